# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Act → PDF/A-2a + PDF/UA-1 bytes. The typst compiler enforces both standards: what cannot comply does not come out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from django.utils.translation import gettext as _

from signing import conf
from signing.acts import Act
from signing.errors import ActNotRenderable

from .fonts import families, require_fonts

_TEMPLATE = Path(__file__).with_name("act.typ")
_LEVELS = {"h2": 3, "h3": 4}


@dataclass(frozen=True, slots=True)
class SlotBox:
    """Where a signature box stands: page from 1, points from the top left corner of the page."""

    name: str
    label: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rendered:
    """The PDF without fields and seal, and its signature boxes."""

    pdf: bytes
    slots: tuple[SlotBox, ...]


def render(act: Act) -> Rendered:
    """Print an act; the same act gives the same bytes.

    Raises ActNotRenderable with the compiler's reason, FontsMissing when the machine was not prepared.
    """
    import typst

    fonts = require_fonts(conf.fonts_dir())
    inputs = {"data": json.dumps(_data(act), ensure_ascii=False), "qr": _qr_svg(act.verification_url)}
    try:
        compiler = typst.Compiler(
            str(_TEMPLATE),
            root=str(_TEMPLATE.parent),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs=inputs,
        )
        pdf = cast(
            bytes,
            compiler.compile(
                format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=act.issued_at.replace(microsecond=0)
            ),
        )
        slots = json.loads(compiler.query("<slot>", field="value"))
    except typst.TypstError as error:
        raise ActNotRenderable(_reason(error)) from error
    return Rendered(pdf, tuple(SlotBox(**slot) for slot in slots))


def _data(act: Act) -> dict[str, Any]:
    return {
        "lang": act.language.split("-")[0],
        "families": families(act.language),
        "title": act.title,
        "subtitle": act.subtitle,
        "body_name": act.body_name,
        "facts": act.facts,
        "sections": _with_levels(act.sections),
        "commitments": act.commitments,
        "notices": act.notices,
        "slots": [{"name": slot.name, "label": slot.label, "person": slot.person} for slot in act.slots],
        "code": act.verification_code,
        "url": act.verification_url,
        "labels": act.label_map(),
        "seal_notice": act.seal_notice,
    }


def _with_levels(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Headings get a level under the document's own (1 title, 2 parts); none skips one (PDF/UA-1, 7.4.2)."""
    current, out = 2, []
    for block in blocks:
        if block["type"] in _LEVELS:
            current = min(_LEVELS[block["type"]], current + 1)
            block = {"type": "heading", "level": current, "content": block["content"]}
        out.append(block)
    return out


def _qr_svg(address: str) -> str:
    import segno

    out = BytesIO()
    segno.make(address, error="m").save(out, kind="svg", dark="#17324d", border=0, xmldecl=False)
    return out.getvalue().decode()


def _reason(error: Any) -> str:
    return _("The document cannot be prepared as an accessible PDF: %(reason)s. Change the text, then try again.") % {
        "reason": str(error.message).rstrip(".")
    }
