# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people of every role do in the same way: send a form, register, find a page in the admin."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.functional.running_site import PASSWORD, RunningSite, text_of

LogIn = Callable[..., None]


def send(page: Page, form: str = "main form.form-page") -> None:
    """Press the first button of the form and wait for the answer."""
    page.locator(f"{form} button[type=submit]").first.click()
    page.wait_for_load_state()


def fill(page: Page, **values: str) -> None:
    """Fields by name; a value for a box to tick is left out of here."""
    for name, value in values.items():
        field = page.locator(f"main [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def sign_up(page: Page, site: RunningSite, address: str, name: str) -> None:
    """Create an account and prove the address with the code of the mail."""
    page.context.clear_cookies()
    page.goto(f"{site.url}/it/account/signup/")
    fill(page, email=address, display_name=name, password1=PASSWORD)
    page.locator("input[name=rules]").check()
    send(page)
    page.locator("input[name=code]").fill(code_in(text_of(site.wait_for_mail(address))))
    send(page)
    expect(page.locator(".it-header-wrapper .account-label")).to_contain_text(name)


def code_in(text: str) -> str:
    """The code stands alone on its line."""
    found = re.search(r"^\s*([A-Z0-9]{3,}(?:-[A-Z0-9]{3,})*)\s*$", text, re.MULTILINE)
    assert found, text
    return found[1]


def page_id(page: Page, kind: str, slug: str) -> int:
    """The number by which the admin knows a page; asked of the admin itself, as its page chooser does."""
    answer = page.request.get(f"/admin/api/main/pages/?type={kind}&slug={slug}&fields=slug")
    assert answer.ok, answer.status
    return int(answer.json()["items"][0]["id"])


def publish(page: Page) -> None:
    """The page editor's menu of actions, then "publish"."""
    button = page.locator("[name=action-publish]")
    if not button.is_visible():
        page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    button.click()
    page.wait_for_load_state()


def open_desk(page: Page, queue: str) -> None:
    """A queue of the admin, through the menu that this person sees."""
    page.goto("/admin/")
    entry = page.locator(f"nav a[href='/admin/{queue}/']").first
    expect(entry).to_be_attached()
    page.goto(entry.get_attribute("href") or "")


def act_on_row(page: Page, text: str, action: str) -> None:
    """Follow the link of a queue's row whose address holds the word; it may stand in the row's menu."""
    row = page.locator("tr").filter(has_text=text)
    expect(row).to_be_visible()
    link = row.locator(f"a[href*='/{action}/']")
    if not link.count():
        row.locator("button").first.click()
        link = page.locator(f"[data-tippy-root] a[href*='/{action}/']")
    page.goto(link.first.get_attribute("href") or "")
