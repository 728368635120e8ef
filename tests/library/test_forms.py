# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What editors bring into the library is what its name says, and of a size that can be shown."""

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection

from library.contents import CHECKS
from library.models import CustomImage
from tests.signing.test_readable import pdf

pytestmark = pytest.mark.django_db
HTML = b"<!doctype html><script>alert(1)</script>"


def archive(*names: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return content.getvalue()


def enormous_png(side: int = 30_000) -> bytes:
    """One bit per pixel: a few bytes that open as hundreds of megabytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((side // 8 + 1) * side))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def editor(client: Client, make_user: Any) -> Client:
    Collection.objects.exists() or Collection.add_root(name="Root")
    client.force_login(make_user("Ada", is_superuser=True))
    return client


def send(editor: Client, where: str, name: str, content: bytes) -> dict[str, Any]:
    data = {"files[]": SimpleUploadedFile(name, content), "title": "Titolo"}
    answer = editor.post(reverse(where), data, headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 200
    return dict(answer.json())


def test_picture_of_too_many_pixels_is_refused_in_words(editor: Client) -> None:
    told = send(editor, "wagtailimages:add_multiple", "mappa.png", enormous_png())
    assert not told["success"]
    assert "too many pixels" in told["error_message"] or "troppi pixel" in told["error_message"]
    assert not CustomImage.objects.exists()


OFFICE, OPEN_DOCUMENT = archive("[Content_Types].xml"), archive("META-INF/manifest.xml")


@pytest.mark.parametrize(
    ("name", "content", "accepted"),
    [
        ("x.pdf", pdf(), True),
        ("x.pdf", HTML, False),
        ("x.PDF", HTML, False),
        ("x.pdf", b"%PDF-1.7 " + HTML, False),
        ("x.docx", OFFICE, True),
        ("x.docx", HTML, False),
        ("x.xlsx", OPEN_DOCUMENT, False),
        ("x.odt", OPEN_DOCUMENT, True),
        ("x.odt", OFFICE, False),
        ("x.zip", archive("a.txt"), True),
        ("x.zip", b"PK\x03\x04" + HTML, False),
        ("x.csv", "città;1\n".encode("cp1252"), True),
        ("x.csv", b"MZ\x90\x00", False),
        ("x.p7m", b"\x30\x82\x01\x00", True),
        ("x.p7m", HTML, False),
    ],
)
def test_document_is_what_its_name_says(editor: Client, name: str, content: bytes, accepted: bool) -> None:
    told = send(editor, "wagtaildocs:add_multiple", name, content)
    assert told["success"] is accepted
    documents = get_document_model().objects.all()
    assert [document.file.read() for document in documents] == ([content] if accepted else [])


def test_every_accepted_ending_is_checked() -> None:
    assert {*CHECKS, "pdf"} == set(settings.WAGTAILDOCS_EXTENSIONS)
