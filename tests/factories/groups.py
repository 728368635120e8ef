# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Groups, members, outputs."""

import json
import uuid
from typing import Any

import factory
import wagtail_factories

from groups.choices import MemberRole, OutputKind
from groups.models import GroupIndexPage, GroupPage, JoinRequest, Membership, OutputPage
from tests.factories.accounts import UserFactory
from tests.factories.events import italian
from tests.factories.organizations import OrganizationFactory


class GroupIndexPageFactory(wagtail_factories.PageFactory):
    title = "Tavoli"
    slug = "tavoli"
    locale = factory.LazyFunction(italian)

    class Meta:
        model = GroupIndexPage


class GroupPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda n: f"Tavolo {n}")
    slug = factory.Sequence(lambda n: f"tavolo-{n}")
    mandate = "<p>Raccoglie i bisogni delle famiglie.</p>"
    locale = factory.LazyFunction(italian)

    class Meta:
        model = GroupPage


class MembershipFactory(factory.django.DjangoModelFactory):
    """An organisation; `MembershipFactory(person=True)`, `MembershipFactory(coordinator=True)` for people."""

    group = factory.SubFactory(GroupPageFactory)
    organization = factory.SubFactory(OrganizationFactory)

    class Meta:
        model = Membership

    class Params:
        person = factory.Trait(organization=None, user=factory.SubFactory(UserFactory))
        coordinator = factory.Trait(
            organization=None, user=factory.SubFactory(UserFactory), role=MemberRole.COORDINATOR
        )


class JoinRequestFactory(factory.django.DjangoModelFactory):
    group = factory.SubFactory(GroupPageFactory)
    user = factory.SubFactory(UserFactory)
    message = "Vorrei dare una mano."

    class Meta:
        model = JoinRequest


def sections(*titles: str) -> str:
    blocks: list[dict[str, Any]] = [
        {"type": "section", "id": str(uuid.uuid4()), "value": {"title": title, "text": f"<p>Testo di {title}.</p>"}}
        for title in titles
    ]
    return json.dumps(blocks)


class OutputPageFactory(wagtail_factories.PageFactory):
    title = factory.Sequence(lambda n: f"Esito {n}")
    slug = factory.Sequence(lambda n: f"esito-{n}")
    kind = OutputKind.NEED
    locale = factory.LazyFunction(italian)
    sections = factory.LazyFunction(lambda: sections("Che cosa abbiamo contato", "Che cosa resta da capire"))

    class Meta:
        model = OutputPage
