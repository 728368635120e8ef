# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The addresses of proposals that belong to no call: one's own, and the desks."""

from django.urls import path
from django.utils.translation import pgettext_lazy

from .views import desk, mine

app_name = "proposals"

urlpatterns = [
    path(pgettext_lazy("url", "proposals/mine/"), mine.mine, name="mine"),
    path(pgettext_lazy("url", "proposals/<int:pk>/publish/"), desk.publish, name="publish"),
    path(pgettext_lazy("url", "proposals/<int:pk>/return/"), desk.send_back, name="send_back"),
    path(pgettext_lazy("url", "proposals/<int:pk>/evaluate/"), desk.evaluate, name="evaluate"),
    path(pgettext_lazy("url", "proposals/<int:pk>/answer/"), desk.answer, name="answer"),
]
