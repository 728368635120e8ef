# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from home.forms import SearchForm
from home.services.search import Kind, PublicPages, Results, clean_query, only_in_default_language, search_site

PER_PAGE = 10


def search(request: HttpRequest) -> HttpResponse:
    asked = request.GET.get("q", "")
    words, language = clean_query(asked), str(get_language())
    kind = request.GET.get("kind", "") if request.GET.get("kind") in Kind.values else ""
    public = PublicPages() if words else None
    results = search_site(words=words, language=language, public=public, kind=kind) if public else Results([])
    page_obj = Paginator(results, PER_PAGE).get_page(request.GET.get("page"))
    on_first = public if page_obj.number == 1 else None
    context = {
        "form": SearchForm(initial={"q": asked.replace("\x00", "")[:200]}),
        "words": words,
        "page_obj": page_obj,
        "kinds": kind_links(request, results, kind),
        "elsewhere": only_in_default_language(words=words, language=language, public=on_first) if on_first else [],
        "crumbs": [{"title": gettext("Search"), "url": request.path}],
        "noindex": True,
    }
    return render(request, "home/search.html", context)


def kind_links(request: HttpRequest, results: Results, chosen: str) -> list[dict[str, Any]]:
    """One link per kind found, with how many there are; "all" first."""
    links: list[dict[str, Any]] = [
        {"title": None, "kind": "", "count": sum(results.counts.values()), "is_current": not chosen}
    ]
    for kind in Kind:
        count = results.counts.get(kind.value, 0)
        if count or kind.value == chosen:
            links.append({"title": kind.label, "kind": kind.value, "count": count, "is_current": kind.value == chosen})
    return links
