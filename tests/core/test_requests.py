# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Requests that cannot be read, and what a browser may keep."""

import pytest


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
