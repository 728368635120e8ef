# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures and attachments leave the public media folder. Each is copied whole before its original is deleted."""

from django.core.files.storage import Storage, storages
from django.db import migrations, transaction


def to_private(apps, schema_editor):
    move(apps, schema_editor, storages["default"], storages["private"])


def to_public(apps, schema_editor):
    move(apps, schema_editor, storages["private"], storages["default"])


def move(apps, schema_editor, source: Storage, target: Storage) -> None:
    """Safe to run again after it was stopped half-way; originals go only when the migration is written down."""
    rows = apps.get_model("proposals", "Proposal").objects.using(schema_editor.connection.alias)
    names = [name for pair in rows.values_list("image", "attachment").iterator() for name in pair if name]
    for name in filter(source.exists, names):
        if target.exists(name) and target.size(name) != source.size(name):
            target.delete(name)
        if not target.exists(name):
            with source.open(name) as file:
                target.save(name, file)
        transaction.on_commit(lambda name=name: source.delete(name), using=schema_editor.connection.alias)


class Migration(migrations.Migration):
    dependencies = [("proposals", "0003_private_files_and_ordered_lists")]
    operations = [migrations.RunPython(to_private, to_public)]
