# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the blocks of a page chose is gathered without changing what they show."""

from typing import Any

from django.test import Client

from home.models import HomePage
from tests.factories.events import translated
from tests.factories.home import InfoPageFactory, PictureFactory


def picture(image: Any, words: str) -> tuple[str, dict[str, Any]]:
    chosen = {"image": image.pk, "alt_text": words, "decorative": False}
    return "picture", {"picture": chosen, "caption": "", "credit": ""}


def raw(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value}


def test_the_same_picture_twice_keeps_both_descriptions(client: Client, site_root: HomePage) -> None:
    image = PictureFactory()
    page = InfoPageFactory(parent=site_root, locale=site_root.locale)
    page.body = [raw(*picture(image, "La piazza al mattino")), raw(*picture(image, "La piazza di sera"))]
    page.save()
    html = client.get(page.url).content.decode()
    assert 'alt="La piazza al mattino"' in html
    assert 'alt="La piazza di sera"' in html


def test_links_lead_to_the_page_in_the_language_of_who_reads(client: Client, home_pages: dict[str, HomePage]) -> None:
    italian = home_pages["it"]
    both = InfoPageFactory(parent=italian, slug="insieme", title="Insieme", locale=italian.locale)
    translated(both, "en", slug="together", title="Together")
    alone = InfoPageFactory(parent=italian, slug="da-sola", title="Da sola", locale=italian.locale)
    draft = InfoPageFactory(parent=italian, slug="bozza", title="Bozza", live=False, locale=italian.locale)
    english = HomePage.objects.get(pk=home_pages["en"].pk)
    links = "".join(f'<a linktype="page" id="{page.pk}">x</a>' for page in (both, alone, draft))
    button = {"text": "Vai", "page": both.pk, "address": "", "is_primary": True}
    page = InfoPageFactory(parent=english, locale=english.locale)
    page.body = [raw("text", f"<p>{links}</p>"), raw("buttons", {"buttons": [button]})]
    page.save()
    html = client.get(page.url).content.decode()
    assert html.count('href="/en/together/"') == 2
    assert 'href="/it/da-sola/"' in html
    assert "/it/bozza/" not in html


def test_a_deleted_choice_leaves_the_page_standing(client: Client, site_root: HomePage) -> None:
    gone = InfoPageFactory(parent=site_root, locale=site_root.locale)
    image = PictureFactory()
    page = InfoPageFactory(parent=site_root, locale=site_root.locale)
    button = {"text": "Vai", "page": gone.pk, "address": "", "is_primary": True}
    page.body = [raw("buttons", {"buttons": [button]}), raw("text", f'<a linktype="page" id="{gone.pk}">x</a>')]
    page.save()
    gone.delete()
    image.delete()
    assert client.get(page.url).status_code == 200
