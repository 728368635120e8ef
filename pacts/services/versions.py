# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A version's life: approved by a resolution, opened, closed, replaced."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.errors import NotAllowed
from signing.choices import LedgerKind
from signing.services import append_entry, issue_document, new_verification_code

from ..choices import VERSION_MOVES, VersionState
from ..errors import MoveNotAllowed, ResolutionMissing, TextNotReady
from ..models import PactVersion
from ..permissions import may_change_version
from .act_text import version_act


@transaction.atomic
def approve_version(*, version: PactVersion, officer: Any) -> PactVersion:
    """Freeze the official text: canonical blocks, hash, sealed PDF, ledger. Asked twice, it is done once.

    Raises ResolutionMissing, TextNotReady; signing's ActNotRenderable says which words cannot become a PDF.
    """
    version = _locked(version, officer)
    if version.state == VersionState.APPROVED:
        return version
    _must_allow(version, VersionState.APPROVED)
    if not (version.resolution_number and version.resolution_date):
        raise ResolutionMissing
    text = version.texts.filter(language=settings.LANGUAGE_CODE).first()
    if text is None or not text.articles:
        raise TextNotReady
    canonical, now = text.canonical(), timezone.now()
    version.canonical_blocks, version.canonical_sha256 = canonical.blocks, canonical.sha256
    code = new_verification_code()
    version.document = issue_document(act=version_act(version, code=code, issued_at=now))
    _move(version, VersionState.APPROVED, officer, approved_at=now, approved_by=officer)
    append_entry(
        kind=LedgerKind.EMISSIONE,
        doc_sha256=version.document.sha256,
        pact_sha256=canonical.sha256,
        facts={"what": "pact", "version": version.number, "resolution": version.resolution_number},
    )
    return version


@transaction.atomic
def open_version(*, version: PactVersion, officer: Any) -> PactVersion:
    """Let organisations adhere to this version; the one that was open gives way."""
    version = _locked(version, officer)
    if version.state == VersionState.OPEN:
        return version
    _must_allow(version, VersionState.OPEN)
    for before in PactVersion.objects.select_for_update(no_key=True).filter(page_id=version.page_id).open():
        _move(before, VersionState.SUPERSEDED, officer, closed_at=timezone.now())
    _move(version, VersionState.OPEN, officer, opened_at=timezone.now(), closed_at=None)
    return version


@transaction.atomic
def close_version(*, version: PactVersion, officer: Any) -> PactVersion:
    """Take no more adhesions; those begun and issued can still be signed."""
    version = _locked(version, officer)
    if version.state == VersionState.CLOSED:
        return version
    _must_allow(version, VersionState.CLOSED)
    _move(version, VersionState.CLOSED, officer, closed_at=timezone.now())
    return version


def _locked(version: PactVersion, officer: Any) -> PactVersion:
    if not may_change_version(officer):
        raise NotAllowed
    rows = PactVersion.objects.select_for_update(of=("self",), no_key=True)
    locked: PactVersion = rows.select_related("page").get(pk=version.pk)
    return locked


def _must_allow(version: PactVersion, state: VersionState) -> None:
    if state not in VERSION_MOVES[version.state]:
        raise MoveNotAllowed


def _move(version: PactVersion, state: VersionState, officer: Any, **facts: Any) -> None:
    before = version.state
    for name, value in {"state": state, **facts}.items():
        setattr(version, name, value)
    version.save()
    log(version, "pacts.move", user=officer, data={"from": before, "to": state.value})
