# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from signing import ledger_guard
from signing.choices import LedgerKind
from signing.errors import AppendOnly
from signing.ledger import append_entry, verify_ledger
from signing.models import LedgerEntry

pytestmark = pytest.mark.django_db
TRUNCATE = "TRUNCATE signing_ledgerentry"


@pytest.fixture
def guarded() -> LedgerEntry:
    ledger_guard.install(connection)
    return append_entry(kind=LedgerKind.EMISSIONE)


def test_triggers_stand_after_the_migrations(migrated_with_triggers: bool) -> None:
    assert migrated_with_triggers


@pytest.mark.parametrize(
    "statement", ["UPDATE signing_ledgerentry SET kind = 'recesso'", "DELETE FROM signing_ledgerentry", TRUNCATE]
)
def test_database_refuses_when_the_ledger_would_change(guarded: LedgerEntry, statement: str) -> None:
    if statement == TRUNCATE and connection.vendor == "sqlite":
        statement = "DELETE FROM signing_ledgerentry WHERE 1"  # SQLite has no TRUNCATE: this is its nearest
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert verify_ledger() is None
    assert LedgerEntry.objects.get().kind == "emissione"


def test_appending_goes_on_when_guarded(guarded: LedgerEntry) -> None:
    assert append_entry(kind=LedgerKind.ADESIONE).prev_hash == guarded.hash


def test_models_refuse_before_the_database_does(guarded: LedgerEntry) -> None:
    with pytest.raises(AppendOnly):
        guarded.save()
    with pytest.raises(AppendOnly):
        guarded.delete()
    with pytest.raises(AppendOnly):
        LedgerEntry.objects.all().delete()
    with pytest.raises(AppendOnly):
        LedgerEntry.objects.update(kind="recesso")


def test_command_is_content_when_the_ledger_is_whole(guarded: LedgerEntry, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("verify_ledger")
    assert f"1 entries, head {guarded.hash}" in capsys.readouterr().out


def test_command_names_the_first_broken_entry(guarded: LedgerEntry) -> None:
    append_entry(kind=LedgerKind.ADESIONE)
    ledger_guard.remove(connection)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE signing_ledgerentry SET kind = 'recesso' WHERE seq = 2")
    with pytest.raises(CommandError, match="broken at entry 2"):
        call_command("verify_ledger")


def test_command_fails_when_the_triggers_are_missing() -> None:
    ledger_guard.remove(connection)
    with pytest.raises(CommandError, match="triggers"):
        call_command("verify_ledger")
