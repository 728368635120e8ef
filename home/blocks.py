# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Blocks of the home page. Those that show what happens ask for it once each, in the reader's language."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from core.blocks import (
    CardsBlock,
    PageLinkBlock,
    PictureBlock,
    PictureWithCaptionBlock,
    ProseBlock,
    QuoteBlock,
    page_for_reader,
)
from core.blocks.links import ButtonBlock, LinkBlock
from core.querysets import only_public
from events.models import EventPage
from home.figures import Count, counted
from news.models import NewsPage
from pacts.models import Adhesion, PactPage
from processes.models import Activity, ProcessPage
from proposals.models import ProposalCallPage

MOVING = _("What is happening")
FIXED = _("Written by you")


class ActionIcon(models.TextChoices):
    CALENDAR = "it-calendar", _("Calendar")
    COMMENT = "it-comment", _("Conversation")
    PENCIL = "it-pencil", _("Pen")
    HORN = "it-horn", _("Megaphone")
    USER = "it-user", _("Person")
    CHART = "it-chart-line", _("Chart")
    MAP = "it-map-marker-circle", _("Place")
    INFO = "it-info-circle", _("Information")


def url_for_reader(page: Page | None) -> str:
    """The address of a chosen page in the reader's language; empty when it is not published."""
    local = page_for_reader(page)
    return str(local.url or "") if local else ""


class HeroBlock(blocks.StructBlock):
    kicker = blocks.CharBlock(required=False, max_length=80, label=_("Line above the title"))
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.TextBlock(required=False, max_length=400, label=_("Text"))
    picture = PictureBlock(required=False, label=_("Picture"))
    buttons = blocks.ListBlock(ButtonBlock(), max_num=3, label=_("Buttons"))

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["actions"] = [
            {"title": button.title, "url": button.url, "primary": button["is_primary"]}
            for button in value["buttons"]
            if button.url
        ]
        return context

    class Meta:
        icon = "home"
        label = _("Opening")
        description = _("The first thing people see: what this site is, and the first step.")
        template = "blocks/hero.html"
        preview_value = {"title": "Il welfare si costruisce insieme", "text": "C'è posto anche per te.", "buttons": []}


class ActionBlock(LinkBlock):
    icon_name = blocks.ChoiceBlock(choices=ActionIcon.choices, default=ActionIcon.INFO, label=_("Drawing"))
    summary = blocks.TextBlock(required=False, max_length=240, label=_("What happens there"))


class ActionsBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.TextBlock(required=False, max_length=400, label=_("Text"))
    actions = blocks.ListBlock(ActionBlock(), min_num=1, max_num=6, label=_("Actions"))

    class Meta:
        icon = "pick"
        label = _("What you can do now")
        description = _("Up to six things that people can do on the site today.")
        template = "blocks/actions.html"
        preview_value = {
            "title": "Che cosa puoi fare qui",
            "actions": [{"text": "Fai una proposta", "address": "https://example.org", "icon_name": "it-comment"}],
        }


class FigureOrCountBlock(blocks.StructBlock):
    label = blocks.CharBlock(max_length=80, label=_("What it counts"))
    value = blocks.CharBlock(required=False, max_length=20, label=_("Figure"))
    count = blocks.ChoiceBlock(required=False, choices=Count.choices, label=_("or counted by the site"))


class LiveFiguresBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120, label=_("Title"))
    figures = blocks.ListBlock(FigureOrCountBlock(), min_num=1, max_num=6, label=_("Figures"))

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        numbers = counted(figure.get("count") for figure in value["figures"])
        context["items"] = [
            {"label": figure["label"], "value": numbers.get(figure.get("count"), figure["value"])}
            for figure in value["figures"]
        ]
        return context

    class Meta:
        icon = "order"
        label = _("Figures")
        description = _("Numbers that you write, or that the site counts: organisations, proposals, adherents, events.")
        template = "blocks/live_figures.html"
        preview_value = {"title": "", "figures": [{"label": "Comuni", "value": "12"}]}


class ListingBlock(blocks.StructBlock):
    """Common ground of the blocks that list pages of the reader's language."""

    title = blocks.CharBlock(max_length=120, label=_("Title"))
    number = blocks.IntegerBlock(min_value=1, max_value=12, default=3, label=_("How many"))

    def listed(self, value: Any, language: str) -> Any:
        raise NotImplementedError

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        context["items"] = self.listed(value, get_language() or "")
        context["more_url"] = url_for_reader(value.get("more"))
        return context


class LatestNewsBlock(ListingBlock):
    more = PageLinkBlock("news.NewsIndexPage", required=False, label=_("List of news"))

    def listed(self, value: Any, language: str) -> QuerySet[NewsPage]:
        news = NewsPage.objects.published().in_language(language).featured_first().for_listing()
        return news[: value["number"]]

    class Meta:
        icon = "doc-full-inverse"
        label = _("Latest news")
        description = _("The newest news, the featured one first.")
        template = "blocks/latest_news.html"
        preview_value = {"title": "Notizie", "number": 3}


class ComingEventsBlock(ListingBlock):
    more = PageLinkBlock("events.EventIndexPage", required=False, label=_("List of events"))

    def listed(self, value: Any, language: str) -> QuerySet[EventPage]:
        return EventPage.objects.for_listing().filter(locale__language_code=language).upcoming()[: value["number"]]

    class Meta:
        icon = "calendar"
        label = _("Coming events")
        description = _("The next events, the nearest first.")
        template = "blocks/coming_events.html"
        preview_value = {"title": "Prossimi incontri", "number": 3}


class OpenCallsBlock(ListingBlock):
    def listed(self, value: Any, language: str) -> list[ProposalCallPage]:
        calls = only_public(ProposalCallPage.objects.live()).filter(locale__language_code=language)
        calls = calls.select_related("cover").prefetch_related("cover__renditions").order_by("submit_until", "pk")
        return [call for call in calls if call.takes_proposals or call.takes_supports][: value["number"]]

    class Meta:
        icon = "comment"
        label = _("Open calls for proposals")
        description = _("Calls that take proposals or supports today. Hidden when there is none.")
        template = "blocks/open_calls.html"
        preview_value = {"title": "Fai una proposta", "number": 3}


class PactBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.TextBlock(required=False, max_length=400, label=_("Text"))
    pact = PageLinkBlock("pacts.PactPage", label=_("Pact"))

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        pact: PactPage | None = value.get("pact")
        context["pact_url"] = url_for_reader(pact)
        context["adherents"] = Adhesion.objects.of_page(pact).published().count() if pact else 0
        return context

    class Meta:
        icon = "edit"
        label = _("The pact")
        description = _("What the pact is, how many adhere, how to join.")
        template = "blocks/pact.html"
        preview_value = {"title": "Il Patto di comunità", "text": "Chi aderisce dice che cosa mette a disposizione."}


class TimelineBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    process = PageLinkBlock("processes.ProcessPage", label=_("Process"))
    number = blocks.IntegerBlock(min_value=2, max_value=8, default=4, label=_("How many activities"))

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context)
        process: ProcessPage | None = value.get("process")
        context["process_url"] = url_for_reader(process)
        context["items"] = process_steps(process, value["number"]) if process else []
        return context

    class Meta:
        icon = "history"
        label = _("Timeline of a process")
        description = _("The activities under way and the next ones.")
        template = "blocks/process_timeline.html"
        preview_value = {"title": "A che punto siamo", "number": 4}


def process_steps(process: ProcessPage, number: int) -> list[dict[str, Any]]:
    """Activities not over yet, in the reader's language, as the timeline component wants them (one query)."""
    activities = Activity.objects.filter(
        page__translation_key=process.translation_key, page__locale__language_code=get_language(), page__live=True
    )
    today = timezone.localdate()
    ends = Coalesce("actual_to", "planned_to")
    coming = activities.annotate(starts=Coalesce("actual_from", "planned_from"), ends=ends).filter(ends__gte=today)
    return [
        {
            "date": date_format(activity.starts, "F Y"),
            "title": activity.title,
            "text": activity.description,
            "is_now": activity.starts <= today,
        }
        for activity in coming.order_by("starts", "sort_order")[:number]
    ]


class HomeBlock(blocks.StreamBlock):
    hero = HeroBlock(group=FIXED)
    actions = ActionsBlock(group=FIXED)
    news = LatestNewsBlock(group=MOVING)
    events = ComingEventsBlock(group=MOVING)
    calls = OpenCallsBlock(group=MOVING)
    pact = PactBlock(group=MOVING)
    timeline = TimelineBlock(group=MOVING)
    figures = LiveFiguresBlock(group=MOVING)
    text = ProseBlock(group=FIXED)
    quote = QuoteBlock(group=FIXED)
    cards = CardsBlock(group=FIXED)
    picture = PictureWithCaptionBlock(group=FIXED)

    class Meta:
        template = "blocks/home.html"
        block_counts = {"hero": {"max_num": 1}}
