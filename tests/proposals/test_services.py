# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The life of a proposal."""

import uuid

import pytest
from wagtail.models import ModelLogEntry

from core.errors import NotAllowed
from notifications.models import OutboxMail
from proposals import services
from proposals.choices import Origin, Proposers, Status
from proposals.errors import (
    CallClosed,
    LimitReached,
    MoveNotAllowed,
    NotADraft,
    OnlyRepresentatives,
    ReasonMissing,
    SupportsClosed,
)
from proposals.models import Proposal
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory

pytestmark = pytest.mark.django_db


def save(call, author, draft=None, key=None, **words):
    words = {"title": "Una fontanella", "body": "Al parco manca l'acqua.", **words}
    return services.save_draft(
        author=author, call=call, words=words, interface_language="it", draft=draft, submission_key=key
    )


def mails():
    return list(OutboxMail.objects.order_by("pk").values_list("to", "dedupe_key"))


def test_the_whole_path_from_draft_to_carried_out(call, author, moderator, officer):
    draft = save(call, author)
    assert (draft.status, draft.reference, draft.language) == (Status.DRAFT, None, "it")
    sent = services.submit_proposal(proposal=draft, author=author)
    assert sent.status == Status.SUBMITTED
    assert sent.reference.startswith("P-20")
    services.publish_proposal(proposal=sent, moderator=moderator)
    services.start_evaluation(proposal=sent, officer=officer)
    services.answer_proposal(
        proposal=sent, officer=officer, status=Status.ACCEPTED, text="La mettiamo a marzo.", office="Lavori pubblici"
    )
    services.answer_proposal(
        proposal=sent, officer=officer, status=Status.IMPLEMENTED, text="C'è.", office="Lavori pubblici"
    )
    sent.refresh_from_db()
    assert sent.status == Status.IMPLEMENTED
    assert sent.thread.title == sent.title
    assert sent.thread.url == f"{call.url}{sent.reference}/"
    states = [step.to_status for step in sent.transitions.all()]
    assert states == ["submitted", "published", "under_evaluation", "accepted", "implemented"]
    assert sent.answers.count() == 2
    assert OutboxMail.objects.filter(to=author.email).count() == 5
    assert (
        "La mettiamo a marzo."
        in OutboxMail.objects.get(dedupe_key__startswith="proposal_answered", text__contains="marzo").text
    )


def test_double_submission_of_the_form_makes_one_draft(call, author):
    key = uuid.uuid4()
    assert save(call, author, key=key) == save(call, author, key=key)
    assert Proposal.objects.count() == 1


def test_sending_twice_sends_once(call, author):
    draft = save(call, author)
    first = services.submit_proposal(proposal=draft, author=author)
    assert services.submit_proposal(proposal=draft, author=author).reference == first.reference
    assert first.transitions.count() == 1


def test_a_call_without_moderation_publishes_at_once(site_root, author):
    call = CallPageFactory(parent=site_root, pre_moderation=False)
    sent = services.submit_proposal(proposal=save(call, author), author=author)
    assert sent.status == Status.PUBLISHED
    assert len(mails()) == 1


def test_sent_back_with_a_reason_can_be_corrected_and_keeps_its_reference(call, author, moderator):
    sent = services.submit_proposal(proposal=save(call, author), author=author)
    with pytest.raises(ReasonMissing):
        services.return_proposal(proposal=sent, moderator=moderator, reason="  ")
    back = services.return_proposal(proposal=sent, moderator=moderator, reason="Togli il nome della signora.")
    assert (back.status, back.return_reason) == (Status.DRAFT, "Togli il nome della signora.")
    assert "Togli il nome" in OutboxMail.objects.latest("pk").text
    again = services.submit_proposal(proposal=save(call, author, draft=back), author=author)
    assert (again.reference, again.return_reason) == (sent.reference, "")


def test_text_is_locked_once_sent(call, author):
    sent = services.submit_proposal(proposal=save(call, author), author=author)
    with pytest.raises(NotADraft):
        save(call, author, draft=sent)
    with pytest.raises(NotADraft):
        services.discard_draft(proposal=sent, author=author)


def test_limit_per_person_counts_what_was_sent(site_root, author):
    call = CallPageFactory(parent=site_root, limit_per_person=1)
    first = services.submit_proposal(proposal=save(call, author), author=author)
    second = save(call, author)
    with pytest.raises(LimitReached):
        services.submit_proposal(proposal=second, author=author)
    services.withdraw_proposal(proposal=first, author=author)
    assert services.submit_proposal(proposal=second, author=author).status == Status.SUBMITTED


def test_closed_call_keeps_the_draft(site_root, author):
    call = CallPageFactory(parent=site_root, closed=True)
    draft = save(call, author)
    with pytest.raises(CallClosed):
        services.submit_proposal(proposal=draft, author=author)
    draft.refresh_from_db()
    assert draft.status == Status.DRAFT


def test_a_call_for_representatives(site_root, author):
    call = CallPageFactory(parent=site_root, who_may_propose=Proposers.REPRESENTATIVES)
    with pytest.raises(OnlyRepresentatives):
        save(call, author)
    mandate = MandateFactory(user=author, may_speak=True)
    assert save(call, author, organization=mandate.organization).origin == Origin.ORGANIZATION


def test_nobody_speaks_for_a_foreign_organisation(call, author):
    with pytest.raises(NotAllowed):
        save(call, author, organization=OrganizationFactory())


def test_support_counts_once_and_can_be_taken_back(proposal):
    citizen = UserFactory()
    for _time in range(2):
        services.support_proposal(supporter=citizen, proposal=proposal)
    proposal.refresh_from_db()
    assert (proposal.support_count, proposal.supports.count()) == (1, 1)
    assert services.withdraw_support(supporter=citizen, proposal=proposal)
    assert not services.withdraw_support(supporter=citizen, proposal=proposal)
    proposal.refresh_from_db()
    assert proposal.support_count == 0


@pytest.mark.parametrize("status", [Status.SUBMITTED, Status.ACCEPTED, Status.WITHDRAWN, Status.MERGED])
def test_support_is_refused_in_other_states(call, status):
    with pytest.raises(SupportsClosed):
        services.support_proposal(supporter=UserFactory(), proposal=ProposalFactory(call=call, status=status))


def test_withdrawing_closes_the_conversation(proposal, author):
    with pytest.raises(NotAllowed):
        services.withdraw_proposal(proposal=proposal, author=UserFactory())
    services.withdraw_proposal(proposal=proposal, author=author)
    proposal.thread.refresh_from_db()
    assert not proposal.thread.is_open


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.REJECTED, Status.WITHDRAWN])
def test_moves_outside_the_table_are_refused(call, officer, status):
    proposal = ProposalFactory(call=call, status=status)
    with pytest.raises(MoveNotAllowed):
        services.answer_proposal(proposal=proposal, officer=officer, status=Status.ACCEPTED, text="Sì", office="X")
    proposal.refresh_from_db()
    assert (proposal.status, proposal.answers.count()) == (status, 0)


def test_only_the_offices_decide(proposal, author, moderator, officer):
    sent = ProposalFactory(call=proposal.call, status=Status.SUBMITTED)
    with pytest.raises(NotAllowed):
        services.publish_proposal(proposal=sent, moderator=officer)
    with pytest.raises(NotAllowed):
        services.return_proposal(proposal=sent, moderator=author, reason="No")
    with pytest.raises(NotAllowed):
        services.start_evaluation(proposal=proposal, officer=moderator)
    with pytest.raises(NotAllowed):
        services.answer_proposal(proposal=proposal, officer=moderator, status="accepted", text="Sì", office="X")


def test_the_log_names_the_reference_and_not_the_words(call, author):
    sent = services.submit_proposal(proposal=save(call, author), author=author)
    assert list(ModelLogEntry.objects.values_list("label", "action")) == [(sent.reference, "proposals.submitted")]


def test_similar_proposals_share_words(call):
    near = ProposalFactory(call=call, title="Panchine all'ombra in piazza")
    ProposalFactory(call=call, title="Corso di italiano", body="Per chi arriva.")
    found = Proposal.objects.in_call(call).public().similar_to("Una panchina in piazza del mercato")
    assert list(found) == [near]
    assert not Proposal.objects.similar_to("a b c")
