# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desk of the groups, and the rule that coordinators publish only what is of their own groups."""

from typing import Any

from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.models import Page

from .desk import GroupsDesk
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
    group = group_of(page.specific)
    if group is not None and not may_touch(request.user, group):
        raise PermissionDenied


@hooks.register("before_publish_page")
@hooks.register("before_unpublish_page")
def publish_only_for_own_group(request: HttpRequest, page: Page) -> None:
    group = group_of(page.specific)
    if group is not None and not may_publish_output(request.user, group):
        raise PermissionDenied
