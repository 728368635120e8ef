# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Documents changed between release and upload, before or after the signature."""

import pytest

from signing.demo_signer import sign_pdf
from signing.models import SignedDocument
from signing.services import check_upload
from tests.pki import tampering
from tests.pki.authority import Authority
from tests.signing.tools import run_on


def code_of(issued: SignedDocument, upload: bytes) -> str:
    report = check_upload(issued=issued, upload=upload)
    assert report.outcome == "invalid"
    assert report.document is None
    return report.code


@pytest.mark.parametrize("change", [tampering.overlay, tampering.note, tampering.script])
def test_change_before_signing_is_found(
    issued: SignedDocument, signed: bytes, authority: Authority, change: tampering.Change
) -> None:
    upload = sign_pdf(tampering.updated(issued.read(), change), authority.issue())
    assert code_of(issued, upload) == "tampered_after_release"


@pytest.mark.parametrize("change", [tampering.overlay, tampering.note, tampering.script])
def test_change_after_signing_is_found(issued: SignedDocument, signed: bytes, change: tampering.Change) -> None:
    assert code_of(issued, tampering.updated(signed, change)) == "tampered_after_release"


def test_hidden_object_after_signing_is_found(issued: SignedDocument, signed: bytes) -> None:
    """pyHanko alone calls this file good: our own coverage rule refuses it."""
    assert code_of(issued, tampering.updated(signed, tampering.orphan)) == "content_after_signature"


@pytest.mark.parametrize("damage", [tampering.flipped_signature, tampering.zeroed_range])
def test_broken_signature_is_found(issued: SignedDocument, signed: bytes, damage: object) -> None:
    assert callable(damage)
    assert code_of(issued, damage(signed)) == "signature_broken"


def test_emptied_signature_is_refused(issued: SignedDocument, signed: bytes) -> None:
    assert code_of(issued, tampering.zeroed_contents(signed)) == "signature_broken"


def test_altered_certificate_is_refused(issued: SignedDocument, signed: bytes) -> None:
    name = b"Anna Bianchi".hex().encode()
    assert signed.count(name) + signed.count(name.upper()) > 0
    altered = signed.replace(name, b"Anna Bianchj".hex().encode()).replace(name.upper(), b"Anna Bianchj".hex().encode())
    assert code_of(issued, altered) == "signature_broken"


def test_second_opinion_agrees_about_a_good_signature(signed: bytes) -> None:
    opinion = run_on(signed, "pdfsig", "-nocert")
    assert opinion.count("Signature is Valid") == 2
    assert "Signed Ranges" in opinion
    assert "Total document signed" in opinion


def test_second_opinion_agrees_about_a_broken_signature(signed: bytes) -> None:
    assert run_on(tampering.flipped_signature(signed), "pdfsig", "-nocert").count("Signature is Valid") == 1
