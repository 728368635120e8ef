# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Eight events: with their programme, and as many people registered as the files say."""

import datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone

from demo.reading import day_of, moment, read, say
from demo.world import World, key_of
from events.choices import Attendance, Status
from events.models import EventOrganizer, EventPage, Registration

REPORT = {"it": "Com'è andata", "en": "How it went", "uk": "Як це було"}


def load(world: World) -> None:
    for row in read("events"):
        day = day_of(row)
        pages = world.page(
            row["key"],
            EventPage,
            "event-index",
            lambda language, row=row, day=day: _fields(world, row, day, language),
            published=moment(min(day - datetime.timedelta(days=40), timezone.localdate())),
            fill=lambda page, language, row=row: _fill(world, row, page, language),
        )
        _register(pages["it"], row, day)


def _fields(world: World, row: dict[str, Any], day: datetime.date, language: str) -> dict[str, Any]:
    place = row["place"]
    return {
        "title": say(row["title"], language),
        "intro": say(row["lead"], language),
        "kind": row["format"],
        "starts_at": moment(day, row["start"]),
        "ends_at": moment(day, row["end"]),
        "attendance": Attendance.MIXED if row.get("online") else Attendance.IN_PERSON,
        "online_url": "https://video.valsorina.example/diretta" if row.get("online") else "",
        "place_name": place["name"],
        "place_address": place["address"],
        "municipality": world.municipalities[place["municipality"]],
        "latitude": degrees(place.get("lat")),
        "longitude": degrees(place.get("lon")),
        "accessibility_notes": say(place["accessibility"], language),
        "services": row.get("services", []),
        "takes_registrations": True,
        "capacity": row["capacity"],
        **world.cover(row["picture"], language),
    }


def degrees(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _fill(world: World, row: dict[str, Any], page: EventPage, language: str) -> None:
    body = world.stream(row["body"], language)
    if report := row.get("report"):
        body.append(("heading", {"text": REPORT[language], "level": "h2"}))
        body += world.stream(report["text"], language)
    page.body = body
    page.programme = [("session", _session(world, item, language)) for item in row.get("programme", [])]
    keys = [row["organizer"], *row.get("partners", [])]
    page.organizers = [EventOrganizer(organization=world.organizations[key]) for key in keys]


def _session(world: World, item: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "title": say(item["title"], language),
        "starts": datetime.time.fromisoformat(item["start"]),
        "ends": datetime.time.fromisoformat(item["end"]),
        "room": "",
        "text": "",
        "speakers": [_speaker(world, speaker, language) for speaker in item.get("speakers", [])],
    }


def _speaker(world: World, speaker: dict[str, Any], language: str) -> dict[str, str]:
    officials = {row["key"]: row["name"] for row in read("people")["officials"]}
    role = say(speaker["role"], language)
    key = speaker.get("person", "")
    person = world.people.get(key)
    name = person.display_name if person else officials.get(key, "")
    body = world.organizations[speaker["organization"]].name if speaker.get("organization") else ""
    return {"name": name or role, "role": ", ".join(part for part in ((role if name else ""), body) if part)}


def _register(event: EventPage, row: dict[str, Any], day: datetime.date) -> None:
    """Places taken, without inventing people: after the retention period only numbers would be left, as here."""
    if event.registrations.exists():
        return
    Registration.objects.bulk_create(
        Registration(
            event=event,
            status=Status.CONFIRMED,
            sequence=number,
            confirmed_at=timezone.now(),
            purged_at=timezone.now(),
            submission_key=key_of("registration", f"{row['key']}/{number}"),
        )
        for number in range(1, row.get("registered", 0) + 1)
    )
