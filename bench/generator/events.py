# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Events, one in ten still to come, and the people who registered for them."""

import datetime
from collections.abc import Iterator
from typing import Any

from wagtail.models import Page

from comments.models import Thread
from events.choices import Kind, Status
from events.models import EventPage, Registration
from events.models.registration import CODE_LETTERS

from .ground import ONE_IN_TRANSLATED, Ground
from .people import address_of
from .rows import insert
from .tree import plant
from .words import TOPICS, Words, shares

SLUG = "evento-{}"
FACTS = (
    "kind", "starts_at", "ends_at", "place_name", "place_address", "municipality_id", "takes_registrations",
    "capacity", "thread_id", "translation_key", "cover_id", "cover_alt",
)  # fmt: skip
SPREAD = 31**4 + 2
"""Coprime with the number of codes, so that counting by it never meets the same one twice."""


def load(ground: Ground) -> None:
    threads: list[Thread] = []
    rows = ground.watched(_originals(ground, threads), ground.scale.events, "events")
    originals = plant(ground, ground.doors["events/it"], EventPage, rows)
    insert(threads)
    for code in ground.locales:
        if code != "it":
            plant(ground, ground.doors[f"events/{code}"], EventPage, _translations(ground, originals, code))
    total = ground.scale.registrations
    insert(ground.watched(_registrations(ground, originals), total, "registrations"))


def _originals(ground: Ground, threads: list[Thread]) -> Iterator[dict[str, Any]]:
    words = Words("events")
    for number in range(ground.scale.events):
        # From the last of a hundred days ahead back to nine hundred days ago: the first one is still to come.
        days = 100 - 1000 * number / ground.scale.events
        key, title = ground.keys.take(Page), words.title()
        threads.append(ground.new_thread(title=title, page_id=key, days=min(days, 0) - 20, shown=number == 0))
        start = ground.at(days).replace(minute=30)
        yield {
            "pk": key,
            "title": title,
            "slug": SLUG.format(number + 1),
            "intro": words.text(1),
            "translation_key": words.key(),
            "kind": words.pick(Kind.values),
            "starts_at": start,
            "ends_at": start + datetime.timedelta(hours=2),
            "place_name": f"Sala {words.pick(TOPICS)}",
            "place_address": f"Via Roma {number % 200 + 1}",
            "municipality_id": words.chance.choice(ground.municipalities),
            "takes_registrations": True,
            "capacity": 2 * ground.scale.registrations // ground.scale.events + 10,
            "thread_id": threads[-1].pk,
            "services": ["step-free"],
            "body": [{"type": "text", "value": words.paragraphs(3), "id": str(words.key())}],
            "days": min(days, 0) - 20,
            **ground.cover(words),
        }


def _translations(ground: Ground, originals: list[EventPage], code: str) -> Iterator[dict[str, Any]]:
    words = Words(f"events/{code}")
    for page in originals[::ONE_IN_TRANSLATED]:
        body = [{"type": "text", "value": words.paragraphs(3), "id": str(words.key())}]
        facts = {name: getattr(page, name) for name in FACTS}
        yield {"title": f"{page.title} ({code})", "slug": page.slug, "intro": words.text(1), "body": body, **facts}


def _registrations(ground: Ground, events: list[EventPage]) -> Iterator[Registration]:
    words, done = Words("registrations"), 0
    people = ground.people
    for event, number in zip(events, shares(ground.scale.registrations, len(events)), strict=True):
        first = words.chance.randrange(len(people))
        for sequence in range(1, number + 1):
            person = (first + sequence) % len(people)
            waits, left = sequence % 41 == 40, sequence % 23 == 22
            yield Registration(
                pk=ground.keys.take(Registration),
                event_id=event.pk,
                name=words.person(),
                email=f"{sequence}.{address_of(person)}",
                user_id=people[person],
                status=Status.WAITING if waits else Status.CANCELLED if left else Status.CONFIRMED,
                sequence=sequence,
                code=_code(done),
                token=f"bench-{done:030d}",
                submission_key=words.key(),
                created=ground.at(-1),
                confirmed_at=ground.at(-1),
            )
            done += 1


def _code(number: int) -> str:
    letters, rest = "", number * SPREAD % 31**8
    for _ in range(8):
        rest, place = divmod(rest, 31)
        letters += CODE_LETTERS[place]
    return f"{letters[:4]}-{letters[4:]}"
