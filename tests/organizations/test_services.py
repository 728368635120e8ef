# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Registered, corrected, verified, refused: states, mails, traces."""

import uuid

import pytest
from django.core import mail as sent
from wagtail.models import ModelLogEntry

from core.errors import NotAllowed
from organizations import services
from organizations.choices import Kind, Role, Status
from organizations.errors import AlreadyDecided, ReasonMissing, TaxCodeTaken
from organizations.models import Mandate, Organization
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MandateFactory, MunicipalityFactory, OrganizationFactory, tax_code

pytestmark = pytest.mark.django_db


@pytest.fixture
def facts():
    return {
        "name": "Ciclofficina Lungolago",
        "kind": Kind.ETS,
        "tax_code": tax_code(501),
        "municipality": MunicipalityFactory(),
        "description": "Ripara biciclette.",
    }


@pytest.fixture
def clerk(make_user):
    return make_user("Clerk", permissions=["organizations.verify_organization"])


def actions(organization):
    return list(ModelLogEntry.objects.filter(object_id=organization.pk).values_list("action", flat=True))


def test_registration_makes_a_pending_organization_and_its_representative(facts):
    user = UserFactory(language="en")
    organization = services.register_organization(user=user, facts=facts, office="president")
    mandate = Mandate.objects.get()
    assert organization.status == Status.PENDING
    assert (mandate.user, mandate.role, mandate.office) == (user, Role.LEGAL_REPRESENTATIVE, "president")
    assert actions(organization) == ["organizations.register"]
    assert [message.to for message in sent.outbox] == [[user.email]]
    assert sent.outbox[0].extra_headers["Content-Language"] == "en"


def test_same_registration_sent_twice_is_made_once(facts):
    user, key = UserFactory(), uuid.uuid4()
    first = services.register_organization(user=user, facts=facts, submission_key=key)
    second = services.register_organization(user=user, facts=facts, submission_key=key)
    assert first == second
    assert Organization.objects.count() == Mandate.objects.count() == len(sent.outbox) == 1


def test_known_tax_code_is_refused_with_what_to_do(facts):
    OrganizationFactory(tax_code=facts["tax_code"])
    with pytest.raises(TaxCodeTaken) as caught:
        services.register_organization(user=UserFactory(), facts=facts)
    assert "legal representative" in str(caught.value.message) or "rappresentante" in str(caught.value.message)
    assert not Mandate.objects.exists()


@pytest.mark.parametrize("decision", ["verify", "refuse"])
@pytest.mark.parametrize("state", Status.values)
def test_office_decides_once(clerk, decision, state):
    reason = {"refusal_reason": "x"} if state == Status.REFUSED else {}
    organization = OrganizationFactory(status=state, **reason)
    mandate = MandateFactory(organization=organization, representative=True)
    MandateFactory(organization=organization)  # a delegate receives no mail

    def decide():
        if decision == "verify":
            return services.verify_organization(organization=organization, by=clerk)
        return services.refuse_organization(organization=organization, by=clerk, reason="Manca lo statuto.")

    if state != Status.PENDING:
        with pytest.raises(AlreadyDecided):
            decide()
        assert not sent.outbox
        return
    decided = decide()
    assert decided.status == {"verify": Status.VERIFIED, "refuse": Status.REFUSED}[decision]
    assert [message.to for message in sent.outbox] == [[mandate.user.email]]
    assert actions(organization) == [f"organizations.{decision}"]
    with pytest.raises(AlreadyDecided):
        decide()
    assert len(sent.outbox) == 1


def test_verification_says_when_and_who(clerk):
    organization = services.verify_organization(organization=OrganizationFactory(status="pending"), by=clerk)
    assert organization.verified_at
    assert organization.verified_by == clerk


def test_refusal_needs_a_reason_and_sends_it(clerk):
    organization = OrganizationFactory(status="pending")
    MandateFactory(organization=organization, representative=True)
    with pytest.raises(ReasonMissing):
        services.refuse_organization(organization=organization, by=clerk, reason="  ")
    services.refuse_organization(organization=organization, by=clerk, reason="Manca lo <statuto> & l'atto")
    assert "Manca lo <statuto> & l'atto" in sent.outbox[0].body


@pytest.mark.parametrize("decide", [services.verify_organization, services.refuse_organization])
def test_only_the_office_decides(decide):
    mandate = MandateFactory(organization__status="pending", representative=True)
    reason = {"reason": "no"} if decide is services.refuse_organization else {}
    with pytest.raises(NotAllowed):
        decide(organization=mandate.organization, by=mandate.user, **reason)


def test_refused_organization_goes_back_in_the_queue_when_corrected(facts):
    mandate = MandateFactory(
        organization__status="refused", organization__refusal_reason="Codice fiscale sbagliato", representative=True
    )
    corrected = services.correct_registration(organization=mandate.organization, by=mandate.user, facts=facts)
    assert (corrected.status, corrected.refusal_reason, corrected.name) == ("pending", "", facts["name"])
    assert actions(corrected) == ["organizations.send_again"]


def test_verified_facts_are_not_corrected_by_the_representative(facts):
    mandate = MandateFactory(representative=True)
    with pytest.raises(AlreadyDecided):
        services.correct_registration(organization=mandate.organization, by=mandate.user, facts=facts)


def test_profile_is_edited_by_who_has_the_mandate():
    mandate = MandateFactory()
    edited = services.edit_profile(organization=mandate.organization, by=mandate.user, facts={"for_whom": "tutti"})
    assert edited.for_whom == "tutti"
    assert edited.is_verified
    services.edit_profile(organization=mandate.organization, by=mandate.user, facts={"for_whom": "tutti"})
    assert actions(edited) == ["wagtail.edit"]
    with pytest.raises(NotAllowed):
        services.edit_profile(organization=edited, by=UserFactory(), facts={"for_whom": "nessuno"})
