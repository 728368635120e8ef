# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What forms answer to values that nobody typed."""

import uuid

import pytest
from django import forms
from django.contrib.auth.models import Group
from django.urls import reverse

from core.forms import OnceForm, PlainTextField, ReasonForm, TrapForm
from home.forms import PageFeedbackForm
from home.models import PageFeedback

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


def test_a_line_end_counts_as_one_character_as_in_the_browser():
    assert PlainTextField(max_length=5).clean("ab\r\ncd") == "ab\ncd"


def test_reason_says_who_reads_it():
    class Told(ReasonForm):
        who_reads = "The mayor."

    assert "The mayor." in str(Told())
    assert Told({"reason": " "}).errors["reason"]


def test_trap_is_out_of_sight_and_names_who_steps_in():
    class Open(TrapForm):
        pass

    assert 'tabindex="-1"' in str(Open())
    caught, free = Open({"homepage": "https://spam.example"}), Open({"homepage": ""})
    assert caught.is_valid()
    assert free.is_valid()
    assert (caught.was_filled_by_a_program, free.was_filled_by_a_program) == (True, False)
    assert "homepage" not in caught.cleaned_data


@pytest.mark.django_db
@pytest.mark.usefixtures("site_root")
def test_program_that_fills_the_feedback_leaves_no_opinion(client):
    data = {"path": "/it/", "rating": "5", "text": "Buy", "homepage": "https://spam.example"}
    assert PageFeedbackForm(data).is_valid()
    assert client.post(reverse("page_feedback"), data).status_code == 302
    assert not PageFeedback.objects.exists()
