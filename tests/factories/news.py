# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""News under their list: `NewsPageFactory(parent=NewsIndexPageFactory(parent=site_root))`."""

import factory
import wagtail_factories
from django.utils import timezone

from news.models import NewsCategory, NewsIndexPage, NewsPage, NewsPageTopic, Topic


class NewsCategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = NewsCategory

    name = factory.Sequence(lambda n: f"Categoria {n}")


class TopicFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"Tema {n}")


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = NewsIndexPage

    title = "Notizie"
    slug = "notizie"


class NewsPageFactory(wagtail_factories.PageFactory):
    """`topics=[…]` ties topics; `with_cover=True` gives a picture with its description."""

    class Meta:
        model = NewsPage

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
