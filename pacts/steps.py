# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where a representative is on the way to the register, and which page comes next."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from .choices import State
from .models import Adhesion, PactPage


def steps(page: PactPage, adhesion: Adhesion | None, current: int) -> list[dict[str, Any]]:
    """The stepper: done steps of a draft can be visited again, an issued document has no way back."""
    is_draft = adhesion is not None and adhesion.state == State.DRAFT
    way = [
        (_("Who adheres"), page.address("adhere") if is_draft else ""),
        (_("Commitments"), _step_address(page, adhesion, "adhesion_commitments") if is_draft else ""),
        (_("Summary"), _step_address(page, adhesion, "adhesion_summary") if is_draft else ""),
        (_("Signature"), ""),
        (_("Result"), ""),
    ]
    return [
        {
            "title": title,
            "url": url if number < current else "",
            "is_done": number < current,
            "is_current": number == current,
        }
        for number, (title, url) in enumerate(way)
    ]


def _step_address(page: PactPage, adhesion: Adhesion | None, name: str) -> str:
    return page.address(name, reference=adhesion.reference) if adhesion else ""


def next_address(page: PactPage, adhesion: Adhesion) -> str:
    """The page where this adhesion waits for its people."""
    if adhesion.state == State.DRAFT:
        ready = adhesion.commitments.exists()
        return page.address("adhesion_summary" if ready else "adhesion_commitments", reference=adhesion.reference)
    if adhesion.state == State.ISSUED:
        return page.address("adhesion_sign", reference=adhesion.reference)
    return page.address("adhesion", reference=adhesion.reference)
