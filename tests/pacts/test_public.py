# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What everybody sees: text, register, exports, adherents, verification."""

import csv
import io
import json
import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import Locale

from pacts.choices import State
from pacts.models import Adhesion
from tests.factories.organizations import OrganizationFactory
from tests.factories.pacts import (
    FISCAL_CODE,
    AdhesionFactory,
    CommitmentKindFactory,
    PactPageFactory,
    adhere,
    representative_of,
)

NOTICE = "TEST SEAL"


@pytest.fixture
def in_english(monkeypatch: pytest.MonkeyPatch, quick: Any, home_pages: Any) -> Any:
    english = Locale.objects.get(language_code="en")
    return PactPageFactory(
        parent=home_pages["en"], slug="pact", title="Community pact", locale=english,
        translation_key=quick[0].translation_key,
    )  # fmt: skip


def test_text_by_articles_with_permalinks(client: Client, quick: Any) -> None:
    html = client.get(quick[0].url).content.decode()
    assert 'href="#art-2"' in html
    assert 'id="art-2"' in html
    assert "<strong>enti</strong>" in html
    assert quick[1].canonical_sha256[:8] in html


def test_courtesy_translation_says_so(client: Client, quick: Any, in_english: Any) -> None:
    html = client.get(in_english.url).content.decode()
    assert "EN Finalità" in html
    assert "Courtesy translation" in html
    assert "Courtesy translation" not in client.get(quick[0].url).content.decode()


def test_the_italian_document_is_named_as_such_to_other_readers(client: Client, pact: Any, home_pages: Any) -> None:
    english = PactPageFactory(
        parent=home_pages["en"], slug="pact", locale=home_pages["en"].locale, translation_key=pact[0].translation_key
    )
    link = BeautifulSoup(client.get(english.url).content, "html.parser").select_one(".file-row a")
    assert link["hreflang"] == "it"
    assert re.match(r"Sealed text \(in Italian, PDF, [\d.]+\sKB\)", " ".join(link.get_text().split()))
    own = BeautifulSoup(client.get(pact[0].url).content, "html.parser").select_one(".file-row a")
    assert not own.has_attr("hreflang")


def test_draft_is_not_public(client: Client, quick: Any) -> None:
    from tests.factories.pacts import PactVersionFactory

    draft = PactVersionFactory(page=quick[0], number="77.7")
    for route in ("version", "version_pdf"):
        assert client.get(quick[0].address(route, slug=draft.slug)).status_code == 404
    assert "77.7" not in client.get(quick[0].url).content.decode()


def test_sealed_text_can_be_downloaded_and_verified(client: Client, pact: Any) -> None:
    page, version = pact
    pdf = b"".join(client.get(page.address("version_pdf", slug=version.slug)).streaming_content)
    assert pdf == version.document.read()
    address = page.address("verification", code=version.document.verification_code)
    assert client.get(address).context["adhesion"] is None


@pytest.mark.parametrize("route", ["index_route", "register", "verify", "adhere"])
def test_pages_say_that_the_seal_is_a_test(client: Client, quick: Any, in_english: Any, route: str) -> None:
    assert NOTICE in client.get(in_english.address(route)).content.decode()


def test_register_lists_only_who_is_in_it(client: Client, quick: Any) -> None:
    for state in State:
        AdhesionFactory(
            version=quick[1], state=state, organization=OrganizationFactory(name=f"Ente {state}"),
            ended_on="2026-06-01" if state not in {State.DRAFT, State.PUBLISHED} else None,
        )  # fmt: skip
    found = [adhesion.state for adhesion in client.get(quick[0].address("register")).context["page_obj"]]
    assert sorted(found) == sorted([State.PUBLISHED, State.WITHDRAWN, State.LAPSED])


def test_filters_and_order(client: Client, quick: Any) -> None:
    room, desk = CommitmentKindFactory(), CommitmentKindFactory(code="ascolto", name="Ascolto")
    parish = AdhesionFactory(
        version=quick[1], state=State.PUBLISHED, protocol_date="2026-05-01",
        organization=OrganizationFactory(name="Parrocchia", kind="parish"),
    )  # fmt: skip
    school = AdhesionFactory(
        version=quick[1], state=State.PUBLISHED, organization=OrganizationFactory(name="Scuola", kind="school")
    )
    parish.commitments.update(kind=desk, description="Ascolto il lunedì")
    address = quick[0].address("register")

    def names(**query: Any) -> list[str]:
        return [one.organization.name for one in client.get(address, query).context["page_obj"]]

    assert names() == ["Parrocchia", "Scuola"]
    assert names(half="public") == ["Scuola"]
    assert names(kind="parish") == ["Parrocchia"]
    assert names(commitment=room.code) == ["Scuola"]
    assert names(municipality=school.organization.municipality_id, q="lunedì") == ["Parrocchia"]
    assert names(sort="oldest") == ["Scuola", "Parrocchia"]
    assert names(sort="newest", q="sala") == ["Scuola"]
    for junk in ({"kind": "x"}, {"municipality": "x' --"}, {"sort": "x"}, {"page": "-1"}, {"commitment": "\x00"}):
        assert len(names(**junk)) == 2
    assert names(q="%") == []


def test_a_long_search_asks_about_commitments_without_joining_them() -> None:
    """Forty words joined to the commitments of one adhesion would make as many rows as their fortieth power."""
    assert str(Adhesion.objects.matching("a " * 40).query).count(" JOIN ") == 2


def test_counter_tells_who_adheres_from_who_left(client: Client, quick: Any, in_english: Any) -> None:
    left = OrganizationFactory(name="Chi è uscito")
    AdhesionFactory.create_batch(2, version=quick[1], state=State.PUBLISHED)
    AdhesionFactory(version=quick[1], state=State.WITHDRAWN, organization=left, ended_on="2026-06-01")
    for adhesion in quick[1].adhesions.published():
        adhesion.commitments.create(kind=CommitmentKindFactory(), description="Un'altra sala")
    address = in_english.address("register")

    def counted(**query: Any) -> str:
        page = BeautifulSoup(client.get(address, query).content, "html.parser")
        return " ".join(page.select_one(".result-count").get_text().split())

    assert counted() == counted(q="sala") == "2 adherents · 1 withdrawal"
    assert counted(state="published") == "2 adherents"
    assert counted(state="withdrawn") == "0 adherents · 1 withdrawal"
    assert counted(state="draft") == "2 adherents · 1 withdrawal"
    assert [one.organization for one in client.get(address, {"state": "withdrawn"}).context["page_obj"]] == [left]
    data = client.get(in_english.address("register_json"), {"state": "withdrawn"}).json()
    assert [row["organization"] for row in data["adherents"]] == ["Chi è uscito"]
    assert "Who adheres (2)" in client.get(in_english.url).content.decode()


@pytest.mark.parametrize(("language", "name"), [("it", "registro-aderenti.csv"), ("en", "register-of-adherents.csv")])
def test_spreadsheet_speaks_the_language_of_the_page(
    client: Client, quick: Any, in_english: Any, language: str, name: str
) -> None:
    page = {"it": quick[0], "en": in_english}[language]
    AdhesionFactory(version=quick[1], state=State.PUBLISHED, organization=OrganizationFactory(kind="public_body"))
    response = client.get(page.address("register_csv"))
    header, *lines = csv.reader(io.StringIO(response.getvalue().decode("utf-8-sig")))
    assert f'filename="{name}"' in response["Content-Disposition"]
    (row,) = lines
    told = dict(zip(header, row, strict=True))
    assert {"it": "nel registro", "en": "in the register"}[language] in told.values()
    assert {"it": "altro ente pubblico", "en": "other public body"}[language] in told.values()
    assert f"{CommitmentKindFactory().name}: Una sala il sabato" in told.values()
    assert not {"public", "published", "public_body", "qualified"} & set(told.values())
    assert {"it": "Numero di protocollo", "en": "Protocol number"}[language] in header


def test_exports_follow_the_filters_and_hold_no_personal_data(client: Client, quick: Any) -> None:
    organization = OrganizationFactory(name="=cmd|' /C calc'!A0", kind="parish", pec="pec@example.org")
    adhesion = AdhesionFactory(
        version=quick[1], state=State.PUBLISHED, organization=organization,
        representative=representative_of(organization),
    )  # fmt: skip
    AdhesionFactory(version=quick[1], state=State.PUBLISHED)
    text = client.get(quick[0].address("register_csv"), {"kind": "parish"}).getvalue().decode("utf-8-sig")
    data = client.get(quick[0].address("register_json"), {"kind": "parish"}).json()
    header, *rows = csv.reader(io.StringIO(text))
    assert [row[0] for row in rows] == ["'=cmd|' /C calc'!A0"]
    assert len(header) == len(rows[0]) == len(data["adherents"][0])
    assert [row["document_sha256"] for row in data["adherents"]] == [adhesion.issued_document.sha256]
    private = (
        organization.email,
        organization.pec,
        organization.tax_code,
        organization.phone,
        "Anna Bianchi",
        FISCAL_CODE,
    )
    for secret in private:
        assert secret not in text
        assert secret not in json.dumps(data)


@pytest.mark.parametrize("route", ["index_route", "register", "register_json", "register_csv"])
def test_ten_more_adherents_cost_no_query(client: Client, quick: Any, assert_flat_queries: Any, route: str) -> None:
    AdhesionFactory.create_batch(2, version=quick[1], state=State.PUBLISHED)

    def grow() -> None:
        AdhesionFactory.create_batch(10, version=quick[1], state=State.PUBLISHED)

    assert_flat_queries(quick[0].address(route), grow, at_most=12)


def test_adherent_shows_commitments_and_earlier_versions(client: Client, quick: Any, assert_flat_queries: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1], state=State.PUBLISHED)
    address = quick[0].address("adherent", slug=adhesion.organization.slug)
    html = client.get(address).content.decode()
    assert "Una sala il sabato" in html
    assert adhesion.protocol_number in html
    assert "Anna Bianchi" not in html

    def grow() -> None:
        for _one in range(3):
            AdhesionFactory(
                version=quick[1], organization=adhesion.organization, state=State.SUPERSEDED, ended_on="2026-05-05"
            )

    assert_flat_queries(address, grow, at_most=15)
    assert client.get(quick[0].address("adherent", slug="nobody")).status_code == 404


def test_verification_tells_the_document_and_compares_a_copy(client: Client, pact: Any, officer: Any) -> None:
    page, version = pact
    adhesion = adhere(version, officer)
    typed = client.get(page.address("verify"), {"code": adhesion.verification_code.lower().replace("-", " ")})
    assert typed.url == page.address("verification", code=adhesion.verification_code)
    response = client.get(typed.url)
    html = response.content.decode()
    assert "noindex" in html
    assert adhesion.organization.name in html
    assert adhesion.issued_document.sha256[:8] in html
    assert "Anna Bianchi" not in html
    copies = {
        "issued": adhesion.issued_document.read(),
        "signed": adhesion.uploaded_document.read(),
        "different": adhesion.issued_document.read() + b" ",
    }
    address = page.address("verification_compare", code=adhesion.verification_code)
    for verdict, data in copies.items():
        compared = client.post(address, {"file": SimpleUploadedFile("x.pdf", data)})
        assert compared.context["compared"] == verdict


@pytest.mark.parametrize("code", ["", "short", "AAAA-AAAA-AAAA-AAA\u0661", "<script>alert(1)</script>", "x" * 500])
def test_malformed_code_is_told_in_words(client: Client, quick: Any, code: str) -> None:
    response = client.get(quick[0].address("verify"), {"code": code})
    assert response.status_code == 200
    assert response.context["form"].errors["code"]


def test_unknown_code_is_404_with_the_form(client: Client, quick: Any) -> None:
    response = client.get(quick[0].address("verification", code="AAAA-AAAA-AAAA-AAAA"))
    assert response.status_code == 404
    assert "<form" in response.content.decode()


def test_too_many_guesses_are_slowed(client: Client, quick: Any, settings: Any) -> None:
    settings.RATE_LIMITS = {"pact-verification": settings.RATE_LIMITS["pact-verification"]._replace(address=5)}
    address = quick[0].address("verification", code="AAAA-AAAA-AAAA-AAAA")
    statuses = [client.get(address).status_code for _attempt in range(6)]
    assert statuses == [404] * 5 + [429]


def test_a_file_too_large_to_compare_is_told(client: Client, quick: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1], state=State.PUBLISHED)
    address = quick[0].address("verification_compare", code=adhesion.verification_code.replace("-", ""))
    for data in ({}, {"file": SimpleUploadedFile("x", b"0" * (10 * 1024 * 1024 + 1))}):
        response = client.post(address, data)
        assert response.context["form"].errors["file"]
        assert response.context["compared"] is None


def test_anonymous_reads_set_no_cookie(client: Client, quick: Any) -> None:
    adhesion = AdhesionFactory(version=quick[1], state=State.PUBLISHED)
    code = {"code": adhesion.verification_code}
    for route, facts in (("index_route", {}), ("register", {}), ("verify", {}), ("verification", code)):
        assert not client.get(quick[0].address(route, **facts)).cookies
    assert not client.get(quick[0].address("verify"), {"code": "wrong"}).cookies
