# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rows as files: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpResponseBase, JsonResponse, StreamingHttpResponse
from django.utils.translation import pgettext

from core.spreadsheets import neutralised

from .register import COLUMNS


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, line: str) -> str:
        return line


def csv_response(rows: Iterable[dict[str, Any]]) -> HttpResponseBase:
    """UTF-8 with a byte-order mark, so that spreadsheets read accents; no cell can act as a formula."""
    name = pgettext("file name", "register-of-adherents")
    # Said now: the lines leave one by one, when the reader's language may no longer be the active one.
    titles = [str(title) for title in COLUMNS.values()]
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingHttpResponse(_lines(titles, rows), content_type="text/csv; charset=utf-8", headers=headers)


def _lines(titles: list[str], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff" + str(writer.writerow(titles))
    for row in rows:
        yield str(writer.writerow([_cell(row[name]) for name in COLUMNS]))


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = "; ".join(f"{one['kind']}: {one['description']}" for one in value)
    return str(neutralised(value))


def json_response(rows: Iterable[dict[str, Any]]) -> JsonResponse:
    return JsonResponse({"adherents": list(rows)}, json_dumps_params={"ensure_ascii": False})
