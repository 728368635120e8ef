# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The process page: one cost, one set of dates in all languages."""

import re
from datetime import date

import pytest
import wagtail_factories
from wagtail.models import Locale

from tests.factories.processes import ActivityFactory, ProcessPageFactory


@pytest.fixture
def process(site_root):
    page = ProcessPageFactory(parent=site_root, slug="stati-generali")
    ActivityFactory.create_batch(2, page=page)
    return page


def test_page_costs_the_same_with_more_activities(process, assert_flat_queries):
    assert_flat_queries(process.url, grow=lambda: ActivityFactory.create_batch(10, page=process), at_most=15)


def test_page_shows_activities_and_months(process, client):
    text = client.get(process.url).content.decode()
    for activity in process.activities.all():
        assert activity.title in text
    assert text.count('<th scope="row">') == 2


def test_each_bar_names_its_month_for_screens_without_the_row_of_months(process, client):
    process.activities.all().delete()
    ActivityFactory(page=process, planned_from=date(2026, 12, 1), planned_to=date(2027, 1, 31))
    text = client.get(process.url).content.decode()
    assert re.findall(r'class="gantt-month">(\w+ \d+)', text) == ["Dic 2026", "Gen 2027"]


def test_activity_leads_to_its_document_and_to_a_published_page_only(process, site_root, client):
    document = wagtail_factories.DocumentFactory(title="Verbale della giunta")
    draft = ProcessPageFactory(parent=site_root, slug="bozza", live=False)
    ActivityFactory(page=process, linked_document=document, linked_page=draft)
    text = client.get(process.url).content.decode()
    assert f'href="{document.url}">Verbale della giunta</a>' in text
    assert draft.url not in text
    draft.save_revision().publish()
    assert f'<a href="{draft.url}">' in client.get(process.url).content.decode()


def translate(page, language="en"):
    page.copy_for_translation(Locale.objects.get(language_code=language), copy_parents=True).save_revision().publish()
    return page.get_translation(Locale.objects.get(language_code=language))


def test_dates_of_the_original_reach_its_translations(process):
    english = translate(process)
    process.ends_on = date(2027, 3, 31)
    process.save_revision().publish()
    english.refresh_from_db()
    assert english.ends_on == date(2027, 3, 31)


def test_translation_cannot_have_dates_of_its_own(process):
    english = translate(process)
    english.starts_on = date(2020, 1, 1)
    english.save()
    english.refresh_from_db()
    assert english.starts_on == process.starts_on


def test_months_of_activities_reach_their_translations(process):
    english = translate(process)
    activity = process.activities.first()
    activity.actual_from = date(2026, 7, 1)
    activity.save()
    assert english.activities.get(translation_key=activity.translation_key).actual_from == date(2026, 7, 1)


def test_process_that_ends_before_it_starts_is_refused(process):
    process.ends_on = date(2026, 1, 1)
    with pytest.raises(Exception, match="ends_on"):
        process.full_clean()
