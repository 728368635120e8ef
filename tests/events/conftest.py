# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An index of events under the home page, and what a person asks for."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives

from events.models import EventIndexPage, EventPage
from events.services import Request
from tests.factories.events import EventIndexPageFactory, EventPageFactory


@pytest.fixture
def index(site_root: Any) -> EventIndexPage:
    return EventIndexPageFactory(parent=site_root)


@pytest.fixture
def event(index: EventIndexPage) -> EventPage:
    return EventPageFactory(parent=index, title="Seminario di apertura", slug="seminario", capacity=2)


def asked(name: str = "Ada", **changes: Any) -> Request:
    facts = {"name": name, "email": f"{name.lower()}@example.org", "language": "it", **changes}
    return Request(**facts)


@pytest.fixture
def letters() -> Callable[[str], list[EmailMultiAlternatives]]:
    """The mails that an address has received."""
    return lambda address: [letter for letter in mail.outbox if letter.to == [address]]
