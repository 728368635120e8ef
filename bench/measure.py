# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Rounds: every floor and every page once in each, so that what disturbs the machine disturbs them alike."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from tqdm import tqdm

from .pressure import Pressure, press
from .probe import Look, look
from .server import Server
from .targets import Target


@dataclass
class Measured:
    target: Target
    look: Look
    rounds: list[Pressure] = field(default_factory=list)
    cpu_seconds: float = 0.0

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
    def cpu_ms(self) -> float:
        """Processor time of the workers for one answer: hardly disturbed by what else the machine does."""
        answers = sum(one.answers for one in self.rounds)
        return 1000 * self.cpu_seconds / answers if answers else 0.0

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
        seen = look(port, target.path, _headers(target, cookie))
        if seen.status == 200:
            found[target.name] = Measured(target, seen)
        else:
            what = f"answered {seen.status}" if seen.status else "did not answer in time"
            broken.append(f"{target.name} {what}: {target.path}")
    for one in tqdm([one for _ in range(rounds) for one in found.values()], desc="pressing", unit=""):
        url = f"http://127.0.0.1:{port}{one.target.path}"
        before = server.cpu_seconds()
        one.rounds.append(press(url, _headers(one.target, cookie), seconds))
        one.cpu_seconds += server.cpu_seconds() - before
    return found, broken


def _headers(target: Target, cookie: str) -> dict[str, str]:
    return {"Cookie": cookie} if target.signed_in else {}
