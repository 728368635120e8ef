# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.utils.translation import gettext_lazy as _

from core.models import BasePage


class HomePage(BasePage):
    """The first page of a language."""

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
