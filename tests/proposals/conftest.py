# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from accounts.models import User
from proposals.models import Proposal, ProposalCallPage
from tests.factories.accounts import UserFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory


@pytest.fixture
def call(site_root) -> ProposalCallPage:
    return CallPageFactory(parent=site_root)


@pytest.fixture
def author(db) -> User:
    return UserFactory(display_name="Lucia")


@pytest.fixture
def proposal(call, author) -> Proposal:
    """A published one."""
    return ProposalFactory(call=call, author=author)


@pytest.fixture
def moderator(make_user) -> User:
    return make_user("Moderatrice", permissions=["proposals.moderate_proposal"])


@pytest.fixture
def officer(make_user) -> User:
    return make_user("Ufficio", permissions=["proposals.answer_proposal"])
