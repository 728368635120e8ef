# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One careful look at a page: does it answer, with how many queries, how heavy is it."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median_high

import brotli

from .middleware import ANSWERED, ASKED
from .server import WORKERS

NO_ANSWER = 0
PATIENCE = 60
LOOKS = 8
"""Enough for both workers to have filled what a process keeps (content types, templates, roots of sites)."""


@dataclass(frozen=True)
class Look:
    status: int
    queries: int
    plain: int
    compressed: int
    seconds: float
    """How long the last visit took, with nobody else there."""


def look(port: int, path: str, headers: dict[str, str]) -> Look:
    """Visit a page until it is warm; the queries of most of the last visits."""
    answers = [look_once(port, path, {**headers, ASKED: "1"})]
    seconds = 0.0
    while answers[-1][0] == 200 and len(answers) < LOOKS:
        begun = time.monotonic()
        answers.append(look_once(port, path, {**headers, ASKED: "1"}))
        seconds = time.monotonic() - begun
    status, _queries, body = answers[-1]
    return Look(
        status=status,
        queries=median_high(queries for _status, queries, _body in answers[len(answers) // 2 :]),
        plain=len(body),
        compressed=len(brotli.compress(body, quality=5)),
        seconds=seconds,
    )


def settle(port: int) -> None:
    """Wait until every worker is free: what visitors who have left had asked for is still being answered."""
    until = time.monotonic() + PATIENCE
    with ThreadPoolExecutor(WORKERS) as visitors:
        while time.monotonic() < until:
            answers = visitors.map(lambda _: look_once(port, "/bench/who/", {}), range(WORKERS))
            if len({body for _status, _queries, body in answers}) == WORKERS:
                return


def look_once(port: int, path: str, headers: dict[str, str]) -> tuple[int, int, bytes]:
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
