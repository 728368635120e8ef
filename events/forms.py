# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Asking for a place, and finding an event."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import OnceForm, PlainTextField, TrapForm
from core.validators import require_readable
from organizations.forms import offer_organizations
from organizations.models import Municipality, Organization

from .choices import MAX_NEEDS_LENGTH, Attendance, Kind
from .querysets import EventQuerySet


class RegistrationForm(TrapForm, OnceForm):
    name = forms.CharField(
        label=_("Name and surname"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        validators=[require_readable],
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("We send you the confirmation here, with date and place."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    organization = forms.ModelChoiceField(
        label=_("On behalf of"), queryset=Organization.objects.none(), required=False, empty_label=_("Only myself")
    )
    accessibility_needs = PlainTextField(
        label=_("Do you need anything to take part?"),
        help_text=_(
            "For example a seat near the interpreter, or a step-free path. Only who organises reads it, and we delete "
            "it after the event. Please do not write about your health."
        ),
        max_length=MAX_NEEDS_LENGTH,
        required=False,
        rows=3,
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_organizations(self, Organization.objects.attended_for_by(user))


class EventFilterForm(forms.Form):
    """Filters live in the address, so a list can be sent to a friend and a calendar can follow it."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("All kinds")), *Kind.choices])
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Municipality.objects.all(),
        required=False,
        empty_label=_("All municipalities"),
    )
    attendance = forms.ChoiceField(
        label=_("How"),
        required=False,
        choices=[("", _("In person or online")), ("in_person", _("In person")), ("online", _("Online"))],
    )

    def apply(self, events: EventQuerySet) -> EventQuerySet:
        """Keep what the valid filters ask for; a wrong one filters nothing and says so beside its field."""
        self.is_valid()
        chosen = self.cleaned_data
        if kind := chosen.get("kind"):
            events = events.filter(kind=kind)
        if municipality := chosen.get("municipality"):
            events = events.filter(municipality=municipality)
        if attendance := chosen.get("attendance"):
            events = events.filter(attendance__in=[attendance, Attendance.MIXED])
        return events
