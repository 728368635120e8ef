# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Figures that the site counts by itself, for everybody the same. Counted once a minute."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import EventPage
from organizations.models import Organization
from pacts.models import Adhesion
from proposals.models import Proposal

LASTS = 60


class Count(models.TextChoices):
    """Figures that the site counts by itself."""

    ORGANIZATIONS = "organizations", _("Verified organisations")
    PROPOSALS = "proposals", _("Published proposals")
    ADHERENTS = "adherents", _("Adherents to the pact")
    EVENTS = "events", _("Events to come")


COUNTED: dict[str, Any] = {
    Count.ORGANIZATIONS: lambda: Organization.objects.verified(),
    Count.PROPOSALS: lambda: Proposal.objects.public(),
    Count.ADHERENTS: lambda: Adhesion.objects.published(),
    Count.EVENTS: lambda: EventPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).upcoming(),
}


def counted(names: Iterable[str]) -> dict[str, int]:
    """How many there are of each, asking the database only for those not counted in the last minute."""
    keys = {f"patto.count.{name}": name for name in names if name}
    found = cache.get_many(keys) if keys else {}
    fresh = {key: COUNTED[name]().count() for key, name in keys.items() if key not in found}
    if fresh:
        cache.set_many(fresh, LASTS)
    return {keys[key]: number for key, number in (found | fresh).items()}
