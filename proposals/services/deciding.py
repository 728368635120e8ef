# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the offices do: publish, send back, evaluate, answer."""

import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.errors import NotAllowed

from .. import mails, permissions
from ..choices import ANSWERS, Status
from ..errors import MoveNotAllowed, ReasonMissing
from ..models import OfficialAnswer, Proposal
from .moving import locked, move, open_thread


@transaction.atomic
def publish_proposal(*, proposal: Proposal, moderator: User) -> Proposal:
    """Make a sent proposal public, with its conversation, and tell its author. Twice is once."""
    proposal = locked(proposal)
    if not permissions.may_moderate(moderator):
        raise NotAllowed
    if proposal.status != Status.PUBLISHED:
        make_public(proposal, actor=moderator)
    return proposal


def make_public(proposal: Proposal, *, actor: User) -> None:
    """The move itself, for a proposal already locked; a call without moderation makes it too."""
    if not proposal.may_move_to(Status.PUBLISHED):
        raise MoveNotAllowed
    proposal.published_at = timezone.now()
    proposal.thread = proposal.thread or open_thread(proposal)
    move(proposal, Status.PUBLISHED, actor=actor, fields=("published_at", "thread"))
    mails.tell_author(proposal, "proposal_published")


@transaction.atomic
def return_proposal(*, proposal: Proposal, moderator: User, reason: str) -> Proposal:
    """Send a proposal back to its author, who can correct it and send it again."""
    if not reason.strip():
        raise ReasonMissing
    proposal = locked(proposal)
    if not permissions.may_moderate(moderator):
        raise NotAllowed
    proposal.return_reason = reason
    step = move(proposal, Status.DRAFT, actor=moderator, reason=reason, fields=("return_reason",))
    mails.tell_author(proposal, "proposal_returned", step=step.pk)
    return proposal


@transaction.atomic
def start_evaluation(*, proposal: Proposal, officer: User) -> Proposal:
    """The office takes a published proposal in hand. Twice is once."""
    proposal = locked(proposal)
    if not permissions.may_answer(officer):
        raise NotAllowed
    if proposal.status != Status.UNDER_EVALUATION:
        move(proposal, Status.UNDER_EVALUATION, actor=officer)
        mails.tell_author(proposal, "proposal_under_evaluation")
    return proposal


@transaction.atomic
def answer_proposal(
    *,
    proposal: Proposal,
    officer: User,
    status: str,
    text: str,
    office: str,
    date: datetime.date | None = None,
) -> OfficialAnswer:
    """Decide with reasons: the proposal moves, the answer is public, the author is told. The same twice is once."""
    if status not in ANSWERS:
        raise MoveNotAllowed
    if not text.strip():
        raise ReasonMissing
    proposal = locked(proposal)
    if not permissions.may_answer(officer):
        raise NotAllowed
    if known := proposal.answers.filter(status=status, text=text, author=officer).first():
        return known
    move(proposal, Status(status), actor=officer)
    answer: OfficialAnswer = OfficialAnswer.objects.create(
        proposal=proposal, status=status, text=text, office=office, date=date or timezone.localdate(), author=officer
    )
    mails.tell_author(proposal, "proposal_answered", step=answer.pk, answer=answer)
    return answer
