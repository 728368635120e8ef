# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order in which the town comes to be."""

import datetime
from collections.abc import Callable

from django.db import transaction

from . import comments, events, groups, news, organizations, pact, people, programme, proposals
from .doors import open_doors
from .ground import Ground
from .scale import Scale

VERSION = 1
"""Grows when the rows change: databases made by another version are built again."""

STEPS: tuple[Callable[[Ground], None], ...] = (
    open_doors,
    people.load,
    organizations.load,
    news.load,
    events.load,
    groups.load,
    proposals.load,
    pact.load,
    programme.load,
    comments.load,
)


@transaction.atomic
def load(scale: Scale, *, today: datetime.date, quiet: bool = False) -> Ground:
    """Add the rows to what the site holds already. Needs the three home pages."""
    ground = Ground(scale=scale, today=today, quiet=quiet)
    for step in STEPS:
        step(ground)
    ground.keys.hand_back()
    return ground
