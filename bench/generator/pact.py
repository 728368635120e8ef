# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Adherents of the open version. Each has a document of its own in the register; no file is rendered or sealed."""

import datetime
import hashlib
from collections.abc import Iterator

from wagtail.models import Locale

from pacts.choices import Level, Method, State
from pacts.models import Adhesion, AdhesionCommitment, CommitmentKind
from signing.choices import DocumentKind
from signing.models import SignedDocument

from .ground import Ground
from .rows import insert
from .words import Words

COMMITMENTS = 2


def load(ground: Ground) -> None:
    documents = list(_documents(ground))
    insert(documents)
    adhesions = list(_adhesions(ground, documents))
    insert(ground.watched(adhesions, len(adhesions), "adhesions"))
    insert(_commitments(ground, adhesions))


def code_of(number: int) -> str:
    return f"BENCH{number:027d}"


def _documents(ground: Ground) -> Iterator[SignedDocument]:
    """Rows with the hash of nothing that exists: the pages that are measured show hashes, they open no file."""
    for number in range(len(ground.organizations)):
        digest = hashlib.sha256(code_of(number).encode()).hexdigest()
        yield SignedDocument(
            pk=ground.keys.take(SignedDocument),
            kind=DocumentKind.ISSUED,
            file="signing/bench.pdf",
            sha256=digest,
            length=1,
            verification_code=code_of(number),
            is_test=True,
            created=ground.at(-20),
        )


def _adhesions(ground: Ground, documents: list[SignedDocument]) -> Iterator[Adhesion]:
    words = Words("adhesions")
    for number, (body, document) in enumerate(zip(ground.organizations, documents, strict=True)):
        day = ground.at(-number % 60 - 1)
        yield Adhesion(
            pk=ground.keys.take(Adhesion),
            reference=words.key(),
            submission_key=words.key(),
            organization_id=body,
            version_id=ground.doors["version"].pk,
            representative_id=ground.people[number % len(ground.people)],
            signatory_name=words.person(),
            signatory_role="presidente",
            state=State.WITHDRAWN if number % 50 == 49 else State.PUBLISHED,
            verification_code=code_of(number),
            issued_document_id=document.pk,
            uploaded_document_id=document.pk,
            method=Method.PADES,
            level=Level.QUALIFIED,
            protocol_number=str(number + 1),
            protocol_date=day.date(),
            created_at=day - datetime.timedelta(days=2),
            issued_at=day - datetime.timedelta(days=2),
            accepted_at=day,
            published_at=day,
            ended_on=ground.today if number % 50 == 49 else None,
        )


def _commitments(ground: Ground, adhesions: list[Adhesion]) -> Iterator[AdhesionCommitment]:
    words = Words("commitments")
    kinds = _kinds(ground.locales["it"], words)
    for adhesion in adhesions:
        for _ in range(COMMITMENTS):
            yield AdhesionCommitment(
                pk=ground.keys.take(AdhesionCommitment),
                adhesion_id=adhesion.pk,
                kind_id=words.chance.choice(kinds),
                description=words.text(1)[:200],
                quantity=words.chance.randrange(1, 50),
            )


def _kinds(locale: Locale, words: Words) -> list[int]:
    if not CommitmentKind.objects.filter(locale=locale).exists():
        CommitmentKind.objects.create(locale=locale, code="ore", name="Ore", translation_key=words.key())
    return list(CommitmentKind.objects.filter(locale=locale).order_by("pk").values_list("pk", flat=True))
