# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The admin speaks the person's language, whatever the browser asks for."""

import pytest
from django.urls import reverse

from tests.factories.accounts import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root")]


@pytest.fixture
def office(client):
    user = UserFactory(is_superuser=True, language="it")
    client.force_login(user)
    return user


def admin_language(client):
    page = client.get(reverse("wagtailadmin_home"), headers={"accept-language": "en"}).content.decode()
    return page.partition('<html lang="')[2].partition('"')[0]


def test_admin_speaks_the_language_of_the_profile(client, office):
    assert admin_language(client) == "it"
    client.post(reverse("account_profile"), {"display_name": "Ufficio", "language": "uk"})
    assert admin_language(client) == "uk"


def test_language_is_chosen_in_the_admin_too(client, office):
    settings = reverse("wagtailadmin_account")
    page = client.get(settings).content.decode()
    assert 'name="language-language"' in page
    assert "preferred_language" not in page
    assert "current_time_zone" not in page
    names = {"name_email-first_name": "Uffi", "name_email-last_name": "Cio"}
    theme = {"theme-theme": "system", "theme-contrast": "system", "theme-density": "default"}
    assert client.post(settings, names | theme | {"language-language": "en"}).status_code == 302
    office.refresh_from_db()
    assert office.language == "en"
    assert admin_language(client) == "en"


def test_citizens_are_given_no_profile_of_the_admin(client):
    citizen = UserFactory()
    client.force_login(citizen)
    client.get(reverse("account_home"))
    assert not hasattr(citizen, "wagtail_userprofile")


def test_refusals_are_in_the_language_of_the_profile(client, make_user, home_pages):
    client.force_login(make_user("Dario", language="it", permissions=["wagtailadmin.access_admin"]))
    address = reverse("wagtailadmin_pages:edit", args=[home_pages["it"].pk])
    page = client.get(address, follow=True, headers={"accept-language": "en"}).content.decode()
    assert "Spiacente, non hai i permessi" in page
