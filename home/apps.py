# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from core.remembered import forget, forget_after_save


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home, info pages and site settings")

    def ready(self) -> None:
        """The frame of every page is made again when its settings change."""
        settings_of_a_site = self.get_model("SiteSettings")
        post_save.connect(forget_after_save, sender=settings_of_a_site)
        post_delete.connect(forget, sender=settings_of_a_site)
