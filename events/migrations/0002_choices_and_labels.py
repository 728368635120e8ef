# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only what forms show: labels of blocks, the choices of a foreign key. The tables stay as they are."""

import django.db.models.deletion
import wagtail.fields
from django.db import migrations, models

import core.models.canonical


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0001_initial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="eventpage",
                    name="programme",
                    field=wagtail.fields.StreamField(
                        [("session", 9)],
                        blank=True,
                        block_lookup={
                            0: ("wagtail.blocks.CharBlock", (), {"label": "Title", "max_length": 160}),
                            1: ("wagtail.blocks.TimeBlock", (), {"label": "From", "required": False}),
                            2: ("wagtail.blocks.TimeBlock", (), {"label": "To", "required": False}),
                            3: ("wagtail.blocks.CharBlock", (), {"label": "Room", "max_length": 80, "required": False}),
                            4: (
                                "wagtail.blocks.TextBlock",
                                (),
                                {"label": "What it is about", "max_length": 1000, "required": False, "rows": 3},
                            ),
                            5: ("wagtail.blocks.CharBlock", (), {"label": "Name", "max_length": 120}),
                            6: (
                                "wagtail.blocks.CharBlock",
                                (),
                                {"label": "Role or organisation", "max_length": 160, "required": False},
                            ),
                            7: ("wagtail.blocks.StructBlock", [[("name", 5), ("role", 6)]], {}),
                            8: ("wagtail.blocks.ListBlock", (7,), {"default": [], "label": "Speakers"}),
                            9: (
                                "wagtail.blocks.StructBlock",
                                [[("title", 0), ("starts", 1), ("ends", 2), ("room", 3), ("text", 4), ("speakers", 8)]],
                                {},
                            ),
                        },
                        verbose_name="programme",
                    ),
                ),
                migrations.AlterField(
                    model_name="registration",
                    name="event",
                    field=models.ForeignKey(
                        limit_choices_to=core.models.canonical.originals,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="registrations",
                        to="events.eventpage",
                        verbose_name="event",
                    ),
                ),
            ]
        )
    ]
