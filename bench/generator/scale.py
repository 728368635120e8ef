# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How much of everything."""

from dataclasses import dataclass, fields

SHOWN_COMMENTS = 20
"""Comments on each page that is measured with a conversation on it, at every scale."""


@dataclass(frozen=True)
class Scale:
    accounts: int
    organizations: int
    proposals: int
    comments: int
    longest_thread: int
    supports: int
    events: int
    registrations: int
    groups: int
    outputs: int
    indicator_values: int
    news: int

    def divided(self, by: int) -> "Scale":
        """The same town, smaller; never without a kind of thing, nor with too few comments to fill a page."""
        parts = {field.name: max(getattr(self, field.name) // by, 1) for field in fields(self)}
        return Scale(**parts | {"longest_thread": max(parts["longest_thread"], SHOWN_COMMENTS)})


LARGE = Scale(
    accounts=100_000,
    organizations=2_000,
    proposals=10_000,
    comments=200_000,
    longest_thread=2_000,
    supports=300_000,
    events=5_000,
    registrations=100_000,
    groups=50,
    outputs=1_000,
    indicator_values=100_000,
    news=3_000,
)
SCALES = {"large": LARGE, "small": LARGE.divided(100)}
