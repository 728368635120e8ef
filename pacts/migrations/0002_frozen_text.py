# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The database refuses to change an approved text.

SQLite drops triggers when a migration remakes a table: one that alters PactVersion ends with `install` again.
"""

from typing import Any

from django.db import migrations

from pacts import frozen_text


def install(apps: Any, schema_editor: Any) -> None:
    frozen_text.install(schema_editor.connection)


def remove(apps: Any, schema_editor: Any) -> None:
    frozen_text.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("pacts", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
