# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an empty site needs before anybody can write on it. Run as often as you like: it only adds what is missing."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Collection, Locale, Page, Site

from home.models import HomePage, SiteSettings
from home.services.roles import set_up_roles

HTTP_PORTS = {"http": 80, "https": 443}


@transaction.atomic
def set_up_site() -> Site:
    """Make languages, the three home pages, the site at its address, its settings and the roles."""
    homes = set_up_home_pages()
    site = set_up_address(homes[settings.LANGUAGE_CODE])
    SiteSettings.for_site(site)
    set_up_roles()
    return site


def set_up_home_pages() -> dict[str, HomePage]:
    """One published home page per language, translations of one another."""
    root = _root_page()
    homes: dict[str, HomePage] = {}
    codes = [settings.LANGUAGE_CODE, *[code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]]
    for code in codes:
        locale, _is_new = Locale.objects.get_or_create(language_code=code)
        original = homes.get(settings.LANGUAGE_CODE)
        homes[code] = HomePage.objects.filter(locale=locale, depth=2).first() or _add_home(root, locale, original)
    return homes


def set_up_address(home: HomePage) -> Site:
    """Put the default site at SITE_URL. Wagtail's welcome page, if it is still there, goes."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or HTTP_PORTS.get(address.scheme, 80)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome = Page.objects.filter(pk=site.root_page_id).first() if site.root_page_id else None
    if welcome is None or welcome.specific_class is not HomePage:
        site.root_page = home
    site.hostname, site.port = address.hostname or "localhost", port
    site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
    site.save()
    if welcome is not None and welcome.specific_class is Page and not welcome.get_children().exists():
        welcome.delete()
    return site


def _root_page() -> Page:
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    root = Page.get_first_root_node()
    if root is None:
        root = Page.add_root(title="Root", slug="root", content_type=ContentType.objects.get_for_model(Page))
    return root


def _add_home(root: Page, locale: Locale, original: HomePage | None) -> HomePage:
    page = HomePage(title=settings.WAGTAIL_SITE_NAME, slug=f"home-{locale.language_code}", locale=locale)
    if original is not None:
        page.translation_key = original.translation_key
    root.refresh_from_db()
    root.add_child(instance=page)
    page.save_revision().publish()
    return page
