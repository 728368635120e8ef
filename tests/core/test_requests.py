# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Requests that cannot be read, and what a browser may keep."""

import pytest
from django.test import Client
from django.utils.html import escape


@pytest.mark.django_db
@pytest.mark.parametrize("charset", ["latin1", "utf-16", "cp1252"])
def test_form_in_a_strange_charset_is_a_bad_request_in_the_site_look(client, charset, site_root):
    answer = client.post(
        "/it/account/login/", data=b"login=a", content_type=f"application/x-www-form-urlencoded; charset={charset}"
    )
    assert answer.status_code == 400
    assert "Non siamo riusciti a leggere la richiesta" in answer.content.decode()


def test_pages_of_a_signed_in_person_are_not_kept_by_the_browser(client, user, site_root):
    assert "no-store" not in client.get(site_root.url).get("Cache-Control", "")
    client.force_login(user)
    assert client.get(site_root.url)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("method", ["TRACE", "FOO"])
@pytest.mark.parametrize("address", ["/it/cerca/", "/robots.txt", "/healthz"])
def test_methods_that_nobody_needs_are_refused(client, method, address):
    answer = client.generic(method, address)
    assert answer.status_code == 405
    assert "GET" in answer["Allow"]


TEXT, SECRET = "Mezz'ora <b>buttata</b> via", "una frase lunga che nessuno deve leggere qui"
EXPIRED = {
    "body": TEXT,
    "name": "Ada",
    "password1": SECRET,
    "oldPassword": SECRET,
    "submission_key": SECRET,
    "next": f"/it/{SECRET}/",
    "csrfmiddlewaretoken": "x" * 64,
}


def expired(**headers):
    return Client(enforce_csrf_checks=True, headers=headers).post("/it/account/login/", EXPIRED)


def test_form_whose_key_is_old_gives_long_texts_back_and_no_secret(db, site_root):
    answer = expired(sec_fetch_site="same-origin")
    assert answer.status_code == 403
    page = answer.content.decode()
    assert escape(TEXT) in page
    assert page.count("<textarea") == page.count('<label for="kept-') == 1
    assert 'href="/it/account/login/"' in page
    assert SECRET not in page


@pytest.mark.parametrize("headers", [{}, {"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "same-site"}])
def test_another_site_does_not_put_its_words_on_the_page(db, site_root, headers):
    answer = expired(**headers)
    assert answer.status_code == 403
    assert "buttata" not in answer.content.decode()


@pytest.mark.parametrize("address", ["/it/account/signup/", "/it/account/login/", "/it/account/password/reset/"])
@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\xff\xfe\x00", "application/x-www-form-urlencoded"),
        (b"email=%ff%fe&login=%ff&display_name=%00", "application/x-www-form-urlencoded"),
        (b"a=1&" * 3000, "application/x-www-form-urlencoded"),
        (b"x" * (13 * 1024 * 1024), "application/x-www-form-urlencoded"),
        (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
        (b"no boundary", "multipart/form-data"),
        (b'{"email": "a@example.org"}', "application/json"),
    ],
)
def test_bodies_that_no_form_sends_are_answered(client, site_root, address, body, kind):
    answer = client.post(address, body, content_type=kind)
    assert answer.status_code in (200, 400)
    assert "<h1" in answer.content.decode()
