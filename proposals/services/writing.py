# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the author does: draft, send, take back."""

import uuid
from typing import Any

from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.utils import timezone

from accounts.models import User
from comments.plain_text import language_of
from core.errors import NotAllowed
from organizations.models import Organization
from organizations.permissions import may_speak_for

from .. import mails, permissions
from ..choices import Origin, Proposers, Status
from ..errors import CallClosed, LimitReached, NotADraft, OnlyRepresentatives
from ..models import Proposal, ProposalCallPage, ReferenceCounter
from ..models.proposal import WORDS
from .deciding import make_public
from .moving import locked, move, record

FILES = ("image", "attachment")


@transaction.atomic
def save_draft(
    *,
    author: User,
    call: ProposalCallPage,
    words: dict[str, Any],
    interface_language: str,
    draft: Proposal | None = None,
    submission_key: uuid.UUID | None = None,
) -> Proposal:
    """Write a new draft or change one's own; a known key finds the draft that it made."""
    organization: Organization | None = words.get("organization")
    if not permissions.is_admitted(author, call) or (organization and not may_speak_for(author, organization)):
        raise OnlyRepresentatives if call.who_may_propose == Proposers.REPRESENTATIVES else NotAllowed
    submission_key = submission_key or uuid.uuid4()
    if draft is None:
        _in_turn(author)
        draft = Proposal.objects.filter(submission_key=submission_key, author=author).first()
    if draft is None:
        draft = Proposal(author=author, call=call.canonical, submission_key=submission_key)
    else:
        draft = locked(draft)
        if not permissions.may_edit(author, draft):
            raise NotADraft
    _write(draft, words)
    draft.origin = Origin.ORGANIZATION if draft.organization_id else Origin.CITIZEN
    draft.language = language_of(f"{draft.title} {draft.body}", interface=interface_language)
    draft.save()
    return draft


def _write(draft: Proposal, words: dict[str, Any]) -> None:
    """Set the words; a file that another one replaces is deleted when the change is final."""
    for name in WORDS:
        if name in words:
            before = getattr(draft, name)
            setattr(draft, name, words[name])
            if name in FILES and before and before.name != words[name]:
                _delete_later(before)


def _delete_later(file: FieldFile) -> None:
    storage, name = file.storage, str(file.name)
    transaction.on_commit(lambda: storage.delete(name))


@transaction.atomic
def submit_proposal(*, proposal: Proposal, author: User) -> Proposal:
    """Send a draft: it gets its reference, and is public at once when the call has no moderation. Twice is once."""
    _in_turn(author)
    proposal = locked(proposal)
    if proposal.author_id != author.pk:
        raise NotAllowed
    if proposal.status in (Status.SUBMITTED, Status.PUBLISHED):
        return proposal
    _check_call(proposal, author)
    proposal.reference = proposal.reference or ReferenceCounter.next_code()
    proposal.submitted_at, proposal.return_reason = timezone.now(), ""
    move(proposal, Status.SUBMITTED, actor=author, fields=("reference", "submitted_at", "return_reason"))
    if proposal.call.pre_moderation:
        mails.tell_author(proposal, "proposal_received")
    else:
        make_public(proposal, actor=author)
    return proposal


@transaction.atomic
def withdraw_proposal(*, proposal: Proposal, author: User) -> Proposal:
    """The author takes a sent proposal back; its conversation closes. Twice is once."""
    proposal = locked(proposal)
    if proposal.author_id != author.pk:
        raise NotAllowed
    if proposal.status == Status.WITHDRAWN:
        return proposal
    move(proposal, Status.WITHDRAWN, actor=author)
    if proposal.thread is not None and proposal.thread.is_open:
        proposal.thread.closed_at = timezone.now()
        proposal.thread.save(update_fields=["closed_at"])
    return proposal


@transaction.atomic
def discard_draft(*, proposal: Proposal, author: User) -> None:
    """Delete a draft with its files. A reference it had is not given again."""
    proposal = locked(proposal)
    if not permissions.may_edit(author, proposal):
        raise NotADraft
    record(proposal, "proposals.discard", author)
    for file in (proposal.image, proposal.attachment):
        if file:
            _delete_later(file)
    proposal.delete()


def _in_turn(author: User) -> None:
    """What one person sends follows each other: a form sent twice finds its draft, and the limit of the call holds."""
    User.objects.select_for_update().get(pk=author.pk)


def _check_call(proposal: Proposal, author: User) -> None:
    call = proposal.call
    if not call.takes_proposals:
        raise CallClosed
    if not permissions.may_propose(author, call):
        raise OnlyRepresentatives
    sent = Proposal.objects.in_call(call).of(author).counted_for_limit().count()
    if call.limit_per_person and sent >= call.limit_per_person:
        raise LimitReached
