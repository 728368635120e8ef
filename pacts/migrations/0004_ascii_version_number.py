# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Digits that an address can carry: the rule of a form, the table stays as it is."""

import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("pacts", "0003_labels"),
    ]

    operations = [
        migrations.AlterField(
            model_name="pactversion",
            name="number",
            field=models.CharField(
                max_length=11,
                validators=[
                    django.core.validators.RegexValidator(
                        "^[0-9]{1,3}(\\.[0-9]{1,3}){0,2}\\Z", "Write a number such as 1.0 or 2."
                    )
                ],
                verbose_name="version",
            ),
        ),
    ]
