# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Verified bodies of every kind, with who represents them."""

from collections.abc import Iterator

from organizations.choices import Kind, Role, Status
from organizations.models import Mandate, Municipality, Organization

from .ground import Ground
from .rows import insert
from .words import TOPICS, Words

TOWNS = 12
KINDS = (*Kind.values, Kind.ETS, Kind.ETS, Kind.ETS, Kind.SCHOOL)


def load(ground: Ground) -> None:
    ground.municipalities = _towns(ground)
    total = ground.scale.organizations
    keys = [ground.keys.take(Organization) for _ in range(total)]
    ground.organizations = range(keys[0], keys[-1] + 1)
    insert(ground.watched(_organizations(ground), total, "organisations"))
    insert(_mandates(ground))


def _towns(ground: Ground) -> list[int]:
    """Those of the demo, filled up to twelve."""
    towns = list(Municipality.objects.order_by("pk").values_list("pk", flat=True))
    missing = [
        Municipality(pk=ground.keys.take(Municipality), name=f"Comune {number}", population=8_000)
        for number in range(len(towns), TOWNS)
    ]
    insert(missing)
    return [*towns, *(town.pk for town in missing)]


def _organizations(ground: Ground) -> Iterator[Organization]:
    words = Words("organisations")
    for number, key in enumerate(ground.organizations):
        yield Organization(
            pk=key,
            name=f"Associazione {words.pick(TOPICS)} {words.pick(TOPICS)} {number}",
            slug=f"ente-{number}",
            kind=words.pick(KINDS),
            tax_code=f"9{number:010d}",
            legal_representative=words.person(),
            municipality_id=words.chance.choice(ground.municipalities),
            description=words.text(3),
            for_whom=words.pick(TOPICS),
            status=Status.VERIFIED,
            registered_at=ground.at(-number % 300 - 2),
            verified_at=ground.at(-number % 300 - 1),
            submission_key=words.key(),
        )


def _mandates(ground: Ground) -> Iterator[Mandate]:
    """Each body is represented by another person, as far as there are people."""
    for number, key in enumerate(ground.organizations):
        yield Mandate(
            pk=ground.keys.take(Mandate),
            organization_id=key,
            user_id=ground.people[number % len(ground.people)],
            role=Role.LEGAL_REPRESENTATIVE,
            may_sign=True,
            start=ground.today.replace(year=ground.today.year - 1),
        )
