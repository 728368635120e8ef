# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A version of the pact: approved by a resolution, hashed, and from then on immutable."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField, StreamField
from wagtail.rich_text import expand_db_html

from core.models import originals
from signing.models import SignedDocument

from ..articles import ReadableText, canonical_of, readable
from ..blocks import ARTICLE_FEATURES, ArticleBlock
from ..choices import ChangeKind, Level, VersionState
from ..errors import VersionFrozen
from ..querysets import PactVersionQuerySet

VERSION_NUMBER = RegexValidator(r"^[0-9]{1,3}(\.[0-9]{1,3}){0,2}\Z", _("Write a number such as 1.0 or 2."))


class PactVersion(ClusterableModel):
    """`canonical_blocks` are the official words, exactly as hashed and as printed in every act that is signed."""

    FROZEN: ClassVar[tuple[str, ...]] = (
        "page_id", "number", "resolution_number", "resolution_date", "minimum_level", "canonical_blocks",
        "canonical_sha256",
    )  # fmt: skip

    page = models.ForeignKey(
        "pacts.PactPage",
        models.PROTECT,
        related_name="versions",
        verbose_name=_("pact"),
        limit_choices_to=originals,
    )
    number = models.CharField(_("version"), max_length=11, validators=[VERSION_NUMBER])
    resolution_number = models.CharField(_("resolution number"), max_length=30, blank=True)
    resolution_date = models.DateField(_("date of the resolution"), null=True, blank=True)
    resolution_url = models.URLField(_("address of the resolution"), blank=True)
    change_kind = models.CharField(
        _("kind of change"), max_length=20, choices=ChangeKind.choices, default=ChangeKind.SUBSTANTIAL
    )
    minimum_level = models.PositiveSmallIntegerField(
        _("weakest signature accepted"), choices=Level.choices, default=Level.QUALIFIED
    )
    state = models.CharField(
        _("state"), max_length=20, choices=VersionState.choices, default=VersionState.DRAFT, editable=False
    )
    canonical_blocks = models.JSONField(_("official text"), default=list, editable=False)
    canonical_sha256 = models.CharField(_("SHA-256 of the official text"), max_length=64, blank=True, editable=False)
    document = models.ForeignKey(
        "signing.SignedDocument", models.PROTECT, null=True, blank=True, editable=False, related_name="+",
        verbose_name=_("sealed PDF of the text"),
    )  # fmt: skip
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    objects = PactVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("version of the pact")
        verbose_name_plural = _("versions of the pact")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="unique_pact_version_number"),
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(state=VersionState.OPEN), name="one_open_version_per_pact"
            ),
            models.CheckConstraint(
                condition=models.Q(state=VersionState.DRAFT)
                | (
                    ~models.Q(canonical_sha256="")
                    & ~models.Q(resolution_number="")
                    & models.Q(resolution_date__isnull=False)
                ),
                name="approved_version_has_text_and_resolution",
            ),
            models.CheckConstraint(condition=models.Q(state__in=VersionState.values), name="pact_version_state"),
        ]

    def __str__(self) -> str:
        return f"{self.page.title} – {self.number}" if self.page_id else self.number

    @property
    def pdf(self) -> SignedDocument:
        """The sealed PDF, which every approved version has."""
        assert self.document is not None
        return self.document

    @property
    def slug(self) -> str:
        """The number in an address, where Wagtail wants no dots."""
        return self.number.replace(".", "-")

    @property
    def is_frozen(self) -> bool:
        return self.state != VersionState.DRAFT

    @property
    def is_open(self) -> bool:
        return self.state == VersionState.OPEN

    def changed_frozen_fields(self) -> list[str]:
        """Names of what an approved version no longer lets change (one query; none for a draft)."""
        stored = type(self).objects.filter(pk=self.pk).exclude(state=VersionState.DRAFT).first() if self.pk else None
        return [name for name in self.FROZEN if stored and getattr(stored, name) != getattr(self, name)]

    def clean(self) -> None:
        super().clean()
        if names := self.changed_frozen_fields():
            editable = {name.removesuffix("_id") for name in names} - {"canonical_blocks", "canonical_sha256"}
            raise ValidationError(dict.fromkeys(editable, VersionFrozen.message) or VersionFrozen.message)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.changed_frozen_fields():
            raise VersionFrozen
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if self.is_frozen:
            raise VersionFrozen
        return super().delete(*args, **kwargs)

    def text_for(self, language: str | None = None) -> ReadableText:
        """The text to show: the official one, or a courtesy translation where it exists (reads `texts` once)."""
        wanted = language or get_language()
        if wanted != settings.LANGUAGE_CODE:
            for text in self.texts.all():
                if text.language == wanted and text.blocks:
                    return readable(text.blocks, language=wanted, is_official=False)
        return readable(self.canonical_blocks, language=settings.LANGUAGE_CODE, is_official=True)


class PactText(models.Model):
    """The words of a version in one language. The official ones freeze with it; the others are a courtesy."""

    version = ParentalKey(PactVersion, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE)
    preamble = RichTextField(_("preamble"), blank=True, features=ARTICLE_FEATURES)
    articles = StreamField([("article", ArticleBlock())], verbose_name=_("articles"), blank=True)
    blocks = models.JSONField(default=list, editable=False)

    class Meta:
        verbose_name = _("text in one language")
        verbose_name_plural = _("text in each language")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["version", "language"], name="one_pact_text_per_language")]

    def __str__(self) -> str:
        return self.get_language_display()

    @property
    def is_official(self) -> bool:
        return self.language == settings.LANGUAGE_CODE

    def canonical(self) -> Any:
        """What `signing.canonical` makes of these words."""
        return canonical_of(
            preamble=_expanded(self.preamble),
            articles=[(block.value["title"], _expanded(block.value["body"].source)) for block in self.articles],
            language=self.language,
            base_url=settings.WAGTAILADMIN_BASE_URL,
        )

    def clean(self) -> None:
        super().clean()
        if self._is_frozen() and self.canonical().blocks != self.version.canonical_blocks:
            raise ValidationError(VersionFrozen.message)

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.blocks = self.canonical().blocks
        if self._is_frozen() and self.blocks != self.version.canonical_blocks:
            raise VersionFrozen
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        if self._is_frozen():
            raise VersionFrozen
        return super().delete(*args, **kwargs)

    def _is_frozen(self) -> bool:
        return bool(self.is_official and self.version_id and self.version.is_frozen)


def _expanded(html: str) -> str:
    """Rich text with the addresses of the pages it links to."""
    return str(expand_db_html(html))
