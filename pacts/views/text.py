# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The text of the pact, by articles."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse

from ..models import Adhesion, PactPage, PactVersion


def pact(page: PactPage, request: HttpRequest) -> HttpResponse:
    """The page of the pact: what it is, the current text, how many adhere."""
    request.is_preview = getattr(request, "is_preview", False)  # type: ignore[attr-defined]  # Wagtail's own mark
    versions = _versions(page)
    current = versions[0] if versions else None
    return TemplateResponse(request, page.template, _context(page, request, versions, current))


def version(page: PactPage, request: HttpRequest, slug: str) -> HttpResponse:
    """One version of the text, also an old one."""
    versions = _versions(page)
    chosen = next((one for one in versions if one.slug == slug), None)
    if chosen is None:
        raise Http404
    return TemplateResponse(request, "pacts/version.html", _context(page, request, versions, chosen))


def version_pdf(page: PactPage, request: HttpRequest, slug: str) -> FileResponse:
    """The sealed PDF of an approved text: a public document."""
    versions = PactVersion.objects.of_page(page).public().select_related("document")
    chosen = get_object_or_404(versions, number=slug.replace("-", "."), document__isnull=False)
    return FileResponse(chosen.pdf.file.open("rb"), content_type="application/pdf", filename=f"patto-{slug}.pdf")


def _versions(page: PactPage) -> list[PactVersion]:
    return list(PactVersion.objects.of_page(page).current_first().prefetch_related("texts").select_related("document"))


def _context(
    page: PactPage, request: HttpRequest, versions: list[PactVersion], shown: PactVersion | None
) -> dict[str, Any]:
    return page.get_context(request) | {
        "version": shown,
        "text": shown.text_for(page.locale.language_code) if shown else None,
        "versions": versions,
        "adherents": Adhesion.objects.of_page(page).published().count(),
        "crumbs": [{"title": shown.number, "url": request.path}] if shown and request.path != page.url else [],
    }
