# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closed lists of this room. Ledger kinds are the words of the register itself: Italian, never renamed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DocumentKind(models.TextChoices):
    ISSUED = "issued", _("issued")
    UPLOADED = "uploaded", _("uploaded")


class Outcome(models.TextChoices):
    VALID = "valid", _("valid")
    INDETERMINATE = "indeterminate", _("to be confirmed")
    INVALID = "invalid", _("not valid")


class LedgerKind(models.TextChoices):
    EMISSIONE = "emissione", _("issue")
    ADESIONE = "adesione", _("adhesion")
    VERIFICA = "verifica", _("check")
    ACCETTAZIONE = "accettazione", _("acceptance")
    PUBBLICAZIONE = "pubblicazione", _("publication")
    RECESSO = "recesso", _("withdrawal")
    DECADENZA = "decadenza", _("forfeiture")
    SOSTITUZIONE = "sostituzione", _("replacement")
    CHECKPOINT = "checkpoint", _("checkpoint")
