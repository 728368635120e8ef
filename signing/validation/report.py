# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A validation in words, for pages and forms: rebuilt from its row in the reader's language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from signing.choices import Outcome
from signing.models import SignedDocument, Validation

from .codes import CODES
from .run import Findings
from .signature import Verdict

CHECKS: dict[str, Promise] = {
    "same_document": _("The file is the document we gave out, byte for byte"),
    "signed": _("It carries a digital signature"),
    "untouched": _("After release only signatures were added"),
    "covered": _("The signature covers the whole document"),
    "intact": _("The signature is intact"),
    "trusted": _("The certificate comes from a recognised authority and is neither expired nor revoked"),
    "right_person": _("The signer is the declared representative"),
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    key: str
    label: str | Promise
    passed: bool


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature in the file. No fiscal code, ever."""

    name: str
    issuer: str
    certificate_sha256: str
    claimed_time: datetime | None
    code: str
    is_test: bool

    @property
    def outcome(self) -> Outcome:
        return CODES[self.code].outcome

    @property
    def message(self) -> str | Promise:
        return CODES[self.code].message


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """What a validation found. ``document`` is the stored upload, None when it was refused and not kept."""

    outcome: Outcome
    code: str
    checks: tuple[Check, ...]
    signers: tuple[Signer, ...]
    is_test: bool
    document: SignedDocument | None
    validation: Validation

    @property
    def message(self) -> str | Promise:
        """What is the matter and what to do, in the active language."""
        return CODES[self.code].message

    @property
    def needs_review(self) -> bool:
        """A person of the office must look (otherwise an INDETERMINATE outcome waits for revocation data)."""
        return CODES[self.code].needs_review

    @property
    def test_notice(self) -> str | Promise:
        """What to print beside a test: "" for a real validation."""
        return _("TEST SIGNATURE – WITHOUT LEGAL VALUE") if self.is_test else ""


def report_of(validation: Validation) -> ValidationReport:
    """The report of a stored validation."""
    details = validation.messages
    return ValidationReport(
        outcome=Outcome(validation.outcome),
        code=validation.code,
        checks=tuple(Check(key, CHECKS[key], passed) for key, passed in details.get("checks", []) if key in CHECKS),
        signers=tuple(_signer(item) for item in details.get("signers", [])),
        is_test=validation.is_test,
        document=validation.document,
        validation=validation,
    )


def details_of(findings: Findings) -> dict[str, Any]:
    """What a Validation row keeps as JSON: checks in order, signers without fiscal code, ETSI's words."""
    signers = [
        {**_without_digest(verdict), "claimed_time": _iso(verdict.claimed_time)} for verdict in findings.verdicts
    ]
    return {"checks": [[key, passed] for key, passed in findings.checks.items()], "signers": signers}


def _without_digest(verdict: Verdict) -> dict[str, Any]:
    holder = asdict(verdict.holder)
    del holder["digest"]
    return {**holder, "code": verdict.code, "subindication": verdict.subindication, "is_test": verdict.is_test}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _signer(item: dict[str, Any]) -> Signer:
    keys = ("name", "issuer", "certificate_sha256", "code", "is_test")
    return Signer(claimed_time=parse_datetime(item["claimed_time"] or ""), **{key: item[key] for key in keys})
