# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Which versions, which adhesions, which kinds of commitment."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from organizations.choices import PUBLIC_KINDS, Half
from organizations.models import Organization

from .choices import AT_THE_DESK, IN_REGISTER, LIVE, State, VersionState


class PactVersionQuerySet(QuerySet[Any]):
    def of_page(self, page: Any) -> PactVersionQuerySet:
        """The versions of a pact, whatever the language of the page."""
        return self.filter(page__translation_key=page.translation_key)

    def public(self) -> PactVersionQuerySet:
        """Approved texts: nobody but the office sees a draft."""
        return self.exclude(state=VersionState.DRAFT)

    def open(self) -> PactVersionQuerySet:
        return self.filter(state=VersionState.OPEN)

    def newest_first(self) -> PactVersionQuerySet:
        return self.order_by(F("approved_at").desc(nulls_last=True), "-pk")

    def current_first(self) -> PactVersionQuerySet:
        """The open one, else the one approved last."""
        open_first = Case(When(state=VersionState.OPEN, then=0), default=1)
        return self.public().order_by(open_first, F("approved_at").desc(nulls_last=True), "-pk")


class CommitmentKindQuerySet(QuerySet[Any]):
    def records(self) -> CommitmentKindQuerySet:
        """The rows that commitments point at: one per kind, in the default language."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE)

    def labelled(self, language: str | None = None) -> CommitmentKindQuerySet:
        """Each with `label` and `label_hint` in the reader's language, else in its own."""
        words = self.model._default_manager.filter(
            translation_key=OuterRef("translation_key"), locale__language_code=language or get_language()
        )
        return self.annotate(
            label=Coalesce(Subquery(words.values("name")[:1]), F("name")),
            label_hint=Coalesce(Subquery(words.values("hint")[:1]), F("hint")),
        )


class AdhesionQuerySet(QuerySet[Any]):
    def of_page(self, page: Any) -> AdhesionQuerySet:
        return self.filter(version__page__translation_key=page.translation_key)

    def live(self) -> AdhesionQuerySet:
        return self.filter(state__in=LIVE)

    def published(self) -> AdhesionQuerySet:
        return self.filter(state=State.PUBLISHED)

    def in_register(self) -> AdhesionQuerySet:
        """Who adheres, and who adhered and left: a withdrawal never erases the row."""
        return self.filter(state__in=IN_REGISTER)

    def at_the_desk(self) -> AdhesionQuerySet:
        return self.filter(state__in=AT_THE_DESK)

    def for_listing(self) -> AdhesionQuerySet:
        """With all that a row of the register shows."""
        commitments = apps.get_model("pacts", "AdhesionCommitment").objects.for_listing()
        return self.select_related(
            "organization__municipality", "version", "issued_document", "uploaded_document"
        ).prefetch_related(Prefetch("commitments", queryset=commitments))

    def for_person(self, user: Any) -> AdhesionQuerySet:
        """Those that this person may sign today, whoever began them: the pages of the others are closed to them."""
        if not getattr(user, "is_authenticated", False):
            return self.none()
        return self.filter(organization__in=Organization.objects.signed_for_by(user))

    def in_half(self, half: str) -> AdhesionQuerySet:
        kinds = Q(organization__kind__in=PUBLIC_KINDS)
        return self.filter(kinds if half == Half.PUBLIC else ~kinds)

    def matching(self, words: str) -> AdhesionQuerySet:
        """Every word stands in the name, the place or a commitment. Asked apart: a join would multiply rows by each."""
        commitments = apps.get_model("pacts", "AdhesionCommitment").objects.filter(adhesion=OuterRef("pk"))
        found = self
        for word in words.split():
            found = found.filter(
                Q(organization__name__icontains=word)
                | Q(organization__municipality__name__icontains=word)
                | Exists(commitments.filter(description__icontains=word))
            )
        return found

    def counts_by_state(self) -> dict[str, int]:
        rows = self.order_by().values("state").annotate(number=Count("pk", distinct=True))
        return dict.fromkeys(State.values, 0) | {row["state"]: row["number"] for row in rows}


class AdhesionCommitmentQuerySet(QuerySet[Any]):
    def for_listing(self) -> AdhesionCommitmentQuerySet:
        kinds = apps.get_model("pacts", "CommitmentKind").objects.labelled()
        return self.prefetch_related(Prefetch("kind", queryset=kinds)).order_by("pk")
