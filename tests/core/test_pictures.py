# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures of editors: light formats, their size said beforehand, loaded when they are needed."""

from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from tests.factories.home import InfoPageFactory, PictureFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory


class Pictures(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[dict[str, Any]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        if tag == "img" and "/media/" in (facts.get("src") or ""):
            self.found.append(facts)


def kind_of(client: Any, address: str) -> tuple[str, tuple[int, int]]:
    """Format and size of the bytes behind an address."""
    with default_storage.open(address.removeprefix("/media/")) as file, Image.open(BytesIO(file.read())) as picture:
        return str(picture.format), picture.size


@pytest.fixture
def pictures(client, site_root):
    """The pictures of a page with one in its text, and of a list of cards."""
    drawn = PictureFactory(file__width=1600, file__height=900, file__format="JPEG")
    body = [("picture", {"picture": drawn, "caption": "La piazza", "credit": ""})]
    page = InfoPageFactory(parent=site_root, locale=site_root.locale, body=body)
    index = NewsIndexPageFactory(parent=site_root)
    NewsPageFactory(parent=index, cover=drawn, cover_alt="Una piazza")
    return {
        name: Pictures(client.get(url).content.decode()).found
        for name, url in (("text", page.url), ("card", index.url))
    }


@pytest.mark.parametrize("place", ["text", "card"])
def test_they_are_light_described_and_wait_until_they_are_needed(client, pictures, place):
    (picture,) = pictures[place]
    assert kind_of(client, picture["src"])[0] in ("WEBP", "AVIF")
    assert picture["loading"] == "lazy"
    assert picture["alt"]
    width, height = kind_of(client, picture["src"])[1]
    assert width * int(picture["height"]) == pytest.approx(height * int(picture["width"]), rel=0.02), (
        "no jump when it comes"
    )


def test_a_narrow_screen_finds_a_small_one(client, pictures):
    (picture,) = pictures["text"]
    choices = dict(reversed(choice.split()) for choice in picture["srcset"].split(", "))
    assert set(choices) == {"400w", "800w", "1200w"}
    for label, address in choices.items():
        kind, size = kind_of(client, address)
        assert kind in ("WEBP", "AVIF")
        assert f"{size[0]}w" == label
    assert picture["sizes"]
