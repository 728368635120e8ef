# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Registration: what is asked, what is kept, what is never told."""

import re

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail as sent

from accounts.models import Consent, User
from tests.factories.accounts import UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root")]
SIGNUP = "/uk/account/signup/"
DATA = {
    "email": "Olena@Example.org",
    "display_name": "Олена",
    "password1": "довга-фраза-для-входу",
    "rules": "on",
    "homepage": "",
}


def code_of(message):
    return re.search(r"^([A-Z0-9-]{6,12})$", message.body, re.MULTILINE).group(1)


def confirm(client, language="uk"):
    return client.post(f"/{language}/account/confirm-email/", {"code": code_of(sent.outbox[-1])})


def test_person_registers_confirms_and_resumes(client):
    response = client.post(SIGNUP, DATA | {"next": "/uk/organizations/register/"})
    assert response["Location"] == "/uk/account/confirm-email/"
    assert "_auth_user_id" not in client.session
    assert client.get(response["Location"]).status_code == 200
    assert confirm(client)["Location"] == "/uk/organizations/register/"
    assert "_auth_user_id" in client.session


def test_account_keeps_name_language_and_consents(client):
    client.post(SIGNUP, DATA)
    user = User.objects.get()
    assert (user.email, user.display_name, user.language) == ("olena@example.org", "Олена", "uk")
    assert {consent.kind for consent in Consent.objects.filter(user=user)} == {"privacy", "rules"}
    assert sent.outbox[0].extra_headers["Content-Language"] == "uk"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", ""),
        ("email", "not an address"),
        ("email", "a" * 300 + "@example.org"),
        ("display_name", ""),
        ("display_name", "x" * 81),
        ("display_name", "olena@example.org"),
        ("display_name", "\u200b\u200b\u200b"),
        ("display_name", "Anna\u202egro.elpmaxe"),
        ("password1", ""),
        ("password1", "short"),
        ("password1", "password1234"),
        ("password1", "olena@example.org"),
        ("rules", ""),
    ],
)
def test_bad_input_names_the_field_and_keeps_the_rest(client, field, value):
    response = client.post(SIGNUP, DATA | {field: value})
    assert response.status_code == 200
    assert field in response.context["form"].errors
    page = response.content.decode()
    assert ("Олена" if field != "display_name" else "olena@example.org") in page.replace("Olena@E", "olena@e")
    assert DATA["password1"] not in page
    assert not User.objects.exists()


def test_null_characters_are_an_error_not_a_crash(client):
    response = client.post(SIGNUP, DATA | {"display_name": "a\x00b", "email": "a\x00@example.org"})
    assert response.status_code == 200
    assert not User.objects.exists()


def test_markup_in_the_name_is_shown_as_text(client):
    response = client.post(SIGNUP, DATA | {"display_name": "<script>alert(1)</script>", "rules": ""})
    assert "<script>alert(1)</script>" not in response.content.decode()


def test_known_address_gets_the_same_answer_and_a_mail_that_says_it(client):
    UserFactory(email="olena@example.org")
    known = client.post(SIGNUP, DATA)
    fresh = client.__class__().post(SIGNUP, DATA | {"email": "new@example.org"})
    assert (known.status_code, known["Location"]) == (fresh.status_code, fresh["Location"])
    assert User.objects.count() == 2
    assert "olena@example.org" in sent.outbox[0].body
    assert not re.search(r"^[A-Z0-9-]{6,12}$", sent.outbox[0].body, re.MULTILINE)


def test_form_sent_twice_leads_to_a_code_that_works(client):
    first, second = client.__class__(), client.__class__()
    for one in (first, second):  # a double click: neither has the cookie of the other's answer
        assert one.post(SIGNUP, DATA)["Location"] == "/uk/account/confirm-email/"
    assert User.objects.count() == 1
    assert Consent.objects.count() == 2
    assert confirm(second).status_code == 302
    assert "_auth_user_id" in second.session


def test_known_address_with_another_password_is_not_told_apart(client):
    client.post(SIGNUP, DATA)
    other = client.__class__()
    assert other.post(SIGNUP, DATA | {"password1": "un-altra-frase-lunga"})["Location"] == "/uk/account/confirm-email/"
    assert not re.search(r"^[A-Z0-9-]{6,12}$", sent.outbox[-1].body, re.MULTILINE)


class CountingHasher(MD5PasswordHasher):
    """Counts how often a password is hashed: what takes time, and would tell whether an address is known."""

    algorithm, times = "counting", 0

    def encode(self, password, salt):
        type(self).times += 1
        return super().encode(password, salt)


@pytest.mark.parametrize("kind", ["new", "known", "unconfirmed", "sent twice", "program"])
def test_password_is_hashed_once_whoever_registers(client, settings, kind):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    if kind == "known":
        UserFactory(email="olena@example.org")
    if kind in {"unconfirmed", "sent twice"}:
        client.__class__().post(SIGNUP, DATA)
    change = {"unconfirmed": {"password1": "un-altra-frase-lunga"}, "program": {"homepage": "https://spam.example"}}
    CountingHasher.times = 0
    assert client.post(SIGNUP, DATA | change.get(kind, {}))["Location"] == "/uk/account/confirm-email/"
    assert CountingHasher.times == 1


def test_second_address_still_to_confirm_is_no_door_around_the_login(client):
    user = UserFactory(email="olena@example.org", password=DATA["password1"])
    user.emailaddress_set.update_or_create(email="altra@example.org", defaults={"verified": False})
    assert client.post(SIGNUP, DATA)["Location"] == "/uk/account/confirm-email/"
    assert "_auth_user_id" not in client.session


def test_honeypot_makes_no_account_and_looks_the_same(client):
    response = client.post(SIGNUP, DATA | {"homepage": "https://spam.example"})
    assert response["Location"] == "/uk/account/confirm-email/"
    assert not User.objects.exists()


def test_a_meeting_registers_from_one_address_and_a_program_is_stopped(client, settings):
    settings.RATE_LIMITS = {"signup": settings.RATE_LIMITS["signup"]._replace(address=12)}
    for number in range(12):
        assert client.__class__().post(SIGNUP, DATA | {"email": f"n{number}@example.org"}).status_code == 302
    response = client.__class__().post(SIGNUP, DATA | {"email": "one-more@example.org"})
    assert response.status_code == 429
    assert response.context["form"].non_field_errors()
    assert "one-more@example.org" in response.content.decode()
    assert not User.objects.filter(email="one-more@example.org").exists()


def test_fields_help_password_managers(client):
    page = client.get(SIGNUP).content.decode()
    for token in ("email", "nickname", "new-password"):
        assert f'autocomplete="{token}"' in page
    assert "onpaste" not in page
    assert "password2" not in page
