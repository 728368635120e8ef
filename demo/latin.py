# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ukrainian in Latin letters (resolution 55/2010 of the Cabinet of Ministers), for addresses that anybody can type."""

import re

LETTERS = str.maketrans("абвгґдезиіїйклмнопрстуф", "abvhgdezyiiiklmnoprstuf") | str.maketrans(
    {
        "є": "ie", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
        "'": "", "’": "",
    }
)  # fmt: skip
FIRST = str.maketrans({"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"})
"""At the beginning of a word."""
WORD = re.compile(r"[а-яєіїґ][а-яєіїґ'’]*")


def in_latin(text: str) -> str:
    """The text in small letters, its Ukrainian words in Latin ones."""
    return WORD.sub(_word, text.lower())


def _word(found: re.Match[str]) -> str:
    word = found.group().replace("зг", "zgh")
    return word[0].translate(FIRST).translate(LETTERS) + word[1:].translate(LETTERS)
