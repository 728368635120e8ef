# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A plan of always the same length, whose indicators are reported more or less often."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice, product

from programmes.models import Action, Area, Indicator, IndicatorValue, Objective

from .ground import Ground
from .rows import insert
from .words import TOPICS, Words

AREAS, OBJECTIVES, ACTIONS, INDICATORS = 5, 2, 5, 2
"""Areas, objectives in each, actions in each, indicators in each: a hundred indicators in all."""


def load(ground: Ground) -> None:
    words, italian = Words("programme"), ground.locales["it"].pk
    keys = ground.keys
    areas = [
        Area(pk=keys.take(Area), translation_key=words.key(), locale_id=italian, name=words.pick(TOPICS), order=50 + n)
        for n in range(AREAS)
    ]
    objectives = [
        Objective(
            pk=keys.take(Objective), translation_key=words.key(), locale_id=italian, area_id=area.pk,
            programme_id=ground.doors["programme"].pk, code=f"B{area.order}.{n}", title=words.title(),
        )
        for area, n in product(areas, range(OBJECTIVES))
    ]  # fmt: skip
    actions = [
        Action(
            pk=keys.take(Action), translation_key=words.key(), locale_id=italian, objective_id=objective.pk,
            title=words.title(), description=words.text(2), responsible="Ufficio di piano", budget=Decimal(10_000),
            order=n,
        )
        for objective, n in product(objectives, range(ACTIONS))
    ]  # fmt: skip
    indicators = [
        Indicator(
            pk=keys.take(Indicator), translation_key=words.key(), locale_id=italian, action_id=action.pk,
            title=words.title(), unit="persone", baseline=Decimal(0), target=Decimal(1_000), sort_order=n,
        )
        for action, n in product(actions, range(INDICATORS))
    ]  # fmt: skip
    for rows in (areas, objectives, actions, indicators):
        insert(rows)
    total = ground.scale.indicator_values
    insert(ground.watched(islice(_values(ground, indicators), total), total, "indicator values"))


def _values(ground: Ground, indicators: list[Indicator]) -> Iterator[IndicatorValue]:
    """Year after year into the past, every municipality, every indicator: far years stand for rounds within a year."""
    words = Words("values")
    for ago, municipality, indicator in product(range(1_000), ground.municipalities, indicators):
        yield IndicatorValue(
            pk=ground.keys.take(IndicatorValue),
            indicator_id=indicator.pk,
            municipality_id=municipality,
            year=ground.today.year - ago,
            value=Decimal(words.chance.randrange(100)),
        )
