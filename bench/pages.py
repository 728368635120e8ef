# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The main pages of the site, with the addresses they have in this database and their targets."""

from typing import Any

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from events.models import EventIndexPage, EventPage
from groups.models import GroupPage, OutputPage
from home.models import HomePage
from news.models import NewsIndexPage, NewsPage
from pacts.models import Adhesion, PactPage
from programmes.models import ProgrammePage
from proposals.models import Proposal, ProposalCallPage

from .generator import events, groups, news
from .generator.proposals import FIRST_NUMBER, LONGEST, SHOWN
from .targets import Target


def pages() -> list[Target]:
    """All pages of the site that are measured, with the addresses they have in this database."""
    with override("it"):
        return [
            Target("home", _url(HomePage), 15, 0.45, at_scale=0.9),
            _list("news", _url(NewsIndexPage)),
            _list("news-year", f"{_url(NewsIndexPage)}?year={_year()}"),
            _thing("news-page", _url(NewsPage, slug=news.SLUG.format(1))),
            _list("events", _url(EventIndexPage)),
            _thing("event-page", _url(EventPage, slug=events.SLUG.format(1))),
            *_proposals(_measured_call()),
            *_pact(_first(PactPage)),
            _thing("group", _url(GroupPage, slug=groups.SLUG.format(1))),
            _thing("output", _url(OutputPage, slug=groups.OUTPUT_SLUG.format(1))),
            Target("dashboard", _url(ProgrammePage), 20, 0.20, at_scale=0.5),
            Target("search", f"{reverse('search')}?q=biblioteca+ludoteca", 12, 0.25, at_scale=0.7),
            Target("home-signed-in", _url(HomePage), 19, 0.80, base="home", signed_in=True),
        ]


def _list(name: str, path: str) -> Target:
    return Target(name, path, 12, 0.40, at_scale=0.9)


def _deep(name: str, path: str) -> Target:
    return Target(name, path, 12, 0.25, at_scale=0.7)


def _thing(name: str, path: str) -> Target:
    return Target(name, path, 15, 0.35, at_scale=0.9)


def _measured_call() -> ProposalCallPage:
    found = Proposal.objects.filter(reference__endswith=f"-{FIRST_NUMBER + SHOWN}").select_related("call").get()
    return found.call


def _proposals(call: ProposalCallPage) -> list[Target]:
    url, number = call.get_url(), Proposal.objects.in_call(call).public().count()
    area = call.areas.order_by("pk").first()
    year = Proposal.objects.get(reference__endswith=f"-{FIRST_NUMBER + SHOWN}").reference.split("-")[1]

    def one(place: int) -> str:
        return str(call.address("detail", reference=f"P-{year}-{FIRST_NUMBER + place}"))

    return [
        _list("proposals", url),
        _list("proposals-filtered", f"{url}?area={area.pk if area else ''}&sort=supported"),
        _deep("proposals-deep", f"{url}?page={number // 12}"),
        _deep("proposals-search", f"{url}?q=biblioteca+ludoteca"),
        _thing("proposal", one(SHOWN)),
        _thing("proposal-longest", one(LONGEST)),
    ]


def _pact(page: PactPage) -> list[Target]:
    adhesion = Adhesion.objects.published().filter(validation__isnull=False).order_by("pk").first()
    code = (adhesion or Adhesion.objects.published().order_by("pk")[0]).verification_code
    return [
        _list("register", page.address("register")),
        _list("register-filtered", f"{page.address('register')}?half=community&sort=newest&q=scuola"),
        _deep("register-deep", f"{page.address('register')}?page={Adhesion.objects.in_register().count() // 20}"),
        _thing("verification", page.address("verification", code=code)),
    ]


def _first(model: type[Page], **wanted: Any) -> Any:
    return model.objects.filter(locale__language_code="it", **wanted).order_by("path")[0]


def _url(model: type[Page], **wanted: Any) -> str:
    return str(_first(model, **wanted).get_url())


def _year() -> int:
    return int(NewsPage.objects.order_by("-date")[0].date.year)
