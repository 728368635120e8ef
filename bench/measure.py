# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rounds: every floor and every page once in each, so that what disturbs the machine disturbs them alike."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from tqdm import tqdm

from .pressure import Pressure, press
from .probe import Look, look, look_once, settle
from .server import Server
from .targets import Target

TOO_SLOW = 2.0
ENOUGH_CPU = 0.8
MOST_VISITS = 200


@dataclass
class Measured:
    target: Target
    look: Look
    rounds: list[Pressure] = field(default_factory=list)
    cpu_ms: float = 0.0
    """Processor time of the workers for one answer: hardly disturbed by what else the machine does."""

    @property
    def rate(self) -> float:
        return median(one.rate for one in self.rounds)

    @property
    def p50(self) -> float:
        return median(one.p50 for one in self.rounds)

    @property
    def p99(self) -> float:
        return median(one.p99 for one in self.rounds)

    @property
    def failures(self) -> int:
        return sum(one.failures for one in self.rounds)

    def share_of(self, other: "Measured") -> tuple[float, float, float]:
        """Median, least and most of the ratios taken within each round; a round without any answer tells nothing."""
        pairs = zip(self.rounds, other.rounds, strict=True)
        ratios = [mine.rate / theirs.rate for mine, theirs in pairs if theirs.rate] or [0.0]
        return median(ratios), min(ratios), max(ratios)


def measure(
    server: Server, port: int, targets: Sequence[Target], *, cookie: str, rounds: int, seconds: float
) -> tuple[dict[str, Measured], list[str]]:
    """Look at each page, then press all that answered; also says which did not."""
    found: dict[str, Measured] = {}
    broken: list[str] = []
    for target in tqdm(targets, desc="looking", unit=""):
        settle(port)
        seen = look(port, target.path, _headers(target, cookie))
        if trouble := _trouble(seen):
            broken.append(f"{target.name} {trouble}: {target.path}")
        else:
            found[target.name] = Measured(target, seen, cpu_ms=_cpu_ms(server, port, target, cookie))
    for one in tqdm([one for _ in range(rounds) for one in found.values()], desc="pressing", unit=""):
        url = f"http://127.0.0.1:{port}{one.target.path}"
        settle(port)
        one.rounds.append(press(url, _headers(one.target, cookie), seconds))
    return found, broken


def _trouble(seen: Look) -> str:
    """Why a page is not pressed. One that alone takes seconds would hold the workers long after its visitors left."""
    if seen.status != 200:
        return f"answered {seen.status}" if seen.status else "did not answer in time"
    return f"takes {seen.seconds:.1f} s for one visitor alone" if seen.seconds > TOO_SLOW else ""


def _cpu_ms(server: Server, port: int, target: Target, cookie: str) -> float:
    """One visitor after the other, until the clock of the processor (a hundredth of a second) is fine enough."""
    before, visits = server.cpu_seconds(), 0
    while visits < MOST_VISITS and server.cpu_seconds() - before < ENOUGH_CPU:
        look_once(port, target.path, _headers(target, cookie))
        visits += 1
    return 1000 * (server.cpu_seconds() - before) / visits


def _headers(target: Target, cookie: str) -> dict[str, str]:
    return {"Cookie": cookie} if target.signed_in else {}
