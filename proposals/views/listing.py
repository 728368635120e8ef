# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The list of a call: filters in the address, number of results, pages."""

from typing import Any

from django.core.paginator import Paginator
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.search.backends import get_search_backend

from ..choices import ORDERINGS, Phase, Sort
from ..forms import ListForm
from ..models import Proposal, ProposalCallPage
from ..permissions import is_admitted
from ..querysets import ProposalQuerySet

PER_PAGE = 12


def listing(request: HttpRequest, page: ProposalCallPage) -> HttpResponse:
    areas = page.local_areas()
    form = ListForm(request.GET, areas=areas)
    wanted = form.wanted()
    page_obj = Paginator(found(page, wanted), PER_PAGE).get_page(request.GET.get("page"))
    page_obj.object_list = keys_first(page_obj.object_list)
    context = page.get_context(request) | {
        "page_obj": page_obj,
        "filter_form": form,
        "is_filtered": bool(wanted),
        "areas": areas,
        "base_url": page.get_url(request),
        "is_open": page.phase in (Phase.OPEN, Phase.SUBMITTING),
        "speaks_to_me": not request.user.is_authenticated or is_admitted(request.user, page),
    }
    return render(request, "proposals/call.html", context)


def found(page: ProposalCallPage, wanted: dict[str, Any]) -> Any:
    """The public proposals that the filters leave, in the order asked; list, feed and exports share it."""
    names = ("area", "status", "origin")
    proposals = Proposal.objects.in_call(page).public().filter(**{n: wanted[n] for n in names if n in wanted})
    sort = wanted.get("sort", Sort.NEWEST)
    proposals = proposals.for_listing().sorted_by(sort)
    return search(proposals, wanted["q"], sort) if "q" in wanted else proposals


def keys_first(rows: Any) -> Any:
    """A deep page is counted up to on keys alone, which an index gives in order; only its own rows are read whole."""
    if not isinstance(rows, ProposalQuerySet):
        return rows  # what the search backend found it has cut already
    return Proposal.objects.filter(pk__in=rows.values("pk")).for_listing().order_by(*rows.query.order_by)


def search(proposals: ProposalQuerySet, words: str, sort: str) -> Any:
    """With Italian stems where the database has them; word by word elsewhere."""
    if connection.vendor != "postgresql":
        return proposals.matching(words)
    ordered = proposals.order_by(*[name for name in ORDERINGS[sort] if not name.endswith("pk")])
    return get_search_backend().search(words, ordered, operator="and", order_by_relevance=False)
