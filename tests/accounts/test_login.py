# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Login has one door; it resumes what the person was doing and tells nothing to strangers."""

import pytest
from django.core import mail as sent
from django.urls import reverse

from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root")]
LOGIN = "/en/account/login/"


def test_login_resumes_what_was_asked(client):
    user = UserFactory()
    page = client.get(f"{LOGIN}?next=/en/organizations/register/").content.decode()
    assert 'name="next" value="/en/organizations/register/"' in page
    data = {"login": user.email.upper(), "password": PASSWORD, "next": "/en/organizations/register/"}
    assert client.post(LOGIN, data)["Location"] == "/en/organizations/register/"
    assert client.session["_auth_user_id"] == str(user.pk)


def test_login_never_leads_to_another_site(client):
    user = UserFactory()
    data = {"login": user.email, "password": PASSWORD, "next": "https://evil.example/"}
    assert client.post(LOGIN, data)["Location"] == "/en/account/"


@pytest.mark.parametrize(
    "target", ["http://[", "//[", "javascript:alert(1)", "/\x00", "//evil.example", "\\\\evil.example"]
)
@pytest.mark.parametrize("door", ["login/", "signup/", "login/code/", "password/reset/"])
def test_addresses_that_cannot_be_read_lead_nowhere(client, door, target):
    page = client.get(f"/en/account/{door}", {"next": target})
    assert page.status_code == 200
    answer = client.post(LOGIN, {"login": UserFactory().email, "password": PASSWORD, "next": target})
    assert answer["Location"].startswith("/en/account/") or answer["Location"] == target.replace("\x00", "%00")


@pytest.mark.parametrize("door", ["/admin/login/", "/_util/login/", "/admin/password_reset/"])
def test_other_doors_give_no_session(client, door):
    admin = UserFactory(is_superuser=True, is_staff=True)
    data = {"username": admin.email, "login": admin.email, "email": admin.email, "password": PASSWORD}
    response = client.post(door, data)
    assert response.status_code == 302
    assert response["Location"].endswith("/account/login/")
    assert "_auth_user_id" not in client.session


def test_wrong_password_and_unknown_address_get_the_same_answer(client):
    user = UserFactory()
    wrong = client.post(LOGIN, {"login": user.email, "password": "no"})
    unknown = client.post(LOGIN, {"login": "nobody@example.org", "password": "no"})
    assert wrong.context["form"].errors == unknown.context["form"].errors
    assert user.email in wrong.content.decode()


def test_address_not_confirmed_does_not_enter(client):
    user = UserFactory()
    user.emailaddress_set.update(verified=False)
    response = client.post(LOGIN, {"login": user.email, "password": PASSWORD})
    assert response["Location"] == "/en/account/confirm-email/"
    assert "_auth_user_id" not in client.session


def test_password_reset_says_the_same_to_everybody_and_writes_in_their_language(client):
    user = UserFactory(language="it")
    url = reverse("account_reset_password")
    known = client.post("/en/account/password/reset/", {"email": user.email})
    unknown = client.post("/en/account/password/reset/", {"email": "nobody@example.org"})
    assert url
    assert known["Location"] == unknown["Location"]
    assert [m.extra_headers["Content-Language"] for m in sent.outbox] == ["it", "en"]
    assert "/account/password/reset/key/" in sent.outbox[0].body
    assert client.get(known["Location"]).status_code == 200


def test_the_letter_after_a_new_password_is_in_the_persons_language(client):
    user = UserFactory(language="it")
    client.force_login(user)
    new = "una-frase-nuova-e-lunga"
    client.post("/en/account/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    assert [message.extra_headers["Content-Language"] for message in sent.outbox] == ["it"]


def try_login(client, email, password="no", address="10.0.0.1"):
    return client.post(LOGIN, {"login": email, "password": password}, REMOTE_ADDR=address)


def test_a_class_that_mistypes_its_passwords_does_not_close_the_door_of_the_school(client):
    for number in range(40):
        assert try_login(client, f"pupil{number}@example.org").status_code == 200
    user = UserFactory()
    assert try_login(client, user.email, PASSWORD).status_code == 302


def test_who_guesses_is_stopped_and_the_owner_enters_from_elsewhere(client):
    user = UserFactory()
    guesses = [try_login(client, user.email) for _ in range(11)]
    assert [answer.status_code for answer in guesses] == [200] * 10 + [429]
    assert int(guesses[-1]["Retry-After"]) > 800
    assert "15 minutes" in guesses[-1].context["form"].non_field_errors()[0]
    assert user.email in guesses[-1].content.decode()
    assert try_login(client, user.email, PASSWORD).status_code == 429, "the right password must not be told apart"
    assert try_login(client, user.email, PASSWORD, address="10.0.0.2").status_code == 302


def test_good_logins_are_not_counted(client):
    user = UserFactory()
    for _ in range(12):
        assert try_login(client, user.email, PASSWORD).status_code == 302
        client.logout()


@pytest.mark.parametrize("address", ["/en/account/password/reset/", "/en/account/login/code/"])
def test_mail_on_request_is_limited_by_who_receives_it(client, address):
    answers = [client.__class__().post(address, {"email": "ada@example.org"}) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [429]
    assert "ada@example.org" in answers[-1].content.decode()
    assert len(sent.outbox) == 5
    assert client.__class__().post(address, {"email": "eva@example.org"}).status_code == 302


def test_logout_asks_first(client):
    client.force_login(UserFactory())
    assert client.get("/en/account/logout/").status_code == 200
    assert "_auth_user_id" in client.session
    client.post("/en/account/logout/")
    assert "_auth_user_id" not in client.session


def test_digital_identity_is_offered_only_where_it_is_set_up(client, settings):
    assert "SPID" not in client.get(LOGIN).content.decode()
    app = {"provider_id": "spid", "name": "SPID", "client_id": "x", "secret": "y"}
    app["settings"] = {"server_url": "https://gateway.example/.well-known/openid-configuration"}
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app]}}
    for url in (LOGIN, "/en/account/signup/"):
        assert "SPID" in client.get(url).content.decode()


def test_staff_without_second_factor_is_sent_to_set_one_up(client, settings, make_user):
    settings.STAFF_MFA_REQUIRED = True
    client.force_login(make_user(permissions=["wagtailadmin.access_admin"]))
    assert client.get("/admin/")["Location"].endswith(reverse("mfa_index").split("/", 2)[2])
