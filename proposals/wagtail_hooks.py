# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the admin shows of the proposals, and the words of their history."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .choices import Status
from .desk import ProposalDesk
from .models import Area

PERMISSIONS = ("moderate_proposal", "answer_proposal")


class AreaViewSet(SnippetViewSet):
    model = Area
    icon = "folder-open-inverse"
    add_to_settings_menu = True
    list_display = ["name", "sort_order"]


register_snippet(AreaViewSet)


@hooks.register("register_admin_viewset")
def proposal_desk() -> ProposalDesk:
    return ProposalDesk()


@hooks.register("register_log_actions")
def proposal_actions(actions: Any) -> None:
    for status in Status:
        actions.register_action(f"proposals.{status}", _("Move a proposal"), status.label)
    actions.register_action("proposals.discard", _("Delete a draft"), _("Draft deleted by its author"))


@hooks.register("register_permissions")
def proposal_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="proposals", codename__in=PERMISSIONS)
