# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where to go next. A page chosen once leads each reader to that page in the reader's language."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from .chosen import are_gathered, chosen_pages


def remember_pages_for_reader(pages: Iterable[Page | None]) -> None:
    """Find, in one query or none, the version of each page in the language of who reads."""
    chosen, language = [page for page in pages if page], get_language()
    keys = {page.translation_key for page in chosen if page.locale.language_code != language}
    found = Page.objects.live().filter(translation_key__in=keys, locale__language_code=language) if keys else ()
    by_key = {page.translation_key: page for page in found}
    for page in chosen:
        page._for_reader = (language, by_key.get(page.translation_key))


def page_for_reader(page: Page | None) -> Page | None:
    """The page in the language of who reads, else the page chosen; nothing when it is not published."""
    if page is None:
        return None
    if getattr(page, "_for_reader", (None, None))[0] != get_language():
        remember_pages_for_reader([page])
    translation: Page | None = page._for_reader[1]
    return translation or (page if page.live else None)


class PageLinkBlock(blocks.PageChooserBlock):
    """A page chooser that knows, for all its values at once, the page in the reader's language."""

    def bulk_to_python(self, values: Iterable[Any]) -> list[Page | None]:
        chosen = list(values)
        if are_gathered(Page, chosen):
            pages = chosen_pages(pk for pk in chosen if pk)
            return [pages.get(pk) for pk in chosen]
        found = self.model_class.objects.select_related("locale").in_bulk([pk for pk in chosen if pk])
        remember_pages_for_reader(found.values())
        return [found.get(pk) for pk in chosen]

    def deconstruct(self) -> tuple[str, Any, Any]:
        _path, args, options = super().deconstruct()
        return "wagtail.blocks.PageChooserBlock", args, options


class LinkValue(blocks.StructValue):
    @property
    def target(self) -> Page | None:
        return page_for_reader(self.get("page"))

    @property
    def url(self) -> str:
        page = self.target
        return str(page.url or "") if page else str(self.get("address") or "")

    @property
    def title(self) -> str:
        page = self.target
        return self.get("text") or (page.title if page else str(self.get("address") or ""))


class LinkBlock(blocks.StructBlock):
    """A page of the site or an address elsewhere, exactly one of the two."""

    text = blocks.CharBlock(required=False, max_length=80, label=_("Words of the link"))
    page = PageLinkBlock(required=False, label=_("Page of this site"))
    address = blocks.URLBlock(required=False, label=_("or an address elsewhere"))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if bool(value["page"]) == bool(value["address"]) and not self.is_deferred_validation:
            message = _("Choose a page of the site or write an address: one of the two.")
            raise blocks.StructBlockValidationError({"page": ValidationError(message)})
        if value["address"] and not value["text"] and not self.is_deferred_validation:
            raise blocks.StructBlockValidationError({"text": ValidationError(_("Say where the link leads."))})
        return value

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkValue


class ButtonBlock(LinkBlock):
    is_primary = blocks.BooleanBlock(required=False, default=True, label=_("Main action"))


class ButtonsBlock(blocks.StructBlock):
    buttons = blocks.ListBlock(ButtonBlock(), min_num=1, max_num=4, label=_("Buttons"))

    class Meta:
        icon = "link"
        label = _("Buttons")
        description = _("One to four things to do next.")
        template = "blocks/buttons.html"
        preview_value = {
            "buttons": [{"text": "Aderisci al patto", "address": "https://example.org", "is_primary": True}]
        }
