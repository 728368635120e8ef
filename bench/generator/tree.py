# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pages by the thousand under one parent: both tables, the path of the tree, the address."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from .ground import Ground, content_type
from .rows import insert


def plant(ground: Ground, parent: Page, model: type[Page], rows: Iterable[dict[str, Any]]) -> list[Any]:
    """Write pages after the children that the parent has already. Each row holds the page's own fields and `days`."""
    above = Page.objects.get(pk=parent.pk)
    last = above.get_last_child()
    first = Page._str2int(last.path[-Page.steplen :]) + 1 if last else 1
    type_id = content_type(model)
    pages = [_page(ground, above, model, type_id, first + place, row) for place, row in enumerate(rows)]
    insert(pages, table=Page)
    insert(pages)
    Page.objects.filter(pk=above.pk).update(numchild=above.numchild + len(pages))
    return pages


def _page(ground: Ground, above: Page, model: type[Page], type_id: int, place: int, row: dict[str, Any]) -> Page:
    key = row.pop("pk", None) or ground.keys.take(Page)
    when = ground.at(row.pop("days", 0))
    return model(
        id=key,
        page_ptr_id=key,
        path=Page._get_path(above.path, above.depth + 1, place),
        depth=above.depth + 1,
        numchild=0,
        content_type_id=type_id,
        locale_id=above.locale_id,
        draft_title=row["title"],
        url_path=f"{above.url_path}{row['slug']}/",
        live=True,
        first_published_at=when,
        last_published_at=when,
        **row,
    )
