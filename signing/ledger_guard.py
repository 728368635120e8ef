# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Triggers that make the database itself refuse to change or delete ledger entries; installed by the migrations.

A test runner that empties tables between transactional tests takes them off first and puts them back where a test is
about them (docs/decisions/0020): the running site has no switch for it.
"""

from __future__ import annotations

from typing import Any

TABLE = "signing_ledgerentry"
_REFUSAL = "the ledger is append-only"

_POSTGRESQL_INSTALL = f"""
CREATE OR REPLACE FUNCTION signing_ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER signing_ledger_rows BEFORE UPDATE OR DELETE ON {TABLE}
  FOR EACH ROW EXECUTE FUNCTION signing_ledger_refuse();
CREATE TRIGGER signing_ledger_truncate BEFORE TRUNCATE ON {TABLE}
  FOR EACH STATEMENT EXECUTE FUNCTION signing_ledger_refuse();
"""
_POSTGRESQL_REMOVE = f"""
DROP TRIGGER IF EXISTS signing_ledger_rows ON {TABLE};
DROP TRIGGER IF EXISTS signing_ledger_truncate ON {TABLE};
DROP FUNCTION IF EXISTS signing_ledger_refuse();
"""
_SQLITE_INSTALL = [
    f"CREATE TRIGGER IF NOT EXISTS signing_ledger_{verb} BEFORE {verb} ON {TABLE} "
    f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
    for verb in ("update", "delete")
]
_SQLITE_REMOVE = [f"DROP TRIGGER IF EXISTS signing_ledger_{verb}" for verb in ("update", "delete")]

_COUNT = {
    "postgresql": "SELECT count(*) FROM pg_trigger WHERE tgname IN "
    "('signing_ledger_rows', 'signing_ledger_truncate') AND tgenabled <> 'D'",
    "sqlite": "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name IN "
    "('signing_ledger_update', 'signing_ledger_delete')",
}
_STATEMENTS = {
    "postgresql": ([_POSTGRESQL_REMOVE + _POSTGRESQL_INSTALL], [_POSTGRESQL_REMOVE]),
    "sqlite": (_SQLITE_INSTALL, _SQLITE_REMOVE),
}


def install(connection: Any) -> None:
    """Put the triggers on; safe to repeat. NotImplementedError on a database we have no triggers for."""
    _run(connection, 0)


def remove(connection: Any) -> None:
    """Take the triggers off (reverse migration, test runner)."""
    _run(connection, 1)


def is_installed(connection: Any) -> bool:
    """Do the triggers stand?"""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT[connection.vendor])
        return bool(cursor.fetchone()[0] == 2)


def _run(connection: Any, which: int) -> None:
    if connection.vendor not in _STATEMENTS:
        raise NotImplementedError(f"no ledger triggers for {connection.vendor}")
    with connection.cursor() as cursor:
        for statement in _STATEMENTS[connection.vendor][which]:
            cursor.execute(statement)
