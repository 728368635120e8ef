# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail

from core.errors import NotAllowed
from groups import services
from groups.errors import AlreadyAnswered, CannotJoin
from groups.models import GroupPage, JoinRequest, Membership
from tests.factories.accounts import UserFactory
from tests.factories.groups import JoinRequestFactory, MembershipFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory


@pytest.fixture
def coordinator(group: GroupPage) -> Any:
    return MembershipFactory(group=group, coordinator=True).user


def ask(group: GroupPage, user: Any, key: uuid.UUID | None = None) -> JoinRequest:
    return services.ask_to_join(group=group, user=user, message="Vorrei esserci.", submission_key=key or uuid.uuid4())


def test_request_reaches_the_coordinator(group: GroupPage, coordinator: Any, make_user: Callable) -> None:
    ask(group, make_user("Ada"))
    (letter,) = mail.outbox
    assert letter.to == [coordinator.email]
    assert "Vorrei esserci." in letter.body
    assert "ada@example.org" not in letter.body


def test_coordinator_whose_account_is_closed_gets_no_letter(group: GroupPage, make_user: Callable) -> None:
    MembershipFactory(group=group, organization=None, user=make_user("Ex", is_active=False), role="coordinator")
    ask(group, make_user("Ada"))
    assert mail.outbox == []


def test_nobody_asks_for_a_foreign_organisation(group: GroupPage, make_user: Callable) -> None:
    person, words = make_user("Ada"), {"message": "Vorrei esserci.", "submission_key": uuid.uuid4()}
    mandate = MandateFactory(user=person)
    with pytest.raises(NotAllowed):
        services.ask_to_join(group=group, user=person, organization=OrganizationFactory(), **words)
    asked = services.ask_to_join(group=group, user=person, organization=mandate.organization, **words)
    assert asked.organization == mandate.organization


def test_request_sent_twice_is_one(group: GroupPage, make_user: Callable) -> None:
    person, key = make_user("Ada"), uuid.uuid4()
    assert ask(group, person, key) == ask(group, person, key)
    with pytest.raises(CannotJoin):
        ask(group, person)


def test_accepting_gives_a_seat(group: GroupPage, coordinator: Any) -> None:
    request = JoinRequestFactory(group=group, organization=OrganizationFactory())
    services.answer_join_request(request=request, by=coordinator, is_accepted=True)
    seat = Membership.objects.get(user=request.user)
    assert (seat.group, seat.organization, seat.role) == (group, request.organization, "member")
    assert mail.outbox[-1].to == [request.user.email]


def test_declining_tells_why(group: GroupPage, coordinator: Any) -> None:
    request = JoinRequestFactory(group=group)
    services.answer_join_request(request=request, by=coordinator, is_accepted=False, note="Il gruppo è al completo.")
    assert not Membership.objects.filter(user=request.user).exists()
    assert "Il gruppo è al completo." in mail.outbox[-1].body


def test_answering_twice_is_refused(group: GroupPage, coordinator: Any) -> None:
    request = JoinRequestFactory(group=group)
    services.answer_join_request(request=request, by=coordinator, is_accepted=True)
    with pytest.raises(AlreadyAnswered):
        services.answer_join_request(request=request, by=coordinator, is_accepted=False, note="No")
    assert Membership.objects.filter(user=request.user).count() == 1


def test_strangers_answer_nothing(group: GroupPage) -> None:
    request = JoinRequestFactory(group=group)
    with pytest.raises(NotAllowed):
        services.answer_join_request(request=request, by=UserFactory(), is_accepted=True)
    request.refresh_from_db()
    assert request.is_pending
