# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The representative's first steps: who adheres, and with what."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.errors import NotAllowed
from organizations.models import Organization
from signing.services import fiscal_code_digest

from ..choices import State
from ..commitments import CommitmentData
from ..errors import MoveNotAllowed, NoCommitments, PactClosed
from ..models import Adhesion, AdhesionCommitment, PactVersion
from ..permissions import may_cancel, may_edit_adhesion, may_start_adhesion
from .moves import locked, move


@transaction.atomic
def start_adhesion(
    *,
    user: Any,
    organization: Organization,
    version: PactVersion,
    signatory_name: str,
    signatory_role: str,
    fiscal_code: str = "",
    submission_key: uuid.UUID | None = None,
) -> Adhesion:
    """Begin, or take up again what this organisation has begun: two windows find one adhesion.

    While it is a draft, the signer's data are those sent last. The fiscal code is kept as a keyed digest only.
    Raises PactClosed, NotAllowed.
    """
    version = PactVersion.objects.select_for_update(no_key=True).get(pk=version.pk)
    if not version.is_open:
        raise PactClosed
    if not may_start_adhesion(user, organization, version):
        raise NotAllowed
    facts = {
        "signatory_name": signatory_name.strip(),
        "signatory_role": signatory_role.strip(),
        "signatory_digest": fiscal_code_digest(fiscal_code) if fiscal_code.strip() else "",
        "representative": user,
    }
    adhesion = _standing(organization, version, submission_key, user)
    if adhesion is None:
        key = _unused(submission_key)
        return Adhesion.objects.create(organization=organization, version=version, submission_key=key, **facts)
    if adhesion.state == State.DRAFT:
        Adhesion.objects.filter(pk=adhesion.pk).update(**facts)
        adhesion.refresh_from_db()
    return adhesion


def _standing(
    organization: Organization, version: PactVersion, submission_key: uuid.UUID | None, user: Any
) -> Adhesion | None:
    """The adhesion that this request is about, if there is one; one whose time is over makes room."""
    of_this = Adhesion.objects.filter(organization=organization, version=version)
    if submission_key and (known := of_this.filter(submission_key=submission_key).first()):
        return known
    live: Adhesion | None = of_this.live().select_for_update(no_key=True).first()
    if live is not None and live.is_past_deadline:
        move(live, State.EXPIRED, by=user, ended_on=timezone.localdate())
        return None
    return live


def _unused(key: uuid.UUID | None) -> uuid.UUID:
    """Who goes back and chooses another organisation sends the key of the first one again: it is another adhesion."""
    if key is None or Adhesion.objects.filter(submission_key=key).exists():
        return uuid.uuid4()
    return key


@transaction.atomic
def save_commitments(*, adhesion: Adhesion, user: Any, commitments: Sequence[CommitmentData]) -> Adhesion:
    """Write the commitments as given, in place of those before. Raises NoCommitments, NotAllowed, MoveNotAllowed."""
    adhesion = locked(adhesion)
    if not may_edit_adhesion(user, adhesion):
        raise NotAllowed if adhesion.is_draft else MoveNotAllowed
    if not commitments:
        raise NoCommitments
    adhesion.commitments.all().delete()
    AdhesionCommitment.objects.bulk_create(
        AdhesionCommitment(
            adhesion=adhesion, kind=one.kind, description=one.description, quantity=one.quantity, unit=one.unit
        )
        for one in commitments
    )
    return adhesion


@transaction.atomic
def cancel_adhesion(*, adhesion: Adhesion, user: Any) -> Adhesion:
    """Give up before the signed file is sent, to begin again. A second request changes nothing.

    Raises MoveNotAllowed (the file was sent meanwhile), NotAllowed.
    """
    adhesion = locked(adhesion)
    if adhesion.state in {State.CANCELLED, State.EXPIRED}:
        return adhesion
    if not may_cancel(user, adhesion):
        raise NotAllowed if adhesion.may_become(State.CANCELLED) else MoveNotAllowed
    state = State.EXPIRED if adhesion.is_past_deadline else State.CANCELLED
    move(adhesion, state, by=user, ended_on=timezone.localdate())
    return adhesion
