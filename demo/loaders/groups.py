# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Five working groups with members, meetings (event pages under them) and outputs."""

import datetime
from typing import Any

from wagtail.rich_text import RichText

from demo.reading import day_of, html, moment, month_day, read, say
from demo.world import World
from events.choices import Kind as EventKind
from events.models import EventPage
from groups.choices import GroupKind, MemberRole, OutputKind
from groups.models import GroupIndexPage, GroupPage, Membership, OutputPage

MEETING = {"it": "Riunione", "en": "Meeting", "uk": "Засідання"}
PUBLISHED = ("published", "approved")


def load(world: World) -> None:
    index = read("ambito")["index_pages"]["group-index"]
    world.page(
        "group-index",
        GroupIndexPage,
        "stati-generali",
        lambda language: {
            "title": say(index["title"], language),
            "intro": say(index["intro"], language),
            "show_in_menus": True,
        },
    )
    for row in read("groups"):
        _group(world, row)
        for number, meeting in enumerate(row.get("meetings", []), 1):
            _meeting(world, row, meeting, number)
        for output in row.get("outputs", []):
            _output(world, row, output)


def _group(world: World, row: dict[str, Any]) -> None:
    pages = world.page(
        row["key"],
        GroupPage,
        "group-index",
        lambda language: {
            "title": say(row["title"], language),
            "intro": say(row["lead"], language),
            "kind": GroupKind.TABLE,
            "openness": row["mode"],
            "founding_act": say(row["founding_act"]["text"], language),
            "starts_on": day_of(row["founding_act"]),
            "meeting_frequency": say(row["frequency"], language),
            "meeting_place": row["meetings"][0]["place"] if row.get("meetings") else "",
            **world.cover(row["picture"], language),
        },
        fill=lambda page, language: setattr(page, "mandate", world.html(row["mandate"], language)),
    )
    if not pages["it"].memberships.exists():
        _members(world, pages["it"], row)


def _members(world: World, group: GroupPage, row: dict[str, Any]) -> None:
    start = day_of(row["founding_act"])
    people = [(row["coordinator"], MemberRole.COORDINATOR)]
    people += [(key, MemberRole.FACILITATOR) for key in row.get("facilitators", [])]
    people += [(key, MemberRole.MEMBER) for key in row.get("citizens", [])]
    for key, role in people:
        Membership.objects.create(group=group, user=world.people[key], role=role, starts_on=start)
    for member in row["members"]:
        # The person coordinates; the body that lends the person sits as any other.
        role = MemberRole.OBSERVER if member["role"] == "observer" else MemberRole.MEMBER
        body = world.organizations[member["organization"]]
        Membership.objects.create(group=group, organization=body, role=role, starts_on=start)


def _meeting(world: World, group: dict[str, Any], row: dict[str, Any], number: int) -> None:
    day = day_of(row)
    place, _, address = row["place"].partition(", ")
    world.page(
        row["key"],
        EventPage,
        group["key"],
        lambda language: {
            "title": f"{MEETING[language]} {number} – {say(group['title'], language)}",
            "intro": say(row["agenda"], language),
            "kind": EventKind.GROUP_MEETING,
            "starts_at": moment(day, row["start"]),
            "ends_at": moment(day, row["end"]),
            "place_name": place,
            "place_address": address,
        },
        slug={language: f"{word} {number}" for language, word in MEETING.items()},
        published=moment(day - datetime.timedelta(days=15)),
    )


def _output(world: World, group: dict[str, Any], row: dict[str, Any]) -> None:
    day = day_of(row)
    pages = world.page(
        row["key"],
        OutputPage,
        group["key"],
        lambda language: {
            "title": say(row["title"], language),
            "intro": say(row["summary"], language),
            "kind": OutputKind(row["type"]),
            "approved_on": day if row["status"] in PUBLISHED else None,
        },
        published=moment(max(day, month_day(6))),
        fill=lambda page, language: setattr(page, "sections", _sections(world, row, language)),
    )
    if row["status"] == "draft":
        for page in pages.values():
            type(page).objects.filter(pk=page.pk).update(live=False, has_unpublished_changes=True)
            page.live = False


def _sections(world: World, row: dict[str, Any], language: str) -> list[tuple[str, Any]]:
    def link(href: str) -> str:
        return world.link(language, href)

    return [
        ("section", {"title": say(item["title"], language), "text": RichText(html(item["body"], language, link))})
        for item in row["sections"]
    ]
