# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The menu and the links of the footer, as every reader of a language sees them. Remembered between requests."""

from dataclasses import dataclass, field

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from core.remembered import remembered
from home.models.menus import main_menu_pages
from home.models.site_settings import SiteSettings


@dataclass(frozen=True)
class MenuLine:
    title: str
    url: str


@dataclass(frozen=True)
class Frame:
    """`links`: the name of a page link of the settings, and its address in the reader's language."""

    menu: list[MenuLine] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)
    home_url: str = "/"


def frame_for(request: HttpRequest) -> Frame:
    return remembered(request, "frame", lambda: _frame(request))


def home_url(language: str) -> str:
    with translation.override(language):
        return reverse("wagtail_serve", args=[""])


def _frame(request: HttpRequest) -> Frame:
    language = translation.get_language() or settings.LANGUAGE_CODE
    menu = [MenuLine(page.title, url) for page in main_menu_pages(language) if (url := page.get_url(request))]
    chosen = _footer_pages(SiteSettings.for_request(request), language)
    links = {name: url for name, page in chosen.items() if (url := page.get_url(request))}
    return Frame(menu, links, home_url(language))


def _footer_pages(site: SiteSettings, language: str) -> dict[str, Page]:
    """The pages chosen in the settings, each in the reader's language when it exists there."""
    chosen = {name: getattr(site, f"{name}_id") for name in site.PAGE_LINKS}
    ids = [pk for pk in chosen.values() if pk]
    if not ids:
        return {}
    keys = Page.objects.filter(pk__in=ids).values("translation_key")
    pages = list(Page.objects.live().filter(translation_key__in=keys).select_related("locale"))
    by_pk = {page.pk: page for page in pages}
    local = {page.translation_key: page for page in pages if page.locale.language_code == language}
    found = {name: by_pk.get(pk) for name, pk in chosen.items()}
    return {name: local.get(page.translation_key, page) for name, page in found.items() if page}
