# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How somebody comes to sit at a table."""

import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.errors import NotAllowed
from notifications.services import queue_mail
from organizations.models import Organization
from organizations.permissions import may_attend_for

from .choices import RequestStatus
from .errors import AlreadyAnswered, CannotJoin
from .models import GroupPage, JoinRequest, Membership
from .permissions import may_answer_requests, may_ask_to_join


@transaction.atomic
def ask_to_join(
    *, group: GroupPage, user: Any, message: str, submission_key: uuid.UUID, organization: Organization | None = None
) -> JoinRequest:
    """Write the request for the coordinator; the same request sent twice is one. Raises CannotJoin, NotAllowed."""
    group = _locked(group)
    if known := JoinRequest.objects.filter(submission_key=submission_key, user=user).first():
        return known
    if not may_ask_to_join(user, group):
        raise CannotJoin
    if organization and not may_attend_for(user, organization):
        raise NotAllowed
    request = JoinRequest.objects.create(
        group=group, user=user, organization=organization, message=message, submission_key=submission_key
    )
    coordinators = Membership.objects.of_group(group).current().filter(role="coordinator", user__is_active=True)
    for membership in coordinators.select_related("user"):
        _tell(membership.user, "join_asked", request)
    return request


@transaction.atomic
def answer_join_request(*, request: JoinRequest, by: Any, is_accepted: bool, note: str = "") -> JoinRequest:
    """Accept, and a seat is ready; decline, with a reason. Raises NotAllowed, AlreadyAnswered."""
    request = JoinRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if not may_answer_requests(by, request.group):
        raise NotAllowed
    if not request.is_pending:
        raise AlreadyAnswered
    request.status = RequestStatus.ACCEPTED if is_accepted else RequestStatus.DECLINED
    request.note = note
    request.answered_by = by
    request.answered_at = timezone.now()
    request.save(update_fields=["status", "note", "answered_by", "answered_at"])
    if is_accepted:
        Membership.objects.get_or_create(
            group=request.group,
            user=request.user,
            organization=request.organization,
            ends_on=None,
            defaults={"starts_on": timezone.localdate()},
        )
    log(instance=request, action=f"groups.{'accept' if is_accepted else 'decline'}_request", user=by)
    _tell(request.user, "join_accepted" if is_accepted else "join_declined", request)
    return request


def _locked(group: GroupPage) -> GroupPage:
    return GroupPage.objects.select_for_update(of=("self",)).get(pk=group.canonical.pk)


def _tell(user: Any, template: str, request: JoinRequest) -> None:
    page = request.group.in_language(user.language)
    queue_mail(
        to=user.email,
        template=f"groups/emails/{template}",
        context={"request": request, "group": page, "group_url": page.get_full_url()},
        language=user.language,
        dedupe_key=f"{template}:{request.pk}:{user.pk}",
    )
