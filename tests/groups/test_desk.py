# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Members at the secretariat's desk."""

import pytest
from django.urls import reverse

from groups.models import Membership
from tests.factories.accounts import UserFactory
from tests.factories.organizations import OrganizationFactory

pytestmark = pytest.mark.django_db
ADD = "membership:add"


@pytest.fixture
def clerk(client, make_user):
    names = ["add_membership", "change_membership", "view_membership"]
    client.force_login(
        make_user("Clerk", permissions=[*(f"groups.{name}" for name in names), "wagtailadmin.access_admin"])
    )


@pytest.mark.parametrize("alone", [True, False])
def test_who_sits_already_is_an_error_of_the_form(client, clerk, group, alone):
    data = {"group": group.pk, "role": "member", "email": UserFactory().email}
    data |= {} if alone else {"organization": OrganizationFactory().pk}
    assert client.post(reverse(ADD), data).status_code == 302
    again = client.post(reverse(ADD), data)
    assert again.context["form"].non_field_errors()
    assert Membership.objects.count() == 1


def test_member_is_an_organisation_or_a_person(client, clerk, group):
    answer = client.post(reverse(ADD), {"group": group.pk, "role": "member"})
    assert answer.context["form"].non_field_errors()
    assert client.post(reverse(ADD), {"group": group.pk, "role": "member", "email": "x@example.org"}).status_code == 200
    assert not Membership.objects.exists()


def test_address_of_the_member_is_shown_again(client, clerk, group):
    member = UserFactory(email="ada@example.org")
    client.post(reverse(ADD), {"group": group.pk, "role": "member", "email": member.email})
    page = client.get(reverse("membership:edit", args=[Membership.objects.get().pk])).content.decode()
    assert "ada@example.org" in page
