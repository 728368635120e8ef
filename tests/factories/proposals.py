# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Calls and proposals: `ProposalFactory(call=CallPageFactory(parent=home), status="published")`."""

import datetime
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.models import Locale

from comments.models import Thread
from proposals.choices import Status
from proposals.models import Area, Proposal, ProposalCallPage, Support
from tests.factories.accounts import UserFactory

DAY = datetime.timedelta(days=1)


class AreaFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Area

    name = factory.Sequence(lambda n: f"Area {n}")
    locale = factory.LazyFunction(Locale.get_default)


class CallPageFactory(wagtail_factories.PageFactory):
    """Open to proposals and supports; `closed=True` ended yesterday, `upcoming=True` opens tomorrow."""

    class Meta:
        model = ProposalCallPage

    class Params:
        closed = factory.Trait(
            submit_until=factory.LazyFunction(lambda: timezone.now() - DAY),
            support_until=factory.LazyFunction(lambda: timezone.now() - DAY),
        )
        upcoming = factory.Trait(
            submit_from=factory.LazyFunction(lambda: timezone.now() + DAY),
            support_from=factory.LazyFunction(lambda: timezone.now() + DAY),
            submit_until=factory.LazyFunction(lambda: timezone.now() + 9 * DAY),
            support_until=factory.LazyFunction(lambda: timezone.now() + 9 * DAY),
        )

    title = factory.Sequence(lambda n: f"Raccolta di proposte {n}")
    intro = "Che cosa serve nel tuo quartiere?"
    submit_from = factory.LazyFunction(lambda: timezone.now() - 9 * DAY)
    submit_until = factory.LazyFunction(lambda: timezone.now() + 30 * DAY)
    support_from = factory.LazyFunction(lambda: timezone.now() - 9 * DAY)
    support_until = factory.LazyFunction(lambda: timezone.now() + 60 * DAY)


class ProposalFactory(factory.django.DjangoModelFactory):
    """In the state asked, with what that state needs: reference, dates, conversation."""

    class Meta:
        model = Proposal

    call = factory.SubFactory(CallPageFactory)
    author = factory.SubFactory(UserFactory)
    title = factory.Sequence(lambda n: f"Una panchina all'ombra numero {n}")
    body = "Davanti alla biblioteca non c'è un posto per sedersi: chi fa fatica a camminare rinuncia a venire."
    status = Status.PUBLISHED
    reference = factory.Sequence(lambda n: f"P-2025-{n + 1:04d}")

    @classmethod
    def _create(cls, model_class: type[Proposal], *args: Any, **kwargs: Any) -> Proposal:
        status = kwargs["status"]
        if status == Status.DRAFT:
            kwargs["reference"] = None
        else:
            kwargs.setdefault("submitted_at", timezone.now())
        if status not in (Status.DRAFT, Status.SUBMITTED):
            kwargs.setdefault("published_at", timezone.now())
            page = kwargs["call"].page_ptr
            thread = Thread.objects.create(title=kwargs["title"], page=page, sub_path=f"{kwargs['reference']}/")
            kwargs.setdefault("thread", thread)
        return super()._create(model_class, *args, **kwargs)


class SupportFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Support

    proposal = factory.SubFactory(ProposalFactory)
    supporter = factory.SubFactory(UserFactory)
