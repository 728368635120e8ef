# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How the comms office writes an event, in the order in which an event is prepared."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from core.models import BasePage, CoverMixin

WHEN = MultiFieldPanel(
    [
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
        FieldPanel("is_cancelled"),
        FieldPanel("cancellation_reason"),
    ],
    heading=_("What and when"),
)
WHERE = MultiFieldPanel(
    [
        FieldPanel("attendance"),
        FieldPanel("place_name"),
        FieldPanel("place_address"),
        FieldPanel("municipality"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("accessibility_notes"),
        FieldPanel("online_url"),
        FieldPanel("services"),
    ],
    heading=_("Where and how"),
)
REGISTRATION = MultiFieldPanel(
    [
        FieldPanel("takes_registrations"),
        FieldPanel("capacity"),
        FieldRowPanel([FieldPanel("registration_opens_at"), FieldPanel("registration_closes_at")]),
    ],
    heading=_("Registration"),
)
CONTENT_PANELS = [
    *BasePage.content_panels,
    WHEN,
    WHERE,
    REGISTRATION,
    *CoverMixin.cover_panels,
    FieldPanel("body"),
    FieldPanel("programme"),
    InlinePanel("organizers", heading=_("Organisers"), label=_("organiser")),
]
