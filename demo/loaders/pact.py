# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pact: its text approved by a resolution, and bodies that really adhere (test seal, test signatures)."""

from typing import Any

from accounts.models import User
from demo.reading import day_of, moment, read, say
from demo.world import LANGUAGES, World, key_of
from organizations.choices import Role
from organizations.models import Mandate, Organization
from pacts.choices import ChangeKind, Level, State, VersionState
from pacts.models import Adhesion, CommitmentKind, PactPage, PactText, PactVersion
from pacts.services import CommitmentData, approve_version, open_version, rehearse_adhesion, withdraw_adhesion
from signing.demo_signer import sign_pdf
from signing.embedded_pki import embedded_pki

LEVELS = {"istanza": Level.APPLICATION, "fea": Level.ADVANCED, "qes": Level.QUALIFIED}
FISCAL_CODE = "RSSMRA80A01H501U"
"""A well-known specimen; kept by the site as a keyed digest only."""
SOMEBODY_ELSE = {"name": "Carla Neri", "fiscal_code": "NRECRL75C41F205W"}
"""Who signed in the place of the representative: that act waits for a person to look at it."""
AT_LEAST = {"kind": "hours", "text": "Due persone agli incontri del Patto.", "quantity": 2, "unit": "hours_month"}


def load(world: World) -> None:
    row = read("pact")
    body = read("ambito")["institution"]
    world.page(
        row["key"],
        PactPage,
        "home",
        lambda language: {
            "title": say(row["title"], language),
            "intro": say(row["lead"], language),
            "body_name": body["legal_name"],
            "office_contact": body["secretariat"]["email"],
            "show_in_menus": True,
            **world.cover(row["picture"], language),
        },
        slug=row["slug"],
        published=moment(day_of(row["version"], key="opens_days_from_now")),
        fill=lambda page, language: setattr(page, "body", world.html(row["intro"], language)),
    )
    for order, kind in enumerate(row["commitment_kinds"]):
        _kind(world, kind, order)


def _kind(world: World, row: dict[str, Any], order: int) -> None:
    for language in LANGUAGES:
        found, _is_new = CommitmentKind.objects.get_or_create(
            translation_key=key_of("commitment-kind", row["key"]),
            locale=world.locales[language],
            defaults={
                "code": row["key"],
                "name": say(row["title"], language),
                "hint": say(row["help"], language),
                "order": order,
            },
        )
        if language == "it":
            world.things[("commitment-kind", row["key"])] = found


def load_adherents(world: World) -> None:
    row = read("pact")
    version = _version(world, row)
    for item in row["adherents"]:
        _adhere(world, version, item, State.PUBLISHED)
    for item in row["in_progress"]:
        _adhere(world, version, item, State.ISSUED if item["state"] == "issued" else State.VERIFIED)
    for item in row["withdrawn"]:
        adhesion = _adhere(world, version, item, State.PUBLISHED)
        if adhesion.state == State.PUBLISHED:
            _withdraw(adhesion, item)


def _withdraw(adhesion: Adhesion, item: dict[str, Any]) -> None:
    withdraw_adhesion(adhesion=adhesion, user=adhesion.representative, reason="L'ente ha chiuso le attività.")
    Adhesion.objects.filter(pk=adhesion.pk).update(ended_on=day_of(item, key="withdrawn_days_from_now"))


def _version(world: World, row: dict[str, Any]) -> PactVersion:
    page, facts = world.pages[row["key"]]["it"], row["version"]
    version = PactVersion.objects.filter(page=page, number=facts["number"]).first()
    if version is None:
        version = PactVersion.objects.create(
            page=page,
            number=facts["number"],
            resolution_number=facts["resolution"]["number"],
            resolution_date=day_of(facts["resolution"]),
            change_kind=ChangeKind(facts["kind"]),
            minimum_level=LEVELS[facts["minimum_level"]],
        )
        for language in LANGUAGES:
            PactText.objects.create(version=version, language=language, **_words(world, row, language))
    officer = world.people["lucia-armenghi"]
    if version.state == VersionState.DRAFT:
        version = open_version(version=approve_version(version=version, officer=officer), officer=officer)
    return version


def _words(world: World, row: dict[str, Any], language: str) -> dict[str, Any]:
    articles = [
        ("article", {"title": say(item["title"], language), "body": world.html(item["body"], language)})
        for item in row["articles"]
    ]
    return {"preamble": world.html(row["premise"], language), "articles": articles}


def _adhere(world: World, version: PactVersion, item: dict[str, Any], until: State) -> Adhesion:
    row = next(found for found in read("organizations") if found["key"] == item["organization"])
    organization = world.organizations[row["key"]]
    # Who has left may adhere again: without a look at the past, each loading would make it adhere anew.
    if found := Adhesion.objects.filter(organization=organization, version=version).first():
        return found
    person = row["representative"]["name"]
    is_doubtful = item.get("state") == "in_review"
    signer = SOMEBODY_ELSE if is_doubtful else {"name": person, "fiscal_code": FISCAL_CODE}
    p12 = embedded_pki().signer_p12(**signer)
    return rehearse_adhesion(
        organization=organization,
        version=version,
        user=_representative(organization, row),
        signatory_name=person,
        signatory_role=row["representative"]["office"],
        fiscal_code=FISCAL_CODE,
        commitments=[_commitment(world, commitment) for commitment in row.get("commitments", [AT_LEAST])],
        sign=lambda pdf: sign_pdf(pdf, p12),
        officer=world.people["lucia-armenghi"],
        protocol_number=item.get("protocol", ""),
        protocol_date=day_of(item, key="published_days_from_now" if "published_days_from_now" in item else _day(item)),
        until=until,
    )


def _day(item: dict[str, Any]) -> str:
    return "signed_days_from_now" if "signed_days_from_now" in item else "days_from_now"


def _commitment(world: World, row: dict[str, Any]) -> CommitmentData:
    kind = world.things[("commitment-kind", row["kind"])]
    return CommitmentData(kind=kind, description=row["text"], quantity=row.get("quantity"), unit=row.get("unit", ""))


def _representative(organization: Organization, row: dict[str, Any]) -> User:
    """Who signs for the body: its account among the people, else one that nobody can log in with."""
    mandate = organization.mandates.select_related("user").first()
    if mandate:
        return mandate.user
    user, _is_new = User.objects.get_or_create(
        email=f"{row['key']}@enti.example", defaults={"display_name": row["representative"]["name"]}
    )
    user.set_unusable_password()
    user.save()
    Mandate.objects.create(
        organization=organization,
        user=user,
        role=Role.LEGAL_REPRESENTATIVE,
        office=row["representative"]["office"],
        may_profile=True,
        may_attend=True,
        may_speak=True,
        may_sign=True,
    )
    return user
