# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""PostgreSQL: an index for what the search asks, `(title || body) @@ query`.

Wagtail indexes `title` and `body` apart. Without an index on the expression the planner has no statistics for it either,
expects one row and visits every page once per row found: at ten thousand pages a search of two words does not end.
"""

from django.db import migrations

NAME = "core_search_title_body"
FORWARD = f"CREATE INDEX IF NOT EXISTS {NAME} ON wagtailsearch_indexentry USING gin ((title || body));"
BACKWARD = f"DROP INDEX IF EXISTS {NAME};"


def run(sql):
    def operation(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(sql)

    return operation


class Migration(migrations.Migration):
    dependencies = [("core", "0001_italian_search"), ("wagtailsearch", "0006_customise_indexentry")]
    operations = [migrations.RunPython(run(FORWARD), run(BACKWARD))]
