# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from news.models.index_page import NewsIndexPage
from news.models.labels import NewsCategory, Topic
from news.models.news_page import NewsPage, NewsPageTopic, RelatedPage

__all__ = ["NewsCategory", "NewsIndexPage", "NewsPage", "NewsPageTopic", "RelatedPage", "Topic"]
