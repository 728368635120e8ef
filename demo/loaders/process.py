# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The process with its ten activities, and the pages that its rooms live in."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from demo.reading import month_day, read, say
from demo.world import World, key_of
from processes.models import Activity, ProcessPage


def load(world: World) -> None:
    row = read("process")
    world.page(
        row["key"],
        ProcessPage,
        "home",
        lambda language: _fields(world, row, language),
        slug=row.get("slug"),
        fill=lambda page, language: _fill(world, row, page, language),
    )


def _fields(world: World, row: dict[str, Any], language: str) -> dict[str, Any]:
    return {
        "title": say(row["title"], language),
        "intro": say(row["lead"], language),
        "starts_on": month_day(6),
        "ends_on": month_day(12, day=31),
        "founding_act": say(row["founding_act"]["text"], "it"),
        "aims": "<p>…</p>",
        "show_in_menus": True,
        **world.cover(row["picture"], language),
    }


def _fill(world: World, row: dict[str, Any], page: ProcessPage, language: str) -> None:
    page.aims = world.html(row["aims"], language)
    page.participants = world.html(row["participants"], language)
    page.rules = world.html(row["rules"], language)
    page.expected_results = world.html(row["results"], language)
    page.activities = [_activity(world, item, language, order) for order, item in enumerate(row["activities"])]


def _activity(world: World, item: dict[str, Any], language: str, order: int) -> Activity:
    actual = _actual(item.get("actual") or [])
    linked = world.pages.get(item.get("link", ""))
    return Activity(
        translation_key=key_of("activity", item["key"]),
        locale=world.locales[language],
        sort_order=order,
        title=say(item["title"], language),
        description=say(item.get("act", ""), language),
        responsible=say(item["responsible"], language),
        planned_from=month_day(item["planned"][0]),
        planned_to=_end_of(item["planned"][1]),
        actual_from=actual[0],
        actual_to=actual[1],
        slip_reason=say(item.get("slip_reason"), language),
        linked_page=linked[language].page_ptr if linked else None,
    )


def _actual(months: list[int]) -> tuple[date | None, date | None]:
    """What the files tell, less what has not happened yet (the demo year may be young)."""
    today = timezone.localdate()
    begun = [month for month in months if month_day(month) <= today]
    if not begun:
        return None, None
    is_over = len(months) == 2 and _end_of(months[1]) <= today
    return month_day(begun[0]), _end_of(months[1]) if is_over else None


def _end_of(month: int) -> date:
    following = month_day(month, day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
