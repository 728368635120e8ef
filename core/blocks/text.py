# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Words: headings, prose, quotations, boxes that stand out, the licence of the contents."""

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PROSE_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "hr"]
LINE_FEATURES = ["bold", "italic", "link", "document-link", "ul", "ol"]

# The sentence that the validator of the municipal sites looks for, word by word (CAD, article 52).
LICENCE_TITLE = "Licenza dei contenuti"
LICENCE_TEXT = (
    "In applicazione del principio open by default ai sensi dell'articolo 52 del decreto legislativo 7 marzo 2005, "
    "n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i "
    "documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono quindi "
    "liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, "
    "eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e "
    "utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza "
    "apporre restrizioni aggiuntive."
)


class HeadingLevel(models.TextChoices):
    H2 = "h2", _("Section (second level)")
    H3 = "h3", _("Part of a section (third level)")


class CalloutTone(models.TextChoices):
    NOTE = "note", _("Note")
    SUCCESS = "success", _("Good news")
    WARNING = "warning", _("Attention")
    DANGER = "danger", _("Serious warning")


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        return slugify(self["text"], allow_unicode=True) or "section"

    @property
    def number(self) -> int:
        return 3 if self["level"] == HeadingLevel.H3 else 2


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=120, label=_("Heading"))
    level = blocks.ChoiceBlock(choices=HeadingLevel.choices, default=HeadingLevel.H2, label=_("Level"))

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("A title inside the page. Second-level headings make the index of contents.")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "Come si partecipa", "level": "h2"}


class ProseBlock(blocks.RichTextBlock):
    def __init__(self, **options: object) -> None:
        options.setdefault("features", PROSE_FEATURES)
        super().__init__(**options)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists, links.")
        template = "blocks/prose.html"
        preview_value = "<p>I tavoli sono <b>aperti a tutti</b>: basta scegliere un tema e venire.</p>"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(max_length=600, label=_("Words"))
    author = blocks.CharBlock(required=False, max_length=120, label=_("Who said them"))
    role = blocks.CharBlock(required=False, max_length=120, label=_("Role"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        description = _("Words of a person, with name and role.")
        template = "blocks/quote.html"
        preview_value = {"text": "Da soli si fa prima, insieme si va lontano.", "author": "Una volontaria", "role": ""}


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.RichTextBlock(features=LINE_FEATURES, label=_("Text"))
    tone = blocks.ChoiceBlock(choices=CalloutTone.choices, default=CalloutTone.NOTE, label=_("Kind"))

    class Meta:
        icon = "warning"
        label = _("Box that stands out")
        description = _("A note or a warning that nobody should miss.")
        template = "blocks/callout.html"
        preview_value = {"title": "Cosa portare", "text": "<p>Un documento di identità.</p>", "tone": "note"}


class LicenceBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, default=LICENCE_TITLE, label=_("Title"))
    text = blocks.TextBlock(
        default=LICENCE_TEXT,
        label=_("Text"),
        help_text=_("In Italian keep the words as they are: checks on public sites look for exactly these."),
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Licence of the contents")
        description = _("For the page of legal notes: the licence under which the contents are published.")
        template = "blocks/licence.html"
        preview_value = {"title": LICENCE_TITLE, "text": LICENCE_TEXT}
