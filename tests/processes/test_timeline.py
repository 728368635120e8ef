# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The grid of months behind the cronoprogramma."""

from dataclasses import dataclass
from datetime import date

from processes.timeline import Timeline


@dataclass
class Activity:
    planned_from: date
    planned_to: date
    actual_from: date | None = None
    actual_to: date | None = None
    title: str = "Focus group"


def marks(timeline: Timeline, row: int = 0) -> str:
    def mark(cell):
        return "B" if cell.is_planned and cell.is_actual else "p" if cell.is_planned else "a" if cell.is_actual else "."

    return "".join(mark(cell) for cell in timeline.rows[row].cells)


TODAY = date(2026, 9, 15)


def test_months_span_all_activities_without_gaps():
    timeline = Timeline.of(
        [Activity(date(2026, 6, 1), date(2026, 6, 30)), Activity(date(2026, 12, 1), date(2027, 1, 15))], today=TODAY
    )
    assert [month.month for month in timeline.months] == [6, 7, 8, 9, 10, 11, 12, 1]
    assert [marks(timeline, 0), marks(timeline, 1)] == ["p.......", "......pp"]


def test_now_is_marked_once():
    timeline = Timeline.of([Activity(date(2026, 8, 1), date(2026, 10, 1))], today=TODAY)
    assert [cell.is_now for cell in timeline.rows[0].cells] == [False, True, False]


def test_row_has_slipped_when_it_ran_later_than_planned():
    late = Activity(date(2026, 6, 1), date(2026, 7, 31), date(2026, 7, 10), date(2026, 8, 3))
    timeline = Timeline.of([late], today=TODAY)
    assert marks(timeline) == "pBa"
    assert timeline.rows[0].has_slipped


def test_row_has_not_slipped_when_it_ran_as_planned_or_ended_early():
    on_time = Activity(date(2026, 6, 1), date(2026, 7, 31), date(2026, 6, 20), date(2026, 6, 25))
    assert not Timeline.of([on_time], today=TODAY).rows[0].has_slipped


def test_activity_still_running_reaches_the_present_month():
    running = Activity(date(2026, 8, 1), date(2026, 8, 31), date(2026, 8, 20))
    timeline = Timeline.of([running, Activity(date(2026, 7, 1), date(2026, 10, 1))], today=TODAY)
    assert marks(timeline, 0) == ".Ba."


def test_timeline_without_activities_is_empty():
    timeline = Timeline.of([], today=TODAY)
    assert timeline.months == ()
    assert timeline.rows == ()
