# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Members and requests in the admin."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import ListingButton
from wagtail.permission_policies.base import BasePermissionPolicy

from core.desk import ReadableInspectView
from core.errors import RuleBroken
from core.posted import sent

from . import permissions, services
from .forms import AnswerForm, MembershipDeskForm
from .models import JoinRequest, Membership


class MembershipIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet[Membership]:
        return Membership.objects.select_related("group", "organization", "user").order_by("group_id", "rank", "pk")


class MembershipViewSet(ModelViewSet):
    model = Membership
    name = "membership"
    url_prefix = "group-members"
    icon = "group"
    menu_label = gettext_lazy("Members")
    copy_view_enabled = False
    index_view_class = MembershipIndexView
    list_display = [
        "__str__",
        Column("person", label=gettext_lazy("Person"), accessor="public_person"),
        "group",
        "role",
        "starts_on",
        "ends_on",
    ]
    list_filter = ["group", "role"]
    search_fields = ["organization__name", "user__display_name"]
    search_backend_name = None

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return MembershipDeskForm


class RequestsPolicy(BasePermissionPolicy):
    """Rows change only through the services."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and permissions.may_see_requests(user)


def requests_for(user: Any) -> QuerySet[JoinRequest]:
    """All of them for the secretariat, those of the own groups for coordinators."""
    found = JoinRequest.objects.select_related("group", "organization", "user").order_by("-created", "-pk")
    return found if permissions.may_manage_members(user) else found.for_coordinator(user)


class RequestInspectView(ReadableInspectView):
    def get_object(self, queryset: Any = None) -> JoinRequest:
        return get_object_or_404(requests_for(self.request.user), pk=self.pk)


class RequestIndexView(IndexView):
    def get_base_queryset(self) -> QuerySet[JoinRequest]:
        return requests_for(self.request.user)

    def get_list_more_buttons(self, instance: JoinRequest) -> list[Any]:
        buttons = super().get_list_more_buttons(instance)
        if instance.is_pending:
            url = reverse("join_request:answer", args=[instance.pk])
            buttons.append(ListingButton(_("Answer"), url=url, icon_name="check"))
        return buttons


class JoinRequestViewSet(ModelViewSet):
    model = JoinRequest
    name = "join_request"
    url_prefix = "join-requests"
    icon = "mail"
    menu_label = gettext_lazy("Requests to join")
    permission_policy = RequestsPolicy(JoinRequest)
    index_view_class = RequestIndexView
    inspect_view_class = RequestInspectView
    form_fields = ["note"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields = ["group", "user", "organization", "message", "status", "note", "created", "answered_at"]
    list_display = [
        "__str__",
        "group",
        Column("status", label=gettext_lazy("State"), accessor="get_status_display"),
        DateColumn("created", label=gettext_lazy("Asked"), sort_key="created"),
    ]
    list_filter = ["status"]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("answer/<int:pk>/", answer, name="answer")]


def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or decline, with words for the person."""
    join_request = get_object_or_404(JoinRequest.objects.select_related("group", "user", "organization"), pk=pk)
    if not permissions.may_answer_requests(request.user, join_request.group):
        messages.error(request, _("You may answer only the requests of the groups that you coordinate."))
        return redirect("wagtailadmin_home")
    form = AnswerForm(*sent(request))
    if request.method == "POST" and form.is_valid():
        note = form.cleaned_data["note"]
        try:
            services.answer_join_request(request=join_request, by=request.user, is_accepted=form.is_accepted, note=note)
        except RuleBroken as error:
            messages.error(request, str(error.message))
        else:
            messages.success(request, _("Answered: the person receives an e-mail."))
        return redirect("join_request:index")
    return render(request, "groups/desk/answer.html", {"form": form, "join_request": join_request})


class GroupsDesk(ModelViewSetGroup):
    menu_label = gettext_lazy("Working groups")
    menu_icon = "group"
    menu_order = 255
    items = (JoinRequestViewSet, MembershipViewSet)
