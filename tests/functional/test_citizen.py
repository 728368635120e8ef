# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A new citizen writes; the moderator decides; others read and support."""

from playwright.sync_api import Locator, Page, expect

from tests.functional.acting import LogIn, act_on_row, fill, open_desk, send, sign_up
from tests.functional.running_site import RunningSite, text_of

MODERATOR = "moderazione@rivalonda.example"
ANOTHER_CITIZEN = "bruno.casadonte@posta.example"
CALL = "/it/stati-generali/proposte/"
COMMENT = "Allo sportello mi hanno risposto male: è stata la signora del secondo piano."
EXPLANATION = "Parla di una persona riconoscibile."
PROPOSAL = {
    "title": "Una scuola aperta di pomeriggio in ogni quartiere",
    "body": "Le aule restano vuote dalle due in poi.\n\nApriamole ai ragazzi, con un educatore e un volontario.",
    "place": "Rivalonda, quartiere Stazione",
}


def comment_with(page: Page, text: str) -> Locator:
    return page.locator("article.comment").filter(has_text=text)


def test_a_comment_is_hidden_with_a_reason(page: Page, site: RunningSite, log_in: LogIn) -> None:
    address = "nora.nuova@posta.example"
    sign_up(page, site, address, "Nora Nuova")
    page.goto("/it/notizie/")
    page.locator("main article h2 a, main article h3 a").first.click()
    conversation = page.url
    page.locator("#comment-form textarea[name=body]").fill(COMMENT)
    send(page, "#comment-form form")
    expect(page.locator("#comments-notice")).to_be_visible()
    expect(comment_with(page, COMMENT)).to_contain_text("Nora Nuova")

    log_in(page, MODERATOR)
    page.goto(conversation)
    comment_with(page, COMMENT).locator("a[href*='/nascondi/']").click()
    page.locator("input[name=reason][value=personal_data]").check()
    fill(page, text=EXPLANATION)
    send(page)

    page.context.clear_cookies()
    page.goto(conversation)
    expect(page.locator(".comment-removed").first).to_be_visible()
    expect(page.locator("main")).not_to_contain_text(COMMENT)
    told = text_of(site.wait_for_mail(address, containing=EXPLANATION))
    assert COMMENT in told


def test_a_proposal_goes_from_draft_to_support(page: Page, site: RunningSite, log_in: LogIn) -> None:
    address = "primo.proponente@posta.example"
    sign_up(page, site, address, "Primo Proponente")
    write_proposal(page)
    expect(page.locator("main")).to_contain_text(PROPOSAL["title"])
    site.wait_for_mail(address, containing=PROPOSAL["title"])
    page.goto(CALL)
    expect(page.locator("main")).not_to_contain_text(PROPOSAL["title"])

    log_in(page, MODERATOR)
    publish_from_the_desk(page)
    site.wait_for_mail(address, containing=CALL)

    log_in(page, ANOTHER_CITIZEN)
    page.goto(f"{CALL}?sort=newest")
    page.get_by_role("link", name=PROPOSAL["title"]).click()
    expect(page.locator(".support-count strong")).to_have_text("0")
    send(page, "#support form")
    expect(page.locator(".support-count strong")).to_have_text("1")
    expect(page.locator("#support button")).to_have_attribute("aria-pressed", "true")


def write_proposal(page: Page) -> None:
    """Draft, then what others already proposed, then the whole text once more, then it leaves."""
    page.goto(CALL)
    page.locator("header.page-header a.btn-primary").click()
    fill(page, **PROPOSAL)
    page.locator("select[name=area]").select_option(index=1)
    send(page)
    expect(page.locator("ul.card-grid li").first).to_be_visible()
    page.locator("main .form-actions a.btn-primary").click()
    expect(page.locator("form article h2")).to_have_text(PROPOSAL["title"])
    send(page)


def publish_from_the_desk(page: Page) -> None:
    """The moderator finds it among what waits in the admin."""
    open_desk(page, "waiting_proposals")
    act_on_row(page, PROPOSAL["title"], "pubblica")
    send(page)
    page.wait_for_url("**/admin/waiting_proposals/**")
    expect(page.locator("tr").filter(has_text=PROPOSAL["title"])).to_have_count(0)
