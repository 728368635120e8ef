# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""People in the Wagtail admin: no user name anywhere."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from accounts.models import User
from tests.factories.accounts import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root")]
DATA = {"email": "Nuova@Example.org", "display_name": "Nuova", "language": "en", "first_name": "", "last_name": ""}


@pytest.fixture(autouse=True)
def admin(client):
    user = UserFactory(is_superuser=True)
    client.force_login(user)
    return user


def test_list_finds_people_by_public_name(client):
    UserFactory(display_name="Zaira")
    page = client.get(reverse("wagtailusers_users:index") + "?q=Zaira").content.decode()
    assert "Zaira" in page


def test_person_is_added_with_role_and_no_password(client):
    group = Group.objects.create(name="Secretariat")
    assert client.get(reverse("wagtailusers_users:add")).status_code == 200
    response = client.post(reverse("wagtailusers_users:add"), DATA | {"groups": [group.pk]})
    assert response.status_code == 302, response.context["form"].errors
    person = User.objects.get(email="nuova@example.org")
    assert (person.display_name, person.language, list(person.groups.all())) == ("Nuova", "en", [group])
    assert not person.has_usable_password()


def test_same_address_is_refused(client):
    UserFactory(email="nuova@example.org")
    response = client.post(reverse("wagtailusers_users:add"), DATA)
    assert "email" in response.context["form"].errors


def test_person_is_edited(client):
    person = UserFactory()
    url = reverse("wagtailusers_users:edit", args=[person.pk])
    assert client.get(url).status_code == 200
    response = client.post(url, DATA | {"is_active": "on"})
    assert response.status_code == 302, response.context["form"].errors
    person.refresh_from_db()
    assert (person.email, person.language) == ("nuova@example.org", "en")
