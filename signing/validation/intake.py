# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the bytes alone say, before anything parses them: size, kind, and whether they begin with what we issued."""

from __future__ import annotations

import base64
import re
from io import BytesIO
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import UploadedFile

from signing.conf import MAX_UPLOAD_BYTES

from .codes import Rejected
from .parsing import parsing_errors

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

_MAX_ADDED_BYTES = 2 * 1024 * 1024
_MAX_ADDED_REVISIONS = 8
_MAGIC_WITHIN = 1024
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
"""The object identifier with which every CMS signature begins."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{40}")


def read_upload(upload: UploadedFile[bytes] | bytes) -> bytes:
    """The bytes; Rejected("too_large") past 10 MB, without reading them."""
    size = len(upload) if isinstance(upload, bytes) else upload.size or 0
    if size > MAX_UPLOAD_BYTES:
        raise Rejected("too_large")
    if isinstance(upload, bytes):
        return upload
    upload.seek(0)
    return bytes(upload.read(MAX_UPLOAD_BYTES + 1))


def require_same_document(issued: bytes, upload: bytes) -> None:
    """The upload begins with the issued file; the declared name and type play no part."""
    if _is_envelope(upload):
        raise Rejected("envelope")
    if b"%PDF-" not in upload[:_MAGIC_WITHIN]:
        raise Rejected("not_a_pdf")
    if not upload.startswith(issued):
        raise Rejected(_why_different(issued, upload))


def require_modest_additions(issued: bytes, upload: bytes) -> None:
    """A signature adds tens of kB in a revision or two; analysing hundreds costs seconds (tested: linear)."""
    added = upload[len(issued) :]
    if len(added) > _MAX_ADDED_BYTES or added.count(b"startxref") > _MAX_ADDED_REVISIONS:
        raise Rejected("too_many_revisions")


def _is_envelope(upload: bytes) -> bool:
    """A .p7m (CAdES) holds the document inside the signature: binary, or as text in base64."""
    head = upload[:200]
    text = head.partition(b"\n")[2] if head.startswith(b"-----BEGIN") else head
    letters = _BASE64.match(b"".join(text.split()))
    return _SIGNED_DATA in head[:64] or bool(letters and _SIGNED_DATA in base64.b64decode(letters[0]))


def _why_different(issued: bytes, upload: bytes) -> str:
    """Only chooses the message: the file is refused in any case."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    if issued.startswith(upload):
        return "damaged"
    try:
        reader = PdfFileReader(BytesIO(upload), strict=False)
        if reader.encrypted:
            return "encrypted"
        reader.root["/Pages"]  # noise may begin and end as a PDF does: it has no pages
    except parsing_errors():
        return "not_a_pdf"
    same = _first_id(reader) == _first_id(PdfFileReader(BytesIO(issued), strict=False))
    return "rewritten" if same else "other_document"


def _first_id(reader: PdfFileReader) -> bytes:
    """The identifier that a program keeps when it writes a PDF again; empty when there is none."""
    try:
        return bytes(reader.trailer["/ID"][0].original_bytes)
    except parsing_errors():
        return b""
