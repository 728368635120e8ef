# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.model import ModelViewSet

from home.models import PageFeedback
from home.reports import MissingTranslationsReport, StalePagesReport, pages_without_translation, stale_pages


class PageFeedbackViewSet(ModelViewSet):
    """Read only in spirit: nobody writes an opinion in the place of a reader."""

    model = PageFeedback
    icon = "help"
    menu_label = _("Opinions on pages")
    menu_order = 700
    add_to_admin_menu = True
    list_display = ["path", "rating", "reason", "text", "sent_on"]
    list_filter = ["rating", "reason", "sent_on"]
    list_export = ["path", "rating", "reason", "text", "sent_on"]
    search_fields = ["path", "text"]
    form_fields = ["reason", "text"]
    copy_view_enabled = False
    inspect_view_enabled = True


class EditorialHints(Component):
    """On the first page of the admin: how much there is to translate and to check."""

    name = "editorial_hints"
    order = 50
    template_name = "home/admin/editorial_hints.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        untranslated, stale = pages_without_translation().count(), stale_pages().count()
        return {
            "hints": [
                (
                    ngettext("%d page is not in every language", "%d pages are not in every language", untranslated)
                    % untranslated,
                    reverse("pages_to_translate_report"),
                ),
                (
                    ngettext("%d page has not changed for a year", "%d pages have not changed for a year", stale)
                    % stale,
                    reverse("stale_pages_report"),
                ),
            ]
        }


@hooks.register("register_admin_viewset")
def page_feedback_viewset() -> PageFeedbackViewSet:
    return PageFeedbackViewSet("page_feedback")


@hooks.register("construct_homepage_panels")
def add_editorial_hints(request: HttpRequest, panels: list[Component]) -> None:
    if request.user.has_perm("wagtailadmin.access_admin"):
        panels.append(EditorialHints())


@hooks.register("register_reports_menu_item")
def pages_to_translate_item() -> MenuItem:
    url = reverse("pages_to_translate_report")
    return MenuItem(_("Pages to translate"), url, icon_name="globe", order=100)


@hooks.register("register_reports_menu_item")
def stale_pages_item() -> MenuItem:
    return MenuItem(_("Pages to check"), reverse("stale_pages_report"), icon_name="time", order=110)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    return [
        path("reports/translate/", MissingTranslationsReport.as_view(), name="pages_to_translate_report"),
        path(
            "reports/translate/results/",
            MissingTranslationsReport.as_view(results_only=True),
            name="pages_to_translate_report_results",
        ),
        path("reports/stale/", StalePagesReport.as_view(), name="stale_pages_report"),
        path("reports/stale/results/", StalePagesReport.as_view(results_only=True), name="stale_pages_report_results"),
    ]
