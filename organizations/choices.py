# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closed lists of this room, in one place."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Half(TextChoices):
    """The two halves of the stakeholder map."""

    PUBLIC = "public", _("Public bodies")
    COMMUNITY = "community", _("Third sector and citizens")


class Kind(TextChoices):
    MUNICIPALITY = "municipality", _("municipality")
    HEALTH_AUTHORITY = "health_authority", _("health authority")
    SCHOOL = "school", _("school")
    PUBLIC_BODY = "public_body", _("other public body")
    ETS = "ets", _("third-sector body (ETS)")
    PARISH = "parish", _("parish or religious body")
    UNION = "union", _("union or trade association")
    BUSINESS = "business", _("business or shop")
    INFORMAL_GROUP = "informal_group", _("informal group of citizens")


PUBLIC_KINDS = (Kind.MUNICIPALITY, Kind.HEALTH_AUTHORITY, Kind.SCHOOL, Kind.PUBLIC_BODY)


class Status(TextChoices):
    PENDING = "pending", _("to be verified")
    VERIFIED = "verified", _("verified")
    REFUSED = "refused", _("refused")


class Role(TextChoices):
    LEGAL_REPRESENTATIVE = "legal_representative", _("legal representative")
    DELEGATE = "delegate", _("delegate")


class Scope(TextChoices):
    """What a mandate lets a person do for the organisation."""

    PROFILE = "profile", _("edit the profile")
    ATTEND = "attend", _("attend events and groups")
    SPEAK = "speak", _("write on its behalf")
    SIGN = "sign", _("sign on its behalf")
