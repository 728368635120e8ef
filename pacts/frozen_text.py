# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The trigger by which the database itself refuses to change an approved text; installed by a migration."""

from __future__ import annotations

from typing import Any

COLUMNS = ("page_id", "number", "resolution_number", "resolution_date", "minimum_level", "canonical_sha256")
_REFUSAL = "an approved version of the pact cannot change"
_CHANGED = {
    "postgresql": " OR ".join(
        [f"NEW.{name} IS DISTINCT FROM OLD.{name}" for name in COLUMNS]
        + ["NEW.canonical_blocks::text IS DISTINCT FROM OLD.canonical_blocks::text", "NEW.state = 'draft'"]
    ),
    "sqlite": " OR ".join(
        [f"NEW.{name} IS NOT OLD.{name}" for name in (*COLUMNS, "canonical_blocks")] + ["NEW.state = 'draft'"]
    ),
}
_INSTALL = {
    "postgresql": [
        f"""CREATE OR REPLACE FUNCTION pacts_version_refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        f"""CREATE TRIGGER pacts_version_frozen BEFORE UPDATE ON pacts_pactversion FOR EACH ROW
        WHEN (OLD.state <> 'draft' AND ({_CHANGED["postgresql"]})) EXECUTE FUNCTION pacts_version_refuse()""",
    ],
    "sqlite": [
        f"""CREATE TRIGGER IF NOT EXISTS pacts_version_frozen BEFORE UPDATE ON pacts_pactversion
        WHEN OLD.state <> 'draft' AND ({_CHANGED["sqlite"]}) BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"""
    ],
}
_REMOVE = {
    "postgresql": [
        "DROP TRIGGER IF EXISTS pacts_version_frozen ON pacts_pactversion",
        "DROP FUNCTION IF EXISTS pacts_version_refuse()",
    ],
    "sqlite": ["DROP TRIGGER IF EXISTS pacts_version_frozen"],
}


def install(connection: Any) -> None:
    """Put the trigger on; safe to repeat. KeyError on a database we have none for."""
    remove(connection)
    _run(connection, _INSTALL)


def remove(connection: Any) -> None:
    """Take it off (reverse migration)."""
    _run(connection, _REMOVE)


def _run(connection: Any, statements: dict[str, list[str]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)
