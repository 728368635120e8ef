# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to organisations: registered, corrected, verified, refused."""

import uuid
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.log_actions import log

from accounts.models import User
from core.errors import NotAllowed
from notifications.services import queue_mail

from .choices import Role, Status
from .errors import AlreadyDecided, ReasonMissing, TaxCodeTaken
from .models import Mandate, Organization
from .permissions import may_edit, may_register, may_verify
from .querysets import OrganizationQuerySet


@transaction.atomic
def register_organization(
    *, user: User, facts: dict[str, Any], office: str = "", submission_key: uuid.UUID | None = None
) -> Organization:
    """Register a body and the person as its legal representative; the secretariat verifies it afterwards.

    `facts` are fields of Organization. A known `submission_key` finds the organisation that it made.
    """
    if not may_register(user):
        raise NotAllowed
    User.objects.select_for_update().get(pk=user.pk)  # two clicks follow each other: the second finds the first's work
    if submission_key and (known := _registered_with(submission_key, user)):
        return known
    organization = Organization(submission_key=submission_key or uuid.uuid4(), **facts)
    _save_as_the_only_one(organization)
    Mandate.objects.create(
        organization=organization, user=user, role=Role.LEGAL_REPRESENTATIVE, office=office, may_sign=True
    )
    log(organization, "organizations.register", user=user)
    _tell(organization, user, "registered")
    return organization


@transaction.atomic
def correct_registration(*, organization: Organization, by: User, facts: dict[str, Any]) -> Organization:
    """Change the legal facts before the office decides; a refused organisation goes back in its queue."""
    organization = _locked(organization)
    if not may_edit(by, organization):
        raise NotAllowed
    if organization.is_verified:
        raise AlreadyDecided
    was_refused = organization.is_refused
    for name, value in facts.items():
        setattr(organization, name, value)
    organization.status, organization.refusal_reason = Status.PENDING, ""
    _save_as_the_only_one(organization)
    log(organization, "organizations.send_again" if was_refused else "wagtail.edit", user=by)
    return organization


@transaction.atomic
def edit_profile(*, organization: Organization, by: User, facts: dict[str, Any]) -> Organization:
    """Change what the organisation tells about itself; its legal facts stay as the office verified them."""
    organization = _locked(organization)
    if not may_edit(by, organization):
        raise NotAllowed
    changed = [name for name, value in facts.items() if getattr(organization, name) != value]
    if changed:
        for name in changed:
            setattr(organization, name, facts[name])
        organization.save(update_fields=changed)
        log(organization, "wagtail.edit", user=by, data={"fields": changed})
    return organization


@transaction.atomic
def verify_organization(*, organization: Organization, by: User) -> Organization:
    """The office has checked the legal facts: the profile becomes public and its people may act for it."""
    organization = _to_decide(organization, by)
    organization.status, organization.refusal_reason = Status.VERIFIED, ""
    organization.verified_at, organization.verified_by = timezone.now(), by
    organization.save()
    log(organization, "organizations.verify", user=by)
    _tell_representatives(organization, "verified")
    return organization


@transaction.atomic
def refuse_organization(*, organization: Organization, by: User, reason: str) -> Organization:
    """The office says what is not right; the representative corrects it and sends it again."""
    if not reason.strip():
        raise ReasonMissing
    organization = _to_decide(organization, by)
    organization.status, organization.refusal_reason = Status.REFUSED, reason.strip()
    organization.save()
    log(organization, "organizations.refuse", user=by, data={"reason": organization.refusal_reason})
    _tell_representatives(organization, "refused")
    return organization


def _to_decide(organization: Organization, by: User) -> Organization:
    if not may_verify(by):
        raise NotAllowed
    organization = _locked(organization)
    if not organization.is_pending:
        raise AlreadyDecided
    return organization


def _locked(organization: Organization) -> Organization:
    return Organization.objects.select_for_update().get(pk=organization.pk)


def _registered_with(submission_key: uuid.UUID, user: User) -> Organization | None:
    return Organization.objects.filter(submission_key=submission_key, mandates__user=user).first()


def _save_as_the_only_one(organization: Organization) -> None:
    """Save, whatever others save at the same moment: a tax code is of the first, a name gets the next free address."""
    organization.full_clean(exclude=["slug"], validate_constraints=False)
    _refuse_taken_code(organization)
    try:
        with transaction.atomic():
            organization.save()
    except IntegrityError:
        _refuse_taken_code(organization)
        if not _others(organization).filter(slug=organization.slug).exists():
            raise
        organization.slug = ""
        _save_as_the_only_one(organization)


def _refuse_taken_code(organization: Organization) -> None:
    if organization.tax_code and _others(organization).filter(tax_code=organization.tax_code).exists():
        raise TaxCodeTaken


def _others(organization: Organization) -> OrganizationQuerySet:
    return Organization.objects.exclude(pk=organization.pk)


def _tell_representatives(organization: Organization, what: str) -> None:
    mandates = organization.mandates.current().filter(role=Role.LEGAL_REPRESENTATIVE).select_related("user")
    for mandate in mandates:
        _tell(organization, mandate.user, what)


def _tell(organization: Organization, user: User, what: str) -> None:
    queue_mail(
        to=user.email,
        template=f"organizations/emails/{what}",
        context={"organization": organization, "user": user},
        language=user.language,
    )
