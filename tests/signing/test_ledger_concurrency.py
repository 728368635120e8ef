# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Appenders that race, each with its own database connection."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from signing.choices import LedgerKind
from signing.ledger import append_entry, verify_ledger
from signing.models import LedgerEntry

WRITERS, EACH = 4, 15


def write_many(_writer: int) -> None:
    try:
        for number in range(EACH):
            append_entry(kind=LedgerKind.EMISSIONE, facts={"n": number})
    finally:
        connections.close_all()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_chain_has_no_gaps_when_many_append_at_once() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite in memory is one connection: this race needs DATABASE_URL=postgres://…")
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write_many, range(WRITERS)))
    assert LedgerEntry.objects.count() == WRITERS * EACH
    assert verify_ledger() is None
