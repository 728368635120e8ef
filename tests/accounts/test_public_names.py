# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Nobody speaks in the name of the office, who works for it does."""

import pytest
from django.core.exceptions import ValidationError

from accounts.forms import ProfileForm, SignupForm
from accounts.public_names import check_public_name, refuse_office_words


@pytest.mark.parametrize(
    "name",
    ["Moderazione", "SEGRETERIA", "★ Segretería", "Comune di Roma", "comune  di", "Moderation team", "Модерація",
     "Ｓｅｇｒｅｔｅｒｉａ", "Ufficio Partecipazione"],
)  # fmt: skip
def test_names_of_the_office_are_refused(name):
    with pytest.raises(ValidationError):
        refuse_office_words(name)


@pytest.mark.parametrize("name", ["Ada", "Anna Comune", "Comunella", "Officer Ada", "Staffan", "Bar della Segreteria"])
def test_names_that_look_a_little_like_it_are_taken(name):
    assert refuse_office_words(name) is None


@pytest.mark.parametrize("name", ["...", "\u3164\u3164", "Anna\u202egro", "ada@example.org"])
def test_names_that_cannot_be_read_or_are_addresses_are_refused(name):
    with pytest.raises(ValidationError):
        check_public_name(name)


def test_who_registers_is_not_the_office(db):
    assert "display_name" in SignupForm({"display_name": "Moderazione", "password1": "x"}).errors


@pytest.mark.parametrize("works_there", [True, False])
def test_profile_of_who_works_there_may_say_it(make_user, works_there):
    user = make_user(permissions=["wagtailadmin.access_admin"] if works_there else [])
    form = ProfileForm({"display_name": "Segreteria", "language": "it"}, instance=user)
    assert form.is_valid() is works_there
