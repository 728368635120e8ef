# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Production refuses to start half configured, and says what is missing."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

COMPLETE = {
    "SECRET_KEY": "0123456789" * 6,
    "SITE_URL": "https://partecipa.comune.example.it",
    "DATABASE_URL": "sqlite://:memory:",
    "EMAIL_URL": "smtp+tls://user:password@mail.example.it:587",
    "DEFAULT_FROM_EMAIL": "Partecipa <partecipa@comune.example.it>",
}


def start(tmp_path, **changes):
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path), **COMPLETE, **changes}
    environment = {name: value for name, value in environment.items() if value is not None}
    code = "import django.conf; print(django.conf.settings.ALLOWED_HOSTS, django.conf.settings.DEBUG)"
    environment |= {"PYTHONPATH": f"{settings.BASE_DIR}:{settings.BASE_DIR}/site"}
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings.production"
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)


def test_complete_environment_starts_with_debug_off(tmp_path):
    done = start(tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "['partecipa.comune.example.it'] False"


def test_other_names_stand_beside_the_one_of_the_site(tmp_path):
    done = start(tmp_path, ALLOWED_HOSTS="www.example.it")
    assert done.stdout.strip() == "['partecipa.comune.example.it', 'www.example.it'] False"


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_missing_variable_is_named(tmp_path, name):
    done = start(tmp_path, **{name: None})
    assert done.returncode != 0
    assert f"{name} is missing" in done.stderr


@pytest.mark.parametrize("value", ["changeme", "development-only-never-in-production", "too-short"])
def test_default_or_short_secret_is_refused(tmp_path, value):
    done = start(tmp_path, SECRET_KEY=value)
    assert done.returncode != 0
    assert "SECRET_KEY is" in done.stderr
