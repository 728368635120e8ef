# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The programme of an event: sessions, and who speaks in them."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class SpeakerBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("name"), max_length=120)
    role = blocks.CharBlock(label=_("role or organisation"), max_length=160, required=False)

    class Meta:
        label = _("speaker")
        icon = "user"


class SessionBlock(blocks.StructBlock):
    """One part of the programme."""

    title = blocks.CharBlock(label=_("title"), max_length=160)
    starts = blocks.TimeBlock(label=_("from"), required=False)
    ends = blocks.TimeBlock(label=_("to"), required=False)
    room = blocks.CharBlock(label=_("room"), max_length=80, required=False)
    text = blocks.TextBlock(label=_("what it is about"), max_length=1000, required=False, rows=3)
    speakers = blocks.ListBlock(SpeakerBlock(), label=_("speakers"), default=[])

    class Meta:
        label = _("session")
        icon = "time"
        template = "blocks/session.html"
