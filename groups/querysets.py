# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which groups, members, requests and outputs."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Length, Substr
from django.utils import timezone
from wagtail.models import Page

from core.querysets import PublicPageQuerySet

from .choices import MemberRole, RequestStatus

if TYPE_CHECKING:
    from .models import GroupPage, JoinRequest, Membership  # noqa: F401  # named in forward references


class TreeQuerySet(PublicPageQuerySet):
    def under(self, index: Page, original: Page) -> Self:
        """What stands below an index page, in its tree or in that of its original."""
        return self.filter(self.descendant_of_q(index) | self.descendant_of_q(original))


class GroupQuerySet(TreeQuerySet):
    def with_member_counts(self) -> GroupQuerySet:
        """Members of today, counted on the canonical page, in the same query."""
        members = apps.get_model("groups", "Membership")._default_manager.filter(
            in_force(), group__translation_key=OuterRef("translation_key")
        )
        number = members.order_by().values("group__translation_key").annotate(number=Count("pk")).values("number")
        return self.annotate(member_count=Coalesce(Subquery(number), Value(0)))

    def for_listing(self) -> GroupQuerySet:
        listed = self.live().public().select_related("locale", "cover").with_member_counts()
        return listed.prefetch_related("cover__renditions").order_by("path")


class OutputQuerySet(TreeQuerySet):
    def of_group(self, group: GroupPage) -> OutputQuerySet:
        """Outputs under a group, in its language or in the default one when nobody has translated them."""
        return self.for_language(group.locale).filter(self.child_of_q(group) | self.child_of_q(group.canonical))

    def with_group_titles(self) -> OutputQuerySet:
        """The title of the page above, in the same query."""
        parent_path = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - self.model.steplen)
        parents = Page.objects.filter(path=parent_path).values("title")
        return self.annotate(group_title=Subquery(parents[:1]))

    def for_listing(self) -> OutputQuerySet:
        listed = self.live().public().select_related("locale").defer("sections", "sources")
        return listed.order_by(F("approved_on").desc(nulls_last=True), "-first_published_at", "pk")


class MembershipQuerySet(QuerySet["Membership"]):
    def of_group(self, group: GroupPage) -> MembershipQuerySet:
        return self.filter(group__translation_key=group.translation_key)

    def current(self, on: datetime.date | None = None) -> MembershipQuerySet:
        return self.filter(in_force(on))

    def coordinated_by(self, user: Any) -> MembershipQuerySet:
        """The memberships that make somebody coordinator of a group today."""
        return self.current().filter(user=user, role=MemberRole.COORDINATOR)

    def for_public(self) -> MembershipQuerySet:
        """Who sits at the table today: coordinators first, then by name."""
        return self.current().select_related("organization", "user").in_order()

    def in_order(self) -> MembershipQuerySet:
        return self.order_by("rank", "organization__name", "user__display_name", "pk")


class JoinRequestQuerySet(QuerySet["JoinRequest"]):
    def pending(self) -> JoinRequestQuerySet:
        return self.filter(status=RequestStatus.PENDING)

    def of_group(self, group: GroupPage) -> JoinRequestQuerySet:
        return self.filter(group__translation_key=group.translation_key)

    def for_coordinator(self, user: Any) -> JoinRequestQuerySet:
        """Those of the groups that a person coordinates today."""
        coordinated = MembershipQuerySet(apps.get_model("groups", "Membership")).coordinated_by(user)
        return self.filter(group__in=coordinated.values("group"))


def in_force(on: datetime.date | None = None) -> Q:
    day = on or timezone.localdate()
    return (Q(starts_on__isnull=True) | Q(starts_on__lte=day)) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
