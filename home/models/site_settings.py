# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.images import get_image_model_string

from core.remembered import remembered
from core.routing import site_for

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def page_link(label: "StrOrPromise") -> models.ForeignKey:
    return models.ForeignKey(
        "wagtailcore.Page",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=label,
    )


@register_setting(icon="cog")
class SiteSettings(BaseSiteSetting):
    """Who runs this site and which legal links stand on every page. Names are one; texts one per language."""

    site_name = models.CharField(_("site name"), max_length=80, default="Patto")
    tagline_it = models.CharField(_("tagline in Italian"), max_length=120, blank=True)
    tagline_en = models.CharField(_("tagline in English"), max_length=120, blank=True)
    tagline_uk = models.CharField(_("tagline in Ukrainian"), max_length=120, blank=True)
    logo = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("coat of arms or logo"),
        help_text=_("Shown white on the dark header: choose a picture that reads well there. Empty: Patto's own mark."),
    )

    body_name = models.CharField(_("public body"), max_length=120, blank=True)
    parent_body_name = models.CharField(_("body above (in the top bar)"), max_length=120, blank=True)
    parent_body_url = models.URLField(_("its website"), blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    tax_code = models.CharField(_("tax code"), max_length=16, blank=True)
    vat_number = models.CharField(_("VAT number"), max_length=13, blank=True)
    pec = models.EmailField(_("certified e-mail (PEC)"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    dpo_contact = models.CharField(_("data protection officer (RPD)"), max_length=200, blank=True)

    privacy_page = page_link(_("privacy notice"))
    legal_notes_page = page_link(_("legal notes"))
    accessibility_page = page_link(_("accessibility: contact and feedback"))
    faq_page = page_link(_("frequently asked questions"))
    contacts_page = page_link(_("contacts"))
    accessibility_declaration_url = models.URLField(
        _("accessibility declaration"),
        blank=True,
        help_text=_("The address given by form.agid.gov.it. The law asks for this link on every page."),
    )
    transparency_url = models.URLField(_("transparent administration"), blank=True)
    report_problem_url = models.CharField(
        _("report a problem"),
        max_length=200,
        blank=True,
        help_text=_("A web address or mailto:name@example.org."),
    )
    source_code_url = models.URLField(_("source code"), blank=True)
    licence_name = models.CharField(_("licence of the contents"), max_length=80, default="CC BY 4.0")
    licence_url = models.URLField(
        _("text of the licence"),
        default="https://creativecommons.org/licenses/by/4.0/deed.it",
    )

    facebook_url = models.URLField("Facebook", blank=True)
    instagram_url = models.URLField("Instagram", blank=True)
    youtube_url = models.URLField("YouTube", blank=True)
    telegram_url = models.URLField("Telegram", blank=True)
    whatsapp_url = models.URLField("WhatsApp", blank=True)
    linkedin_url = models.URLField("LinkedIn", blank=True)

    select_related: ClassVar[list[str]] = ["logo"]
    PAGE_LINKS = (
        "privacy_page",
        "legal_notes_page",
        "accessibility_page",
        "faq_page",
        "contacts_page",
    )
    SOCIAL_LINKS = (
        "facebook",
        "instagram",
        "youtube",
        "telegram",
        "whatsapp",
        "linkedin",
    )

    identity_panels: ClassVar[list[Panel]] = [
        FieldPanel("site_name"),
        MultiFieldPanel(
            [FieldPanel(f"tagline_{code}") for code in ("it", "en", "uk")],
            heading=_("Tagline"),
        ),
        FieldPanel("logo"),
        FieldPanel("body_name"),
        FieldRowPanel([FieldPanel("parent_body_name"), FieldPanel("parent_body_url")]),
    ]
    contact_panels: ClassVar[list[Panel]] = [
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("tax_code"), FieldPanel("vat_number")]),
        FieldRowPanel([FieldPanel("email"), FieldPanel("pec"), FieldPanel("phone")]),
        FieldPanel("dpo_contact"),
        MultiFieldPanel(
            [FieldPanel(f"{name}_url") for name in SOCIAL_LINKS],
            heading=_("Social networks"),
        ),
    ]
    legal_panels: ClassVar[list[Panel]] = [
        *[FieldPanel(name) for name in PAGE_LINKS],
        FieldPanel("accessibility_declaration_url"),
        FieldPanel("transparency_url"),
        FieldPanel("report_problem_url"),
        FieldPanel("source_code_url"),
        FieldRowPanel([FieldPanel("licence_name"), FieldPanel("licence_url")]),
    ]
    edit_handler = TabbedInterface(
        [
            ObjectList(identity_panels, heading=_("Identity")),
            ObjectList(contact_panels, heading=_("Contacts")),
            ObjectList(legal_panels, heading=_("Legal links")),
        ]
    )

    class Meta:
        verbose_name = _("site settings")

    def __str__(self) -> str:
        return self.site_name

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        """The settings of the site that answers, remembered between requests."""
        known = vars(request)
        name = cls.get_cache_attr_name()
        if name not in known:
            site = site_for(request)
            known[name] = remembered(request, "settings", lambda: cls.for_site(site))
            known[name]._request = request
        found: Self = known[name]
        return found

    @property
    def tagline(self) -> str:
        """The tagline in the reader's language, else in the default one."""
        by_language: str = getattr(self, f"tagline_{get_language()}", "")
        return by_language or str(getattr(self, f"tagline_{settings.LANGUAGE_CODE}", ""))

    @property
    def social_links(self) -> list[tuple[str, str]]:
        links = [(name, getattr(self, f"{name}_url")) for name in self.SOCIAL_LINKS]
        return [(name, url) for name, url in links if url]
