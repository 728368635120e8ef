# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages that people talk about, with a full page of comments and answers: the queries promised in the benchmarks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from wagtail.models import Locale

from comments.models import Thread
from home.models import HomePage
from tests.factories.accounts import UserFactory
from tests.factories.comments import CommentFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory, translated
from tests.factories.groups import GroupIndexPageFactory, GroupPageFactory, OutputPageFactory
from tests.factories.home import InfoPageFactory
from tests.factories.news import NewsCategoryFactory, NewsIndexPageFactory, NewsPageFactory, TopicFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory

ANONYMOUS, SIGNED_IN = 15, 19


def talk(thread: Thread, number: int = 10) -> None:
    """Comments with answers of two levels, some in the name of an organisation."""
    for top in CommentFactory.create_batch(number, thread=thread, organization=OrganizationFactory()):
        CommentFactory(thread=thread, parent=CommentFactory(thread=thread, parent=top))


def a_news_item(home: HomePage) -> tuple[str, Thread]:
    index, topic = NewsIndexPageFactory(parent=home), TopicFactory()
    link = InfoPageFactory(parent=home, locale=home.locale)
    facts = {"topics": [topic], "category": NewsCategoryFactory(), "with_cover": True}
    page = NewsPageFactory(parent=index, body=[("text", f'<a linktype="page" id="{link.pk}">Qui</a>')] * 3, **facts)
    NewsPageFactory.create_batch(3, parent=index, **facts)
    return page.url, page.thread


def an_event(home: HomePage) -> tuple[str, Thread]:
    page = EventPageFactory(parent=EventIndexPageFactory(parent=home), capacity=30)
    return page.url, page.thread


def a_proposal(home: HomePage) -> tuple[str, Thread]:
    proposal = ProposalFactory(call=CallPageFactory(parent=home))
    return proposal.get_absolute_url(), proposal.thread


def an_output(home: HomePage) -> tuple[str, Thread]:
    page = OutputPageFactory(parent=GroupPageFactory(parent=GroupIndexPageFactory(parent=home)))
    return page.url, page.thread


THINGS = [a_news_item, an_event, a_proposal, an_output]


@pytest.mark.parametrize("make", THINGS)
def test_page_with_a_long_conversation(
    site_root: HomePage, assert_flat_queries: Callable[..., None], make: Any
) -> None:
    url, thread = make(site_root)
    talk(thread, 20)
    assert_flat_queries(url, grow=lambda: talk(thread), at_most=ANONYMOUS)


@pytest.mark.parametrize("make", THINGS)
def test_the_same_page_for_who_is_signed_in(
    site_root: HomePage, client: Client, assert_flat_queries: Callable[..., None], make: Any
) -> None:
    url, thread = make(site_root)
    talk(thread, 20)
    user = UserFactory()
    MandateFactory(user=user)
    client.force_login(user)
    assert_flat_queries(url, grow=lambda: talk(thread), at_most=SIGNED_IN)


def test_an_address_of_five_levels_costs_what_one_of_two_costs(
    client: Client, home_pages: dict[str, HomePage], django_assert_max_num_queries: Any
) -> None:
    page = home_pages["it"]
    for _level in range(4):
        page = InfoPageFactory(parent=page, locale=home_pages["it"].locale)
    for _time in range(2):  # the first visit of all writes the settings of the site
        client.get(page.url)
    with django_assert_max_num_queries(4):  # trail, page, its translations, its children
        assert client.get(page.url).status_code == 200


def test_links_inside_texts_cost_one_query_for_the_whole_page(
    home_pages: dict[str, HomePage], assert_flat_queries: Callable[..., None]
) -> None:
    home = home_pages["it"]
    pages = [InfoPageFactory(parent=home, locale=home.locale) for _time in range(8)]
    for page in pages:
        translated(page, "en")
    home.refresh_from_db()
    english = HomePage.objects.get(locale=Locale.objects.get(language_code="en"))
    page = InfoPageFactory(parent=english, locale=english.locale)

    def write(number: int) -> None:
        page.body = [("text", f'<p><a linktype="page" id="{chosen.pk}">Qui</a></p>') for chosen in pages[:number]]
        page.save()

    write(2)
    assert_flat_queries(page.url, grow=lambda: write(8), at_most=5)
