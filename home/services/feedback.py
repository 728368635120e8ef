# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import uuid

from home.models.page_feedback import PageFeedback


def record_feedback(*, path: str, rating: int, reason: str, text: str, submission_key: uuid.UUID) -> PageFeedback:
    """Keep one opinion on a page, once however often its form arrives."""
    feedback, _is_new = PageFeedback.objects.get_or_create(
        submission_key=submission_key, defaults={"path": path, "rating": rating, "reason": reason, "text": text}
    )
    return feedback
