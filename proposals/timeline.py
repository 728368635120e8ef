# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The public history of a proposal, as the component `timeline.html` draws it."""

from typing import Any

from django.utils.translation import gettext as _

from .choices import TONES, Status
from .models import OfficialAnswer, Proposal


def timeline_of(proposal: Proposal, answers: list[OfficialAnswer]) -> list[dict[str, Any]]:
    """One entry per public step (one query); the last one is where the proposal is now."""
    offices = {answer.status: answer.office for answer in answers}
    steps = list(proposal.transitions.public())
    return [
        {
            "date": step.created,
            "title": _("Sent") if step.to_status == Status.SUBMITTED else step.get_to_status_display().capitalize(),
            "text": offices.get(step.to_status, ""),
            "tone": TONES[Status(step.to_status)],
            "is_done": number < len(steps),
            "is_now": number == len(steps),
        }
        for number, step in enumerate(steps, start=1)
    ]
