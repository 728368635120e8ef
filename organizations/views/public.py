# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Profile, registration, correction."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.kept_words import kept_words, login_keeping_words
from accounts.requests import signed_in
from core import rate_limits
from core.errors import RuleBroken
from core.posted import sent

from .. import services
from ..forms import ProfileForm, RegistrationForm
from ..models import Organization, StakeholderIndexPage
from ..permissions import may_edit, may_see, may_verify


def detail(request: HttpRequest, slug: str) -> HttpResponse:
    organization = get_object_or_404(Organization.objects.select_related("municipality"), slug=slug)
    if not may_see(request.user, organization):
        raise Http404
    context = {
        "organization": organization,
        "may_edit": may_edit(request.user, organization),
        "may_verify": may_verify(request.user),
        "noindex": not organization.is_verified,
        "crumbs": [*_directory_crumb(), {"title": organization.name, "url": organization.get_absolute_url()}],
    }
    return render(request, "organizations/detail.html", context)


def _directory_crumb() -> list[dict[str, str]]:
    """The directory in the reader's language, when an editor has made it."""
    page = StakeholderIndexPage.objects.live().filter(locale__language_code=get_language()).first()
    return [{"title": page.title, "url": page.url}] if page else []


@login_keeping_words
def register(request: HttpRequest) -> HttpResponse:
    form = RegistrationForm(*sent(request), initial=kept_words(request))
    if request.method == "POST" and form.is_valid():
        try:
            rate_limits.consume(request, action="organization")
            organization = services.register_organization(
                user=signed_in(request),
                facts=form.facts,
                office=form.cleaned_data["office"],
                submission_key=form.cleaned_data["submission_key"],
            )
        except RuleBroken as error:
            form.add_error("tax_code" if error.code == "tax_code_taken" else None, str(error.message))
        else:
            messages.success(request, _("We have it. The secretariat checks it and writes to you."))
            return redirect(organization)
    return render(request, "organizations/register.html", {"form": form})


@login_required
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    organization = get_object_or_404(Organization, slug=slug)
    if not may_edit(request.user, organization):
        raise PermissionDenied
    form_class = ProfileForm if organization.is_verified else RegistrationForm
    save = services.edit_profile if organization.is_verified else services.correct_registration
    form = form_class(*sent(request), instance=organization)
    if request.method == "POST" and form.is_valid():
        try:
            organization = save(organization=organization, by=signed_in(request), facts=form.facts)
        except RuleBroken as error:
            form.add_error("tax_code" if error.code == "tax_code_taken" else None, str(error.message))
        else:
            messages.success(request, _("Saved."))
            return redirect(organization)
    return render(request, "organizations/edit.html", {"form": form, "organization": organization})
