# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole way of an adhesion with the real signing room."""

import datetime
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from core.errors import NotAllowed
from organizations.models import Mandate
from pacts import services
from pacts.choices import Level, State, VersionState
from pacts.errors import (
    DeadlinePassed,
    LevelTooLow,
    MoveNotAllowed,
    NoCommitments,
    PactClosed,
    ProtocolMissing,
    ReasonMissing,
    VersionFrozen,
)
from pacts.models import Adhesion, PactText, PactVersion
from pacts.services.act_text import adhesion_act
from signing.models import LedgerEntry, SignedDocument
from signing.services import fiscal_code_digest
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import (
    FISCAL_CODE,
    AdhesionFactory,
    PactVersionFactory,
    adhere,
    representative_of,
    sign,
)

WHO = {"signatory_name": "Anna Bianchi", "signatory_role": "presidente", "fiscal_code": FISCAL_CODE}
PROTOCOL: dict[str, Any] = {"protocol_number": "12/2026", "protocol_date": datetime.date(2026, 5, 4)}


def test_whole_way_to_the_register(pact: Any, officer: Any) -> None:
    _page, version = pact
    adhesion = adhere(version, officer)
    assert adhesion.state == State.PUBLISHED
    assert adhesion.signatory_digest == fiscal_code_digest(FISCAL_CODE)
    assert adhesion.issued_document.is_test
    assert adhesion.uploaded_document.read().startswith(adhesion.issued_document.read())
    assert adhesion.validation.outcome == "valid"
    kinds = list(LedgerEntry.objects.in_order().values_list("kind", flat=True))
    assert kinds == ["emissione", "emissione", "adesione", "verifica", "accettazione", "pubblicazione"]
    subjects = [message.subject for message in mail.outbox]
    assert len(subjects) == 3
    assert all(message.to == [adhesion.representative.email] for message in mail.outbox)


def test_no_fiscal_code_in_any_column(pact: Any, officer: Any) -> None:
    adhere(pact[1], officer)
    for table in connection.introspection.table_names():
        if table.startswith(("pacts_", "signing_", "notifications_", "wagtailcore_modellogentry")):
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {table}")  # noqa: S608  a table name of ours
                assert FISCAL_CODE not in str(cursor.fetchall()), table


def test_act_names_its_facts_as_a_form_does(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.DRAFT, organization=OrganizationFactory(runts_number="990110"))
    facts = dict(adhesion_act(adhesion, code="AAAA-BBBB-CCCC-DDDD", issued_at=timezone.now()).facts)
    assert facts["Numero RUNTS"] == "990110"
    assert [label for label in facts if not label[0].isupper()] == []
    assert facts["Tipo"][0].isupper()


def test_start_is_one_for_two_windows(pact: Any) -> None:
    organization = OrganizationFactory()
    user = representative_of(organization)
    first = services.start_adhesion(user=user, organization=organization, version=pact[1], **WHO)
    again = services.start_adhesion(
        user=user, organization=organization, version=pact[1], **WHO | {"signatory_role": "vice presidente"}
    )
    assert first.pk == again.pk
    assert again.signatory_role == "vice presidente"


@pytest.mark.parametrize("reason", ["no mandate", "no right to sign", "ended mandate", "pending organisation"])
def test_start_needs_a_verified_organisation_and_the_right_to_sign(quick: Any, reason: str) -> None:
    organization = OrganizationFactory(status="pending" if reason == "pending organisation" else "verified")
    user = representative_of(organization)
    mandates = Mandate.objects.filter(user=user)
    if reason == "no mandate":
        mandates.delete()
    elif reason == "no right to sign":
        mandates.update(role="delegate", may_sign=False)
    elif reason == "ended mandate":
        yesterday = timezone.localdate() - datetime.timedelta(days=1)
        mandates.update(start=yesterday, end=yesterday)
    with pytest.raises(NotAllowed):
        services.start_adhesion(user=user, organization=organization, version=quick[1], **WHO)
    assert not Adhesion.objects.exists()


def test_start_on_a_closed_version_is_refused(quick: Any, officer: Any) -> None:
    services.close_version(version=quick[1], officer=officer)
    organization = OrganizationFactory()
    with pytest.raises(PactClosed):
        services.start_adhesion(
            user=representative_of(organization), organization=organization, version=quick[1], **WHO
        )


def test_issue_needs_commitments(pact: Any) -> None:
    organization = OrganizationFactory()
    user = representative_of(organization)
    adhesion = services.start_adhesion(user=user, organization=organization, version=pact[1], **WHO)
    with pytest.raises(NoCommitments):
        services.issue_act(adhesion=adhesion, user=user)
    adhesion.refresh_from_db()
    assert (adhesion.state, adhesion.issued_document) == (State.DRAFT, None)


def test_issue_twice_is_one_document(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    documents = SignedDocument.objects.count()
    again = services.issue_act(adhesion=adhesion, user=adhesion.representative)
    assert again.issued_document == adhesion.issued_document
    assert SignedDocument.objects.count() == documents


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (b"", "not_a_pdf"),
        (b"not a pdf at all", "not_a_pdf"),
        (b"%PDF-1.7\n" + b"0" * (10 * 1024 * 1024 + 1), "too_large"),
    ],
)
def test_bad_file_changes_nothing(pact: Any, officer: Any, bad: bytes, code: str) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    report = services.receive_signed_file(adhesion=adhesion, user=adhesion.representative, upload=bad)
    adhesion.refresh_from_db()
    assert report.code == code
    assert (adhesion.state, adhesion.uploaded_document) == (State.ISSUED, None)


def test_signature_of_another_person_goes_to_the_office(pact: Any, officer: Any) -> None:
    other = {"sign": lambda pdf: sign(pdf, "Ugo Neri", "NREGUO80A01L319J")}
    adhesion = adhere(pact[1], officer, **other)
    assert adhesion.state == State.TO_REVIEW
    with pytest.raises(ReasonMissing):
        services.confirm_signature(adhesion=adhesion, officer=officer, reason=" ")
    services.check_again(adhesion=adhesion, officer=officer)
    confirmed = services.confirm_signature(adhesion=adhesion, officer=officer, reason="Vicepresidente: statuto, art. 9")
    assert confirmed.state == State.VERIFIED


def test_second_upload_finds_the_door_closed(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    signed = adhesion.uploaded_document.read()
    with pytest.raises(MoveNotAllowed):
        services.receive_signed_file(adhesion=adhesion, user=adhesion.representative, upload=signed)


def test_upload_after_the_deadline(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    Adhesion.objects.filter(pk=adhesion.pk).update(sign_by=timezone.localdate() - datetime.timedelta(days=1))
    with pytest.raises(DeadlinePassed):
        services.receive_signed_file(adhesion=adhesion, user=adhesion.representative, upload=b"")
    fresh = services.start_adhesion(
        user=adhesion.representative, organization=adhesion.organization, version=pact[1], **WHO
    )
    adhesion.refresh_from_db()
    assert (adhesion.state, fresh.state) == (State.EXPIRED, State.DRAFT)


def test_accept_wants_protocol_and_level(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    with pytest.raises(ProtocolMissing):
        services.accept_adhesion(adhesion=adhesion, officer=officer, **PROTOCOL | {"protocol_number": " "})
    with pytest.raises(LevelTooLow):
        services.accept_adhesion(adhesion=adhesion, officer=officer, level=Level.ADVANCED, **PROTOCOL)
    accepted = services.accept_adhesion(adhesion=adhesion, officer=officer, **PROTOCOL)
    again = services.accept_adhesion(adhesion=adhesion, officer=officer, **PROTOCOL)
    assert accepted.accepted_at == again.accepted_at
    with pytest.raises(MoveNotAllowed):
        services.accept_adhesion(adhesion=adhesion, officer=officer, **PROTOCOL | {"protocol_number": "13/2026"})


def test_send_back_asks_for_another_signature(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    mail.outbox.clear()
    back = services.send_back(adhesion=adhesion, officer=officer, reason="Manca il secondo firmatario")
    assert (back.state, back.uploaded_document) == (State.ISSUED, None)
    assert "Manca il secondo firmatario" in mail.outbox[0].body
    signed = sign(back.issued_document.read())
    report = services.receive_signed_file(adhesion=back, user=back.representative, upload=signed)
    assert report.code == "ok"


def test_refuse_and_adhere_again(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    services.refuse_adhesion(adhesion=adhesion, officer=officer, reason="Poteri non dimostrati")
    again = services.start_adhesion(
        user=adhesion.representative, organization=adhesion.organization, version=pact[1], **WHO
    )
    assert again.pk != adhesion.pk


def test_withdraw_keeps_the_row(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer)
    services.withdraw_adhesion(adhesion=adhesion, user=adhesion.representative, reason="Chiude")
    services.withdraw_adhesion(adhesion=adhesion, user=adhesion.representative, reason="Chiude")
    adhesion.refresh_from_db()
    assert (adhesion.state, adhesion.ended_on) == (State.WITHDRAWN, timezone.localdate())
    assert list(Adhesion.objects.in_register()) == [adhesion]
    assert LedgerEntry.objects.filter(kind="recesso").count() == 1


def test_new_version_replaces_the_open_one_and_its_adhesions(pact: Any, officer: Any) -> None:
    page, first = pact
    old = adhere(first, officer)
    second = PactVersionFactory(page=page, number="9.0")
    services.approve_version(version=second, officer=officer)
    services.open_version(version=second, officer=officer)
    first.refresh_from_db()
    assert first.state == VersionState.SUPERSEDED
    new = adhere(PactVersion.objects.get(pk=second.pk), officer, organization=old.organization, user=old.representative)
    old.refresh_from_db()
    assert (old.state, new.state) == (State.SUPERSEDED, State.PUBLISHED)


def test_approved_text_is_frozen(pact: Any) -> None:
    version = pact[1]
    version.number = "7.7"
    with pytest.raises(VersionFrozen):
        version.save()
    text = PactText.objects.get(version=version, language="it")
    text.preamble = "<p>Altro</p>"
    with pytest.raises(VersionFrozen):
        text.save()
    with pytest.raises(VersionFrozen):
        text.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        PactVersion.objects.filter(pk=version.pk).update(canonical_sha256="0" * 64)
    courtesy = PactText.objects.get(version=version, language="en")
    courtesy.preamble = "<p>Better English</p>"
    courtesy.save()


def test_database_holds_one_live_adhesion(quick: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1])
    with pytest.raises(IntegrityError), transaction.atomic():
        AdhesionFactory(version=quick[1], organization=adhesion.organization)
