# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A plan with objectives, actions, indicators and what municipalities reported."""

from datetime import date

import factory
import wagtail_factories

from programmes.models import Action, Area, Indicator, IndicatorValue, Objective, ProgrammePage


class ProgrammePageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda n: f"Piano di zona {n}")
    starts_on = date(2026, 1, 1)
    ends_on = date(2028, 12, 31)

    class Meta:
        model = ProgrammePage


class AreaFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence(lambda n: f"Area {n}")
    order = factory.Sequence(int)

    class Meta:
        model = Area


class ObjectiveFactory(factory.django.DjangoModelFactory):
    area = factory.SubFactory(AreaFactory)
    code = factory.Sequence(lambda n: f"A{n}")
    title = "Più anziani seguiti a casa"

    class Meta:
        model = Objective


class ActionFactory(factory.django.DjangoModelFactory):
    objective = factory.SubFactory(ObjectiveFactory)
    title = "Custodi sociali di quartiere"

    class Meta:
        model = Action


class IndicatorFactory(factory.django.DjangoModelFactory):
    action = factory.SubFactory(ActionFactory)
    title = "Persone seguite"
    unit = "persone"
    baseline = 100
    target = 200

    class Meta:
        model = Indicator


class IndicatorValueFactory(factory.django.DjangoModelFactory):
    year = 2026
    value = 10

    class Meta:
        model = IndicatorValue
