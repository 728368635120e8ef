# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import xml.etree.ElementTree as ElementTree

import pytest
from django.test import Client

from home.models import SiteSettings
from organizations.choices import Status
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.organizations import OrganizationFactory

XML = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def addresses(client: Client, section: str) -> dict[str, dict[str, str]]:
    """Each address of a section with its alternates by language."""
    root = ElementTree.fromstring(client.get(f"/sitemap-{section}.xml").content)  # noqa: S314  our own output
    return {
        row.find("s:loc", XML).text: {link.get("hreflang"): link.get("href") for link in row.findall("x:link", XML)}
        for row in root.findall("s:url", XML)
    }


def test_sitemap_names_its_sections(client: Client, site_root) -> None:
    content = client.get("/sitemap.xml").content.decode()
    for section in ("pages", "organizations", "proposals"):
        assert f"/sitemap-{section}.xml" in content
        assert client.get(f"/sitemap-{section}.xml").status_code == 200


def test_sitemap_holds_live_pages_with_mutual_alternates(client: Client, home_pages) -> None:
    it = NewsIndexPageFactory(parent=home_pages["it"])
    en = NewsIndexPageFactory(parent=home_pages["en"], title="News", slug="news", translation_key=it.translation_key)
    alone = NewsPageFactory(parent=it)
    draft = NewsPageFactory(parent=it, live=False)
    pages = addresses(client, "pages")
    assert pages[it.full_url] == pages[en.full_url]
    assert pages[it.full_url] == {"it": it.full_url, "en": en.full_url, "x-default": it.full_url}
    assert pages[alone.full_url] == {"it": alone.full_url, "x-default": alone.full_url}
    assert draft.full_url not in pages


def test_sitemap_holds_verified_organisations_in_each_language(client: Client, site_root) -> None:
    OrganizationFactory(name="Verificata", status=Status.VERIFIED)
    OrganizationFactory(name="In attesa", status=Status.PENDING)
    found = addresses(client, "organizations")
    assert len(found) == 3
    assert all("verificata" in url for url in found)


def test_sitemap_costs_the_same_with_more_pages(assert_flat_queries, site_root) -> None:
    index = NewsIndexPageFactory(parent=site_root)
    assert_flat_queries("/sitemap-pages.xml", grow=lambda: NewsPageFactory.create_batch(10, parent=index))


def test_robots_are_kept_out_of_admin_and_personal_area(client: Client, site_root) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Disallow: /it/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_manifest_carries_the_name_of_the_site(client: Client, site_root) -> None:
    SiteSettings.objects.create(site=site_root.get_site(), site_name="Patto Val Sorina")
    data = client.get("/site.webmanifest").json()
    assert data["name"] == "Patto Val Sorina"
    assert {icon["sizes"] for icon in data["icons"]} == {"192x192", "512x512"}


@pytest.mark.parametrize(
    ("email", "contact"), [("sicurezza@example.org", "mailto:sicurezza@example.org"), ("", "http")]
)
def test_security_txt_says_whom_to_tell(client: Client, site_root, email: str, contact: str) -> None:
    SiteSettings.objects.create(site=site_root.get_site(), email=email)
    text = client.get("/.well-known/security.txt").content.decode()
    assert f"Contact: {contact}" in text
    assert "Expires: " in text
