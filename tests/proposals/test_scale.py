# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages of a call with thousands of proposals are read off an index, keys first."""

import datetime

import pytest
from django.core.paginator import Paginator
from django.db import connection
from django.utils import timezone

from comments.models import Thread
from proposals.choices import Sort, Status
from proposals.models import Proposal
from proposals.views.listing import PER_PAGE, found, keys_first
from tests.factories.proposals import ProposalFactory

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs DATABASE_URL=postgres://…"),
]
MANY = 1200


@pytest.fixture
def crowded_call(call, author):
    threads = Thread.objects.bulk_create(Thread(title="", page=call.page_ptr, sub_path=f"{n}/") for n in range(MANY))
    now = timezone.now()
    Proposal.objects.bulk_create(
        ProposalFactory.build(
            call=call,
            author=author,
            thread=thread,
            published_at=now - datetime.timedelta(hours=number),
            support_count=number * 7 % 300,
            status=Status.ACCEPTED if number % 9 == 0 else Status.PUBLISHED,
        )
        for number, thread in enumerate(threads)
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE proposals_proposal")
        # Rows of this transaction are not vacuumed and few: sorting them all would look cheap.
        cursor.execute("SET LOCAL enable_sort = off")
    return call


@pytest.mark.parametrize("number", [1, MANY // PER_PAGE])
@pytest.mark.parametrize(
    ("sort", "index"),
    [(Sort.NEWEST, "proposal_newest"), (Sort.OLDEST, "proposal_newest"), (Sort.SUPPORTED, "proposal_supported")],
)
def test_a_page_is_read_off_its_index(crowded_call, sort, index, number):
    rows = keys_first(Paginator(found(crowded_call, {"sort": sort}), PER_PAGE).page(number).object_list)
    plan = rows.explain(analyze=True)
    assert f"using {index} on" in plan
    assert plan.count("Sort Key") == 1, "only the rows of the page are put in order"
