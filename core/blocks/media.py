# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures, galleries, videos that open elsewhere, files to download. Nothing here loads from a third party."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from .chosen import are_gathered, chosen_pictures


class PictureBlock(ImageBlock):
    """A picture with its description. All pictures of a page come with their renditions, in one query."""

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        stored = [value if isinstance(value, dict) else {"image": value} for value in values]
        ids = [value.get("image") for value in stored]
        if are_gathered(get_image_model(), ids):
            for value, picture in zip(stored, pictures := chosen_pictures(ids), strict=True):
                _describe(picture, value)
            return pictures
        pictures = super().bulk_to_python(values)
        if chosen := [picture for picture in pictures if picture]:
            prefetch_related_objects(chosen, "renditions")
        return pictures

    def get_preview_value(self) -> Any:
        return get_image_model().objects.first()

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its description.")
        template = "blocks/picture.html"


def _describe(picture: Any, stored: dict[str, Any]) -> None:
    """Give a picture the words that this place stored for it, as Wagtail's block does."""
    if picture:
        picture.decorative = bool(stored.get("decorative"))
        words = stored.get("alt_text", picture.default_alt_text)
        picture.contextual_alt_text = "" if picture.decorative else words


class PictureWithCaptionBlock(blocks.StructBlock):
    picture = PictureBlock(label=_("Picture"))
    caption = blocks.CharBlock(required=False, max_length=240, label=_("Caption"))
    credit = blocks.CharBlock(required=False, max_length=120, label=_("Author and licence"))

    def get_preview_value(self) -> Any:
        picture = get_image_model().objects.first()
        return self.normalize({"picture": picture, "caption": "Il primo incontro", "credit": "CC BY 4.0"})

    class Meta:
        icon = "image"
        label = _("Picture")
        description = _("A picture with its description, a caption and who made it.")
        template = "blocks/picture_with_caption.html"


class GalleryBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120, label=_("Title"))
    pictures = blocks.ListBlock(PictureWithCaptionBlock(), min_num=2, max_num=24, label=_("Pictures"))

    class Meta:
        icon = "image"
        label = _("Gallery")
        description = _("Several pictures side by side.")
        template = "blocks/gallery.html"
        preview_value = {"title": "Le foto della giornata", "pictures": []}


class VideoValue(blocks.StructValue):
    @property
    def host(self) -> str:
        return urlsplit(self["url"] or "").netloc.removeprefix("www.")


class VideoBlock(blocks.StructBlock):
    """A link, not a player: the reader decides whether another site is told of the visit."""

    title = blocks.CharBlock(max_length=120, label=_("Title"))
    url = blocks.URLBlock(label=_("Address of the video"))
    poster = PictureBlock(required=False, label=_("Picture"))
    text = blocks.TextBlock(
        required=False, label=_("What it shows"), help_text=_("For people who cannot see or hear the video.")
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["url"] and not value["url"].startswith("https://"):
            raise blocks.StructBlockValidationError(
                {"url": ValidationError(_("Use an address that starts with https://."))}
            )
        return value

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A video that opens on the site that hosts it, when the reader asks for it.")
        template = "blocks/video.html"
        value_class = VideoValue
        preview_value = {"title": "La serata di apertura", "url": "https://video.example.org/1", "text": ""}


class FileBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(required=False, max_length=160, label=_("Title, if not the file's own"))
    text = blocks.CharBlock(required=False, max_length=240, label=_("What it holds"))

    class Meta:
        icon = "doc-full"
        label = _("File to download")
        description = _("A document with its kind and size.")
        template = "blocks/file.html"
