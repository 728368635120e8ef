# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What somebody proposes in a call."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop
from wagtail.search import index

from comments.models import Thread
from core.models import originals

from ..choices import ANSWERS, MOVES, PUBLIC, SUPPORTABLE, TONES, Origin, Status
from ..querysets import ProposalQuerySet
from .area import Area
from .call import ProposalCallPage
from .file import ATTACHMENTS, PICTURES, ProposalFileField

TITLE_LENGTH = 120
BODY_LENGTH = 6000
WORDS = ("title", "body", "area", "place", "organization", "image", "image_alt", "attachment", "attachment_title")
IS_PUBLIC = Q(status__in=PUBLIC)


class Proposal(index.Indexed, models.Model):
    """The words are its author's, in their language; the state moves only along the table of `choices.MOVES`."""

    call = models.ForeignKey(
        ProposalCallPage,
        verbose_name=_("call"),
        on_delete=models.PROTECT,
        related_name="proposals",
        limit_choices_to=originals,
    )
    reference = models.CharField(_("reference"), max_length=20, unique=True, null=True, blank=True, editable=False)
    title = models.CharField(_("title"), max_length=TITLE_LENGTH)
    body = models.TextField(_("proposal"), max_length=BODY_LENGTH)
    area = models.ForeignKey(
        Area,
        verbose_name=_("area"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=originals,
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), on_delete=models.PROTECT, related_name="proposals"
    )
    organization = models.ForeignKey(
        "organizations.Organization",
        verbose_name=_("on behalf of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="proposals",
    )
    origin = models.CharField(_("origin"), max_length=20, choices=Origin, default=Origin.CITIZEN)
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    status = models.CharField(_("status"), max_length=20, choices=Status, default=Status.DRAFT, editable=False)
    image = ProposalFileField(_("picture"), validators=[PICTURES], blank=True)
    image_alt = models.CharField(_("description of the picture"), max_length=200, blank=True)
    attachment = ProposalFileField(_("attachment"), validators=[ATTACHMENTS], blank=True)
    attachment_title = models.CharField(_("title of the attachment"), max_length=120, blank=True)
    support_count = models.PositiveIntegerField(_("supports"), default=0, editable=False)
    thread = models.OneToOneField(
        Thread, on_delete=models.PROTECT, null=True, blank=True, editable=False, related_name="proposal"
    )
    return_reason = models.TextField(_("why it was sent back"), blank=True, editable=False)
    created = models.DateTimeField(_("begun"), auto_now_add=True)
    updated = models.DateTimeField(_("changed"), auto_now=True)
    submitted_at = models.DateTimeField(_("sent"), null=True, blank=True, editable=False)
    published_at = models.DateTimeField(_("published"), null=True, blank=True, editable=False)
    submission_key = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)

    objects = ProposalQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    search_fields = [
        index.SearchField("title", boost=3),
        index.SearchField("body"),
        index.SearchField("reference"),
        index.FilterField("status"),
        index.FilterField("call"),
        index.FilterField("area"),
        index.FilterField("origin"),
        index.FilterField("published_at"),
        index.FilterField("support_count"),
    ]

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["-published_at", "-pk"]
        permissions = [
            ("moderate_proposal", gettext_noop("Can publish and send back proposals")),
            ("answer_proposal", gettext_noop("Can evaluate and answer proposals")),
        ]
        indexes = [
            # The orders of the public list, row for row: a page is read off the index, whatever the states in it.
            models.Index(fields=["call", "-published_at", "-id"], condition=IS_PUBLIC, name="proposal_newest"),
            models.Index(
                fields=["call", "-support_count", "-published_at", "-id"],
                condition=IS_PUBLIC,
                name="proposal_supported",
            ),
            models.Index(fields=["author", "-created"], name="proposal_author"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=Status.DRAFT) | Q(reference__isnull=False), name="sent_proposal_has_reference"
            ),
            models.CheckConstraint(
                condition=~IS_PUBLIC | Q(published_at__isnull=False, thread__isnull=False),
                name="public_proposal_has_date_and_thread",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference or '–'} {self.title}"

    def get_absolute_url(self) -> str:
        """Where it is read in the language of the call's original page; pages use their own `address`."""
        return self.call.address("detail", reference=self.reference) if self.reference else ""

    @classmethod
    def get_indexed_objects(cls) -> ProposalQuerySet:
        return cls.objects.public()

    def get_indexed_instance(self) -> "Proposal | None":
        """Only what everybody may read is found by the search."""
        return self if self.is_public else None

    @property
    def is_public(self) -> bool:
        return self.status in PUBLIC

    @property
    def is_answerable(self) -> bool:
        """Whether its state allows an official answer."""
        return any(self.may_move_to(status) for status in ANSWERS)

    @property
    def is_draft(self) -> bool:
        return self.status == Status.DRAFT

    @property
    def takes_supports(self) -> bool:
        """Asks the call's dates: load it with the proposal."""
        return self.status in SUPPORTABLE and self.call.takes_supports

    @property
    def tone(self) -> str:
        return TONES[Status(self.status)]

    @property
    def signed_by(self) -> str:
        """Who stands behind it in public."""
        return self.organization.name if self.organization else self.author.public_name

    def may_move_to(self, status: str) -> bool:
        return status in MOVES[self.status]
