# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The welfare programme (*Piano di zona*): areas → objectives → actions → indicators → what municipalities report."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.documents import get_document_model_string
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.search import index

from core.models import BasePage, CanonicalMixin, CoverMixin, originals
from core.validators import require_order
from organizations.models import Municipality

from .querysets import IndicatorQuerySet, ObjectiveQuerySet


class ProgrammePage(CoverMixin, BasePage):
    """One plan: its period, the municipalities that sign it, the act that approves it, its text."""

    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    municipalities = ParentalManyToManyField(
        Municipality, verbose_name=_("municipalities"), blank=True, related_name="+"
    )
    approval_act = models.CharField(
        _("approval act"), max_length=200, blank=True, help_text=_("Number, date and body of the approval.")
    )
    presentation = RichTextField(_("presentation"), blank=True, features=["h3", "bold", "italic", "ul", "ol", "link"])
    document = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("full text (PDF)"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    is_door = True
    shared_fields = ("starts_on", "ends_on", "approval_act", "cover")
    parent_page_types = ["processes.ProcessPage", "home.HomePage"]
    subpage_types = ["home.InfoPage"]
    template = "programmes/programme_page.html"
    comes_with = ("cover",)

    content_panels = [
        *BasePage.content_panels,
        *CoverMixin.cover_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldPanel("municipalities"),
                FieldPanel("approval_act"),
                FieldPanel("document"),
            ],
            heading=_("The plan"),
        ),
        FieldPanel("presentation"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("presentation")]

    class Meta:
        verbose_name = _("welfare programme")
        verbose_name_plural = _("welfare programmes")

    def clean(self) -> None:
        super().clean()
        require_order(self.starts_on, self.ends_on, "ends_on")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["municipalities"] = list(self.canonical.municipalities.order_by("-is_lead", "name"))
        return context


class Area(TranslatableMixin, models.Model):
    """A policy area of the plan: elderly people, disability, families…"""

    name = models.CharField(_("name"), max_length=120)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [FieldPanel("name"), FieldPanel("order")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("area of the programme")
        verbose_name_plural = _("areas of the programme")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name


class Objective(CanonicalMixin, TranslatableMixin, models.Model):
    """What the plan wants to reach in an area."""

    programme = models.ForeignKey(
        ProgrammePage, verbose_name=_("programme"), on_delete=models.CASCADE, related_name="objectives"
    )
    area = models.ForeignKey(Area, verbose_name=_("area"), on_delete=models.PROTECT, related_name="objectives")
    code = models.CharField(_("code"), max_length=12, help_text=_("As in the plan, for example A1."))
    title = models.CharField(_("objective"), max_length=240)
    description = models.TextField(_("description"), blank=True)

    shared_fields = ("code",)
    objects = ObjectiveQuerySet.as_manager()
    panels = [
        FieldPanel("programme"),
        FieldRowPanel([FieldPanel("area"), FieldPanel("code")]),
        FieldPanel("title"),
        FieldPanel("description"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")
        constraints = [models.UniqueConstraint(fields=["programme", "code"], name="unique_objective_code_in_programme")]
        ordering = ["area__order", "code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Action(CanonicalMixin, TranslatableMixin, ClusterableModel):
    """What is done for an objective, by whom, with which money."""

    objective = models.ForeignKey(
        Objective, verbose_name=_("objective"), on_delete=models.CASCADE, related_name="actions"
    )
    title = models.CharField(_("action"), max_length=240)
    description = models.TextField(_("description"), blank=True)
    responsible = models.CharField(_("responsible body"), max_length=160, blank=True)
    budget = models.DecimalField(_("budget (€)"), max_digits=12, decimal_places=2, null=True, blank=True)
    funding_source = models.CharField(_("source of the money"), max_length=160, blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    shared_fields = ("budget", "order")
    panels = [
        FieldPanel("objective"),
        FieldPanel("title"),
        FieldPanel("description"),
        FieldPanel("responsible"),
        FieldRowPanel([FieldPanel("budget"), FieldPanel("funding_source")]),
        FieldPanel("order"),
        InlinePanel("indicators", heading=_("Indicators"), label=_("indicator")),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.title


class Indicator(CanonicalMixin, TranslatableMixin, Orderable):
    """How one sees whether the action works: from the baseline to the target, in a unit."""

    action = ParentalKey(Action, on_delete=models.CASCADE, related_name="indicators")
    title = models.CharField(_("indicator"), max_length=200)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    baseline = models.DecimalField(_("starting value"), max_digits=12, decimal_places=2, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=12, decimal_places=2, null=True, blank=True)

    shared_fields = ("baseline", "target")
    objects = IndicatorQuerySet.as_manager()
    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("target"), FieldPanel("unit")]),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")

    def __str__(self) -> str:
        return self.title


class IndicatorValue(models.Model):
    """What one municipality reports for one year. Belongs to the indicator in the default language."""

    indicator = models.ForeignKey(
        Indicator,
        verbose_name=_("indicator"),
        on_delete=models.CASCADE,
        related_name="values",
        limit_choices_to=originals,
    )
    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="+"
    )
    year = models.PositiveSmallIntegerField(_("year"))
    value = models.DecimalField(_("value"), max_digits=12, decimal_places=2)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("value of an indicator")
        verbose_name_plural = _("values of indicators")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "municipality", "year"], name="one_value_per_municipality_and_year"
            ),
        ]
        indexes = [models.Index(fields=["indicator", "-year"], name="newest_values_of_indicator")]
        ordering = ["-year"]

    def __str__(self) -> str:
        return f"{self.municipality}: {self.value} ({self.year})"
