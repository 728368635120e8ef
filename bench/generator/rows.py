# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows by the thousand: keys known beforehand, values exactly as given (no `auto_now`, no signal)."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from django.core.management.color import no_style
from django.db import connection
from django.db.models import Max, Model

BATCH = 2_000
PARAMETERS = 30_000  # SQLite takes 32,766 in one statement, PostgreSQL 65,535

Row = TypeVar("Row", bound=Model)


class Keys:
    """The next free primary key of each table, so that rows can point at each other before they are written."""

    def __init__(self) -> None:
        self._next: dict[type[Model], int] = {}

    def take(self, model: type[Model]) -> int:
        if model not in self._next:
            newest = model._base_manager.aggregate(newest=Max("pk"))["newest"]
            self._next[model] = (newest or 0) + 1
        key = self._next[model]
        self._next[model] += 1
        return key

    def hand_back(self) -> None:
        """Tell the database where its own counters go on (PostgreSQL; the others look by themselves)."""
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), list(self._next)):
                cursor.execute(statement)


def insert(rows: Iterable[Row], *, table: type[Model] | None = None) -> None:
    """Write rows of one model; `table` is a parent's when only its columns are meant."""
    stream = iter(rows)
    while batch := list(islice(stream, BATCH)):
        model = table or type(batch[0])
        columns = model._meta.local_concrete_fields
        for part in _cut(batch, max(PARAMETERS // len(columns), 1)):
            model._base_manager._insert(part, fields=columns, raw=True)


def _cut(rows: list[Any], size: int) -> Iterator[list[Any]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
