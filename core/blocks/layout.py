# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Order in a page: questions and answers, steps, tables."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue

from .text import LINE_FEATURES


class QuestionBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, label=_("Question"))
    text = blocks.RichTextBlock(features=LINE_FEATURES, label=_("Answer"))

    class Meta:
        icon = "help"
        label = _("Question")


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(QuestionBlock(), min_num=1, label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        description = _("Answers that open one by one.")
        template = "blocks/accordion.html"
        preview_value = {"items": [{"title": "Chi può partecipare?", "text": "<p>Chiunque viva o lavori qui.</p>"}]}


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Step"))
    text = blocks.TextBlock(required=False, max_length=500, label=_("What happens"))

    class Meta:
        icon = "list-ol"
        label = _("Step")


class StepsBlock(blocks.StructBlock):
    steps = blocks.ListBlock(StepBlock(), min_num=2, max_num=12, label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("What to do, in order.")
        template = "blocks/steps.html"
        preview_value = {
            "steps": [{"title": "Registrati", "text": "Basta un indirizzo e-mail."}, {"title": "Scegli", "text": ""}]
        }


class TranslatableTableBlock(TypedTableBlock):
    """A table whose words wagtail-localize can translate: caption, headings and every cell with text."""

    text = blocks.CharBlock(required=False, label=_("Text"))
    number = blocks.DecimalBlock(required=False, label=_("Number"))

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        texts = {"caption": value.caption or ""}
        texts |= {f"heading-{number}": column["heading"] for number, column in enumerate(value.columns)}
        for row_number, row in enumerate(value.row_data):
            for number, cell in enumerate(row["values"]):
                if isinstance(cell, str):
                    texts[f"cell-{row_number}-{number}"] = cell
        return [StringSegmentValue(path, text) for path, text in texts.items() if text]

    def restore_translated_segments(self, value: TypedTable, segments: list[StringSegmentValue]) -> TypedTable:
        for segment in segments:
            kind, *position = segment.path.split("-")
            text = segment.render_text()
            if kind == "caption":
                value.caption = text
            elif kind == "heading":
                value.columns[int(position[0])]["heading"] = text
            else:
                value.row_data[int(position[0])]["values"][int(position[1])] = text
        return value

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns of texts and numbers, with a caption.")
        template = "blocks/table.html"
