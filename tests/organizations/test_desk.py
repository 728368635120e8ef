# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The secretariat's desk in the admin."""

import pytest
from django.core import mail as sent
from django.urls import reverse

from organizations.models import Mandate, Organization
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client, site_root, make_user):
    names = ["view_organization", "change_organization", "verify_organization", "add_mandate", "view_mandate"]
    permissions = [*(f"organizations.{name}" for name in names), "wagtailadmin.access_admin"]
    user = make_user("Clerk", permissions=permissions)
    client.force_login(user)
    return user


def test_queue_shows_counts_and_filters(client, clerk):
    OrganizationFactory.create_batch(2, status="pending")
    OrganizationFactory(name="Già verificata")
    page = client.get(reverse("organization:index") + "?status=pending").content.decode()
    assert ": 2" in page
    assert "Già verificata" not in page
    assert "?status=pending" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_queue_costs_the_same_with_more_rows(client, clerk, assert_flat_queries):
    OrganizationFactory(status="pending")
    assert_flat_queries(reverse("organization:index"), grow=lambda: OrganizationFactory.create_batch(10), client=client)


def test_clerk_verifies(client, clerk):
    mandate = MandateFactory(organization__status="pending", representative=True)
    url = reverse("organization:decide", args=[mandate.organization_id])
    assert mandate.user.email in client.get(url).content.decode()
    assert client.post(url, {"verify": "1"}).status_code == 302
    assert Organization.objects.get().is_verified
    assert client.post(url, {"verify": "1"}).status_code == 302
    assert len(sent.outbox) == 1


def test_clerk_refuses_with_a_reason(client, clerk):
    organization = OrganizationFactory(status="pending")
    url = reverse("organization:decide", args=[organization.pk])
    response = client.post(url, {"refuse": "1", "reason": ""})
    assert response.status_code == 200
    assert "reason" in response.context["form"].errors
    assert client.post(url, {"refuse": "1", "reason": "Manca lo statuto"}).status_code == 302
    assert Organization.objects.get().refusal_reason == "Manca lo statuto"


def test_who_may_not_verify_finds_the_door_closed(client, make_user, site_root):
    organization = OrganizationFactory(status="pending")
    client.force_login(make_user("Editor", permissions=["wagtailadmin.access_admin"]))
    url = reverse("organization:decide", args=[organization.pk])
    client.post(url, {"verify": "1"})
    assert Organization.objects.get().is_pending


def test_mandate_is_given_by_e_mail(client, clerk):
    person, organization = UserFactory(email="nuova@example.org"), OrganizationFactory()
    data = {"organization": organization.pk, "role": "delegate", "start": "2026-01-01", "may_speak": "on"}
    response = client.post(reverse("mandate:add"), data | {"email": "nobody@example.org"})
    assert "email" in response.context["form"].errors
    assert client.post(reverse("mandate:add"), data | {"email": "Nuova@example.org"}).status_code == 302
    assert Mandate.objects.get().user == person
    again = client.post(reverse("mandate:add"), data | {"email": person.email})
    assert again.context["form"].non_field_errors()
    assert Mandate.objects.count() == 1


def test_facts_are_corrected_by_the_office(client, clerk):
    organization = OrganizationFactory()
    assert client.get(reverse("organization:edit", args=[organization.pk])).status_code == 200
    assert client.get(reverse("organization:inspect", args=[organization.pk])).status_code == 200
