# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The hash-chained ledger: what happened to which document, in an order nobody can rewrite unseen."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from signing.choices import LedgerKind
from signing.querysets import LedgerEntryQuerySet

from .append_only import AppendOnlyModel

GENESIS = "0" * 64


class LedgerHead(models.Model):
    """The last link, in the one row that appenders lock."""

    seq = models.PositiveBigIntegerField(_("last number"), default=0)
    hash = models.CharField(_("last hash"), max_length=64, default=GENESIS)

    class Meta:
        verbose_name = _("ledger head")
        verbose_name_plural = _("ledger heads")
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(pk=1), name="signing_one_ledger_head")]

    def __str__(self) -> str:
        return f"{self.seq} {self.hash[:12]}"


class LedgerEntry(AppendOnlyModel):
    """One link. ``canonical`` (RFC 8785) holds ``prev``; ``hash`` is its SHA-256. Triggers refuse change and deletion.

    No private data: documents and texts by hash, people by a salted commitment.
    """

    seq = models.PositiveBigIntegerField(_("number"), primary_key=True)
    kind = models.CharField(_("kind"), max_length=20, choices=LedgerKind.choices)
    doc_sha256 = models.CharField(_("document SHA-256"), max_length=64, blank=True, db_index=True)
    canonical = models.TextField(_("canonical JSON"))
    prev_hash = models.CharField(_("previous hash"), max_length=64, unique=True)
    hash = models.CharField(_("hash"), max_length=64, unique=True)
    created = models.DateTimeField(_("created"))

    objects = LedgerEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering: ClassVar = ["seq"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(kind__in=LedgerKind.values), name="signing_ledger_kind")
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.kind}"
