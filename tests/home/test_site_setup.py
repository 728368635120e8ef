# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale, Page, Site

from home.models import HomePage, SiteSettings
from home.services.site_setup import set_up_site


def test_set_up_makes_what_an_empty_site_needs_and_twice_changes_nothing(db, client: Client, settings) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://partecipa.example.org:8443"
    for _time in range(2):
        call_command("set_up_site", verbosity=0)
        assert {locale.language_code for locale in Locale.objects.all()} >= {"it", "en", "uk"}
        homes = HomePage.objects.all()
        assert sorted(home.locale.language_code for home in homes) == ["en", "it", "uk"]
        assert len({home.translation_key for home in homes}) == 1
        site = Site.objects.get()
        assert (site.hostname, site.port, site.is_default_site) == ("partecipa.example.org", 8443, True)
        assert site.root_page.specific.locale.language_code == "it"
        assert SiteSettings.objects.filter(site=site).count() == 1
        assert set(Page.objects.filter(depth=2)) == {home.page_ptr for home in homes}


def test_every_language_answers_after_set_up(db, client: Client) -> None:
    set_up_site()
    for language in ("it", "en", "uk"):
        response = client.get(f"/{language}/")
        assert response.status_code == 200
        assert f'<html lang="{language}">' in response.content.decode()


def test_set_up_keeps_what_editors_changed(db) -> None:
    site = set_up_site()
    home = HomePage.objects.get(locale__language_code="it")
    home.title = "Val Sorina"
    home.save()
    settings_row = SiteSettings.for_site(site)
    settings_row.site_name = "Patto Val Sorina"
    settings_row.save()
    set_up_site()
    assert HomePage.objects.get(pk=home.pk).title == "Val Sorina"
    assert SiteSettings.objects.get().site_name == "Patto Val Sorina"
