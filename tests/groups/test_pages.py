# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What everybody reads about a group, and what it costs."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import icalendar
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from groups.models import GroupIndexPage, GroupPage, JoinRequest, Membership, OutputPage
from tests.factories.accounts import UserFactory
from tests.factories.events import EventPageFactory, translated
from tests.factories.groups import (
    GroupPageFactory,
    JoinRequestFactory,
    MembershipFactory,
    OutputPageFactory,
    sections,
)
from tests.factories.organizations import OrganizationFactory


def sub(page: Any, name: str) -> str:
    return f"{page.get_url()}{page.reverse_subpage(name)}"


def test_group_shows_members_by_public_name(client: Client, group: GroupPage) -> None:
    person = UserFactory(email="ada@example.org", first_name="Adalgisa", display_name="Ada N.")
    MembershipFactory(group=group, organization=None, user=person, role="coordinator")
    delegate = UserFactory(display_name="Eva B.")
    MembershipFactory(group=group, organization=OrganizationFactory(name="Tessuto Comune"), user=delegate)
    text = client.get(group.get_url()).content.decode()
    for shown in ("Ada N.", "Tessuto Comune", "Eva B."):
        assert shown in text
    for hidden in ("ada@example.org", "Adalgisa", delegate.email):
        assert hidden not in text


def test_past_members_are_not_shown(client: Client, group: GroupPage) -> None:
    MembershipFactory(group=group, organization=OrganizationFactory(name="Radici"), ends_on=datetime.date(2020, 1, 1))
    assert "Radici" not in client.get(group.get_url()).content.decode()


def test_group_shows_meetings_and_published_outputs(client: Client, group: GroupPage) -> None:
    EventPageFactory(parent=group, title="Terza riunione")
    EventPageFactory(parent=group, title="Prima riunione", past=True)
    OutputPageFactory(parent=group, title="Un posto al doposcuola")
    OutputPageFactory(parent=group, title="Ancora una bozza", live=False)
    text = client.get(group.get_url()).content.decode()
    for shown in ("Terza riunione", "Prima riunione", "Un posto al doposcuola"):
        assert shown in text
    assert "Ancora una bozza" not in text
    calendar = icalendar.Calendar.from_ical(client.get(sub(group, "calendar_file")).content)
    assert {str(event["summary"]) for event in calendar.walk("VEVENT")} == {"Terza riunione", "Prima riunione"}


def test_members_and_outputs_are_seen_from_every_language(client: Client, group: GroupPage) -> None:
    MembershipFactory(group=group, organization=OrganizationFactory(name="Tessuto Comune"))
    OutputPageFactory(parent=group, title="Solo italiano")
    english = translated(group, "en", title="Older people", slug="older")
    text = client.get(english.get_url()).content.decode()
    assert "Tessuto Comune" in text
    assert "Solo italiano" in text
    index = GroupIndexPage.objects.get(locale__language_code="en")
    assert client.get(index.get_url()).context["groups"][0].member_count == 1


def test_output_is_quoted_by_section(client: Client, group: GroupPage) -> None:
    output = OutputPageFactory(parent=group, sections=sections("Bisogni", "Proposte"), code="T2/2026/01")
    text = client.get(output.get_url()).content.decode()
    anchors = [section.anchor for section in output.numbered_sections]
    assert len(set(anchors)) == 2
    for anchor in anchors:
        assert f'id="{anchor}"' in text
        assert f'href="#{anchor}"' in text
    assert "1. Bisogni" in text
    assert "T2/2026/01" in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"A", "B"}),
        ("kind=minutes", {"A"}),
        ("kind=nonsense", {"A", "B"}),
        ("group=999999", {"A", "B"}),
        ("page=x", {"A", "B"}),
        ("kind=guideline", set()),
    ],
)
def test_outputs_across_groups(client: Client, group_index: GroupIndexPage, query: str, found: set[str]) -> None:
    OutputPageFactory(parent=GroupPageFactory(parent=group_index), title="A", kind="minutes")
    OutputPageFactory(parent=GroupPageFactory(parent=group_index), title="B")
    answer = client.get(f"{sub(group_index, 'outputs')}?{query}")
    assert {output.title for output in answer.context["page_obj"]} == found


def test_outputs_of_one_group(client: Client, group_index: GroupIndexPage, group: GroupPage) -> None:
    OutputPageFactory(parent=group, title="A")
    OutputPageFactory(parent=GroupPageFactory(parent=group_index), title="B")
    answer = client.get(f"{sub(group_index, 'outputs')}?group={group.translation_key}")
    assert [output.title for output in answer.context["page_obj"]] == ["A"]


def test_group_behind_a_login_is_no_filter_of_outputs(
    client: Client, group_index: GroupIndexPage, group: GroupPage
) -> None:
    hidden = GroupPageFactory(parent=group_index, title="Riservato")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    offered = client.get(sub(group_index, "outputs")).context["filter_form"].fields["group"].queryset
    assert list(offered) == [group]


def test_visitor_signs_in_before_asking(client: Client, group: GroupPage) -> None:
    answer = client.get(sub(group, "join"))
    assert answer.status_code == 302
    assert reverse("account_login") in answer["Location"]


def test_asking_to_join(client: Client, group: GroupPage, user: Any) -> None:
    client.force_login(user)
    data = {"message": "Vorrei dare una mano.", "submission_key": str(uuid.uuid4())}
    assert client.get(sub(group, "join")).context["form"]
    for _ in range(2):
        assert client.post(sub(group, "join"), data).status_code == 302
    assert JoinRequest.objects.count() == 1
    assert client.get(sub(group, "join")).context["form"] is None


@pytest.mark.parametrize("message", ["", "   ", "x" * 1001])
def test_bad_request_is_explained_and_kept(client: Client, group: GroupPage, user: Any, message: str) -> None:
    client.force_login(user)
    answer = client.post(sub(group, "join"), {"message": message})
    assert answer.status_code == 200
    assert answer.context["form"].errors["message"]
    assert not JoinRequest.objects.exists()


def test_closed_group_refuses_a_request(client: Client, group_index: GroupIndexPage, user: Any) -> None:
    client.force_login(user)
    reserved = GroupPageFactory(parent=group_index, openness="reserved")
    answer = client.post(sub(reserved, "join"), {"message": "Vorrei dare una mano."})
    assert answer.context["form"].non_field_errors()


def test_coordinator_answers_at_the_desk(client: Client, group: GroupPage, make_user: Callable) -> None:
    coordinator = make_user("Paola", permissions=["wagtailadmin.access_admin"])
    MembershipFactory(group=group, organization=None, user=coordinator, role="coordinator")
    request = JoinRequestFactory(group=group)
    elsewhere = JoinRequestFactory(group=GroupPageFactory(parent=group.get_parent()))
    client.force_login(coordinator)
    listed = client.get(reverse("join_request:index")).content.decode()
    assert request.user.display_name in listed
    assert elsewhere.user.display_name not in listed
    assert client.get(reverse("join_request:inspect", args=[request.pk])).status_code == 200
    assert client.get(reverse("join_request:inspect", args=[elsewhere.pk]), follow=True).status_code == 404
    url = reverse("join_request:answer", args=[request.pk])
    assert client.post(url, {"decision": "decline", "note": " "}).context["form"].errors["note"]
    assert client.post(url, {"decision": "accept"}).status_code == 302
    assert Membership.objects.filter(user=request.user).exists()
    assert client.post(reverse("join_request:answer", args=[elsewhere.pk]), {"decision": "accept"}).status_code == 302
    assert not Membership.objects.filter(user=elsewhere.user).exists()


def test_member_is_somebody_and_sits_once(group: GroupPage) -> None:
    with pytest.raises(ValidationError):
        Membership(group=group).full_clean()
    seat = MembershipFactory(group=group)
    with pytest.raises(ValidationError):
        Membership(group=group, organization=seat.organization).full_clean()
    with pytest.raises(IntegrityError):
        MembershipFactory(group=group, organization=seat.organization)


def test_group_list_is_flat(assert_flat_queries: Callable, group_index: GroupIndexPage, group: GroupPage) -> None:
    MembershipFactory(group=group)

    def grow() -> None:
        for page in GroupPageFactory.create_batch(10, parent=group_index):
            MembershipFactory(group=page)

    assert_flat_queries(group_index.get_url(), grow, at_most=12)


def test_group_page_is_flat(assert_flat_queries: Callable, group: GroupPage) -> None:
    def grow(number: int = 10) -> None:
        MembershipFactory.create_batch(number, group=group)
        MembershipFactory.create_batch(number, group=group, person=True)
        EventPageFactory.create_batch(number, parent=group)
        EventPageFactory.create_batch(number, parent=group, past=True)
        OutputPageFactory.create_batch(number, parent=group)

    grow(1)
    assert_flat_queries(group.get_url(), grow, at_most=15)


def test_outputs_list_is_flat(assert_flat_queries: Callable, group_index: GroupIndexPage, group: GroupPage) -> None:
    OutputPageFactory(parent=group)
    outputs = sub(group_index, "outputs")
    assert_flat_queries(outputs, lambda: OutputPageFactory.create_batch(10, parent=group), at_most=12)


def test_output_page_is_flat(assert_flat_queries: Callable, group: GroupPage) -> None:
    output = OutputPageFactory(parent=group)

    def grow() -> None:
        OutputPage.objects.filter(pk=output.pk).update(sections=sections(*[f"Punto {n}" for n in range(12)]))

    assert_flat_queries(output.get_url(), grow, at_most=15)
