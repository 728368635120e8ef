# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of what is done to comments."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

app_name = "comments"

urlpatterns = [
    path(pgettext_lazy("url", "comments/threads/<int:thread_pk>/"), views.post, name="post"),
    path(pgettext_lazy("url", "comments/<int:pk>/"), views.permalink, name="permalink"),
    path(pgettext_lazy("url", "comments/<int:pk>/reply/"), views.reply, name="reply"),
    path(pgettext_lazy("url", "comments/<int:pk>/edit/"), views.edit, name="edit"),
    path(pgettext_lazy("url", "comments/<int:pk>/remove/"), views.withdraw, name="withdraw"),
    path(pgettext_lazy("url", "comments/<int:pk>/report/"), views.report, name="report"),
    path(pgettext_lazy("url", "comments/<int:pk>/hide/"), views.hide, name="hide"),
    path(pgettext_lazy("url", "comments/<int:pk>/restore/"), views.restore, name="restore"),
    path(pgettext_lazy("url", "comments/<int:pk>/keep/"), views.keep, name="keep"),
]
