# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What an act says: the facts of an adhesion as plain data for `signing`. In the official language, always."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from signing.acts import Act, ActLabels, SignatureSlot

from ..models import Adhesion, AdhesionCommitment, CommitmentKind, PactVersion
from ..statements import STATEMENTS

SIGNATURE_FIELD = "FirmaRappresentante"


def adhesion_act(adhesion: Adhesion, *, code: str, issued_at: datetime) -> Act:
    """The act by which an organisation adheres."""
    version = adhesion.version
    with override(settings.LANGUAGE_CODE):
        return Act(
            language=settings.LANGUAGE_CODE,
            title=_("Adhesion to %(pact)s") % {"pact": version.page.title},
            subtitle=_subtitle(version),
            body_name=version.page.body_name,
            labels=ActLabels.translated(settings.LANGUAGE_CODE),
            issued_at=issued_at,
            verification_code=code,
            verification_url=version.page.full_address("verification", code=code),
            facts=_facts(adhesion),
            sections=version.canonical_blocks,
            commitments=_commitments(adhesion),
            notices=tuple(str(statement.text) for statement in STATEMENTS),
            slots=(
                SignatureSlot(
                    name=SIGNATURE_FIELD, label=_("Signature of the representative"), person=adhesion.signatory_name
                ),
            ),
        )


def version_act(version: PactVersion, *, code: str, issued_at: datetime) -> Act:
    """The approved text as a sealed document that nobody signs."""
    with override(settings.LANGUAGE_CODE):
        return Act(
            language=settings.LANGUAGE_CODE,
            title=version.page.title,
            subtitle=_subtitle(version),
            body_name=version.page.body_name,
            labels=ActLabels.translated(settings.LANGUAGE_CODE),
            issued_at=issued_at,
            verification_code=code,
            verification_url=version.page.full_address("verification", code=code),
            facts=((_("SHA-256 of the text"), version.canonical_sha256),),
            sections=version.canonical_blocks,
        )


def _subtitle(version: PactVersion) -> str:
    return _("Version %(number)s, approved by resolution no. %(resolution)s of %(date)s") % {
        "number": version.number,
        "resolution": version.resolution_number,
        "date": date_format(version.resolution_date, "j F Y") if version.resolution_date else "",
    }


def _facts(adhesion: Adhesion) -> tuple[tuple[str, str], ...]:
    organization = adhesion.organization
    facts = (
        (_("Organisation"), organization.name),
        (_("Kind"), capfirst(organization.get_kind_display())),
        (_("Tax code"), organization.tax_code),
        (capfirst(_("RUNTS number")), organization.runts_number),
        (_("Seat"), ", ".join(part for part in (organization.address, organization.municipality.name) if part)),
        (_("Who signs"), adhesion.signatory_name),
        (_("In the quality of"), adhesion.signatory_role),
        (_("SHA-256 of the text"), adhesion.version.canonical_sha256),
    )
    return tuple((label, value) for label, value in facts if value)


def _commitments(adhesion: Adhesion) -> tuple[str, ...]:
    names = dict(CommitmentKind.objects.records().values_list("pk", "name"))
    return tuple(_commitment(one, names[one.kind_id]) for one in adhesion.commitments.order_by("pk"))


def _commitment(one: AdhesionCommitment, kind: str) -> str:
    return f"{kind}: {one.description}" + (f" ({one.amount})" if one.amount else "")
