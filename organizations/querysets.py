# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which organisations, which mandates."""

import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from .choices import PUBLIC_KINDS, Half, Status

if TYPE_CHECKING:
    from .models import Mandate, Municipality, Organization  # noqa: F401  named in strings


class MunicipalityQuerySet(QuerySet["Municipality"]):
    def with_verified_organizations(self) -> "MunicipalityQuerySet":
        """Those where at least one verified organisation has its seat: the choices of a filter."""
        verified = apps.get_model("organizations", "Organization")._default_manager.verified()
        return self.filter(Exists(verified.filter(municipality=OuterRef("pk"))))


class OrganizationQuerySet(QuerySet["Organization"]):
    def pending(self) -> "OrganizationQuerySet":
        return self.filter(status=Status.PENDING)

    def verified(self) -> "OrganizationQuerySet":
        return self.filter(status=Status.VERIFIED)

    def for_listing(self) -> "OrganizationQuerySet":
        """What a public list shows: verified, with its municipality, by name."""
        return self.verified().select_related("municipality").order_by("name", "pk")

    def in_half(self, half: str) -> "OrganizationQuerySet":
        if half == Half.PUBLIC:
            return self.filter(kind__in=PUBLIC_KINDS)
        return self.exclude(kind__in=PUBLIC_KINDS)

    def matching(self, words: str) -> "OrganizationQuerySet":
        """Every word stands somewhere in what the profile says in public."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(name__icontains=word)
                | Q(description__icontains=word)
                | Q(for_whom__icontains=word)
                | Q(municipality__name__icontains=word)
            )
        return found

    def spoken_for_by(self, user: Any) -> "OrganizationQuerySet":
        """Verified organisations in whose name this person may write."""
        return self._with_mandate(user, may_speak=True).verified()

    def signed_for_by(self, user: Any) -> "OrganizationQuerySet":
        """Verified organisations in whose name this person may sign."""
        return self._with_mandate(user, may_sign=True).verified()

    def attended_for_by(self, user: Any) -> "OrganizationQuerySet":
        """Verified organisations for which this person may come to events and groups."""
        return self._with_mandate(user, may_attend=True).verified()

    def of_person(self, user: Any) -> "OrganizationQuerySet":
        """Organisations where this person has a mandate today, whatever their state."""
        return self._with_mandate(user)

    def counts_by_status(self) -> dict[str, int]:
        rows = self.order_by().values("status").annotate(number=Count("pk"))
        return dict.fromkeys(Status.values, 0) | {row["status"]: row["number"] for row in rows}

    def counts_by_half(self) -> dict[str, int]:
        numbers = self.aggregate(
            public=Count("pk", filter=Q(kind__in=PUBLIC_KINDS)), community=Count("pk", filter=~Q(kind__in=PUBLIC_KINDS))
        )
        return {Half.PUBLIC: numbers["public"], Half.COMMUNITY: numbers["community"]}

    def _with_mandate(self, user: Any, **rights: bool) -> "OrganizationQuerySet":
        if not getattr(user, "is_authenticated", False):
            return self.none()
        conditions = {"mandates__user": user, **{f"mandates__{right}": value for right, value in rights.items()}}
        return self.filter(in_force("mandates__"), **conditions).distinct()


class MandateQuerySet(QuerySet["Mandate"]):
    def current(self, on: datetime.date | None = None) -> "MandateQuerySet":
        """In force on a day (today): begun, and not ended before it."""
        return self.filter(in_force(on=on))


def in_force(prefix: str = "", on: datetime.date | None = None) -> Q:
    """The condition on a mandate's dates, for its own rows or through a relation (`mandates__`)."""
    day = on or timezone.localdate()
    begun = Q(**{f"{prefix}start__lte": day})
    return begun & (Q(**{f"{prefix}end__isnull": True}) | Q(**{f"{prefix}end__gte": day}))
