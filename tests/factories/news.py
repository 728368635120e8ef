# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""News under their list: `NewsPageFactory(parent=NewsIndexPageFactory(parent=site_root))`."""

from typing import Any

import factory
import wagtail_factories
from django.utils import timezone
from wagtail.models import Page

from news.models import NewsCategory, NewsIndexPage, NewsPage, NewsPageTopic, Topic


class NewsCategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = NewsCategory

    name = factory.Sequence(lambda n: f"Categoria {n}")


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"Tema {n}")


class LocalPageFactory(wagtail_factories.PageFactory):
    """A page in the language of its parent."""

    class Meta:
        model = Page
        abstract = True

    @classmethod
    def _create_instance(cls, model_class: type[Page], parent: Page, kwargs: dict[str, Any]) -> Page:
        kwargs.setdefault("locale", parent.locale)
        return super()._create_instance(model_class, parent, kwargs)


class NewsIndexPageFactory(LocalPageFactory):
    class Meta:
        model = NewsIndexPage

    title = "Notizie"
    slug = "notizie"


class NewsPageFactory(LocalPageFactory):
    """`topics=[…]` ties topics; `with_cover=True` gives a picture with its description."""

    class Meta:
        model = NewsPage
        skip_postgeneration_save = True

    class Params:
        with_cover = factory.Trait(
            cover=factory.SubFactory("tests.factories.home.PictureFactory"), cover_alt="Una piazza con un tavolo lungo"
        )

    title = factory.Sequence(lambda n: f"Notizia {n}")
    intro = "Che cosa è successo e che cosa viene dopo."
    date = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def topics(self, create: bool, extracted: list[Topic] | None, **kwargs: object) -> None:
        for topic in extracted or []:
            NewsPageTopic.objects.create(page=self, topic=topic, locale=self.locale)
