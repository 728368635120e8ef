# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Role × state: who may do what with a proposal."""

import pytest
from django.contrib.auth.models import AnonymousUser

from proposals import permissions
from proposals.choices import MOVES, PUBLIC, SUPPORTABLE, Proposers, Status
from tests.factories.organizations import MandateFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory

ROLES = ("nobody", "reader", "author", "moderator", "officer", "blocked")
EVERYBODY = set(ROLES)
OFFICES = {"moderator", "officer"}
PEOPLE = EVERYBODY - {"nobody", "blocked"}


@pytest.fixture
def roles(author, moderator, officer, make_user):
    return {
        "nobody": AnonymousUser(),
        "reader": make_user("Lettore"),
        "author": author,
        "moderator": moderator,
        "officer": officer,
        "blocked": make_user("Bloccato", is_active=False),
    }


def allowed(predicate, roles, thing):
    return {name for name in ROLES if predicate(roles[name], thing)}


@pytest.mark.parametrize("status", Status)
def test_rights_by_state(status, roles, call, author):
    proposal = ProposalFactory(call=call, author=author, status=status)
    seen = {Status.DRAFT: {"author"}, Status.SUBMITTED: {"author"} | OFFICES}.get(status, EVERYBODY)
    assert allowed(permissions.may_see, roles, proposal) == seen
    opened = set() if status == Status.WITHDRAWN else seen
    assert allowed(permissions.may_open_files, roles, proposal) == opened
    assert allowed(permissions.may_edit, roles, proposal) == ({"author"} if status == Status.DRAFT else set())
    assert allowed(permissions.may_support, roles, proposal) == (PEOPLE if status in SUPPORTABLE else set())
    withdrawable = status in (Status.SUBMITTED, Status.PUBLISHED, Status.UNDER_EVALUATION)
    assert allowed(permissions.may_withdraw, roles, proposal) == ({"author"} if withdrawable else set())


def test_withdrawn_before_publication_is_nobody_elses(roles, call, author):
    proposal = ProposalFactory(call=call, author=author, status=Status.WITHDRAWN, published_at=None)
    assert allowed(permissions.may_see, roles, proposal) == {"author"} | OFFICES


@pytest.mark.parametrize(
    ("dates", "proposers", "expected"),
    [
        ({}, Proposers.EVERYBODY, PEOPLE),
        ({"closed": True}, Proposers.EVERYBODY, set()),
        ({"upcoming": True}, Proposers.EVERYBODY, set()),
        ({}, Proposers.REPRESENTATIVES, {"reader"}),
        ({"closed": True}, Proposers.REPRESENTATIVES, set()),
    ],
)
def test_propose_by_phase_and_audience(dates, proposers, expected, roles, site_root):
    MandateFactory(user=roles["reader"], may_speak=True)
    call = CallPageFactory(parent=site_root, who_may_propose=proposers, **dates)
    assert allowed(permissions.may_propose, roles, call) == expected


def test_supports_follow_the_dates_of_the_call(roles, site_root):
    proposal = ProposalFactory(call=CallPageFactory(parent=site_root, closed=True))
    assert allowed(permissions.may_support, roles, proposal) == set()


def test_desks(roles):
    assert {name for name in ROLES if permissions.may_moderate(roles[name])} == {"moderator"}
    assert {name for name in ROLES if permissions.may_answer(roles[name])} == {"officer"}


def test_every_state_has_its_moves_and_nothing_public_becomes_a_draft():
    assert set(MOVES) == set(Status)
    assert all(Status.DRAFT not in MOVES[status] for status in PUBLIC)
