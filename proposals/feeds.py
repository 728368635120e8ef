# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The newest proposals of a call, for feed readers."""

import datetime

from django.contrib.syndication.views import Feed
from django.utils.html import linebreaks
from django.utils.text import Truncator

from .models import Proposal, ProposalCallPage
from .querysets import ProposalQuerySet

MAX_ITEMS = 30


class ProposalFeed(Feed):
    def __init__(self, page: ProposalCallPage) -> None:
        self.page = page
        self.language = str(page.locale.language_code)

    def title(self) -> str:
        return self.page.title

    def link(self) -> str:
        return str(self.page.get_url())

    def description(self) -> str:
        return self.page.intro or self.page.title

    def items(self) -> ProposalQuerySet:
        return Proposal.objects.in_call(self.page).public().for_listing().sorted_by("newest")[:MAX_ITEMS]

    def item_title(self, item: Proposal) -> str:
        return f"{item.reference} {item.title}"

    def item_description(self, item: Proposal) -> str:
        """Feed readers take a description for HTML."""
        return linebreaks(Truncator(item.body).chars(400), autoescape=True)

    def item_link(self, item: Proposal) -> str:
        return self.page.address("detail", reference=item.reference)

    def item_guid(self, item: Proposal) -> str:
        return str(item.reference)

    item_guid_is_permalink = False

    def item_pubdate(self, item: Proposal) -> datetime.datetime | None:
        return item.published_at
