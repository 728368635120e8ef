# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what with proposals."""

from typing import Any

from organizations.models import Organization

from .choices import PUBLIC, Proposers, Status
from .models import Proposal, ProposalCallPage


def is_admitted(user: Any, call: ProposalCallPage) -> bool:
    """Whether the call speaks to this person at all, whatever its dates (a query when only representatives may)."""
    if not _is_person(user):
        return False
    if call.who_may_propose == Proposers.REPRESENTATIVES:
        return Organization.objects.spoken_for_by(user).exists()
    return True


def may_propose(user: Any, call: ProposalCallPage) -> bool:
    return call.takes_proposals and is_admitted(user, call)


def may_edit(user: Any, proposal: Proposal) -> bool:
    """The author, as long as it is a draft; sending locks the text."""
    return _is_author(user, proposal) and proposal.status == Status.DRAFT


def may_see(user: Any, proposal: Proposal) -> bool:
    """Everybody what was published, also after it was withdrawn; before that the author and the offices."""
    if proposal.status in PUBLIC or (proposal.status == Status.WITHDRAWN and proposal.published_at is not None):
        return True
    if _is_author(user, proposal):
        return True
    return proposal.status != Status.DRAFT and (may_moderate(user) or may_answer(user))


def may_open_files(user: Any, proposal: Proposal) -> bool:
    """Who reads the words opens the files; a withdrawn proposal shows neither."""
    return proposal.status != Status.WITHDRAWN and may_see(user, proposal)


def may_support(user: Any, proposal: Proposal) -> bool:
    return _is_person(user) and proposal.takes_supports


def may_withdraw(user: Any, proposal: Proposal) -> bool:
    return _is_author(user, proposal) and proposal.may_move_to(Status.WITHDRAWN)


def may_moderate(user: Any) -> bool:
    return _is_person(user) and bool(user.has_perm("proposals.moderate_proposal"))


def may_answer(user: Any) -> bool:
    return _is_person(user) and bool(user.has_perm("proposals.answer_proposal"))


def _is_person(user: Any) -> bool:
    return bool(user.is_authenticated and user.is_active)


def _is_author(user: Any, proposal: Proposal) -> bool:
    return _is_person(user) and proposal.author_id == user.pk
