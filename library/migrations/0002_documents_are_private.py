# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.db import migrations, models

import core.uploads


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]

    operations = [
        # The column stays as it is: SQLite would copy the whole table.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="customdocument",
                    name="file",
                    field=models.FileField(
                        storage=core.uploads.private_storage, upload_to="documents", verbose_name="file"
                    ),
                ),
            ]
        ),
    ]
