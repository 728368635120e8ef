# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The whole route in one call, with a test signature: what the demonstration site, the benchmark and the tests use.

It calls the same services as people do and refuses to run under a real seal.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from core.errors import NotAllowed
from organizations.models import Organization
from signing.sealing import get_sealer

from ..choices import Level, State
from ..commitments import CommitmentData
from ..models import Adhesion, PactVersion
from .acts import issue_act, receive_signed_file
from .adhesions import save_commitments, start_adhesion
from .desk import accept_adhesion


@transaction.atomic
def rehearse_adhesion(
    *,
    organization: Organization,
    version: PactVersion,
    user: Any,
    signatory_name: str,
    signatory_role: str,
    fiscal_code: str,
    commitments: Sequence[CommitmentData],
    sign: Callable[[bytes], bytes],
    officer: Any,
    protocol_number: str,
    protocol_date: datetime.date,
    until: State = State.PUBLISHED,
) -> Adhesion:
    """Take an adhesion as far as `until`: draft, issued, verified, accepted or published. One already begun stays.

    `sign` turns the issued PDF into the signed one; a doubtful signature stops the way at `to_review`. `user` must have
    the mandate to sign, `officer` the right to accept.
    """
    if not get_sealer().is_test:
        raise NotAllowed
    adhesion = start_adhesion(
        user=user,
        organization=organization,
        version=version,
        signatory_name=signatory_name,
        signatory_role=signatory_role,
        fiscal_code=fiscal_code,
    )
    if adhesion.state != State.DRAFT:
        return adhesion
    save_commitments(adhesion=adhesion, user=user, commitments=commitments)
    adhesion = _signed(adhesion, user, sign, until)
    if adhesion.state != State.VERIFIED or until not in {State.ACCEPTED, State.PUBLISHED}:
        return adhesion
    protocol = {"protocol_number": protocol_number, "protocol_date": protocol_date}
    return _accepted(adhesion, officer, protocol, publish=until == State.PUBLISHED)


def _signed(adhesion: Adhesion, user: Any, sign: Callable[[bytes], bytes], until: State) -> Adhesion:
    """Issued and sent back signed, unless the way ends before."""
    if until == State.DRAFT:
        return adhesion
    adhesion = issue_act(adhesion=adhesion, user=user)
    if until != State.ISSUED:
        receive_signed_file(adhesion=adhesion, user=user, upload=sign(adhesion.act.read()))
        adhesion.refresh_from_db()
    return adhesion


def _accepted(adhesion: Adhesion, officer: Any, protocol: dict[str, Any], *, publish: bool) -> Adhesion:
    return accept_adhesion(adhesion=adhesion, officer=officer, level=Level.QUALIFIED, publish=publish, **protocol)
