# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Journeys in a real browser, on the demo site as `make run` shows it."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import APIRequestContext, BrowserContext, Page, Playwright, expect

from tests.functional.addresses import Reading, read_all
from tests.functional.running_site import PASSWORD, RunningSite, run_site

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
IN_CI = os.environ.get("CI", "").lower() == "true"

expect.set_options(timeout=20_000)


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "functional" in item.path.parts:
            item.add_marker(pytest.mark.functional)
            item.add_marker(pytest.mark.xdist_group("site"))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    if CHROMIUM is None:
        message = "No Chromium found: install it (Debian: apt-get install chromium) to run the browser tests."
        pytest.fail(message) if IN_CI else pytest.skip(message)
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox", "--disable-quic", "--disable-background-networking"]}


@pytest.fixture(scope="session")
def site(browser_type_launch_args: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSite]:
    with run_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture(scope="session")
def base_url(site: RunningSite) -> str:
    return site.url


@pytest.fixture(scope="session")
def readings(site: RunningSite) -> list[Reading]:
    """Every kind of page in every language, as an anonymous reader gets it."""
    return read_all(site.url)


@pytest.fixture
def problems(context: BrowserContext, base_url: str) -> Iterator[list[str]]:
    """What the browser complains about on any page of the test: none is allowed."""
    found: list[str] = []

    def foreign(request: Any) -> None:
        if not request.url.startswith((base_url, "data:", "blob:")):
            found.append(f"third-party request: {request.url}")

    def complaint(message: Any) -> None:
        # A refused form (4xx) is an answer, not a fault of the page.
        if message.type == "error" and "Failed to load resource" not in message.text:
            found.append(f"console: {message.text}")

    context.on("request", foreign)
    context.on("console", complaint)
    context.on("weberror", lambda error: found.append(f"script: {error.error}"))
    yield found
    assert not found


@pytest.fixture
def page(context: BrowserContext, problems: list[str]) -> Page:
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


@pytest.fixture
def log_in(site: RunningSite) -> Callable[..., None]:
    """`log_in(page, address)` through the login page, as a person does."""

    def act(page: Page, address: str, password: str = PASSWORD) -> None:
        page.context.clear_cookies()
        page.goto(f"{site.url}/it/account/login/")
        page.locator("input[name=login]").fill(address)
        page.locator("input[name=password]").fill(password)
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_load_state()
        assert "/login/" not in page.url, page.locator("main").inner_text()

    return act


@pytest.fixture
def anybody(playwright: Playwright, base_url: str) -> Iterator[APIRequestContext]:
    """Asks for addresses without an account and without a browser."""
    client = playwright.request.new_context(base_url=base_url)
    yield client
    client.dispose()
