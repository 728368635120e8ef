# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What has been loaded so far, by the keys of the content files, and how a page comes to exist in three languages."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.files.images import ImageFile
from django.utils import timezone
from django.utils.text import slugify
from wagtail.models import Locale, Page, Site
from wagtail.rich_text import RichText

from accounts.models import User
from library.models import CustomImage
from organizations.models import Municipality, Organization

from . import pictures, reading
from .latin import in_latin

LANGUAGES = ("it", "en", "uk")
SLUG_LENGTH = 60
NAMESPACE = uuid.UUID("6f5c3f4e-9d0a-4f3b-8a53-5f0f1c2d7e10")


def key_of(kind: str, key: str) -> uuid.UUID:
    """The same key for the same item, however often the demo is loaded."""
    return uuid.uuid5(NAMESPACE, f"{kind}/{key}")


@dataclass
class World:
    """The registry that the loaders share. `pages[key][language]`; `last` holds work that needs every page to exist."""

    site: Site
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    people: dict[str, User] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)
    municipalities: dict[str, Municipality] = field(default_factory=dict)
    things: dict[tuple[str, str], Any] = field(default_factory=dict)
    images: dict[str, CustomImage] = field(default_factory=dict)
    last: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.locales = {code: Locale.objects.get(language_code=code) for code in LANGUAGES}

    def picture(self, key: str | None) -> CustomImage | None:
        """The library's picture of that key, drawn from its source the first time."""
        if not key:
            return None
        if key not in self.images:
            self.images[key] = CustomImage.objects.filter(file__contains=f"demo-{key}").first() or _draw(key)
        return self.images[key]

    def alt(self, key: str | None, language: str) -> str:
        return str(reading.say(_words_of_picture(key)["alt"], language)) if key else ""

    def cover(self, key: str | None, language: str) -> dict[str, Any]:
        return {"cover": self.picture(key), "cover_alt": self.alt(key, language)}

    def link(self, language: str, href: str) -> str:
        """The attributes of a link in rich text: `page:KEY` leads to that page in the language of the text."""
        kind, _, key = href.partition(":")
        if kind == "page":
            return f'linktype="page" id="{self.pages[key][language].pk}"'
        return f'href="{href}"'

    def html(self, blocks: Any, language: str) -> str:
        return reading.html(blocks, language, partial(self.link, language))

    def stream(self, blocks: Any, language: str) -> list[tuple[str, Any]]:
        found = reading.stream(blocks, language, partial(self.link, language))
        return [(kind, RichText(value) if kind == "text" else value) for kind, value in found]

    def page(
        self,
        key: str,
        model: type[Page],
        parent: str,
        fields: Callable[[str], Mapping[str, Any]],
        *,
        slug: Any = None,
        published: datetime | None = None,
        fill: Callable[[Any, str], None] | None = None,
    ) -> dict[str, Any]:
        """Make (or find) a page in every language under `parent`; `fill(page, language)` runs when all pages exist."""
        made = self.pages[key] = {}
        for language in LANGUAGES:
            page = model.objects.filter(translation_key=key_of("page", key), locale=self.locales[language]).first()
            made[language] = page or self._add(key, model, parent, dict(fields(language)), language, slug, published)
            if page is None and fill is not None:
                self.last.append(partial(_fill, made[language], fill, language))
        return made

    def _add(
        self,
        key: str,
        model: type[Page],
        parent: str,
        values: dict[str, Any],
        language: str,
        slug: Any,
        published: datetime | None,
    ) -> Page:
        now = timezone.now()
        when = min(published or now, now)  # what is to come was announced, not published, on its day
        words = reading.say(slug, language) or values["title"]
        page = model(
            locale=self.locales[language],
            translation_key=key_of("page", key),
            slug=_slug(words),
            live=True,
            first_published_at=when,
            last_published_at=when,
            content_type=ContentType.objects.get_for_model(model),
            **values,
        )
        above = Page.objects.get(pk=self.pages[parent][language].pk)
        return above.add_child(instance=page)


def _slug(words: str) -> str:
    """Whole words, in ASCII: an address that is read aloud, typed and sent by mail in any alphabet."""
    slug = slugify(in_latin(words))
    return slug if len(slug) <= SLUG_LENGTH else slug[: SLUG_LENGTH + 1].rpartition("-")[0]


def _fill(page: Any, fill: Callable[[Any, str], None], language: str) -> None:
    # The tree has grown since the page was made: its own copy would write back the old number of children.
    fresh = type(page).objects.get(pk=page.pk)
    fill(fresh, language)
    fresh.save()


def _words_of_picture(key: str) -> dict[str, Any]:
    return next(row for row in reading.read("pictures") if row["key"] == key)


def _draw(key: str) -> CustomImage:
    words = _words_of_picture(key)
    picture = pictures.rasterise(key)
    image = CustomImage(title=reading.say(words["title"], "it"), description=reading.say(words["alt"], "it"))
    image.file = ImageFile(BytesIO(picture), name=f"demo-{key}.webp")
    image.file_size = len(picture)
    image.save()
    return image
