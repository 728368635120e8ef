# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The issued act, opened by another library: is it accessible, archival and readable?"""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from signing.acts import Act, SignatureSlot
from signing.canonical import blocks_from_html
from signing.errors import ActNotRenderable, FontsMissing
from signing.fields import SEAL_FIELD, add_signature_fields
from signing.rendering.compiler import render
from tests.signing.tools import pdf_text

MakeAct = Callable[..., Act]


def opened(act: Act) -> Any:
    return pikepdf.open(BytesIO(add_signature_fields(render(act))))


def elements(node: Any) -> Iterator[Any]:
    """Every structure element below a node."""
    kids = node.get("/K")
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def fonts(pdf: Any) -> list[Any]:
    return [
        item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]


@pytest.mark.parametrize("language", ["it", "en", "uk"])
def test_document_declares_what_accessibility_and_archives_need(make_act: MakeAct, language: str) -> None:
    with opened(make_act(language)) as pdf:
        assert pdf.Root.Lang == language
        assert pdf.Root.MarkInfo.Marked is True
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert pdf.Root.OutputIntents[0].S == "/GTS_PDFA1"
        assert all(page.obj.Tabs == "/S" for page in pdf.pages if "/Annots" in page.obj)
        metadata = pdf.open_metadata()
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"] == "A"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Adesione al Patto di comunità"


@pytest.mark.parametrize("language", ["it", "uk"])
def test_every_font_is_embedded(make_act: MakeAct, language: str) -> None:
    with opened(make_act(language)) as pdf:
        assert fonts(pdf)
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts(pdf))


def test_accents_and_ukrainian_letters_are_in_the_text(make_act: MakeAct) -> None:
    assert "città, virtù" in pdf_text(render(make_act()).pdf)
    words = "Її їжа, ґанок, є"
    assert words in pdf_text(render(make_act("uk", title=words)).pdf)


def test_markup_of_an_editor_stays_text(make_act: MakeAct) -> None:
    text = pdf_text(render(make_act(title="#panic() $x$ *b*", commitments=("= no #{1+1} \\ <lab>",))).pdf)
    for words in ("#panic() $x$ *b*", "#evil$ *x* \\ _y_", "#panic() $x^2$ @ref `raw`", "= no #{1+1} \\ <lab>"):
        assert words in text


def test_qr_code_has_words_for_who_does_not_see_it(make_act: MakeAct) -> None:
    act = make_act()
    with opened(act) as pdf:
        figures = [item for item in elements(pdf.Root.StructTreeRoot) if item.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == [act.labels.qr_alt]


def test_headings_never_skip_a_level(make_act: MakeAct) -> None:
    sections = blocks_from_html("<h3>Prima</h3><p>a</p><h2>Poi</h2><h3>Infine</h3>")
    with opened(make_act(sections=sections)) as pdf:
        names = [str(item.S) for item in elements(pdf.Root.StructTreeRoot)]
    levels = [int(name[2:]) for name in names if name[1:2] == "H" and name[2:].isdigit()]
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_same_act_gives_the_same_bytes(make_act: MakeAct) -> None:
    assert add_signature_fields(render(make_act())) == add_signature_fields(render(make_act()))


def test_pages_are_counted_and_the_test_notice_is_on_each(make_act: MakeAct) -> None:
    sections = blocks_from_html("<p>Parole e parole. </p>" * 120)
    pdf = render(make_act(sections=sections, seal_notice="SIGILLO DI PROVA")).pdf
    with pikepdf.open(BytesIO(pdf)) as document:
        total = len(document.pages)
    assert total > 2
    for page in range(1, total + 1):
        text = pdf_text(pdf, page)
        assert "SIGILLO DI PROVA" in text
        assert make_act().labels.page_of.format(page=page, total=total) in text


def test_signature_fields_are_tagged_described_and_in_place(make_act: MakeAct) -> None:
    with opened(make_act()) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert set(fields) == {SEAL_FIELD, "FirmaRappresentante"}
        forms = [item for item in elements(pdf.Root.StructTreeRoot) if item.S == "/Form"]
        assert len(forms) == 2
        nums = pdf.Root.StructTreeRoot.ParentTree.Nums
        parents = {int(nums[i]): nums[i + 1] for i in range(0, len(nums), 2)}
        for field in fields.values():
            assert field.F == 132
            assert str(field.TU)
            assert parents[int(field.StructParent)].K.Obj.objgen == field.objgen
            assert str(parents[int(field.StructParent)].Alt) == str(field.TU)
            assert field.AP.N.read_bytes() == b""
        left, bottom, right, top = map(float, fields["FirmaRappresentante"].Rect)
        assert right - left == pytest.approx(215.43, abs=0.1)
        assert top - bottom == pytest.approx(68.03, abs=0.1)


def test_page_of_the_seal_is_read_in_order_even_without_other_annotations(make_act: MakeAct) -> None:
    sections = blocks_from_html("<p>Parole e parole. </p>" * 120)
    with opened(make_act(sections=sections)) as pdf:
        first = pdf.pages[0].obj
        assert [str(item.T) for item in first.Annots] == [SEAL_FIELD]
        assert first.Tabs == "/S"


def test_two_slots_with_one_name_are_refused(make_act: MakeAct) -> None:
    slots = (SignatureSlot("Firma", "a"), SignatureSlot("Firma", "b"))
    with pytest.raises(ValueError, match="same name"):
        add_signature_fields(render(make_act(slots=slots)))


def test_reason_is_told_when_a_letter_has_no_font(make_act: MakeAct) -> None:
    with pytest.raises(ActNotRenderable) as error:
        render(make_act(commitments=("Portiamo 🎻",)))
    assert "🎻" in str(error.value.message)


def test_title_is_demanded(make_act: MakeAct) -> None:
    with pytest.raises(ActNotRenderable):
        render(replace(make_act(), title=""))


def test_command_is_named_when_fonts_are_missing(make_act: MakeAct, settings: Any, tmp_path: Path) -> None:
    settings.PDF_FONTS_DIR = tmp_path
    with pytest.raises(FontsMissing, match="build_pdf_fonts"):
        render(make_act())


def test_commitments_never_begin_on_the_page_after_their_heading(make_act: MakeAct) -> None:
    wishes = ("Una sala per gli incontri del quartiere, il sabato mattina e quando serve. " * 3, "Due ore la settimana")
    for lines in range(16, 46):
        text = blocks_from_html("<p>Una riga di testo.</p>" * lines)
        pages = pdf_text(render(make_act(sections=text, commitments=wishes)).pdf).split("\f")
        ends = [
            page.split("Comune di Roccalba ·")[0].strip().splitlines()[-1].strip() for page in pages if page.strip()
        ]
        assert "Impegni" not in ends, f"after {lines} lines"
