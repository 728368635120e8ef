# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The clock goes on when a job fails."""

import logging

from django.core.management import call_command


def test_clock_runs_every_job_and_survives_one_that_fails(db, settings, caplog):
    settings.PERIODIC_JOBS = {"no_such_command": 60, "clearsessions": 60}
    with caplog.at_level(logging.ERROR):
        call_command("run_clock", once=True)
    assert "no_such_command failed" in caplog.text
    assert "clearsessions failed" not in caplog.text


def test_every_job_of_the_clock_exists(settings):
    from django.core.management import get_commands

    assert set(settings.PERIODIC_JOBS) <= set(get_commands())
