# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The plan's page: what municipalities reported, added up, at a constant cost."""

from decimal import Decimal

import pytest

from organizations.models import Municipality
from programmes.dashboard import dashboard_of
from tests.factories.programmes import (
    ActionFactory,
    IndicatorFactory,
    IndicatorValueFactory,
    ObjectiveFactory,
    ProgrammePageFactory,
)


@pytest.fixture
def programme(site_root):
    return ProgrammePageFactory(parent=site_root, slug="piano")


@pytest.fixture
def indicator(programme):
    return IndicatorFactory(action=ActionFactory(objective=ObjectiveFactory(programme=programme)))


@pytest.fixture
def towns(db):
    return [Municipality.objects.create(name=name) for name in ("Borgo", "Ripa")]


def progress(programme):
    return dashboard_of(programme)[0].objectives[0].actions[0].indicators[0]


def test_values_of_the_last_year_are_added_up(programme, indicator, towns):
    for town, value in zip(towns, (60, 90), strict=True):
        IndicatorValueFactory(indicator=indicator, municipality=town, year=2026, value=value)
        IndicatorValueFactory(indicator=indicator, municipality=town, year=2025, value=1)
    found = progress(programme)
    assert (found.year, found.total, found.municipalities) == (2026, Decimal(150), 2)
    assert found.share == 50


@pytest.mark.parametrize(("value", "share"), [(100, 0), (50, 0), (200, 100), (900, 100), (125, 25)])
def test_share_is_the_way_from_baseline_to_target(programme, indicator, towns, value, share):
    IndicatorValueFactory(indicator=indicator, municipality=towns[0], value=value)
    assert progress(programme).share == share


def test_share_is_unknown_without_target_or_report(programme, indicator, towns):
    assert progress(programme).share is None
    indicator.target = None
    indicator.save()
    IndicatorValueFactory(indicator=indicator, municipality=towns[0], value=5)
    assert progress(programme).share is None


def test_page_costs_the_same_with_a_larger_plan(programme, indicator, towns, assert_flat_queries):
    IndicatorValueFactory(indicator=indicator, municipality=towns[0])

    def grow():
        for objective in ObjectiveFactory.create_batch(5, programme=programme):
            for action in ActionFactory.create_batch(2, objective=objective):
                for row in IndicatorFactory.create_batch(2, action=action):
                    IndicatorValueFactory(indicator=row, municipality=towns[0])

    assert_flat_queries(programme.url, grow=grow, at_most=20)


def test_page_without_objectives_says_so(programme, client):
    assert "empty-state" in client.get(programme.url).content.decode()
