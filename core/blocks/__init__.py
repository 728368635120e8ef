# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an editor writes a page with. One file per family; `body` puts them together."""

from .body import BodyBlock, body_headings
from .layout import AccordionBlock, StepsBlock, TranslatableTableBlock
from .links import ButtonsBlock, LinkBlock, PageLinkBlock, page_for_reader
from .listing import CardsBlock, FiguresBlock, PeopleBlock
from .media import FileBlock, GalleryBlock, PictureBlock, PictureWithCaptionBlock, VideoBlock
from .text import CalloutBlock, HeadingBlock, LicenceBlock, ProseBlock, QuoteBlock

__all__ = [
    "AccordionBlock",
    "BodyBlock",
    "ButtonsBlock",
    "CalloutBlock",
    "CardsBlock",
    "FiguresBlock",
    "FileBlock",
    "GalleryBlock",
    "HeadingBlock",
    "LicenceBlock",
    "LinkBlock",
    "PageLinkBlock",
    "PeopleBlock",
    "PictureBlock",
    "PictureWithCaptionBlock",
    "ProseBlock",
    "QuoteBlock",
    "StepsBlock",
    "TranslatableTableBlock",
    "VideoBlock",
    "body_headings",
    "page_for_reader",
]
