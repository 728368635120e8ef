# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A certification authority made for one test run: it issues, revokes, and publishes its list in a folder."""

from __future__ import annotations

import functools
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

USAGES = [
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
    *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
]


@functools.cache
def key(number: int) -> rsa.RSAPrivateKey:
    """Keys are slow to make and never leave the process: tests share a few."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Authority:
    """Self-signed root named `name`; two authorities with the same name and different keys are each other's clones."""

    def __init__(self, name: str, key_number: int = 0) -> None:
        self.key = key(key_number)
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = self._builder(self.name, self.key, -1, 3650)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        builder = builder.add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
        self.certificate = builder.sign(self.key, hashes.SHA256())
        self.revoked: list[int] = []

    def issue(
        self,
        name: str = "Anna Bianchi",
        serial: str = "TINIT-BNCNNA80A41L319X",
        *,
        days: tuple[int, int] = (-1, 365),
        usages: tuple[str, ...] = ("content_commitment",),
        revoked: bool = False,
        key_number: int = 1,
    ) -> bytes:
        """PKCS#12 without password: a signing certificate valid between two days from now."""
        subject = [x509.NameAttribute(NameOID.COMMON_NAME, name)]
        if serial:
            subject.append(x509.NameAttribute(NameOID.SERIAL_NUMBER, serial))
        builder = self._builder(x509.Name(subject), key(key_number), *days)
        builder = builder.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        certificate = builder.add_extension(_usage(*usages), critical=True).sign(self.key, hashes.SHA256())
        if revoked:
            self.revoked.append(certificate.serial_number)
        plain = serialization.NoEncryption()
        return pkcs12.serialize_key_and_certificates(b"test", key(key_number), certificate, [self.certificate], plain)

    def publish(self, folder: Path, *, crl: bool = True, crl_days: tuple[int, int] = (0, 7)) -> None:
        """Put the certificate, and the revocation list unless told otherwise, where the site looks for them."""
        folder.mkdir(parents=True, exist_ok=True)
        number = len(list(folder.iterdir()))
        (folder / f"{number}.pem").write_bytes(self.certificate.public_bytes(serialization.Encoding.PEM))
        if crl:
            (folder / f"{number}.crl").write_bytes(self._crl(*crl_days))

    def _crl(self, since: int, until: int) -> bytes:
        now = datetime.now(UTC)
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.name)
        builder = builder.last_update(now + timedelta(days=since, minutes=-5)).next_update(now + timedelta(days=until))
        for serial in self.revoked:
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(now - timedelta(hours=1))
            builder = builder.add_revoked_certificate(entry.build())
        return builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)

    def _builder(self, subject: x509.Name, own: rsa.RSAPrivateKey, since: int, until: int) -> x509.CertificateBuilder:
        now = datetime.now(UTC)
        authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key())
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(own.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(now + timedelta(days=since))
            .not_valid_after(now + timedelta(days=until))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), critical=False)
            .add_extension(authority, critical=False)
        )


def _usage(*granted: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{name: name in granted for name in USAGES})
