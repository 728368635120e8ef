# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""All public addresses for search engines, each with its translations. Few queries, whatever the number of pages."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap as DjangoSitemap
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.sitemaps import Sitemap as WagtailSitemap
from wagtail.models import Page

from organizations.models import Organization
from proposals.models import Proposal, ProposalCallPage

LIMIT = 5000


class PageSitemap(WagtailSitemap):
    """Every live public page; `alternates` as in the page's own head."""

    limit = LIMIT

    def items(self) -> QuerySet[Page]:
        pages = Page.objects.live().public().filter(depth__gt=1, alias_of=None)
        return pages.select_related("locale").order_by("translation_key", "locale_id")

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        pages = list(self.paginator.page(page).object_list)
        found = [(item, item.get_full_url(self.request)) for item in pages]
        languages: dict[Any, dict[str, str]] = defaultdict(dict)
        for item, url in found:
            if url:
                languages[item.translation_key][item.locale.language_code] = url
        return [
            {"location": url, "lastmod": self.lastmod(item), "alternates": alternates(languages[item.translation_key])}
            for item, url in found
            if url
        ]


class RecordSitemap(DjangoSitemap):
    """Records have one address per language."""

    i18n = True
    alternates = True
    x_default = True
    limit = LIMIT


class OrganizationSitemap(RecordSitemap):
    def items(self) -> QuerySet[Organization]:
        return Organization.objects.verified().order_by("pk")

    def location(self, item: Organization) -> str:
        return reverse("organizations:detail", args=[item.slug])


class ProposalSitemap(WagtailSitemap):
    """Proposals stand under their call, which has an address in each language it was translated to."""

    limit = LIMIT

    def items(self) -> QuerySet[Proposal]:
        return Proposal.objects.public().select_related("call").order_by("pk")

    def lastmod(self, item: Proposal) -> datetime:
        return item.updated

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        doors: dict[Any, list[ProposalCallPage]] = defaultdict(list)
        for call in ProposalCallPage.objects.live().public().select_related("locale"):
            doors[call.translation_key].append(call)
        rows = []
        for proposal in self.paginator.page(page).object_list:
            urls = {
                call.locale.language_code: self.address(call, proposal) for call in doors[proposal.call.translation_key]
            }
            rows += [
                {"location": url, "lastmod": proposal.updated, "alternates": alternates(urls)} for url in urls.values()
            ]
        return rows

    def address(self, call: ProposalCallPage, proposal: Proposal) -> str:
        with translation.override(call.locale.language_code):
            path = call.reverse_subpage("detail", kwargs={"reference": proposal.reference})
        return f"{call.get_full_url(self.request)}{path}"


def alternates(urls: dict[str, str]) -> list[dict[str, str]]:
    """The same thing in each of its languages, and where readers of no offered language go."""
    rows = [{"lang_code": language, "location": url} for language, url in urls.items()]
    if settings.LANGUAGE_CODE in urls:
        rows.append({"lang_code": "x-default", "location": urls[settings.LANGUAGE_CODE]})
    return rows


SITEMAPS: dict[str, Any] = {"pages": PageSitemap, "organizations": OrganizationSitemap, "proposals": ProposalSitemap}
