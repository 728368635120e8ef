# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The closed lists of this room, and the two tables of allowed moves."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class VersionState(TextChoices):
    DRAFT = "draft", _("draft")
    APPROVED = "approved", _("approved")
    OPEN = "open", _("open to adhesions")
    CLOSED = "closed", _("closed to adhesions")
    SUPERSEDED = "superseded", _("replaced by a newer version")


VERSION_MOVES: dict[str, frozenset[str]] = {
    VersionState.DRAFT: frozenset({VersionState.APPROVED}),
    VersionState.APPROVED: frozenset({VersionState.OPEN}),
    VersionState.OPEN: frozenset({VersionState.CLOSED, VersionState.SUPERSEDED}),
    VersionState.CLOSED: frozenset({VersionState.OPEN, VersionState.SUPERSEDED}),
    VersionState.SUPERSEDED: frozenset(),
}


class ChangeKind(TextChoices):
    EDITORIAL = "editorial", _("editorial: the meaning is the same")
    SUBSTANTIAL = "substantial", _("substantial: who adheres must confirm")


class Level(IntegerChoices):
    """How strong a signature is, weakest first: a version asks for at least one of them."""

    APPLICATION = 10, _("application by an identified person (CAD art. 65)")
    ADVANCED = 20, _("advanced electronic signature (for example with the CIE)")
    QUALIFIED = 30, _("digital signature (qualified)")


class Method(TextChoices):
    PADES = "pades", _("signed PDF (PAdES)")


class State(TextChoices):
    """The life of an adhesion, in order; then the exits."""

    DRAFT = "draft", _("being prepared")
    ISSUED = "issued", _("to be signed")
    UPLOADED = "uploaded", _("signed file received")
    UNDER_VERIFICATION = "under_verification", _("signature being verified")
    TO_REVIEW = "to_review", _("signature to be reviewed by the office")
    VERIFIED = "verified", _("signature verified, waiting for the office")
    ACCEPTED = "accepted", _("accepted, to be published")
    PUBLISHED = "published", _("in the register")
    WITHDRAWN = "withdrawn", _("withdrawn")
    LAPSED = "lapsed", _("lapsed")
    SUPERSEDED = "superseded", _("replaced by a newer adhesion")
    REFUSED = "refused", _("refused")
    EXPIRED = "expired", _("expired: not signed in time")
    CANCELLED = "cancelled", _("cancelled")


MOVES: dict[str, frozenset[str]] = {
    State.DRAFT: frozenset({State.ISSUED, State.CANCELLED}),
    State.ISSUED: frozenset({State.UPLOADED, State.EXPIRED, State.CANCELLED}),
    State.UPLOADED: frozenset({State.UNDER_VERIFICATION, State.TO_REVIEW, State.VERIFIED}),
    State.UNDER_VERIFICATION: frozenset({State.TO_REVIEW, State.VERIFIED, State.ISSUED, State.REFUSED}),
    State.TO_REVIEW: frozenset({State.UNDER_VERIFICATION, State.VERIFIED, State.ISSUED, State.REFUSED}),
    State.VERIFIED: frozenset({State.ACCEPTED, State.ISSUED, State.REFUSED}),
    State.ACCEPTED: frozenset({State.PUBLISHED}),
    State.PUBLISHED: frozenset({State.WITHDRAWN, State.LAPSED, State.SUPERSEDED}),
    **{
        end: frozenset()
        for end in (
            State.WITHDRAWN,
            State.LAPSED,
            State.SUPERSEDED,
            State.REFUSED,
            State.EXPIRED,
            State.CANCELLED,
        )
    },
}

LIVE = frozenset(state for state in State if MOVES[state])
"""An organisation has at most one of these for a version."""
ISSUED_ON = frozenset(State) - {State.DRAFT, State.CANCELLED}
AT_THE_DESK = (State.VERIFIED, State.TO_REVIEW, State.UNDER_VERIFICATION, State.ACCEPTED)
IN_REGISTER = (State.PUBLISHED, State.WITHDRAWN, State.LAPSED)
PROTOCOLLED = (State.ACCEPTED, State.PUBLISHED, State.WITHDRAWN, State.LAPSED, State.SUPERSEDED)

TONES: dict[str, str] = {
    State.DRAFT: "neutral",
    State.ISSUED: "warning",
    State.TO_REVIEW: "warning",
    State.PUBLISHED: "success",
    State.REFUSED: "danger",
    State.EXPIRED: "danger",
    State.WITHDRAWN: "neutral",
    State.LAPSED: "neutral",
    State.SUPERSEDED: "neutral",
    State.CANCELLED: "neutral",
}


class Unit(TextChoices):
    """What a quantity counts."""

    HOURS_WEEK = "hours_week", _("hours a week")
    HOURS_MONTH = "hours_month", _("hours a month")
    HOURS_YEAR = "hours_year", _("hours a year")
    DAYS_WEEK = "days_week", _("days a week")
    DAYS_YEAR = "days_year", _("days a year")
    TRIPS_MONTH = "trips_month", _("trips a month")
    PLACES = "places", _("places")
    ROOMS = "rooms", _("rooms")
    PEOPLE_YEAR = "people_year", _("people a year")
    EUROS = "euros", _("euros")
    PIECES = "pieces", _("pieces")
