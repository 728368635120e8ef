# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only what forms show: labels of blocks, the choices of a foreign key. The tables stay as they are."""

import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models

import core.models.canonical


class Migration(migrations.Migration):
    dependencies = [
        ("groups", "0001_initial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="joinrequest",
                    name="group",
                    field=models.ForeignKey(
                        limit_choices_to=core.models.canonical.originals,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="join_requests",
                        to="groups.grouppage",
                        verbose_name="working group",
                    ),
                ),
                migrations.AlterField(
                    model_name="membership",
                    name="group",
                    field=models.ForeignKey(
                        limit_choices_to=core.models.canonical.originals,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to="groups.grouppage",
                        verbose_name="working group",
                    ),
                ),
                migrations.AlterField(
                    model_name="outputpage",
                    name="sections",
                    field=wagtail.fields.StreamField(
                        [("section", 2)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"label": "Title", "max_length": 160}),
                            1: (
                                "wagtail.blocks.RichTextBlock",
                                (),
                                {
                                    "features": ["bold", "italic", "ol", "ul", "link", "document-link", "hr"],
                                    "label": "Text",
                                },
                            ),
                            2: ("wagtail.blocks.StructBlock", [[("title", 0), ("text", 1)]], {}),
                        },
                        verbose_name="text by sections",
                    ),
                ),
            ]
        )
    ]
