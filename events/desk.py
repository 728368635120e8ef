# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The office's list of participants: look, filter, export, give a place back for who asks by telephone."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import ListingButton
from wagtail.permission_policies import ModelPermissionPolicy

from core.desk import ReadableInspectView
from core.errors import RuleBroken
from core.spreadsheets import neutralised

from . import permissions, services
from .models import Registration


class RegistrationsPolicy(ModelPermissionPolicy):
    """Looking is a right of its own; rows change only through the services."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and permissions.may_manage_registrations(user)

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


class RegistrationIndexView(IndexView):
    list_export = [
        "event.title", "code", "name", "email", "organization", "seats", "accessibility_needs", "get_status_display",
        "language",
        "created", "confirmed_at",
    ]  # fmt: skip
    export_headings = {
        "event.title": gettext_lazy("Event"),
        "organization": gettext_lazy("On behalf of"),
        "get_status_display": gettext_lazy("State"),
    }

    def get_base_queryset(self) -> QuerySet[Registration]:
        return Registration.objects.select_related("event", "organization").order_by("-created", "-pk")

    def get_list_more_buttons(self, instance: Registration) -> list[Any]:
        buttons = super().get_list_more_buttons(instance)
        if not instance.is_cancelled:
            url = reverse("registration:give_back", args=[instance.pk])
            buttons.append(ListingButton(_("Cancel this registration"), url=url, icon_name="cross"))
        return buttons

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        value = "" if value is None else value
        value = f"{localtime(value):%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value
        return neutralised(super().preprocess_field_value(field, value, export_format))


class RegistrationViewSet(ModelViewSet):
    model = Registration
    name = "registration"
    url_prefix = "registrations"
    icon = "group"
    menu_label = gettext_lazy("Registrations")
    menu_order = 260
    add_to_admin_menu = True
    permission_policy = RegistrationsPolicy(Registration)
    index_view_class = RegistrationIndexView
    form_fields = ["name"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = ReadableInspectView
    inspect_view_fields_exclude = ["token", "submission_key", "user"]
    export_filename = "registrations"
    list_display = [
        "__str__",
        Column("name", label=gettext_lazy("Name"), accessor="name"),
        Column("event", label=gettext_lazy("Event"), accessor="event.title"),
        Column("organization", label=gettext_lazy("On behalf of"), accessor="organization"),
        Column("status", label=gettext_lazy("State"), accessor="get_status_display"),
        DateColumn("created", label=gettext_lazy("Asked"), sort_key="created"),
    ]
    list_filter = ["event", "status", "language"]
    list_export = RegistrationIndexView.list_export
    search_fields = ["name", "email", "code"]
    search_backend_name = None
    list_per_page = 50

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("give-back/<int:pk>/", give_back, name="give_back")]


def give_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel a registration for somebody who asked the office; the place goes to who waits."""
    if not permissions.may_manage_registrations(request.user):
        return redirect("wagtailadmin_home")
    registration = get_object_or_404(Registration.objects.select_related("event"), pk=pk)
    if request.method != "POST":
        return render(request, "events/desk/give_back.html", {"registration": registration})
    try:
        services.cancel_registration(registration=registration, by=request.user)
    except RuleBroken as error:
        messages.error(request, str(error.message))
    else:
        messages.success(request, _("The registration is cancelled; the person receives an e-mail."))
    return redirect("registration:index")
