# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Addresses lead where Wagtail alone would lead them, and closed doors stay closed."""

import pytest
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

from core.routing import remember_route
from home.models import HomePage, InfoPage
from tests.factories.events import EventIndexPageFactory, EventPageFactory, translated
from tests.factories.home import InfoPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory


@pytest.fixture
def section(site_root: HomePage) -> InfoPage:
    return InfoPageFactory(parent=site_root, title="Sezione", slug="sezione", locale=site_root.locale)


@pytest.fixture
def inside(section: InfoPage) -> InfoPage:
    return InfoPageFactory(parent=section, title="Dentro la sezione", slug="dentro", locale=section.locale)


def both_ways(rf: RequestFactory, address: str) -> tuple[object, object]:
    """What Wagtail finds alone, and what it finds with the route prepared."""
    found = []
    for prepare in (False, True):
        request = rf.get(f"/it/{address}")
        if prepare:
            remember_route(request, address)
        result = Page.route_for_request(request, address)
        view = result[1][0].__name__ if result and result[1] else ""
        found.append(result and (result[0].pk, type(result[0]), view))
    return found[0], found[1]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "sezione/",
        "sezione/dentro/",
        "sezione/niente/",
        "dentro/",
        "bozza/",
        "bozza/pubblica/",
        "eventi/",
        "eventi/archivio/",
        "eventi/incontro/",
        "eventi/incontro/register/sent/",
        "eventi/incontro/niente/",
        "notizie/rss/",
        "notizie/rss/oltre/",
        "home-en/",
        "a/" * 40,
    ],
)
def test_the_same_page_and_view_as_wagtail(
    rf: RequestFactory, home_pages: dict[str, HomePage], inside: InfoPage, address: str
) -> None:
    home = home_pages["it"]
    draft = InfoPageFactory(parent=home, slug="bozza", live=False, locale=home.locale)
    InfoPageFactory(parent=draft, slug="pubblica", locale=home.locale)
    EventPageFactory(parent=EventIndexPageFactory(parent=home), slug="incontro")
    NewsPageFactory(parent=NewsIndexPageFactory(parent=home), slug="rss")
    with translation.override("it"):
        alone, prepared = both_ways(rf, address)
    assert alone == prepared


def test_language_of_the_address_chooses_the_tree(client: Client, home_pages: dict[str, HomePage]) -> None:
    page = InfoPageFactory(parent=home_pages["it"], slug="contatti", locale=home_pages["it"].locale)
    assert client.get("/en/contatti/").status_code == 404
    english = translated(page, "en", title="Contacts", slug="contacts")
    assert client.get(english.url).context["page"].pk == english.pk
    assert client.get("/it/contatti/").context["page"].pk == page.pk


def test_breadcrumb_has_the_published_pages_on_the_way(client: Client, section: InfoPage, inside: InfoPage) -> None:
    section.unpublish()
    html = client.get("/it/sezione/dentro/").content.decode()
    assert "Dentro la sezione" in html
    assert 'href="/it/sezione/"' not in html


@pytest.mark.parametrize("closed", ["section", "inside", "home"])
def test_a_closed_page_closes_what_is_below(
    client: Client, user, site_root: HomePage, section: InfoPage, inside: InfoPage, closed: str
) -> None:
    page = {"section": section, "inside": inside, "home": site_root}[closed]
    assert client.get(inside.url).status_code == 200
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    response = client.get(inside.url)
    assert response.status_code == 302
    assert response["Location"].startswith("/it/account/login/")
    client.force_login(user)
    answer = client.get(inside.url)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]


def test_alias_is_as_closed_as_its_source(client: Client, site_root: HomePage, section: InfoPage) -> None:
    alias = section.create_alias(parent=site_root, update_slug="copia")
    assert client.get(alias.url).status_code == 200
    PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(alias.url).status_code == 302


def test_closed_pages_are_in_no_list_and_no_menu(client: Client, site_root: HomePage, section: InfoPage) -> None:
    news = NewsIndexPageFactory(parent=site_root, show_in_menus=True, title="Riservate")
    NewsPageFactory(parent=news, title="Notizia riservata")
    hidden = InfoPageFactory(parent=section, title="Pagina riservata", locale=section.locale)
    assert "Riservate" in client.get(section.url).content.decode()
    for page in (news, hidden):
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    html = client.get(section.url).content.decode()
    assert "Riservate" not in html
    assert "Pagina riservata" not in html
    assert list(news.news()) == []
