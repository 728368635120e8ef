# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Standing behind a proposal, and no longer."""

from django.db import transaction
from django.db.models import F

from accounts.models import User

from .. import permissions
from ..errors import SupportsClosed
from ..models import Proposal, Support
from .moving import locked


@transaction.atomic
def support_proposal(*, supporter: User, proposal: Proposal) -> Support:
    """Add a person's support while the call takes supports; raise SupportsClosed otherwise. Twice counts once."""
    proposal = locked(proposal)
    if not permissions.may_support(supporter, proposal):
        raise SupportsClosed
    support, is_new = Support.objects.get_or_create(proposal=proposal, supporter=supporter)
    if is_new:
        Proposal.objects.filter(pk=proposal.pk).update(support_count=F("support_count") + 1)
    return support


@transaction.atomic
def withdraw_support(*, supporter: User, proposal: Proposal) -> bool:
    """Take a support back while the call takes supports; return whether there was one."""
    proposal = locked(proposal)
    if not permissions.may_support(supporter, proposal):
        raise SupportsClosed
    deleted, _rows = Support.objects.filter(proposal=proposal, supporter=supporter).delete()
    if deleted:
        Proposal.objects.filter(pk=proposal.pk).update(support_count=F("support_count") - 1)
    return bool(deleted)
