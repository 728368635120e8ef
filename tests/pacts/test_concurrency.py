# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two windows at once, on real connections."""

import datetime
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test import Client
from wagtail.models import Locale

from core.errors import RuleBroken
from pacts import services
from pacts.choices import State
from pacts.models import Adhesion
from signing.models import LedgerEntry, SignedDocument
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import adhere, representative_of, sign

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL: SQLite has one writer"),
]


@pytest.fixture(autouse=True)
def _default_language(transactional_db: None) -> None:
    """An emptied database has not even the default language, which the first page needs."""
    Locale.objects.get_or_create(language_code="it")


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """Results in order; a broken rule is a result too."""
    barrier = Barrier(len(calls))

    def run(call: Callable[[], Any]) -> Any:
        try:
            barrier.wait(timeout=30)
            return call()
        except RuleBroken as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


@pytest.mark.django_db(transaction=True)
def test_two_starts_are_one_adhesion(pact: Any) -> None:
    organization = OrganizationFactory()
    user = representative_of(organization)
    who = {"signatory_name": "Anna Bianchi", "signatory_role": "presidente"}
    start = lambda: services.start_adhesion(user=user, organization=organization, version=pact[1], **who)  # noqa: E731  one call, twice
    first, second = at_once(start, start)
    assert first.pk == second.pk


@pytest.mark.django_db(transaction=True)
def test_two_issues_are_one_document(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.DRAFT)
    user, before = adhesion.representative, SignedDocument.objects.count()
    first, second = at_once(*[lambda: services.issue_act(adhesion=adhesion, user=user)] * 2)
    assert first.issued_document_id == second.issued_document_id
    assert SignedDocument.objects.count() == before + 1


@pytest.mark.django_db(transaction=True)
def test_two_uploads_are_one(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    files = [sign(adhesion.act.read()), sign(adhesion.act.read())]
    user = adhesion.representative
    results = at_once(
        *[lambda file=file: services.receive_signed_file(adhesion=adhesion, user=user, upload=file) for file in files]
    )
    assert sorted(isinstance(result, RuleBroken) for result in results) == [False, True]
    assert SignedDocument.objects.filter(kind="uploaded").count() == 1


@pytest.mark.django_db(transaction=True)
def test_every_window_that_sends_the_file_sees_the_result(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.ISSUED)
    address = pact[0].address("adhesion_sign", reference=adhesion.reference)
    signed = sign(adhesion.act.read())
    windows = [Client() for _click in range(4)]
    for window in windows:
        window.force_login(adhesion.representative)
    answers = at_once(
        *[
            lambda window=window: window.post(address, {"file": SimpleUploadedFile("firmato.pdf", signed)}, follow=True)
            for window in windows
        ]
    )
    result = pact[0].address("adhesion", reference=adhesion.reference)
    assert [answer.redirect_chain for answer in answers] == [[(result, 302)]] * 4
    assert {answer.context["adhesion"].state for answer in answers} == {State.VERIFIED}
    assert LedgerEntry.objects.filter(kind="adesione").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_accepts_are_one(pact: Any, officer: Any) -> None:
    adhesion = adhere(pact[1], officer, until=State.VERIFIED)
    day = datetime.date(2026, 5, 4)
    results = at_once(
        *[
            lambda number=number: services.accept_adhesion(
                adhesion=adhesion, officer=officer, protocol_number=number, protocol_date=day, publish=True
            )
            for number in ("1/2026", "2/2026")
        ]
    )
    assert sorted(isinstance(result, RuleBroken) for result in results) == [False, True]
    assert Adhesion.objects.get(pk=adhesion.pk).state == State.PUBLISHED
    assert LedgerEntry.objects.filter(kind="accettazione").count() == 1
