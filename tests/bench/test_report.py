# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the load tool says is understood, and a figure is judged by its target and by nothing else."""

from bench import report
from bench.measure import Measured
from bench.pressure import Pressure, read_wrk
from bench.probe import Look
from bench.targets import Target, floors

SAID = """Running 3s test @ http://127.0.0.1:8000/it/
  1 threads and 8 connections
  Latency Distribution
     50%  812.50us
     75%  33.31ms
     90%  36.70ms
     99%    1.02s
  731 requests in 3.00s, 21.72MB read
  Non-2xx or 3xx responses: 2
Requests/sec:    243.42
"""


def measured(name: str, rates: list[float], *, cost: int = 5, target: Target | None = None) -> Measured:
    look = Look(status=200, queries=cost, plain=30_000, compressed=5_000, seconds=0.01)
    return Measured(target or Target(name, "/"), look, [Pressure(rate, 10, 20) for rate in rates])


def town(page: Measured) -> dict[str, Measured]:
    floor = [measured("D", [1000, 1000, 1000]), measured("W", [100, 200, 400])]
    return {one.target.name: one for one in [*floor, page]}


def judged(page: Measured, smaller: dict[str, float] | None = None) -> dict[str, object]:
    return report.rows(town(page), smaller or {})[-1]


def test_reads_every_unit_of_wrk() -> None:
    assert read_wrk(SAID) == Pressure(rate=243.42, p50=0.8125, p99=1020.0, answers=731, failures=2)


def test_says_nothing_came_when_nothing_came() -> None:
    assert read_wrk("Requests/sec:      0.00\n") == Pressure(0.0, 0.0, 0.0)


HOME = Target("home", "/it/", queries=15, share=0.45, at_scale=0.9)


def test_ratio_is_taken_within_each_round() -> None:
    """The machine grew four times faster while measuring: the page did not."""
    row = judged(measured("home", [50, 100, 200], target=HOME))
    assert (row["of_w"], row["of_w_min"], row["of_w_max"]) == (0.5, 0.5, 0.5)
    assert row["verdict"] == "ok"


def test_verdict_names_what_is_missed() -> None:
    assert judged(measured("home", [50, 100, 200], cost=16, target=HOME))["verdict"] == "queries > 15"
    assert judged(measured("home", [10, 20, 40], target=HOME))["verdict"] == "0.10 of W < 0.45"
    assert judged(measured("home", [50, 100, 200], target=HOME), {"home": 1.0})["verdict"] == "÷ small < 0.9"


def test_floor_is_not_judged() -> None:
    assert report.rows(town(measured("home", [50, 100, 200])), {})[0]["verdict"] == "floor"


def test_floors_have_the_names_of_the_specification() -> None:
    assert [floor.name for floor in floors()] == ["D", "T", "W"]


def test_table_has_a_line_for_each_page() -> None:
    lines = report.table(report.rows(town(measured("home", [50, 100, 200])), {})).splitlines()
    assert len(lines) == 5
    assert len({len(line) for line in lines}) == 1
