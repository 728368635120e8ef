# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The secretariat's part of the admin: adhesions to decide on, versions of the pact, kinds of commitment."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies.base import BasePermissionPolicy, ModelPermissionPolicy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from .forms.desk import PactVersionForm
from .models import Adhesion, CommitmentKind, PactVersion
from .permissions import is_office
from .views.desk import QueueView, VersionDeleteView, VersionView, decide, move_version


class DeskPolicy(BasePermissionPolicy):
    """Adhesions are looked at and decided on, never typed in, changed or deleted."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action == "view" and is_office(user)


class VersionPolicy(ModelPermissionPolicy):
    """An approved version cannot be deleted, whoever asks."""

    def user_has_permission_for_instance(self, user: Any, action: str, instance: PactVersion) -> bool:
        if action == "delete" and instance.is_frozen:
            return False
        return bool(super().user_has_permission_for_instance(user, action, instance))


class AdhesionViewSet(ModelViewSet):
    model = Adhesion
    name = "adhesion_desk"
    url_prefix = "adhesions"
    icon = "clipboard-list"
    add_to_reference_index = False
    menu_label = _("Adhesions")
    index_view_class = QueueView
    copy_view_enabled = False
    form_fields = ["reason"]
    list_display = ["organization", "version", "state", "signatory_name", "uploaded_at", "sign_by", "protocol_number"]
    list_filter = ["state", "version"]
    search_fields = ["organization__name", "protocol_number", "verification_code"]
    search_backend_name = None
    ordering = ["-created_at", "-pk"]
    permission_policy = DeskPolicy(Adhesion)

    def get_urlpatterns(self) -> list[URLPattern]:
        return [*super().get_urlpatterns(), path("decide/<int:pk>/", decide, name="decide")]


class PactVersionViewSet(ModelViewSet):
    model = PactVersion
    name = "pact_version"
    url_prefix = "pact-versions"
    icon = "doc-full"
    menu_label = _("Versions of the pact")
    edit_view_class = VersionView
    delete_view_class = VersionDeleteView
    copy_view_enabled = False
    list_display = ["number", "page", "state", "resolution_number", "approved_at"]
    list_filter = ["state", "page"]
    search_fields = ["number", "resolution_number"]
    search_backend_name = None
    permission_policy = VersionPolicy(PactVersion)
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("page"), FieldPanel("number")]),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("resolution_number"), FieldPanel("resolution_date")]),
                    FieldPanel("resolution_url"),
                ],
                heading=_("Resolution"),
            ),
            FieldRowPanel([FieldPanel("change_kind"), FieldPanel("minimum_level")]),
            InlinePanel(
                "texts",
                [FieldPanel("language"), FieldPanel("preamble"), FieldPanel("articles")],
                label=_("Text in one language"),
                heading=_("Text: the Italian one is approved and signed, the others help to understand"),
            ),
        ],
        base_form_class=PactVersionForm,
    )

    def get_urlpatterns(self) -> list[URLPattern]:
        move = path("<int:pk>/<slug:action>/confirm/", move_version, name="move")
        return [*super().get_urlpatterns(), move]


class PactGroup(ModelViewSetGroup):
    menu_label = _("Pact")
    menu_icon = "clipboard-list"
    menu_order = 260
    items = (AdhesionViewSet, PactVersionViewSet)


class CommitmentKindViewSet(SnippetViewSet):
    model = CommitmentKind
    icon = "list-ul"
    menu_label = _("Kinds of commitment")
    add_to_settings_menu = True
    list_display = ["name", "code", "unit", "order"]
    panels = [FieldPanel("name"), FieldPanel("code"), FieldPanel("hint"), FieldPanel("unit"), FieldPanel("order")]


register_snippet(CommitmentKindViewSet)


@hooks.register("register_admin_viewset")
def register_desk() -> PactGroup:
    return PactGroup()


@hooks.register("register_log_actions")
def name_log_actions(actions: Any) -> None:
    actions.register_action("pacts.move", _("Change the state"), _("State changed"))


@hooks.register("register_permissions")
def desk_permissions() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="pacts", codename="accept_adhesion")


class WaitingPanel(Component):
    """On the admin's first page: how many adhesions wait for the secretariat."""

    order = 60

    def render_html(self, parent_context: Any = None) -> str:
        return render_to_string("pacts/desk/waiting.html", {"number": Adhesion.objects.at_the_desk().count()})


@hooks.register("construct_homepage_panels")
def show_waiting_adhesions(request: Any, panels: list[Component]) -> None:
    if is_office(request.user):
        panels.append(WaitingPanel())
