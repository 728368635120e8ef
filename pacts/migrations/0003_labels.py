# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only what forms show: labels of blocks, the choices of a foreign key. The tables stay as they are."""

import wagtail.fields
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("pacts", "0002_frozen_text"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="pacttext",
                    name="articles",
                    field=wagtail.fields.StreamField(
                        [("article", 2)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"label": "Title", "max_length": 160}),
                            1: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {"features": ["h3", "bold", "italic", "ol", "ul", "link"], "label": "Text"},
                            ),
                            2: ("wagtail.blocks.StructBlock", [[("title", 0), ("body", 1)]], {}),
                        },
                        verbose_name="articles",
                    ),
                ),
            ]
        )
    ]
