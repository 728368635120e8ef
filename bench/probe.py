# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One careful look at a page: does it answer, with how many queries, how heavy is it."""

import http.client
from dataclasses import dataclass

import brotli

from .middleware import ANSWERED, ASKED

NO_ANSWER = 0
LOOKS = 8
"""Enough for both workers to have filled what a process keeps (content types, templates, roots of sites)."""


@dataclass(frozen=True)
class Look:
    status: int
    queries: int
    plain: int
    compressed: int


def look(port: int, path: str, headers: dict[str, str]) -> Look:
    """Visit a page until it is warm; the queries of the last visits, the highest of them."""
    answers = [_visit(port, path, {**headers, ASKED: "1"})]
    while answers[-1][0] == 200 and len(answers) < LOOKS:
        answers.append(_visit(port, path, {**headers, ASKED: "1"}))
    status, _queries, body = answers[-1]
    return Look(
        status=status,
        queries=max(queries for _status, queries, _body in answers[len(answers) // 2 :]),
        plain=len(body),
        compressed=len(brotli.compress(body, quality=5)),
    )


def _visit(port: int, path: str, headers: dict[str, str]) -> tuple[int, int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        return answer.status, int(answer.headers.get(ANSWERED, 0)), body
    except (OSError, http.client.HTTPException):
        return NO_ANSWER, 0, b""  # a worker that takes longer than gunicorn allows is killed
    finally:
        connection.close()
