# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The database refuses to change or delete ledger entries, and the head row exists.

SQLite drops triggers when a migration remakes a table: one that alters LedgerEntry ends with `install_triggers` again.
"""

from typing import Any

from django.db import migrations

from signing import ledger_guard


def install_triggers(apps: Any, schema_editor: Any) -> None:
    ledger_guard.install(schema_editor.connection)


def remove_triggers(apps: Any, schema_editor: Any) -> None:
    ledger_guard.remove(schema_editor.connection)


def create_head(apps: Any, schema_editor: Any) -> None:
    apps.get_model("signing", "LedgerHead").objects.using(schema_editor.connection.alias).get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("signing", "0001_initial")]

    operations = [
        migrations.RunPython(create_head, migrations.RunPython.noop),
        migrations.RunPython(install_triggers, remove_triggers),
    ]
