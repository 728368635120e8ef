# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What may go wrong with an organisation, in words that say what to do."""

from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class TaxCodeTaken(RuleBroken):
    message = _(
        "An organisation with this tax code is already registered. Ask its legal representative to add you, "
        "or write to the secretariat if the representative has changed."
    )
    code = "tax_code_taken"


class AlreadyDecided(RuleBroken):
    message = _("This organisation was already decided on: reload the page to see its state.")
    code = "already_decided"


class ReasonMissing(RuleBroken):
    message = _("Write the reason: the organisation receives it and knows what to correct.")
    code = "reason_missing"
