# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A page that people talk about."""

from typing import Any, ClassVar

from django.db import models

from core.models import CanonicalPageMixin

from .thread import Thread


class ThreadedPageMixin(CanonicalPageMixin):
    """`thread`: one conversation for the page and its translations, made when the page is first saved.

    Put it before `BasePage`; `shared_fields` gets "thread" by itself. A copy of the page starts a new thread.
    In the template: `{% load comments %}{% comment_thread page.thread %}`.
    """

    thread = models.ForeignKey(
        Thread, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    title: str
    translation_key: Any

    exclude_fields_in_copy: ClassVar[list[str]] = ["thread"]

    class Meta:
        abstract = True

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if "thread" not in cls.shared_fields:
            cls.shared_fields = (*cls.shared_fields, "thread")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.ensure_language()
        if self.canonical is self and self.thread_id is None:
            self.thread = self._known_thread() or Thread.objects.create(title=self.title)
        super().save(*args, **kwargs)
        if self.canonical is self and self.thread_id:
            Thread.objects.filter(pk=self.thread_id).update(title=self.title, page_id=self.pk)

    def _known_thread(self) -> Thread | None:
        """The thread that this page or one of its translations has already, when the copy in hand lost it."""
        pages: Any = type(self)._default_manager
        relatives = pages.filter(translation_key=self.translation_key, thread__isnull=False)
        relative = relatives.select_related("thread").first()
        return relative.thread if relative else None
