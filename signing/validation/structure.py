# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The signatures inside the PDF and what they cover; whether anything but signatures was added after the seal."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from signing.fields import SEAL_FIELD

from .codes import Rejected

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature


@dataclass(frozen=True, slots=True)
class Signatures:
    """The municipality's seal, the people's signatures, and the last of all (timestamps too), in order of signing."""

    seal: EmbeddedPdfSignature
    users: tuple[EmbeddedPdfSignature, ...]
    last: EmbeddedPdfSignature


def find_signatures(upload: bytes) -> Signatures:
    """Read the file; Rejected("not_signed") without a person's signature. Unknown SubFilters do not count."""
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(BytesIO(upload), strict=False)
    try:
        found = reader.embedded_signatures
    except PdfError:
        raise
    except ValueError as error:  # asn1crypto's, for a signature value that is no CMS
        raise Rejected("signature_broken") from error
    users = tuple(item for item in found if item.sig_object_type == "/Sig" and item.field_name != SEAL_FIELD)
    if not users:
        raise Rejected("not_signed")
    seal = next((item for item in found if item.field_name == SEAL_FIELD), None)
    if seal is None:
        raise Rejected("tampered_after_release")
    return Signatures(seal, users, found[-1])


def require_untouched(seal: EmbeddedPdfSignature, issued_length: int) -> None:
    """The seal is the one we made and, since then, only signatures were added (DocMDP P=2)."""
    start, length = list(seal.sig_object["/ByteRange"])[-2:]
    if int(start) + int(length) != issued_length:
        raise Rejected("tampered_after_release")
    seal.compute_integrity_info(diff_policy=_difference_policy())
    if seal.summarise_integrity_info()["docmdp_ok"] is not True:
        raise Rejected("tampered_after_release")


def require_coverage(signatures: Signatures) -> None:
    """The last signature covers the whole file; every person's one at least its whole revision."""
    from pyhanko.sign.validation.status import SignatureCoverageLevel as Level

    if any(signature.evaluate_signature_coverage() == Level.UNCLEAR for signature in signatures.users):
        raise Rejected("signature_broken")
    if signatures.last.evaluate_signature_coverage() != Level.ENTIRE_FILE:
        raise Rejected("content_after_signature")
    if any(signature.evaluate_signature_coverage() < Level.ENTIRE_REVISION for signature in signatures.users):
        raise Rejected("content_after_signature")


def _difference_policy() -> Any:
    """pyHanko's default, but a signing tool may draw its own signature box after a certifying seal (as in Acrobat)."""
    from pyhanko.sign.diff_analysis import (
        DEFAULT_DIFF_POLICY,
        FormUpdatingRule,
        GenericFieldModificationRule,
        SigFieldCreationRule,
        SigFieldModificationRule,
        StandardDiffPolicy,
    )

    rules = [
        SigFieldCreationRule(allow_new_visible_after_certify=True),
        SigFieldModificationRule(),
        GenericFieldModificationRule(),
    ]
    return StandardDiffPolicy(
        global_rules=DEFAULT_DIFF_POLICY.global_rules, form_rule=FormUpdatingRule(field_rules=rules)
    )
