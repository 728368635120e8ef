# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import asyncio
import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict
from django.utils.translation import override

from signing.acts import Act
from signing.choices import Outcome
from signing.demo_signer import sign_pdf
from signing.embedded_pki import embedded_pki
from signing.errors import AppendOnly
from signing.models import SignedDocument, Validation
from signing.services import check_upload, fiscal_code_digest, issue_document, new_verification_code
from signing.validation.codes import CODES, SUBINDICATIONS, worst
from signing.validation.report import report_of
from tests.pki.authority import Authority
from tests.signing.tools import pdf_text

ANNA = "BNCNNA80A41L319X"
pytestmark = pytest.mark.django_db


def test_issued_document_is_addressed_by_its_hash(issued: SignedDocument) -> None:
    data = issued.read()
    assert issued.sha256 == hashlib.sha256(data).hexdigest()
    assert issued.length == len(data)
    assert issued.file.name == f"signing/{issued.sha256[:2]}/{issued.sha256}.pdf"
    assert issued.verification_code == "K7QF-2M9T-XW4B-HN3C"


@pytest.mark.parametrize("language", ["it", "en", "uk"])
def test_issued_document_says_that_its_seal_is_a_test(make_act: Callable[..., Act], language: str) -> None:
    document = issue_document(act=make_act(language))
    with override(language):
        from django.utils.translation import gettext

        notice = gettext("TEST SEAL – WITHOUT LEGAL VALUE")
    assert document.is_test
    assert notice in pdf_text(document.read(), 1)


def test_verification_codes_are_long_and_never_the_same() -> None:
    codes = {new_verification_code() for _attempt in range(50)}
    assert len(codes) == 50
    assert all(re.fullmatch(r"([A-Z2-7]{4}-){3}[A-Z2-7]{4}", code) for code in codes)


def test_same_upload_twice_is_one_document_and_two_validations(issued: SignedDocument, signed: bytes) -> None:
    first = check_upload(issued=issued, upload=signed)
    second = check_upload(issued=issued, upload=SimpleUploadedFile("whatever.exe", signed, "text/html"))
    assert first.document == second.document
    assert first.document is not None
    assert first.document.read() == signed
    assert Validation.objects.count() == 2


def test_fiscal_code_is_neither_stored_nor_shown(issued: SignedDocument, signed: bytes) -> None:
    report = check_upload(issued=issued, upload=signed, fiscal_code_digest=fiscal_code_digest(ANNA))
    stored = json.dumps(model_to_dict(report.validation), default=str)
    assert report.outcome == Outcome.VALID
    assert ANNA not in stored + repr(report)
    assert report.validation.signer_fiscal_code_digest == fiscal_code_digest(" bncnna80a41l319x ")


def test_fiscal_code_in_the_name_of_a_card_is_hidden(issued: SignedDocument, authority: Authority, trust: Path) -> None:
    """CIE and CNS cards: the common name is `CF/NNN`."""
    authority.publish(trust)
    upload = sign_pdf(issued.read(), authority.issue(f"{ANNA}/1234567", ""))
    report = check_upload(issued=issued, upload=upload, fiscal_code_digest=fiscal_code_digest(ANNA))
    assert report.outcome == Outcome.VALID
    assert ANNA not in json.dumps(model_to_dict(report.validation), default=str) + repr(report)


def test_digest_depends_on_the_secret_of_the_site(settings: pytest.MonkeyPatch) -> None:
    before = fiscal_code_digest(ANNA)
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]  # pytest-django's settings
    assert fiscal_code_digest(ANNA) != before
    assert fiscal_code_digest("  ") == ""


def test_report_can_be_shown_again_in_another_language(issued: SignedDocument, signed: bytes) -> None:
    report = check_upload(issued=issued, upload=signed)
    again = report_of(Validation.objects.get(pk=report.validation.pk))
    assert (again.code, again.checks, again.signers) == (report.code, report.checks, report.signers)
    assert again.signers[0].claimed_time is not None


def test_documents_and_validations_are_never_changed(issued: SignedDocument, signed: bytes) -> None:
    validation = check_upload(issued=issued, upload=signed).validation
    for row in (issued, validation):
        with pytest.raises(AppendOnly):
            row.save()
        with pytest.raises(AppendOnly):
            row.delete()
    with pytest.raises(AppendOnly):
        SignedDocument.objects.filter(pk=issued.pk).update(length=1)


def test_database_refuses_a_valid_outcome_without_its_document(issued: SignedDocument) -> None:
    row = Validation(issued=issued, outcome=Outcome.VALID, code="ok", software="none")
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_signature_of_the_embedded_authority_is_a_declared_test(issued: SignedDocument) -> None:
    p12 = embedded_pki().signer_p12(name="Anna Bianchi", fiscal_code=ANNA)
    upload = sign_pdf(issued.read(), p12)
    report = check_upload(issued=issued, upload=upload, fiscal_code_digest=fiscal_code_digest(ANNA))
    assert (report.code, report.is_test) == ("ok", True)
    assert report.signers[0].is_test
    assert report.test_notice
    assert report.validation.is_test


def test_upload_is_checked_inside_a_running_event_loop(issued: SignedDocument, signed: bytes) -> None:
    from signing.validation import Expectation, validate_pades

    expected = Expectation(issued.read(), issued.created)

    async def inside() -> str:
        return validate_pades(expected, signed, issued.created).code

    assert asyncio.run(inside()) == "ok"


def test_demonstration_by_hand_ends_in_a_valid_signature(issued: SignedDocument, tmp_path: Path) -> None:
    source, target, p12 = tmp_path / "atto.pdf", tmp_path / "firmato.pdf", tmp_path / "anna.p12"
    source.write_bytes(issued.read())
    options = {"name": "Anna Bianchi", "fiscal_code": ANNA, "out": p12, "password": "segreta", "verbosity": 0}
    call_command("make_test_signer", **options)
    assert p12.stat().st_mode & 0o077 == 0
    call_command("sign_test_document", source, target, p12=p12, password="segreta", verbosity=0)
    digest = fiscal_code_digest(ANNA)
    assert check_upload(issued=issued, upload=target.read_bytes(), fiscal_code_digest=digest).outcome == Outcome.VALID
    with pytest.raises(CommandError, match="password"):
        call_command("sign_test_document", source, target, p12=p12, password="sbagliata")


def test_every_answer_has_words_and_every_word_of_etsi_an_answer() -> None:
    from pyhanko.sign.ades.report import AdESFailure, AdESIndeterminate

    assert set(SUBINDICATIONS.values()) <= set(CODES)
    assert {word for word in SUBINDICATIONS if word != "OK"} <= {
        item.name for kind in (AdESFailure, AdESIndeterminate) for item in kind
    }
    assert [code for code, answer in CODES.items() if answer.outcome == Outcome.VALID] == ["ok"]
    assert worst(["ok", "revocation_unknown", "other_person"]) == "other_person"
    assert worst(["other_person", "revoked", "ok"]) == "revoked"
