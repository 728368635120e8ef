# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people, tools and attackers do to a document after it was issued. Each takes and gives the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

Change = Callable[[IncrementalPdfFileWriter], None]


def updated(pdf: bytes, change: Change) -> bytes:
    """One incremental update: the earlier bytes stay as they are."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def overlay(writer: IncrementalPdfFileWriter) -> None:
    """Draw over the first page (a shadow attack)."""
    page, _resources = writer.find_page_for_modification(0)
    stream = writer.add_object(generic.StreamObject(stream_data=b"q 1 0 0 rg 100 100 300 300 re f Q"))
    contents = page.get_object()["/Contents"]
    old = contents if isinstance(contents, generic.ArrayObject) else [page.get_object().raw_get("/Contents")]
    page.get_object()["/Contents"] = generic.ArrayObject([*old, stream])
    writer.update_container(page.get_object())


def note(writer: IncrementalPdfFileWriter) -> None:
    """A sticky note, as a PDF reader adds one."""
    page, _resources = writer.find_page_for_modification(0)
    box = generic.ArrayObject(map(generic.NumberObject, (10, 10, 60, 60)))
    annotation = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/Text"), "/Rect": box}
    annotation["/Contents"] = generic.pdf_string("no")
    reference = writer.add_object(generic.DictionaryObject({pdf_name(name): item for name, item in annotation.items()}))
    old = page.get_object().get("/Annots", ())
    page.get_object()["/Annots"] = generic.ArrayObject([*old, reference])
    writer.update_container(page.get_object())


def script(writer: IncrementalPdfFileWriter) -> None:
    """JavaScript that runs when the document opens."""
    action = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.alert(1)")}
    writer.root["/OpenAction"] = generic.DictionaryObject(action)
    writer.update_root()


def orphan(writer: IncrementalPdfFileWriter) -> None:
    """An object that nothing shows: harmless to the eye, but added."""
    writer.add_object(generic.pdf_string("nothing"))


def resaved(pdf: bytes) -> bytes:
    """Opened and saved by another program: same identity, other bytes."""
    with pikepdf.open(BytesIO(pdf)) as document:
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def encrypted(pdf: bytes) -> bytes:
    """Saved with a password."""
    with pikepdf.open(BytesIO(pdf)) as document:
        out = BytesIO()
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    return out.getvalue()


def blank(pages: int = 1) -> bytes:
    """Some other PDF."""
    with pikepdf.new() as document:
        for _page in range(pages):
            document.add_blank_page()
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def zeroed_contents(pdf: bytes) -> bytes:
    """The last signature value overwritten with zeros."""
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    end = pdf.index(b">", start)
    return pdf[:start] + b"0" * (end - start) + pdf[end:]


def flipped_signature(pdf: bytes) -> bytes:
    """One bit of the last signature's own value: the very last byte of its CMS."""
    start = pdf.rindex(b"/Contents <") + len(b"/Contents <")
    end = pdf.index(b">", start)
    last = start + len(pdf[start:end].rstrip(b"0")) - 2
    last -= (last - start) % 2
    return pdf[:last] + (b"1" if pdf[last : last + 1] != b"1" else b"2") + pdf[last + 1 :]


def zeroed_range(pdf: bytes) -> bytes:
    """The last /ByteRange overwritten with zeros of the same length."""
    start = pdf.rindex(b"/ByteRange [") + len(b"/ByteRange [")
    end = pdf.index(b"]", start)
    zeros = b" ".join(b"0".rjust(len(number), b"0") for number in pdf[start:end].split())
    return pdf[:start] + zeros.ljust(end - start) + pdf[end:]
