# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The clock goes on when a job fails."""

import datetime
import logging

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.factories.news import NewsIndexPageFactory, NewsPageFactory

MINUTE = datetime.timedelta(minutes=1)


def test_clock_runs_every_job_and_survives_one_that_fails(db, settings, caplog):
    settings.PERIODIC_JOBS = {"no_such_command": 60, "clearsessions": 60}
    with caplog.at_level(logging.ERROR):
        call_command("run_clock", once=True)
    assert "no_such_command failed" in caplog.text
    assert "clearsessions failed" not in caplog.text


def test_every_job_of_the_clock_exists(settings):
    from django.core.management import get_commands

    assert set(settings.PERIODIC_JOBS) <= set(get_commands())


@pytest.mark.usefixtures("only_publishing")
def test_a_tick_publishes_what_is_due_and_takes_down_what_has_expired(client, site_root):
    before, after = (timezone.now() + span for span in (-MINUTE, 60 * MINUTE))
    index = NewsIndexPageFactory(parent=site_root)
    due, later = (NewsPageFactory(parent=index, live=False, go_live_at=at) for at in (before, after))
    over, lasting = (NewsPageFactory(parent=index, expire_at=at) for at in (before, after))
    for page in (due, later):
        page.save_revision(approved_go_live_at=page.go_live_at)
    assert statuses(client, due, later, over, lasting) == [404, 404, 200, 200]
    call_command("run_clock", once=True)
    assert statuses(client, due, later, over, lasting) == [200, 404, 404, 200]


@pytest.fixture
def only_publishing(settings):
    """The job of the site's own table, without the sweepers that have nothing to do with it."""
    settings.PERIODIC_JOBS = {name: every for name, every in settings.PERIODIC_JOBS.items() if "publish" in name}
    assert set(settings.PERIODIC_JOBS) == {"publish_scheduled"}


def statuses(client, *pages):
    return [client.get(page.url).status_code for page in pages]
