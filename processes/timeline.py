# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The cronoprogramma as a grid of months, ready to be drawn as a table or a Gantt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, Self

from django.utils import timezone


class Dated(Protocol):
    title: str
    planned_from: date
    planned_to: date
    actual_from: date | None
    actual_to: date | None


def month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def first_of(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


@dataclass(frozen=True)
class Cell:
    """One activity in one month."""

    month: date
    is_planned: bool
    is_actual: bool
    is_now: bool


@dataclass(frozen=True)
class Row:
    activity: Dated
    cells: tuple[Cell, ...]
    has_slipped: bool


@dataclass(frozen=True)
class Timeline:
    """`months` are first days of months, in order and without gaps; each row has one cell per month."""

    months: tuple[date, ...]
    rows: tuple[Row, ...]
    now: date

    @classmethod
    def of(cls, activities: Iterable[Dated], *, today: date | None = None) -> Self:
        today = today or timezone.localdate()
        found = list(activities)
        days = [day for a in found for day in (a.planned_from, a.planned_to, a.actual_from, a.actual_to) if day]
        numbers = range(month_number(min(days)), month_number(max(days)) + 1) if days else range(0)
        now = month_number(today)
        return cls(
            months=tuple(first_of(number) for number in numbers),
            rows=tuple(_row(activity, numbers, now) for activity in found),
            now=first_of(now),
        )


def _row(activity: Dated, numbers: Sequence[int], now: int) -> Row:
    planned = range(month_number(activity.planned_from), month_number(activity.planned_to) + 1)
    actual = _actual_months(activity, now)
    cells = tuple(Cell(first_of(number), number in planned, number in actual, number == now) for number in numbers)
    return Row(activity, cells, has_slipped=bool(actual) and (actual[0] != planned[0] or actual[-1] > planned[-1]))


def _actual_months(activity: Dated, now: int) -> range:
    """Months in which the activity really ran; one that has begun and not ended runs until now."""
    if activity.actual_from is None:
        return range(0)
    start = month_number(activity.actual_from)
    return range(start, (month_number(activity.actual_to) if activity.actual_to else max(now, start)) + 1)
