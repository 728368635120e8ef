# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The settings this room reads. VAR_DIR, SIGNING_* and STORAGES["private"] must exist."""

from pathlib import Path

from django.conf import settings

MAX_UPLOAD_BYTES = 10 * 1024 * 1024


def state_dir() -> Path:
    """Where the embedded test keys live."""
    return Path(settings.VAR_DIR) / "signing"


def fonts_dir() -> Path:
    """TTF files for PDFs (settings.PDF_FONTS_DIR), written by build_pdf_fonts."""
    return Path(getattr(settings, "PDF_FONTS_DIR", None) or Path(settings.VAR_DIR) / "fonts")


def node_modules_dir() -> Path:
    """Where npm put the font packages (settings.NODE_MODULES_DIR)."""
    return Path(getattr(settings, "NODE_MODULES_DIR", None) or Path(__file__).resolve().parent.parent / "node_modules")


def trust_dir() -> Path:
    """PEM or DER certificates of accepted authorities and their CRLs (settings.SIGNING_TRUST_ANCHORS_DIR)."""
    return Path(settings.SIGNING_TRUST_ANCHORS_DIR)


def sealer_path() -> str:
    """Dotted path of the Sealer (settings.SIGNING_SEALER)."""
    return str(settings.SIGNING_SEALER)
