# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The act goes out sealed and comes back signed."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from core.errors import NotAllowed
from signing.choices import LedgerKind, Outcome
from signing.ledger import commitment, new_salt
from signing.services import append_entry, check_upload, issue_document, new_verification_code
from signing.validation.report import ValidationReport

from ..choices import Method, State
from ..errors import DeadlinePassed, MoveNotAllowed, NoCommitments, PactClosed
from ..models import Adhesion, AdhesionEvidence
from ..permissions import is_office, may_check_again, may_issue_act, may_upload
from ..statements import STATEMENTS
from .act_text import adhesion_act
from .moves import locked, move
from .notices import tell_representative


@transaction.atomic
def issue_act(*, adhesion: Adhesion, user: Any) -> Adhesion:
    """Render, seal and store the act, and write it in the ledger. Asked twice, it gives the document of the first time.

    Raises PactClosed, NoCommitments, NotAllowed; signing's ActNotRenderable.
    """
    adhesion = locked(adhesion)
    if adhesion.state == State.ISSUED and may_upload(user, adhesion):
        return adhesion
    if not may_issue_act(user, adhesion):
        raise NotAllowed if adhesion.state == State.DRAFT else MoveNotAllowed
    if not adhesion.version.is_open:
        raise PactClosed
    if not adhesion.commitments.exists():
        raise NoCommitments
    now, code = timezone.now(), new_verification_code()
    issued = issue_document(act=adhesion_act(adhesion, code=code, issued_at=now))
    sign_by = timezone.localdate(now) + datetime.timedelta(days=adhesion.version.page.signing_days)
    facts = {"verification_code": code, "issued_document": issued, "issued_at": now, "sign_by": sign_by}
    move(adhesion, State.ISSUED, by=user, **facts)
    evidence = _write_evidence(adhesion)
    append_entry(
        kind=LedgerKind.EMISSIONE,
        doc_sha256=issued.sha256,
        pact_sha256=adhesion.version.canonical_sha256,
        commit=commitment(bytes(evidence.salt), evidence.private),
    )
    tell_representative(adhesion, "issued")
    return adhesion


def _write_evidence(adhesion: Adhesion) -> AdhesionEvidence:
    private = {
        "organization": adhesion.organization.name,
        "signatory": adhesion.signatory_name,
        "role": adhesion.signatory_role,
        "fiscal_code_digest": adhesion.signatory_digest,
    }
    statements = [{"key": one.key, "text": str(one.text)} for one in STATEMENTS]
    return AdhesionEvidence.objects.create(adhesion=adhesion, salt=new_salt(), private=private, statements=statements)


@transaction.atomic
def receive_signed_file(*, adhesion: Adhesion, user: Any, upload: UploadedFile[Any] | bytes) -> ValidationReport:
    """Check what came back. A bad file changes nothing but the list of checks; a good one moves the adhesion on.

    Raises DeadlinePassed, MoveNotAllowed (a second window was faster), NotAllowed.
    """
    adhesion = locked(adhesion)
    if adhesion.state != State.ISSUED:
        raise MoveNotAllowed
    if not may_upload(user, adhesion):
        raise NotAllowed
    if adhesion.is_past_deadline:
        raise DeadlinePassed
    report = check_upload(issued=adhesion.act, upload=upload, fiscal_code_digest=adhesion.signatory_digest)
    if report.outcome == Outcome.INVALID or report.document is None:
        return report
    facts = {"uploaded_document": report.document, "uploaded_at": timezone.now(), "method": Method.PADES, "reason": ""}
    move(adhesion, State.UPLOADED, by=user, **facts)
    _write_ledger(adhesion, LedgerKind.ADESIONE)
    _follow(adhesion, report, by=user)
    return report


@transaction.atomic
def check_again(*, adhesion: Adhesion, officer: Any) -> ValidationReport:
    """Validate the stored file once more, for example when revocation lists have arrived."""
    adhesion = locked(adhesion)
    if not is_office(officer):
        raise NotAllowed
    if not may_check_again(officer, adhesion):
        raise MoveNotAllowed
    report = check_upload(
        issued=adhesion.act,
        upload=adhesion.signed.read(),
        fiscal_code_digest=adhesion.signatory_digest,
    )
    _follow(adhesion, report, by=officer)
    return report


def _follow(adhesion: Adhesion, report: ValidationReport, *, by: Any) -> None:
    """Go where the check leads: verified, waiting for data, or under the eyes of a person."""
    _write_ledger(adhesion, LedgerKind.VERIFICA, outcome=str(report.outcome), code=report.code)
    if report.outcome == Outcome.VALID:
        state = State.VERIFIED
    elif report.needs_review or report.outcome == Outcome.INVALID:
        state = State.TO_REVIEW
    else:
        state = State.UNDER_VERIFICATION
    if state == adhesion.state:
        adhesion.validation = report.validation
        adhesion.save(update_fields=["validation"])
        return
    move(adhesion, state, by=by, validation=report.validation)
    tell_representative(adhesion, state.value)


def _write_ledger(adhesion: Adhesion, kind: LedgerKind, **facts: str) -> None:
    sha256 = adhesion.signed.sha256
    append_entry(kind=kind, doc_sha256=sha256, pact_sha256=adhesion.version.canonical_sha256, facts=facts)
