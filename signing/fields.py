# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Empty signature fields in a rendered act: one invisible for the seal, one per signature box.

Each is a tagged Widget with an (empty) appearance: PDF/A-2 6.3.3 wants the appearance, PDF/UA-1 7.18.4 wants every
widget inside a Form structure element with a description. They must exist before the seal certifies the document.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _

from signing.rendering.compiler import Rendered, SlotBox

SEAL_FIELD = "SigilloComune"
_PRINT_AND_LOCKED = 132


def add_signature_fields(rendered: Rendered) -> bytes:
    """The PDF with the seal field and a field per slot; the same input gives the same bytes.

    Names of slots must differ from each other and from SEAL_FIELD: ValueError otherwise.
    """
    import pikepdf

    seal = SlotBox(SEAL_FIELD, _("Electronic seal of the municipality"), page=1, x=0, y=0, width=0, height=0)
    slots = (seal, *rendered.slots)
    if len({slot.name for slot in slots}) < len(slots):
        raise ValueError("two signature fields have the same name")
    with pikepdf.open(BytesIO(rendered.pdf)) as pdf:
        widgets = [_add_widget(pdf, slot) for slot in slots]
        pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array(widgets)))
        # typst derives /ID from title and author: two acts would pass for one "rewritten by the program"
        pdf.trailer.ID[0] = pikepdf.String(hashlib.sha256(rendered.pdf).digest()[:16])
        out = BytesIO()
        pdf.save(out, fix_metadata_version=False, deterministic_id=True)
    return out.getvalue()


def _add_widget(pdf: Any, slot: SlotBox) -> Any:
    from pikepdf import Array, Dictionary, Name, String

    page = pdf.pages[slot.page - 1].obj
    widget = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(slot.name),
            TU=String(slot.label),
            F=_PRINT_AND_LOCKED,
            Rect=Array(_rectangle(page, slot)),
            P=page,
            AP=Dictionary(N=_empty_appearance(pdf, slot)),
        )
    )
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(widget)
    page.Tabs = Name.S
    _tag(pdf, page, widget, slot.label)
    return widget


def _rectangle(page: Any, slot: SlotBox) -> Sequence[float]:
    """PDF counts from the bottom left corner, typst from the top left one."""
    if not slot.width:
        return [0, 0, 0, 0]
    top = float(page.MediaBox[3]) - slot.y
    return [round(value, 2) for value in (slot.x, top - slot.height, slot.x + slot.width, top)]


def _empty_appearance(pdf: Any, slot: SlotBox) -> Any:
    from pikepdf import Dictionary, Name

    return pdf.make_stream(
        b"",
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=[0, 0, round(slot.width, 2), round(slot.height, 2)],
        Resources=Dictionary(),
    )


def _tag(pdf: Any, page: Any, widget: Any, label: str) -> None:
    """Form structure element → widget (OBJR), and the way back through the parent tree."""
    from pikepdf import Dictionary, Name, String

    tree = pdf.Root.StructTreeRoot
    document = tree.K[0] if tree.K._type_name == "array" else tree.K
    reference = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)
    element = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Form, P=document, Pg=page, Alt=String(label), K=reference)
    )
    document.K.append(element)
    key = int(tree.ParentTreeNextKey)
    widget.StructParent = key
    _append_parent(tree.ParentTree, key, element)
    tree.ParentTreeNextKey = key + 1


def _append_parent(node: Any, key: int, element: Any) -> None:
    """Add to the last leaf of the number tree; every limit on the way grows (PDF 32000-1, 7.9.7)."""
    if "/Limits" in node:
        node.Limits[1] = key
    if "/Kids" in node:
        _append_parent(node.Kids[-1], key, element)
    else:
        node.Nums.append(key)
        node.Nums.append(element)
