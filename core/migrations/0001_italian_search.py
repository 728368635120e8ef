# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""PostgreSQL: a text search configuration that stems Italian and folds accents (città = citta)."""

from django.db import migrations

FORWARD = """
CREATE EXTENSION IF NOT EXISTS unaccent;
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = 'it_unaccent') THEN
    CREATE TEXT SEARCH CONFIGURATION it_unaccent (COPY = italian);
    ALTER TEXT SEARCH CONFIGURATION it_unaccent
      ALTER MAPPING FOR hword, hword_part, word WITH unaccent, italian_stem;
  END IF;
END $$;
"""
BACKWARD = "DROP TEXT SEARCH CONFIGURATION IF EXISTS it_unaccent;"


def run(sql):
    def operation(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(sql)

    return operation


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    # The index is written by Wagtail's search, whatever the order of apps: the configuration comes first.
    run_before = [("wagtailsearch", "0001_initial")]
    operations = [migrations.RunPython(run(FORWARD), run(BACKWARD))]
