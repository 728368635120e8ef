# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One person's signature: cryptography and certificate (ETSI EN 319 102-1, basic validation), then our own rules."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from signing.event_loop import run

from .codes import SUBINDICATIONS
from .identity import Holder, holder_of
from .trust import Trust, has_fresh_crl, validation_spec

if TYPE_CHECKING:
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

_STRONG_DIGESTS = {"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"}
_CLOCK_SKEW = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a signature turned out to be; ``subindication`` is ETSI's word, kept for the office."""

    holder: Holder
    code: str
    subindication: str
    claimed_time: datetime | None
    is_test: bool


def judge(signature: EmbeddedPdfSignature, trust: Trust, not_before: datetime, now: datetime) -> Verdict:
    """Validate one signature against local trust; raises parsing errors when its CMS is broken."""
    certificate = signature.signer_cert
    holder = holder_of(certificate)
    result = _basic_validation(signature, trust)
    subindication = getattr(result.ades_subindic, "name", str(result.ades_subindic))
    code = SUBINDICATIONS.get(subindication, "needs_review")
    claimed = _aware(signature.self_reported_timestamp)
    if code == "revocation_unknown":
        code = _why_path_failed(certificate, trust, now)
    if code == "ok":
        code = _own_rules(signature, claimed, not_before - _CLOCK_SKEW, now + _CLOCK_SKEW)
    return Verdict(holder, code, subindication, claimed, _is_test(certificate, trust))


def _why_path_failed(certificate: Any, trust: Trust, now: datetime) -> str:
    """pyHanko has one word for every path that fails; waiting helps only when revocation data is what is missing."""
    if certificate.not_valid_before > now:
        return "not_yet_valid"
    return "needs_review" if has_fresh_crl(certificate.issuer.dump(), trust, now) else "revocation_unknown"


def _basic_validation(signature: EmbeddedPdfSignature, trust: Trust) -> Any:
    from pyhanko.sign.validation.ades import ades_basic_validation

    digest = signature.compute_digest()
    return run(ades_basic_validation(signature.signed_data, validation_spec(trust), raw_digest=digest))


def _own_rules(signature: EmbeddedPdfSignature, claimed: datetime | None, earliest: datetime, latest: datetime) -> str:
    """pyHanko accepts what PAdES does not: a certificate that is not bound, a weak digest, an impossible time."""
    info = signature.signer_info
    digests = {info["digest_algorithm"]["algorithm"].native, signature.md_algorithm}
    if not digests <= _STRONG_DIGESTS:
        return "weak_algorithm"
    attributes = {attribute["type"].native for attribute in info["signed_attrs"]}
    if "signing_certificate_v2" not in attributes or claimed is None:
        return "not_conformant"
    return "ok" if earliest <= claimed <= latest else "claimed_time"


def _is_test(certificate: Any, trust: Trust) -> bool:
    from asn1crypto.x509 import Certificate

    return bool(trust.test_anchor) and certificate.issuer == Certificate.load(trust.test_anchor).subject


def _aware(moment: datetime | None) -> datetime | None:
    """A PDF date without zone is taken as UTC; a claimed time proves nothing anyway."""
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment
