# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sign as a citizen's own tool would: for the demonstration commands and for tests, never called by the site."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from signing.event_loop import run
from signing.fields import SEAL_FIELD


def sign_pdf(pdf: bytes, p12: bytes, *, password: bytes | None = None, **options: Any) -> bytes:
    """The PDF with a PAdES B-B signature in its first empty field, or in a new invisible one when none is empty.

    ``options`` go to pyHanko's PdfSignatureMetadata (tests make weak or unusual signatures). ValueError for a wrong
    password or a file that is no PKCS#12.
    """
    from pyhanko import stamp
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner

    try:
        signer = SimpleSigner.load_pkcs12_data(p12, other_certs=[], passphrase=password)
    except ValueError as error:
        raise ValueError("the PKCS#12 file cannot be opened: wrong password, or another kind of file") from error
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    settings = {
        "field_name": _free_field(writer),
        "md_algorithm": "sha256",
        "subfilter": SigSeedSubFilter.PADES,
        **options,
    }
    out = BytesIO()
    pdf_signer = PdfSigner(PdfSignatureMetadata(**settings), signer, stamp_style=stamp.NoOpStampStyle())
    run(pdf_signer.async_sign_pdf(writer, output=out))
    return out.getvalue()


def _free_field(writer: Any) -> str:
    from pyhanko.sign.fields import enumerate_sig_fields

    fields = list(enumerate_sig_fields(writer))
    free = [name for name, value, _reference in fields if value is None and name != SEAL_FIELD]
    return free[0] if free else f"Firma{len(fields)}"
