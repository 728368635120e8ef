# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every test may ask for: a site with its three home pages, people, and a count of queries."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from wagtail.models import Collection, Locale, Page, Site

from accounts.models import User
from home.models import HomePage
from tests.signing.ledger_flush import django_db_setup  # noqa: F401  # ledger triggers off before tables are flushed

LANGUAGES = ("it", "en", "uk")
PASSWORD = "una-frase-lunga-di-prova"


@pytest.fixture(autouse=True)
def _fresh_start() -> None:
    """No test inherits what another remembered, nor the language of its last request."""
    cache.clear()
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def home_pages(db: None) -> dict[str, HomePage]:
    """The three home pages, published, with the site pointing at the Italian one."""
    Site.objects.all().delete()
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code in LANGUAGES}
    root = Page.get_first_root_node()
    if root is None:  # a test with real connections has flushed what the migrations made
        Collection.objects.exists() or Collection.add_root(name="Root")
        root = Page.add_root(title="Root", slug="root", content_type=ContentType.objects.get_for_model(Page))
    for page in root.get_children():
        page.delete()
    root = Page.objects.get(pk=root.pk)
    pages: dict[str, HomePage] = {}
    for language in LANGUAGES:
        page = HomePage(title=f"Patto {language}", slug=f"home-{language}", locale=locales[language])
        if pages:
            page.translation_key = pages["it"].translation_key
        pages[language] = root.add_child(instance=page)
    Site.objects.create(hostname="localhost", root_page=pages["it"], is_default_site=True, site_name="Patto")
    return pages


@pytest.fixture
def site_root(home_pages: dict[str, HomePage]) -> HomePage:
    return home_pages["it"]


@pytest.fixture
def make_user(db: None) -> Callable[..., User]:
    """`make_user("Ada", groups=["Moderators"], permissions=["comments.moderate_comment"])`."""

    def make(name: str = "Ada", **options: Any) -> User:
        from django.contrib.auth.models import Group, Permission

        groups, permissions = options.pop("groups", []), options.pop("permissions", [])
        fields = {"email": f"{name.lower().replace(' ', '.')}@example.org", "display_name": name, **options}
        user = User.objects.create_user(password=PASSWORD, **fields)
        for group in groups:
            user.groups.add(Group.objects.get(name=group))
        for permission in permissions:
            app_label, codename = permission.split(".")
            user.user_permissions.add(Permission.objects.get(content_type__app_label=app_label, codename=codename))
        return user

    return make


@pytest.fixture
def user(make_user: Callable[..., User]) -> User:
    return make_user()


def count_queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(url)
    assert response.status_code == 200, f"{url} answered {response.status_code}"
    return len(queries)


@pytest.fixture
def assert_flat_queries(client: Client) -> Callable[..., None]:
    """Show that the page costs the same after `grow()`, and at most `at_most` queries when given."""

    def check(url: str, grow: Callable[[], Any], *, client: Client = client, at_most: int | None = None) -> None:
        client.get(url)  # fills what is kept between requests: content types, site root paths, the frame of the page
        before = count_queries(client, url)
        grow()
        client.get(url)  # a page saved by grow() has emptied the frame
        after = count_queries(client, url)
        assert after <= before, f"{url}: {before} queries before, {after} after"
        if at_most is not None:
            assert after <= at_most, f"{url}: {after} queries, at most {at_most} were promised"

    return check
