# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Italian tax codes of bodies: eleven digits with a check digit (a person's code has sixteen characters)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from stdnum.exceptions import ValidationError as InvalidNumber
from stdnum.it import codicefiscale, iva


def clean_tax_code(value: str) -> str:
    """Return the code without spaces, in capitals; raise ValidationError when its check digit is wrong."""
    if not value.strip():
        return ""
    try:
        return str(codicefiscale.validate(value))
    except InvalidNumber as error:
        raise ValidationError(
            _("This tax code is not right: check that every digit is as in the certificate of the Revenue Agency."),
            "invalid_tax_code",
        ) from error


def clean_vat_number(value: str) -> str:
    """Return the VAT number as eleven digits; raise ValidationError when its check digit is wrong."""
    if not value.strip():
        return ""
    try:
        return str(iva.validate(value))
    except InvalidNumber as error:
        raise ValidationError(
            _("This VAT number is not right: it has eleven digits, the last one checks the others."),
            "invalid_vat_number",
        ) from error
