# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

app_name = "organizations"

urlpatterns = [
    path(pgettext_lazy("url", "organizations/register/"), views.register, name="register"),
    path(pgettext_lazy("url", "organizations/<slug:slug>/"), views.detail, name="detail"),
    path(pgettext_lazy("url", "organizations/<slug:slug>/edit/"), views.edit, name="edit"),
]
