# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desk of the groups, and the rule that coordinators publish only what is of their own groups."""

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page

from .desk import GroupsDesk
from .models import GroupPage
from .permissions import group_of, may_publish_output, may_touch

ACTIONS = {
    "groups.accept_request": (_("Accept a request to join"), _("Request to join accepted")),
    "groups.decline_request": (_("Decline a request to join"), _("Request to join declined")),
}


@hooks.register("register_admin_viewset")
def groups_desk() -> GroupsDesk:
    return GroupsDesk()


@hooks.register("register_permissions")
def group_permissions() -> QuerySet[Permission]:
    codenames = ["publish_output", "publish_any_output"]
    return Permission.objects.filter(content_type__app_label="groups", codename__in=codenames)


@hooks.register("register_log_actions")
def group_actions(actions: Any) -> None:
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name, label, message)


@hooks.register("before_edit_page")
@hooks.register("before_delete_page")
@hooks.register("before_move_page")
def leave_other_groups_alone(request: HttpRequest, page: Page, *args: Any) -> None:
    """Also for the meetings under a group, which are events and know nothing of groups."""
    _require(may_touch, request, page)


@hooks.register("before_publish_page")
@hooks.register("before_unpublish_page")
def publish_only_for_own_group(request: HttpRequest, page: Page) -> None:
    _require(may_publish_output, request, page)


@hooks.register("before_bulk_action")
def leave_other_groups_alone_in_bulk(request: HttpRequest, action: str, rows: Sequence[Any], *args: Any) -> None:
    """The same rules where several rows are ticked in a list: Wagtail calls none of the hooks above there."""
    may = may_publish_output if action in {"publish", "unpublish"} else may_touch
    for page in (row for row in rows if isinstance(row, Page)):
        _require(may, request, page)


def _require(may: Callable[[Any, GroupPage], bool], request: HttpRequest, page: Page) -> None:
    group = group_of(page.specific)
    if group is not None and not may(request.user, group):
        raise PermissionDenied
