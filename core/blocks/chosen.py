# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the blocks of a page chose, pages and pictures, found together instead of block by block.

`gather_choices` reads the raw bodies of a page before any block is drawn. What it found is known until the end of
the request and no longer (`core.middleware`): pages in the language of who reads, pictures with their renditions.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import get_language
from wagtail.blocks import ListBlock, PageChooserBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

PAGE_LINK = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
PAGE_ID = re.compile(r'\bid="(\d+)"')

Choice = tuple[type, int]
Found = dict[Choice, Any]
_found: ContextVar[Found | None] = ContextVar("chosen", default=None)


@contextmanager
def known_until_the_end() -> Iterator[None]:
    """What is gathered inside is forgotten outside."""
    token = _found.set({})
    try:
        yield
    finally:
        _found.reset(token)


def gather_choices(page: Page) -> None:
    """Find all that the bodies of a page chose: one query for pages, two for pictures, none when there are none."""
    found = _found.get()
    if found is None:
        return
    wanted = {choice for field in page._meta.get_fields() for choice in _of_field(page, field)} - found.keys()
    pages = [pk for model, pk in wanted if model is Page]
    pictures = [pk for model, pk in wanted if model is not Page]
    found.update(dict.fromkeys(wanted))
    if pages:
        found.update({(Page, page.pk): page for page in pages_for_reader(pages)})
    if pictures:
        model = get_image_model()
        chosen = model.objects.filter(pk__in=pictures).prefetch_related(
            Prefetch("renditions", to_attr="prefetched_renditions")
        )
        found.update({(model, picture.pk): picture for picture in chosen})


def are_gathered(model: type, ids: Iterable[int | None]) -> bool:
    """Somebody has asked for all of these already."""
    found = _found.get() or {}
    return all((model, pk) in found for pk in ids if pk)


def chosen_pages(ids: Iterable[int]) -> dict[int, Page]:
    """The pages by their keys, each knowing its version for the reader; those not gathered are asked for."""
    found, wanted = _found.get() or {}, set(ids)
    known = {pk: found[Page, pk] for pk in wanted if (Page, pk) in found}
    if missing := wanted - known.keys():
        known |= {page.pk: page for page in pages_for_reader(missing)}
    return {pk: page for pk, page in known.items() if page}


def chosen_pictures(ids: Iterable[int | None]) -> list[Any]:
    """Pictures that were gathered, one for each place: the description belongs to the place, not to the picture."""
    found, model = _found.get() or {}, get_image_model()
    return [_twin(found[model, pk]) if pk and found.get((model, pk)) else None for pk in ids]


def _twin(picture: Any) -> Any:
    """A copy with renditions of its own: each asks its picture for the description."""
    twin = copy(picture)
    twin.prefetched_renditions = [copy(rendition) for rendition in picture.prefetched_renditions]
    for rendition in twin.prefetched_renditions:
        rendition.image = twin
    return twin


def pages_for_reader(ids: Iterable[int]) -> list[Page]:
    """The pages with these keys; each remembers its published version in the language of who reads (one query)."""
    keys, language = set(ids), get_language()
    same = Page.objects.filter(pk__in=keys).values("translation_key")
    rows = list(Page.objects.filter(translation_key__in=same).select_related("locale"))
    by_key = {row.translation_key: row for row in rows if row.live and row.locale.language_code == language}
    chosen = [row for row in rows if row.pk in keys]
    for page in chosen:
        page._for_reader = (language, by_key.get(page.translation_key))
    return chosen


def _of_field(page: Page, field: Any) -> Iterator[Choice]:
    if isinstance(field, StreamField):
        yield from _of_block(field.stream_block, getattr(page, field.name).raw_data)
    elif isinstance(field, RichTextField):
        yield from _of_text(getattr(page, field.name))


def _of_block(block: Any, raw: Any) -> Iterator[Choice]:
    """Walk the stored data beside the definition of its blocks."""
    match block:
        case StreamBlock():
            for item in raw or ():
                yield from _of_block(block.child_blocks.get(item["type"]), item["value"])
        case ListBlock():
            for item in raw or ():
                is_wrapped = isinstance(item, dict) and item.get("type") == "item"
                yield from _of_block(block.child_block, item["value"] if is_wrapped else item)
        case ImageBlock():
            pk = raw.get("image") if isinstance(raw, dict) else raw
            yield from [(get_image_model(), pk)] if pk else []
        case StructBlock():
            for name, child in block.child_blocks.items():
                yield from _of_block(child, (raw or {}).get(name))
        case PageChooserBlock():
            yield from [(Page, raw)] if raw else []
        case RichTextBlock():
            yield from _of_text(raw)


def _of_text(source: str | None) -> Iterator[Choice]:
    for link in PAGE_LINK.findall(source or ""):
        yield from ((Page, int(pk)) for pk in PAGE_ID.findall(link))
