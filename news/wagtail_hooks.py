# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from news.models import NewsCategory, NewsIndexPage, NewsPage, Topic


class NewsMenuItem(MenuItem):
    """For who may write news; the others would find a door that does not open."""

    def is_shown(self, request: HttpRequest) -> bool:
        rights = PagePermissionPolicy().instances_user_has_any_permission_for(
            request.user, ["add", "change", "publish"]
        )
        return bool(rights.type(NewsIndexPage).exists())


class NewsListing(PageListingViewSet):
    model = NewsPage
    menu_item_class = NewsMenuItem
    icon = "doc-full-inverse"
    menu_label = _("News")
    menu_order = 150
    add_to_admin_menu = True
    columns = [
        *PageListingViewSet.columns,
        Column("category", label=_("Category"), sort_key="category__name"),
        DateColumn("date", label=_("Date"), sort_key="date"),
    ]


class NewsCategoryViewSet(SnippetViewSet):
    model = NewsCategory
    icon = "folder-open-inverse"
    list_display = ["name", "slug"]


class TopicViewSet(SnippetViewSet):
    model = Topic
    icon = "tag"
    list_display = ["name", "slug"]
    search_fields = ["name"]


class NewsLabels(SnippetViewSetGroup):
    items = (NewsCategoryViewSet, TopicViewSet)
    menu_label = _("Categories and topics")
    menu_icon = "tag"
    menu_order = 160


@hooks.register("register_admin_viewset")
def news_listing() -> NewsListing:
    return NewsListing("news_listing")


register_snippet(NewsLabels)
