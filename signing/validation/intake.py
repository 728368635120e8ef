# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the bytes alone say, before anything parses them: size, kind, and whether they begin with what we issued."""

from __future__ import annotations

from io import BytesIO

from django.core.files.uploadedfile import UploadedFile

from signing.conf import MAX_UPLOAD_BYTES

from .codes import Rejected
from .parsing import parsing_errors

_MAX_ADDED_BYTES = 2 * 1024 * 1024
_MAX_ADDED_REVISIONS = 8
_MAGIC_WITHIN = 1024


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
    if b"%PDF-" not in upload[:_MAGIC_WITHIN]:
        raise Rejected("not_a_pdf")
    if not upload.startswith(issued):
        raise Rejected(_why_different(issued, upload))


def require_modest_additions(issued: bytes, upload: bytes) -> None:
    """A signature adds tens of kB in a revision or two; analysing hundreds costs seconds (tested: linear)."""
    added = upload[len(issued) :]
    if len(added) > _MAX_ADDED_BYTES or added.count(b"startxref") > _MAX_ADDED_REVISIONS:
        raise Rejected("too_many_revisions")


def _why_different(issued: bytes, upload: bytes) -> str:
    """Only chooses the message: the file is refused in any case."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    if issued.startswith(upload):
        return "damaged"
    try:
        reader = PdfFileReader(BytesIO(upload), strict=False)
        if reader.encrypted:
            return "encrypted"
        same = _first_id(reader) == _first_id(PdfFileReader(BytesIO(issued), strict=False))
    except parsing_errors():
        return "not_a_pdf" if b"%%EOF" not in upload else "other_document"
    return "rewritten" if same else "other_document"


def _first_id(reader: object) -> bytes:
    return bytes(reader.trailer["/ID"][0].original_bytes)  # type: ignore[attr-defined]  # pyHanko types the trailer loosely
