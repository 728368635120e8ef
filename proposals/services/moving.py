# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How a proposal moves along its table: locked, written down, logged. The other services build on it."""

from typing import Any

from wagtail.log_actions import log

from accounts.models import User
from comments.models import Thread

from ..choices import Status
from ..errors import MoveNotAllowed
from ..models import Proposal, Transition


def locked(proposal: Proposal) -> Proposal:
    """The proposal as it is now; whoever else wants to change it waits for this transaction."""
    return Proposal.objects.select_for_update(of=("self",)).select_related("call", "author").get(pk=proposal.pk)


def move(proposal: Proposal, to: Status, *, actor: User, reason: str = "", fields: tuple[str, ...] = ()) -> Transition:
    """Take a locked proposal to another state, save it with `fields`, write the step; raise MoveNotAllowed."""
    if not proposal.may_move_to(to):
        raise MoveNotAllowed
    step = Transition(proposal=proposal, from_status=proposal.status, to_status=to, reason=reason, actor=actor)
    proposal.status = to
    proposal.save(update_fields=["status", "updated", *fields])
    step.save()
    record(proposal, f"proposals.{to}", actor, reason=reason)
    return step


def record(proposal: Proposal, action: str, user: User, **data: Any) -> None:
    """The audit log names the reference, never the words."""
    facts = {name: value for name, value in data.items() if value}
    log(
        instance=proposal,
        action=action,
        user=user,
        title=proposal.reference or f"Draft {proposal.pk}",
        data=facts or None,
    )


def open_thread(proposal: Proposal) -> Thread:
    """The conversation of a proposal that goes public, read at the proposal's own address."""
    thread: Thread = Thread.objects.create(
        title=proposal.title, page=proposal.call.page_ptr, sub_path=f"{proposal.reference}/"
    )
    return thread
