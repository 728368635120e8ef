# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The twelve municipalities and the forty bodies, with who speaks for them."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from demo.reading import read, say
from demo.world import World
from organizations.choices import Role, Status
from organizations.models import Mandate, Municipality, Organization


def load(world: World) -> None:
    ambito = read("ambito")
    for row in ambito["municipalities"]:
        world.municipalities[row["key"]] = _municipality(row)
    audiences = {row["key"]: say(row["name"], "it") for row in ambito["audiences"]}
    for row in read("organizations"):
        found = Organization.objects.filter(name=row["name"]).first()
        world.organizations[row["key"]] = found or _organization(row, world, audiences)


def _municipality(row: dict[str, Any]) -> Municipality:
    facts = {
        "is_lead": row.get("lead", False),
        "population": row["population"],
        "latitude": Decimal(str(row["lat"])),
        "longitude": Decimal(str(row["lon"])),
    }
    return Municipality.objects.get_or_create(name=row["name"], defaults=facts)[0]


def _organization(row: dict[str, Any], world: World, audiences: dict[str, str]) -> Organization:
    is_verified = row["status"] == "verified"
    organization = Organization.objects.create(
        name=row["name"],
        kind=row["type"],
        legal_form=row.get("legal_form", ""),
        tax_code=row.get("tax_code", ""),
        runts_number=str(row.get("runts", "")),
        legal_representative=row["representative"]["name"],
        municipality=world.municipalities[row["municipality"]],
        address=row.get("address", ""),
        pec=row.get("pec", ""),
        email=row.get("email", ""),
        email_is_public=is_verified and row["type"] != "informal_group",
        phone=row.get("phone", ""),
        website=row.get("website", ""),
        description=say(row["does"], "it"),
        for_whom=", ".join(audiences[key] for key in row.get("for_whom", [])),
        where=world.municipalities[row["municipality"]].name,
        status=Status.VERIFIED if is_verified else Status.PENDING,
        verified_at=timezone.now() if is_verified else None,
        verified_by=world.people["lucia-armenghi"] if is_verified else None,
    )
    if person := row["representative"].get("person"):
        _mandate(organization, world.people[person], row["representative"]["office"])
    return organization


def _mandate(organization: Organization, user: Any, office: str) -> None:
    Mandate.objects.create(
        organization=organization,
        user=user,
        role=Role.LEGAL_REPRESENTATIVE,
        office=office,
        may_profile=True,
        may_attend=True,
        may_speak=True,
        may_sign=True,
    )
