# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A database of its own for each scale: built once, kept, built again when what it is made of has changed."""

import hashlib
import shutil
import time
from pathlib import Path

import psycopg2
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Page

from home.models import HomePage

from .environment import ROOT, Place
from .floors import TEXT
from .generator.load import VERSION, load
from .generator.scale import SCALES
from .models import FinishedLoad, FloorPage


def ensure(place: Place, *, anew: bool = False) -> float:
    """Make the database of this place complete and say in how many seconds it was (or had been) built."""
    wanted = fingerprint()
    found = None if anew else _finished(wanted)
    if found is None:
        print(f"Building {place.vendor} {place.scale}…")
        _start_anew(place)
        begun = time.monotonic()
        _build(place)
        found = time.monotonic() - begun
        FinishedLoad.objects.create(fingerprint=wanted, seconds=found)
        print(f"Built in {found:.0f} s")
    return found


def fingerprint() -> str:
    """The generator's version and the tables as the site's migrations make them."""
    digest = hashlib.sha256(str(VERSION).encode())
    for path in sorted(ROOT.glob("*/migrations/0*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _finished(wanted: str) -> float | None:
    try:
        return FinishedLoad.objects.filter(pk=wanted).values_list("seconds", flat=True).first()
    except Exception:  # noqa: BLE001  # no server's database, no table, no columns: each means "not built"
        return None
    finally:
        connection.close()


def _start_anew(place: Place) -> None:
    shutil.rmtree(place.folder, ignore_errors=True)
    place.folder.mkdir(parents=True)
    if place.vendor != "postgresql":
        return
    asked = settings.DATABASES["default"]
    names = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    known = {name: asked[key] for name, key in names.items() if asked.get(key)}
    server = psycopg2.connect(dbname="postgres", **known)
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{asked["NAME"]}"')
        cursor.execute(f'CREATE DATABASE "{asked["NAME"]}"')
    server.close()


def _build(place: Place) -> None:
    call_command("set_up_site", verbosity=0)
    call_command("load_demo", verbosity=0)
    load(SCALES[place.scale], today=timezone.localdate())
    _add_floor()
    print("Writing the search index…")
    call_command("update_index", verbosity=0)
    if place.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


@transaction.atomic
def _add_floor() -> None:
    home = Page.objects.get(pk=HomePage.objects.get(locale__language_code="it").pk)
    home.add_child(instance=FloorPage(title="W", slug="floor", body=TEXT, locale=home.locale))


def collect_static(folder: Path) -> None:
    """Once: names with hashes need their list."""
    if not (folder / "staticfiles.json").exists():
        print("Collecting static files…")
        call_command("collectstatic", interactive=False, verbosity=0)
