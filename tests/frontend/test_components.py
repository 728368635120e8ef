# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What makes each component usable for who does not see it or does not use a mouse."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation


def component(name: str, **context: Any) -> str:
    with translation.override("en"):
        request = RequestFactory().get("/list/", {"topic": "home"})
        return render_to_string(f"components/{name}.html", context, request=request)


def test_card_title_comes_first_at_the_level_asked_for() -> None:
    html = component("card", title="Home", url="/home/", level=2, kicker="News", status="Open", text="Words")
    assert html.index('<h2 class="it-card-title"><a href="/home/">Home') < html.index("News")
    assert html.index("Home") < html.index("Words")


def test_status_says_its_state_in_words() -> None:
    html = component("status", label="Rejected", tone="danger")
    assert "Rejected" in html
    assert 'aria-hidden="true"' in html


@pytest.mark.parametrize(
    ("tone", "role"), [("error", "alert"), ("warning", "alert"), ("success", "status"), ("", "status")]
)
def test_alert_role_follows_its_tone(tone: str, role: str) -> None:
    assert f'role="{role}"' in component("alert", tone=tone, text="Done")


def test_pages_keep_the_filters_and_offer_no_dead_link() -> None:
    html = component("pagination", page_obj=Paginator(range(30), 10).get_page(1))
    assert "topic=home&amp;page=2" in html
    assert 'rel="prev"' not in html
    assert html.count('aria-current="page"') == 1


def test_one_page_needs_no_pagination() -> None:
    assert "<nav" not in component("pagination", page_obj=Paginator(range(3), 10).get_page(1))


def test_supported_button_is_pressed_and_names_the_thing() -> None:
    html = component("support_button", url="/s/", count=3, is_pressed=True, title="After-school club")
    assert 'aria-pressed="true"' in html
    assert "«After-school club»" in html


def test_refused_support_says_why_instead_of_a_button() -> None:
    html = component("support_button", url="/s/", count=3, title="Club", refusal="The call is closed.")
    assert "The call is closed." in html
    assert "<button" not in html


def test_replies_stand_inside_their_comment() -> None:
    when = datetime(2026, 9, 1, tzinfo=UTC)
    reply = {"pk": 2, "author": "Marta", "text": "Yes", "created_at": when}
    html = component(
        "comment", comment={"pk": 1, "author": "Davide", "text": "No", "created_at": when, "replies": [reply]}
    )
    assert html.index('id="comment-1"') < html.index("<ol") < html.index('id="comment-2"') < html.rindex("</ol>")
    assert 'aria-labelledby="comment-2-author"' in html


def test_removed_comment_leaves_a_placeholder_only() -> None:
    html = component("comment", comment={"pk": 1, "author": "Davide", "text": "rude", "removed": "Removed."})
    assert "Removed." in html
    assert "Davide" not in html
    assert "rude" not in html


def test_step_and_total_are_said() -> None:
    steps = [{"title": "Who", "is_done": True}, {"title": "What", "is_current": True}]
    html = component("stepper", steps=steps)
    assert "Step 2 of 2:" in html
    assert html.count('aria-current="step"') == 1


def test_chart_has_its_table() -> None:
    html = component(
        "bar_chart", caption="Proposals", headers=["Town", "Number"], items=[{"label": "A", "value": 3, "share": 30}]
    )
    assert '<th scope="row">A</th><td>3</td>' in html
    assert '<div aria-hidden="true">' in html


def test_progress_has_a_name_and_words() -> None:
    html = component("progress", value=64, total=100, label="Supports")
    assert "64 of 100" in html
    assert 'aria-label="Supports"' in html


def test_present_page_ends_the_breadcrumb() -> None:
    html = component("breadcrumb", items=[{"title": "Home", "url": "/"}, {"title": "News", "url": "/n/"}])
    assert 'aria-current="page">News' in html
    assert 'href="/n/"' not in html


def test_shared_links_load_nothing_from_others() -> None:
    html = component("share_links", title="A & B", url="https://example.org/?a=1")
    assert "<script" not in html
    assert "A%20%26%20B" in html


def test_whatever_scrolls_sideways_takes_the_focus_and_has_a_name() -> None:
    templates = Path(settings.BASE_DIR) / "templates"
    found = [
        tag
        for file in templates.rglob("*.html")
        for tag in re.findall(r'<div class="table-responsive.*', file.read_text())
    ]
    assert found
    for tag in found:
        assert 'role="region"' in tag
        assert 'tabindex="0"' in tag
        assert re.search(r'aria-label(ledby)?="[^"]', tag)


def test_a_card_without_picture_keeps_the_place_of_icon_and_date() -> None:
    html = component(
        "card", title="Home", url="/", kicker_icon="it-calendar", date=datetime(2026, 5, 1, tzinfo=UTC), date_box=True
    )
    place = html.split('class="card-no-image"')[1].split("</div>")[0]
    assert "#it-calendar" in place
    assert 'class="date-box"' in place
