# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Clicks on "Register" at the same moment: real connections to a real PostgreSQL."""

import uuid

import pytest
from django.db import connection

from organizations import services
from organizations.errors import TaxCodeTaken
from organizations.models import Mandate, Organization
from tests.events.test_race import all_at_once
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MunicipalityFactory, tax_code

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs DATABASE_URL=postgres://…"),
]


def test_double_click_registers_once() -> None:
    user, key = UserFactory(), uuid.uuid4()
    facts = {"name": "Orto", "kind": "ets", "tax_code": tax_code(501), "municipality": MunicipalityFactory()}
    made = all_at_once(
        lambda _: services.register_organization(user=user, facts=facts, submission_key=key), list(range(4))
    )
    assert len(set(made)) == 1
    assert Organization.objects.count() == Mandate.objects.count() == 1


def register(user, **facts):
    facts = {"name": "Orto", "kind": "ets"} | facts
    try:
        return services.register_organization(user=user, facts=facts).slug
    except TaxCodeTaken as error:
        return error.code


def test_one_tax_code_is_of_the_first_of_many_people() -> None:
    municipality, people = MunicipalityFactory(), UserFactory.create_batch(4)
    found = all_at_once(lambda user: register(user, tax_code=tax_code(502), municipality=municipality), people)
    assert sorted(found) == sorted(["orto", *[TaxCodeTaken.code] * 3])
    assert Organization.objects.count() == Mandate.objects.count() == 1


def test_one_name_of_many_gets_an_address_each() -> None:
    municipality, people = MunicipalityFactory(), UserFactory.create_batch(4)
    codes = {user: tax_code(503 + number) for number, user in enumerate(people)}
    found = all_at_once(lambda user: register(user, tax_code=codes[user], municipality=municipality), people)
    assert sorted(found) == ["orto", "orto-2", "orto-3", "orto-4"]
