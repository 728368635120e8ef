# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The real signing room, with keys and files that go away with the run."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import InMemoryStorage

from pacts.models import PactPage, PactVersion
from signing import conf
from signing.models import SignedDocument
from signing.rendering.fonts import build_fonts
from tests.factories.pacts import office_user, open_pact, quick_pact
from tests.signing.ledger_flush import django_db_setup, migrated_with_triggers

__all__ = ["django_db_setup", "migrated_with_triggers"]


@pytest.fixture(scope="session")
def keys_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture(autouse=True)
def _signing_room(settings: Any, keys_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build_fonts(conf.node_modules_dir() / "@fontsource", conf.fonts_dir())
    settings.PDF_FONTS_DIR = conf.fonts_dir()
    settings.VAR_DIR = keys_folder
    settings.SIGNING_TRUST_ANCHORS_DIR = tmp_path / "trust"
    settings.SIGNING_SEALER = "signing.sealing.EmbeddedSealer"
    monkeypatch.setattr(SignedDocument._meta.get_field("file"), "storage", InMemoryStorage())


@pytest.fixture
def officer(db: None) -> Any:
    return office_user(display_name="Segreteria")


@pytest.fixture
def pact(site_root: Any, officer: Any) -> tuple[PactPage, PactVersion]:
    """A pact open to adhesions, sealed for real."""
    return open_pact(site_root, officer)


@pytest.fixture
def quick(site_root: Any) -> tuple[PactPage, PactVersion]:
    """A pact open to adhesions, as rows only."""
    return quick_pact(site_root)
