# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A PDF that somebody sends opens, or the person is told what to do."""

import io
import zlib

import pikepdf
import pytest
from django.core.exceptions import ValidationError

from signing.readable import require_readable_pdf

MB = 1024 * 1024


def pdf(pages: int = 1, **options: object) -> bytes:
    document, out = pikepdf.new(), io.BytesIO()
    for _page in range(pages):
        document.add_blank_page()
    document.save(out, **options)
    return out.getvalue()


def pdf_with_long_table(megabytes: int) -> bytes:
    """A good PDF, but the table of its objects goes on with zeros that compress a thousand times."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"]
    objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
    out, places = b"%PDF-1.7\n", [0]
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj%sendobj\n" % (number, content)
    places.append(len(out))
    table = b"".join(bytes([place > 0]) + place.to_bytes(2, "big") + b"\0" for place in places)
    packed = zlib.compress(table + bytes(megabytes * MB))
    head = b"4 0 obj<</Type/XRef/Size 5/W[1 2 1]/Root 1 0 R/Filter/FlateDecode/Length %d>>stream\n" % len(packed)
    return out + head + packed + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % len(out)


WITH_PASSWORD = pikepdf.Encryption(owner="comune", user="segreta")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7 and then nothing of a PDF", "damaged"),
        (b"%PDF-1.4\n<html><script>alert(1)</script></html>", "damaged"),
        (pdf()[: len(pdf()) // 2], "damaged"),
        (b"", "damaged"),
        (pdf(pages=0), "damaged"),
        (pdf(encryption=WITH_PASSWORD), "encrypted"),
    ],
    ids=["garbage", "web page", "cut", "no bytes", "no pages", "password"],
)
def test_unreadable_pdf_is_refused_with_its_reason(content, code):
    with pytest.raises(ValidationError) as caught:
        require_readable_pdf(io.BytesIO(content))
    assert caught.value.code == code


@pytest.mark.parametrize(
    "options",
    [{}, {"linearize": True}, {"encryption": pikepdf.Encryption(owner="comune", user="")}],
    ids=["plain", "for the web", "only the owner may change it"],
)
def test_readable_pdf_passes_and_stays_open(options):
    file = io.BytesIO(pdf(**options))
    require_readable_pdf(file)
    assert not file.closed


def test_act_with_seal_and_signature_is_readable(signed):
    require_readable_pdf(io.BytesIO(signed))


def test_few_bytes_do_not_grow_beyond_bounds():
    require_readable_pdf(io.BytesIO(pdf_with_long_table(megabytes=1)))
    with pytest.raises(ValidationError):
        require_readable_pdf(io.BytesIO(pdf_with_long_table(megabytes=65)))
