# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pacts with their versions and adherents. The quick ones write rows; `open_pact` and `adhere` take the real way."""

import datetime
import hashlib
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone

from organizations.choices import Role
from organizations.models import Mandate
from pacts import services
from pacts.choices import Level, State, VersionState
from pacts.models import Adhesion, AdhesionCommitment, CommitmentKind, PactPage, PactText, PactVersion
from signing.choices import DocumentKind
from signing.demo_signer import sign_pdf
from signing.embedded_pki import embedded_pki
from signing.models import SignedDocument
from tests.factories.accounts import UserFactory
from tests.factories.organizations import OrganizationFactory

ARTICLES = [
    ("Finalità", "<p>Il Patto unisce <b>enti</b> e cittadini.</p>"),
    ("Impegni", "<p>Chi aderisce si impegna a:</p><ul><li>ascoltare</li><li>collaborare</li></ul>"),
]
FISCAL_CODE = "BNCNNA80A41L319L"
SIGNER = "Anna Bianchi"


class PactPageFactory(wagtail_factories.PageFactory):
    title = "Patto di comunità"
    intro = "Un accordo tra chi vuole prendersi cura della valle."
    body_name = "Comune di Rivalonda"
    body = "<p>Nasce da tre anni di esperienze.</p>"

    class Meta:
        model = PactPage


class PactVersionFactory(factory.django.DjangoModelFactory):
    """A draft with its text in Italian and in English."""

    class Meta:
        model = PactVersion
        skip_postgeneration_save = True

    number = factory.Sequence(lambda n: f"{n + 1}.0")
    resolution_number = "112"
    resolution_date = datetime.date(2026, 3, 5)

    @factory.post_generation
    def texts(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        articles = ARTICLES if extracted is None else extracted
        for language, prefix in (("it", ""), ("en", "EN ")):
            stream = [("article", {"title": prefix + title, "body": body}) for title, body in articles]
            PactText.objects.create(version=self, language=language, articles=stream if articles else [])


class CommitmentKindFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CommitmentKind
        django_get_or_create = ("code", "locale")

    code = "spazi"
    name = "Spazi"
    locale = factory.LazyFunction(lambda: italian())


class SignedDocumentFactory(factory.django.DjangoModelFactory):
    """A row without bytes behind it."""

    class Meta:
        model = SignedDocument

    kind = DocumentKind.ISSUED
    sha256 = factory.Sequence(lambda n: hashlib.sha256(str(n).encode()).hexdigest())
    file = factory.LazyAttribute(lambda row: f"signing/{row.sha256}.pdf")
    length = 1


class AdhesionFactory(factory.django.DjangoModelFactory):
    """`AdhesionFactory(version=…, state=State.PUBLISHED)`: rows as they stand in that state, without real documents."""

    class Meta:
        model = Adhesion
        skip_postgeneration_save = True

    organization = factory.SubFactory(OrganizationFactory)
    signatory_name = SIGNER
    signatory_role = "presidente"
    state = State.DRAFT
    verification_code = factory.Maybe(
        factory.LazyAttribute(lambda row: row.state not in (State.DRAFT, State.CANCELLED)),
        factory.Sequence(lambda n: f"AAAA-BBBB-CCCC-{n:04d}"),
        None,
    )
    issued_document = factory.Maybe(
        factory.LazyAttribute(lambda row: row.state not in (State.DRAFT, State.CANCELLED)),
        factory.SubFactory(SignedDocumentFactory),
        None,
    )
    sign_by = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=30))
    issued_at = factory.LazyFunction(timezone.now)
    level = Level.QUALIFIED
    protocol_number = factory.Sequence(lambda n: f"{n + 1}/2026")
    protocol_date = datetime.date(2026, 4, 1)

    @factory.post_generation
    def commitments(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        kind = CommitmentKindFactory()
        AdhesionCommitment.objects.create(
            adhesion=self, kind=kind, description="Una sala il sabato", quantity=1, unit="rooms"
        )


def italian() -> Any:
    from wagtail.models import Locale

    return Locale.objects.get_or_create(language_code="it")[0]


def office_user(**fields: Any) -> Any:
    from django.contrib.auth.models import Permission

    user = UserFactory(**fields)
    wanted = ["accept_adhesion", "change_pactversion", "add_pactversion", "view_adhesion"]
    permissions = Permission.objects.filter(content_type__app_label="pacts", codename__in=wanted)
    admin = Permission.objects.filter(content_type__app_label="wagtailadmin", codename="access_admin")
    user.user_permissions.add(*permissions, *admin)
    return user


def open_pact(home: Any, officer: Any, **version: Any) -> tuple[PactPage, PactVersion]:
    """A pact page with one version, approved and open: sealed for real."""
    page = PactPageFactory(parent=home, slug="patto")
    draft = PactVersionFactory(page=page, **version)
    services.approve_version(version=draft, officer=officer)
    return page, services.open_version(version=draft, officer=officer)


def quick_pact(home: Any, **version: Any) -> tuple[PactPage, PactVersion]:
    """The same as rows only: no PDF, no seal."""
    page = PactPageFactory(parent=home, slug="patto")
    draft = PactVersionFactory(page=page, **version)
    text = draft.texts.get(language="it").canonical()
    facts = {"state": VersionState.OPEN, "canonical_blocks": text.blocks, "canonical_sha256": text.sha256}
    PactVersion.objects.filter(pk=draft.pk).update(**facts, approved_at=timezone.now(), opened_at=timezone.now())
    return page, PactVersion.objects.get(pk=draft.pk)


def representative_of(organization: Any, **mandate: Any) -> Any:
    user = UserFactory()
    rights = {"role": Role.LEGAL_REPRESENTATIVE, "may_sign": True, "office": "presidente"} | mandate
    Mandate.objects.create(organization=organization, user=user, **rights)
    return user


def sign(pdf: bytes, name: str = SIGNER, fiscal_code: str = FISCAL_CODE) -> bytes:
    """As the representative's own tool would, with a certificate of the test authority."""
    return sign_pdf(pdf, embedded_pki().signer_p12(name=name, fiscal_code=fiscal_code))


def adhere(version: PactVersion, officer: Any, until: State = State.PUBLISHED, **options: Any) -> Adhesion:
    """The real way of an adhesion, as far as asked."""
    organization = options.pop("organization", None) or OrganizationFactory()
    user = options.pop("user", None) or representative_of(organization)
    commitments = [
        services.CommitmentData(kind=CommitmentKindFactory(), description="Una sala", quantity=2, unit="rooms")
    ]
    facts: dict[str, Any] = {
        "signatory_name": SIGNER,
        "signatory_role": "presidente",
        "fiscal_code": FISCAL_CODE,
        "commitments": commitments,
        "sign": sign,
        "protocol_number": f"{organization.pk}/2026",
        "protocol_date": timezone.localdate(),
    }
    return services.rehearse_adhesion(
        organization=organization, version=version, user=user, officer=officer, until=until, **facts | options
    )
