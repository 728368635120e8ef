# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a group has produced, by numbered sections that can be quoted one by one."""

from typing import Any, ClassVar, NamedTuple

from django.db import models
from django.http import HttpRequest
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.documents import get_document_model_string
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageManager
from wagtail.search import index

from comments.models import ThreadedPageMixin
from core.blocks.text import PROSE_FEATURES
from core.models import BasePage

from ..blocks import SectionBlock
from ..choices import OutputKind
from ..querysets import OutputQuerySet

ANCHOR_LENGTH = 8


class Section(NamedTuple):
    number: int
    anchor: str
    title: str
    text: Any


class OutputPage(ThreadedPageMixin, BasePage):
    """A draft until a coordinator of its group, or the comms office, publishes it."""

    kind = models.CharField(_("kind"), max_length=20, choices=OutputKind.choices, default=OutputKind.MINUTES)
    code = models.CharField(_("number or code"), max_length=30, blank=True, help_text=_("For example: T1/2026/03."))
    approved_on = models.DateField(_("approved by the group on"), null=True, blank=True)
    sections = StreamField([("section", SectionBlock())], verbose_name=_("text by sections"), blank=True)
    sources = RichTextField(
        _("where it comes from"),
        features=PROSE_FEATURES,
        blank=True,
        help_text=_("Meetings, proposals, data and documents on which it is based."),
    )
    document = models.ForeignKey(
        get_document_model_string(),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("attached document"),
    )

    objects: ClassVar = PageManager.from_queryset(OutputQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["groups.GroupPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "groups/output_page.html"
    comes_with = ("document", "thread")
    shared_fields = ("kind", "code", "approved_on", "document_id", "thread")
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("kind"), FieldRowPanel([FieldPanel("code"), FieldPanel("approved_on")])],
            heading=_("What it is"),
        ),
        FieldPanel("sections"),
        FieldPanel("sources"),
        FieldPanel("document"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("sections"),
        index.SearchField("code"),
        index.FilterField("kind"),
        index.FilterField("approved_on"),
    ]

    class Meta:
        verbose_name = _("output")
        verbose_name_plural = _("outputs")
        permissions = [
            ("publish_output", gettext_noop("Can publish outputs of the groups they coordinate")),
            ("publish_any_output", gettext_noop("Can publish outputs of every group")),
        ]

    @property
    def numbered_sections(self) -> list[Section]:
        """The anchor comes from the block and stays when sections are added before it."""
        blocks = enumerate(self.sections, start=1)
        return [
            Section(number, f"s-{block.id[:ANCHOR_LENGTH]}", block.value["title"], block.value["text"])
            for number, block in blocks
        ]

    def permissions_for_user(self, user: Any) -> Any:
        return import_string("groups.permissions.GroupTreeTester")(user, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        sections = self.numbered_sections
        return context | {"sections": sections, "group": self.get_parent()}
