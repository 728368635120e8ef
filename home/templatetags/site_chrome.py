# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What stands around every page: header, footer, breadcrumb, language links.

Settings, menu and footer are the same for everybody: they are remembered between requests (home.frame).
"""

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils import translation
from wagtail.models import Page

from core.models import BasePage
from home.frame import Frame, frame_for, home_url
from home.models.menus import HOME_DEPTH
from home.models.site_settings import SiteSettings
from home.structured_data import breadcrumb_list

register = template.Library()


@dataclass(frozen=True)
class LanguageLink:
    """One line of the language switch. `is_translation` is false when it can only lead to that language's home.

    `url` is the address of the page, for machines; `url_here` keeps the filters of the list in hand.
    """

    code: str
    name: str
    url: str
    url_here: str
    is_current: bool
    is_translation: bool


@dataclass
class Chrome:
    """Everything the frame of a page shows, put together once per request."""

    site: SiteSettings
    frame: Frame
    languages: list[LanguageLink]

    @property
    def home_url(self) -> str:
        return self.frame.home_url


def chrome_for(context: template.Context) -> Chrome:
    request: HttpRequest | None = context.get("request")
    if request is None:
        return Chrome(site=SiteSettings(), frame=Frame(), languages=[])
    chrome: Chrome | None = vars(request).get("_chrome")
    if chrome is None:
        site, frame = SiteSettings.for_request(request), frame_for(request)
        chrome = Chrome(site=site, frame=frame, languages=language_links(request, context.get("page")))
        vars(request)["_chrome"] = chrome
    return chrome


def language_links(request: HttpRequest, page: Page | None) -> list[LanguageLink]:
    urls = translated_urls(request, page)
    current = translation.get_language()
    query = kept_query(request)
    return [
        LanguageLink(
            code=code,
            name=str(name),
            url=urls.get(code) or home_url(code),
            url_here=f"{urls[code]}{query}" if code in urls else home_url(code),
            is_current=code == current,
            is_translation=code in urls,
        )
        for code, name in settings.LANGUAGES
    ]


def kept_query(request: HttpRequest) -> str:
    """Filters mean the same in every language; the number of a page of results does not."""
    kept = request.GET.copy()
    kept.pop("page", None)
    return f"?{kept.urlencode()}" if kept else ""


def translated_urls(request: HttpRequest, page: Page | None) -> dict[str, str]:
    """Language code to address of this same page, only for languages it really exists in."""
    if not isinstance(page, Page) or not page.pk:
        path = request.get_full_path().partition("?")[0]
        return {code: translate_url(path, code) for code, _name in settings.LANGUAGES}
    siblings = getattr(page, "live_translations", None)
    if siblings is None:
        siblings = page.get_translations(inclusive=True).live().select_related("locale")
    urls = {sibling.locale.language_code: sibling.get_url(request) for sibling in siblings if not sibling.alias_of_id}
    return {code: url + subpage_path(request, page, code) for code, url in urls.items() if url}


def subpage_path(request: HttpRequest, page: Page, language: str) -> str:
    """What stands after the page's address (a record, a view), in the words of a language."""
    match = getattr(request, "routable_resolver_match", None)
    if not match or not match.url_name:
        return ""
    with translation.override(language):
        try:
            return str(page.reverse_subpage(match.url_name, args=match.args, kwargs=match.kwargs))
        except NoReverseMatch:
            return ""


@register.simple_tag(takes_context=True)
def site_settings(context: template.Context) -> SiteSettings:
    return chrome_for(context).site


@register.simple_tag(takes_context=True)
def language_alternates(context: template.Context) -> list[LanguageLink]:
    """The languages this page really exists in, for hreflang."""
    return [link for link in chrome_for(context).languages if link.is_translation]


@register.simple_tag
def url_or_none(name: str) -> str | None:
    """The address of a named view, or nothing where that room is not installed."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


@register.inclusion_tag("components/site_header.html", takes_context=True)
def site_header(context: template.Context) -> dict[str, Any]:
    chrome = chrome_for(context)
    request = context.get("request")
    path = request.path if request else ""
    menu = [
        {"title": line.title, "url": line.url, "is_current": path.startswith(line.url)} for line in chrome.frame.menu
    ]
    return {
        "chrome": chrome,
        "site": chrome.site,
        "menu": menu,
        "request": request,
        "user": context.get("user"),
    }


@register.inclusion_tag("components/site_footer.html", takes_context=True)
def site_footer(context: template.Context) -> dict[str, Any]:
    chrome = chrome_for(context)
    return {
        "chrome": chrome,
        "site": chrome.site,
        "links": chrome.frame.links,
        "menu": chrome.frame.menu,
        "request": context.get("request"),
    }


@register.inclusion_tag("components/breadcrumb.html", takes_context=True)
def breadcrumb(context: template.Context) -> dict[str, Any]:
    """From the home page to here. Views of records add `crumbs`, a list of {"title", "url"}, to the context."""
    request, page = context.get("request"), context.get("page")
    extra = list(context.get("crumbs") or [])
    items = [{"title": translation.gettext("Home"), "url": chrome_for(context).home_url}]
    if isinstance(page, Page) and page.pk:
        trail = page.trail if isinstance(page, BasePage) else page.get_ancestors(inclusive=True).order_by("depth")
        above = [ancestor for ancestor in trail if ancestor.live and ancestor.depth > HOME_DEPTH]
        items += [{"title": ancestor.title, "url": ancestor.get_url(request)} for ancestor in above]
    shown = items + extra if len(items + extra) > 1 else []
    return {"items": shown, "schema": breadcrumb_list(shown, request) if shown and request else None}


@register.simple_tag(takes_context=True)
def canonical(context: template.Context) -> str:
    """The one address of what is shown: without filters, with the page number of a list."""
    if context.get("canonical_url"):
        return str(context["canonical_url"])
    request: HttpRequest = context["request"]
    number = request.GET.get("page", "")
    return request.build_absolute_uri(f"{request.path}?page={number}" if number.isdecimal() else request.path)


@register.simple_tag(takes_context=True)
def absolute(context: template.Context, url: str) -> str:
    return str(context["request"].build_absolute_uri(url))


@register.simple_tag
def default_alternate(links: list[LanguageLink]) -> LanguageLink | None:
    """Where a reader of no offered language is sent: the default language, when the page exists there."""
    return next((link for link in links if link.code == settings.LANGUAGE_CODE), None)


@register.simple_tag(takes_context=True)
def privacy_url(context: template.Context) -> str:
    return chrome_for(context).frame.links.get("privacy_page", "")


@register.simple_tag(takes_context=True)
def home_address(context: template.Context) -> str:
    return chrome_for(context).home_url
