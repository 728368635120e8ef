# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What templates ask about organisations."""

from typing import Any

from django import template
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ..models import Mandate, Organization

register = template.Library()


@register.simple_tag
def organization_facts(organization: Organization) -> list[dict[str, Any]]:
    """The public facts of a profile, for the definition list: addresses only when marked public."""
    website = organization.website.removeprefix("https://").removeprefix("http://").rstrip("/")
    email, phone = organization.public_email, organization.public_phone
    seat = ", ".join(filter(None, [organization.public_address, str(organization.municipality)]))
    return [
        {"term": _("For whom"), "text": organization.for_whom, "lang": settings.LANGUAGE_CODE},
        {"term": _("Where we work"), "text": organization.where, "lang": settings.LANGUAGE_CODE},
        {"term": _("Seat"), "text": seat},
        {"term": capfirst(_("RUNTS number")), "text": organization.runts_number},
        {"term": _("Website"), "text": website, "url": organization.website},
        {"term": _("E-mail"), "text": email, "url": f"mailto:{email}"},
        {"term": _("Telephone"), "text": phone, "url": f"tel:{phone.replace(' ', '')}"},
    ]


@register.filter
def organization_card(organization: Organization) -> dict[str, Any]:
    """One organisation as the parameters of `components/card.html`."""
    return {
        "title": organization.name,
        "url": organization.get_absolute_url(),
        "kicker": organization.get_kind_display(),
        "text": organization.description,
        "footer": str(organization.municipality),
    }


@register.simple_tag
def my_mandates(user: Any) -> list[Mandate]:
    """The mandates in force of a person, for the personal area."""
    mandates = Mandate.objects.current().filter(user=user)
    return list(mandates.select_related("organization").order_by("organization__name"))
