# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import datetime

import pytest
from django.test import Client
from django.utils import timezone

from core.blocks.text import LICENCE_TEXT, LICENCE_TITLE
from home.models import HomePage
from organizations.choices import Status
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import InfoPageFactory, PictureFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import PactPageFactory
from tests.factories.processes import ActivityFactory, ProcessPageFactory
from tests.factories.proposals import CallPageFactory


@pytest.fixture
def full_home(site_root: HomePage) -> HomePage:
    """A home page with every block that shows what happens."""
    news = NewsIndexPageFactory(parent=site_root)
    events = EventIndexPageFactory(parent=site_root)
    today = timezone.localdate()
    process = ProcessPageFactory(parent=site_root, title="Stati generali", locale=site_root.locale)
    ActivityFactory(page=process, title="Ascolto", locale=process.locale, planned_from=today, planned_to=today)
    call = CallPageFactory(parent=process, title="Raccolta di idee", locale=site_root.locale)
    pact = PactPageFactory(parent=site_root, locale=site_root.locale)
    button = {"text": "Fai una proposta", "page": call, "address": "", "is_primary": True}
    action = {"text": "", "page": pact, "address": "", "icon_name": "it-pencil", "summary": "Una stanza, due ore."}
    site_root.body = [
        ("hero", {"title": "Insieme", "text": "C'è posto.", "picture": PictureFactory(), "buttons": [button]}),
        ("actions", {"title": "Che cosa puoi fare", "text": "", "actions": [action]}),
        ("news", {"title": "Notizie", "number": 3, "more": news}),
        ("events", {"title": "Prossimi incontri", "number": 3, "more": events}),
        ("calls", {"title": "Raccolte aperte", "number": 2}),
        ("pact", {"title": "Il Patto", "text": "", "pact": pact}),
        ("timeline", {"title": "A che punto siamo", "process": process, "number": 4}),
        ("figures", {"title": "", "figures": [{"label": "enti", "value": "", "count": "organizations"}]}),
    ]
    site_root.save()
    return site_root


def fill(home: HomePage, number: int = 1) -> None:
    news, events = (page.specific for page in home.get_children().order_by("path")[:2])
    for page in NewsPageFactory.create_batch(number, parent=news, with_cover=True):
        page.cover.get_rendition("fill-640x360|format-webp")
    EventPageFactory.create_batch(number, parent=events)
    for _time in range(number):
        OrganizationFactory(status=Status.VERIFIED)


def test_home_shows_what_happens_and_what_to_do(client: Client, full_home: HomePage) -> None:
    fill(full_home)
    html = client.get("/it/").content.decode()
    assert html.count("<h1") == 1
    for text in (
        "Insieme",
        "Notizia",
        "Incontro",
        "Raccolta di idee",
        "Patto di comunità",
        "Ascolto",
    ):
        assert text in html
    assert '"@type": "WebSite"' in html
    assert '"@type": "GovernmentOrganization"' in html


def test_featured_news_opens_the_list(client: Client, full_home: HomePage) -> None:
    news = full_home.get_children().first().specific
    NewsPageFactory.create_batch(4, parent=news)
    NewsPageFactory(
        parent=news, title="In evidenza", is_featured=True, date=timezone.now() - datetime.timedelta(days=90)
    )
    html = client.get("/it/").content.decode()
    assert html.index("In evidenza") < html.index("Notizia")


def test_home_costs_the_same_with_more_of_everything(assert_flat_queries, full_home: HomePage) -> None:
    fill(full_home, 4)
    assert_flat_queries("/it/", grow=lambda: fill(full_home, 10), at_most=15)


def test_empty_home_has_a_title_and_answers(client: Client, site_root: HomePage) -> None:
    response = client.get("/it/")
    assert response.status_code == 200
    assert f"<h1>{site_root.title}</h1>" in response.content.decode()


def test_information_page_has_an_index_and_lists_its_children(client: Client, site_root: HomePage) -> None:
    body = [("heading", {"text": text, "level": "h2"}) for text in ("Prima si ascolta", "Poi si propone")]
    page = InfoPageFactory(parent=site_root, title="Come funziona", body=body, locale=site_root.locale)
    InfoPageFactory(parent=page, title="Privacy", locale=site_root.locale)
    html = client.get(page.url).content.decode()
    assert '<a href="#prima-si-ascolta">' in html
    assert '<h2 id="prima-si-ascolta">' in html
    assert "Privacy" in html


def test_licence_stands_word_by_word_where_the_validator_looks(client: Client, site_root: HomePage) -> None:
    body = [("licence", {"title": LICENCE_TITLE, "text": LICENCE_TEXT})]
    page = InfoPageFactory(parent=site_root, title="Note legali", body=body, locale=site_root.locale)
    html = client.get(page.url).content.decode()
    assert f'<h2 data-element="legal-notes-section">{LICENCE_TITLE}</h2>' in html
    assert f'<p data-element="legal-notes-body">{LICENCE_TEXT.replace(chr(39), "&#x27;")}</p>' in html
