# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import pytest

from comments.plain_text import language_of, linkify


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("a & b", "a &amp; b"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        (
            "vedi https://example.org/a?b=1&c=2.",
            'vedi <a href="https://example.org/a?b=1&amp;c=2" rel="nofollow ugc">https://example.org/a?b=1&amp;c=2</a>.',
        ),
        (
            'https://example.org/"onclick="x',
            '<a href="https://example.org/" rel="nofollow ugc">https://example.org/</a>&quot;onclick=&quot;x',
        ),
    ],
)
def test_linkify_escapes_everything_else(text, html):
    assert linkify(text) == html


@pytest.mark.parametrize(
    ("text", "interface", "language"),
    [
        ("Буду дуже рада", "it", "uk"),
        ("Sarei contenta", "uk", "it"),
        ("Sarei contenta", "it", "it"),
        ("Fine", "en", "en"),
        ("123", "it", "it"),
    ],
)
def test_language_of_what_is_written(text, interface, language):
    assert language_of(text, interface=interface) == language
