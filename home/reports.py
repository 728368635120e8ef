# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the comms office should look at: pages without a translation, pages nobody touched for a year."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import PageReportView
from wagtail.models import Page

STALE_AFTER = timedelta(days=365)


def pages_without_translation() -> Any:
    """Live pages in the default language that some other language does not have, the newest first."""
    versions = Page.objects.filter(translation_key=OuterRef("translation_key"), live=True, alias_of=None).order_by()
    number = versions.values("translation_key").annotate(number=Count("pk")).values("number")
    pages = Page.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE, depth__gt=1)
    pages = pages.annotate(languages=Coalesce(Subquery(number), 0))
    return pages.filter(languages__lt=len(settings.LANGUAGES)).order_by("-last_published_at")


def stale_pages() -> Any:
    """Live pages whose last change is more than a year old, the oldest first. News and events grow old by nature."""
    pages = (
        Page.objects.live()
        .filter(depth__gt=1)
        .exclude(
            Q(content_type__app_label="news", content_type__model="newspage")
            | Q(content_type__app_label="events", content_type__model="eventpage")
        )
    )
    return pages.filter(latest_revision_created_at__lt=timezone.now() - STALE_AFTER).order_by(
        "latest_revision_created_at"
    )


def add_missing_languages(pages: Sequence[Any]) -> None:
    """Give each page `missing_languages`: the name of a language, and where to begin or go on translating into it."""
    keys = [page.translation_key for page in pages]
    versions = Page.objects.filter(translation_key__in=keys, alias_of=None).select_related("locale")
    known = {(version.translation_key, version.locale.language_code): version for version in versions}
    for page in pages:
        found = [(name, known.get((page.translation_key, code))) for code, name in settings.LANGUAGES]
        page.missing_languages = [
            (name, _door_of_translator(page, version)) for name, version in found if version is None or not version.live
        ]


def _door_of_translator(page: Page, draft: Page | None) -> str:
    if draft:
        return reverse("wagtailadmin_pages:edit", args=[draft.pk])
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


class MissingTranslationsReport(PageReportView):
    page_title = _("Pages to translate")
    header_icon = "wagtail-localize-language"
    index_url_name = "pages_to_translate_report"
    index_results_url_name = "pages_to_translate_report_results"
    results_template_name = "home/admin/translations_report_results.html"

    def get_queryset(self) -> Any:
        self.queryset = pages_without_translation()
        return super().get_queryset()

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        add_missing_languages(object_list)
        return object_list


class StalePagesReport(PageReportView):
    page_title = _("Pages to check")
    header_icon = "time"
    index_url_name = "stale_pages_report"
    index_results_url_name = "stale_pages_report_results"

    def get_queryset(self) -> Any:
        self.queryset = stale_pages()
        return super().get_queryset()
