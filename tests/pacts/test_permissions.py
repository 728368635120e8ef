# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what, in which state: one table each."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from pacts import permissions
from pacts.choices import LIVE, MOVES, State
from pacts.models import Adhesion
from tests.factories.accounts import UserFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import AdhesionFactory, representative_of

OWN, OFFICE = "own", "office"
PENDING = {State.UNDER_VERIFICATION, State.TO_REVIEW}
ISSUED = set(State) - {State.DRAFT, State.CANCELLED}
SIGNED = {State.UPLOADED, *PENDING, State.VERIFIED, State.ACCEPTED, State.PUBLISHED}

TABLE: dict[str, tuple[set[str], set[str]]] = {
    "may_see_adhesion": ({OWN, OFFICE}, set(State)),
    "may_edit_adhesion": ({OWN}, {State.DRAFT}),
    "may_issue_act": ({OWN}, {State.DRAFT}),
    "may_upload": ({OWN}, {State.ISSUED}),
    "may_cancel": ({OWN}, {State.DRAFT, State.ISSUED}),
    "may_download_act": ({OWN, OFFICE}, ISSUED),
    "may_download_signed": ({OWN, OFFICE}, SIGNED),
    "may_check_again": ({OFFICE}, PENDING),
    "may_confirm_signature": ({OFFICE}, {State.TO_REVIEW}),
    "may_accept": ({OFFICE}, {State.VERIFIED}),
    "may_publish": ({OFFICE}, {State.ACCEPTED}),
    "may_send_back": ({OFFICE}, {State.VERIFIED, *PENDING}),
    "may_refuse": ({OFFICE}, {State.VERIFIED, *PENDING}),
    "may_withdraw": ({OWN, OFFICE}, {State.PUBLISHED}),
}


@pytest.mark.parametrize("name", TABLE)
def test_role_and_state(quick: Any, officer: Any, name: str) -> None:
    organization = OrganizationFactory()
    people = {
        OWN: representative_of(organization),
        OFFICE: officer,
        "delegate without signature": representative_of(organization, role="delegate", may_sign=False),
        "other organisation": representative_of(OrganizationFactory()),
        "nobody": UserFactory(),
        "anonymous": AnonymousUser(),
    }
    predicate, (roles, states) = getattr(permissions, name), TABLE[name]
    adhesion = AdhesionFactory(organization=organization, version=quick[1], state=State.PUBLISHED)
    document = adhesion.issued_document
    for state in State:
        adhesion.state = state
        adhesion.issued_document = document if state in ISSUED else None
        adhesion.uploaded_document = document if state in SIGNED else None
        for role, user in people.items():
            assert predicate(user, adhesion) is (role in roles and state in states), (name, state, role)


def test_may_start_needs_all_three(quick: Any) -> None:
    verified, pending = OrganizationFactory(), OrganizationFactory(status="pending")
    version = quick[1]
    assert permissions.may_start_adhesion(representative_of(verified), verified, version)
    assert not permissions.may_start_adhesion(representative_of(pending), pending, version)
    assert not permissions.may_start_adhesion(UserFactory(), verified, version)
    assert not permissions.may_start_adhesion(AnonymousUser(), verified, version)
    version.state = "closed"
    assert not permissions.may_start_adhesion(representative_of(verified), verified, version)


def test_change_version_needs_both_rights(make_user: Any, officer: Any) -> None:
    assert permissions.may_change_version(officer)
    assert not permissions.may_change_version(make_user("Uno", permissions=["pacts.change_pactversion"]))
    assert not permissions.may_change_version(make_user("Due", permissions=["pacts.accept_adhesion"]))
    assert not permissions.may_change_version(AnonymousUser())


def test_moves_lead_from_draft_to_every_state_and_never_back_from_an_end() -> None:
    reached, edge = {State.DRAFT}, {State.DRAFT}
    while edge:
        edge = {State(after) for before in edge for after in MOVES[before]} - reached
        reached |= edge
    assert reached == set(State)
    assert set(MOVES) == set(State)
    assert {state for state in State if not MOVES[state]} == set(State) - LIVE


def test_people_find_the_adhesions_whose_pages_open_to_them(quick: Any) -> None:
    organization = OrganizationFactory()
    person, before = (
        representative_of(organization),
        representative_of(organization, start="2025-01-01", end="2025-12-31"),
    )
    adhesion = AdhesionFactory(organization=organization, version=quick[1], representative=before)
    for user, found in ((person, [adhesion]), (before, []), (AnonymousUser(), [])):
        assert permissions.may_see_adhesion(user, adhesion) is bool(found)
        assert list(Adhesion.objects.for_person(user)) == found
