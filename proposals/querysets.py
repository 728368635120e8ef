# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which proposals, and what they bring with them."""

import operator
from collections.abc import Iterable
from functools import reduce
from typing import TYPE_CHECKING, Any

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from .choices import ORDERINGS, PUBLIC, Sort, Status

if TYPE_CHECKING:
    from .models import Proposal, ProposalCallPage  # noqa: F401  named in a string

MIN_WORD = 4
MAX_WORDS = 12


class ProposalQuerySet(QuerySet["Proposal"]):
    def public(self) -> "ProposalQuerySet":
        return self.filter(status__in=PUBLIC)

    def waiting(self) -> "ProposalQuerySet":
        """Those that a moderator has to read."""
        return self.filter(status=Status.SUBMITTED)

    def in_call(self, call: "ProposalCallPage") -> "ProposalQuerySet":
        return self.filter(call_id=call.canonical.pk)

    def of(self, user: Any) -> "ProposalQuerySet":
        return self.filter(author=user)

    def counted_for_limit(self) -> "ProposalQuerySet":
        """What fills a person's limit in a call: drafts and withdrawn ones do not."""
        return self.exclude(status__in=(Status.DRAFT, Status.WITHDRAWN))

    def for_listing(self) -> "ProposalQuerySet":
        return self.select_related("author", "organization", "area", "thread")

    def for_detail(self) -> "ProposalQuerySet":
        return self.select_related("author", "organization", "area", "thread__page", "call__locale")

    def sorted_by(self, sort: str) -> "ProposalQuerySet":
        return self.order_by(*ORDERINGS.get(sort, ORDERINGS[Sort.NEWEST]))

    def matching(self, words: str) -> "ProposalQuerySet":
        """Every word stands somewhere in title, text or reference (databases without a search of their own)."""
        found = self
        for word in words.split()[:MAX_WORDS]:
            found = found.filter(Q(title__icontains=word) | Q(body__icontains=word) | Q(reference__iexact=word))
        return found

    def similar_to(self, title: str, *, limit: int = 5) -> "ProposalQuerySet":
        """Those whose title or text shares the most long words with this title."""
        words = _long_words(title)
        if not words:
            return self.none()
        in_title = [_shares(Q(title__icontains=word), 2) for word in words]
        in_body = [_shares(Q(body__icontains=word), 1) for word in words]
        ranked = self.annotate(shared_words=reduce(operator.add, in_title + in_body))
        enough = 2 if len(words) < 3 else 4
        return ranked.filter(shared_words__gte=enough).order_by("-shared_words", "-support_count", "-pk")[:limit]


def _shares(condition: Q, weight: int) -> Case:
    return Case(When(condition, then=Value(weight)), default=Value(0), output_field=IntegerField())


def _long_words(text: str) -> list[str]:
    """The words that carry meaning, as stems of a kind: the last letter changes most in Italian."""
    words: Iterable[str] = ("".join(filter(str.isalpha, word)).lower() for word in text.split())
    stems = [word[:-1] if len(word) > MIN_WORD else word for word in words if len(word) >= MIN_WORD]
    return list(dict.fromkeys(stems))[:MAX_WORDS]
