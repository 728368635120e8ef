# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where the benchmark keeps its things, told to Django through the environment before it starts."""

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Place:
    """One database with its files: `folder` goes when the database is built again."""

    scale: str
    vendor: str
    folder: Path
    database_url: str
    port: int

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def results(self) -> Path:
        return self.folder.parent / f"{self.vendor}-{self.scale}.json"


def prepare(scale: str) -> Place:
    """Choose database and folder by scale; set the variables that the site and its server read."""
    var = Path(os.environ.get("VAR_DIR") or "var")
    var = var if var.is_absolute() else ROOT / var
    asked = os.environ.get("DATABASE_URL", "")
    vendor = "postgresql" if asked.startswith(("postgres", "psql", "pgsql")) else "sqlite"
    folder = var / "bench" / f"{vendor}-{scale}"
    folder.mkdir(parents=True, exist_ok=True)
    if vendor == "postgresql":
        url = urlsplit(asked)._replace(path=f"/patto_bench_{scale}").geturl()
    else:
        url = f"sqlite:///{folder / 'db.sqlite3'}"
    place = Place(scale, vendor, folder, url, _free_port())
    os.environ.update(_variables(place, var))
    sys.path[:0] = [str(ROOT), str(ROOT / "site")]
    return place


def _variables(place: Place, var: Path) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "site")]),
        "BUILD_DIR": os.environ.get("BUILD_DIR", str(var)),
        "VAR_DIR": str(place.folder),
        "DATABASE_URL": place.database_url,
        "SITE_URL": place.origin,
        "SECRET_KEY": "benchmark-" * 6,
        "EMAIL_URL": "dummymail://",
        "DEFAULT_FROM_EMAIL": "bench@patto.example",
        # One process's memory: holds what Wagtail keeps between requests (the roots of sites); no page, no fragment.
        "CACHE_URL": "locmemcache://",
        "LOG_LEVEL": "WARNING",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
