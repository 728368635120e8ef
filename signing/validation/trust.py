# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Whom we believe, from files only: nothing is ever fetched from an address inside an upload.

settings.SIGNING_TRUST_ANCHORS_DIR holds certificates (.pem .crt .cer .der) and revocation lists (.crl). While the
embedded test seal is in use, the embedded test authority is believed too, with the CRL it signs itself; every such
validation is marked as a test.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from signing import conf
from signing.embedded_pki import embedded_pki
from signing.sealing import get_sealer

if TYPE_CHECKING:
    from pyhanko.sign.validation.policy_decl import SignatureValidationSpec

_CERTIFICATES = {".pem", ".crt", ".cer", ".der"}


@dataclass(frozen=True, slots=True)
class Trust:
    """Anchors and CRLs as DER bytes; ``test_anchor`` is the embedded authority, b"" when it is not believed."""

    anchors: tuple[bytes, ...]
    crls: tuple[bytes, ...]
    test_anchor: bytes = b""


def load_trust() -> Trust:
    """The trust folder, and the embedded authority while the seal is the test one; ValueError on an unreadable file."""
    folder = conf.trust_dir()
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    anchors = [der for path in files if path.suffix in _CERTIFICATES for der in _certificates(path)]
    crls = [_crl(path) for path in files if path.suffix == ".crl"]
    if not get_sealer().is_test:
        return Trust(tuple(anchors), tuple(crls))
    pki = embedded_pki()
    test_anchor = pki.ca.public_bytes(Encoding.DER)
    return Trust((*anchors, test_anchor), (*crls, pki.crl()), test_anchor)


def validation_spec(trust: Trust) -> SignatureValidationSpec:
    """Revocation data required (no soft fail: it accepts revoked certificates), local only, signing key usages only."""
    from asn1crypto.crl import CertificateList
    from pyhanko.sign.validation.policy_decl import (
        CertificateFetchingRule,
        LocalKnowledge,
        RevinfoOnlineFetchingRule,
        RevocationInfoGatheringSpec,
        SignatureValidationSpec,
    )
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator.revinfo.archival import CRLContainer

    return SignatureValidationSpec(
        _certificate_policy(trust),
        revinfo_gathering_policy=RevocationInfoGatheringSpec(
            online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY,
            certificate_fetching_rule=CertificateFetchingRule.NEVER_FETCH,
        ),
        local_knowledge=LocalKnowledge(known_crls=[CRLContainer(CertificateList.load(crl)) for crl in trust.crls]),
        key_usage_settings=KeyUsageConstraints(
            key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
        ),
    )


def has_fresh_crl(issuer: bytes, trust: Trust, now: datetime) -> bool:
    """Is there a revocation list of this issuer (DER name) that has not run out?"""
    lists = map(x509.load_der_x509_crl, trust.crls)
    return any(
        crl.issuer.public_bytes() == issuer and (crl.next_update_utc is None or now <= crl.next_update_utc)
        for crl in lists
    )


def _certificate_policy(trust: Trust) -> Any:
    from asn1crypto.x509 import Certificate
    from pyhanko_certvalidator.context import CertValidationPolicySpec
    from pyhanko_certvalidator.policy_decl import REQUIRE_REVINFO, CertRevTrustPolicy
    from pyhanko_certvalidator.registry import SimpleTrustManager

    manager = SimpleTrustManager.build(trust_roots=[Certificate.load(anchor) for anchor in trust.anchors])
    return CertValidationPolicySpec(trust_manager=manager, revinfo_policy=CertRevTrustPolicy(REQUIRE_REVINFO))


def _certificates(path: Path) -> Iterator[bytes]:
    data = path.read_bytes()
    if b"-----BEGIN" not in data:
        yield x509.load_der_x509_certificate(data).public_bytes(Encoding.DER)
        return
    for certificate in x509.load_pem_x509_certificates(data):
        yield certificate.public_bytes(Encoding.DER)


def _crl(path: Path) -> bytes:
    data = path.read_bytes()
    load = x509.load_pem_x509_crl if b"-----BEGIN" in data else x509.load_der_x509_crl
    return load(data).public_bytes(Encoding.DER)
