# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order of a validation: each step may stop it with a code; what passed before is told too."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile

from . import intake, structure
from .codes import Rejected, worst
from .parsing import parsing_errors
from .signature import Verdict, judge
from .trust import Trust, load_trust

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Expectation:
    """What was issued, when (aware), and who should sign ("" when not known)."""

    issued: bytes
    issued_at: datetime
    fiscal_code_digest: str = ""


@dataclass(slots=True)
class Findings:
    """The answer's code, the checks in order (key → passed), a verdict per signature, the bytes looked at."""

    code: str = "needs_review"
    checks: dict[str, bool] = field(default_factory=dict)
    verdicts: list[Verdict] = field(default_factory=list)
    upload: bytes = b""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.upload).hexdigest() if self.upload else ""


def validate_pades(expected: Expectation, upload: UploadedFile[bytes] | bytes, now: datetime) -> Findings:
    """Validate a signed PDF. Never raises for a bad file; the unforeseen becomes "needs_review" and is logged."""
    findings = Findings()
    try:
        findings.code = _validate(findings, expected, upload, now)
    except Rejected as rejection:
        findings.code = rejection.code
    except parsing_errors():
        logger.info("unreadable signed upload", exc_info=True)
        findings.code = "signature_broken" if "intact" in findings.checks else "damaged"
    except Exception:
        logger.exception("signature validation failed in a way we did not foresee")
        findings.code = "needs_review"
    return findings


def _validate(findings: Findings, expected: Expectation, upload: UploadedFile[bytes] | bytes, now: datetime) -> str:
    findings.upload = intake.read_upload(upload)
    with _check(findings, "same_document"):
        intake.require_same_document(expected.issued, findings.upload)
        intake.require_modest_additions(expected.issued, findings.upload)
    with _check(findings, "signed"):
        signatures = structure.find_signatures(findings.upload)
    with _check(findings, "untouched"):
        structure.require_untouched(signatures.seal, len(expected.issued))
    with _check(findings, "covered"):
        structure.require_coverage(signatures)
    trust = _trust()
    with _check(findings, "intact"):
        findings.verdicts = [judge(item, trust, expected.issued_at, now) for item in signatures.users]
        _refuse_unless({"signature_broken"}.isdisjoint(_codes(findings)), "signature_broken")
    return _decide(findings, expected)


def _decide(findings: Findings, expected: Expectation) -> str:
    """Certificates, then the person; the worst answer wins."""
    decisive = worst(_codes(findings))
    findings.checks["trusted"] = decisive == "ok"
    if not expected.fiscal_code_digest:
        return decisive
    person = _person_code([verdict.holder.digest for verdict in findings.verdicts], expected.fiscal_code_digest)
    findings.checks["right_person"] = person in {"ok", "extra_signer"}
    return worst([decisive, person])


def _person_code(digests: list[str], expected: str) -> str:
    if all(digest == expected for digest in digests):
        return "ok"
    if expected in digests:
        return "extra_signer"
    return "other_person" if all(digests) else "no_fiscal_code"


def _codes(findings: Findings) -> list[str]:
    return [verdict.code for verdict in findings.verdicts]


def _refuse_unless(condition: bool, code: str) -> None:
    if not condition:
        raise Rejected(code)


def _trust() -> Trust:
    """A trust folder we cannot read is our fault, not the upload's: it must not look like a parsing error."""
    try:
        return load_trust()
    except ValueError as error:
        raise RuntimeError("a file in the trust folder cannot be read") from error


@contextmanager
def _check(findings: Findings, key: str) -> Iterator[None]:
    """A check counts as passed only when its block ends without an exception."""
    findings.checks[key] = False
    yield
    findings.checks[key] = True
