# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.errors import RuleBroken
from core.rate_limits import consume
from home.forms import PageFeedbackForm
from home.services.feedback import record_feedback


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def page_feedback(request: HttpRequest) -> HttpResponse:
    """Step two of "How clear is this page?": the first is a GET form on the page itself."""
    if request.method != "POST":
        first_step = {"path": request.GET.get("path", "")[:500], "rating": request.GET.get("rating", "")}
        if first_step["rating"] not in {"1", "2", "3", "4", "5"} or not first_step["path"].startswith("/"):
            return render(request, "home/feedback_start.html", {"noindex": True}, status=400)
        return render(request, "home/feedback.html", {"form": PageFeedbackForm(initial=first_step), "noindex": True})
    form = PageFeedbackForm(request.POST)
    if form.is_valid():
        try:
            consume(request, action="page-feedback")
            if not form.was_filled_by_a_program:
                record_feedback(**form.cleaned_data)
            return redirect(reverse("page_feedback_thanks"))
        except RuleBroken as error:
            form.add_error(None, str(error.message))
    return render(request, "home/feedback.html", {"form": form, "noindex": True})


@never_cache
def page_feedback_thanks(request: HttpRequest) -> HttpResponse:
    return render(request, "home/feedback_thanks.html", {"noindex": True})
