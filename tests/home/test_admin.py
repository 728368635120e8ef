# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The editors' side: pages open, blocks show themselves, reports find what is missing."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.images.forms import get_image_form
from wagtail.models import Page

from home.reports import pages_without_translation, stale_pages
from library.forms import DescribedImageForm
from library.models import CustomImage
from news.models import NewsPage
from tests.factories.home import InfoPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.processes import ProcessPageFactory
from tests.factories.proposals import CallPageFactory


@pytest.fixture
def editor(client: Client, make_user) -> Client:
    client.force_login(make_user("Capo", is_superuser=True))
    return client


def test_editing_pages_open(editor: Client, site_root) -> None:
    index = NewsIndexPageFactory(parent=site_root)
    news = NewsPageFactory(parent=index)
    info = InfoPageFactory(parent=site_root, locale=site_root.locale)
    for page in (site_root, index, news, info):
        assert editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    for name in ("wagtailadmin_home", "news_listing:index", "page_feedback:index"):
        assert editor.get(reverse(name)).status_code == 200
    for name in ("pages_to_translate_report", "stale_pages_report"):
        assert editor.get(reverse(name)).status_code == 200


@pytest.mark.parametrize("page_field", [NewsPage.body.field, "home"])
def test_every_block_shows_itself(editor: Client, site_root, page_field) -> None:
    field = site_root._meta.get_field("body") if page_field == "home" else page_field
    for block in field.stream_block.child_blocks.values():
        html = block.render(block.normalize(block.get_preview_value()), {"request": None})
        assert isinstance(html, str)
        assert str(block.meta.description)


def test_report_finds_pages_that_a_language_lacks(home_pages) -> None:
    both = InfoPageFactory(parent=home_pages["it"], locale=home_pages["it"].locale)
    for language in ("en", "uk"):
        home = home_pages[language]
        InfoPageFactory(parent=home, locale=home.locale, translation_key=both.translation_key)
    alone = InfoPageFactory(parent=home_pages["it"], locale=home_pages["it"].locale)
    assert [page.pk for page in pages_without_translation()] == [alone.pk]


def test_report_finds_pages_untouched_for_a_year_but_not_old_news(site_root) -> None:
    old = InfoPageFactory(parent=site_root, locale=site_root.locale)
    InfoPageFactory(parent=site_root, locale=site_root.locale)
    news = NewsPageFactory(parent=NewsIndexPageFactory(parent=site_root))
    long_ago = timezone.now() - datetime.timedelta(days=400)
    Page.objects.filter(pk__in=[old.pk, news.pk]).update(latest_revision_created_at=long_ago)
    assert [page.pk for page in stale_pages()] == [old.pk]


def test_picture_without_description_is_refused(db) -> None:
    form_class = get_image_form(CustomImage)
    assert issubclass(form_class, DescribedImageForm)
    assert form_class().fields["description"].required


def test_every_list_of_words_has_its_own_place_in_the_menu(editor: Client, home_pages) -> None:
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    for name in ("wagtailsnippets_proposals_area:list", "wagtailsnippets_pacts_commitmentkind:list"):
        assert reverse(name) in page
    assert f'"{reverse("wagtailsnippets:index")}"' not in page


def test_lists_of_the_office_offer_each_page_once(editor: Client, home_pages) -> None:
    italian, english = (home_pages[language] for language in ("it", "en"))
    original = CallPageFactory(parent=ProcessPageFactory(parent=italian, locale=italian.locale), locale=italian.locale)
    process = ProcessPageFactory(parent=english, locale=english.locale)
    CallPageFactory(parent=process, locale=english.locale, translation_key=original.translation_key)
    filters = editor.get(reverse("sent_proposals:index")).context["filters"]
    assert list(filters.form.fields["call"].queryset) == [original]
