# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Keys, fonts and documents of this run, in a folder that goes away with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import InMemoryStorage

from signing import conf
from signing.acts import Act, ActLabels, SignatureSlot
from signing.canonical import blocks_from_html
from signing.demo_signer import sign_pdf
from signing.models import SignedDocument
from signing.rendering.fonts import build_fonts
from signing.services import issue_document
from tests.pki.authority import Authority
from tests.signing.ledger_flush import django_db_setup, migrated_with_triggers

__all__ = ["django_db_setup", "migrated_with_triggers"]

HTML = """<h2>Art. 1 – Finalità</h2><p>Il Patto è una <b>responsabilità</b> di <i>tutti</i>: città, virtù.</p>
<h3>Comma 1</h3><ul><li>uno<ul><li>dentro</li></ul></li><li>due, <a href="https://example.org/x">qui</a></li></ul>
<h2>Art. 2 – #evil$ *x* \\ _y_</h2><p>#panic() $x^2$ @ref `raw` // = no</p><ol><li>primo</li></ol>"""


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("signing")


@pytest.fixture(autouse=True)
def _own_folder(settings: Any, run_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fonts are built once where the site has them; keys live for the run; trust and files for a test."""
    build_fonts(conf.node_modules_dir() / "@fontsource", conf.fonts_dir())
    settings.PDF_FONTS_DIR = conf.fonts_dir()
    settings.VAR_DIR = run_folder
    settings.SIGNING_TRUST_ANCHORS_DIR = tmp_path / "trust"
    settings.SIGNING_SEALER = "signing.sealing.EmbeddedSealer"
    monkeypatch.setattr(SignedDocument._meta.get_field("file"), "storage", InMemoryStorage())


@pytest.fixture
def make_act() -> Callable[..., Act]:
    def make(language: str = "it", **changes: Any) -> Act:
        words: dict[str, Any] = {
            "language": language,
            "title": "Adesione al Patto di comunità",
            "subtitle": "Versione 1.0",
            "body_name": "Comune di Roccalba",
            "facts": (("Ente", "La Soglia ODV"), ("Rappresentante", "Anna Bianchi")),
            "sections": blocks_from_html(HTML),
            "commitments": ("Dieci ore al mese",),
            "notices": ("DPR 445/2000",),
            "slots": (SignatureSlot("FirmaRappresentante", "Firma del rappresentante legale", "Anna Bianchi"),),
            "verification_code": "K7QF-2M9T-XW4B-HN3C",
            "verification_url": "https://patto.example/verifica/K7QF-2M9T-XW4B-HN3C/",
            "labels": ActLabels.translated(language),
            "issued_at": datetime(2026, 9, 14, 8, 24, tzinfo=UTC),
        }
        return Act(**{**words, **changes})

    return make


@pytest.fixture
def issued(db: None, make_act: Callable[..., Act]) -> SignedDocument:
    return issue_document(act=make_act())


@pytest.fixture
def authority() -> Authority:
    """A recognised authority that has not published anything yet."""
    return Authority("CA riconosciuta")


@pytest.fixture
def trust(settings: Any) -> Path:
    return Path(settings.SIGNING_TRUST_ANCHORS_DIR)


@pytest.fixture
def signed(issued: SignedDocument, authority: Authority, trust: Path) -> bytes:
    """The issued document, well signed by Anna Bianchi with a recognised certificate."""
    p12 = authority.issue()
    authority.publish(trust)
    return sign_pdf(issued.read(), p12)
