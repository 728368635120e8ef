# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a public name may be: one that others can read, that is no address, and that does not speak for the office."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.validators import require_readable

# In every language of the site at once: whoever reads may use another one than whoever writes.
OFFICE_WORDS = (
    "amministratore", "amministratrice", "amministrazione", "comune di", "moderatore", "moderatrice", "moderazione",
    "redazione", "segreteria", "staff", "ufficio",
    "administration", "administrator", "editorial staff", "moderation", "moderator", "municipality of", "office",
    "secretariat",
    "адміністратор", "адміністраторка", "адміністрація", "модератор", "модераторка", "модерація", "муніципалітет",
    "редакція", "секретаріат",
)  # fmt: skip


def check_public_name(name: str) -> None:
    """A public name is not an address: people paste theirs without thinking who reads it."""
    require_readable(name)
    if not any(char.isalnum() for char in name):
        raise ValidationError(_("Write a name that others can read: letters or numbers."), "unreadable")
    if "@" in name:
        raise ValidationError(
            _("Everybody reads this name: do not write an e-mail address here."), "looks_like_address"
        )


def refuse_office_words(name: str) -> None:
    """Who does not work for the office does not write in its name. Accents, capitals and signs make no difference."""
    words = _plain_words(name)
    if any(words[: len(office)] == office for office in map(_plain_words, OFFICE_WORDS)):
        raise ValidationError(_("This name is kept for the office: write your name, or a nickname."), "of_the_office")


def _plain_words(text: str) -> list[str]:
    letters = (char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return re.findall(r"\w+", "".join(letters).casefold())
