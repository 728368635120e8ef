# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whose certificate it is, who issued it, and whether it still held."""

from pathlib import Path
from typing import Any

import pytest
from django.utils.translation import override
from pyhanko.sign.fields import SigSeedSubFilter

from signing.demo_signer import sign_pdf
from signing.models import SignedDocument
from signing.services import check_upload, fiscal_code_digest
from signing.validation.report import ValidationReport
from tests.pki.authority import Authority
from tests.pki.signing_tools import sign_at, sign_in_own_box, sign_without_binding

ANNA = "BNCNNA80A41L319X"


def validate(issued: SignedDocument, p12: bytes, expected: str = "", **options: Any) -> ValidationReport:
    upload = sign_pdf(issued.read(), p12, **options)
    with override("en"):
        report = check_upload(issued=issued, upload=upload, fiscal_code_digest=fiscal_code_digest(expected))
        str(report.message)
    return report


def outcome(report: ValidationReport) -> tuple[str, str, bool]:
    return report.code, str(report.outcome), report.needs_review


def test_signature_of_the_representative_is_valid(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    p12 = authority.issue()
    authority.publish(trust)
    report = validate(issued, p12, ANNA)
    assert outcome(report) == ("ok", "valid", False)
    assert all(check.passed for check in report.checks)
    assert [check.key for check in report.checks][-1] == "right_person"
    assert [(signer.name, signer.issuer) for signer in report.signers] == [("Anna Bianchi", "CA riconosciuta")]
    assert report.document is not None
    assert report.document.kind == "uploaded"


def test_expired_certificate_is_refused(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    p12 = authority.issue(days=(-400, -30))
    authority.publish(trust)
    assert outcome(validate(issued, p12)) == ("expired", "invalid", False)


def test_revoked_certificate_is_refused(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    p12 = authority.issue(revoked=True)
    authority.publish(trust)
    assert outcome(validate(issued, p12)) == ("revoked", "invalid", False)


def test_unknown_authority_is_refused(issued: SignedDocument, authority: Authority) -> None:
    assert outcome(validate(issued, authority.issue())) == ("unknown_authority", "invalid", False)


def test_clone_of_an_authority_is_refused(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    authority.publish(trust)
    clone = Authority("CA riconosciuta", key_number=2)
    assert outcome(validate(issued, clone.issue())) == ("unknown_authority", "invalid", False)


def test_certificate_waits_when_there_is_no_revocation_list(
    issued: SignedDocument, authority: Authority, trust: Path
) -> None:
    authority.publish(trust, crl=False)
    report = validate(issued, authority.issue())
    assert outcome(report) == ("revocation_unknown", "indeterminate", False)
    assert report.document is not None


def test_certificate_waits_when_the_revocation_list_is_stale(
    issued: SignedDocument, authority: Authority, trust: Path
) -> None:
    authority.publish(trust, crl_days=(-30, -20))
    assert outcome(validate(issued, authority.issue())) == ("revocation_unknown", "indeterminate", False)


def test_sha1_is_refused(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    authority.publish(trust)
    assert outcome(validate(issued, authority.issue(), md_algorithm="sha1")) == ("weak_algorithm", "invalid", False)


def test_certificate_for_encryption_is_refused(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    authority.publish(trust)
    p12 = authority.issue(usages=("key_encipherment",))
    assert outcome(validate(issued, p12)) == ("not_for_signing", "invalid", False)


def test_signature_that_does_not_bind_its_certificate_is_refused(
    issued: SignedDocument, authority: Authority, trust: Path
) -> None:
    authority.publish(trust)
    report = check_upload(issued=issued, upload=sign_without_binding(issued.read(), authority.issue()))
    assert outcome(report) == ("not_conformant", "invalid", False)


def test_older_pdf_signature_is_accepted_when_it_binds_its_certificate(
    issued: SignedDocument, authority: Authority, trust: Path
) -> None:
    authority.publish(trust)
    report = validate(issued, authority.issue(), ANNA, subfilter=SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    assert outcome(report) == ("ok", "valid", False)


def test_signature_in_a_box_of_the_tool_is_accepted(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    """Signing apps draw their own visible field after our certifying seal."""
    authority.publish(trust)
    upload = sign_in_own_box(issued.read(), authority.issue())
    report = check_upload(issued=issued, upload=upload, fiscal_code_digest=fiscal_code_digest(ANNA))
    assert outcome(report) == ("ok", "valid", False)


@pytest.mark.parametrize("hours", [-3, 3])
def test_impossible_time_of_signature_is_refused(
    issued: SignedDocument, authority: Authority, trust: Path, hours: int
) -> None:
    authority.publish(trust)
    report = check_upload(issued=issued, upload=sign_at(issued.read(), authority.issue(), hours))
    assert outcome(report) == ("claimed_time", "invalid", False)


def test_certificate_that_is_not_valid_yet_is_refused(
    issued: SignedDocument, authority: Authority, trust: Path
) -> None:
    authority.publish(trust)
    assert outcome(validate(issued, authority.issue(days=(2, 30)))) == ("not_yet_valid", "invalid", False)


def test_other_person_needs_review(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    authority.publish(trust)
    report = validate(issued, authority.issue("Bruno Verdi", "TINIT-VRDBRN70B01L319Y"), ANNA)
    assert outcome(report) == ("other_person", "indeterminate", True)
    assert {check.key: check.passed for check in report.checks}["trusted"] is True
    assert {check.key: check.passed for check in report.checks}["right_person"] is False


def test_certificate_without_fiscal_code_needs_review(
    issued: SignedDocument, authority: Authority, trust: Path
) -> None:
    authority.publish(trust)
    assert outcome(validate(issued, authority.issue(serial=""), ANNA)) == ("no_fiscal_code", "indeterminate", True)


def test_extra_signer_needs_review(issued: SignedDocument, authority: Authority, trust: Path, signed: bytes) -> None:
    upload = sign_pdf(signed, authority.issue("Bruno Verdi", "TINIT-VRDBRN70B01L319Y", key_number=2))
    report = check_upload(issued=issued, upload=upload, fiscal_code_digest=fiscal_code_digest(ANNA))
    assert outcome(report) == ("extra_signer", "indeterminate", True)
    assert [signer.name for signer in report.signers] == ["Anna Bianchi", "Bruno Verdi"]


def test_bad_signature_wins_over_a_good_one(issued: SignedDocument, signed: bytes) -> None:
    stranger = Authority("CA sconosciuta", key_number=2)
    upload = sign_pdf(signed, stranger.issue("Bruno Verdi", "TINIT-VRDBRN70B01L319Y"))
    report = check_upload(issued=issued, upload=upload, fiscal_code_digest=fiscal_code_digest(ANNA))
    assert outcome(report) == ("unknown_authority", "invalid", False)
    assert [signer.code for signer in report.signers] == ["ok", "unknown_authority"]


def test_unreadable_trust_folder_is_our_fault(issued: SignedDocument, signed: bytes, trust: Path, caplog: Any) -> None:
    (trust / "broken.pem").write_bytes(b"-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----\n")
    report = check_upload(issued=issued, upload=signed)
    assert outcome(report) == ("needs_review", "indeterminate", True)
    assert "did not foresee" in caplog.text
