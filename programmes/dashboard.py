# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The plan as the page shows it: areas, objectives, actions, and how far each indicator has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

from core.models import originals

from .models import Action, Area, Indicator, Objective, ProgrammePage


@dataclass(frozen=True)
class Progress:
    """The last year reported: the sum over the municipalities, and how many of them reported."""

    indicator: Indicator
    year: int | None = None
    total: Decimal | None = None
    municipalities: int = 0

    @property
    def share(self) -> int | None:
        """Percent of the way from the starting value to the target, between 0 and 100; None when it cannot be said."""
        start, target = self.indicator.baseline or Decimal(0), self.indicator.target
        if self.total is None or target is None or target == start:
            return None
        return int(max(Decimal(0), min(Decimal(1), (self.total - start) / (target - start))) * 100)


@dataclass(frozen=True)
class ActionRow:
    action: Action
    indicators: Sequence[Progress]


@dataclass(frozen=True)
class ObjectiveRow:
    objective: Objective
    actions: Sequence[ActionRow]


@dataclass(frozen=True)
class AreaGroup:
    area: Area
    objectives: Sequence[ObjectiveRow]


def dashboard_of(programme: ProgrammePage) -> list[AreaGroup]:
    """Read the whole plan in four queries, whatever its size."""
    objectives = list(programme.objectives.for_dashboard())
    latest = _latest(objectives)
    rows = [
        ObjectiveRow(objective, [_action_row(a, latest) for a in objective.actions.all()]) for objective in objectives
    ]
    return [AreaGroup(area, list(found)) for area, found in groupby(rows, key=lambda row: row.objective.area)]


def _latest(objectives: Sequence[Objective]) -> dict[UUID, Any]:
    """Values belong to the indicators in the default language; translations find them by their common key."""
    keys = [i.translation_key for o in objectives for a in o.actions.all() for i in a.indicators.all()]
    reported = Indicator.objects.filter(translation_key__in=keys, **originals()).with_latest_totals()
    return {row.translation_key: row for row in reported.filter(year__isnull=False)}


def _action_row(action: Action, latest: dict[UUID, Any]) -> ActionRow:
    return ActionRow(action, [_progress(indicator, latest) for indicator in action.indicators.all()])


def _progress(indicator: Indicator, latest: dict[UUID, Any]) -> Progress:
    found = latest.get(indicator.translation_key)
    if found is None:
        return Progress(indicator)
    return Progress(indicator, found.year, found.total, found.municipalities)
