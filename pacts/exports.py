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
from organizations.choices import Half, Kind

from .choices import Level, State
from .models import CommitmentKind
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
    return StreamingHttpResponse(
        _lines(titles, _labels(), rows), content_type="text/csv; charset=utf-8", headers=headers
    )


def _labels() -> dict[str, dict[str, str]]:
    """What the codes of a column mean, in the reader's language."""
    return {
        "kind": {one.value: str(one.label) for one in Kind},
        "half": {one.value: str(one.label) for one in Half},
        "state": {one.value: str(one.label) for one in State},
        "signature_level": {one.name.lower(): str(one.label) for one in Level},
        "commitments": {one.code: str(one.label) for one in CommitmentKind.objects.records().labelled()},
    }


def _lines(titles: list[str], labels: dict[str, dict[str, str]], rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield "\ufeff" + str(writer.writerow(titles))
    for row in rows:
        yield str(writer.writerow([_cell(row[name], labels.get(name, {})) for name in COLUMNS]))


def _cell(value: Any, labels: dict[str, str]) -> str:
    if isinstance(value, list):
        value = "; ".join(f"{labels[one['kind']]}: {one['description']}" for one in value)
    return str(neutralised(labels.get(value, value)))


def json_response(rows: Iterable[dict[str, Any]]) -> JsonResponse:
    """The same rows, with the codes that do not change with the language."""
    return JsonResponse({"adherents": list(rows)}, json_dumps_params={"ensure_ascii": False})
