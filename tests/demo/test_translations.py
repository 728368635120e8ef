# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the demo translated stays translated when somebody asks for more."""

from wagtail.models import Locale, Site
from wagtail_localize.operations import translate_object

from demo.loaders.news import labels
from demo.world import World
from news.models import NewsCategory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory


def test_asking_for_a_page_leaves_the_names_of_its_category(home_pages) -> None:
    world = World(site=Site.objects.get())
    names = {"it": "Quartieri", "en": "Neighbourhoods", "uk": "Райони"}
    for _time in range(2):
        labels(world, NewsCategory, {"key": "quartieri", "name": names})
    category = world.things[("newscategory", "quartieri")]["it"]
    page = NewsPageFactory(parent=NewsIndexPageFactory(parent=home_pages["it"]), category=category)
    translate_object(page, list(Locale.objects.exclude(language_code="it")))
    found = NewsCategory.objects.values_list("locale__language_code", "name")
    assert dict(found) == names
