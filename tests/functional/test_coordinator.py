# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who coordinates a table publishes its outputs, and only its own."""

from playwright.sync_api import Page, expect

from tests.functional.acting import LogIn, page_id, publish
from tests.functional.running_site import RunningSite

COORDINATOR = "coordinamento@rivalonda.example"
GROUPS = "/it/stati-generali/tavoli/"
TITLE = "Verbale del terzo incontro: gli orari del doposcuola"


def test_an_output_of_the_own_group_is_public(page: Page, site: RunningSite, log_in: LogIn) -> None:
    log_in(page, COORDINATOR)
    group = page_id(page, "groups.GroupPage", "tavolo-minori-e-famiglie")
    page.goto(f"/admin/pages/add/groups/outputpage/{group}/")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=code]").fill("T1/2026/07")
    publish(page)
    expect(page.locator(".messages .success")).to_contain_text(TITLE)

    page.context.clear_cookies()
    page.goto(f"{GROUPS}tavolo-minori-e-famiglie/")
    page.locator("main").get_by_role("link", name=TITLE).click()
    expect(page.locator("h1")).to_contain_text(TITLE)
    expect(page.locator("main")).to_contain_text("T1/2026/07")


def test_another_group_is_closed(page: Page, log_in: LogIn) -> None:
    log_in(page, COORDINATOR)
    other = page_id(page, "groups.GroupPage", "tavolo-anziani-e-domiciliarita")
    output = page_id(page, "groups.OutputPage", "dodici-punti-di-vicinato")
    for address in (f"add/groups/outputpage/{other}/", f"{other}/edit/", f"{output}/edit/", f"{output}/unpublish/"):
        answer = page.goto(f"/admin/pages/{address}")
        assert answer is not None
        # Wagtail leads who may not back to the start of the admin, with a word.
        assert answer.status == 403 or page.url.rstrip("/").endswith("/admin"), (address, page.url)
        expect(page.locator("[name=action-publish]")).to_have_count(0)
