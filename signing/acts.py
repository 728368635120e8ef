# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an act says, before it is a PDF. Plain data: any room builds one, only signing.rendering prints it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override


@dataclass(frozen=True, slots=True)
class SignatureSlot:
    """A place where somebody signs. ``name`` is the PDF field name: ASCII letters and digits, one per act."""

    name: str
    label: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class ActLabels:
    """The words the document adds around the caller's text, already translated."""

    facts: str
    text: str
    commitments: str
    notices: str
    signatures: str
    signature_hint: str
    verification: str
    verification_hint: str
    code: str
    qr_alt: str
    page_of: str
    """Pattern with ``{page}`` and ``{total}``."""

    @classmethod
    def translated(cls, language: str) -> ActLabels:
        """The usual words in the given language (a Django language code)."""
        with override(language):
            return cls(
                facts=_("Who and what"),
                text=_("Text"),
                commitments=_("Commitments"),
                notices=_("Notices"),
                signatures=_("Signatures"),
                signature_hint=_("Space for the digital signature"),
                verification=_("Check this document"),
                verification_hint=_(
                    "Scan the code or open the address: the page says whether this document is authentic."
                ),
                code=_("Verification code"),
                qr_alt=_("QR code that opens the verification page of this document"),
                page_of=_("Page {page} of {total}"),
            )


@dataclass(frozen=True, slots=True)
class Act:
    """One act, ready to be printed. Every text is data: no markup in it is ever interpreted.

    ``sections`` is the block list of signing.canonical; ``issued_at`` must be aware; ``seal_notice`` is filled by
    signing.services when the seal is the test one.
    """

    language: str
    title: str
    body_name: str
    labels: ActLabels
    issued_at: datetime
    verification_code: str
    verification_url: str
    subtitle: str = ""
    sections: list[dict[str, Any]] = field(default_factory=list)
    facts: tuple[tuple[str, str], ...] = ()
    commitments: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    slots: tuple[SignatureSlot, ...] = ()
    seal_notice: str = ""

    def label_map(self) -> dict[str, str]:
        """The labels by name, as the template reads them."""
        return {item.name: getattr(self.labels, item.name) for item in fields(self.labels)}
