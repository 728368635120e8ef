# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import json
import re

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template

from core.templatetags.components import initials, json_ld, page_numbers, share_of


def render(source: str, **context: object) -> str:
    return Template("{% load components %}" + source).render(Context(context))


def test_icon_is_silent_without_a_label() -> None:
    html = render('{% icon "it-search" size="sm" css="icon-primary" %}')
    assert 'class="icon icon-sm icon-primary"' in html
    assert 'aria-hidden="true"' in html
    assert re.search(r'href="[^"]*sprite[^"]*\.svg#it-search"', html)


def test_icon_with_a_label_is_a_picture() -> None:
    html = render('{% icon "it-search" label=words %}', words='Search "all"')
    assert 'role="img"' in html
    assert "aria-hidden" not in html
    assert "Search &quot;all&quot;" in html


@pytest.mark.parametrize(("name", "letters"), [("Ada Maria Riva", "AR"), ("ACLI", "A"), ("", ""), ("олена ткач", "ОТ")])
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_structured_data_cannot_end_its_script() -> None:
    html = json_ld({"name": "</script><script>alert(1)</script> & più"})
    assert html.count("</script>") == 1
    inside = re.search(r">(.*)</script>", html, re.DOTALL).group(1)
    assert json.loads(inside)["name"] == "</script><script>alert(1)</script> & più"


def test_page_numbers_leave_gaps() -> None:
    page = Paginator(range(200), 10).get_page(10)
    assert page_numbers(page) == [1, None, 9, 10, 11, None, 20]


@pytest.mark.parametrize(("value", "total", "share"), [(1, 4, 25), (9, 4, 100), (1, 0, 0), (-1, 4, 0)])
def test_share_stays_between_nothing_and_all(value: int, total: int, share: int) -> None:
    assert share_of(value, total) == share
