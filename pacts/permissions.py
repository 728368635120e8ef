# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what with a pact. Each predicate says the right and the state in which it holds."""

from typing import Any

from organizations.models import Organization
from organizations.permissions import may_sign_for

from .choices import State
from .models import Adhesion, PactVersion


def is_office(user: Any) -> bool:
    """The secretariat, which receives adhesions."""
    return bool(getattr(user, "is_authenticated", False) and user.is_active and user.has_perm("pacts.accept_adhesion"))


def may_start_adhesion(user: Any, organization: Organization, version: PactVersion) -> bool:
    return version.is_open and organization.is_verified and may_sign_for(user, organization)


def may_see_adhesion(user: Any, adhesion: Adhesion) -> bool:
    """Its own people and the office; the public sees the register."""
    return is_office(user) or may_sign_for(user, adhesion.organization)


def may_edit_adhesion(user: Any, adhesion: Adhesion) -> bool:
    return adhesion.state == State.DRAFT and may_sign_for(user, adhesion.organization)


may_issue_act = may_edit_adhesion


def may_upload(user: Any, adhesion: Adhesion) -> bool:
    return adhesion.state == State.ISSUED and may_sign_for(user, adhesion.organization)


def may_cancel(user: Any, adhesion: Adhesion) -> bool:
    return adhesion.may_become(State.CANCELLED) and may_sign_for(user, adhesion.organization)


def may_download_act(user: Any, adhesion: Adhesion) -> bool:
    return adhesion.issued_document_id is not None and may_see_adhesion(user, adhesion)


def may_download_signed(user: Any, adhesion: Adhesion) -> bool:
    """The signed file carries the signer's fiscal code inside the certificate: never public."""
    return adhesion.uploaded_document_id is not None and may_see_adhesion(user, adhesion)


def may_check_again(user: Any, adhesion: Adhesion) -> bool:
    return is_office(user) and adhesion.state in {State.UNDER_VERIFICATION, State.TO_REVIEW}


def may_confirm_signature(user: Any, adhesion: Adhesion) -> bool:
    return is_office(user) and adhesion.state == State.TO_REVIEW


def may_accept(user: Any, adhesion: Adhesion) -> bool:
    return is_office(user) and adhesion.may_become(State.ACCEPTED)


def may_publish(user: Any, adhesion: Adhesion) -> bool:
    return is_office(user) and adhesion.may_become(State.PUBLISHED)


def may_send_back(user: Any, adhesion: Adhesion) -> bool:
    return is_office(user) and adhesion.may_become(State.ISSUED) and adhesion.state != State.DRAFT


def may_refuse(user: Any, adhesion: Adhesion) -> bool:
    return is_office(user) and adhesion.may_become(State.REFUSED)


def may_withdraw(user: Any, adhesion: Adhesion) -> bool:
    """The adherent leaves when it wants; the office writes it down when it is asked on paper."""
    return adhesion.may_become(State.WITHDRAWN) and may_see_adhesion(user, adhesion)


def may_change_version(user: Any) -> bool:
    """Approve, open, close: the office that also edits the text."""
    return is_office(user) and bool(user.has_perm("pacts.change_pactversion"))
