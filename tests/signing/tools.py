# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Independent programs that give a second opinion: skipped where absent, except in the gate (CI=true)."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def run_on(pdf: bytes, *command: str, after: tuple[str, ...] = ()) -> str:
    """Standard output of the program on this file; fails the test when the program does."""
    if shutil.which(command[0]) is None:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{command[0]} is missing: install poppler-utils and qpdf")
        pytest.skip(f"{command[0]} is not installed (apt install poppler-utils qpdf)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "document.pdf"
        path.write_bytes(pdf)
        done = subprocess.run([*command, str(path), *after], capture_output=True, check=False, timeout=60)
    output = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, output + done.stderr.decode("utf-8", "replace")
    return output


def pdf_text(pdf: bytes, page: int | None = None) -> str:
    """Words of the document, or of one page, as pdftotext reads them."""
    pages = ["-f", str(page), "-l", str(page)] if page else []
    return run_on(pdf, "pdftotext", "-layout", *pages, after=("-",))
