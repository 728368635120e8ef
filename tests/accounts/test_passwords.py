# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is wrong with a password is told in the language of the page."""

import pytest
from django.contrib.auth.password_validation import get_default_password_validators, validate_password
from django.core.exceptions import ValidationError
from django.utils import translation

from accounts.models import User

WRONG = ["breve", "password1234", "1029384756102938", "ada.lovelace@example.org"]


def complaints(language, password):
    with translation.override(language), pytest.raises(ValidationError) as caught:
        validate_password(password, User(email="ada.lovelace@example.org"))
    return set(caught.value.messages)


@pytest.mark.parametrize("language", ["it", "uk"])
@pytest.mark.parametrize("password", WRONG)
def test_complaints_are_translated(language, password):
    assert complaints(language, password).isdisjoint(complaints("en", password))


@pytest.mark.parametrize("language", ["it", "uk"])
def test_advice_is_translated(language):
    def advice(code):
        with translation.override(code):
            return {str(validator.get_help_text()) for validator in get_default_password_validators()}

    assert advice(language).isdisjoint(advice("en"))


def test_number_of_characters_stays_in_the_sentence(client, site_root):
    page = client.post("/it/account/signup/", {"password1": "breve"}).content.decode()
    assert "Questa password è troppo corta: scrivi almeno 10 caratteri." in page
