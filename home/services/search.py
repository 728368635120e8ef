# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Search over pages, proposals and organisations: a fixed number of queries, whatever is found.

Results stand by kind: pages of the reader's language by relevance, then organisations, then proposals.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet
from wagtail.search.backends import get_search_backend

from core.querysets import with_intros
from organizations.models import Organization
from proposals.models import Proposal, ProposalCallPage

LONGEST_QUERY = 200
MOST_WORDS = 10
ONLY_ITALIAN_LOOKED_AT = 30
ONLY_ITALIAN_SHOWN = 5


class Kind(models.TextChoices):
    NEWS = "news", _("News")
    EVENTS = "events", _("Events")
    PARTICIPATION = "participation", _("Participation and pact")
    INFORMATION = "information", _("Information")
    ORGANIZATIONS = "organizations", _("Organisations")
    PROPOSALS = "proposals", _("Proposals")


KIND_OF_APP = {
    "news": Kind.NEWS,
    "events": Kind.EVENTS,
    "processes": Kind.PARTICIPATION,
    "programmes": Kind.PARTICIPATION,
    "proposals": Kind.PARTICIPATION,
    "groups": Kind.PARTICIPATION,
    "pacts": Kind.PARTICIPATION,
}


@dataclass(frozen=True)
class Hit:
    """One result, ready to be shown."""

    kind: Kind
    title: str
    url: str
    text: str
    language: str = ""


class Source:
    """Something that can be searched: how many it found, and some of them."""

    kinds: dict[str, int]

    def __len__(self) -> int:
        return sum(self.kinds.values())

    def hits(self, start: int, stop: int) -> list[Hit]:
        raise NotImplementedError


class PublicPages:
    """The pages that anybody may read, by language: two queries, however many languages are asked for.

    The search backend filters by the page's own columns: it takes Wagtail's `public()`, and the keys of languages.
    """

    def __init__(self) -> None:
        self._pages = Page.objects.live().public().filter(depth__gt=1)
        self._languages = dict(Locale.objects.values_list("language_code", "pk"))

    def written_in(self, language: str) -> PageQuerySet:
        found: PageQuerySet = self._pages.filter(locale=self._languages.get(language))
        return found


class PageSource(Source):
    def __init__(self, words: str, pages: PageQuerySet, kind: str = "") -> None:
        counts = pages.search(words, operator="and", order_by_relevance=False).facet("content_type_id")
        self.kinds = {}
        chosen = []
        for type_id, count in counts.items():
            of_type = kind_of_type(type_id)
            self.kinds[of_type] = self.kinds.get(of_type, 0) + count
            if of_type == kind:
                chosen.append(type_id)
        self.found = pages.filter(content_type__in=chosen) if kind else pages
        self.words = words

    def hits(self, start: int, stop: int) -> list[Hit]:
        found = [page.pk for page in self.found.search(self.words, operator="and")[start:stop]]
        by_pk = with_intros(Page.objects.all()).in_bulk(found)
        return [page_hit(by_pk[pk]) for pk in found if pk in by_pk]


class RecordSource(Source):
    """Records exist once, in the language in which they were written."""

    kind: Kind

    def __init__(self, words: str, records: models.QuerySet[Any]) -> None:
        self.found = get_search_backend().search(words, records, operator="and")
        self.kinds = {self.kind.value: self.found.count()}


class OrganizationSource(RecordSource):
    kind = Kind.ORGANIZATIONS

    def hits(self, start: int, stop: int) -> list[Hit]:
        return [
            Hit(
                self.kind,
                found.name,
                reverse("organizations:detail", args=[found.slug]),
                found.description,
                settings.LANGUAGE_CODE,
            )
            for found in self.found[start:stop]
        ]


class ProposalSource(RecordSource):
    kind = Kind.PROPOSALS

    def hits(self, start: int, stop: int) -> list[Hit]:
        proposals = list(self.found[start:stop])
        doors = _calls_for_reader(proposals)
        return [
            Hit(
                self.kind,
                found.title,
                doors[found.call_id].address("detail", reference=found.reference),
                found.body,
                found.language,
            )
            for found in proposals
        ]


class Results(Sequence[Hit]):
    """All sources one after the other, as a sequence that a paginator can cut."""

    def __init__(self, sources: Sequence[Source], kind: str = "") -> None:
        self.counts = {name: count for source in sources for name, count in source.kinds.items()}
        self.sources = [source for source in sources if not kind or kind in source.kinds]
        self.kind = kind

    def __len__(self) -> int:
        return self.counts.get(self.kind, 0) if self.kind else sum(self.counts.values())

    def __iter__(self) -> Iterator[Hit]:
        return iter(self[0 : len(self)])

    def __getitem__(self, position: Any) -> Any:
        start, stop, _step = position.indices(len(self))
        hits: list[Hit] = []
        for source in self.sources:
            size = len(source)
            if start < size and stop > 0:
                hits += source.hits(max(start, 0), min(stop, size))
            start, stop = start - size, stop - size
        return hits


def clean_query(asked: str) -> str:
    """The words of a query: no signs that a database could take for orders, at most ten."""
    return " ".join(re.findall(r"\w+", asked[:LONGEST_QUERY].replace("\x00", " "))[:MOST_WORDS])


def search_site(*, words: str, language: str, public: PublicPages, kind: str = "") -> Results:
    """Everything public that holds all the words."""
    sources: list[Source] = [
        PageSource(words, public.written_in(language), kind),
        OrganizationSource(words, Organization.objects.verified()),
        ProposalSource(words, Proposal.objects.public().select_related("call")),
    ]
    return Results(sources, kind)


def only_in_default_language(*, words: str, language: str, public: PublicPages) -> list[Hit]:
    """Pages found in the default language that were not translated: shown apart, and said to be so."""
    if language == settings.LANGUAGE_CODE:
        return []
    originals = public.written_in(settings.LANGUAGE_CODE)
    found = list(originals.search(words, operator="and")[:ONLY_ITALIAN_LOOKED_AT])
    keys = [page.translation_key for page in found]
    translated = Page.objects.live().filter(translation_key__in=keys, locale__language_code=language)
    known = set(translated.values_list("translation_key", flat=True))
    missing = [page for page in found if page.translation_key not in known][:ONLY_ITALIAN_SHOWN]
    return [page_hit(page) for page in missing]


def kind_of_type(type_id: int) -> str:
    label = ContentType.objects.get_for_id(type_id).app_label
    return KIND_OF_APP.get(label, Kind.INFORMATION).value


def page_hit(page: Page) -> Hit:
    text = getattr(page, "intro", "") or page.search_description
    return Hit(Kind(kind_of_type(page.content_type_id)), page.title, page.url or "", text)


def _calls_for_reader(proposals: Sequence[Proposal]) -> dict[int, ProposalCallPage]:
    """The call of each proposal as published in the reader's language, else the original (one query)."""
    keys = {proposal.call.translation_key for proposal in proposals}
    calls = ProposalCallPage.objects.live().filter(translation_key__in=keys, locale__language_code=get_language())
    local = {call.translation_key: call for call in calls}
    return {found.call_id: local.get(found.call.translation_key, found.call) for found in proposals}
