# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The secretariat's part of the admin: organisations, mandates, municipalities."""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.log_actions import LogActionRegistry

from accounts.forms import AccountField, PersonDeskForm
from core.desk import ReadableInspectView

from .choices import Status
from .forms import LEGAL_FIELDS, PROFILE_FIELDS
from .models import Mandate, Municipality, Organization
from .permissions import may_verify
from .views.desk import FactsView, MandateListView, QueueView, decide


class OrganizationViewSet(ModelViewSet):
    model = Organization
    name = "organization"
    url_prefix = "organizations"
    icon = "group"
    menu_label = _("Organisations")
    index_view_class = QueueView
    edit_view_class = FactsView
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = ReadableInspectView
    inspect_view_fields_exclude = ["submission_key"]
    form_fields = [*LEGAL_FIELDS, *PROFILE_FIELDS]
    list_display = ["name", "kind", "municipality", "status", "registered_at"]
    list_filter = ["status", "kind", "municipality"]
    search_fields = ["name", "tax_code", "description"]
    search_backend_name = None
    ordering = ["name"]

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("decide/<int:pk>/", decide, name="decide")]


class MandateDeskForm(PersonDeskForm):
    email = AccountField(label=_("E-mail address of the account"))

    class Meta:
        model = Mandate
        fields = [
            "organization", "role", "office", "may_profile", "may_attend", "may_speak", "may_sign", "start", "end",
        ]  # fmt: skip


class MandateViewSet(ModelViewSet):
    model = Mandate
    name = "mandate"
    url_prefix = "mandates"
    icon = "user"
    menu_label = _("Mandates")
    index_view_class = MandateListView
    copy_view_enabled = False
    list_display = ["organization", "user", "role", "start", "end"]
    list_filter = ["role"]
    search_fields = ["organization__name", "office"]
    search_backend_name = None

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return MandateDeskForm


class MunicipalityViewSet(ModelViewSet):
    model = Municipality
    name = "municipality"
    url_prefix = "municipalities"
    icon = "home"
    menu_label = _("Municipalities")
    copy_view_enabled = False
    form_fields = ["name", "is_lead", "population", "latitude", "longitude"]
    list_display = ["name", BooleanColumn("is_lead", label=_("Lead municipality")), "population"]
    search_fields = ["name"]
    search_backend_name = None


class PeopleGroup(ModelViewSetGroup):
    menu_label = _("Organisations")
    menu_icon = "group"
    menu_order = 250
    items = (OrganizationViewSet, MandateViewSet, MunicipalityViewSet)


@hooks.register("register_admin_viewset")
def register_desk() -> PeopleGroup:
    return PeopleGroup()


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("organizations.register", _("Register"), _("Registered"))
    actions.register_action("organizations.send_again", _("Send again"), _("Corrected and sent again"))
    actions.register_action("organizations.verify", _("Verify"), _("Verified"))
    actions.register_action("organizations.refuse", _("Refuse"), _("Refused"))


class WaitingPanel(Component):
    """On the admin's first page: how many registrations wait for the secretariat."""

    order = 50

    def render_html(self, parent_context: Any = None) -> str:
        number = Organization.objects.pending().count()
        return render_to_string("organizations/desk/waiting.html", {"number": number, "status": Status.PENDING})


@hooks.register("construct_homepage_panels")
def show_waiting_registrations(request: Any, panels: list[Component]) -> None:
    if may_verify(request.user):
        panels.append(WaitingPanel())
