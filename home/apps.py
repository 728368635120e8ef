# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _

from core.remembered import forget, forget_after_save

from .roles import ROLES


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home, info pages and site settings")

    def ready(self) -> None:
        """The frame of every page is made again when its settings change; rights follow the pages they hold under."""
        from .services.roles import extend_roles_to_new_page  # reads models: they are there only now

        settings_of_a_site = self.get_model("SiteSettings")
        post_save.connect(forget_after_save, sender=settings_of_a_site)
        post_delete.connect(forget, sender=settings_of_a_site)
        # Editors, translations, aliases and copies all make pages: saving is what none of them leaves out.
        for kind in {role.under for role in ROLES if role.under}:
            post_save.connect(extend_roles_to_new_page, sender=kind)
