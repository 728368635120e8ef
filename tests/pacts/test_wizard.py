# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The representative's way over HTTP: what is asked, what is refused and in which words, and that nothing moves."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from organizations.choices import Role
from organizations.models import Mandate
from pacts.choices import State
from pacts.models import Adhesion
from signing.models import SignedDocument
from signing.validation.codes import CODES
from tests.factories.accounts import UserFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import (
    FISCAL_CODE,
    AdhesionFactory,
    CommitmentKindFactory,
    adhere,
    representative_of,
    sign,
)
from tests.pki import tampering


@pytest.fixture
def rep(client: Client) -> Any:
    organization = OrganizationFactory(name="La Soglia ODV")
    user = representative_of(organization)
    client.force_login(user)
    user.organization = organization
    return user


def started(client: Client, page: Any, rep: Any) -> Adhesion:
    facts = {"organization": rep.organization.pk, "signatory_name": "Anna Bianchi", "signatory_role": "presidente"}
    client.post(page.address("adhere"), facts | {"fiscal_code": FISCAL_CODE})
    return Adhesion.objects.get()


def commitments(*rows: tuple[Any, ...]) -> dict[str, Any]:
    data: dict[str, Any] = {"commitments-TOTAL_FORMS": 3, "commitments-INITIAL_FORMS": 0}
    for number, row in enumerate(rows):
        names = ("kind", "description", "quantity", "unit")
        data |= {f"commitments-{number}-{name}": value for name, value in zip(names, row, strict=True)}
    return data


def test_whole_way_over_http(client: Client, pact: Any, rep: Any) -> None:
    page = pact[0]
    adhesion = started(client, page, rep)
    kind = CommitmentKindFactory()
    step = page.address("adhesion_commitments", reference=adhesion.reference)
    response = client.post(step, commitments((kind.pk, "Una sala", "2", "rooms"), ("", "", "", "")))
    assert response.url == page.address("adhesion_summary", reference=adhesion.reference)
    assert "Una sala" in client.get(response.url).content.decode()
    ticked = {"powers": "on", "text": "on", "publication": "on"}
    for _twice in range(2):
        issued = client.post(response.url, ticked)
        assert issued.url == page.address("adhesion_sign", reference=adhesion.reference)
    assert SignedDocument.objects.count() == 2  # the pact's own text, and one act
    signing = client.get(issued.url).content.decode()
    pdf = b"".join(client.get(page.address("adhesion_act", reference=adhesion.reference)).streaming_content)
    adhesion.refresh_from_db()
    assert adhesion.verification_code in signing
    sent = client.post(issued.url, {"file": SimpleUploadedFile("firmato.pdf", sign(pdf))}, follow=True)
    assert sent.redirect_chain[-1][0] == page.address("adhesion", reference=adhesion.reference)
    assert 'class="lead" role="status"' in sent.content.decode()
    text = sent.content.decode()
    assert "Anna Bianchi" in text
    assert FISCAL_CODE not in text
    again = client.post(issued.url, {"file": SimpleUploadedFile("firmato.pdf", sign(pdf))})
    assert again.url == page.address("adhesion", reference=adhesion.reference)
    adhesion.refresh_from_db()
    assert adhesion.state == State.VERIFIED


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("organization", ""),
        ("organization", "999999"),
        ("organization", "<script>"),
        ("signatory_name", ""),
        ("signatory_name", "x" * 121),
        ("signatory_role", " "),
        ("fiscal_code", "BNCNNA80A41L319Z"),
        ("fiscal_code", "\x00'; DROP TABLE"),
        ("fiscal_code", "x" * 5000),
    ],
)
def test_bad_start_names_the_field_and_keeps_the_rest(
    client: Client, quick: Any, rep: Any, field: str, value: str
) -> None:
    good = {"organization": rep.organization.pk, "signatory_name": "Anna Bianchi", "signatory_role": "presidente"}
    response = client.post(quick[0].address("adhere"), good | {"fiscal_code": FISCAL_CODE} | {field: value})
    assert response.status_code == 200
    assert response.context["form"].errors[field]
    assert f'id="id_{field}' in response.content.decode()
    assert not Adhesion.objects.exists()


def test_start_sent_twice_is_one_adhesion(client: Client, quick: Any, rep: Any) -> None:
    first = started(client, quick[0], rep)
    assert started(client, quick[0], rep) == first


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [("", "Una sala", "1", "")],
        [("999999", "Una sala", "1", "")],
        [(None, "", "1", "")],
        [(None, "x" * 401, "", "")],
        [(None, "Una sala", "-1", "")],
        [(None, "Una sala", "molte", "")],
        [(None, "Una sala", "9999999999999999999999", "")],
        [(None, "Una sala", "", "rooms")],
        [(None, "Una sala", "1", "parsec")],
    ],
)
def test_bad_commitments_are_told_and_nothing_is_written(client: Client, quick: Any, rep: Any, rows: Any) -> None:
    adhesion = started(client, quick[0], rep)
    kind = CommitmentKindFactory().pk
    rows = [(kind if row[0] is None else row[0], *row[1:]) for row in rows]
    address = quick[0].address("adhesion_commitments", reference=adhesion.reference)
    response = client.post(address, commitments(*rows))
    formset = response.context["formset"]
    assert response.status_code == 200
    assert any(formset.errors) or formset.non_form_errors()
    assert not adhesion.commitments.exists()


def test_emptying_a_commitment_takes_it_away(client: Client, quick: Any, rep: Any) -> None:
    adhesion = started(client, quick[0], rep)
    kind = CommitmentKindFactory().pk
    address = quick[0].address("adhesion_commitments", reference=adhesion.reference)
    rows = commitments((kind, "Una sala", "", ""), (kind, "Un furgone", "1", "pieces"))
    assert client.post(address, rows | {"more": "1"}).url == address
    assert client.get(address).context["formset"].initial_form_count() == 2
    client.post(
        address, commitments(("", "", "", ""), (kind, "Un furgone", "1", "pieces")) | {"commitments-INITIAL_FORMS": 2}
    )
    assert [one.description for one in adhesion.commitments.all()] == ["Un furgone"]


@pytest.mark.parametrize("data", [{}, {"commitments-TOTAL_FORMS": "x"}, {"commitments-TOTAL_FORMS": 100000}])
def test_broken_management_form_is_no_error_500(client: Client, quick: Any, rep: Any, data: Any) -> None:
    adhesion = started(client, quick[0], rep)
    address = quick[0].address("adhesion_commitments", reference=adhesion.reference)
    assert client.post(address, data).status_code == 200


def test_without_declarations_nothing_is_issued(client: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.DRAFT)
    client.force_login(adhesion.representative)
    address = pact[0].address("adhesion_summary", reference=adhesion.reference)
    response = client.post(address, {"powers": "on"})
    assert set(response.context["form"].errors) == {"text", "publication"}
    adhesion.refresh_from_db()
    assert adhesion.state == State.DRAFT


BAD_FILES = {
    "other_document": lambda pdf: tampering.blank(),
    "not_signed": lambda pdf: pdf,
    "rewritten": tampering.resaved,
    "encrypted": tampering.encrypted,
    "tampered_after_release": lambda pdf: sign(tampering.updated(pdf, tampering.overlay)),
    "signature_broken": lambda pdf: tampering.flipped_signature(sign(pdf)),
    "not_a_pdf": lambda pdf: b"%PDF-1.7\n" + bytes(range(256)) * 8 + b"\nstartxref\n12\n%%EOF\n",
    "too_large": lambda pdf: pdf + b"0" * (10 * 1024 * 1024),
    "damaged": lambda pdf: sign(pdf)[:-2000],
}


@pytest.mark.parametrize("code", BAD_FILES)
def test_bad_file_says_what_is_wrong_and_moves_nothing(client: Client, pact: Any, officer: Any, code: str) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    client.force_login(adhesion.representative)
    upload = SimpleUploadedFile("<img src=x>.pdf", BAD_FILES[code](adhesion.issued_document.read()))
    response = client.post(pact[0].address("adhesion_sign", reference=adhesion.reference), {"file": upload})
    assert response.status_code == 200
    assert response.context["form"].errors["file"] == [str(CODES[code].message)]
    assert adhesion.verification_code in response.content.decode()
    adhesion.refresh_from_db()
    assert (adhesion.state, adhesion.uploaded_document) == (State.ISSUED, None)
    assert SignedDocument.objects.filter(kind="uploaded").count() == 0


def test_no_file_and_empty_file(client: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    client.force_login(adhesion.representative)
    address = pact[0].address("adhesion_sign", reference=adhesion.reference)
    for data in ({}, {"file": "text"}, {"file": SimpleUploadedFile("vuoto.pdf", b"")}):
        assert client.post(address, data).context["form"].errors["file"]


def test_going_back_and_choosing_another_organisation_is_another_adhesion(client: Client, quick: Any, rep: Any) -> None:
    other = OrganizationFactory(name="Il Passaggio APS")
    Mandate.objects.create(organization=other, user=rep, role=Role.LEGAL_REPRESENTATIVE, may_sign=True)
    facts = {"signatory_name": "Anna Bianchi", "signatory_role": "presidente", "fiscal_code": FISCAL_CODE}
    facts["submission_key"] = "0b9f4a0e-7d52-4d6b-8b60-3d2f5c3f8a11"
    for organization in (rep.organization, other, other):
        assert client.post(quick[0].address("adhere"), facts | {"organization": organization.pk}).status_code == 302
    assert {one.organization for one in Adhesion.objects.all()} == {rep.organization, other}
    assert Adhesion.objects.count() == 2


def test_commitments_sent_from_an_old_window_are_told_unsaved(client: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    client.force_login(adhesion.representative)
    address = pact[0].address("adhesion_commitments", reference=adhesion.reference)
    answer = client.post(address, commitments((CommitmentKindFactory().pk, "Altro", "", "")), follow=True)
    assert answer.redirect_chain == [(pact[0].address("adhesion_sign", reference=adhesion.reference), 302)]
    assert "non è stato salvato" in answer.content.decode()
    assert "Altro" not in [one.description for one in adhesion.commitments.all()]


@pytest.mark.parametrize("state", [State.DRAFT, State.ACCEPTED, State.WITHDRAWN])
def test_withdrawing_from_an_old_window_shows_where_it_stands(
    client: Client, quick: Any, rep: Any, state: State
) -> None:
    adhesion = AdhesionFactory(version=quick[1], organization=rep.organization, representative=rep, state=state)
    address = quick[0].address("adhesion_withdraw", reference=adhesion.reference)
    assert client.post(address, {"reason": "Chiudiamo"}).status_code == 302
    adhesion.refresh_from_db()
    assert adhesion.state == state


def test_file_of_another_adhesion_is_another_document(client: Client, pact: Any, officer: Any) -> None:
    mine, other = (adhere(pact[1], officer, until=State.ISSUED) for _organization in range(2))
    client.force_login(mine.representative)
    upload = SimpleUploadedFile("firmato.pdf", sign(other.act.read()))
    response = client.post(pact[0].address("adhesion_sign", reference=mine.reference), {"file": upload})
    assert response.context["form"].errors["file"] == [str(CODES["other_document"].message)]
    assert {one.state for one in Adhesion.objects.all()} == {State.ISSUED}


def test_session_over_leads_through_the_login_back_to_the_step(client: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    address = pact[0].address("adhesion_sign", reference=adhesion.reference)
    answer = client.post(address, {"file": SimpleUploadedFile("firmato.pdf", sign(adhesion.act.read()))})
    assert answer.url.endswith(f"/login/?next={address}")
    adhesion.refresh_from_db()
    assert adhesion.state == State.ISSUED


def test_cancel_then_begin_again(client: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    client.force_login(adhesion.representative)
    address = pact[0].address("adhesion_cancel", reference=adhesion.reference)
    assert client.get(address).status_code == 200
    for _twice in range(2):
        assert client.post(address).url == pact[0].address("adhere")
    adhesion.refresh_from_db()
    assert adhesion.state == State.CANCELLED


def test_withdraw_over_http(client: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer)
    client.force_login(adhesion.representative)
    address = pact[0].address("adhesion_withdraw", reference=adhesion.reference)
    assert client.post(address, {"reason": ""}).context["form"].errors["reason"]
    assert client.post(address, {"reason": "Chiudiamo"}).status_code == 302
    adhesion.refresh_from_db()
    assert adhesion.state == State.WITHDRAWN


@pytest.mark.parametrize("route", ["adhesion_act", "adhesion_signed"])
def test_files_are_for_their_people_only(client: Client, pact: Any, officer: Any, route: str) -> None:
    adhesion = adhere(pact[1], officer)
    address = pact[0].address(route, reference=adhesion.reference)
    asked = client.get(address)
    assert asked.status_code == 302
    assert asked.url.endswith(f"/login/?next={address}")
    client.force_login(representative_of(OrganizationFactory()))
    assert client.get(address).status_code == 404
    for user in (adhesion.representative, officer):
        client.force_login(user)
        response = client.get(address)
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]


STEPS = [
    "adhesion",
    "adhesion_commitments",
    "adhesion_summary",
    "adhesion_sign",
    "adhesion_cancel",
    "adhesion_withdraw",
]


@pytest.mark.parametrize("route", STEPS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_steps_of_others_are_not_found(client: Client, pact: Any, officer: Any, route: str, method: str) -> None:
    adhesion = adhere(pact[1], officer, until=State.DRAFT)
    address = pact[0].address(route, reference=adhesion.reference)
    response = getattr(client, method)(address)
    assert response.status_code == 302
    assert "login" in response.url
    client.force_login(representative_of(OrganizationFactory()))
    assert getattr(client, method)(address).status_code == 404


@pytest.mark.parametrize("route", STEPS)
@pytest.mark.parametrize("state", [State.DRAFT, State.ISSUED, State.VERIFIED, State.PUBLISHED])
def test_every_step_leads_to_where_the_adhesion_stands(
    client: Client, quick: Any, rep: Any, route: str, state: State
) -> None:
    adhesion = AdhesionFactory(version=quick[1], organization=rep.organization, representative=rep, state=state)
    response = client.get(quick[0].address(route, reference=adhesion.reference), follow=True)
    assert response.status_code == 200
    assert len(response.redirect_chain) <= 1


def test_obstacles_say_what_to_do(client: Client, quick: Any, officer: Any) -> None:
    address = quick[0].address("adhere")
    assert "/account/" in client.get(address).content.decode()
    client.force_login(UserFactory())
    assert reverse("organizations:register") in client.get(address).content.decode()
    client.force_login(representative_of(OrganizationFactory(status="pending")))
    assert client.get(address).context["ready"].obstacle == "not_verified"
    client.force_login(representative_of(OrganizationFactory(), role="delegate", may_sign=False))
    assert client.get(address).context["ready"].obstacle == "may_not_sign"
    assert client.post(address, {"organization": "1"}).status_code == 200
    assert not Adhesion.objects.exists()


def test_private_pages_are_not_indexed(client: Client, quick: Any, rep: Any) -> None:
    html = client.get(quick[0].address("adhere")).content.decode()
    assert re.search(r'<meta name="robots" content="noindex', html)
