# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Processes with their activities."""

from datetime import date

import factory
import wagtail_factories

from processes.models import Activity, ProcessPage


class ProcessPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda n: f"Stati generali {n}")
    starts_on = date(2026, 6, 1)
    ends_on = date(2026, 12, 31)
    aims = "<p>Costruire insieme il welfare della città.</p>"

    class Meta:
        model = ProcessPage


class ActivityFactory(factory.django.DjangoModelFactory):
    title = factory.Sequence(lambda n: f"Attività {n}")
    planned_from = date(2026, 6, 1)
    planned_to = date(2026, 8, 31)

    class Meta:
        model = Activity
