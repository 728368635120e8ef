# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Signing programs that behave differently from ours."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

from pyhanko import stamp
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.pdf_cms import GenericPdfSignedAttributeProviderSpec, PdfCMSSignedAttributes

from signing.event_loop import run

FIELD = "FirmaRappresentante"


class WrongClock(PdfSigner):
    """A device whose clock is wrong."""

    skew = timedelta(0)

    def init_signing_session(self, *args: Any, **options: Any) -> Any:
        session = super().init_signing_session(*args, **options)
        session.system_time += self.skew
        return session


def sign_in_own_box(pdf: bytes, p12: bytes) -> bytes:
    """A new visible field on the first page, as apps that ask where to put the stamp."""
    field = SigFieldSpec("FirmaApp", on_page=0, box=(300, 40, 500, 100))
    return _write(pdf, PdfSigner(_metadata("FirmaApp"), _load(p12), new_field_spec=field))


def sign_at(pdf: bytes, p12: bytes, hours: int) -> bytes:
    """Signed so many hours from now, as far as the device knows."""
    signer = WrongClock(_metadata(FIELD), _load(p12), stamp_style=stamp.NoOpStampStyle())
    signer.skew = timedelta(hours=hours)
    return _write(pdf, signer)


def sign_without_binding(pdf: bytes, p12: bytes) -> bytes:
    """No signing-certificate-v2 attribute: another certificate of the same key could take its place."""
    signer = _load(p12)
    signer.signed_attr_prov_spec = GenericPdfSignedAttributeProviderSpec(
        attr_settings=PdfCMSSignedAttributes(), signing_cert=None, signature_mechanism=None, timestamper=None
    )
    return _write(pdf, PdfSigner(_metadata(FIELD), signer, stamp_style=stamp.NoOpStampStyle()))


def _load(p12: bytes) -> SimpleSigner:
    signer = SimpleSigner.load_pkcs12_data(p12, other_certs=[])
    assert signer is not None
    return signer


def _metadata(field: str) -> PdfSignatureMetadata:
    return PdfSignatureMetadata(field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)


def _write(pdf: bytes, signer: PdfSigner) -> bytes:
    out = BytesIO()
    run(signer.async_sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf), strict=False), output=out))
    return out.getvalue()
