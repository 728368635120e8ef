# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Registration, profile and directory through HTTP, with good and bad input."""

import uuid

import pytest
from django.urls import reverse

from organizations.models import Organization, StakeholderIndexPage
from tests.factories.accounts import PASSWORD, UserFactory
from tests.factories.organizations import MandateFactory, MunicipalityFactory, OrganizationFactory, tax_code

pytestmark = pytest.mark.django_db
REGISTER = "/en/organizations/register/"


@pytest.fixture
def someone(client, site_root):
    user = UserFactory()
    client.force_login(user)
    return user


@pytest.fixture
def data():
    return {
        "name": "Ciclofficina Lungolago",
        "kind": "ets",
        "tax_code": tax_code(501),
        "municipality": MunicipalityFactory(name="Rivalonda").pk,
        "description": "Ripara biciclette.",
        "email": "segreta@example.org",
        "phone": "+39 000 111",
        "is_representative": "on",
        "submission_key": str(uuid.uuid4()),
    }


@pytest.fixture
def directory(site_root):
    return site_root.add_child(instance=StakeholderIndexPage(title="Chi partecipa", slug="chi-partecipa", per_page=12))


def test_registering_needs_an_account_and_resumes(client, site_root):
    response = client.get(REGISTER)
    assert response.status_code == 302
    assert response["Location"] == f"/en/account/login/?next={REGISTER}"


def test_registration_sent_twice_is_made_once(client, someone, data):
    for _ in range(2):
        response = client.post(REGISTER, data)
        assert response["Location"] == "/en/organizations/ciclofficina-lungolago/"
    assert Organization.objects.count() == 1
    assert client.get(response["Location"]).content.decode().count("We have it.") == 1


def test_form_sent_after_the_session_ended_is_filled_again_after_the_login(client, site_root, data):
    user = UserFactory()
    login = client.post(REGISTER, data)
    form = client.post(login["Location"], {"login": user.email, "password": PASSWORD, "next": REGISTER}, follow=True)
    shown = {name: str(form.context["form"][name].value()) for name in data if name != "submission_key"}
    assert shown == {name: str(value) for name, value in data.items() if name != "submission_key"}
    assert not Organization.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("name", "x" * 161),
        ("kind", "sect"),
        ("tax_code", ""),
        ("tax_code", "12345678901"),
        ("tax_code", "<script>alert(1)</script>"),
        ("tax_code", "9" * 500),
        ("vat_number", "IT123"),
        ("municipality", "999999"),
        ("municipality", "' OR 1=1"),
        ("email", "not an address"),
        ("pec", "a@b"),
        ("website", "javascript:alert(1)"),
        ("description", "x" * 1501),
        ("is_representative", ""),
    ],
)
def test_bad_input_names_the_field_and_keeps_the_rest(client, someone, data, field, value):
    response = client.post(REGISTER, data | {field: value})
    assert response.status_code == 200
    assert field in response.context["form"].errors
    kept = "Ripara biciclette." if field != "description" else "Ciclofficina Lungolago"
    assert kept in response.content.decode()
    assert not Organization.objects.exists()


def test_known_tax_code_says_what_to_do(client, someone, data):
    OrganizationFactory(tax_code=data["tax_code"])
    response = client.post(REGISTER, data)
    assert "secretariat" in str(response.context["form"].errors["tax_code"])


def test_null_character_is_an_error_not_a_crash(client, someone, data):
    response = client.post(REGISTER, data | {"name": "a\x00b"})
    assert "name" in response.context["form"].errors


def test_pending_profile_is_seen_by_its_people_only(client, site_root):
    mandate = MandateFactory(organization__status="pending", representative=True)
    url = mandate.organization.get_absolute_url()
    assert client.get(url).status_code == 404
    client.force_login(mandate.user)
    response = client.get(url)
    assert response.status_code == 200
    assert 'content="noindex"' in response.content.decode()


def test_public_profile_never_shows_private_facts(client, site_root):
    organization = OrganizationFactory(
        email="segreta@example.org", phone="+39 000 111", pec="pec@example.org", legal_representative="Ada Segreta"
    )
    MandateFactory(organization=organization, representative=True, user__email="ada@example.org")
    page = client.get(organization.get_absolute_url()).content.decode()
    secrets = [organization.tax_code, "segreta@example.org", "+39 000 111", "pec@example.org", "Ada Segreta", "ada@"]
    assert [secret for secret in secrets if secret in page] == []
    Organization.objects.update(email_is_public=True)
    assert "segreta@example.org" in client.get(organization.get_absolute_url()).content.decode()


def test_representative_edits_the_profile(client, someone):
    organization = MandateFactory(user=someone, representative=True).organization
    url = reverse("organizations:edit", args=[organization.slug])
    assert client.get(url).status_code == 200
    response = client.post(url, {"description": "Nuove parole", "tax_code": tax_code(999), "name": "Altro nome"})
    assert response.status_code == 302
    changed = Organization.objects.get()
    assert changed.description == "Nuove parole"
    assert (changed.name, changed.tax_code) == (organization.name, organization.tax_code)


def test_refused_registration_is_corrected_and_sent_again(client, someone, data):
    organization = MandateFactory(
        user=someone, representative=True, organization__status="refused", organization__refusal_reason="Manca la sede"
    ).organization
    url = reverse("organizations:edit", args=[organization.slug])
    assert "Manca la sede" in client.get(url).content.decode()
    assert client.post(url, data).status_code == 302
    assert Organization.objects.get().is_pending


def test_stranger_does_not_edit(client, someone):
    organization = OrganizationFactory()
    assert client.get(reverse("organizations:edit", args=[organization.slug])).status_code == 403


def test_directory_shows_verified_ones_in_two_halves(client, directory):
    OrganizationFactory(name="Scuola Verdi", kind="school")
    OrganizationFactory(name="Parrocchia San Zeno", kind="parish")
    OrganizationFactory(name="In attesa", status="pending")
    names = lambda query: [row.name for row in client.get(directory.url + query).context["page_obj"]]  # noqa: E731  short
    assert names("") == ["Parrocchia San Zeno", "Scuola Verdi"]
    assert names("?half=public") == ["Scuola Verdi"]
    assert names("?half=community") == ["Parrocchia San Zeno"]
    assert names("?q=zeno") == ["Parrocchia San Zeno"]
    assert names("?kind=school&q=verdi scuola") == ["Scuola Verdi"]
    assert names("?municipality=999999") == names("?kind=nonsense&page=abc&half=%00") == names("")


def test_directory_filters_by_municipality(client, directory):
    here = OrganizationFactory(municipality=MunicipalityFactory(name="Castellaro"))
    OrganizationFactory()
    response = client.get(f"{directory.url}?municipality={here.municipality_id}")
    assert list(response.context["page_obj"]) == [here]


def test_directory_costs_the_same_with_more_organizations(directory, assert_flat_queries):
    OrganizationFactory()
    assert_flat_queries(directory.url, grow=lambda: OrganizationFactory.create_batch(10), at_most=12)


def test_profile_costs_the_same_with_more_organizations(site_root, assert_flat_queries):
    organization = OrganizationFactory()
    address = organization.get_absolute_url()
    assert_flat_queries(address, grow=lambda: OrganizationFactory.create_batch(10), at_most=12)


def test_profile_marks_the_language_of_its_own_words(client, site_root):
    organization = OrganizationFactory(for_whom="Famiglie con figli", runts_number="990110")
    html = client.get(f"/en/organizations/{organization.slug}/").content.decode()
    assert '<dd lang="it">Famiglie con figli</dd>' in html
    assert "<dt>RUNTS number</dt><dd>990110</dd>" in html
