# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Filters of the list of news. They live in the address; a value nobody offered is ignored."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from news.models.labels import NewsCategory, Topic
from news.querysets import NewsPageQuerySet


class NewsFilterForm(forms.Form):
    category = forms.ChoiceField(label=_("Category"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    year = forms.ChoiceField(label=_("Year"), required=False)

    LOOKUPS = {"category": "category__slug", "topic": "topic_links__topic__slug", "year": "date__year"}

    def __init__(self, asked: dict[str, Any], *, years: list[int], locale_id: int) -> None:
        categories = NewsCategory.objects.filter(locale=locale_id).values_list("slug", "name")
        topics = Topic.objects.filter(locale=locale_id).values_list("slug", "name")
        offered: dict[str, list[Any]] = {
            "category": list(categories),
            "topic": list(topics),
            "year": [(str(year), year) for year in years],
        }
        known = {
            name: asked.get(name)
            for name, choices in offered.items()
            if asked.get(name) in {str(value) for value, _label in choices}
        }
        super().__init__(known)
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = [("", _("All")), *choices]
        self.known = known

    def apply(self, news: NewsPageQuerySet) -> NewsPageQuerySet:
        return news.filter(**{self.LOOKUPS[name]: value for name, value in self.known.items()})
