# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""One address of every kind of page, in every language: found as readers find them, from page to page."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from functools import cached_property
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

LANGUAGES = ("it", "en", "uk")
EVENT = "/it/eventi/consultazione-di-quartiere-a-san-biagio/"
PACT = "/it/patto-di-comunita/"
CALL = "/it/stati-generali/proposte/"
GROUP = "/it/stati-generali/tavoli/tavolo-minori-e-famiglie/"

PAGES = {
    "home": "/it/",
    "news": "/it/notizie/",
    "news item": "/it/notizie/il-giovedi-lo-sportello-parla-ucraino/",
    "events": "/it/eventi/",
    "event": EVENT,
    "past event": "/it/eventi/apertura-degli-stati-generali-del-welfare/",
    "process": "/it/stati-generali/",
    "groups": "/it/stati-generali/tavoli/",
    "group": GROUP,
    "meeting": f"{GROUP}riunione-2/",
    "output": f"{GROUP}un-posto-al-doposcuola-per-chi-lo-chiede/",
    "call": CALL,
    "closed call": "/it/stati-generali/idee-per-i-quartieri/",
    "programme": "/it/stati-generali/piano-di-zona/",
    "pact": PACT,
    "directory": "/it/chi-partecipa/",
    "how it works": "/it/come-funziona/",
    "privacy": "/it/privacy/",
    "accessibility": "/it/accessibilita/",
    "legal notes": "/it/note-legali/",
    "contacts": "/it/contatti/",
    "questions": "/it/domande-frequenti/",
}
"""Pages of the tree, by their Italian address."""

LINKED = {
    "month": ("events", "main .nav-tabs li:nth-child(2) a"),
    "archive": ("events", "main .nav-tabs li:nth-child(3) a"),
    "outputs": ("groups", "header.page-header a"),
    "proposal": ("call", "#results article h2 a"),
    "register": ("pact", "header.page-header a.btn-outline-primary"),
    "adherent": ("register", "#results article h2 a"),
    "version": ("adherent", "aside dl.facts a"),
    "document": ("adherent", "aside a.btn-primary"),
    "verify": ("pact", "aside a.btn-outline-primary"),
    "adhere": ("pact", "header.page-header a.btn-primary"),
    "organisation": ("directory", "#results article a"),
    "registration": ("event", "section[aria-labelledby=registration] a.btn-primary"),
    "search": ("home", "a.search-link"),
    "log in": ("home", "[data-element=personal-area-login]"),
    "sign up": ("log in", "main a[href*='/signup/']"),
    "password": ("log in", "main a[href*='/password/']"),
}
"""Pages that stand under another one: where the link is."""

WITH_FORMS = {"registration", "log in", "sign up", "password"}
"""Pages with a form to send: they need a cookie against forged requests. All the others set none."""


@dataclass(frozen=True)
class Reading:
    """What an anonymous reader gets at an address."""

    kind: str
    language: str
    url: str
    status: int
    headers: Message
    html: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "lxml")

    def one(self, css: str) -> Tag:
        found = self.soup.select(css)
        assert found, f"{self}: no {css}"
        return found[0]

    @cached_property
    def alternates(self) -> dict[str, str]:
        return {
            str(link["hreflang"]): str(link["href"]) for link in self.soup.select("head link[hreflang][rel=alternate]")
        }

    def __str__(self) -> str:
        return f"{self.kind} ({self.url})"


def read(url: str, kind: str = "", language: str = "it") -> Reading:
    try:
        with urllib.request.urlopen(url, timeout=60) as answer:
            return Reading(kind, language, answer.url, answer.status, answer.headers, answer.read().decode())
    except urllib.error.HTTPError as error:
        return Reading(kind, language, url, error.code, error.headers, error.read().decode())


def read_all(site_url: str) -> list[Reading]:
    """Every kind of page in every language."""
    italian = {kind: read(f"{site_url}{path}", kind) for kind, path in PAGES.items()}
    for kind, (start, css) in LINKED.items():
        italian[kind] = read(urljoin(italian[start].url, str(italian[start].one(css)["href"])), kind)
    others = [
        read(reading.alternates[language], kind, language)
        for kind, reading in italian.items()
        for language in LANGUAGES[1:]
        if language in reading.alternates
    ]
    return [*italian.values(), *others]
