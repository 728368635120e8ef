# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two people, or one person twice, at the same moment: real connections to a real PostgreSQL."""

import threading
import uuid

import pytest
from django.db import connection, connections
from wagtail.models import Locale

from proposals import services
from proposals.models import Proposal, Support
from tests.factories.accounts import UserFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs DATABASE_URL=postgres://…"),
]


def together(*acts):
    """Run the acts at the same moment, each on its own connection; return what they raised."""
    barrier, errors = threading.Barrier(len(acts)), []

    def run(act):
        try:
            barrier.wait(timeout=10)
            act()
        except Exception as error:  # noqa: BLE001  whatever it was, the test tells it
            errors.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return errors


@pytest.fixture
def default_locale(db):
    """A test that commits is followed by a flush: the language must be there again before the root page."""
    return Locale.objects.get_or_create(language_code="it")[0]


@pytest.fixture
def call(default_locale, site_root):
    return CallPageFactory(parent=site_root, limit_per_person=2)


def test_double_support_counts_once(call):
    proposal, citizen = ProposalFactory(call=call), UserFactory()

    def support():
        services.support_proposal(supporter=citizen, proposal=proposal)

    assert together(support, support, support) == []
    proposal.refresh_from_db()
    assert (proposal.support_count, Support.objects.count()) == (1, 1)


def test_many_supporters_are_all_counted(call):
    proposal, citizens = ProposalFactory(call=call), UserFactory.create_batch(6)
    acts = [lambda who=who: services.support_proposal(supporter=who, proposal=proposal) for who in citizens]
    assert together(*acts) == []
    proposal.refresh_from_db()
    assert proposal.support_count == 6


def test_references_given_together_are_all_different(call):
    drafts = ProposalFactory.create_batch(6, call=call, status="draft")
    acts = [lambda row=row: services.submit_proposal(proposal=row, author=row.author) for row in drafts]
    assert together(*acts) == []
    references = set(Proposal.objects.values_list("reference", flat=True))
    assert len(references) == 6
    assert None not in references


def test_form_sent_twice_at_once_makes_one_draft(call):
    author, key = UserFactory(), uuid.uuid4()

    def send():
        words = {"title": "Una fontanella", "body": "Al parco manca l'acqua."}
        services.save_draft(author=author, call=call, words=words, interface_language="it", submission_key=key)

    assert together(send, send, send) == []
    assert Proposal.objects.count() == 1


def test_limit_holds_when_one_person_sends_from_two_windows(call):
    author = UserFactory()
    drafts = ProposalFactory.create_batch(3, call=call, author=author, status="draft")
    acts = [lambda row=row: services.submit_proposal(proposal=row, author=author) for row in drafts]
    errors = together(*acts)
    assert [error.code for error in errors] == ["limit_reached"]
    assert Proposal.objects.filter(status="submitted").count() == 2
