# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The moderators' desk in the admin: what was reported, the latest comments, the conversations."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import ListingButton
from wagtail.permission_policies import ModelPermissionPolicy

from core.desk import ReadableInspectView

from . import permissions
from .models import Comment, Thread


class ModeratorsPolicy(ModelPermissionPolicy):
    """Moderators look at everything; what they may do beyond that is named by the viewset."""

    def __init__(self, model: Any, actions: tuple[str, ...] = ("view",)) -> None:
        super().__init__(model)
        self.actions = actions

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action in self.actions and permissions.may_moderate(user)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class CommentIndexView(IndexView):
    """A list whose rows lead to the acts of the public pages, and back here."""

    def get_list_more_buttons(self, instance: Any) -> list[Any]:
        buttons = [self._button("permalink", instance, _("See it in the conversation"), "view")]
        if instance.is_visible:
            buttons.append(self._button("hide", instance, _("Hide with a reason"), "no-view"))
        if instance.is_visible and instance.open_reports:
            buttons.append(self._button("keep", instance, _("Keep and close the reports"), "check"))
        if permissions.may_restore(self.request.user, instance):
            buttons.append(self._button("restore", instance, _("Make visible again"), "view"))
        return buttons

    def _button(self, name: str, comment: Comment, label: Any, icon: str) -> ListingButton:
        query = urlencode({"next": self.request.get_full_path()})
        return ListingButton(label, url=f"{reverse(f'comments:{name}', args=[comment.pk])}?{query}", icon_name=icon)


class CommentViewSet(ModelViewSet):
    model = Comment
    icon = "comment"
    menu_label = _("Latest comments")
    name = "latest_comments"
    index_view_class = CommentIndexView
    permission_policy = ModeratorsPolicy(Comment)
    list_filter = ["status", "reason", "language"]
    form_fields = ["body"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = ReadableInspectView
    inspect_view_fields = [
        "body", "author", "organization", "thread", "status", "reason", "reason_text", "moderated_by", "moderated_at",
        "edited_at", "created",
    ]  # fmt: skip
    list_display = [
        "__str__",
        Column("author", label=_("Author"), accessor="author"),
        Column("thread", label=_("Conversation"), accessor="thread"),
        Column("status", label=_("Status"), accessor="get_status_display"),
        DateColumn("created", label=_("Written"), sort_key="created"),
    ]
    search_fields = ["body", "author__display_name", "thread__title"]
    ordering = "-created"
    list_per_page = 50

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(queryset=self.rows(), **kwargs)

    def rows(self) -> QuerySet[Comment]:
        return Comment.objects.for_desk().order_by("-created", "-pk")


class ReportedCommentViewSet(CommentViewSet):
    menu_label = _("Reported comments")
    icon = "warning"
    name = "reported_comments"
    list_display = [
        "__str__",
        Column("open_reports", label=_("Readers' reports"), accessor="open_reports"),
        *CommentViewSet.list_display[1:],
    ]

    def rows(self) -> QuerySet[Comment]:
        return Comment.objects.reported().order_by("created", "pk")


class ThreadViewSet(ModelViewSet):
    """Closing a conversation: a date and the reason that readers see."""

    model = Thread
    icon = "openquote"
    menu_label = _("Conversations")
    name = "conversations"
    permission_policy = ModeratorsPolicy(Thread, ("view", "change"))
    copy_view_enabled = False
    form_fields = ["closed_at", "closing_reason"]
    list_display = ["title", "visible_count", DateColumn("closed_at", label=_("Closed")), "created"]
    search_fields = ["title"]
    ordering = "-created"


class ModerationGroup(ModelViewSetGroup):
    menu_label = _("Comments")
    menu_icon = "comment"
    menu_order = 250
    items = (ReportedCommentViewSet, CommentViewSet, ThreadViewSet)
