# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save

from .forms import keep_choices_to_themselves
from .remembered import forget, forget_after_save


class CoreConfig(AppConfig):
    """The ground that knows no domain."""

    name = "core"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Set Django's messages before forms are made; forget what is remembered when a row it was made of changes."""
        from wagtail.images import get_image_model
        from wagtail.models import Locale, PageViewRestriction, Site, get_page_models
        from wagtail.signals import post_page_move

        keep_choices_to_themselves()
        for model in (*get_page_models(), Site, Locale, PageViewRestriction, get_image_model()):
            post_save.connect(forget_after_save, sender=model)
            post_delete.connect(forget, sender=model)
        post_page_move.connect(forget)
