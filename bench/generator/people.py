# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Accounts, each with its verified address."""

from collections.abc import Iterator

from allauth.account.models import EmailAddress

from accounts.models import User

from .ground import Ground
from .rows import insert
from .words import Words

NO_PASSWORD = "!bench"


def load(ground: Ground) -> None:
    total = ground.scale.accounts
    keys = [ground.keys.take(User) for _ in range(total)]
    ground.people = range(keys[0], keys[-1] + 1)
    insert(ground.watched(_users(ground), total, "accounts"))
    insert(_addresses(ground))


def address_of(number: int) -> str:
    return f"persona-{number}@bench.example"


def _users(ground: Ground) -> Iterator[User]:
    words = Words("people")
    for number, key in enumerate(ground.people):
        name = words.person()
        first, _, last = name.partition(" ")
        yield User(
            pk=key,
            email=address_of(number),
            password=NO_PASSWORD,
            first_name=first,
            last_name=last,
            display_name=f"{name} {number % 1000}",
            date_joined=ground.at(-number % 700 - 1),
        )


def _addresses(ground: Ground) -> Iterator[EmailAddress]:
    for number, key in enumerate(ground.people):
        yield EmailAddress(
            pk=ground.keys.take(EmailAddress), user_id=key, email=address_of(number), verified=True, primary=True
        )
