# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reads of this room; what is append-only refuses bulk changes too."""

from typing import Any, Self

from django.db import models

from signing.errors import AppendOnly


class AppendOnlyQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> int:
        raise AppendOnly(self.model.__name__)

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnly(self.model.__name__)


class SignedDocumentQuerySet(AppendOnlyQuerySet):
    def with_sha256(self, sha256: str) -> Self:
        """The document of exactly these bytes, as anyone with the file can compute it."""
        return self.filter(sha256=sha256.strip().lower())


class LedgerEntryQuerySet(AppendOnlyQuerySet):
    def in_order(self) -> Self:
        return self.order_by("seq")

    def for_document(self, sha256: str) -> Self:
        return self.filter(doc_sha256=sha256).order_by("seq")
