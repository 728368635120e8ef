# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Files are what their bytes say."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from core.uploads import IMAGES, UploadValidator, sniff


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 8)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "teal").save(buffer, kind)
    return buffer.getvalue()


def upload(content: bytes, name: str = "foto.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="image/png")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (picture("PNG"), "image/png"),
        (picture("JPEG"), "image/jpeg"),
        (picture("WEBP"), "image/webp"),
        (b"%PDF-1.7 ...", "application/pdf"),
        (b"<script>alert(1)</script>", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_kind_is_read_from_the_bytes(content, kind):
    assert sniff(upload(content)) == kind


def test_sniffing_keeps_the_position():
    file = upload(picture())
    file.seek(3)
    sniff(file)
    assert file.tell() == 3


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"MZ\x90 a program called foto.png", "wrong_kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "wrong_kind"),
        (picture()[:40], "damaged"),
        (b"", "empty"),
        (picture(size=(64, 64)) + b"x" * 5000, "too_large"),
    ],
)
def test_bad_picture_is_refused_with_its_reason(content, code):
    with pytest.raises(ValidationError) as caught:
        UploadValidator(IMAGES, max_bytes=4000)(upload(content))
    assert caught.value.code == code


def test_refusal_names_what_is_accepted():
    with pytest.raises(ValidationError, match="PDF, PNG, JPEG, GIF, WebP"):
        UploadValidator(("application/pdf", *IMAGES))(upload(b"MZ"))


def test_good_picture_passes_and_can_be_read_again():
    file = upload(picture())
    UploadValidator(IMAGES)(file)
    assert file.read() == picture()


def not_a_poem(file):
    if b"verse" not in file.read():
        raise ValidationError("no verse", "no_verse")


@pytest.mark.parametrize("content", [b"%PDF-1.7 prose", picture()[:-30] + b"%PDF-"])
def test_first_bytes_are_a_claim_that_the_given_parser_checks(content):
    validator = UploadValidator(("application/pdf", *IMAGES), parsers={"application/pdf": not_a_poem})
    with pytest.raises(ValidationError):
        validator(upload(content))


def test_parser_reads_from_the_beginning_and_so_does_who_comes_after():
    file = upload(b"%PDF-1.7 verse")
    file.seek(12)
    UploadValidator(("application/pdf",), parsers={"application/pdf": not_a_poem})(file)
    assert file.read() == b"%PDF-1.7 verse"


def test_validators_of_different_parsers_differ():
    assert UploadValidator(IMAGES) == UploadValidator(IMAGES)
    assert UploadValidator(IMAGES) != UploadValidator(IMAGES, parsers={"application/pdf": not_a_poem})
