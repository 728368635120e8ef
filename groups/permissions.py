# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who may do what at a table. Coordinators rule their own groups, the comms office all of them."""

from typing import Any

from wagtail.models import Page, PagePermissionTester

from .choices import RequestStatus
from .models import GroupPage, JoinRequest, Membership


def coordinates(user: Any, group: GroupPage) -> bool:
    """Is coordinator of this group today."""
    return bool(user.is_authenticated) and Membership.objects.of_group(group).coordinated_by(user).exists()


def may_publish_output(user: Any, group: GroupPage) -> bool:
    """Write, publish and withdraw what a group shows: its outputs and its meetings."""
    if not (user.is_authenticated and user.is_active):
        return False
    if user.has_perm("groups.publish_any_output"):
        return True
    return bool(user.has_perm("groups.publish_output")) and coordinates(user, group)


def may_manage_members(user: Any) -> bool:
    """The secretariat keeps the members of every group."""
    return bool(user.is_authenticated and user.is_active and user.has_perm("groups.change_membership"))


def may_answer_requests(user: Any, group: GroupPage) -> bool:
    """The secretariat, and the coordinators of the group."""
    return may_manage_members(user) or bool(user.is_active and coordinates(user, group))


def may_see_requests(user: Any) -> bool:
    """Has a desk with requests at all."""
    if not (user.is_authenticated and user.is_active):
        return False
    return may_manage_members(user) or Membership.objects.coordinated_by(user).exists()


def may_ask_to_join(user: Any, group: GroupPage) -> bool:
    """Signed in, not a member yet, no request waiting, and the group takes requests."""
    if not (user.is_authenticated and user.is_active and group.takes_requests):
        return False
    if Membership.objects.of_group(group).current().filter(user=user).exists():
        return False
    waiting = JoinRequest.objects.of_group(group).filter(user=user, status=RequestStatus.PENDING)
    return not waiting.exists()


def group_of(page: Page) -> GroupPage | None:
    """The group that a page is, or under which it stands."""
    if isinstance(page, GroupPage):
        return page
    parent = page.get_parent()
    return parent.specific if parent is not None and issubclass(parent.specific_class or Page, GroupPage) else None


def may_touch(user: Any, group: GroupPage) -> bool:
    """A coordinator leaves the pages of other groups alone; for the others Wagtail's rights decide."""
    return not user.has_perm("groups.publish_output") or may_publish_output(user, group)


class GroupIndexTester(PagePermissionTester):
    """The list of groups is the comms office's: coordinators have their rights below it, in their own groups."""

    permissions: set[str]

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        is_coordinator = user.has_perm("groups.publish_output") and not user.has_perm("groups.publish_any_output")
        if is_coordinator and not user.is_superuser:
            self.permissions = set()


class GroupTreeTester(PagePermissionTester):
    """Wagtail's rights on a group or an output, minus what only its coordinators and the comms office may do."""

    permissions: set[str]

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        group = group_of(page)
        if not user.is_active or user.is_superuser or group is None or may_publish_output(user, group):
            return
        self.permissions = self.permissions - {"publish"} if may_touch(user, group) else set()
