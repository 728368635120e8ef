# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Is this document authentic? By code, by QR, by comparing a file."""

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from core.errors import TooMany
from core.posted import sent
from core.rate_limits import consume
from signing.models import LedgerEntry

from ..forms import CodeForm, CompareForm
from ..models import Adhesion, PactPage, PactVersion


def form(page: PactPage, request: HttpRequest) -> HttpResponse:
    """Type the code. It is asked in the address: reading needs no cookie against forged requests."""
    code_form = CodeForm(request.GET if "code" in request.GET else None)
    if code_form.is_valid():
        return redirect(page.address("verification", code=code_form.cleaned_data["code"]))
    return _answer(page, request, "pacts/verify.html", form=code_form)


def result(page: PactPage, request: HttpRequest, code: str) -> HttpResponse:
    """What the site knows of the document with this code."""
    found = _look_up(page, request, code)
    return found if isinstance(found, HttpResponse) else _answer(page, request, "pacts/verification.html", **found)


def compare(page: PactPage, request: HttpRequest, code: str) -> HttpResponse:
    """Is a copy the same, byte for byte?"""
    found = _look_up(page, request, code)
    if isinstance(found, HttpResponse):
        return found
    form = CompareForm(*sent(request))
    same = _matches(form, found) if request.method == "POST" and form.is_valid() else None
    return _answer(page, request, "pacts/compare.html", form=form, compared=same, **found)


def _look_up(page: PactPage, request: HttpRequest, code: str) -> dict[str, Any] | HttpResponse:
    """What is known of the document. An unknown code answers 404 in words, with the form to try again."""
    try:
        consume(request, action="pact-verification")
    except TooMany as error:
        return _answer(
            page, request, "pacts/verify.html", status=429, form=CodeForm({"code": code}), refusal=error.message
        )
    found = _find(page, CodeForm({"code": code}))
    if found is None:
        return _answer(page, request, "pacts/verify.html", status=404, form=CodeForm({"code": code}), unknown=True)
    return found


def _find(page: PactPage, code_form: CodeForm) -> dict[str, Any] | None:
    """The adhesion, or the version, that carries the code."""
    if not code_form.is_valid():
        return None
    code = code_form.cleaned_data["code"]
    adhesions = Adhesion.objects.of_page(page).filter(verification_code=code).for_listing()
    adhesion = adhesions.first()
    versions = PactVersion.objects.of_page(page).public().select_related("document")
    version = adhesion.version if adhesion else versions.filter(document__verification_code=code).first()
    if version is None:
        return None
    document = adhesion.act if adhesion else version.pdf
    entries = list(LedgerEntry.objects.for_document(document.sha256))
    return {"code": code, "adhesion": adhesion, "version": version, "document": document, "entries": entries}


def _matches(compare: CompareForm, found: dict[str, Any]) -> str:
    """`issued`, `signed` or `different`: by the SHA-256 of the bytes, which are then forgotten."""
    digest = hashlib.sha256()
    for chunk in compare.cleaned_data["file"].chunks():
        digest.update(chunk)
    sha256, adhesion = digest.hexdigest(), found["adhesion"]
    if sha256 == found["document"].sha256:
        return "issued"
    signed = adhesion.uploaded_document if adhesion else None
    return "signed" if signed and sha256 == signed.sha256 else "different"


def _answer(page: PactPage, request: HttpRequest, template: str, status: int = 200, **more: Any) -> HttpResponse:
    crumbs = [{"title": _("Verify a document"), "url": page.address("verify")}]
    context = page.get_context(request) | {"noindex": True, "crumbs": crumbs} | more
    response = TemplateResponse(request, template, context, status=status)
    add_never_cache_headers(response)
    return response
