# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Role × state: who may do what for an organisation."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from organizations import permissions
from organizations.choices import Status
from tests.factories.accounts import UserFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = datetime.timedelta(days=1)

WHO = {
    "anonymous": None,
    "stranger": None,
    "representative": {"representative": True},
    "delegate": {},
    "signing delegate": {"may_sign": True},
    "delegate for nothing": {"may_profile": False, "may_attend": False, "may_speak": False},
    "former": {"representative": True, "end": -1},
    "future": {"representative": True, "start": 1},
}
TABLE = [
    # who, edit, speak, sign, attend (once verified)
    ("anonymous", False, False, False, False),
    ("stranger", False, False, False, False),
    ("representative", True, True, True, True),
    ("delegate", True, True, False, True),
    ("signing delegate", True, True, True, True),
    ("delegate for nothing", False, False, False, False),
    ("former", False, False, False, False),
    ("future", False, False, False, False),
]


def person(who, organization):
    if who == "anonymous":
        return AnonymousUser()
    user = UserFactory()
    if (facts := WHO[who]) is not None:
        facts = facts | {name: TODAY() + DAY * facts[name] for name in ("start", "end") if name in facts}
        MandateFactory(organization=organization, user=user, **facts)
    return user


@pytest.mark.parametrize("state", Status.values)
@pytest.mark.parametrize(("who", "edit", "speak", "sign", "attend"), TABLE)
def test_mandates_by_state(who, edit, speak, sign, attend, state):
    reason = {"refusal_reason": "Manca lo statuto"} if state == Status.REFUSED else {}
    organization = OrganizationFactory(status=state, **reason)
    user = person(who, organization)
    acts = state == Status.VERIFIED
    assert permissions.may_edit(user, organization) is edit
    assert permissions.may_speak_for(user, organization) is (speak and acts)
    assert permissions.may_sign_for(user, organization) is (sign and acts)
    assert permissions.may_attend_for(user, organization) is (attend and acts)
    assert permissions.may_see(user, organization) is (acts or edit)
    assert permissions.may_register(user) is (who != "anonymous")
    assert permissions.may_verify(user) is False


def test_mandate_of_another_organization_counts_for_nothing():
    user, other = UserFactory(), OrganizationFactory()
    MandateFactory(user=user, representative=True)
    assert not permissions.may_speak_for(user, other)


def test_deactivated_person_may_nothing():
    mandate = MandateFactory(representative=True, user__is_active=False)
    assert not permissions.may_speak_for(mandate.user, mandate.organization)


def test_secretariat_sees_and_verifies(make_user):
    clerk = make_user(permissions=["organizations.verify_organization"])
    pending = OrganizationFactory(status="pending")
    assert permissions.may_verify(clerk)
    assert permissions.may_see(clerk, pending)
    assert not permissions.may_edit(clerk, pending)
