# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The run: data, server, rounds, table."""

import os
import shutil
import subprocess
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.utils import timezone

from . import database, pages, report, session
from .environment import ROOT, Place
from .measure import measure
from .pressure import tool
from .server import serving
from .targets import Target, floors


def run(place: Place, *, wanted: list[str], rounds: int, seconds: float) -> None:
    """Measure what is wanted, print the table, write it beside the data."""
    loaded = database.ensure(place)
    database.collect_static(Path(settings.STATIC_ROOT))
    targets = [*floors(), *_chosen(wanted)]
    cookie = session.cookie()
    connection.close()
    with serving(place) as server:
        found, broken = measure(server, place.port, targets, cookie=cookie, rounds=rounds, seconds=seconds)
        memory = server.memory_mb()
    smaller = (
        report.shares_of_w(place.results.with_name(f"{place.vendor}-small.json")) if place.scale != "small" else {}
    )
    rows = report.rows(found, smaller)
    facts = {
        "measured": timezone.now().isoformat(timespec="seconds"),
        "database": place.vendor,
        "scale": place.scale,
        "revision": _revision(),
        "load_seconds": round(loaded),
        "start_seconds": round(server.start_seconds, 1),
        "worker_memory_mb": memory,
        "machine_load": os.getloadavg(),
        "processors": os.cpu_count(),
        "tool": tool(),
        "rounds": rounds,
        "seconds_each": seconds,
        "broken": broken,
    }
    report.write(place.results, facts, rows)
    print(report.table(rows))
    _tell(facts, place)


def _revision() -> str:
    """Which sources were measured; `-dirty` when they were not committed."""
    command = ["git", "describe", "--always", "--dirty"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return told.stdout.strip() or "unknown"


def _chosen(wanted: list[str]) -> list[Target]:
    """All pages, or those named; a page that another is compared with comes along."""
    known = {page.name: page for page in pages.pages()}
    if unknown := set(wanted) - set(known):
        raise SystemExit(f"No such page: {', '.join(sorted(unknown))}. There are: {', '.join(known)}")
    names = {name for page in wanted for name in (page, known[page].base)} if wanted else set(known)
    return [page for name, page in known.items() if name in names]


def _tell(facts: dict[str, object], place: Place) -> None:
    print(f"\nLoaded in {facts['load_seconds']} s; first answer after {facts['start_seconds']} s;", end=" ")
    print(f"workers {facts['worker_memory_mb']} MB; {facts['tool']}; machine load {os.getloadavg()[0]:.1f}")
    for line in facts["broken"] if isinstance(facts["broken"], list) else []:
        print(f"NOT MEASURED: {line}")
    if shutil.which("nginx") is None:
        print("Floor S (nginx) is not measured: nginx is not installed.")
    print(f"Written to {place.results}")
