# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.urls import path
from django.utils.translation import pgettext_lazy

from . import views

urlpatterns = [
    path("", views.home, name="account_home"),
    path(pgettext_lazy("url", "profile/"), views.profile, name="account_profile"),
]
