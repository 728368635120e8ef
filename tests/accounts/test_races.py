# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A form sent twice at the same moment, each time on a connection of its own."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.test import Client

from accounts.models import User
from organizations.models import Organization
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MunicipalityFactory, tax_code

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one transaction write at a time"),
]


def at_once(client_for, address, data, times=4):
    barrier = threading.Barrier(times)

    def send(_number):
        try:
            client = client_for()
            barrier.wait(timeout=30)
            return client.post(address, data).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(send, range(times)))


@pytest.mark.parametrize("_again", range(3))
def test_one_person_registers_once(site_root, _again):
    data = {"email": "ada@example.org", "display_name": "Ada", "password1": "una-frase-lunga-si", "rules": "on"}
    assert set(at_once(Client, "/it/account/signup/", data)) == {302}
    assert User.objects.count() == 1


@pytest.mark.parametrize("_again", range(3))
def test_one_organisation_is_registered_once(site_root, _again):
    user = UserFactory()

    def signed_in():
        client = Client()
        client.force_login(user)
        return client

    data = {
        "name": "Ciclofficina",
        "kind": "ets",
        "tax_code": tax_code(501),
        "municipality": MunicipalityFactory().pk,
        "description": "Ripara.",
        "email": "a@example.org",
        "is_representative": "on",
        "submission_key": str(uuid.uuid4()),
    }
    assert set(at_once(signed_in, "/it/enti/registra/", data)) == {302}
    assert Organization.objects.count() == 1
