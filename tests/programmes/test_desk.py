# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office's desk: each thing is offered once, whatever the languages it is written in."""

import pytest
from django.urls import reverse

from tests.factories.organizations import MunicipalityFactory
from tests.factories.programmes import (
    ActionFactory,
    AreaFactory,
    IndicatorFactory,
    IndicatorValueFactory,
    ObjectiveFactory,
    ProgrammePageFactory,
)


@pytest.fixture
def indicators(home_pages):
    """One indicator of one plan, in three languages."""
    found, keys = {}, {}
    for language, home in home_pages.items():
        here = {"locale": home.locale}
        programme = ProgrammePageFactory(parent=home, slug="piano", **here, **keys.get("programme", {}))
        area = AreaFactory(name=f"Area {language}", **here, **keys.get("area", {}))
        objective = ObjectiveFactory(
            programme=programme,
            area=area,
            code="A1",
            title=f"Objective {language}",
            **here,
            **keys.get("objective", {}),
        )
        action = ActionFactory(objective=objective, title=f"Action {language}", **here, **keys.get("action", {}))
        made = {"programme": programme, "area": area, "objective": objective, "action": action}
        keys = keys or {name: {"translation_key": thing.translation_key} for name, thing in made.items()}
        found[language] = IndicatorFactory(action=action, title=f"Indicator {language}", **here)
    return found


@pytest.fixture
def office(client, make_user):
    client.force_login(make_user("Ufficio", is_superuser=True))
    return client


def test_values_are_given_to_an_indicator_offered_once(office, indicators):
    page = office.get(reverse("indicator_values:add")).content.decode()
    assert "Indicator it" in page
    assert "Indicator en" not in page
    data = {"indicator": indicators["en"].pk, "year": 2026, "value": "1"}
    errors = office.post(reverse("indicator_values:add"), data).context["form"].errors
    assert "indicator" in errors


def test_areas_are_offered_once_and_find_objectives_of_every_language(office, indicators):
    other = ObjectiveFactory(programme=indicators["it"].action.objective.programme, title="Objective of elsewhere")
    address = reverse("wagtailsnippets_programmes_objective:list")
    page = office.get(address).context["view"]
    names = [str(area) for area in page.filters.form.fields["area"].queryset]
    assert names == ["Area it", other.area.name]
    chosen = indicators["it"].action.objective.area.pk
    rows = office.get(address, {"area": chosen}).context["object_list"]
    assert {row.title for row in rows} == {"Objective it", "Objective en", "Objective uk"}


def test_actions_are_found_by_the_area_of_their_objective(office, indicators):
    elsewhere = ActionFactory(objective=ObjectiveFactory(programme=indicators["it"].action.objective.programme))
    address = reverse("wagtailsnippets_programmes_action:list")
    rows = office.get(address, {"area": indicators["it"].action.objective.area.pk}).context["object_list"]
    assert {row.title for row in rows} == {"Action it", "Action en", "Action uk"}
    assert elsewhere not in rows


def test_list_of_values_costs_the_same_with_more_rows(office, indicators, assert_flat_queries):
    def grow(number=10):
        for _ in range(number):
            indicator = IndicatorFactory(action=indicators["it"].action)
            IndicatorValueFactory(indicator=indicator, municipality=MunicipalityFactory())

    grow(1)
    assert_flat_queries(reverse("indicator_values:index"), grow)
