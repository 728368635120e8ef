# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the office decides, and how an adherent leaves."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from core.errors import NotAllowed
from signing.choices import LedgerKind
from signing.services import append_entry

from ..choices import Level, State
from ..errors import LevelTooLow, MoveNotAllowed, ProtocolMissing, ReasonMissing
from ..models import Adhesion
from ..permissions import (
    is_office,
    may_accept,
    may_confirm_signature,
    may_publish,
    may_refuse,
    may_see_adhesion,
    may_send_back,
    may_withdraw,
)
from .moves import locked, move
from .notices import tell_representative


@transaction.atomic
def accept_adhesion(
    *,
    adhesion: Adhesion,
    officer: Any,
    protocol_number: str,
    protocol_date: datetime.date,
    level: Level = Level.QUALIFIED,
    publish: bool = False,
) -> Adhesion:
    """Register the adhesion under its protocol number; publish at once when asked. Twice the same is once.

    Raises ProtocolMissing, LevelTooLow, MoveNotAllowed (somebody decided otherwise meanwhile), NotAllowed.
    """
    adhesion = locked(adhesion)
    protocol = (protocol_number.strip(), protocol_date)
    if not is_office(officer):
        raise NotAllowed
    if adhesion.state in {State.ACCEPTED, State.PUBLISHED}:
        if (adhesion.protocol_number, adhesion.protocol_date) != protocol:
            raise MoveNotAllowed
    elif not may_accept(officer, adhesion):
        raise MoveNotAllowed
    else:
        _accept(adhesion, officer, *protocol, level)
    return publish_adhesion(adhesion=adhesion, officer=officer) if publish else adhesion


def _accept(adhesion: Adhesion, officer: Any, number: str, day: datetime.date, level: Level) -> None:
    if not number or day is None:
        raise ProtocolMissing
    if level < adhesion.version.minimum_level:
        raise LevelTooLow
    facts = {"protocol_number": number, "protocol_date": day, "level": level}
    move(adhesion, State.ACCEPTED, by=officer, accepted_at=timezone.now(), accepted_by=officer, **facts)
    protocol = {"protocol": number, "protocol_date": day.isoformat()}
    _write_ledger(adhesion, LedgerKind.ACCETTAZIONE, **protocol)


@transaction.atomic
def publish_adhesion(*, adhesion: Adhesion, officer: Any) -> Adhesion:
    """Put the adhesion in the public register; the same organisation's adhesion to an older version gives way."""
    adhesion = locked(adhesion)
    if not is_office(officer):
        raise NotAllowed
    if adhesion.state == State.PUBLISHED:
        return adhesion
    if not may_publish(officer, adhesion):
        raise MoveNotAllowed
    move(adhesion, State.PUBLISHED, by=officer, published_at=timezone.now())
    _write_ledger(adhesion, LedgerKind.PUBBLICAZIONE)
    older = Adhesion.objects.of_page(adhesion.version.page).published().filter(organization=adhesion.organization)
    for before in (
        older.exclude(pk=adhesion.pk).select_for_update(of=("self",), no_key=True).select_related("issued_document")
    ):
        move(before, State.SUPERSEDED, by=officer, ended_on=timezone.localdate())
        _write_ledger(before, LedgerKind.SOSTITUZIONE)
    tell_representative(adhesion, "published")
    return adhesion


@transaction.atomic
def confirm_signature(*, adhesion: Adhesion, officer: Any, reason: str) -> Adhesion:
    """A person of the office has looked at a doubtful signature and says why it is good."""
    adhesion = locked(adhesion)
    reason = _reason(reason)
    if not is_office(officer):
        raise NotAllowed
    if not may_confirm_signature(officer, adhesion):
        raise MoveNotAllowed
    move(adhesion, State.VERIFIED, by=officer, reason=reason)
    _write_ledger(adhesion, LedgerKind.VERIFICA, outcome="confirmed")
    tell_representative(adhesion, "verified")
    return adhesion


@transaction.atomic
def send_back(*, adhesion: Adhesion, officer: Any, reason: str) -> Adhesion:
    """Ask for another signed file, with the reason; the time to sign starts again."""
    adhesion = locked(adhesion)
    reason = _reason(reason)
    if not is_office(officer):
        raise NotAllowed
    if not may_send_back(officer, adhesion):
        raise MoveNotAllowed
    sign_by = timezone.localdate() + datetime.timedelta(days=adhesion.version.page.signing_days)
    move(adhesion, State.ISSUED, by=officer, reason=reason, sign_by=sign_by, uploaded_document=None, uploaded_at=None)
    tell_representative(adhesion, "sent_back")
    return adhesion


@transaction.atomic
def refuse_adhesion(*, adhesion: Adhesion, officer: Any, reason: str) -> Adhesion:
    """Close the adhesion for good, with the reason."""
    adhesion = locked(adhesion)
    reason = _reason(reason)
    if not is_office(officer):
        raise NotAllowed
    if not may_refuse(officer, adhesion):
        raise MoveNotAllowed
    move(adhesion, State.REFUSED, by=officer, reason=reason, ended_on=timezone.localdate())
    tell_representative(adhesion, "refused")
    return adhesion


@transaction.atomic
def withdraw_adhesion(*, adhesion: Adhesion, user: Any, reason: str) -> Adhesion:
    """Leave the pact. The row stays in the register with the date. A second request changes nothing."""
    adhesion = locked(adhesion)
    if not may_see_adhesion(user, adhesion):
        raise NotAllowed
    if adhesion.state == State.WITHDRAWN:
        return adhesion
    reason = _reason(reason)
    if not may_withdraw(user, adhesion):
        raise MoveNotAllowed
    move(adhesion, State.WITHDRAWN, by=user, reason=reason, ended_on=timezone.localdate())
    _write_ledger(adhesion, LedgerKind.RECESSO)
    tell_representative(adhesion, "withdrawn")
    return adhesion


def _reason(text: str) -> str:
    if not (reason := text.strip()):
        raise ReasonMissing
    return reason


def _write_ledger(adhesion: Adhesion, kind: LedgerKind, **facts: str) -> None:
    sha256 = adhesion.act.sha256
    append_entry(kind=kind, doc_sha256=sha256, pact_sha256=adhesion.version.canonical_sha256, facts=facts)
