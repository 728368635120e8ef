# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The mails that follow an adhesion, in the language of who reads them."""

from __future__ import annotations

from typing import Any

from notifications.services import queue_mail

from ..models import Adhesion


def tell_representative(adhesion: Adhesion, event: str) -> None:
    """Queue the mail of one event in the caller's transaction. A state is entered once, so a mail is sent once."""
    person = adhesion.representative
    if person is None or not person.email:
        return
    page = adhesion.version.page.in_language(person.language)
    context: dict[str, Any] = {
        "event": event,
        "adhesion": adhesion,
        "organization": adhesion.organization,
        "version": adhesion.version,
        "pact": page,
        "status_url": page.full_address("adhesion", reference=adhesion.reference),
        "register_url": page.full_address("adherent", slug=adhesion.organization.slug),
        "name": person.first_name or person.display_name,
    }
    queue_mail(to=person.email, template="pacts/emails/adhesion", context=context, language=person.language)
