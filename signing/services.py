# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What other rooms call: issue an act, check what comes back signed, write the ledger.

Everything another app may need, with its shape::

    from signing.acts import Act, ActLabels, SignatureSlot
    from signing.canonical import blocks_from_html, canonical_text
    from signing.choices import LedgerKind, Outcome
    from signing.services import append_entry, check_upload, fiscal_code_digest, issue_document, new_verification_code
    from signing.ledger import commitment, new_salt

    text = canonical_text(html, base_url="https://…")   # .blocks (list of dicts), .json (RFC 8785 bytes), .sha256 (hex)
    act = Act(
        language="it",                       # "it" | "en" | "uk": document language, and the font that goes with it
        title="Adesione al Patto di comunità", subtitle="Versione 1.0 · delibera n. 12 del …",
        body_name="Comune di …",             # printed in the header of the first page
        facts=(("Ente", "Associazione X"), ("Rappresentante legale", "Anna Bianchi"), …),   # label → value, translated
        sections=text.blocks,                # the pact's own words
        commitments=("Dieci ore al mese …",),
        notices=("Dichiarazione resa ai sensi del DPR 445/2000 …",),
        slots=(SignatureSlot(name="FirmaRappresentante", label="Firma del rappresentante", person="Anna Bianchi"),),
        verification_code=new_verification_code(),           # 80 random bits, "ABCD-EFGH-JKLM-NPQR"
        verification_url="https://…/verifica/ABCD-…/",       # printed, and in the QR code
        labels=ActLabels.translated("it"),   # headings inside the document; or ActLabels(...) with your own words
        issued_at=timezone.now(),            # aware; goes into the PDF, makes the bytes reproducible
    )
    issued = issue_document(act=act)   # SignedDocument, sealed, stored: .sha256 .length .file .read() .is_test …

    append_entry(kind=LedgerKind.EMISSIONE, doc_sha256=issued.sha256, pact_sha256=text.sha256,
                 commit=commitment(salt, {"…": "private data"}), facts={"public": "str | int | bool only"})

    report = check_upload(issued=issued, upload=request_file_or_bytes,
                          fiscal_code_digest=fiscal_code_digest("BNCNNA80A01L319X"))   # "" when not known
    report.outcome        # Outcome.VALID | INDETERMINATE | INVALID
    report.code           # stable word, e.g. "ok", "other_document", "not_signed", "tampered_after_release"
    report.message        # translated: what is wrong and what to do; show it under the file field when INVALID
    report.needs_review   # INDETERMINATE and a person must look; otherwise it waits for revocation data
    report.is_test        # signed with, or sealed by, the embedded test keys: pages must say so
    report.checks         # tuple[Check]: .label (translated words) .passed (bool): what was looked at
    report.signers        # tuple[Signer]: .name .issuer .certificate_sha256 .claimed_time .outcome .code .message
    report.document       # SignedDocument kind "uploaded" (stored only when VALID or INDETERMINATE), else None
    report.validation     # Validation row; `report_of(validation)` in signing.validation.report shows it again later

``check_upload`` never raises for a bad file and never answers VALID by accident; ``issue_document`` raises
``signing.errors.ActNotRenderable`` (a RuleBroken: an editor's text cannot become an accessible PDF) or
``signing.errors.FontsMissing`` (operator: run ``manage.py build_pdf_fonts``).
The signer's fiscal code is compared through a keyed digest and is neither stored nor shown.
"""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import replace
from importlib.metadata import version

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from signing.acts import Act
from signing.choices import DocumentKind, Outcome
from signing.fields import add_signature_fields
from signing.ledger import append_entry
from signing.models import SignedDocument, Validation
from signing.models.documents import path_of
from signing.rendering.compiler import render
from signing.sealing import get_sealer
from signing.validation import Expectation, Findings, validate_pades
from signing.validation.codes import CODES
from signing.validation.identity import fiscal_code_digest
from signing.validation.report import ValidationReport, details_of, report_of

__all__ = ["append_entry", "check_upload", "fiscal_code_digest", "issue_document", "new_verification_code"]


def new_verification_code() -> str:
    """80 random bits in base32, in four groups: printed, typed by hand, impossible to guess."""
    word = base64.b32encode(secrets.token_bytes(10)).decode()
    return "-".join(word[start : start + 4] for start in range(0, len(word), 4))


def issue_document(*, act: Act) -> SignedDocument:
    """Render, add the signature fields, seal, store. The bytes of the result are what an upload must begin with.

    Raises ActNotRenderable (the text), FontsMissing (the machine).
    """
    sealer = get_sealer()
    with override(act.language):
        if sealer.is_test:
            act = replace(act, seal_notice=_("TEST SEAL – WITHOUT LEGAL VALUE"))
        pdf = sealer.seal(add_signature_fields(render(act)))
    return _store(pdf, DocumentKind.ISSUED, code=act.verification_code, is_test=sealer.is_test)


def check_upload(
    *, issued: SignedDocument, upload: UploadedFile[bytes] | bytes, fiscal_code_digest: str = ""
) -> ValidationReport:
    """Validate a signed upload against what was issued, and keep the result; the file too unless it is INVALID.

    ``fiscal_code_digest`` is that of the person who should sign (see the function of that name), "" when not known.
    """
    findings = validate_pades(Expectation(issued.read(), issued.created, fiscal_code_digest), upload, timezone.now())
    with transaction.atomic():
        kept = CODES[findings.code].outcome != Outcome.INVALID
        is_test = issued.is_test or any(verdict.is_test for verdict in findings.verdicts)
        document = _store(findings.upload, DocumentKind.UPLOADED, code="", is_test=is_test) if kept else None
        return report_of(_record(findings, issued, document, is_test))


def _record(findings: Findings, issued: SignedDocument, document: SignedDocument | None, is_test: bool) -> Validation:
    validation = Validation(
        issued=issued,
        document=document,
        upload_sha256=findings.sha256,
        outcome=CODES[findings.code].outcome,
        code=findings.code,
        messages=details_of(findings),
        is_test=is_test,
        software=f"pyHanko {version('pyhanko')}",
    )
    if findings.verdicts:
        verdict = findings.verdicts[0]
        validation.signer_name = verdict.holder.name
        validation.signer_certificate_sha256 = verdict.holder.certificate_sha256
        validation.signer_fiscal_code_digest = verdict.holder.digest
        validation.claimed_time = verdict.claimed_time
    validation.save()
    return validation


@transaction.atomic
def _store(data: bytes, kind: DocumentKind, *, code: str, is_test: bool) -> SignedDocument:
    """The document with these bytes: the same file sent twice is one document."""
    sha256 = hashlib.sha256(data).hexdigest()
    if known := SignedDocument.objects.with_sha256(sha256).first():
        return known
    path = path_of(sha256)
    storage = SignedDocument._meta.get_field("file").storage
    if not storage.exists(path):
        path = storage.save(path, ContentFile(data))
    fields = {"kind": kind, "file": path, "length": len(data), "verification_code": code, "is_test": is_test}
    document, _created = SignedDocument.objects.get_or_create(sha256=sha256, defaults=fields)
    return document
