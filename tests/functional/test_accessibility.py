# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Axe finds nothing on any kind of page in any language; a keyboard and a narrow screen are enough."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Locator, Page, expect

from tests.functional.acting import LogIn, fill, send
from tests.functional.addresses import EVENT, LANGUAGES, Reading

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
DESKTOP, PHONE, NARROWEST = ({"width": width, "height": 800} for width in (1280, 360, 320))
CITIZEN = "anna.larghetti@posta.example"

# Pages that look different on a phone: menu, filters, steps, tables, figures.
ON_A_PHONE = {
    "home",
    "events",
    "month",
    "event",
    "call",
    "proposal",
    "programme",
    "pact",
    "register",
    "directory",
    "registration",
    "log in",
}
PERSONAL = (
    "account_home",
    "account_profile",
    "account_email",
    "account_change_password",
    "usersessions_list",
    "organizations:register",
)

axe = Axe()


def violations(page: Page) -> list[str]:
    """One line for each element that breaks a rule."""
    found: list[dict[str, Any]] = axe.run(page, options=OPTIONS).response["violations"]
    return [
        f"{page.url}: {rule['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for rule in found
        for node in rule["nodes"]
    ]


def look(page: Page, *, on_a_phone: bool) -> list[str]:
    """All that is wrong with the page in hand, on a desk and on phones."""
    page.set_viewport_size(DESKTOP)
    found = violations(page)
    page.set_viewport_size(NARROWEST)
    if on_a_phone:
        found += violations(page)
    wide = page.evaluate("document.documentElement.scrollWidth")
    return found if wide <= NARROWEST["width"] else [*found, f"{page.url}: {wide} px wide"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page(page: Page, readings: list[Reading], language: str) -> None:
    found = []
    for reading in readings:
        if reading.language == language:
            page.goto(reading.url)
            found += look(page, on_a_phone=reading.kind in ON_A_PHONE)
    page.goto(f"/{language}/non-esiste/")
    found += look(page, on_a_phone=False)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_who_signed_in(page: Page, readings: list[Reading], log_in: LogIn, language: str) -> None:
    log_in(page, CITIZEN)
    found = []
    for name in PERSONAL:
        with translation.override(language):
            page.goto(reverse(name))
        found += look(page, on_a_phone=True)
    places = {reading.kind: reading.url for reading in readings if reading.language == language}
    page.goto(places["call"])
    page.locator("header.page-header a.btn-primary").click()
    found += look(page, on_a_phone=True)
    for kind in ("news item", "proposal", "adhere", "group"):
        page.goto(places[kind])
        found += look(page, on_a_phone=False)
    assert not found, "\n".join(found)


def test_a_refused_form_says_so_to_everybody(page: Page) -> None:
    page.goto(f"{EVENT}")
    page.locator("section[aria-labelledby=registration] a.btn-primary").click()
    fill(page, name="Ada", email="ada.posta.example")
    send(page)
    expect(page.locator(".error-summary")).to_be_focused()
    assert page.title().startswith("Errore")
    assert look(page, on_a_phone=True) == []
    page.locator(".error-summary a").first.click()
    expect(page.locator("[name=email]")).to_be_focused()


def test_the_keyboard_skips_to_the_content(page: Page) -> None:
    page.goto("/it/")
    page.keyboard.press("Tab")
    skip = page.locator(".skiplinks a").first
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    assert is_marked(skip)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_focus_is_seen_all_through_the_header(page: Page) -> None:
    page.goto("/it/")
    stops = page.locator("header a:visible, header summary:visible, header button:visible").count()
    for _ in range(2):
        page.keyboard.press("Tab")
    for _ in range(stops):
        page.keyboard.press("Tab")
        focused = page.locator("header :focus")
        expect(focused).to_be_in_viewport()
        assert is_marked(focused), focused.evaluate("element => element.outerHTML")


def is_marked(element: Locator) -> bool:
    """A ring around it, drawn as outline or as shadow."""
    style = element.evaluate(
        "element => { const style = getComputedStyle(element);"
        " return [style.outlineStyle, parseFloat(style.outlineWidth), style.boxShadow]; }"
    )
    return (style[0] != "none" and style[1] >= 2) or style[2] != "none"


def test_the_menu_of_a_phone_opens_and_closes_with_the_keyboard(page: Page) -> None:
    menu, button = menu_of_a_phone(page)
    first = menu.locator("a").first
    expect(first).not_to_be_in_viewport()
    button.focus()
    page.keyboard.press("Enter")
    expect(first).to_be_in_viewport()
    assert violations(page) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(first).not_to_be_in_viewport()
    expect(button).to_be_focused()


def test_the_menu_of_a_phone_closes_behind_the_focus(page: Page) -> None:
    menu, button = menu_of_a_phone(page)
    button.focus()
    page.keyboard.press("Enter")
    menu.locator("a").last.focus()
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu).to_be_hidden()
    expect(page.locator("main :focus")).to_be_in_viewport()


def test_the_menu_of_a_phone_opens_without_scripts(page: Page) -> None:
    page.route("**/*.js", lambda route: route.abort())
    menu, button = menu_of_a_phone(page)
    button.click()
    expect(menu.locator("a").first).to_be_in_viewport()
    menu.locator("button").click()
    expect(menu).to_be_hidden()


def menu_of_a_phone(page: Page) -> tuple[Locator, Locator]:
    page.set_viewport_size(PHONE)
    page.goto("/it/")
    return page.locator("#main-menu"), page.locator("button.custom-navbar-toggler")


def test_colours_of_the_reader_tell_done_from_planned(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto("/it/stati-generali/")
    ground = "(element, part) => getComputedStyle(element, part).backgroundColor"
    planned = page.locator("td.gantt-planned").first.evaluate(ground, "::before")
    assert page.locator("td.gantt-actual").first.evaluate(ground, "::after") != planned


def test_the_timeline_lies_within_a_phone(page: Page) -> None:
    page.set_viewport_size(NARROWEST)
    page.goto("/it/stati-generali/")
    region = page.locator(".table-responsive:has(.gantt)")
    assert region.evaluate("element => element.scrollWidth <= element.clientWidth")
    expect(region.locator(".gantt-month").first).to_be_visible()


@pytest.mark.parametrize("selector", [".patto-hero .btn-accent", "header .account-link"])
def test_a_pressed_button_keeps_its_ground(page: Page, selector: str) -> None:
    page.goto("/it/")
    page.emulate_media(reduced_motion="reduce")
    button = page.locator(selector)
    button.hover()
    page.mouse.down()
    expect(button).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_the_language_switch_works_with_the_keyboard(page: Page) -> None:
    page.goto("/it/notizie/")
    page.locator(".language-switch summary").focus()
    page.keyboard.press("Enter")
    link = page.locator(".language-switch a[hreflang=uk]")
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    page.keyboard.press("Enter")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/uk/**")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
