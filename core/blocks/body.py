# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The body of a page: every block an editor may put in it."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .layout import AccordionBlock, StepsBlock, TranslatableTableBlock
from .links import ButtonsBlock
from .listing import CardsBlock, FiguresBlock, PeopleBlock
from .media import FileBlock, GalleryBlock, PictureWithCaptionBlock, VideoBlock
from .text import CalloutBlock, HeadingBlock, LicenceBlock, ProseBlock, QuoteBlock

WORDS = _("Words")
MEDIA = _("Pictures and files")
ORDER = _("Lists and tables")
LINKS = _("Links and contacts")


class Heading(NamedTuple):
    """A line of the index of contents."""

    text: str
    anchor: str


class BodyBlock(blocks.StreamBlock):
    heading = HeadingBlock(group=WORDS)
    text = ProseBlock(group=WORDS)
    quote = QuoteBlock(group=WORDS)
    callout = CalloutBlock(group=WORDS)
    picture = PictureWithCaptionBlock(group=MEDIA)
    gallery = GalleryBlock(group=MEDIA)
    video = VideoBlock(group=MEDIA)
    file = FileBlock(group=MEDIA)
    questions = AccordionBlock(group=ORDER)
    steps = StepsBlock(group=ORDER)
    figures = FiguresBlock(group=ORDER)
    table = TranslatableTableBlock(group=ORDER)
    buttons = ButtonsBlock(group=LINKS)
    cards = CardsBlock(group=LINKS)
    people = PeopleBlock(group=LINKS)
    licence = LicenceBlock(group=WORDS)

    class Meta:
        template = "blocks/body.html"


def body_headings(body: blocks.StreamValue) -> list[Heading]:
    """The second-level headings of a body, for its index of contents."""
    values = [block.value for block in body if block.block_type == "heading"]
    return [Heading(value["text"], value.anchor) for value in values if value.number == 2]
