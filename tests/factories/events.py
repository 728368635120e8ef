# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Events, their index, and who registered."""

import datetime
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.models import Locale, Page

from events.choices import Kind, Status
from events.models import EventIndexPage, EventPage, Registration
from tests.factories.organizations import MunicipalityFactory


def italian() -> Locale:
    return Locale.objects.get(language_code="it")


class EventIndexPageFactory(wagtail_factories.PageFactory):
    title = "Eventi"
    slug = "eventi"
    intro = "Gli incontri in calendario."
    locale = factory.LazyFunction(italian)

    class Meta:
        model = EventIndexPage


class EventPageFactory(wagtail_factories.PageFactory):
    """In a week, with registration: `EventPageFactory(parent=index, capacity=10)`, `EventPageFactory(past=True)`."""

    title = factory.Sequence(lambda n: f"Incontro {n}")
    slug = factory.Sequence(lambda n: f"incontro-{n}")
    intro = "Ne parliamo insieme."
    kind = Kind.PUBLIC_MEETING
    starts_at = factory.LazyFunction(lambda: timezone.now().replace(microsecond=0) + datetime.timedelta(days=7))
    ends_at = factory.LazyAttribute(lambda event: event.starts_at + datetime.timedelta(hours=2))
    place_name = "Sala grande della Filanda"
    place_address = "Piazza della Filanda 4"
    municipality = factory.SubFactory(MunicipalityFactory, name="Rivalonda")
    takes_registrations = True
    locale = factory.LazyFunction(italian)
    live = True

    class Meta:
        model = EventPage

    class Params:
        past = factory.Trait(starts_at=factory.LazyFunction(lambda: timezone.now() - datetime.timedelta(days=7)))


class RegistrationFactory(factory.django.DjangoModelFactory):
    """A confirmed one, in order of arrival; for the flow use the services."""

    event = factory.SubFactory(EventPageFactory)
    name = factory.Sequence(lambda n: f"Persona {n}")
    email = factory.Sequence(lambda n: f"iscritto{n}@example.org")
    status = Status.CONFIRMED
    sequence = factory.Sequence(lambda n: n + 1)

    class Meta:
        model = Registration


def translated(page: Page, language: str, **words: Any) -> Any:
    """The page in another language, published; its parents are copied when they are not there yet."""
    copy = page.copy_for_translation(Locale.objects.get(language_code=language), copy_parents=True)
    for name, value in words.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    return type(page).objects.get(pk=copy.pk)
