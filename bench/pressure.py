# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Eight visitors at once for a few seconds: `wrk` where it is installed, else threads of our own."""

import http.client
import re
import shutil
import statistics
import subprocess
import threading
import time
from dataclasses import dataclass

CONNECTIONS = 8
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


@dataclass(frozen=True)
class Pressure:
    """Answers in a second, and milliseconds within which half and 99 in 100 of them came."""

    rate: float
    p50: float
    p99: float
    answers: int = 0
    failures: int = 0


def tool() -> str:
    return "wrk" if shutil.which("wrk") else "python threads"


def press(url: str, headers: dict[str, str], seconds: float) -> Pressure:
    return _wrk(url, headers, seconds) if shutil.which("wrk") else _threads(url, headers, seconds)


def _wrk(url: str, headers: dict[str, str], seconds: float) -> Pressure:
    given = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    length = f"{max(round(seconds), 1)}s"
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{length}", "--timeout", "60s", "--latency", *given, url]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=seconds + 120).stdout
    return read_wrk(told)


def read_wrk(told: str) -> Pressure:
    """Understand what `wrk --latency` prints."""
    rate = re.search(r"Requests/sec:\s+([\d.]+)", told)
    times = {share: float(n) * UNITS[unit] for share, n, unit in re.findall(r"(50|99)%\s+([\d.]+)(us|ms|s|m)\b", told)}
    answers = re.search(r"(\d+) requests in", told)
    failures = re.search(r"Non-2xx or 3xx responses: (\d+)", told)
    return Pressure(
        rate=float(rate[1]) if rate else 0.0,
        p50=times.get("50", 0.0),
        p99=times.get("99", 0.0),
        answers=int(answers[1]) if answers else 0,
        failures=int(failures[1]) if failures else 0,
    )


def _threads(url: str, headers: dict[str, str], seconds: float) -> Pressure:
    host, _, path = url.removeprefix("http://").partition("/")
    until, times, failures = time.monotonic() + seconds, [], []

    def visit() -> None:
        connection = http.client.HTTPConnection(host, timeout=60)
        while (begun := time.monotonic()) < until:
            connection.request("GET", f"/{path}", headers=headers)
            answer = connection.getresponse()
            answer.read()
            (times if answer.status < 400 else failures).append((time.monotonic() - begun) * 1000)
        connection.close()

    visitors = [threading.Thread(target=visit) for _ in range(CONNECTIONS)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    cuts = statistics.quantiles(times, n=100) if len(times) > 1 else [0.0] * 99
    return Pressure(len(times) / seconds, cuts[49], cuts[98], len(times), len(failures))
