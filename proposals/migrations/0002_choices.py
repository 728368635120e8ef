# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import django.db.models.deletion
from django.db import migrations, models

import core.models.canonical


class Migration(migrations.Migration):
    dependencies = [
        ("proposals", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="proposal",
            name="area",
            field=models.ForeignKey(
                blank=True,
                limit_choices_to=core.models.canonical.originals,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="proposals.area",
                verbose_name="area",
            ),
        ),
        migrations.AlterField(
            model_name="proposal",
            name="call",
            field=models.ForeignKey(
                limit_choices_to=core.models.canonical.originals,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proposals",
                to="proposals.proposalcallpage",
                verbose_name="call",
            ),
        ),
    ]
