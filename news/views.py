# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from news.forms import NewsFilterForm
from news.models import NewsIndexPage


def news_list(request: HttpRequest, page: NewsIndexPage) -> HttpResponse:
    news = page.news()
    filter_form = NewsFilterForm(request.GET, years=news.years(), locale_id=page.locale_id)
    paginator = Paginator(filter_form.apply(news).for_listing(), max(page.per_page, 1))
    context = {"filter_form": filter_form, "page_obj": paginator.get_page(request.GET.get("page"))}
    return page.render(request, context_overrides=context)
