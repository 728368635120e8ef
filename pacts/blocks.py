# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""An article of a pact, as the office writes it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

ARTICLE_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link"]


class ArticleBlock(blocks.StructBlock):
    """Numbers come by themselves, in order."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    body = blocks.RichTextBlock(label=_("Text"), features=ARTICLE_FEATURES)

    class Meta:
        icon = "doc-full"
        label = _("Article")
        label_format = "{title}"
