# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who a certificate belongs to. The fiscal code is compared through a keyed digest and then forgotten."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.crypto import salted_hmac

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate

_FISCAL_CODE = re.compile(
    r"\b[A-Z]{6}[0-9LMNPQRSTUV]{2}[A-EHLMPR-T][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]\b", re.IGNORECASE
)
_SERIAL = re.compile(r"(?:TIN|IDC|PAS|PNO|RP|NS)IT-(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Holder:
    """The person on a certificate, without the fiscal code; ``digest`` is "" when the certificate has none."""

    name: str
    issuer: str
    certificate_sha256: str
    digest: str


def fiscal_code_digest(fiscal_code: str) -> str:
    """Keyed digest (64 hex digits) of an Italian fiscal code; "" for an empty one. Comparable, not reversible."""
    clean = "".join(fiscal_code.split()).upper()
    return salted_hmac("signing.fiscal_code", clean, algorithm="sha256").hexdigest() if clean else ""


def holder_of(certificate: Certificate) -> Holder:
    """Name, issuer and digest of a signing certificate (ETSI EN 319 412-1 serialNumber; CIE and CNS: CN ``CF/NNN``)."""
    subject, issuer = certificate.subject.native, certificate.issuer.native
    return Holder(
        name=_without_fiscal_code(_name(subject)),
        issuer=_first(issuer.get("common_name") or issuer.get("organization_name"))[:200],
        certificate_sha256=hashlib.sha256(certificate.dump()).hexdigest(),
        digest=fiscal_code_digest(_fiscal_code(subject)),
    )


def _fiscal_code(subject: dict[str, object]) -> str:
    if match := _SERIAL.fullmatch(_first(subject.get("serial_number")).strip()):
        return match.group(1)
    match = _FISCAL_CODE.match(_first(subject.get("common_name")))
    return match.group() if match else ""


def _name(subject: dict[str, object]) -> str:
    common = _first(subject.get("common_name"))
    if common and not _FISCAL_CODE.search(common):
        return common
    return " ".join(filter(None, (_first(subject.get("given_name")), _first(subject.get("surname")))))


def _without_fiscal_code(name: str) -> str:
    return _FISCAL_CODE.sub("…", name)[:200]


def _first(value: object) -> str:
    """asn1crypto gives a list where a name holds an attribute twice."""
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value or "")
