# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The generator makes what it promises, in a sane tree, and the same at every run."""

import datetime
from typing import Any

import pytest
from django.db import models, transaction
from django.db.models import Count, F, Q
from django.test import Client
from wagtail.blocks import StreamValue
from wagtail.models import Page

from accounts.models import User
from bench.generator.ground import Ground
from bench.generator.load import load
from bench.generator.scale import LARGE, SHOWN_COMMENTS
from bench.generator.words import shares
from comments.choices import Status
from comments.models import Comment, Thread
from events.models import EventPage, Registration
from groups.models import GroupPage, OutputPage
from news.models import NewsPage
from organizations.models import Organization
from pacts.models import Adhesion
from programmes.models import IndicatorValue
from proposals.models import Proposal, Support

TINY = LARGE.divided(1000)
TODAY = datetime.date(2026, 6, 15)


@pytest.fixture
def ground(home_pages: Any) -> Ground:
    return load(TINY, today=TODAY, quiet=True)


def test_makes_as_many_of_each_as_the_scale_says(ground: Ground) -> None:
    italian = {"locale__language_code": "it"}
    made = {
        "accounts": User.objects.count(),
        "organizations": Organization.objects.verified().count(),
        "proposals": Proposal.objects.public().count(),
        "comments": Comment.objects.count(),
        "longest_thread": Comment.objects.filter(thread=ground.longest_thread).count(),
        "supports": Support.objects.count(),
        "events": EventPage.objects.child_of(ground.doors["events/it"]).live().count(),
        "registrations": Registration.objects.count(),
        "groups": GroupPage.objects.count(),
        "outputs": OutputPage.objects.live().count(),
        "indicator_values": IndicatorValue.objects.count(),
        "news": NewsPage.objects.filter(**italian).live().count(),
    }
    assert made == vars(TINY)
    assert Adhesion.objects.in_register().count() == TINY.organizations


def test_pages_that_are_measured_have_a_full_conversation(ground: Ground) -> None:
    sizes = Comment.objects.filter(thread__in=ground.shown_threads).values_list("thread").annotate(Count("pk"))
    assert dict(sizes) == dict.fromkeys(ground.shown_threads, SHOWN_COMMENTS)
    assert len(ground.shown_threads) == 4


def test_tree_has_no_problem(ground: Ground) -> None:
    assert Page.find_problems() == ([], [], [], [], [])
    for page in Page.objects.filter(depth__gt=2):
        assert page.url_path == f"{page.get_parent().url_path}{page.slug}/"
        assert page.specific_class is type(page.specific)


def test_one_page_in_ten_is_translated(ground: Ground) -> None:
    for code in ("en", "uk"):
        translated = NewsPage.objects.filter(locale__language_code=code)
        assert translated.count() == len(range(0, TINY.news, 10))
        originals = NewsPage.objects.filter(locale__language_code="it")
        assert set(translated.values_list("translation_key", "thread")) <= set(
            originals.values_list("translation_key", "thread")
        )


def test_counters_agree_with_the_rows(ground: Ground) -> None:
    supported = Proposal.objects.annotate(number=Count("supports"))
    assert not supported.exclude(support_count=F("number")).exists()
    visible = Count("comments", filter=Q(comments__status=Status.VISIBLE))
    assert not Thread.objects.annotate(number=visible).exclude(visible_count=F("number")).exists()


def test_replies_stay_in_their_conversation(ground: Ground) -> None:
    replies = Comment.objects.exclude(parent=None)
    assert replies.exists()
    assert not replies.exclude(thread=F("parent__thread")).exists()
    assert not replies.exclude(level=F("parent__level") + 1).exists()


def test_same_rows_at_every_run(home_pages: Any) -> None:
    runs = []
    for _ in range(2):
        with transaction.atomic():
            load(TINY, today=TODAY, quiet=True)
            runs.append([_written(model) for model in (User, NewsPage, EventPage, Proposal, Comment, Registration)])
            transaction.set_rollback(True)
    for first, second in zip(*runs, strict=True):
        assert first == second


def _written(model: type[models.Model]) -> list[Any]:
    """Every column that is not a key given by the database's own counter."""
    names = [
        field.name
        for field in model._meta.concrete_fields
        if not field.primary_key and not field.is_relation and field.name != "id"
    ]
    rows = model._default_manager.order_by("pk").values_list(*names)
    return [[list(value.raw_data) if isinstance(value, StreamValue) else value for value in row] for row in rows]


def test_site_goes_on_from_where_the_rows_end(ground: Ground) -> None:
    """New rows get keys of their own after all those that were given beforehand."""
    thread = Thread.objects.create(title="Dopo")
    assert thread.pk > max(ground.threads)


def test_measured_pages_answer(ground: Ground, client: Client) -> None:
    for page in (ground.doors["news/it"], ground.doors["events/it"], ground.doors["call"], ground.doors["programme"]):
        assert client.get(page.url).status_code == 200
    for page in NewsPage.objects.live()[:1]:
        assert client.get(page.url).status_code == 200


def test_shares_add_up() -> None:
    assert sum(shares(300, 7)) == 300
    assert shares(300, 3) == [150, 100, 50]
    assert min(shares(5, 10)) >= 0
