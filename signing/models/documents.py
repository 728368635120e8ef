# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files addressed by their hash, and what each check of them found."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.uploads import private_storage
from signing.choices import DocumentKind, Outcome
from signing.querysets import AppendOnlyQuerySet, SignedDocumentQuerySet

from .append_only import AppendOnlyModel


def path_of(sha256: str, suffix: str = ".pdf") -> str:
    """Where a document with this hash lies: its bytes decide, nobody chooses a name."""
    return f"signing/{sha256[:2]}/{sha256}{suffix}"


class SignedDocument(AppendOnlyModel):
    """The exact bytes issued, or sent back signed. Never overwritten: a change is another document."""

    kind = models.CharField(_("kind"), max_length=10, choices=DocumentKind.choices)
    file = models.FileField(_("file"), storage=private_storage, max_length=120)
    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    length = models.PositiveIntegerField(_("length in bytes"))
    mime = models.CharField(_("media type"), max_length=60, default="application/pdf")
    verification_code = models.CharField(_("verification code"), max_length=32, blank=True, db_index=True)
    is_test = models.BooleanField(_("test seal"), default=False)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    objects = SignedDocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("signed document")
        verbose_name_plural = _("signed documents")
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=DocumentKind.values), name="signing_document_kind"),
            models.CheckConstraint(condition=models.Q(length__gt=0), name="signing_document_not_empty"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.sha256[:12]}"

    def read(self) -> bytes:
        """The stored bytes."""
        with self.file.open("rb") as file:
            return bytes(file.read())


class Validation(AppendOnlyModel):
    """One check of one uploaded file against what was issued. The signer's fiscal code is never here in clear."""

    issued = models.ForeignKey(
        SignedDocument, models.PROTECT, related_name="validations", verbose_name=_("issued document")
    )
    document = models.ForeignKey(
        SignedDocument,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="checks",
        verbose_name=_("uploaded document"),
    )
    upload_sha256 = models.CharField(_("SHA-256 of the upload"), max_length=64, blank=True)
    outcome = models.CharField(_("outcome"), max_length=15, choices=Outcome.choices)
    code = models.CharField(_("code"), max_length=40)
    messages = models.JSONField(_("details"), default=dict)
    signer_name = models.CharField(_("signer"), max_length=200, blank=True)
    signer_certificate_sha256 = models.CharField(_("certificate SHA-256"), max_length=64, blank=True)
    signer_fiscal_code_digest = models.CharField(_("keyed digest of the fiscal code"), max_length=64, blank=True)
    claimed_time = models.DateTimeField(_("time claimed by the signature"), null=True, blank=True)
    is_test = models.BooleanField(_("test signature"), default=False)
    software = models.CharField(_("software"), max_length=60)
    created = models.DateTimeField(_("created"), auto_now_add=True)

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        verbose_name = _("signature check")
        verbose_name_plural = _("signature checks")
        ordering: ClassVar = ["-created", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(outcome__in=Outcome.values), name="signing_validation_outcome"),
            models.CheckConstraint(
                condition=~models.Q(outcome=Outcome.VALID) | models.Q(document__isnull=False),
                name="signing_valid_has_document",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} ({self.code})"
