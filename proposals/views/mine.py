# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A person's own proposals, of every call and state."""

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from ..models import Proposal, ProposalCallPage

PER_PAGE = 20


@login_required
def mine(request: HttpRequest) -> HttpResponse:
    proposals = Proposal.objects.of(request.user).select_related("call__locale", "thread").order_by("-created", "-pk")
    page_obj = Paginator(proposals, PER_PAGE).get_page(request.GET.get("page"))
    rows = list(page_obj.object_list)
    calls = _calls_in_my_language([row.call for row in rows])
    items = [{"proposal": row, "call": calls[row.call_id], "url": _address(row, calls[row.call_id])} for row in rows]
    return render(request, "proposals/mine.html", {"page_obj": page_obj, "items": items, "noindex": True})


def _address(proposal: Proposal, call: ProposalCallPage) -> str:
    if proposal.is_draft:
        return call.address("draft", proposal.pk)
    return call.address("detail", reference=proposal.reference)


def _calls_in_my_language(calls: list[ProposalCallPage]) -> dict[int, ProposalCallPage]:
    """Each call as it reads in the present language, when it exists there (one query)."""
    keys = {call.translation_key for call in calls}
    local = ProposalCallPage.objects.live().filter(translation_key__in=keys, locale__language_code=get_language())
    by_key = {call.translation_key: call for call in local.select_related("locale")}
    return {call.pk: by_key.get(call.translation_key, call) for call in calls}
