# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What pyHanko and asn1crypto raise on hostile or broken bytes, while parsing and when attributes are read."""


def parsing_errors() -> tuple[type[Exception], ...]:
    """Exceptions that mean "this file is broken"; anything else is ours to look at.

    ValueError covers SignatureValidationError and CMSExtractionError (both reproduced with altered CMS).
    """
    from pyhanko.pdf_utils.misc import PdfError

    return (PdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, RecursionError)
