# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What comes round (`manage.py run_clock`): command name → seconds between two runs."""

PERIODIC_JOBS = {
    "publish_scheduled": 60,
    "sweep_outbox": 300,
    "clearsessions": 86400,
    "empty_sent_mails": 86400,
    "purge_registrations": 86400,
    "prune_db_task_results": 86400,
}
