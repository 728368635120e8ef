# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The door of a pact: what it is about, and the addresses of its text, register, verification and adhesion."""

from importlib import import_module
from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField
from wagtail.search import index

from core.models import BasePage, CoverMixin

RICH_TEXT = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class PactPage(RoutablePageMixin, CoverMixin, BasePage):
    """Words are translated; versions and adhesions belong to the page in the default language."""

    body = RichTextField(_("what the pact is"), blank=True, features=RICH_TEXT)
    how_to_adhere = RichTextField(
        _("who may adhere and how"), blank=True, features=RICH_TEXT, help_text=_("Shown before the adhesion begins.")
    )
    body_name = models.CharField(
        _("public body that receives the adhesions"),
        max_length=160,
        help_text=_("Printed at the top of the documents."),
    )
    signing_days = models.PositiveSmallIntegerField(
        _("days to sign"),
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
        help_text=_("Counted from the day the document is issued."),
    )
    office_contact = models.CharField(_("office to ask"), max_length=200, blank=True)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "pacts/pact_page.html"
    comes_with = ("cover",)
    is_door = True
    shared_fields = ("body_name", "signing_days", "office_contact")
    content_panels = [
        *BasePage.content_panels,
        *CoverMixin.cover_panels,
        FieldPanel("body"),
        FieldPanel("how_to_adhere"),
        MultiFieldPanel(
            [FieldPanel("body_name"), FieldPanel("signing_days"), FieldPanel("office_contact")], heading=_("Adhesions")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body"), index.SearchField("how_to_adhere")]

    class Meta:
        verbose_name = _("pact page")
        verbose_name_plural = _("pact pages")

    @classmethod
    def get_subpage_urls(cls) -> Any:
        """The addresses stand in `pacts.urls`, as those of any app; a view receives the page, then the request."""
        return import_module("pacts.urls").urlpatterns

    def address(self, name: str, **kwargs: Any) -> str:
        """Path of one of the routes of this page, in the words of the page's own language."""
        with override(self.locale.language_code):
            return str(self.url) + str(self.reverse_subpage(name, kwargs=kwargs))

    def full_address(self, name: str, **kwargs: Any) -> str:
        """The same with scheme and host: for mails, documents and exports."""
        with override(self.locale.language_code):
            return str(self.full_url) + str(self.reverse_subpage(name, kwargs=kwargs))

    def in_language(self, language: str) -> "PactPage":
        """This pact as published in a language, else in the default one (one query)."""
        pages = type(self).objects.live().filter(translation_key=self.translation_key, locale__language_code=language)
        return pages.select_related("locale").first() or self.canonical
