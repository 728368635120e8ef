# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From an address to its page in two queries, whatever its depth.

Wagtail asks for every page on the way, twice for those that have addresses of their own, then for the ancestors and
for the restrictions. Here one query brings the whole trail, with what the breadcrumb and the privacy check need; a
second one brings the page. What is not plain (other rules of routing, drafts, addresses of nothing) is left to Wagtail.
"""

from itertools import accumulate, takewhile
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from .remembered import remembered

DEEPEST = 12
PLAIN_ROUTES = {Page.route, RoutablePageMixin.route}


class Home(NamedTuple):
    """Where the pages of a site begin in the language of who reads."""

    path: str
    url_path: str


def site_for(request: HttpRequest) -> Site | None:
    """The site of this host, also for whoever asks Wagtail afterwards."""
    if not hasattr(request, "_wagtail_site"):
        site = remembered(request, "site", lambda: Site.find_for_request(request))
        vars(request)["_wagtail_site"] = site
    return Site.find_for_request(request)


def route(request: HttpRequest, address: str) -> RouteResult | None:
    """The page at an address with the arguments of its view; None: Wagtail knows better."""
    site = site_for(request)
    components = [component for component in address.split("/") if component]
    if site is None or len(components) > DEEPEST:
        return None
    trail = _trail(remembered(request, "home", lambda: _home(site)), components)
    for number, page in enumerate(trail):
        rest = components[number:]
        if page.specific_class is None or page.specific_class.route not in PLAIN_ROUTES:
            return None
        if _answers(page, rest):
            found: RouteResult = _whole(page, trail[: number + 1]).route(request, rest)
            return found
    return None


def _home(site: Site) -> Home:
    page = site.root_page.localized
    return Home(page.path, page.url_path)


def _trail(home: Home, components: list[str]) -> list[Page]:
    """The pages from the home page down, as far as the address goes through pages; empty when something is odd."""
    addresses = list(accumulate((f"{slug}/" for slug in components), initial=home.url_path))
    above = [home.path[:end] for end in range(Page.steplen, len(home.path) + 1, Page.steplen)]
    wanted = Q(path__in=above) | Q(slug__in=components, url_path__in=addresses[1:])
    restricted = Exists(PageViewRestriction.objects.filter(page=OuterRef("pk")))
    rows = list(Page.objects.filter(wanted).annotate(is_restricted=restricted).select_related("locale"))
    by_address = {row.url_path: row for row in rows if row.path.startswith(home.path)}
    is_open = not any(row.is_restricted or row.alias_of_id for row in rows)
    trail = [by_address[url_path] for url_path in takewhile(by_address.__contains__, addresses)]
    for page in trail:
        page.is_known_to_be_open = is_open
    return trail


def _answers(page: Page, rest: list[str]) -> bool:
    """This page, not one below it, has the rest of the address. Asked of its class: no query."""
    if not page.live:
        return False
    if not issubclass(page.specific_class, RoutablePageMixin):
        return not rest
    try:
        page.specific_class.get_resolver().resolve("/" + "".join(f"{part}/" for part in rest))
    except Http404:
        return not rest
    return True


def _whole(page: Page, trail: list[Page]) -> Page:
    """The page with all its fields, its language, its parent and the trail that led to it."""
    model = page.specific_class
    whole = model._default_manager.select_related(*getattr(model, "comes_with", ())).get(pk=page.pk)
    whole.is_known_to_be_open = page.is_known_to_be_open
    whole.locale = page.locale
    whole.trail = [*trail[:-1], whole]
    if len(trail) > 1:
        whole._cached_parent_obj = trail[-2]
    return whole


def remember_route(request: HttpRequest, address: str) -> None:
    """Leave the answer where Wagtail looks for it before searching by itself."""
    if (result := route(request, address)) is not None:
        vars(request)["_wagtail_route_for_request"] = result
