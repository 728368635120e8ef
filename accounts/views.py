# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Registration and the personal area; the rest of the doors are allauth's."""

from typing import Any

from allauth.account.views import SignupView as BaseSignupView
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from core import rate_limits
from core.errors import TooMany

from . import services
from .forms import ProfileForm
from .requests import signed_in

# A town meeting registers from one address: the limit stops programs, not assemblies.
SIGNUPS_PER_HOUR = 60


class SignupView(BaseSignupView):
    def form_valid(self, form: Any) -> HttpResponse:
        try:
            rate_limits.consume(self.request, action="signup", limit=SIGNUPS_PER_HOUR, seconds=3600)
        except TooMany as error:
            form.add_error(None, error.message)
            return self.form_invalid(form)
        return super().form_valid(form)


@never_cache
@login_required
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/home.html", {"has_admin": request.user.has_perm("wagtailadmin.access_admin")})


@never_cache
@login_required
def profile(request: HttpRequest) -> HttpResponse:
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        services.change_profile(user=signed_in(request), **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("account_profile")
    return render(request, "accounts/profile.html", {"form": form})
