# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The picture and the attachment of a proposal, for who may read its words."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.cache import add_never_cache_headers, patch_cache_control

from ..models import Proposal, ProposalCallPage
from ..permissions import may_open_files

KINDS = {"image": "image/webp", "attachment": "application/pdf"}
"""What each file is: pictures were drawn anew when they came, attachments were opened."""
KEPT_SECONDS = 600


def file(request: HttpRequest, page: ProposalCallPage, pk: int, name: str) -> FileResponse:
    """Browsers keep what is public for ten minutes, so that a withdrawn proposal is soon gone; the rest they do not."""
    proposal = get_object_or_404(Proposal.objects.in_call(page), pk=pk)
    stored = getattr(proposal, name) if name in KINDS else None
    if not stored or not may_open_files(request.user, proposal):
        raise Http404
    try:
        content = stored.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    title = f"{proposal.reference or proposal.pk}.{'webp' if name == 'image' else 'pdf'}"
    response = FileResponse(content, as_attachment=name != "image", filename=title, content_type=KINDS[name])
    response["X-Content-Type-Options"] = "nosniff"
    if proposal.is_public:
        patch_cache_control(response, private=True, max_age=KEPT_SECONDS)
    else:
        add_never_cache_headers(response)
    return response
