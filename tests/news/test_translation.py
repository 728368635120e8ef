# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A news item goes from Italian to English with everything it carries."""

import pytest
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from news.models import NewsPage
from tests.factories.news import NewsCategoryFactory, NewsIndexPageFactory, NewsPageFactory, TopicFactory

TABLE = {
    "caption": "Orari",
    "columns": [{"type": "text", "heading": "Giorno"}, {"type": "number", "heading": "Ore"}],
    "rows": [{"values": ["lunedì", 3]}],
}


@pytest.fixture
def item(home_pages) -> NewsPage:
    index = NewsIndexPageFactory(parent=home_pages["it"])
    NewsIndexPageFactory(parent=home_pages["en"], title="News", slug="news", translation_key=index.translation_key)
    category, topic = NewsCategoryFactory(name="Patto"), TopicFactory(name="Casa")
    page = NewsPageFactory(parent=index, title="Nuovo tavolo", category=category, topics=[topic], is_featured=True)
    table = NewsPage.body.field.stream_block.child_blocks["table"].to_python(TABLE)
    page.body = [
        ("heading", {"text": "Che cosa cambia", "level": "h2"}),
        ("text", "<p>Il tavolo si riunisce <b>ogni mese</b>.</p>"),
        ("questions", {"items": [{"title": "Chi può venire?", "text": "<p>Tutti.</p>"}]}),
        ("table", table),
    ]
    page.save_revision().publish()
    return NewsPage.objects.get(pk=page.pk)


@pytest.fixture
def english(item: NewsPage, django_capture_on_commit_callbacks) -> NewsPage:
    """The item translated as an editor does it; wagtail-localize publishes when the transaction ends."""
    with django_capture_on_commit_callbacks(execute=True):
        return translated(item, WORDS)


def translated(page: NewsPage, words: dict[str, str]) -> NewsPage:
    english = Locale.objects.get(language_code="en")
    translate_object(page, [english])
    source = TranslationSource.objects.get_for_instance(page)
    for segment in source.stringsegment_set.select_related("string"):
        if text := words.get(segment.string.data):
            StringTranslation.objects.create(
                translation_of=segment.string, locale=english, context=segment.context, data=text
            )
    Translation.objects.get(source=source, target_locale=english).save_target()
    return NewsPage.objects.get(translation_key=page.translation_key, locale=english)


WORDS = {
    "Nuovo tavolo": "New working group",
    "Che cosa cambia": "What changes",
    "Il tavolo si riunisce <b>ogni mese</b>.": "The group meets <b>every month</b>.",
    "Chi può venire?": "Who may come?",
    "Orari": "Opening hours",
    "Giorno": "Day",
    "lunedì": "Monday",
}


def test_translation_is_a_draft_until_somebody_publishes_it(
    client: Client, item: NewsPage, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(item, [Locale.objects.get(language_code="en")])
    draft = NewsPage.objects.get(translation_key=item.translation_key, locale__language_code="en")
    assert not draft.live
    assert client.get(draft.get_url() or "").status_code == 404


def test_words_are_translated_and_facts_follow(client: Client, item: NewsPage, english: NewsPage) -> None:
    english.refresh_from_db()
    assert (english.title, english.date, english.is_featured) == ("New working group", item.date, True)
    assert english.thread_id == item.thread_id
    assert english.category.locale.language_code == "en"
    assert english.category.slug == "patto"
    assert [topic.slug for topic in english.topics] == ["casa"]
    html = client.get(english.url).content.decode()
    for text in ("What changes", "<b>every month</b>", "Who may come?", "Opening hours", "Day", "Monday"):
        assert text in html


def test_shared_facts_follow_the_original(item: NewsPage, english: NewsPage) -> None:
    english.refresh_from_db()
    item.is_featured = False
    item.save()
    english.refresh_from_db()
    assert english.is_featured is False
    english.is_featured = True
    english.save()
    assert NewsPage.objects.get(pk=english.pk).is_featured is False


def test_hreflang_is_mutual_and_names_only_real_translations(client: Client, item: NewsPage, english: NewsPage) -> None:
    english.refresh_from_db()
    for one in (item, english):
        html = client.get(one.url).content.decode()
        assert f'hreflang="it" href="{absolute(item)}"' in html
        assert f'hreflang="en" href="{absolute(english)}"' in html
        assert f'hreflang="x-default" href="{absolute(item)}"' in html
        assert 'rel="alternate" hreflang="uk"' not in html
        assert f'rel="canonical" href="{absolute(one)}"' in html


def absolute(page: NewsPage) -> str:
    return f"http://testserver{page.url}"


def test_page_without_translation_is_not_found_in_another_language(client: Client, item: NewsPage) -> None:
    assert client.get(item.url).status_code == 200
    assert client.get(item.url.replace("/it/", "/en/")).status_code == 404
