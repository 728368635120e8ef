# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Taking an adhesion to its next state: under lock, by the table, into the audit log."""

from __future__ import annotations

from typing import Any

from wagtail.log_actions import log

from ..choices import MOVES, State
from ..errors import MoveNotAllowed
from ..models import Adhesion


def locked(adhesion: Adhesion) -> Adhesion:
    """The row as it is now, held until the transaction ends."""
    rows = Adhesion.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("organization", "version__page", "issued_document", "uploaded_document").get(
        pk=adhesion.pk
    )


def move(adhesion: Adhesion, state: State, *, by: Any, **changes: Any) -> None:
    """Write the new state and the facts that come with it; MoveNotAllowed when the table does not have it."""
    if state not in MOVES[adhesion.state]:
        raise MoveNotAllowed
    before = adhesion.state
    for name, value in {"state": state, **changes}.items():
        setattr(adhesion, name, value)
    adhesion.save(update_fields=["state", *changes])
    log(adhesion, "pacts.move", user=by, data={"from": before, "to": state.value})
