# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The frame of every page is remembered, and never older than what it was made of."""

import pytest
from django.db import connection, transaction
from django.test import Client
from wagtail.models import Page, Site

from home.models import HomePage, InfoPage, SiteSettings
from tests.factories.home import InfoPageFactory, PictureFactory


@pytest.fixture
def chosen(home_pages: dict[str, HomePage]) -> SiteSettings:
    return SiteSettings.objects.create(site=Site.objects.get(), site_name="Patto di prova")


@pytest.fixture
def in_menu(home_pages: dict[str, HomePage]) -> InfoPage:
    home = home_pages["it"]
    return InfoPageFactory(parent=home, title="Come funziona", slug="come", show_in_menus=True, locale=home.locale)


def shown(client: Client, address: str = "/it/") -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_settings_are_remembered_until_they_are_saved(client: Client, chosen: SiteSettings) -> None:
    assert "Patto di prova" in shown(client)
    SiteSettings.objects.update(site_name="Scritto di lato")
    assert "Patto di prova" in shown(client)
    chosen.site_name = "Salvato"
    chosen.save()
    assert "Salvato" in shown(client)


def test_menu_follows_its_pages(client: Client, in_menu: InfoPage) -> None:
    link = 'href="/it/come/"'
    assert link in shown(client)
    in_menu.title = "Come si fa"
    in_menu.save_revision()
    assert "Come si fa" not in shown(client)
    in_menu.get_latest_revision().publish()
    assert "Come si fa" in shown(client)
    Page.objects.get(pk=in_menu.pk).unpublish()
    assert link not in shown(client)


def test_menu_follows_moves_and_deletions(client: Client, home_pages: dict[str, HomePage], in_menu: InfoPage) -> None:
    other = InfoPageFactory(parent=home_pages["it"], slug="altra", locale=home_pages["it"].locale)
    assert 'href="/it/come/"' in shown(client)
    Page.objects.get(pk=in_menu.pk).move(Page.objects.get(pk=other.pk), pos="last-child")
    assert 'href="/it/come/"' not in shown(client)
    moved = Page.objects.get(pk=in_menu.pk)
    moved.move(Page.objects.get(pk=home_pages["it"].pk), pos="last-child")
    assert 'href="/it/come/"' in shown(client)
    Page.objects.get(pk=in_menu.pk).delete()
    assert 'href="/it/come/"' not in shown(client)


def test_another_home_page_answers_when_the_site_changes(client: Client, site_root: HomePage) -> None:
    assert site_root.title in shown(client)
    root = Page.objects.get(depth=1)
    new = root.add_child(instance=HomePage(title="Casa nuova", slug="casa-nuova", locale=site_root.locale))
    site = Site.objects.get()
    site.root_page = new
    site.save()
    assert "Casa nuova" in shown(client)


def test_logo_follows_its_picture(client: Client, chosen: SiteSettings) -> None:
    chosen.logo = PictureFactory()
    chosen.save()
    assert ".webp" in shown(client)
    chosen.logo.delete()
    assert ".webp" not in shown(client)


def test_each_language_has_its_own_frame(client: Client, home_pages: dict[str, HomePage], in_menu: InfoPage) -> None:
    assert "Come funziona" in shown(client)
    assert "Come funziona" not in shown(client, "/en/")
    assert "Come funziona" in shown(client)


def test_preview_takes_nothing_from_the_shelf(client: Client, chosen: SiteSettings, site_root: HomePage) -> None:
    assert "Patto di prova" in shown(client)
    SiteSettings.objects.update(site_name="Scritto di lato")
    preview = site_root.make_preview_request(preview_mode="")
    assert "Scritto di lato" in preview.content.decode()
    assert "Patto di prova" in shown(client)


def test_signed_in_and_anonymous_see_their_own_link(client: Client, chosen: SiteSettings, user) -> None:
    anonymous = shown(client)
    client.force_login(user)
    assert user.display_name in shown(client)
    assert user.display_name not in shown(Client())
    assert anonymous == shown(Client())


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_was_never_seen(client: Client, chosen: SiteSettings) -> None:
    def fail_after_showing() -> None:
        with transaction.atomic():
            chosen.site_name = "Mai esistito"
            chosen.save()
            assert "Mai esistito" in shown(client)
            raise InterruptedError

    assert "Patto di prova" in shown(client)
    with pytest.raises(InterruptedError):
        fail_after_showing()
    assert not connection.in_atomic_block
    assert "Patto di prova" in shown(client)
    chosen.site_name = "Rimasto"
    chosen.save()
    assert "Rimasto" in shown(client)
