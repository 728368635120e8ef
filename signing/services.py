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
        facts=(("Ente", "Associazione X"), ("Rappresentante legale", "Anna Bianchi"), …),   # label → value, already translated
        sections=text.blocks,                # the pact's own words
        commitments=("Dieci ore al mese …",),
        notices=("Dichiarazione resa ai sensi del DPR 445/2000 …",),
        slots=(SignatureSlot(name="FirmaRappresentante", label="Firma del rappresentante legale", person="Anna Bianchi"),),
        verification_code=new_verification_code(),           # 80 random bits, "ABCD-EFGH-JKLM-NPQR"
        verification_url="https://…/verifica/ABCD-…/",       # printed, and in the QR code
        labels=ActLabels.translated("it"),   # headings inside the document; or ActLabels(...) with your own words
        issued_at=timezone.now(),            # aware; goes into the PDF, makes the bytes reproducible
    )
    issued = issue_document(act=act)         # SignedDocument, sealed and stored; .sha256 .length .file .verification_code .is_test

    append_entry(kind=LedgerKind.EMISSIONE, doc_sha256=issued.sha256, pact_sha256=text.sha256,
                 commit=commitment(salt, {"…": "private data"}), facts={"public": "str | int | bool only"})

    report = check_upload(issued=issued, upload=request_file_or_bytes,
                          fiscal_code_digest=fiscal_code_digest("BNCNNA80A01L319X"))   # "" when not known
    report.outcome        # Outcome.VALID | INDETERMINATE | INVALID
    report.code           # stable word, e.g. "ok", "other_document", "not_signed", "tampered_after_release"
    report.message        # translated: what is wrong and what to do; show it under the file field when INVALID
    report.needs_review   # INDETERMINATE and a person must look (state da_rivedere); otherwise it waits (in_verifica)
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
