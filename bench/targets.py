# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a page should reach, and the floors that it is measured against."""

from dataclasses import dataclass

FLOORS = {"D": "/bench/bare/", "T": "/bench/cards/", "W": "/it/floor/"}


@dataclass(frozen=True)
class Target:
    """`share` is of `base`: the floor W, or for who is signed in the same page read by anybody."""

    name: str
    path: str
    queries: int | None = None
    share: float | None = None
    base: str = "W"
    signed_in: bool = False
    at_scale: float | None = None


def floors() -> list[Target]:
    return [Target(name, path) for name, path in FLOORS.items()]
