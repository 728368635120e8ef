# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from accounts.models import User
from comments.models import Comment, Thread
from tests.factories.accounts import UserFactory
from tests.factories.comments import CommentFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory


@pytest.fixture
def proposal(site_root):
    return ProposalFactory(call=CallPageFactory(parent=site_root))


@pytest.fixture
def thread(proposal) -> Thread:
    """A conversation that is read somewhere: under a published proposal."""
    return proposal.thread


@pytest.fixture
def comment(thread) -> Comment:
    return CommentFactory(thread=thread, body="Un'idea da provare subito.")


@pytest.fixture
def writer(db) -> User:
    return UserFactory(display_name="Lucia")


@pytest.fixture
def moderator(make_user) -> User:
    return make_user("Moderatrice", permissions=["comments.moderate_comment"])
