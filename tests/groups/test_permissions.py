# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may what at a table: role by role, own group and another one."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import GroupPagePermission

from events.models import EventPage
from groups import permissions
from groups.models import GroupIndexPage, GroupPage, OutputPage
from tests.factories.events import EventPageFactory
from tests.factories.groups import GroupPageFactory, JoinRequestFactory, MembershipFactory, OutputPageFactory

YESTERDAY = timezone.localdate() - datetime.timedelta(days=1)
OWN, ANY, MEMBERS = "groups.publish_output", "groups.publish_any_output", "groups.change_membership"


@pytest.mark.parametrize(
    ("rights", "seat", "is_active", "may"),
    [
        ([], None, True, False),
        ([], {"role": "coordinator"}, True, False),
        ([OWN], None, True, False),
        ([OWN], {"role": "member"}, True, False),
        ([OWN], {"role": "facilitator"}, True, False),
        ([OWN], {"role": "coordinator"}, True, True),
        ([OWN], {"role": "coordinator", "ends_on": YESTERDAY}, True, False),
        ([OWN], {"role": "coordinator"}, False, False),
        ([ANY], None, True, True),
        ([ANY], None, False, False),
        ([MEMBERS], None, True, False),
    ],
)
def test_who_publishes_outputs(
    make_user: Callable, group: GroupPage, rights: list[str], seat: dict[str, Any] | None, is_active: bool, may: bool
) -> None:
    person = make_user(permissions=rights, is_active=is_active)
    if seat:
        MembershipFactory(group=group, organization=None, user=person, **seat)
    assert permissions.may_publish_output(person, group) is may


def test_coordinator_of_another_group_publishes_nothing_here(
    make_user: Callable, group: GroupPage, group_index: GroupIndexPage
) -> None:
    person = make_user(permissions=[OWN])
    MembershipFactory(group=GroupPageFactory(parent=group_index), organization=None, user=person, role="coordinator")
    assert not permissions.may_publish_output(person, group)
    assert not permissions.may_publish_output(AnonymousUser(), group)


def editor(make_user: Callable, name: str, rights: list[str], site_root: Any) -> Any:
    """Somebody whose role gives Wagtail's rights on the whole tree, as roles do."""
    person = make_user(name, permissions=["wagtailadmin.access_admin", *rights])
    role = Group.objects.create(name=f"Role of {name}")
    for action in ("add", "change", "publish"):
        permission = Permission.objects.get(codename=f"{action}_page", content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=role, page=site_root, permission=permission)
    person.groups.add(role)
    return person


@pytest.mark.parametrize(
    ("rights", "coordinates", "edit", "publish"),
    [
        ([], False, True, False),
        ([OWN], False, False, False),
        ([OWN], True, True, True),
        ([ANY], False, True, True),
    ],
)
def test_wagtail_rights_follow(
    make_user: Callable,
    site_root: Any,
    group: GroupPage,
    rights: list[str],
    coordinates: bool,
    edit: bool,
    publish: bool,
) -> None:
    person = editor(make_user, "Ada", rights, site_root)
    output = OutputPageFactory(parent=group, live=False)
    if coordinates:
        MembershipFactory(group=group, organization=None, user=person, role="coordinator")
    tester = output.permissions_for_user(person)
    assert (tester.can_edit(), tester.can_publish()) == (edit, publish)
    under = group.permissions_for_user(person)
    assert (under.can_add_subpage(), under.can_publish_subpage()) == (edit, publish)
    plain = OutputPage.objects.get(pk=output.pk).page_ptr.permissions_for_user(person)
    assert plain.can_publish() is publish


@pytest.mark.parametrize(
    ("rights", "seat", "may"),
    [
        ([], None, False),
        ([MEMBERS], None, True),
        ([], "coordinator", True),
        ([], "member", False),
        ([OWN], None, False),
    ],
)
def test_who_answers_requests(
    make_user: Callable, group: GroupPage, rights: list[str], seat: str | None, may: bool
) -> None:
    person = make_user(permissions=rights)
    if seat:
        MembershipFactory(group=group, organization=None, user=person, role=seat)
    assert permissions.may_answer_requests(person, group) is may
    assert permissions.may_see_requests(person) is may


@pytest.mark.parametrize(
    ("facts", "may"),
    [
        ({"openness": "open"}, True),
        ({"openness": "transparent"}, True),
        ({"openness": "reserved"}, False),
        ({"openness": "open", "ends_on": YESTERDAY}, False),
    ],
)
def test_who_asks_to_join(make_user: Callable, group_index: GroupIndexPage, facts: dict[str, Any], may: bool) -> None:
    group = GroupPageFactory(parent=group_index, **facts)
    assert permissions.may_ask_to_join(make_user("Ada"), group) is may
    assert not permissions.may_ask_to_join(make_user("Eva", is_active=False), group)
    assert not permissions.may_ask_to_join(AnonymousUser(), group)


def test_who_sits_or_waits_does_not_ask_again(make_user: Callable, group: GroupPage) -> None:
    member, asking, past = make_user("Ada"), make_user("Eva"), make_user("Ivo")
    MembershipFactory(group=group, organization=None, user=member)
    MembershipFactory(group=group, organization=None, user=past, ends_on=YESTERDAY)
    JoinRequestFactory(group=group, user=asking)
    assert [permissions.may_ask_to_join(person, group) for person in (member, asking, past)] == [False, False, True]


@pytest.mark.parametrize("coordinates", [True, False])
def test_meetings_of_other_groups_are_left_alone(
    client: Client, make_user: Callable, site_root: Any, group: GroupPage, coordinates: bool
) -> None:
    """Events know nothing of groups: hooks of this room keep coordinators out of other groups' meetings."""
    person = editor(make_user, "Ada", [OWN], site_root)
    if coordinates:
        MembershipFactory(group=group, organization=None, user=person, role="coordinator")
    client.force_login(person)
    meeting = EventPageFactory(parent=group)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[meeting.pk]))
    assert (answer.status_code == 200) is coordinates
    for action in ("unpublish", "delete"):
        client.post(f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', action])}?id={meeting.pk}")
        assert EventPage.objects.live().filter(pk=meeting.pk).exists() is not coordinates, action
    assert EventPage.objects.filter(pk=meeting.pk).exists() is not coordinates


def test_who_may_not_publish_is_stopped_by_wagtail_too(make_user: Callable, site_root: Any, group: GroupPage) -> None:
    person = editor(make_user, "Ada", [], site_root)
    revision = OutputPageFactory(parent=group, live=False).save_revision()
    with pytest.raises(PublishPagePermissionError):
        revision.publish(user=person)
    MembershipFactory(group=group, organization=None, user=person, role="coordinator")
    coordinator = get_user_model().objects.get(pk=person.pk)
    coordinator.user_permissions.add(Permission.objects.get(codename="publish_output"))
    revision.publish(user=coordinator)
    assert OutputPage.objects.get(pk=revision.object_id).live


def test_list_of_groups_belongs_to_the_comms_office(make_user: Callable, group_index: GroupIndexPage) -> None:
    """Coordinators have rights on the pages below the list, not on the list itself nor on new groups."""
    rights = Group.objects.create(name="Rights below the list of groups")
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.create(group=rights, page=group_index, permission=permission)
    coordinator = make_user("Carla", permissions=["groups.publish_output"])
    comms = make_user("Dina", permissions=["groups.publish_any_output"])
    for person in (coordinator, comms):
        person.groups.add(rights)
    allowed = [
        (tester.can_edit(), tester.can_publish(), tester.can_add_subpage())
        for tester in (group_index.permissions_for_user(person) for person in (coordinator, comms))
    ]
    assert allowed == [(False, False, False), (True, True, True)]
