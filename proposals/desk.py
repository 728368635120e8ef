# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The desks of the moderators and of the office in the admin."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import ListingButton
from wagtail.permission_policies.base import BasePermissionPolicy

from core.desk import ReadableInspectView

from . import permissions
from .choices import Status
from .models import Proposal


class OfficesPolicy(BasePermissionPolicy):
    """Moderators and the answering office look at what was sent; they change it only through their own acts."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and (permissions.may_moderate(user) or permissions.may_answer(user))


class ProposalIndexView(IndexView):
    """Rows whose buttons lead to what may be done now, and back here."""

    def get_list_more_buttons(self, instance: Proposal) -> list[Any]:
        user = self.request.user
        offers = [
            ("publish", _("Publish"), "upload", permissions.may_moderate(user) and instance.status == Status.SUBMITTED),
            (
                "send_back",
                _("Send back"),
                "undo",
                permissions.may_moderate(user) and instance.status == Status.SUBMITTED,
            ),
            ("evaluate", _("Start the evaluation"), "view", self._may_answer and instance.status == Status.PUBLISHED),
            ("answer", _("Answer"), "edit", self._may_answer and instance.is_answerable),
        ]
        buttons = [self._button(name, instance, label, icon) for name, label, icon, offered in offers if offered]
        see = ListingButton(_("See it on the site"), url=instance.get_absolute_url(), icon_name="site")
        return [*buttons, see]

    @property
    def _may_answer(self) -> bool:
        return permissions.may_answer(self.request.user)

    def _button(self, name: str, proposal: Proposal, label: Any, icon: str) -> ListingButton:
        query = urlencode({"next": self.request.get_full_path()})
        return ListingButton(label, url=f"{reverse(f'proposals:{name}', args=[proposal.pk])}?{query}", icon_name=icon)


class ProposalViewSet(ModelViewSet):
    model = Proposal
    name = "sent_proposals"
    icon = "form"
    menu_label = _("All proposals")
    index_view_class = ProposalIndexView
    permission_policy = OfficesPolicy(Proposal)
    form_fields = ["title"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = ReadableInspectView
    inspect_view_fields = [
        "reference", "title", "body", "call", "area", "place", "author", "organization", "origin", "status",
        "support_count", "submitted_at", "published_at",
    ]  # fmt: skip
    list_filter = ["status", "origin", "call"]
    list_display = [
        "title",
        Column("reference", label=_("Reference"), accessor="reference"),
        Column("author", label=_("Author"), accessor="signed_by"),
        Column("call", label=_("Call"), accessor="call.title"),
        Column("status", label=_("Status"), accessor="get_status_display"),
        Column("support_count", label=_("Supports"), sort_key="support_count"),
        DateColumn("submitted_at", label=_("Sent"), sort_key="submitted_at"),
    ]
    search_fields = ["title", "reference"]
    search_backend_name = None
    list_per_page = 50

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_index_view_kwargs(queryset=self.rows(), **kwargs)

    def rows(self) -> QuerySet[Proposal]:
        return Proposal.objects.for_detail().exclude(status=Status.DRAFT).order_by("-submitted_at", "-pk")


class WaitingProposalViewSet(ProposalViewSet):
    name = "waiting_proposals"
    icon = "time"
    menu_label = _("To be published")
    list_filter = ["call"]

    def rows(self) -> QuerySet[Proposal]:
        return Proposal.objects.for_detail().waiting().order_by("submitted_at", "pk")


class EvaluationViewSet(ProposalViewSet):
    name = "proposals_to_answer"
    icon = "comment-add"
    menu_label = _("To be answered")
    list_filter = ["call", "area"]

    def rows(self) -> QuerySet[Proposal]:
        states = (Status.PUBLISHED, Status.UNDER_EVALUATION)
        return Proposal.objects.for_detail().filter(status__in=states).order_by("published_at", "pk")


class ProposalDesk(ModelViewSetGroup):
    menu_label = _("Proposals")
    menu_icon = "form"
    menu_order = 240
    items = (WaitingProposalViewSet, EvaluationViewSet, ProposalViewSet)
