# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""HEAD answers what GET answers, on every address of the site and of its pages, signed in or not."""

from collections.abc import Iterator

import pytest
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils.translation import override
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from events import links
from tests.factories.accounts import UserFactory
from tests.factories.events import EventIndexPageFactory, EventPageFactory, RegistrationFactory
from tests.factories.groups import GroupIndexPageFactory, GroupPageFactory, OutputPageFactory
from tests.factories.home import InfoPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import PactPageFactory
from tests.factories.processes import ProcessPageFactory
from tests.factories.programmes import ProgrammePageFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory

ELSEWHERE = ("admin/", "documents/", "media/", "account/")  # Wagtail's and allauth's own doors


def plain_addresses(patterns: list[URLPattern | URLResolver], prefix: str = "/") -> Iterator[str]:
    """The addresses of the site that take no value."""
    for pattern in patterns:
        address = f"{prefix}{pattern.pattern}"
        if isinstance(pattern, URLResolver) and not any(part in address for part in ELSEWHERE):
            yield from plain_addresses(pattern.url_patterns, address)
        elif isinstance(pattern, URLPattern) and "<" not in address and "^" not in address and "admin" not in address:
            yield address


def page_addresses(page: Page) -> Iterator[str]:
    yield page.url
    if isinstance(page, RoutablePageMixin):
        for pattern in page.get_resolver().url_patterns:
            if "<" not in str(pattern.pattern) and "(" not in str(pattern.pattern):
                yield page.url + str(pattern.pattern)


@pytest.fixture
def addresses(site_root):
    index, groups = EventIndexPageFactory(parent=site_root), GroupIndexPageFactory(parent=site_root)
    event, group = EventPageFactory(parent=index), GroupPageFactory(parent=groups)
    news, call = NewsIndexPageFactory(parent=site_root), CallPageFactory(parent=site_root)
    pages = [
        site_root, index, event, groups, group, news, call,
        OutputPageFactory(parent=group), NewsPageFactory(parent=news), PactPageFactory(parent=site_root),
        InfoPageFactory(parent=site_root, locale=site_root.locale),
        ProcessPageFactory(parent=site_root), ProgrammePageFactory(parent=site_root),
    ]  # fmt: skip
    with override("it"):
        records = [
            links.path_of(event, RegistrationFactory(event=event), act)
            for act in (links.CONFIRM, links.SHOW, links.CANCEL)
        ]
        records += [
            OrganizationFactory(status="verified").get_absolute_url(),
            ProposalFactory(call=call).get_absolute_url(),
        ]
        plain = list(plain_addresses(get_resolver().url_patterns))
        found = [*plain, *records, *(address for page in pages for address in page_addresses(page))]
    return [*dict.fromkeys(found), "/it/account/login/", "/it/account/signup/", "/it/account/"]


@pytest.mark.parametrize("is_signed_in", [False, True])
def test_head_answers_what_get_answers(client, addresses, is_signed_in):
    assert len(addresses) > 50
    if is_signed_in:
        client.force_login(UserFactory())
    answers = {address: (client.get(address), client.head(address)) for address in addresses}
    assert {address: get.status_code for address, (get, _head) in answers.items()} == {
        address: head.status_code for address, (_get, head) in answers.items()
    }
    assert not [address for address, (get, _head) in answers.items() if get.status_code >= 404]
    assert not any(head.content for _get, head in answers.values() if not head.streaming)
