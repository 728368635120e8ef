# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from django.core.checks import Error, Warning, run_checks

from signing.checks import check_seal
from signing.embedded_pki import SEAL_NAME, embedded_pki
from signing.fields import SEAL_FIELD
from signing.models import SignedDocument
from tests.signing.tools import run_on

ROOT = Path(__file__).resolve().parents[2]
FILES = {"ca.pem", "ca.key", "seal.p12", "crl.der"}
CREATE = "import sys, pathlib, signing.embedded_pki as pki; pki._create(pathlib.Path(sys.argv[1]))"


def test_seal_is_valid_for_an_independent_reader(issued: SignedDocument) -> None:
    opinion = run_on(issued.read(), "pdfsig", "-nocert")
    assert f"Signature Field Name: {SEAL_FIELD}" in opinion
    assert f"Signer Certificate Common Name: {SEAL_NAME}" in opinion
    assert "Total document signed" in opinion
    assert "Signature is Valid" in opinion
    assert "Signature Type: ETSI.CAdES.detached" in opinion


def test_sealed_file_is_sound_for_an_independent_reader(issued: SignedDocument) -> None:
    assert "No syntax or stream encoding errors" in run_on(issued.read(), "qpdf", "--check")


def test_seal_certifies_and_allows_signatures_only(issued: SignedDocument) -> None:
    with pikepdf.open(BytesIO(issued.read())) as pdf:
        certification = pdf.Root.Perms.DocMDP
        assert certification.Reference[0].TransformMethod == "/DocMDP"
        assert certification.Reference[0].TransformParams.P == 2
        assert certification.SubFilter == "/ETSI.CAdES.detached"


def test_sealing_leaves_the_metadata_as_it_was(issued: SignedDocument) -> None:
    with pikepdf.open(BytesIO(issued.read())) as pdf:
        assert pdf.open_metadata()["pdfuaid:part"] == "1"
    assert issued.read().count(b"<x:xmpmeta") == 1


def test_test_keys_are_private_and_stay_the_same(run_folder: Path) -> None:
    first = embedded_pki().ca
    assert embedded_pki().ca == first
    folder = run_folder / "signing" / "test-pki"
    assert {path.name for path in folder.iterdir()} == FILES
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())
    assert "SOLO PROVA" in first.subject.rfc4514_string()


def test_two_processes_agree_when_they_start_together(tmp_path: Path) -> None:
    folder = tmp_path / "signing" / "test-pki"
    makers = [subprocess.Popen([sys.executable, "-c", CREATE, str(folder)], cwd=ROOT) for _maker in range(2)]
    assert [maker.wait(timeout=60) for maker in makers] == [0, 0]
    assert {path.name for path in folder.iterdir()} == FILES
    assert [path.name for path in folder.parent.iterdir()] == ["test-pki"]


def test_check_warns_while_the_seal_is_a_test() -> None:
    found = check_seal()
    assert [(type(item), item.id) for item in found] == [(Warning, "signing.W001")]
    assert found[0] in run_checks(tags=["signing"])


@pytest.mark.parametrize("path", ["signing.sealing.Nothing", "nowhere.Sealer", "signing.sealing.SEAL_FIELD"])
def test_check_fails_when_the_sealer_cannot_be_loaded(settings: Any, path: str) -> None:
    settings.SIGNING_SEALER = path
    assert [(type(item), item.id) for item in check_seal()] == [(Error, "signing.E001")]


class SilentSealer:
    """A sealer with legal value, as an installation would configure one."""

    is_test = False


def test_check_is_silent_when_a_real_seal_is_configured(settings: Any) -> None:
    settings.SIGNING_SEALER = f"{__name__}.SilentSealer"
    assert check_seal() == []
