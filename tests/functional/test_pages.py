# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every page owes its reader, whatever it says. Each rule is checked on every kind of page in every language."""

import datetime
import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable

import brotli
import pytest
from playwright.sync_api import Page, Response

from tests.functional.addresses import LANGUAGES, PAGES, WITH_FORMS, Reading, read
from tests.functional.running_site import RunningSite

FIRST_VIEW = 100_000
"""Bytes, as they travel compressed; pictures of editors aside."""

LICENCE = (
    "In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo "
    "2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati,"
    " i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza CC-BY 4.0. Gli utenti sono "
    "quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), "
    "rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare "
    "il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di "
    "attribuzione, senza apporre restrizioni aggiuntive."
)
"""The words that the guidelines for municipal sites ask for, to the letter."""


def faults(readings: Iterable[Reading], wrong: Callable[[Reading], object]) -> list[str]:
    """What is wrong, page by page."""
    return [f"{reading}: {fault}" for reading in readings if (fault := wrong(reading))]


def test_every_kind_of_page_exists_in_every_language(readings: list[Reading]) -> None:
    kinds = Counter(reading.kind for reading in readings)
    assert {kind for kind, languages in kinds.items() if languages != len(LANGUAGES)} == set()
    assert faults(readings, lambda reading: reading.status != 200 and reading.status) == []
    assert faults(readings, lambda reading: reading.one("html")["lang"] != reading.language) == []


def test_reading_sets_no_cookie(readings: list[Reading]) -> None:
    pages = [reading for reading in readings if reading.kind not in WITH_FORMS]
    assert faults(pages, lambda reading: reading.headers.get_all("Set-Cookie")) == []


def test_nothing_inline_and_nothing_foreign_may_run(readings: list[Reading], site: RunningSite) -> None:
    def unsafe(reading: Reading) -> str:
        policy = reading.headers["Content-Security-Policy"] or "no policy"
        return policy if "unsafe" in policy or "default-src 'none'" not in policy or "*" in policy else ""

    def inline(reading: Reading) -> list[str]:
        styled = [str(tag)[:80] for tag in reading.soup.select("[style], style, [onclick], [onchange], [onload]")]
        scripts = reading.soup.select("script:not([src]):not([type^='application/'])")
        return styled + [str(tag)[:80] for tag in scripts]

    def foreign(reading: Reading) -> list[str]:
        loaded = reading.soup.select("script[src], link[rel=stylesheet], link[rel=preload], link[rel*=icon], img[src]")
        addresses = [str(tag.get("src") or tag.get("href")) for tag in loaded]
        return [address for address in addresses if not address.startswith(("/", site.url, "data:"))]

    assert faults(readings, unsafe) == []
    assert faults(readings, inline) == []
    assert faults(readings, foreign) == []


def test_headings_form_a_table_of_contents(readings: list[Reading]) -> None:
    def skipped(reading: Reading) -> list[str]:
        headings = reading.soup.select("main h1, main h2, main h3, main h4, main h5, main h6")
        pairs = itertools.pairwise(headings)
        return [
            f"{low.get_text(' ', strip=True)}: {low.name} after {top.name}"
            for top, low in pairs
            if int(low.name[1]) > int(top.name[1]) + 1
        ]

    assert faults(readings, lambda reading: len(reading.soup.select("h1")) != 1) == []
    assert faults(readings, skipped) == []


def test_titles_tell_pages_apart(readings: list[Reading]) -> None:
    for language in LANGUAGES:
        titles = [reading.one("title").get_text() for reading in readings if reading.language == language]
        assert [title for title, times in Counter(titles).items() if times > 1] == []
    assert faults(readings, lambda reading: not reading.one("meta[name=description]")["content"]) == []


def test_each_page_names_itself_and_its_translations(readings: list[Reading]) -> None:
    by_url = {reading.url: reading for reading in readings}

    def disagrees(reading: Reading) -> list[str]:
        others = [by_url[url] for url in set(reading.alternates.values()) if url in by_url]
        return [other.url for other in others if other.alternates != reading.alternates]

    assert faults(readings, lambda reading: reading.one("link[rel=canonical]")["href"] != reading.url) == []
    assert faults(readings, lambda reading: reading.alternates.get(reading.language) != reading.url) == []
    assert faults(readings, lambda reading: set(reading.alternates) ^ {*LANGUAGES, "x-default"}) == []
    assert faults(readings, lambda reading: set(reading.alternates.values()) - set(by_url)) == []
    assert faults(readings, disagrees) == []


def test_the_footer_holds_what_the_law_asks_for(readings: list[Reading]) -> None:
    wanted = ("faq", "report-inefficiency", "privacy-policy-link", "legal-notes", "accessibility-link")

    def missing(reading: Reading) -> list[str]:
        return [name for name in wanted if not reading.soup.select(f"footer a[href][data-element={name}]")]

    assert faults(readings, missing) == []
    legal = next(reading for reading in readings if reading.kind == "legal notes")
    assert legal.one("[data-element=legal-notes-section]").get_text(strip=True) == "Licenza dei contenuti"
    assert " ".join(legal.one("[data-element=legal-notes-body]").get_text().split()) == LICENCE


def test_pages_of_editors_say_when_they_were_updated(readings: list[Reading]) -> None:
    pages = [reading for reading in readings if reading.kind in PAGES]
    assert faults(pages, lambda reading: not reading.soup.select(".page-updated time[datetime]")) == []


def test_the_sitemap_says_no_change_before_it_happens(site: RunningSite) -> None:
    changes = re.findall(r"<lastmod>([\d-]+)", read(f"{site.url}/sitemap-pages.xml").html)
    assert changes
    assert max(changes) <= datetime.datetime.now(datetime.UTC).date().isoformat()


def test_the_sitemap_names_every_page(readings: list[Reading], site: RunningSite) -> None:
    sections = re.findall(r"<loc>([^<]+)", read(f"{site.url}/sitemap.xml").html)
    named = {url for section in sections for url in re.findall(r"<loc>([^<]+)", read(section).html)}
    public = {reading.url for reading in readings if reading.kind in {*PAGES, "organisation", "proposal"}}
    assert public - named == set()


def test_a_very_long_address_is_answered_by_the_site(site: RunningSite) -> None:
    long = read(f"{site.url}/it/cerca/?q={'a' * 8000}")
    assert long.status == 200
    assert long.one("html")["lang"] == "it"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_of_nothing_answers_in_the_frame_of_the_site(site: RunningSite, language: str) -> None:
    lost = read(f"{site.url}/{language}/non-esiste/")
    assert lost.status == 404
    assert lost.one("html")["lang"] == language
    assert len(lost.soup.select("h1")) == 1
    assert lost.one("header a.search-link")["href"]
    assert not lost.headers.get_all("Set-Cookie")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_view_is_light(page: Page, language: str) -> None:
    """What arrives before anybody scrolls, each text compressed as a web server does it."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"/{language}/", wait_until="networkidle")
    weights = {answer.url: weight(answer) for answer in answers if "/media/" not in answer.url}
    assert any(url.endswith(".css") for url in weights)
    assert sum(weights.values()) < FIRST_VIEW, weights


def weight(answer: Response) -> int:
    content = answer.body()
    is_text = answer.headers.get("content-type", "").startswith(("text/", "application/", "image/svg"))
    return min(len(content), len(brotli.compress(content, quality=5)) if is_text else len(content))


def test_the_dress_is_that_of_italian_public_sites(page: Page) -> None:
    page.goto("/it/")
    version = "getComputedStyle(document.body).getPropertyValue('--bootstrap-italia-version')"
    assert re.search(r"2\.\d+", page.evaluate(version))
    family = "element => getComputedStyle(element).fontFamily.split(',')[0].replaceAll('\"', '')"
    for element in page.locator("h1, h2, h3, h4, p").all():
        assert element.evaluate(family) in {"Titillium Web", "Lora", "Roboto Mono"}
