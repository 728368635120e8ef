# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The participation process: why, who, by which rules, and what happens when (the cronoprogramma)."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.documents import get_document_model_string
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.models import BasePage, CanonicalMixin, CoverMixin
from core.querysets import only_public, with_intros
from core.validators import require_order

from .timeline import Timeline


class ProcessPage(CoverMixin, BasePage):
    """For example the *Stati generali del welfare*: its tables, calls and programme live under it."""

    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    aims = RichTextField(_("aims"), features=["h3", "bold", "italic", "ul", "ol", "link"])
    participants = RichTextField(
        _("who may take part"), blank=True, features=["h3", "bold", "italic", "ul", "ol", "link"]
    )
    rules = RichTextField(_("rules"), blank=True, features=["h3", "bold", "italic", "ul", "ol", "link"])
    expected_results = RichTextField(
        _("expected results"), blank=True, features=["h3", "bold", "italic", "ul", "ol", "link"]
    )
    founding_act = models.CharField(
        _("founding act"), max_length=200, blank=True, help_text=_("Number, date and body of the resolution.")
    )

    shared_fields = ("starts_on", "ends_on", "founding_act", "cover")
    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "groups.GroupIndexPage",
        "proposals.ProposalCallPage",
        "programmes.ProgrammePage",
        "home.InfoPage",
    ]
    template = "processes/process_page.html"
    comes_with = ("cover",)

    content_panels = [
        *BasePage.content_panels,
        *CoverMixin.cover_panels,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]), FieldPanel("founding_act")],
            heading=_("Period"),
        ),
        FieldPanel("aims"),
        FieldPanel("participants"),
        FieldPanel("rules"),
        FieldPanel("expected_results"),
        MultiFieldPanel(
            [
                HelpPanel(
                    content=_("Activities may overlap. Give months with any day in them: only the month counts.")
                ),
                InlinePanel("activities", label=_("activity")),
            ],
            heading=_("Timeline"),
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("aims"),
        index.SearchField("participants"),
        index.SearchField("rules"),
        index.SearchField("expected_results"),
        index.FilterField("starts_on"),
    ]

    class Meta:
        verbose_name = _("participation process")
        verbose_name_plural = _("participation processes")

    def clean(self) -> None:
        super().clean()
        require_order(self.starts_on, self.ends_on, "ends_on")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["timeline"] = Timeline.of(self.activities.select_related("linked_page", "linked_document"))
        context["sections"] = with_intros(only_public(self.get_children().live().in_menu()))
        return context


class Activity(CanonicalMixin, TranslatableMixin, Orderable):
    """One row of the timeline: planned months, actual months, why they differ, who answers for it."""

    page = ParentalKey(ProcessPage, on_delete=models.CASCADE, related_name="activities")
    title = models.CharField(_("activity"), max_length=160)
    description = models.TextField(_("description"), max_length=600, blank=True)
    responsible = models.CharField(_("responsible"), max_length=160, blank=True)
    planned_from = models.DateField(_("planned from"))
    planned_to = models.DateField(_("planned to"))
    actual_from = models.DateField(_("actually from"), null=True, blank=True)
    actual_to = models.DateField(_("actually to"), null=True, blank=True)
    slip_reason = models.CharField(_("why it moved"), max_length=300, blank=True)
    linked_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("linked page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    linked_document = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("linked document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    shared_fields = ("planned_from", "planned_to", "actual_from", "actual_to")
    panels = [
        FieldPanel("title"),
        FieldPanel("description"),
        FieldPanel("responsible"),
        FieldRowPanel([FieldPanel("planned_from"), FieldPanel("planned_to")]),
        FieldRowPanel([FieldPanel("actual_from"), FieldPanel("actual_to")]),
        FieldPanel("slip_reason"),
        PageChooserPanel("linked_page"),
        FieldPanel("linked_document"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        require_order(self.planned_from, self.planned_to, "planned_to")
        require_order(self.actual_from, self.actual_to, "actual_to")
