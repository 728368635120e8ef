# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who adheres: the list, its exports, one adherent."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from organizations.choices import Half

from ..choices import State
from ..exports import csv_response, json_response
from ..models import Adhesion, PactPage
from ..register import RegisterFilterForm, rows

PER_PAGE = 20


def register(page: PactPage, request: HttpRequest) -> HttpResponse:
    form = RegisterFilterForm(request.GET)
    found = form.apply(_adhesions(page))
    context: dict[str, Any] = page.get_context(request) | {
        "filter_form": form,
        "page_obj": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "counts": found.counts_by_state(),
        "query": _query(request),
        "crumbs": [{"title": _("Register of adherents"), "url": request.path}],
    }
    return TemplateResponse(request, "pacts/register.html", context)


def register_csv(page: PactPage, request: HttpRequest) -> HttpResponseBase:
    return csv_response(rows(page, RegisterFilterForm(request.GET).apply(_adhesions(page))))


def register_json(page: PactPage, request: HttpRequest) -> HttpResponse:
    return json_response(rows(page, RegisterFilterForm(request.GET).apply(_adhesions(page))))


def adherent(page: PactPage, request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation: what it brings now, and its earlier adhesions."""
    shown = [State.PUBLISHED, State.WITHDRAWN, State.LAPSED, State.SUPERSEDED]
    found = Adhesion.objects.of_page(page).filter(organization__slug=slug, state__in=shown)
    adhesions = list(found.for_listing().order_by("-published_at", "-pk"))
    if not adhesions:
        raise Http404
    context = page.get_context(request) | {
        "adhesion": adhesions[0],
        "earlier": adhesions[1:],
        "organization": adhesions[0].organization,
        "half": Half(adhesions[0].organization.half).label,
        "crumbs": [
            {"title": _("Register of adherents"), "url": page.address("register")},
            {"title": adhesions[0].organization.name, "url": request.path},
        ],
    }
    return TemplateResponse(request, "pacts/adherent.html", context)


def _adhesions(page: PactPage) -> Any:
    return Adhesion.objects.of_page(page).in_register().for_listing()


def _query(request: HttpRequest) -> str:
    kept = request.GET.copy()
    kept.pop("page", None)
    return kept.urlencode()
