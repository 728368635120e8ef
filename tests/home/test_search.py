# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from home.services.search import clean_query
from home.templatetags.home_text import marked
from organizations.choices import Status
from tests.factories.home import InfoPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.organizations import OrganizationFactory


def titles(response) -> list[str]:
    return [hit.title for hit in response.context["page_obj"]]


def reverse_in(language: str) -> str:
    with translation.override(language):
        return reverse("search")


@pytest.fixture
def search_address() -> str:
    return reverse_in("it")


@pytest.mark.parametrize(
    "nonsense",
    ["%", "\x00", "'", '"', "*", "AND", "città)(", "NEAR(", "x" * 10_000, "лист", "🙂", "\\", ";--", "a " * 5000],
)
def test_any_query_is_answered(client: Client, site_root, search_address: str, nonsense: str) -> None:
    response = client.get(search_address, {"q": nonsense, "page": "abc", "kind": "%00"})
    assert response.status_code == 200


def test_empty_query_explains_and_nothing_found_helps(client: Client, site_root, search_address: str) -> None:
    assert client.get(search_address).context["words"] == ""
    response = client.get(search_address, {"q": "introvabile"})
    assert titles(response) == []
    assert b"empty-state" in response.content


def test_only_public_pages_of_the_language_are_found(client: Client, home_pages, search_address: str) -> None:
    InfoPageFactory(parent=home_pages["it"], title="Sportello famiglia", locale=home_pages["it"].locale)
    InfoPageFactory(parent=home_pages["it"], title="Sportello bozza", live=False, locale=home_pages["it"].locale)
    InfoPageFactory(parent=home_pages["en"], title="Sportello inglese", locale=home_pages["en"].locale)
    assert titles(client.get(search_address, {"q": "sportello"})) == ["Sportello famiglia"]


def test_page_without_translation_is_said_to_be_in_italian(client: Client, home_pages, search_address: str) -> None:
    InfoPageFactory(parent=home_pages["it"], title="Lampioni", locale=home_pages["it"].locale)
    both = InfoPageFactory(parent=home_pages["it"], title="Lampioni e panchine", locale=home_pages["it"].locale)
    InfoPageFactory(
        parent=home_pages["en"],
        title="Lampioni and benches",
        locale=home_pages["en"].locale,
        translation_key=both.translation_key,
    )
    response = client.get(reverse_in("en"), {"q": "lampioni"})
    assert titles(response) == ["Lampioni and benches"]
    assert [hit.title for hit in response.context["elsewhere"]] == ["Lampioni"]


def test_kinds_are_counted_and_narrow_the_results(client: Client, site_root, search_address: str) -> None:
    NewsPageFactory(parent=NewsIndexPageFactory(parent=site_root), title="Doposcuola al via")
    InfoPageFactory(parent=site_root, title="Doposcuola", locale=site_root.locale)
    OrganizationFactory(name="Doposcuola insieme", status=Status.VERIFIED)
    OrganizationFactory(name="Doposcuola in attesa", status=Status.PENDING)
    response = client.get(search_address, {"q": "doposcuola"})
    counts = {link["kind"]: link["count"] for link in response.context["kinds"]}
    assert counts == {"": 3, "news": 1, "information": 1, "organizations": 1}
    assert len(titles(response)) == 3
    narrowed = client.get(search_address, {"q": "doposcuola", "kind": "organizations"})
    assert titles(narrowed) == ["Doposcuola insieme"]


def test_accents_do_not_matter_and_endings_neither_where_the_database_stems(
    client: Client, site_root, search_address: str
) -> None:
    InfoPageFactory(parent=site_root, title="La città dei lampioni", locale=site_root.locale)
    assert titles(client.get(search_address, {"q": "citta"})) == ["La città dei lampioni"]
    stemmed = titles(client.get(search_address, {"q": "lampione"}))
    assert stemmed == (["La città dei lampioni"] if connection.vendor == "postgresql" else [])


def test_search_costs_the_same_with_more_results(assert_flat_queries, site_root, search_address: str) -> None:
    def grow() -> None:
        InfoPageFactory.create_batch(10, parent=site_root, locale=site_root.locale)
        for number in range(10):
            OrganizationFactory(name=f"Tavolo {number}", status=Status.VERIFIED)

    grow()
    assert_flat_queries(f"{search_address}?q=tavolo", grow=grow, at_most=12)


@pytest.mark.parametrize(
    ("asked", "words"),
    [("  dell'aria  ", "dell aria"), ("a\x00b", "a b"), ("%_", "_"), ("uno " * 20, " ".join(["uno"] * 10))],
)
def test_query_becomes_words(asked: str, words: str) -> None:
    assert clean_query(asked) == words


def test_found_words_are_marked_and_everything_is_escaped() -> None:
    shown = marked("Le <b>città</b> dei lampioni", "citta lampione")
    assert shown == "Le &lt;b&gt;<mark>città</mark>&lt;/b&gt; dei <mark>lampioni</mark>"


@pytest.mark.postgresql
@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone keeps title and body as vectors")
def test_search_of_two_words_is_answered_by_an_index(client: Client, site_root, search_address: str) -> None:
    with CaptureQueriesContext(connection) as asked:
        client.get(search_address, {"q": "lampioni panchine"})
    asked_for = re.compile(r'\("wagtailsearch_indexentry"\."title" \|\| \S+ @@ \(to_tsquery\(.+?\)\)')
    conditions = {found[0] for query in asked.captured_queries if (found := asked_for.search(query["sql"]))}
    assert conditions
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")  # few rows: a planner would read them all
        for condition in conditions:
            cursor.execute(f"EXPLAIN SELECT object_id FROM wagtailsearch_indexentry WHERE {condition}")  # noqa: S608  # its own SQL
            assert "core_search_title_body" in str(cursor.fetchall()), condition


def test_words_of_organisations_say_their_language(client: Client, home_pages) -> None:
    OrganizationFactory(name="Banca del tempo", description="Scambiamo ore.", status=Status.VERIFIED)
    text = client.get(reverse_in("en"), {"q": "banca"}).content.decode()
    assert '<p class="mb-0" lang="it">Scambiamo ore.' in text
