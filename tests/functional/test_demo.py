# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demo is loaded once, however often it is asked for, and tells one story on every page."""

import json
import re

from bs4 import BeautifulSoup
from playwright.sync_api import APIRequestContext

from tests.functional.addresses import PACT
from tests.functional.running_site import RunningSite

LOADED = 20
COUNT = """
import json
from django.apps import apps
print(json.dumps({model._meta.label: model._base_manager.count() for model in apps.get_models()}))
"""
FORGET_THAT_IT_WAS_LOADED = """
from comments.models import Comment
from demo.loaders import comments
Comment.objects.get(submission_key=comments.last_key()).delete()
"""


def counts(site: RunningSite) -> dict[str, int]:
    found: dict[str, int] = json.loads(site.manage("shell", "--verbosity", "0", "--command", COUNT))
    return {label: number for label, number in found.items() if not label.startswith(("django_tasks", "sessions"))}


def test_loading_again_adds_nothing(site: RunningSite) -> None:
    before = counts(site)
    assert before["pacts.Adhesion"] > 20
    site.manage("shell", "--verbosity", "0", "--command", FORGET_THAT_IT_WAS_LOADED)
    site.manage("load_demo")
    assert counts(site) == before


def test_every_page_counts_the_same_adherents(site: RunningSite, anybody: APIRequestContext) -> None:
    def words(path: str, css: str) -> str:
        return BeautifulSoup(anybody.get(path).text(), "lxml").select_one(css).get_text(" ", strip=True)

    registered, noun = words(f"{PACT}registro/", ".result-count").split()[:2]
    assert noun == "aderenti"
    assert int(registered) >= LOADED  # the journeys of this run may have added theirs
    assert f"({registered})" in words(PACT, "header.page-header")
    told = re.findall(r"aderenti al Patto (\d+) |(\d+) enti aderiscono", words("/it/", "main"))
    assert len(told) == 2
    assert all(LOADED <= int(one or other) <= int(registered) for one, other in told)  # counted once a minute
    assert "venti aderenti" in words("/it/notizie/", "main")
