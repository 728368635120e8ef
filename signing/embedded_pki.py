# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The embedded test authority: with no configuration the whole path runs, and says everywhere that it is a test.

Files in VAR_DIR/signing/test-pki (0600), made at first use: ca.pem, ca.key, seal.p12, crl.der. Two processes that
start together each make a full set in a folder of their own; renaming a folder succeeds once, the other set is dropped.
"""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from signing import conf

ORGANISATION = "PATTO – SOLO PROVA – TEST ONLY"
CA_NAME = "Patto CA di prova – SENZA VALORE LEGALE"
SEAL_NAME = "SIGILLO DI PROVA – SENZA VALORE LEGALE"
_CA_DAYS, _LEAF_DAYS, _CRL_DAYS = 3650, 1825, 7


@dataclass(frozen=True, slots=True)
class EmbeddedPki:
    """Where the files are. Keys have no password: they protect nothing but a demonstration."""

    folder: Path

    @property
    def ca(self) -> x509.Certificate:
        return x509.load_pem_x509_certificate((self.folder / "ca.pem").read_bytes())

    @property
    def ca_key(self) -> rsa.RSAPrivateKey:
        key = serialization.load_pem_private_key((self.folder / "ca.key").read_bytes(), password=None)
        assert isinstance(key, rsa.RSAPrivateKey)
        return key

    @property
    def seal_p12(self) -> bytes:
        return (self.folder / "seal.p12").read_bytes()

    def crl(self) -> bytes:
        """The authority's revocation list (DER), renewed when older than a day: validation never goes without one."""
        path = self.folder / "crl.der"
        if path.stat().st_mtime < (datetime.now(UTC) - timedelta(days=1)).timestamp():
            _write(path.with_suffix(f".{secrets.token_hex(8)}"), _crl(self.ca, self.ca_key)).replace(path)
        return path.read_bytes()

    def signer_p12(self, *, name: str, fiscal_code: str, password: bytes | None = None) -> bytes:
        """A signing certificate for a person, with its key (PKCS#12): what `make_test_signer` hands out."""
        given, _space, family = name.partition(" ")
        subject = [(NameOID.COMMON_NAME, name), (NameOID.GIVEN_NAME, given), (NameOID.SURNAME, family or given)]
        subject += [(NameOID.SERIAL_NUMBER, f"TINIT-{fiscal_code.strip().upper()}")]
        return _leaf_p12(self.ca, self.ca_key, subject, password)


def embedded_pki() -> EmbeddedPki:
    """The test authority of this installation, made now if it does not exist."""
    folder = conf.state_dir() / "test-pki"
    if not folder.exists():
        _create(folder)
    return EmbeddedPki(folder)


def _create(folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix="test-pki-", dir=folder.parent))
    try:
        _fill(draft)
        draft.rename(folder)
    except OSError:
        if not folder.exists():  # otherwise another process was faster, and its set is the one that counts
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _fill(folder: Path) -> None:
    key = _new_key()
    name = _name([(NameOID.COMMON_NAME, CA_NAME)])
    ca = (
        _builder(name, name, key, _CA_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    _write(folder / "ca.pem", ca.public_bytes(serialization.Encoding.PEM))
    private = serialization.PrivateFormat.PKCS8
    _write(folder / "ca.key", key.private_bytes(serialization.Encoding.PEM, private, serialization.NoEncryption()))
    _write(folder / "seal.p12", _leaf_p12(ca, key, [(NameOID.COMMON_NAME, SEAL_NAME)], None))
    _write(folder / "crl.der", _crl(ca, key))


def _leaf_p12(
    ca: x509.Certificate,
    ca_key: rsa.RSAPrivateKey,
    subject: list[tuple[x509.ObjectIdentifier, str]],
    password: bytes | None,
) -> bytes:
    key = _new_key()
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(ca_key.public_key())
    certificate = (
        _builder(_name(subject), ca.subject, key, _LEAF_DAYS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(content_commitment=True), critical=True)
        .add_extension(authority, critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(ca_key, hashes.SHA256())
    )
    protection = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"patto-test", key, certificate, [ca], protection)


def _crl(ca: x509.Certificate, key: rsa.RSAPrivateKey) -> bytes:
    now = datetime.now(UTC)
    builder = x509.CertificateRevocationListBuilder().issuer_name(ca.subject).last_update(now - timedelta(minutes=5))
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key())
    builder = builder.next_update(now + timedelta(days=_CRL_DAYS)).add_extension(authority, critical=False)
    builder = builder.add_extension(x509.CRLNumber(int(now.timestamp())), critical=False)
    return builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def _builder(subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, days: int) -> x509.CertificateBuilder:
    now = datetime.now(UTC) - timedelta(minutes=5)
    builder = x509.CertificateBuilder().subject_name(subject).issuer_name(issuer).public_key(key.public_key())
    return (
        builder.serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=days))
    )


def _name(attributes: list[tuple[x509.ObjectIdentifier, str]]) -> x509.Name:
    fixed = [(NameOID.COUNTRY_NAME, "IT"), (NameOID.ORGANIZATION_NAME, ORGANISATION)]
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in [*fixed, *attributes]])


def _usage(**granted: bool) -> x509.KeyUsage:
    names = (
        "digital_signature content_commitment key_encipherment data_encipherment key_agreement key_cert_sign crl_sign"
    )
    flags = dict.fromkeys([*names.split(), "encipher_only", "decipher_only"], False)
    return x509.KeyUsage(**{**flags, **granted})


def _new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def _write(path: Path, data: bytes) -> Path:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
    return path
