# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The accounts of the demo: one or more for each role, all with the same password."""

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group

from accounts.models import Consent, User
from demo.reading import read
from demo.world import World

PASSWORD = "patto-demo-2026"

GROUPS = {
    "comms": "Comms office",
    "moderator": "Moderators",
    "secretariat": "Secretariat",
    "coordinator": "Coordinators",
    "translator": "Translators",
}


def load(world: World) -> None:
    for row in read("people")["accounts"]:
        world.people[row["key"]] = User.objects.filter(email=row["email"]).first() or _add(row)


def _add(row: dict) -> User:
    is_administrator = row["role"] == "administrator"
    user = User.objects.create_user(
        row["email"],
        PASSWORD,
        first_name=row["given_name"],
        last_name=row["family_name"],
        display_name=f"{row['given_name']} {row['family_name']}",
        language=row["language"],
        is_staff=is_administrator,
        is_superuser=is_administrator,
    )
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    Consent.objects.create(user=user, kind=Consent.Kind.RULES)
    if group := GROUPS.get(row["role"]):
        user.groups.add(Group.objects.get(name=group))
    return user


def main_accounts() -> list[tuple[str, str]]:
    """The accounts to show to who tries the demo: (role, address)."""
    return [(row["role"], row["email"]) for row in read("people")["accounts"] if row.get("main")]
