# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hashlib
import json
from typing import Any

import pytest
from django.db import connection, transaction

from signing.choices import LedgerKind
from signing.ledger import Broken, append_entry, commitment, new_salt, verify_ledger
from signing.models import LedgerEntry, LedgerHead

pytestmark = pytest.mark.django_db
DOCUMENT = "a" * 64


def append(count: int = 3) -> list[LedgerEntry]:
    return [append_entry(kind=LedgerKind.EMISSIONE, doc_sha256=DOCUMENT, facts={"n": n}) for n in range(count)]


def rewrite(statement: str, *parameters: Any) -> None:
    """What somebody with the database password could do (the triggers are off in tests)."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def test_entries_form_a_chain_when_appended() -> None:
    first, second, third = append()
    assert [first.seq, second.seq, third.seq] == [1, 2, 3]
    assert (first.prev_hash, second.prev_hash, third.prev_hash) == ("0" * 64, first.hash, second.hash)
    assert third.hash == hashlib.sha256(third.canonical.encode()).hexdigest()
    assert json.loads(third.canonical)["prev"] == second.hash
    assert LedgerHead.objects.get().hash == third.hash
    assert verify_ledger() is None


def append_and_fail() -> None:
    with transaction.atomic():
        append(1)
        raise ZeroDivisionError


def test_nothing_is_appended_when_the_transaction_fails() -> None:
    append(1)
    with pytest.raises(ZeroDivisionError):
        append_and_fail()
    assert LedgerEntry.objects.count() == 1
    assert verify_ledger() is None


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE signing_ledgerentry SET canonical = replace(canonical, 'emissione', 'recesso') WHERE seq = 2", "hash"),
        ("UPDATE signing_ledgerentry SET kind = 'recesso' WHERE seq = 2", "columns"),
        ("UPDATE signing_ledgerentry SET doc_sha256 = 'b' WHERE seq = 2", "columns"),
        ("DELETE FROM signing_ledgerentry WHERE seq = 2", "missing"),
    ],
)
def test_second_entry_is_named_when_tampered(statement: str, reason: str) -> None:
    append()
    rewrite(statement)
    broken = verify_ledger()
    assert isinstance(broken, Broken)
    assert broken.seq == 2
    assert reason in broken.reason


def test_third_entry_is_named_when_the_second_was_rewritten_with_a_right_hash() -> None:
    append()
    text = LedgerEntry.objects.get(seq=2).canonical.replace('"n":1', '"n":9')
    digest = hashlib.sha256(text.encode()).hexdigest()
    rewrite("UPDATE signing_ledgerentry SET canonical = %s, hash = %s WHERE seq = 2", text, digest)
    broken = verify_ledger()
    assert broken is not None
    assert (broken.seq, "continue" in broken.reason) == (3, True)


def test_cut_tail_is_found_by_the_head() -> None:
    append()
    rewrite("DELETE FROM signing_ledgerentry WHERE seq = 3")
    assert verify_ledger() == Broken(3, "the head says 3 entries, the chain has 2")


def test_commitment_says_nothing_when_the_salt_is_gone() -> None:
    private = {"rappresentante": "Anna Bianchi"}
    salt = new_salt()
    assert len(salt) == 32
    assert commitment(salt, private) == commitment(salt, dict(private))
    assert commitment(salt, private) != commitment(new_salt(), private)
    assert commitment(salt, private) != commitment(salt, {"rappresentante": "Bianchi Anna"})


@pytest.mark.parametrize(
    "wrong", [{"doc_sha256": "A" * 64}, {"commit": "x"}, {"facts": {"seq": 1}}, {"facts": {"when": object()}}]
)
def test_entry_is_refused_when_it_is_not_what_a_ledger_holds(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="ledger"):
        append_entry(kind=LedgerKind.EMISSIONE, **wrong)
    assert not LedgerEntry.objects.exists()
