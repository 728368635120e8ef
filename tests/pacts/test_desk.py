# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office's desk in the admin."""

import datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from pacts.choices import Level, State, VersionState
from pacts.models import PactVersion
from tests.factories.pacts import AdhesionFactory, PactPageFactory, PactVersionFactory, adhere, quick_pact, sign


@pytest.fixture
def desk(client: Client, officer: Any) -> Client:
    client.force_login(officer)
    return client


def decide(pk: int) -> str:
    return reverse("adhesion_desk:decide", args=[pk])


def test_queue_shows_states_with_counts(desk: Client, quick: Any) -> None:
    AdhesionFactory.create_batch(2, version=quick[1], state=State.VERIFIED)
    html = desk.get(reverse("adhesion_desk:index")).content.decode()
    assert ": 2" in html
    assert desk.get(reverse("adhesion_desk:index"), {"state": "verified"}).status_code == 200


def test_first_page_of_the_admin_counts_what_waits_and_leads_to_all_of_it(desk: Client, quick: Any) -> None:
    for state in (State.VERIFIED, State.TO_REVIEW, State.ACCEPTED, State.PUBLISHED):
        AdhesionFactory(version=quick[1], state=state)
    page = BeautifulSoup(desk.get(reverse("wagtailadmin_home")).content, "html.parser")
    link = page.select_one(f'a.button[href="{reverse("adhesion_desk:index")}"]')
    assert link.get_text().split()[0] == "3"


def test_nobody_adds_or_changes_an_adhesion_by_hand(desk: Client, quick: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1])
    for address in (reverse("adhesion_desk:add"), reverse("adhesion_desk:edit", args=[adhesion.pk])):
        assert desk.get(address).status_code == 302


def test_desk_is_for_the_office(client: Client, quick: Any, make_user: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1], state=State.VERIFIED)
    client.force_login(make_user("Editor", permissions=["wagtailadmin.access_admin"]))
    assert client.post(decide(adhesion.pk), {"action": "publish"}).status_code == 302
    adhesion.refresh_from_db()
    assert adhesion.state == State.VERIFIED


def test_accept_and_publish_in_one_step(desk: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    page = desk.get(decide(adhesion.pk)).content.decode()
    assert "Anna Bianchi" in page
    facts = {"action": "accept", "protocol_number": "77/2026", "protocol_date": "2026-05-04", "publish": "on"}
    for _twice in range(2):
        desk.post(decide(adhesion.pk), facts | {"level": int(Level.QUALIFIED)})
    adhesion.refresh_from_db()
    assert (adhesion.state, adhesion.protocol_number) == (State.PUBLISHED, "77/2026")
    assert desk.get(decide(adhesion.pk)).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"protocol_number": ""},
        {"protocol_number": "1" * 41},
        {"protocol_number": "\u00b2\u0661"},
        {"protocol_number": "senza numero"},
        {"protocol_date": "ieri"},
        {"protocol_date": (datetime.date.today() + datetime.timedelta(days=2)).isoformat()},
        {"level": "20"},
        {"level": ""},
    ],
)
def test_bad_acceptance_is_told(desk: Client, quick: Any, change: dict[str, str]) -> None:
    adhesion = AdhesionFactory(version=quick[1], state=State.VERIFIED)
    facts = {"action": "accept", "protocol_number": "1", "protocol_date": "2026-05-04", "level": "30"}
    response = desk.post(decide(adhesion.pk), facts | change)
    assert response.status_code == 200
    assert set(response.context["forms"]["accept"].errors) == set(change)
    adhesion.refresh_from_db()
    assert adhesion.state == State.VERIFIED


@pytest.mark.parametrize(("action", "state"), [("send_back", State.ISSUED), ("refuse", State.REFUSED)])
def test_send_back_and_refuse_want_a_reason(desk: Client, pact: Any, officer: Any, action: str, state: State) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    assert desk.post(decide(adhesion.pk), {"action": action}).context["forms"][action].errors
    desk.post(decide(adhesion.pk), {"action": action, f"{action}-reason": "Manca lo statuto"})
    adhesion.refresh_from_db()
    assert (adhesion.state, adhesion.reason) == (state, "Manca lo statuto")


def test_doubtful_signature_is_checked_again_and_confirmed(desk: Client, pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, sign=lambda pdf: sign(pdf, "Ugo Neri", "NREGUO80A01L319J"))
    desk.post(decide(adhesion.pk), {"action": "check_again"})
    adhesion.refresh_from_db()
    assert adhesion.state == State.TO_REVIEW
    desk.post(decide(adhesion.pk), {"action": "confirm", "confirm-reason": "Vicepresidente"})
    adhesion.refresh_from_db()
    assert adhesion.state == State.VERIFIED


def test_move_that_is_not_allowed_is_told(desk: Client, quick: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1], state=State.PUBLISHED)
    response = desk.post(decide(adhesion.pk), {"action": "refuse", "refuse-reason": "x"}, follow=True)
    assert [message.level_tag for message in response.context["messages"]] == ["error"]
    assert desk.post(decide(adhesion.pk), {"action": "explode"}).status_code == 400


def version_form(page: Any, *texts: tuple[str, str], initial: int = 0, **change: Any) -> Any:
    rows = [
        {
            "language": language,
            "preamble": rich_text("<p>Premessa</p>"),
            "articles": streamfield([("article", {"title": title, "body": rich_text("<p>Testo</p>")})]),
        }
        for language, title in texts
    ]
    facts = {"page": page.pk, "number": "2.0", "resolution_number": "5", "resolution_date": "2026-04-01"}
    facts |= {"resolution_url": "", "change_kind": "substantial", "minimum_level": "20"}
    return nested_form_data(facts | {"texts": inline_formset(rows, initial=initial)} | change)


def test_version_is_written_approved_and_opened(desk: Client, site_root: Any) -> None:
    page = PactPageFactory(parent=site_root)
    desk.post(reverse("pact_version:add"), version_form(page, ("it", "Finalità"), ("en", "Aims")))
    version = PactVersion.objects.get()
    assert [text.language for text in version.texts.all()] == ["it", "en"]
    for action, state in (
        ("approve", VersionState.APPROVED),
        ("open", VersionState.OPEN),
        ("close", VersionState.CLOSED),
    ):
        address = reverse("pact_version:move", args=[version.pk, action])
        assert desk.get(address).status_code == 200
        for _twice in range(2):
            desk.post(address)
        version.refresh_from_db()
        assert version.state == state
        assert desk.get(reverse("pact_version:edit", args=[version.pk])).status_code == 200
    assert desk.get(reverse("pact_version:index")).status_code == 200


@pytest.mark.parametrize(
    ("change", "texts"),
    [
        ({"number": "uno"}, [("it", "A")]),
        ({"number": "\u0663"}, [("it", "A")]),
        ({"number": "1.0"}, [("it", "A")]),
        ({}, [("it", "A"), ("it", "B")]),
    ],
)
def test_bad_version_is_told(desk: Client, site_root: Any, change: Any, texts: Any) -> None:
    page, _version = quick_pact(site_root, number="1.0")
    response = desk.post(reverse("pact_version:add"), version_form(page, *texts, **change))
    assert response.status_code == 200
    form = response.context["form"]
    assert form.errors or form.formsets["texts"].non_form_errors()
    assert PactVersion.objects.count() == 1


def test_approval_without_articles_or_resolution_is_told(desk: Client, site_root: Any) -> None:
    page = PactPageFactory(parent=site_root)
    for version in (PactVersionFactory(page=page, texts=[]), PactVersionFactory(page=page, resolution_number="")):
        response = desk.post(reverse("pact_version:move", args=[version.pk, "approve"]))
        assert response.status_code == 200
        assert response.context["refusal"]
        version.refresh_from_db()
        assert version.state == VersionState.DRAFT


def test_approved_version_cannot_be_deleted(client: Client, quick: Any, make_user: Any) -> None:
    client.force_login(make_user("Root", is_superuser=True, is_staff=True))
    assert client.post(reverse("pact_version:delete", args=[quick[1].pk])).status_code == 302
    assert PactVersion.objects.filter(pk=quick[1].pk).exists()
