# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The catalogues: complete, without doubts, and in step with the sources."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

LANGUAGES = ["it", "uk"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def catalogue(language: str):
    path = Path(settings.BASE_DIR, "site", "locale", language, "LC_MESSAGES", "django.po")
    with path.open("rb") as file:
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
