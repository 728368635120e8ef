# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Organisations with a right tax code, and who speaks for them."""

import datetime

import factory
from django.utils import timezone
from stdnum.it import iva

from organizations.choices import Kind, Role, Status
from organizations.models import Mandate, Municipality, Organization
from tests.factories.accounts import UserFactory


def tax_code(number: int) -> str:
    """The n-th made-up code of a body: a number, the office that gives it (999), a check digit."""
    stem = f"9{number:06d}999"
    return stem + iva.luhn.calc_check_digit(stem)


class MunicipalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality
        django_get_or_create = ("name",)

    name = factory.Sequence(lambda n: f"Comune {n}")


class OrganizationFactory(factory.django.DjangoModelFactory):
    """Verified unless told otherwise: `OrganizationFactory(status="pending")`."""

    class Meta:
        model = Organization

    name = factory.Sequence(lambda n: f"Associazione {n}")
    kind = Kind.ETS
    tax_code = factory.Sequence(tax_code)
    municipality = factory.SubFactory(MunicipalityFactory, name="Rivalonda")
    description = "Aiuta le famiglie del quartiere."
    email = factory.Sequence(lambda n: f"associazione{n}@example.org")
    phone = "+39 000 555 0100"
    status = Status.VERIFIED
    verified_at = factory.LazyAttribute(lambda row: timezone.now() if row.status == Status.VERIFIED else None)


class MandateFactory(factory.django.DjangoModelFactory):
    """A delegate in force: `MandateFactory(may_sign=True)`, `MandateFactory(representative=True)`."""

    class Meta:
        model = Mandate

    organization = factory.SubFactory(OrganizationFactory)
    user = factory.SubFactory(UserFactory)
    start = factory.LazyFunction(lambda: timezone.localdate() - datetime.timedelta(days=30))

    class Params:
        representative = factory.Trait(role=Role.LEGAL_REPRESENTATIVE, may_sign=True)
