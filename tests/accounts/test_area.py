# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The personal area, every page of it in the site's frame."""

import pytest
from django.core import mail as sent

from tests.factories.accounts import PASSWORD, UserFactory
from tests.factories.organizations import MandateFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root")]

OPEN_PAGES = ["login/", "signup/", "password/reset/", "login/code/", "password/reset/done/", "inactive/"]
OWN_PAGES = ["", "profile/", "email/", "password/change/", "2fa/", "sessions/", "logout/", "3rdparty/"]
REAUTHENTICATED = ["2fa/totp/activate/", "2fa/webauthn/add/", "2fa/webauthn/"]


def check_frame(response):
    page = response.content.decode()
    assert response.status_code == 200
    assert page.count("<h1") == 1
    assert 'id="main"' in page
    assert "style=" not in page
    assert "javascript:" not in page
    title = page.split("<title>")[1].split("</title>")[0].split("–")[0]
    assert title.strip()


@pytest.mark.parametrize("language", ["it", "en", "uk"])
@pytest.mark.parametrize("path", OPEN_PAGES)
def test_open_pages(client, path, language):
    check_frame(client.get(f"/{language}/account/{path}"))


@pytest.mark.parametrize("path", OWN_PAGES)
def test_own_pages(client, path):
    assert client.get(f"/en/account/{path}").status_code == 302
    client.force_login(UserFactory())
    check_frame(client.get(f"/en/account/{path}"))


def test_the_table_of_sessions_has_a_name_and_a_header_for_each_column(client):
    client.force_login(UserFactory())
    page = client.get("/en/account/sessions/").content.decode()
    table = page.split("<table")[1].split("</table>")[0]
    assert "<caption>Where you are signed in</caption>" in table
    assert table.count('<th scope="col">') == 4
    assert '<th scope="col">Status</th>' in table


@pytest.mark.parametrize("path", REAUTHENTICATED)
def test_pages_behind_the_password(client, path):
    user = UserFactory()
    client.force_login(user)
    asked = client.get(f"/it/account/{path}", follow=True)
    if any("reauthenticate" in url for url, _status in asked.redirect_chain):
        check_frame(asked)
        client.post("/it/account/reauthenticate/", {"password": PASSWORD})
    check_frame(client.get(f"/it/account/{path}", follow=True))


def test_area_lists_my_organizations_and_their_state(client):
    mandate = MandateFactory(
        representative=True, organization__status="refused", organization__refusal_reason="Manca lo statuto"
    )
    MandateFactory(organization__name="Di altri")
    client.force_login(mandate.user)
    page = client.get("/it/account/").content.decode()
    assert mandate.organization.name in page
    assert "Manca lo statuto" in page
    assert "Di altri" not in page


def test_area_costs_the_same_with_more_organizations(client, assert_flat_queries):
    user = UserFactory()
    client.force_login(user)
    MandateFactory(user=user)
    assert_flat_queries("/it/account/", grow=lambda: MandateFactory.create_batch(10, user=user), client=client)


def test_profile_changes_name_and_language(client):
    user = UserFactory()
    client.force_login(user)
    bad = client.post("/en/account/profile/", {"display_name": "", "language": "xx"})
    assert set(bad.context["form"].errors) == {"display_name", "language"}
    client.post("/en/account/profile/", {"display_name": "Ada", "language": "uk", "is_superuser": "on"})
    user.refresh_from_db()
    assert (user.display_name, user.language, user.is_superuser) == ("Ada", "uk", False)


def test_new_address_waits_for_its_code(client):
    user = UserFactory()
    client.force_login(user)
    client.post("/en/account/reauthenticate/", {"password": PASSWORD})
    too_long = client.post("/en/account/email/", {"action_add": "", "email": "a" * 300 + "@example.org"})
    assert too_long.status_code < 500
    client.post("/en/account/email/", {"action_add": "", "email": "new@example.org"})
    user.refresh_from_db()
    assert user.email != "new@example.org"
    assert sent.outbox[-1].to == ["new@example.org"]


def test_area_shows_the_office_to_who_works_there(client, make_user):
    client.force_login(make_user(permissions=["wagtailadmin.access_admin"]))
    assert 'href="/admin/"' in client.get("/it/account/").content.decode()
