# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What forms answer to values that nobody typed."""

import uuid

import pytest
from django import forms
from django.contrib.auth.models import Group

from core.forms import OnceForm

LONG = "A" * 10_000


class LetterForm(OnceForm):
    word = forms.CharField()


class ChosenForm(forms.Form):
    one = forms.ChoiceField(choices=[("a", "A")], required=False)
    number = forms.TypedChoiceField(choices=[(1, "1")], coerce=int, required=False)
    many = forms.MultipleChoiceField(choices=[("a", "A")], required=False)
    row = forms.ModelChoiceField(Group.objects.all(), required=False)
    rows = forms.ModelMultipleChoiceField(Group.objects.all(), required=False)


def key_shown(form):
    return form["submission_key"].value()


@pytest.mark.parametrize("name", ["one", "number", "many", "row", "rows"])
@pytest.mark.parametrize("value", [LONG, "987654321"])
@pytest.mark.django_db
def test_wrong_choice_is_not_repeated(name, value):
    errors = ChosenForm({name: [value] if name in ("many", "rows") else value}).errors
    assert errors.keys() == {name}
    assert value not in str(errors)


def test_known_key_stays_the_same_while_the_form_is_corrected():
    key = str(uuid.uuid4())
    form = LetterForm({"word": "", "submission_key": key})
    assert not form.is_valid()
    assert key_shown(form) == key


@pytest.mark.parametrize("key", [LONG, "non-una-chiave"])
def test_key_that_is_none_is_told_in_words_and_replaced(key):
    form = LetterForm({"word": "ciao", "submission_key": key})
    assert key not in str(form)
    assert form.errors["submission_key"]
    fresh = key_shown(form)
    again = LetterForm({"word": "ciao", "submission_key": fresh})
    assert again.is_valid()
    assert str(again.cleaned_data["submission_key"]) == fresh


def test_missing_key_is_made_up():
    form = LetterForm({"word": "ciao"})
    assert form.is_valid()
    assert isinstance(form.cleaned_data["submission_key"], uuid.UUID)
