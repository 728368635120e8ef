# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who sits at a table, for whom, as what, from when to when."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import originals
from core.validators import require_order

from ..choices import MemberRole
from ..querysets import MembershipQuerySet

RANKS = {role: rank for rank, role in enumerate(MemberRole.values)}

SITS_ALREADY = _("This member already sits in this group.")


class Membership(models.Model):
    """An organisation, a person, or a person for an organisation. Belongs to the canonical page of the group."""

    group = models.ForeignKey(
        "groups.GroupPage",
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name=_("working group"),
        limit_choices_to=originals,
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("person"),
    )
    role = models.CharField(_("role"), max_length=20, choices=MemberRole.choices, default=MemberRole.MEMBER)
    rank = models.PositiveSmallIntegerField(default=RANKS[MemberRole.MEMBER], editable=False)
    is_deputy = models.BooleanField(_("deputy"), default=False, help_text=_("Stands in when the member cannot come."))
    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("to"), null=True, blank=True, help_text=_("Empty: until somebody ends it."))

    objects: ClassVar = MembershipQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["rank", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(organization__isnull=False) | Q(user__isnull=False),
                name="member_is_somebody",
                violation_error_message=_("Choose an organisation, a person, or both."),
            ),
            models.UniqueConstraint(
                fields=["group", "organization", "user"],
                condition=Q(ends_on__isnull=True),
                name="one_open_membership",
                violation_error_message=SITS_ALREADY,
            ),
            models.UniqueConstraint(
                fields=["group", "organization"],
                condition=Q(ends_on__isnull=True, user__isnull=True),
                name="one_open_membership_of_organization",
                violation_error_message=SITS_ALREADY,
            ),
            models.UniqueConstraint(
                fields=["group", "user"],
                condition=Q(ends_on__isnull=True, organization__isnull=True),
                name="one_open_membership_of_person",
                violation_error_message=SITS_ALREADY,
            ),
        ]

    def __str__(self) -> str:
        return self.public_name

    def clean(self) -> None:
        super().clean()
        require_order(self.starts_on, self.ends_on, "ends_on")
        if self.group_id and self.group.canonical.pk != self.group_id:
            raise ValidationError({"group": _("Choose the page of the group in the default language.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.rank = RANKS[self.role]
        super().save(*args, **kwargs)

    @property
    def public_name(self) -> str:
        """An organisation by its name; a person only by the public name."""
        if self.organization:
            return self.organization.name
        return self.user.public_name if self.user else ""

    @property
    def public_person(self) -> str:
        """Who sits for the organisation."""
        return self.user.public_name if self.organization and self.user else ""
