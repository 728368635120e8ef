# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Header, footer and head of a real page."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page, Site

from home.models import HomePage, SiteSettings
from tests.factories.news import NewsCategoryFactory, NewsIndexPageFactory, NewsPageFactory


@pytest.fixture
def site(home_pages: dict[str, HomePage]) -> SiteSettings:
    footer = home_pages["it"].add_child(
        instance=HomePage(title="Privacy", slug="privacy", locale=home_pages["it"].locale)
    )
    return SiteSettings.objects.create(
        site=Site.objects.get(),
        site_name="Patto di prova",
        tagline_it="Insieme",
        tagline_uk="Разом",
        body_name="Ambito di prova",
        privacy_page=footer,
        legal_notes_page=footer,
        faq_page=footer,
        accessibility_declaration_url="https://form.agid.gov.it/view/1",
        report_problem_url="mailto:guasti@example.org",
    )


def html_of(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    "name", ["accessibility-link", "privacy-policy-link", "legal-notes", "faq", "report-inefficiency"]
)
def test_footer_has_the_links_the_law_asks_for(client: Client, site: SiteSettings, name: str) -> None:
    footer = html_of(client, "/it/").partition("<footer")[2]
    assert re.search(rf'<a [^>]*data-element="{name}"', footer)


def test_header_names_the_site_in_the_language_of_the_reader(client: Client, site: SiteSettings) -> None:
    assert "Разом" in html_of(client, "/uk/")
    assert "Insieme" in html_of(client, "/en/"), "without an English tagline the Italian one stands"


def test_reading_sets_no_cookie(client: Client, site: SiteSettings) -> None:
    assert not client.get("/it/").cookies


def test_page_has_no_inline_script_or_style(client: Client, site: SiteSettings) -> None:
    html = html_of(client, "/it/")
    assert "<style" not in html
    assert not re.search(r'\sstyle="', html)
    assert not re.search(r"<script(?![^>]*(?:src=|application/ld\+json))", html)
    assert not re.search(r'(?:src|href)="https?://(?!localhost|testserver)[^"]*\.(?:css|js|woff2?|png|svg)', html)


@pytest.mark.parametrize("language", ["it", "en", "uk"])
def test_page_says_its_language_and_its_translations(client: Client, site: SiteSettings, language: str) -> None:
    html = html_of(client, f"/{language}/")
    assert f'<html lang="{language}">' in html
    assert set(re.findall(r'hreflang="([\w-]+)" href="http', html)) == {"it", "en", "uk", "x-default"}
    assert re.search(rf'<link rel="canonical" href="http://[^"]+/{language}/">', html)


def test_switch_of_an_untranslated_page_leads_home_and_says_so(client: Client, site: SiteSettings) -> None:
    html = html_of(client, "/it/privacy/")
    assert re.search(r'<a href="/en/" hreflang="en">\s*English\s*<small>', html)
    assert 'rel="alternate" hreflang="en"' not in html


def test_menu_is_of_the_language_and_marks_where_we_are(client: Client, home_pages: dict[str, HomePage]) -> None:
    for language in ("it", "en"):
        page = HomePage(title=f"Menu {language}", slug="menu", show_in_menus=True, locale=home_pages[language].locale)
        home_pages[language].add_child(instance=page)
    header = html_of(client, "/it/menu/").partition("</header>")[0]
    assert re.search(r'href="/it/menu/" aria-current="true"><span>Menu it', header)
    assert "Menu en" not in header


def test_bigger_menu_costs_no_more_queries(
    client: Client, home_pages: dict[str, HomePage], assert_flat_queries
) -> None:
    def grow() -> None:
        home = Page.objects.get(pk=home_pages["it"].pk)
        for number in range(6):
            home.add_child(
                instance=HomePage(title=f"P{number}", slug=f"p{number}", show_in_menus=True, locale=home.locale)
            )

    assert_flat_queries("/it/", grow)


@pytest.mark.parametrize("url", ["/it/nothing-here/", "/uk/nothing-here/"])
def test_missing_page_answers_in_the_look_of_the_site(client: Client, site: SiteSettings, url: str) -> None:
    response = client.get(url)
    assert response.status_code == 404
    assert b"Patto di prova" in response.content


def test_one_main_heading_and_skip_links(client: Client, site: SiteSettings) -> None:
    html = html_of(client, "/it/")
    assert len(re.findall(r"<h1[ >]", html)) == 1
    assert html.index('href="#main"') < html.index("<header")
    assert 'id="main"' in html
    assert 'id="footer"' in html


def test_title_of_the_home_page_says_the_name_of_the_site_once(client: Client, site: SiteSettings) -> None:
    assert "<title>Patto di prova – Insieme</title>" in html_of(client, "/it/")
    assert re.search(r"<title>\s*[^–<]+ – Patto di prova</title>", html_of(client, "/it/cerca/"))


@pytest.mark.parametrize("address", ["/it/", "/it/cerca/"])
def test_switch_keeps_the_filters_but_not_the_page_of_results(client: Client, site: SiteSettings, address: str) -> None:
    html = html_of(client, f"{address}?q=casa&kind=news&page=2")
    assert re.search(r'<a href="/en/(search/)?\?q=casa&amp;kind=news" hreflang="en">', html)
    assert not re.search(r'<link rel="alternate"[^>]*[?]', html)


def test_switch_that_leads_home_takes_no_filter_along(client: Client, site: SiteSettings) -> None:
    assert '<a href="/en/" hreflang="en">' in html_of(client, "/it/privacy/?q=casa")


def test_addresses_are_in_the_words_of_the_language() -> None:
    words = {}
    for language in ("it", "en"):
        with translation.override(language):
            words[language] = [reverse("organizations:register"), reverse("comments:report", args=[7])]
    assert words["it"] == ["/it/enti/registra/", "/it/commenti/7/segnala/"]
    assert words["en"] == ["/en/organizations/register/", "/en/comments/7/report/"]


def test_title_of_a_list_says_what_it_is_narrowed_to(client: Client, home_pages) -> None:
    index = NewsIndexPageFactory(parent=home_pages["it"], title="Notizie", per_page=1)
    category = NewsCategoryFactory(name="Scuola", locale=home_pages["it"].locale)
    NewsPageFactory.create_batch(2, parent=index, category=category)

    def title(query: str) -> str:
        return client.get(f"{index.url}{query}").content.decode().partition("<title>")[2].partition("</title>")[0]

    assert title("").startswith("Notizie – ")
    assert "Scuola" not in title("")
    assert title(f"?category={category.slug}&page=2").startswith("Notizie – Scuola – pagina 2 – ")
