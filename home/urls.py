# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.urls import path
from django.utils.translation import pgettext_lazy

from home.views.feedback import page_feedback, page_feedback_thanks
from home.views.search import search

urlpatterns = [
    path(pgettext_lazy("url", "search/"), search, name="search"),
    path(pgettext_lazy("url", "feedback/"), page_feedback, name="page_feedback"),
    path(pgettext_lazy("url", "feedback/thank-you/"), page_feedback_thanks, name="page_feedback_thanks"),
]
