# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""May this row exist, and what does it mean?"""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from organizations.choices import Half, Kind, Scope
from organizations.models import Mandate, Municipality, Organization
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MandateFactory, MunicipalityFactory, OrganizationFactory, tax_code

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "half"),
    [
        (Kind.MUNICIPALITY, Half.PUBLIC),
        (Kind.SCHOOL, Half.PUBLIC),
        (Kind.HEALTH_AUTHORITY, Half.PUBLIC),
        (Kind.PUBLIC_BODY, Half.PUBLIC),
        (Kind.ETS, Half.COMMUNITY),
        (Kind.PARISH, Half.COMMUNITY),
        (Kind.UNION, Half.COMMUNITY),
        (Kind.BUSINESS, Half.COMMUNITY),
        (Kind.INFORMAL_GROUP, Half.COMMUNITY),
    ],
)
def test_half_comes_from_the_kind(kind, half):
    organization = OrganizationFactory(kind=kind)
    assert organization.half == half
    assert list(Organization.objects.in_half(half)) == [organization]


def test_slug_is_made_from_the_name_and_never_taken_twice():
    slugs = [OrganizationFactory(name="Caritas San Martino").slug for _ in range(3)]
    assert slugs == ["caritas-san-martino", "caritas-san-martino-2", "caritas-san-martino-3"]
    assert OrganizationFactory(name="Register").slug == "register-2"
    assert OrganizationFactory(name="Громада").slug == "organization"


@pytest.mark.parametrize(
    ("code", "cleaned"), [("900 0001 9993", "90000019993"), ("rssmra80a01h501u", "RSSMRA80A01H501U")]
)
def test_tax_code_is_cleaned(code, cleaned):
    organization = OrganizationFactory.build(tax_code=code, municipality=MunicipalityFactory())
    organization.full_clean(exclude=["slug"])
    assert organization.tax_code == cleaned


@pytest.mark.parametrize("code", ["90000019990", "123", "<script>", "RSSMRA80A01H501X", "9" * 16])
def test_wrong_tax_code_is_refused(code):
    organization = OrganizationFactory.build(tax_code=code, municipality=MunicipalityFactory())
    with pytest.raises(ValidationError) as caught:
        organization.full_clean(exclude=["slug"])
    assert list(caught.value.message_dict) == ["tax_code"]


def test_only_an_informal_group_has_no_tax_code():
    body = OrganizationFactory.build(tax_code="", municipality=MunicipalityFactory())
    with pytest.raises(ValidationError):
        body.full_clean(exclude=["slug"])
    body.kind = Kind.INFORMAL_GROUP
    body.full_clean(exclude=["slug"])


def test_tax_code_is_unique_but_many_have_none():
    OrganizationFactory.create_batch(2, kind=Kind.INFORMAL_GROUP, tax_code="")
    code = tax_code(77)
    OrganizationFactory(tax_code=code)
    with pytest.raises(IntegrityError):
        OrganizationFactory(tax_code=code)


def test_street_of_an_informal_group_is_never_public():
    assert OrganizationFactory(address="Via Uno 1").public_address == "Via Uno 1"
    assert OrganizationFactory(kind=Kind.INFORMAL_GROUP, address="Via Uno 1").public_address == ""


def test_there_is_one_lead_municipality():
    Municipality.objects.create(name="Uno", is_lead=True)
    with pytest.raises(IntegrityError):
        Municipality.objects.create(name="Due", is_lead=True)


def test_mandate_ends_after_it_starts():
    with pytest.raises(IntegrityError):
        MandateFactory(start=datetime.date(2026, 5, 2), end=datetime.date(2026, 5, 1))


def test_legal_representative_may_everything():
    mandate = MandateFactory(representative=True)
    assert all(mandate.allows(scope) for scope in Scope)
    assert mandate.is_current
    with pytest.raises(IntegrityError):
        Mandate.objects.filter(pk=mandate.pk).update(may_sign=False)


def test_one_open_mandate_per_person():
    mandate = MandateFactory()
    with pytest.raises(IntegrityError):
        MandateFactory(organization=mandate.organization, user=mandate.user)


def test_current_mandates_on_a_day():
    mandate = MandateFactory(start=datetime.date(2026, 1, 1), end=datetime.date(2026, 6, 30))
    days = {datetime.date(2025, 12, 31): 0, mandate.start: 1, mandate.end: 1, datetime.date(2026, 7, 1): 0}
    assert {day: Mandate.objects.current(day).count() for day in days} == days


def test_spoken_for_by_lists_verified_ones_once():
    user = UserFactory()
    speaking = MandateFactory(user=user).organization
    MandateFactory(user=user, may_speak=False)
    MandateFactory(user=user, organization__status="pending")
    MandateFactory(user=user, organization=speaking, end=datetime.date(2000, 1, 2), start=datetime.date(2000, 1, 1))
    assert list(Organization.objects.spoken_for_by(user)) == [speaking]
    assert not Organization.objects.signed_for_by(user).exists()
    assert Organization.objects.of_person(user).count() == 3
