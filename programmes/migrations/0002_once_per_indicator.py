# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import django.db.models.deletion
from django.db import migrations, models

import core.models.canonical


class Migration(migrations.Migration):
    dependencies = [
        ("organizations", "0001_initial"),
        ("programmes", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="indicatorvalue",
            name="indicator",
            field=models.ForeignKey(
                limit_choices_to=core.models.canonical.originals,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="values",
                to="programmes.indicator",
                verbose_name="indicator",
            ),
        ),
        migrations.AddIndex(
            model_name="indicatorvalue",
            index=models.Index(fields=["indicator", "-year"], name="newest_values_of_indicator"),
        ),
    ]
