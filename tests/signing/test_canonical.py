# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import hashlib

import pytest

from signing.canonical import blocks_from_html, canonical_text


def runs(html: str, base_url: str = "") -> list[dict[str, object]]:
    return blocks_from_html(html, base_url)[0]["content"]


def test_blocks_when_rich_text_has_every_kind() -> None:
    html = "<h2>A</h2><h3>B</h3><p>c <b>d</b> <i>e</i></p><ul><li>f</li></ul><ol><li>g<ul><li>h</li></ul></li></ol>"
    assert blocks_from_html(html) == [
        {"type": "h2", "content": [{"text": "A"}]},
        {"type": "h3", "content": [{"text": "B"}]},
        {
            "type": "p",
            "content": [{"text": "c "}, {"text": "d", "b": True}, {"text": " "}, {"text": "e", "i": True}],
        },
        {"type": "ul", "items": [{"content": [{"text": "f"}]}]},
        {
            "type": "ol",
            "items": [{"content": [{"text": "g"}], "lists": [{"type": "ul", "items": [{"content": [{"text": "h"}]}]}]}],
        },
    ]


def test_hash_is_the_same_when_only_markup_noise_differs() -> None:
    clean = canonical_text("<p>Ciao <b>mondo</b></p>")
    noisy = canonical_text(
        '<div><p data-block-key="k">\n Ciao  <strong>mon</strong><b>do</b> <!-- x --></p><p> </p></div>'
    )
    assert noisy.json == clean.json
    assert clean.sha256 == hashlib.sha256(clean.json).hexdigest()
    assert clean.json == b'[{"content":[{"text":"Ciao "},{"b":true,"text":"mondo"}],"type":"p"}]'


def test_hash_differs_when_one_word_does() -> None:
    assert canonical_text("<p>dieci</p>").sha256 != canonical_text("<p>venti</p>").sha256


def test_text_is_composed_when_accents_come_apart() -> None:
    assert runs("<p>città</p>") == [{"text": "città"}]


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//[bad", "", "/relativo/"])
def test_link_loses_its_address_when_not_safe_or_not_absolute(href: str) -> None:
    assert runs(f'<p><a href="{href}">qui</a></p>') == [{"text": "qui"}]


def test_link_becomes_absolute_when_the_site_is_known() -> None:
    assert runs('<p><a href="/it/x/">qui</a></p>', "https://patto.example") == [
        {"text": "qui", "href": "https://patto.example/it/x/"}
    ]


def test_line_break_is_kept_and_spaces_around_it_are_not() -> None:
    assert runs("<p>uno <br/> due</p>") == [{"text": "uno\ndue"}]


def test_scripts_and_pictures_leave_nothing() -> None:
    assert blocks_from_html("<p>a</p><script>alert(1)</script><img src=x><embed>") == [
        {"type": "p", "content": [{"text": "a"}]}
    ]


def test_blocks_are_empty_when_text_is() -> None:
    assert blocks_from_html("") == []
