# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The programme of an event: sessions, and who speaks in them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SpeakerBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Name"), max_length=120)
    role = blocks.CharBlock(label=_("Role or organisation"), max_length=160, required=False)

    class Meta:
        label = _("Speaker")
        icon = "user"


class SessionBlock(blocks.StructBlock):
    """One part of the programme."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    starts = blocks.TimeBlock(label=_("From"), required=False)
    ends = blocks.TimeBlock(label=_("To"), required=False)
    room = blocks.CharBlock(label=_("Room"), max_length=80, required=False)
    text = blocks.TextBlock(label=_("What it is about"), max_length=1000, required=False, rows=3)
    speakers = blocks.ListBlock(SpeakerBlock(), label=_("Speakers"), default=[])

    class Meta:
        label = _("Session")
        icon = "time"
        template = "blocks/session.html"
