# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which pages anybody may read, asked in the same query as the pages."""

from typing import Self

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, TextField, Value
from django.db.models.functions import Coalesce, Length, Substr
from wagtail.models import Locale, PageViewRestriction, get_page_models
from wagtail.query import PageQuerySet


def under_a_restriction() -> Exists:
    """True for a page that asks for a password or a login, or stands below one that does."""
    above = Substr(OuterRef("path"), 1, Length(F("page__path")))
    return Exists(PageViewRestriction.objects.filter(page__path=above))


def only_public(pages: PageQuerySet) -> PageQuerySet:
    """Wagtail's `public()` without its query of all restrictions. Search backends need Wagtail's own."""
    public: PageQuerySet = pages.filter(~under_a_restriction())
    return public


def with_intros(pages: PageQuerySet) -> PageQuerySet:
    """Pages of many kinds as title, address and introduction: one query, where `specific()` asks once per kind."""
    kinds = [model for model in get_page_models() if any(field.name == "intro" for field in model._meta.local_fields)]
    intros = [F(f"{model._meta.model_name}__intro") for model in kinds]
    found: PageQuerySet = pages.annotate(intro=Coalesce(*intros, Value(""), output_field=TextField()))
    return found


class PublicPageQuerySet(PageQuerySet):
    """The ground of the rooms' page querysets."""

    def public(self) -> Self:
        return self.filter(~under_a_restriction())

    def in_language(self, language_code: str) -> Self:
        """Pages written in a language."""
        return self.filter(locale__language_code=language_code)

    def for_language(self, locale: Locale) -> Self:
        """Pages written in a language, and those that exist only in the default one: nobody should miss them."""
        if locale.language_code == settings.LANGUAGE_CODE:
            return self.filter(locale=locale)
        translated = self.model._default_manager.live().filter(
            locale=locale, translation_key=OuterRef("translation_key")
        )
        only_original = Q(locale__language_code=settings.LANGUAGE_CODE) & ~Exists(translated)
        return self.filter(Q(locale=locale) | only_original)
