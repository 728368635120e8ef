# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tables with their members, meetings and outputs."""

import datetime
from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from comments.models import Thread
from events.choices import Kind as EventKind
from events.models import EventPage
from groups.choices import MemberRole, Openness, OutputKind
from groups.models import GroupPage, Membership, OutputPage
from groups.models.membership import RANKS

from .ground import Ground
from .rows import insert
from .tree import plant
from .words import Words

SLUG = "tavolo-{}"
OUTPUT_SLUG = "documento-{}"
MEMBERS = 20
MEETINGS = 6


def load(ground: Ground) -> None:
    groups = plant(ground, ground.doors["groups"], GroupPage, _groups(ground))
    insert(_members(ground, groups))
    words, threads = Words("outputs"), []
    outputs = iter(ground.watched(range(ground.scale.outputs), ground.scale.outputs, "groups, outputs"))
    for place, group in enumerate(groups):
        number = len(range(place, ground.scale.outputs, len(groups)))
        rows = [_output(ground, words, next(outputs), threads) for _ in range(number)]
        plant(ground, group, OutputPage, rows)
        plant(ground, group, EventPage, _meetings(ground, words, group))
    next(outputs, None)  # lets the bar finish
    insert(threads)


def _groups(ground: Ground) -> Iterator[dict[str, Any]]:
    words = Words("groups")
    for number in range(1, ground.scale.groups + 1):
        yield {
            "title": f"Tavolo {number}: {words.title()}"[:110],
            "slug": SLUG.format(number),
            "intro": words.text(1),
            "translation_key": words.key(),
            "openness": words.pick(Openness.values),
            "mandate": words.paragraphs(2),
            "starts_on": ground.today - datetime.timedelta(days=200),
            "days": -200,
            **ground.cover(words),
        }


def _members(ground: Ground, groups: list[GroupPage]) -> Iterator[Membership]:
    words = Words("members")
    for group in groups:
        bodies = words.chance.sample(ground.organizations, min(MEMBERS, len(ground.organizations)))
        for place, body in enumerate(bodies):
            role = MemberRole.COORDINATOR if place == 0 else MemberRole.MEMBER
            yield Membership(
                pk=ground.keys.take(Membership),
                group_id=group.pk,
                organization_id=body,
                user_id=words.chance.choice(ground.people),
                role=role,
                rank=RANKS[role],
                starts_on=group.starts_on,
            )


def _output(ground: Ground, words: Words, number: int, threads: list[Thread]) -> dict[str, Any]:
    key, title, days = ground.keys.take(Page), words.title(), -200 + 190 * number / ground.scale.outputs
    threads.append(ground.new_thread(title=title, page_id=key, days=days, shown=number == 0))
    sections = [
        {"type": "section", "value": {"title": words.title(), "text": words.paragraphs(1)}, "id": str(words.key())}
        for _ in range(6)
    ]
    return {
        "pk": key,
        "title": title,
        "slug": OUTPUT_SLUG.format(number + 1),
        "intro": words.text(1),
        "translation_key": words.key(),
        "kind": words.pick(OutputKind.values),
        "code": f"T/{number + 1}",
        "approved_on": ground.at(days).date(),
        "sections": sections,
        "thread_id": threads[-1].pk,
        "days": days,
    }


def _meetings(ground: Ground, words: Words, group: GroupPage) -> Iterator[dict[str, Any]]:
    """One still to come, the others past. They are beyond the events that the scale counts."""
    for number in range(MEETINGS):
        start = ground.at(20 - 30 * number)
        yield {
            "title": f"Incontro {MEETINGS - number} – {group.title}"[:110],
            "slug": f"incontro-{number + 1}",
            "translation_key": words.key(),
            "kind": EventKind.GROUP_MEETING,
            "starts_at": start,
            "ends_at": start + datetime.timedelta(hours=2),
            "place_name": "Sala del Consiglio",
            "days": -100,
        }
