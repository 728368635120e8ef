# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An output is read, quoted and discussed by numbered sections."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.text import PROSE_FEATURES


class SectionBlock(blocks.StructBlock):
    """A title and its text; the number comes from the order."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=PROSE_FEATURES)

    class Meta:
        label = _("Section")
        icon = "list-ol"
        preview_value = {"title": "Che cosa abbiamo contato", "text": "<p>Mancano 74 posti.</p>"}
