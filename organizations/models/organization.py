# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A body that takes part: who it is before the law, and what it tells about itself."""

import uuid
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from wagtail.search import index

from ..choices import PUBLIC_KINDS, Half, Kind, Status
from ..querysets import OrganizationQuerySet
from ..tax_codes import clean_tax_code, clean_vat_number

RESERVED_SLUGS = frozenset({"register", "registra"})


class Organization(index.Indexed, models.Model):
    """Its legal facts are for the office; its profile is public once the office has verified it."""

    name = models.CharField(_("name"), max_length=160, help_text=_("As it is written in the statute."))
    slug = models.SlugField(_("address on the site"), max_length=180, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=30, choices=Kind.choices)
    legal_form = models.CharField(
        _("legal form"), max_length=80, blank=True, help_text=_("For example: APS, ODV, social cooperative.")
    )
    tax_code = models.CharField(
        _("tax code"), max_length=16, blank=True, help_text=_("Eleven digits. An informal group has none.")
    )
    vat_number = models.CharField(_("VAT number"), max_length=11, blank=True)
    runts_number = models.CharField(
        _("RUNTS number"), max_length=30, blank=True, help_text=_("The number in the national third-sector register.")
    )
    legal_representative = models.CharField(_("legal representative"), max_length=120, blank=True)

    municipality = models.ForeignKey(
        "organizations.Municipality",
        on_delete=models.PROTECT,
        related_name="organizations",
        verbose_name=_("municipality of the seat"),
    )
    address = models.CharField(_("street and number"), max_length=160, blank=True)
    pec = models.EmailField(_("certified e-mail (PEC)"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    email_is_public = models.BooleanField(_("show the e-mail address on the public profile"), default=False)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    phone_is_public = models.BooleanField(_("show the telephone on the public profile"), default=False)
    website = models.URLField(_("website"), blank=True)

    description = models.TextField(
        _("what you do"), max_length=1500, blank=True, help_text=_("Two or three plain sentences.")
    )
    for_whom = models.CharField(
        _("for whom"),
        max_length=200,
        blank=True,
        help_text=_("For example: families, older people."),
    )
    where = models.CharField(
        _("where you work"), max_length=200, blank=True, help_text=_("Neighbourhoods or municipalities.")
    )

    status = models.CharField(_("state"), max_length=20, choices=Status.choices, default=Status.PENDING, editable=False)
    registered_at = models.DateTimeField(_("registered"), auto_now_add=True)
    verified_at = models.DateTimeField(_("verified on"), null=True, blank=True, editable=False)
    verified_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    refusal_reason = models.TextField(_("reason of the refusal"), blank=True, editable=False)
    submission_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    objects = OrganizationQuerySet.as_manager()

    search_fields = [
        index.SearchField("name", boost=3),
        index.AutocompleteField("name"),
        index.SearchField("description"),
        index.SearchField("for_whom"),
        index.FilterField("status"),
        index.FilterField("kind"),
        index.FilterField("municipality_id"),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name", "pk"]
        permissions = [("verify_organization", gettext_noop("Can verify organisations"))]
        indexes = [models.Index(fields=["status", "kind", "name"], name="organization_directory")]
        constraints = [
            models.UniqueConstraint(
                fields=["tax_code"],
                condition=~models.Q(tax_code=""),
                name="unique_tax_code",
                violation_error_message=_("An organisation with this tax code is already registered."),
            ),
            models.CheckConstraint(
                condition=~models.Q(status=Status.REFUSED) | ~models.Q(refusal_reason=""),
                name="refusal_has_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self.slug:
            self.slug = self._free_slug()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("organizations:detail", args=[self.slug])

    def clean(self) -> None:
        super().clean()
        errors: dict[str, ValidationError] = {}
        for field, check in (("tax_code", clean_tax_code), ("vat_number", clean_vat_number)):
            try:
                setattr(self, field, check(getattr(self, field)))
            except ValidationError as error:
                errors[field] = error
        if not self.tax_code and "tax_code" not in errors and self.kind and self.kind != Kind.INFORMAL_GROUP:
            errors["tax_code"] = ValidationError(_("Write the tax code: only an informal group has none."), "required")
        if errors:
            raise ValidationError(errors)

    @property
    def half(self) -> Half:
        return Half.PUBLIC if self.kind in PUBLIC_KINDS else Half.COMMUNITY

    @property
    def is_verified(self) -> bool:
        return self.status == Status.VERIFIED

    @property
    def is_pending(self) -> bool:
        return self.status == Status.PENDING

    @property
    def is_refused(self) -> bool:
        return self.status == Status.REFUSED

    @property
    def tone(self) -> str:
        """The colour of the state, next to its words."""
        return {Status.VERIFIED: "success", Status.REFUSED: "danger"}.get(Status(self.status), "warning")

    @property
    def public_email(self) -> str:
        return self.email if self.email_is_public else ""

    @property
    def public_phone(self) -> str:
        return self.phone if self.phone_is_public else ""

    @property
    def public_address(self) -> str:
        """An informal group meets at somebody's home: its street is never shown."""
        return "" if self.kind == Kind.INFORMAL_GROUP else self.address

    def _free_slug(self) -> str:
        stem = slugify(self.name)[:160] or "organization"
        taken = set(type(self).objects.filter(slug__startswith=stem).values_list("slug", flat=True)) | RESERVED_SLUGS
        candidates = (stem if number == 1 else f"{stem}-{number}" for number in range(1, len(taken) + 2))
        return next(slug for slug in candidates if slug not in taken)
