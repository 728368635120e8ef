# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The catalogues: complete, without doubts, and in step with the sources."""

import os
import re
import shutil
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command

# Collecting messages lays files beside the templates for a moment: who reads the tree does it in the same process.
pytestmark = pytest.mark.xdist_group("sources")

LANGUAGES = ["it", "uk"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


LOCALE = Path(settings.BASE_DIR, "site", "locale")
ELSEWHERE = [".venv", "node_modules", "var", "tests", "bench"]


def catalogue(language: str, folder: Path = LOCALE):
    with (folder / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, locale=language)


def strings(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    empty = [m.id for m in catalogue(language) if m.id and not all(strings(m.string))]
    assert not empty


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_in_doubt(language: str) -> None:
    assert not [m.id for m in catalogue(language) if m.id and m.fuzzy]


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language: str) -> None:
    broken = []
    for message in catalogue(language):
        if not message.id:
            continue
        wanted = {name for text in strings(message.id) for name in PLACEHOLDER.findall(text)}
        for text in strings(message.string):
            if not set(PLACEHOLDER.findall(text)) <= wanted:
                broken.append(message.id)
    assert not broken


def test_both_catalogues_have_the_same_messages() -> None:
    first, second = ({(m.context, m.id) for m in catalogue(language)} for language in LANGUAGES)
    assert first == second


def test_catalogue_is_in_step_with_the_sources(tmp_path: Path, settings, monkeypatch) -> None:
    """What `make catalogue` would collect now is what is committed."""
    if shutil.which("xgettext") is None:
        message = "No xgettext found: install gettext to compare the catalogue with the sources."
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    shutil.copytree(LOCALE, tmp_path / "locale")
    settings.LOCALE_PATHS = [tmp_path / "locale"]
    monkeypatch.chdir(settings.BASE_DIR)
    call_command("makemessages", locale=["it"], no_location=True, no_wrap=True, ignore_patterns=ELSEWHERE, verbosity=0)
    collected = {(m.context, m.id) for m in catalogue("it", tmp_path / "locale") if m.id}
    committed = {(m.context, m.id) for m in catalogue("it") if m.id}
    assert collected - committed == set()
    assert committed - collected == set()
