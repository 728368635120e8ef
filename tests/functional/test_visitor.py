# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Somebody without an account and without JavaScript comes to a meeting."""

import datetime
from collections.abc import Iterator

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from tests.functional.acting import fill, send
from tests.functional.running_site import RunningSite, links_in

ADDRESS = "ada.visitatrice@posta.example"
EVENT = "consultazione-di-quartiere-a-san-biagio"


@pytest.fixture
def plain_page(browser: Browser, base_url: str) -> Iterator[Page]:
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def start_of(calendar: bytes) -> datetime.datetime:
    (event,) = Calendar.from_ical(calendar).walk("VEVENT")
    moment = event.decoded("DTSTART")
    assert moment.tzinfo, "without a time zone the event happens at another hour for who travels"
    return moment


def test_a_visitor_takes_a_place_and_gives_it_up(plain_page: Page, site: RunningSite) -> None:
    page = plain_page
    page.goto("/it/eventi/")
    page.locator(f"main a[href$='/{EVENT}/']").first.click()
    shown = page.locator("main time[datetime*=T]").first.get_attribute("datetime")
    starts = datetime.datetime.fromisoformat(shown or "")
    page.locator("section[aria-labelledby=registration] a.btn-primary").click()
    fill(page, name="Ada Visitatrice", email=ADDRESS, accessibility_needs="Un posto vicino all'interprete")
    send(page)
    assert {cookie.get("name") for cookie in page.context.cookies()} == {"csrftoken"}

    # The other links of the mail lead to the event and to the site.
    page.goto(max(links_in(site.wait_for_mail(ADDRESS)), key=len))
    send(page)
    expect(page.locator("main .alert-success")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Ada Visitatrice")
    code = page.locator("main .font-monospace").inner_text()

    mail = site.wait_for_mail(ADDRESS, containing=code)
    (attached,) = [part for part in mail.iter_attachments() if part.get_content_type() == "text/calendar"]
    assert start_of(attached.get_payload(decode=True)) == starts
    offered = page.request.get(page.locator("main a[href$='/ical/']").get_attribute("href") or "")
    assert start_of(offered.body()) == starts

    give_it_up(page, site)


def give_it_up(page: Page, site: RunningSite) -> None:
    """By the link of the page that the mail leads to; the place is free again."""
    page.locator("main a.btn-outline-danger").click()
    send(page)
    expect(page.locator("main .alert-info")).to_be_visible()
    expect(page.locator("main .font-monospace")).to_have_count(0)
    site.wait_for_mail(ADDRESS, containing=f"{site.url}/it/eventi/{EVENT}/\n")


def test_a_wrong_address_is_told_and_nothing_is_lost(plain_page: Page) -> None:
    page = plain_page
    page.goto(f"/it/eventi/{EVENT}/")
    page.locator("section[aria-labelledby=registration] a.btn-primary").click()
    fill(page, name="Ada Visitatrice", email="ada.posta.example")
    send(page)
    expect(page.locator(".error-summary a[href='#id_email']")).to_be_visible()
    expect(page.locator("[name=name]")).to_have_value("Ada Visitatrice")
    expect(page.locator("[name=email]")).to_have_value("ada.posta.example")
    expect(page.locator("[name=email]")).to_have_attribute("aria-invalid", "true")
