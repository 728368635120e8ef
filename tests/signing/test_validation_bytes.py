# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files that are not the document we issued, or not signed: refused before any cryptography."""

import base64
import ssl
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from pyhanko.sign.signers import SimpleSigner

from signing.acts import Act
from signing.demo_signer import sign_pdf
from signing.embedded_pki import embedded_pki
from signing.event_loop import run
from signing.models import SignedDocument
from signing.services import check_upload, issue_document
from tests.pki import tampering

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 200


def refuse(issued: SignedDocument, upload: bytes, code: str, words: str) -> None:
    """The answer has this code and says this; nothing of the file is kept but its hash."""
    with override("en"):
        report = check_upload(issued=issued, upload=upload)
        assert (report.code, report.outcome) == (code, "invalid")
        assert words in str(report.message)
    assert report.document is None
    assert SignedDocument.objects.filter(kind="uploaded").count() == 0
    assert not all(check.passed for check in report.checks) or not report.checks


NOISE = b"%PDF-1.7\n" + bytes(range(256)) * 8
HOLLOW = b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n9\n%%EOF\n"


@pytest.mark.parametrize(
    "upload",
    [
        b"",
        b"garbage",
        b"<html>",
        PNG,
        b"x" * 2000 + b"%PDF-1.7",
        NOISE,
        NOISE + b"\n%%EOF",
        NOISE + b"\nstartxref\n12\n%%EOF\n",
        HOLLOW,
    ],
)
def test_garbage_is_not_a_pdf(issued: SignedDocument, upload: bytes) -> None:
    refuse(issued, upload, "not_a_pdf", "not a PDF")


@pytest.mark.parametrize("written", [bytes, base64.b64encode, lambda der: ssl.DER_cert_to_PEM_cert(der).encode()])
def test_document_inside_a_signature_says_to_sign_the_pdf(issued: SignedDocument, written: Callable) -> None:
    p12 = embedded_pki().signer_p12(name="Anna Bianchi", fiscal_code="BNCNNA80A41L319X")
    signer = SimpleSigner.load_pkcs12_data(p12, other_certs=[], passphrase=None)
    envelope = run(signer.async_sign_general_data(issued.read(), "sha256", detached=False)).dump()
    refuse(issued, written(envelope), "envelope", "PAdES")


def test_file_is_too_large_before_it_is_read(issued: SignedDocument) -> None:
    refuse(issued, b"x" * (10 * 1024 * 1024 + 1), "too_large", "10 MB")
    upload = SimpleUploadedFile("a.pdf", b"small")
    upload.size = 50 * 1024 * 1024
    assert check_upload(issued=issued, upload=upload).code == "too_large"


def test_another_pdf_is_another_document(issued: SignedDocument) -> None:
    refuse(issued, tampering.blank(), "other_document", "not the document we gave you")


def test_another_pdf_without_identifier_is_another_document(issued: SignedDocument) -> None:
    refuse(issued, tampering.blank().replace(b"/ID ", b"/IE "), "other_document", "not the document we gave you")


def test_another_act_signed_is_another_document(issued: SignedDocument, make_act: Callable[..., Act]) -> None:
    other = issue_document(act=make_act(verification_code="AAAA-BBBB-CCCC-DDDD"))
    p12 = embedded_pki().signer_p12(name="Anna Bianchi", fiscal_code="BNCNNA80A41L319X")
    refuse(issued, sign_pdf(other.read(), p12), "other_document", "Download it again")


def test_document_with_changed_bytes_is_refused(issued: SignedDocument, signed: bytes) -> None:
    changed = signed[:5000] + bytes([signed[5000] ^ 1]) + signed[5001:]
    refuse(issued, changed, "rewritten", "rewrote the PDF")


def test_rewritten_document_says_to_use_another_app(issued: SignedDocument) -> None:
    refuse(issued, tampering.resaved(issued.read()), "rewritten", "another app")


def test_encrypted_document_says_password(issued: SignedDocument) -> None:
    refuse(issued, tampering.encrypted(issued.read()), "encrypted", "password")


def test_unsigned_document_says_to_sign(issued: SignedDocument) -> None:
    refuse(issued, issued.read(), "not_signed", "does not contain your signature")


def test_document_with_only_added_data_is_not_signed(issued: SignedDocument) -> None:
    refuse(issued, tampering.updated(issued.read(), tampering.orphan), "not_signed", "does not contain")


@pytest.mark.parametrize("cut", [50, 3000])
def test_truncated_file_is_damaged(issued: SignedDocument, signed: bytes, cut: int) -> None:
    refuse(issued, signed[:-cut], "damaged", "damaged or incomplete")


def test_beginning_of_the_document_is_damaged(issued: SignedDocument) -> None:
    refuse(issued, issued.read()[:20_000], "damaged", "damaged")


def test_document_followed_by_noise_is_damaged_or_unsigned(issued: SignedDocument) -> None:
    refuse(issued, issued.read() + b"\nnoise " * 400, "damaged", "damaged")


def test_too_many_revisions_are_not_analysed(issued: SignedDocument, signed: bytes) -> None:
    for _revision in range(8):
        signed = tampering.updated(signed, tampering.orphan)
    refuse(issued, signed, "too_many_revisions", "structure")


def test_too_much_added_is_not_analysed(issued: SignedDocument, signed: bytes) -> None:
    refuse(issued, signed + b" " * (2 * 1024 * 1024 + 1), "too_many_revisions", "too much was added")


def test_endless_reference_loop_is_damaged(issued: SignedDocument) -> None:
    start = len(issued.read())
    loop = f"\nxref\n0 0\ntrailer\n<</Size 1 /Prev {start + 1}>>\nstartxref\n{start + 1}\n%%EOF\n".encode()
    refuse(issued, issued.read() + loop, "damaged", "damaged")


def test_very_deep_nesting_is_damaged(issued: SignedDocument) -> None:
    start = len(issued.read())
    deep = b"[" * 200_000 + b"]" * 200_000
    tail = (
        b"\nxref\n0 0\ntrailer\n<</Size 1 /Root " + deep + b">>\nstartxref\n" + str(start + 1).encode() + b"\n%%EOF\n"
    )
    refuse(issued, issued.read() + tail, "damaged", "damaged")
