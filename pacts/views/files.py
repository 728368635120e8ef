# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Private documents: sent only to who may have them, never through a public address."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.cache import add_never_cache_headers

from signing.models import SignedDocument

from ..models import Adhesion, PactPage
from ..permissions import may_download_act, may_download_signed


def act(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """The issued act, to be signed."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    adhesion = _adhesion(page, reference)
    if not may_download_act(request.user, adhesion):
        raise Http404
    return _send(adhesion.act, f"adesione-{adhesion.organization.slug}.pdf")


def signed(page: PactPage, request: HttpRequest, reference: Any) -> HttpResponseBase:
    """The signed file: only for its own people and the office."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    adhesion = _adhesion(page, reference)
    if not may_download_signed(request.user, adhesion):
        raise Http404
    return _send(adhesion.signed, f"adesione-{adhesion.organization.slug}-firmata.pdf")


def _adhesion(page: PactPage, reference: Any) -> Adhesion:
    rows = Adhesion.objects.of_page(page).select_related("organization", "issued_document", "uploaded_document")
    return get_object_or_404(rows, reference=reference)


def _send(document: SignedDocument, name: str) -> FileResponse:
    response = FileResponse(document.file.open("rb"), as_attachment=True, filename=name, content_type=document.mime)
    add_never_cache_headers(response)
    return response
