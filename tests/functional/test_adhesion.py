# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""From an organisation nobody knows to a verified row in the register of the pact."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import APIRequestContext, Page, expect
from stdnum import luhn
from stdnum.it import codicefiscale

from tests.functional.acting import LogIn, act_on_row, fill, open_desk, send, sign_up
from tests.functional.running_site import PASSWORD, RunningSite

PACT = "/it/patto-di-comunita/"
SECRETARIAT = "segreteria@valsorina.example"
REPRESENTATIVE = "gina.marini@cortilivivi.example"
SIGNER = "Gina Marini"
ORGANIZATION = "Associazione Cortili Vivi"
DIGITS = "9777000012"
TAX_CODE = DIGITS + luhn.calc_check_digit(DIGITS)
PERSON = "MRNGNI80A41H501"
FISCAL_CODE = PERSON + codicefiscale.calc_check_digit(PERSON)
COMMITMENT = "Un cortile aperto ogni mercoledì pomeriggio, con due animatori."
PROTOCOL = "2026/0012345"


@dataclass(frozen=True)
class Papers:
    """The files on the representative's own computer."""

    folder: Path

    @property
    def act(self) -> Path:
        return self.folder / "act.pdf"

    @property
    def signed(self) -> Path:
        return self.folder / "signed.pdf"

    def wrong(self, name: str, content: bytes) -> Path:
        path = self.folder / f"{name}.pdf"
        path.write_bytes(content)
        return path


def test_the_whole_way(
    page: Page, anybody: APIRequestContext, site: RunningSite, log_in: LogIn, tmp_path: Path
) -> None:
    papers = Papers(tmp_path)
    sign_up(page, site, REPRESENTATIVE, SIGNER)
    profile = register_organization(page)
    assert anybody.get(profile).status == 404

    log_in(page, SECRETARIAT)
    verify_organization(page)
    site.wait_for_mail(REPRESENTATIVE, containing=profile)
    assert anybody.get(profile).status == 200

    log_in(page, REPRESENTATIVE)
    go_through_the_wizard(page)
    code = download_act(page, papers)
    sign_outside(site, papers, text_of_the_pact=anybody.get(pdf_of_the_text(page)).body())
    refuse_wrong_files(page, papers, code)
    act_address = send_signed_file(page, papers)

    log_in(page, SECRETARIAT)
    accept_and_publish(page)
    site.wait_for_mail(REPRESENTATIVE, containing=PROTOCOL)

    page.context.clear_cookies()
    find_in_the_register(page)
    verify_document(page, papers, code)
    check_open_data(page, anybody)
    for private in act_address:
        assert anybody.get(private, max_redirects=0).status in {302, 403, 404}


def register_organization(page: Page) -> str:
    """From the page of the pact, which says that an organisation comes first."""
    page.goto(PACT)
    page.locator("header.page-header a.btn-primary").click()
    page.locator("main a[href$='/enti/registra/']").click()
    fill(page, name=ORGANIZATION, kind="ets", tax_code="12345678901", legal_representative=SIGNER)
    fill(page, email=REPRESENTATIVE, description="Cortili aperti e merende di quartiere.", office="presidente")
    page.locator("select[name=municipality]").select_option(index=1)
    page.locator("input[name=is_representative]").check()
    send(page)
    expect(page.locator(".error-summary a[href='#id_tax_code']")).to_be_visible()
    expect(page.locator("[name=name]")).to_have_value(ORGANIZATION)
    fill(page, tax_code=TAX_CODE)
    send(page)
    expect(page.locator("h1")).to_have_text(ORGANIZATION)
    return page.url


def verify_organization(page: Page) -> None:
    open_desk(page, "organizations")
    page.goto("/admin/organizations/?status=pending")
    act_on_row(page, ORGANIZATION, "decide")
    expect(page.locator("main")).to_contain_text(TAX_CODE)
    page.locator("button[name=verify]").click()
    expect(page.locator(".messages .success")).to_be_visible()


def go_through_the_wizard(page: Page) -> None:
    """Who signs, what the organisation brings, everything once more; each step says what is missing."""
    page.goto(PACT)
    page.locator("header.page-header a.btn-primary").click()
    page.get_by_label(ORGANIZATION).check()
    fill(page, signatory_name=SIGNER, signatory_role="legale rappresentante", fiscal_code="SBAGLIATO")
    send(page)
    expect(page.locator(".error-summary a[href='#id_fiscal_code']")).to_be_visible()
    fill(page, fiscal_code=FISCAL_CODE)
    send(page)
    page.locator("[name=commitments-0-kind]").select_option(index=1)
    page.locator("[name=commitments-0-description]").fill(COMMITMENT)
    send(page)
    expect(page.locator("main")).to_contain_text(COMMITMENT)
    send(page)
    expect(page.locator(".error-summary")).to_be_focused()
    for box in page.locator("main form input[type=checkbox]").all():
        box.check()
    send(page)


def download_act(page: Page, papers: Papers) -> str:
    with page.expect_download() as waiting:
        page.locator("main .file-row a").click()
    waiting.value.save_as(papers.act)
    assert papers.act.read_bytes().startswith(b"%PDF-")
    return page.locator("main dl.facts code").first.inner_text()


def pdf_of_the_text(page: Page) -> str:
    """The official text of the pact: another genuine document of this site."""
    sign_step = page.url
    page.goto(PACT)
    address = page.locator("main .file-row a").first.get_attribute("href")
    page.goto(sign_step)
    return address or ""


def sign_outside(site: RunningSite, papers: Papers, text_of_the_pact: bytes) -> None:
    """With a test certificate in place of a signing tool; the text of the pact too, to send the wrong file."""
    p12 = papers.folder / "signer.p12"
    person = ("--name", SIGNER, "--fiscal-code", FISCAL_CODE)
    site.manage("make_test_signer", *person, "--out", str(p12), "--password", PASSWORD)
    other = papers.wrong("text", text_of_the_pact)
    for source, target in ((papers.act, papers.signed), (other, papers.folder / "other.pdf")):
        site.manage("sign_test_document", str(source), str(target), "--p12", str(p12), "--password", PASSWORD)


def refuse_wrong_files(page: Page, papers: Papers, code: str) -> None:
    """Each gets a reason of its own, and the adhesion stays where it was."""
    signed = papers.signed.read_bytes()
    middle = papers.act.stat().st_size // 2
    files = [
        papers.folder / "other.pdf",
        papers.act,
        papers.wrong("garbage", b"This is no document at all."),
        papers.wrong("tampered", signed[:middle] + bytes([signed[middle] ^ 1]) + signed[middle + 1 :]),
    ]
    reasons = set()
    for file in files:
        page.locator("input[name=file]").set_input_files(file)
        send(page)
        expect(page.locator(".error-summary a[href='#id_file']")).to_be_visible()
        expect(page.locator("main dl.facts")).to_contain_text(code)
        reasons.add(page.locator("#id_file_error").inner_text())
    assert len(reasons) == len(files), reasons


def send_signed_file(page: Page, papers: Papers) -> list[str]:
    page.locator("input[name=file]").set_input_files(papers.signed)
    send(page)
    expect(page.locator("main li .status-success").first).to_be_visible()
    expect(page.locator("main li .status-danger")).to_have_count(0)
    expect(page.locator("main")).to_contain_text(SIGNER)
    files = page.locator("aside .file-row a")
    expect(files).to_have_count(2)
    return [link.get_attribute("href") or "" for link in files.all()]


def accept_and_publish(page: Page) -> None:
    open_desk(page, "adhesions")
    act_on_row(page, ORGANIZATION, "decide")
    page.locator("[name=protocol_number]").fill(PROTOCOL)
    page.locator("button[name=action][value=accept]").click()
    expect(page.locator(".messages .success")).to_be_visible()


def find_in_the_register(page: Page) -> None:
    page.goto(PACT)
    page.locator("header.page-header a.btn-outline-primary").click()
    page.locator("input[name=q]").fill("cortili")
    page.locator("form[role=search] button").click()
    page.locator("#results").get_by_role("link", name=ORGANIZATION).click()
    expect(page.locator("h1")).to_have_text(ORGANIZATION)
    expect(page.locator("main")).to_contain_text(COMMITMENT)
    expect(page.locator("main")).to_contain_text(PROTOCOL)


def verify_document(page: Page, papers: Papers, code: str) -> None:
    """By the code, written as people write it, then by comparing files."""
    page.goto(PACT)
    page.locator("aside a.btn-outline-primary").last.click()
    fill(page, code="AAAA-BBBB-CCCC-DDDD")
    send(page)
    expect(page.locator("main .alert-danger")).to_be_visible()
    fill(page, code=code.replace("-", " ").lower())
    send(page)
    expect(page.locator("main dl.facts")).to_contain_text(ORGANIZATION)
    expect(page.locator("main")).not_to_contain_text(SIGNER)
    page.locator("main a.btn-outline-primary").click()
    for file, verdict in ((papers.act, "success"), (papers.signed, "success"), (papers.folder / "text.pdf", "danger")):
        page.locator("input[name=file]").set_input_files(file)
        send(page)
        expect(page.locator(f"main .alert-{verdict}")).to_be_visible()


def check_open_data(page: Page, anybody: APIRequestContext) -> None:
    """The register as files: the organisation is there, what is private is not."""
    page.goto(PACT)
    page.locator("header.page-header a.btn-outline-primary").click()
    for kind in ("csv", "json"):
        address = page.locator(f"#results a[href$='/{kind}/']").get_attribute("href")
        data = anybody.get(address or "").text()
        assert ORGANIZATION in data
        assert PROTOCOL in data
        assert not re.search(r"[^\s@]+@[^\s@]+\.[a-z]+", data)
        assert TAX_CODE not in data
        assert FISCAL_CODE not in data
