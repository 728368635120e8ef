# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.conf import settings
from django.db import migrations, models

import core.uploads
import proposals.models.file
import signing.readable


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0001_initial"),
        ("organizations", "0001_initial"),
        ("proposals", "0002_choices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="proposal",
            name="proposal_newest",
        ),
        migrations.RemoveIndex(
            model_name="proposal",
            name="proposal_supported",
        ),
        # The columns stay as they are: SQLite would copy the whole table.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name="proposal",
                    name="attachment",
                    field=proposals.models.file.ProposalFileField(
                        blank=True,
                        storage=core.uploads.private_storage,
                        upload_to=proposals.models.file.random_path,
                        validators=[
                            core.uploads.UploadValidator(
                                ("application/pdf",),
                                max_bytes=10485760,
                                parsers={"application/pdf": signing.readable.require_readable_pdf},
                            )
                        ],
                        verbose_name="attachment",
                    ),
                ),
                migrations.AlterField(
                    model_name="proposal",
                    name="image",
                    field=proposals.models.file.ProposalFileField(
                        blank=True,
                        storage=core.uploads.private_storage,
                        upload_to=proposals.models.file.random_path,
                        validators=[
                            core.uploads.UploadValidator(("image/png", "image/jpeg", "image/webp"), max_bytes=8388608)
                        ],
                        verbose_name="picture",
                    ),
                ),
            ]
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(
                condition=models.Q(
                    (
                        "status__in",
                        (
                            "published",
                            "under_evaluation",
                            "accepted",
                            "partly_accepted",
                            "rejected",
                            "implemented",
                            "merged",
                        ),
                    )
                ),
                fields=["call", "-published_at", "-id"],
                name="proposal_newest",
            ),
        ),
        migrations.AddIndex(
            model_name="proposal",
            index=models.Index(
                condition=models.Q(
                    (
                        "status__in",
                        (
                            "published",
                            "under_evaluation",
                            "accepted",
                            "partly_accepted",
                            "rejected",
                            "implemented",
                            "merged",
                        ),
                    )
                ),
                fields=["call", "-support_count", "-published_at", "-id"],
                name="proposal_supported",
            ),
        ),
    ]
