# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The municipality's electronic seal (eIDAS art. 35), behind a Protocol: settings.SIGNING_SEALER names the class.

The embedded one uses the test key of this installation. A production one wraps the same `certify` around a PKCS#11 or
remote (CSC) signer.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Protocol

from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from signing import conf
from signing.event_loop import run
from signing.fields import SEAL_FIELD

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer


class Sealer(Protocol):
    """Seals documents in the name of the municipality."""

    is_test: bool
    """True when the seal has no legal value: documents, pages and system checks say so."""

    def seal(self, pdf: bytes) -> bytes:
        """The same PDF plus one incremental update that certifies it (PAdES B-B, DocMDP P=2, invisible)."""


def get_sealer() -> Sealer:
    """The configured sealer."""
    sealer: Sealer = import_string(conf.sealer_path())()
    return sealer


class EmbeddedSealer:
    """Seals with the embedded test key: the whole path runs on a fresh machine, without legal value."""

    is_test = True

    def seal(self, pdf: bytes) -> bytes:
        from pyhanko.sign.signers import SimpleSigner

        from .embedded_pki import embedded_pki

        signer = SimpleSigner.load_pkcs12_data(embedded_pki().seal_p12, other_certs=[])
        return certify(pdf, signer)


def certify(pdf: bytes, signer: Signer) -> bytes:
    """Certify the seal field; afterwards only signatures may be added (DocMDP P=2, ISO 32000-1 12.8.2.2)."""
    from pyhanko import stamp
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    metadata = PdfSignatureMetadata(
        field_name=SEAL_FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        reason=_("Issue of the document"),
    )
    out = BytesIO()
    pdf_signer = PdfSigner(metadata, signer, stamp_style=stamp.NoOpStampStyle())
    run(pdf_signer.async_sign_pdf(_seal_writer(pdf), existing_fields_only=True, output=out))
    return out.getvalue()


def _seal_writer(pdf: bytes) -> Any:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class SealWriter(IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            """pyHanko would serialise the XMP again and put PDF/A's extension schemas at risk: leave it as it is."""

    return SealWriter(BytesIO(pdf))
