# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Transactional tests empty every table when they end, which the ledger's triggers rightly refuse.

The triggers come off once, after the migrations have put them on the test database; a test about them calls
`ledger_guard.install` in its own transaction. Production has no such switch (docs/decisions/0020).
"""

from typing import Any

import pytest
from django.db import connection

from signing import ledger_guard

_found: list[bool] = []


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """pytest-django's own set-up, then the triggers off."""
    with django_db_blocker.unblock():
        _found.append(ledger_guard.is_installed(connection))
        ledger_guard.remove(connection)


@pytest.fixture
def migrated_with_triggers(db: None) -> bool:
    """Whether the migrations had put the triggers on the test database."""
    return _found[0]
