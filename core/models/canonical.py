# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One thing, three languages: which row is the original, and what its translations share with it."""

import uuid
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


def originals() -> dict[str, str]:
    """`limit_choices_to` of a record's foreign key: who chooses sees each thing once, in the default language."""
    return {"locale__language_code": settings.LANGUAGE_CODE}


class CanonicalMixin(models.Model):
    """A translatable row whose plain facts belong to its version in the default language.

    `shared_fields` names the fields that are facts, not words (dates, numbers, switches). Saving the
    canonical row writes them to its translations; saving a translation takes them from it. So a list in
    any language filters on its own rows, and nobody registers for a date that only one language knows.
    """

    shared_fields: ClassVar[tuple[str, ...]] = ()

    if TYPE_CHECKING:  # what Wagtail's TranslatableMixin brings to every model that uses this one
        locale: Locale
        locale_id: int
        translation_key: uuid.UUID

        def get_default_locale(self) -> Locale: ...

    class Meta:
        abstract = True

    @property
    def is_in_default_language(self) -> bool:
        return bool(self.locale.language_code == settings.LANGUAGE_CODE)

    @cached_property
    def canonical(self) -> Self:
        """The row in the default language, or this one when there is none (one query at most)."""
        if self.is_in_default_language:
            return self
        return self._in_default_language() or self

    def _in_default_language(self) -> Self | None:
        found: Self | None = self._siblings().filter(locale__language_code=settings.LANGUAGE_CODE).first()
        return found

    def _siblings(self) -> models.QuerySet[Any]:
        manager: Any = type(self)._default_manager
        rows: models.QuerySet[Any] = manager.filter(translation_key=self.translation_key)
        return rows

    def ensure_language(self) -> None:
        """Choose the language that Wagtail would choose a moment later: saving asks which row is the original."""
        if not self.locale_id:
            self.locale = self.get_default_locale()

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.ensure_language()
        if self.shared_fields and (original := self.canonical) is not self:
            for name in self.shared_fields:
                setattr(self, name, getattr(original, name))
        super().save(*args, **kwargs)
        if self.shared_fields and self.canonical is self:
            self._share_fields()

    def _share_fields(self) -> None:
        facts = {name: getattr(self, name) for name in self.shared_fields}
        self._siblings().exclude(pk=self.pk).update(**facts)


class CanonicalPageMixin(CanonicalMixin):
    """The same for pages, under which records may hang. Child rows that are `CanonicalMixin` share their own facts."""

    is_door: ClassVar[bool] = False
    """True when records hang under this page: it must be written in the default language first."""

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.is_door and not self.is_in_default_language and self._in_default_language() is None:
            raise ValidationError(
                _(
                    "Write this page in the default language first, then translate it: "
                    "what people send belongs to that page."
                )
            )
