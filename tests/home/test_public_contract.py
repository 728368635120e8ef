# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every public page promises: no cookie, a strict policy, one address, nothing from a third party."""

import re

import pytest
from django.test import Client

from home.models import HomePage
from tests.factories.home import InfoPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory

STRICT = ("default-src 'none'", "script-src 'self'", "style-src 'self'")


@pytest.fixture
def addresses(site_root: HomePage) -> list[str]:
    index = NewsIndexPageFactory(parent=site_root)
    news = NewsPageFactory(parent=index, with_cover=True)
    info = InfoPageFactory(parent=site_root, locale=site_root.locale)
    machines = ["/sitemap.xml", "/robots.txt", "/site.webmanifest", "/.well-known/security.txt"]
    return ["/it/", "/en/", "/uk/", index.url, news.url, info.url, f"{index.url}rss/", *machines]


def test_reading_sets_no_cookie_and_varies_on_none(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        assert not response.cookies, address


def test_policy_is_strict_and_nothing_comes_from_elsewhere(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        response = client.get(address)
        policy = response.headers["Content-Security-Policy"]
        assert all(rule in policy for rule in STRICT), address
        assert "unsafe-inline" not in policy
        html = response.content.decode()
        assert not re.search(r'<(?:script|img|iframe|link rel="stylesheet")[^>]+(?:src|href)="https?://', html), address
        assert not re.search(r"<[^>]+\sstyle=", html), address


def test_page_says_its_one_address_whatever_the_filters(client: Client, addresses: list[str]) -> None:
    html = client.get(f"{addresses[3]}?category=patto&year=2026").content.decode()
    assert f'<link rel="canonical" href="http://testserver{addresses[3]}">' in html


def test_page_of_each_language_says_so(client: Client, addresses: list[str]) -> None:
    for language in ("it", "en", "uk"):
        html = client.get(f"/{language}/").content.decode()
        assert f'<html lang="{language}">' in html
        for other in ("it", "en", "uk"):
            assert f'<link rel="alternate" hreflang="{other}" href="http://testserver/{other}/">' in html
