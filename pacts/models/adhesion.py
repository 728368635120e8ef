# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who adheres to which version, with what, and where its documents are."""

import uuid

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from signing.models import SignedDocument

from ..choices import ISSUED_ON, LIVE, MOVES, PROTOCOLLED, TONES, Level, Method, State, Unit
from ..querysets import AdhesionCommitmentQuerySet, AdhesionQuerySet


class Adhesion(models.Model):
    """One organisation, one version. Never deleted: leaving the pact is a state, with its date."""

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    submission_key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organization = models.ForeignKey(
        "organizations.Organization", models.PROTECT, related_name="adhesions", verbose_name=_("organisation")
    )
    version = models.ForeignKey(
        "pacts.PactVersion", models.PROTECT, related_name="adhesions", verbose_name=_("version")
    )
    representative = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="adhesions", verbose_name=_("representative")
    )
    signatory_name = models.CharField(_("who signs"), max_length=120)
    signatory_role = models.CharField(_("in the quality of"), max_length=120)
    signatory_digest = models.CharField(_("keyed digest of the fiscal code"), max_length=64, blank=True, editable=False)
    state = models.CharField(_("state"), max_length=20, choices=State.choices, default=State.DRAFT, editable=False)
    reason = models.TextField(
        _("reason"), max_length=1000, blank=True, help_text=_("Why it was sent back, refused, withdrawn.")
    )

    verification_code = models.CharField(_("verification code"), max_length=32, unique=True, null=True, editable=False)
    issued_document = models.OneToOneField(
        SignedDocument, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("issued document")
    )
    uploaded_document = models.ForeignKey(
        SignedDocument, models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("signed document")
    )
    validation = models.ForeignKey(
        "signing.Validation", models.PROTECT, null=True, editable=False, related_name="+", verbose_name=_("last check")
    )
    method = models.CharField(_("way of signing"), max_length=20, choices=Method.choices, blank=True, editable=False)
    level = models.PositiveSmallIntegerField(
        _("level of the signature"), choices=Level.choices, null=True, editable=False
    )
    sign_by = models.DateField(_("to be signed by"), null=True, editable=False)
    protocol_number = models.CharField(_("protocol number"), max_length=40, blank=True)
    protocol_date = models.DateField(_("protocol date"), null=True, blank=True)

    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    issued_at = models.DateTimeField(_("issued"), null=True, editable=False)
    uploaded_at = models.DateTimeField(_("signed file received"), null=True, editable=False)
    accepted_at = models.DateTimeField(_("accepted"), null=True, editable=False)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    published_at = models.DateTimeField(_("published"), null=True, editable=False)
    ended_on = models.DateField(_("ended on"), null=True, editable=False)

    objects = AdhesionQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("adhesion")
        verbose_name_plural = _("adhesions")
        ordering = ["-created_at", "-pk"]
        permissions = [("accept_adhesion", gettext_noop("Can accept adhesions to the pact"))]
        indexes = [
            models.Index(fields=["version", "state"], name="adhesion_version_state"),
            models.Index(fields=["state", "-protocol_date"], name="adhesion_register"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "version"],
                condition=models.Q(state__in=sorted(LIVE)),
                name="one_live_adhesion_per_version",
            ),
            models.CheckConstraint(condition=models.Q(state__in=State.values), name="adhesion_state"),
            models.CheckConstraint(
                condition=~models.Q(state__in=sorted(ISSUED_ON))
                | models.Q(verification_code__isnull=False, issued_document__isnull=False),
                name="issued_adhesion_has_document",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=PROTOCOLLED)
                | (~models.Q(protocol_number="") & models.Q(protocol_date__isnull=False, level__isnull=False)),
                name="accepted_adhesion_has_protocol",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} – {self.version.number}"

    def may_become(self, state: str) -> bool:
        return state in MOVES[self.state]

    @property
    def act(self) -> SignedDocument:
        """The issued document, in the states that have one."""
        assert self.issued_document is not None
        return self.issued_document

    @property
    def signed(self) -> SignedDocument:
        """The signed file, in the states that have one."""
        assert self.uploaded_document is not None
        return self.uploaded_document

    @property
    def tone(self) -> str:
        return TONES.get(self.state, "info")

    @property
    def is_draft(self) -> bool:
        return self.state == State.DRAFT

    @property
    def is_past_deadline(self) -> bool:
        return bool(self.state == State.ISSUED and self.sign_by and self.sign_by < timezone.localdate())


class AdhesionCommitment(models.Model):
    """One thing that the organisation brings."""

    adhesion = models.ForeignKey(Adhesion, models.CASCADE, related_name="commitments")
    kind = models.ForeignKey("pacts.CommitmentKind", models.PROTECT, related_name="commitments", verbose_name=_("kind"))
    description = models.CharField(_("what you bring"), max_length=400)
    quantity = models.PositiveIntegerField(
        _("how much"), null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(1_000_000)]
    )
    unit = models.CharField(_("of what"), max_length=20, choices=Unit.choices, blank=True)

    objects = AdhesionCommitmentQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.description

    @property
    def amount(self) -> str:
        """`40 hours a year`, or nothing."""
        if self.quantity is None:
            return ""
        return f"{self.quantity} {self.get_unit_display()}".strip()


class AdhesionEvidence(models.Model):
    """What the ledger commits to without telling it: who declared what. Erasing it leaves the ledger whole."""

    adhesion = models.OneToOneField(Adhesion, models.CASCADE, related_name="evidence")
    salt = models.BinaryField(max_length=32)
    statements = models.JSONField(default=list)
    private = models.JSONField(default=dict)
    accepted_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("evidence of an adhesion")
        verbose_name_plural = _("evidence of adhesions")

    def __str__(self) -> str:
        return str(self.adhesion_id)
