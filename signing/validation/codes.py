# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every answer to an upload: a stable code, its outcome, what to tell the person and what to do next."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from signing.choices import Outcome

BAD, WAIT, GOOD = Outcome.INVALID, Outcome.INDETERMINATE, Outcome.VALID


class Rejected(Exception):
    """Stops a validation with a code of CODES."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Answer:
    """``needs_review``: a person of the office must look; otherwise an INDETERMINATE answer only waits."""

    outcome: Outcome
    message: str | Promise
    needs_review: bool = False


CODES: dict[str, Answer] = {
    "ok": Answer(GOOD, _("The document is signed and the signature is valid.")),
    "too_large": Answer(
        BAD, _("The file is larger than 10 MB. Upload the signed document as your signing tool saved it.")
    ),
    "not_a_pdf": Answer(BAD, _("The file is not a PDF, or it cannot be opened. Upload the signed PDF document.")),
    "envelope": Answer(
        BAD,
        _("This is a .p7m file (CAdES). Choose the PDF signature (PAdES) in your tool, sign again and upload the PDF."),
    ),
    "other_document": Answer(
        BAD, _("The file is not the document we gave you. Download it again and sign it without changing it.")
    ),
    "rewritten": Answer(
        BAD,
        _(
            "The program rewrote the PDF and broke the municipality's seal. Download it again and sign it "
            "with another app, without printing or converting it."
        ),
    ),
    "encrypted": Answer(BAD, _("The PDF is protected by a password. Upload it without protection.")),
    "not_signed": Answer(
        BAD, _("The document does not contain your signature. Sign it with your tool, then upload the signed file.")
    ),
    "tampered_after_release": Answer(
        BAD,
        _("The document was changed after we released it. Download it again and only sign it: add no notes or pages."),
    ),
    "content_after_signature": Answer(
        BAD, _("Content was added after the signature. Upload the file exactly as your signing tool saved it.")
    ),
    "too_many_revisions": Answer(
        BAD,
        _("The structure of the file is not allowed: too much was added to it. Download it again and sign it once."),
    ),
    "damaged": Answer(BAD, _("The file is damaged or incomplete. Upload it again, or sign the document again.")),
    "signature_broken": Answer(BAD, _("The signature is not intact. Sign the document again and upload the new file.")),
    "expired": Answer(BAD, _("The signing certificate had expired. Renew it, then sign again.")),
    "not_yet_valid": Answer(BAD, _("The signing certificate is not valid yet. Check its dates, then sign again.")),
    "revoked": Answer(BAD, _("The signing certificate has been revoked. Sign with a valid certificate.")),
    "unknown_authority": Answer(
        BAD,
        _(
            "The certificate was not issued by a recognised authority. Sign with a certificate from a recognised "
            "provider."
        ),
    ),
    "not_for_signing": Answer(
        BAD, _("The certificate is not made for signing. Choose your digital signature certificate and sign again.")
    ),
    "weak_algorithm": Answer(
        BAD, _("The signature uses an algorithm that is no longer allowed. Update your signing tool and sign again.")
    ),
    "not_conformant": Answer(
        BAD,
        _("The signature does not follow the European format (PAdES). Choose PAdES in your tool and sign again."),
    ),
    "claimed_time": Answer(
        BAD, _("The time of the signature is not possible: check the date and time of your device, then sign again.")
    ),
    "other_person": Answer(
        WAIT,
        _("The signature is valid but of another person. The office will check and write to you."),
        needs_review=True,
    ),
    "extra_signer": Answer(
        WAIT,
        _("The document carries more signatures than expected. The office will check and write to you."),
        needs_review=True,
    ),
    "no_fiscal_code": Answer(
        WAIT,
        _("The certificate does not say whose it is by fiscal code. The office will check and write to you."),
        needs_review=True,
    ),
    "revocation_unknown": Answer(
        WAIT,
        _("We are checking that the certificate has not been revoked. We will tell you: there is nothing to do now."),
    ),
    "needs_review": Answer(
        WAIT,
        _("We could not check the signature automatically. The office will check and write to you."),
        needs_review=True,
    ),
}

# ETSI EN 319 102-1 sub-indications (names of pyHanko's AdESIndeterminate and AdESFailure) → our codes.
SUBINDICATIONS = {
    "OK": "ok",
    "FORMAT_FAILURE": "not_conformant",
    "HASH_FAILURE": "signature_broken",
    "SIG_CRYPTO_FAILURE": "signature_broken",
    "REVOKED": "revoked",
    "REVOKED_NO_POE": "revoked",
    "REVOKED_CA_NO_POE": "revoked",
    "NOT_YET_VALID": "not_yet_valid",
    "EXPIRED": "expired",
    "OUT_OF_BOUNDS_NO_POE": "expired",
    "OUT_OF_BOUNDS_NOT_REVOKED": "expired",
    "NO_SIGNING_CERTIFICATE_FOUND": "not_conformant",
    "NO_CERTIFICATE_CHAIN_FOUND": "unknown_authority",
    "CRYPTO_CONSTRAINTS_FAILURE": "weak_algorithm",
    "CRYPTO_CONSTRAINTS_FAILURE_NO_POE": "weak_algorithm",
    "SIG_CONSTRAINTS_FAILURE": "not_conformant",
    "CHAIN_CONSTRAINTS_FAILURE": "not_for_signing",
    "CERTIFICATE_CHAIN_GENERAL_FAILURE": "revocation_unknown",
    "REVOCATION_OUT_OF_BOUNDS_NO_POE": "revocation_unknown",
    "TRY_LATER": "revocation_unknown",
}

_SEVERITY = {Outcome.INVALID: 0, Outcome.INDETERMINATE: 2, Outcome.VALID: 3}


def worst(codes: list[str]) -> str:
    """The code that decides: a bad signature before a doubtful one, a doubt for a person before a wait."""
    return min(codes, key=lambda code: _SEVERITY[CODES[code].outcome] - CODES[code].needs_review)
