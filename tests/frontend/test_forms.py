# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import re

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH
from django.utils import translation


class Registration(forms.Form):
    email = forms.EmailField(label="E-mail", help_text="We write only about this.")
    nickname = forms.CharField(label="Nickname", required=False)
    kind = forms.ChoiceField(label="You are", choices=[("a", "A person"), ("b", "A body")], widget=forms.RadioSelect)
    agree = forms.BooleanField(label="I agree")
    hidden = forms.CharField(widget=forms.HiddenInput)

    def clean(self) -> None:
        raise forms.ValidationError("The event is full.")


def rendered(data: dict[str, str] | None = None) -> str:
    with translation.override("en"):
        return str(Registration(data))


def control(html: str, name: str) -> str:
    match = re.search(rf'<(?:input|select|textarea)[^>]*name="{name}"[^>]*>', html)
    assert match, f"no control called {name}"
    return match.group()


def test_required_is_said_in_words_and_only_where_it_is() -> None:
    html = rendered()
    assert re.search(r'for="id_email">E-mail\s*<span class="required-mark">\(required\)', html)
    assert "required-mark" not in re.search(r'<label for="id_nickname">.*?</label>', html, re.DOTALL).group()


def test_hint_is_tied_to_its_control() -> None:
    html = rendered()
    assert 'aria-describedby="id_email_helptext"' in control(html, "email")
    assert 'id="id_email_helptext"' in html


def test_error_is_tied_to_its_control_and_keeps_what_was_typed() -> None:
    html = rendered({"email": "nobody(at)nowhere"})
    field = control(html, "email")
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="id_email_helptext id_email_error"' in field
    assert 'value="nobody(at)nowhere"' in field
    assert "is-invalid" in field
    assert 'id="id_email_error"' in html


def test_summary_comes_first_takes_the_focus_and_links_to_the_controls() -> None:
    html = rendered({"email": ""})
    summary = html[: html.index('class="form-group')]
    assert 'role="alert"' in summary
    assert "autofocus" in summary
    assert "The event is full." in summary
    for anchor in ("id_email", "id_kind_0", "id_agree"):
        assert f'href="#{anchor}"' in summary
        assert f'id="{anchor}"' in html


def test_no_summary_when_nothing_is_wrong() -> None:
    assert "error-summary" not in rendered()


def test_group_of_radio_buttons_has_a_legend_and_labels() -> None:
    html = rendered()
    assert re.search(r"<legend>You are\s*<span", html)
    assert html.count('type="radio"') == 2
    assert 'for="id_kind_1">A body' in html


def test_hidden_field_has_no_label() -> None:
    html = rendered()
    assert control(html, "hidden")
    assert 'for="id_hidden"' not in html


def test_nothing_chosen_yet_is_said_in_words() -> None:
    class Choice(forms.Form):
        place = forms.ChoiceField(choices=[*BLANK_CHOICE_DASH, ("a", "Borgo")])

    with translation.override("it"):
        options = re.findall(r"<option[^>]*>([^<]*)</option>", str(Choice()))
    assert options == ["Scegli…", "Borgo"]
