# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The forms of registration and profile."""

from typing import Any

from allauth.account import forms as allauth_forms
from allauth.core import context as allauth_context
from django import forms
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from core import rate_limits
from core.errors import TooMany
from core.forms import TrapForm

from .models import User
from .public_names import check_public_name, refuse_office_words

EMAIL_LENGTH = User._meta.get_field("email").max_length


def refuse_too_many(request: HttpRequest, *, action: str, key: str) -> None:
    """Too many attempts become an error of the form, which keeps what was typed."""
    try:
        rate_limits.consume(request, action=action, key=key)
    except TooMany as error:
        raise ValidationError(str(error.message), error.code) from error


class FittingEmailMixin:
    """allauth takes addresses longer than the column: an error on the field instead of one of the database."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["email"]
        field.validators.append(MaxLengthValidator(EMAIL_LENGTH))
        field.widget.attrs.pop("placeholder", None)


class AccountField(forms.EmailField):
    """A person found by e-mail: a list of all the accounts would be long and indiscreet."""

    def clean(self, value: Any) -> User | None:
        email = super().clean(value).lower()
        user = User.objects.filter(email=email, is_active=True).first() if email else None
        if email and user is None:
            raise ValidationError(_("Nobody has an account with this address: ask them to register first."), "unknown")
        return user


class PersonDeskForm(WagtailAdminModelForm):
    """Base of the admin's forms for what a person has: the form declares `email`, the record gets its `user`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.user_id:
            self.fields["email"].initial = self.instance.user.email

    def clean_email(self) -> User | None:
        self.instance.user = self.cleaned_data["email"]
        return self.instance.user

    def _get_validation_exclusions(self) -> set[str]:
        """The person comes from the address: the same thing twice is an error of the form, not of the database."""
        excluded: set[str] = super()._get_validation_exclusions()
        return excluded - {"user"} if "email" in self.cleaned_data else excluded


class LimitedEmailMixin:
    """What is sent to an address on request: counted by address and by where the request comes from."""

    action: str
    errors: Any

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}  # type: ignore[misc]  # the form that this is mixed into
        if not self.errors:
            refuse_too_many(allauth_context.request, action=self.action, key=cleaned["email"])
        return cleaned


class LoginForm(allauth_forms.LoginForm):
    """Labels say what to write: a placeholder would say it again."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


class AddEmailForm(FittingEmailMixin, allauth_forms.AddEmailForm):
    """Another address, from the personal area."""


class ChangeEmailForm(FittingEmailMixin, allauth_forms.ChangeEmailForm):
    """Another address, while the first one waits for its code."""


class RequestLoginCodeForm(LimitedEmailMixin, allauth_forms.RequestLoginCodeForm):
    """A code by mail instead of the password."""

    action = "login-code"


class ResetPasswordForm(LimitedEmailMixin, allauth_forms.ResetPasswordForm):
    """A link by mail to choose another password."""

    action = "password-reset"


class SignupForm(LimitedEmailMixin, FittingEmailMixin, TrapForm, allauth_forms.SignupForm):
    """Registration: address, public name, one password, the rules."""

    action = "signup"

    display_name = forms.CharField(
        label=_("Public name"),
        max_length=80,
        min_length=2,
        help_text=_("What others read next to what you write: your name, or a nickname."),
        widget=forms.TextInput(attrs={"autocomplete": "nickname"}),
        validators=[check_public_name, refuse_office_words],
    )
    rules = forms.BooleanField(
        label=_("I have read the privacy notice and I accept the rules of participation"),
        error_messages={"required": _("To create an account you must accept the rules: tick this box.")},
    )
    field_order = ["email", "display_name", "password1", "rules", "homepage"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].label = _("E-mail address")
        self.fields["email"].help_text = _("You sign in with it. We send a code there to be sure that it is yours.")
        if "password1" in self.fields:
            self.fields["password1"].help_text = _("At least ten characters: a phrase of three or four words is good.")
            self.fields["password1"].widget.attrs.pop("placeholder", None)

    def try_save(self, request: HttpRequest) -> tuple[User | None, HttpResponse | None]:
        if self.was_filled_by_a_program:
            self.account_already_exists = True  # the same answer as for a known address, and no account
        if not self.account_already_exists:
            try:
                with transaction.atomic():
                    return super().try_save(request)
            except IntegrityError:  # the same form at the same moment: the other one has made the account
                self.account_already_exists = True
        if made := self._made_a_moment_ago():
            return made, None
        return super().try_save(request)

    def _made_a_moment_ago(self) -> User | None:
        """The account that this form, sent twice, has just made: same password, address still to confirm.

        The password is hashed in any case, as a new account would do: the time of the answer tells nothing.
        """
        email, password = self.cleaned_data["email"], self.cleaned_data["password1"]
        unconfirmed = User.objects.filter(emailaddress__email__iexact=email, emailaddress__verified=False)
        user = None if self.was_filled_by_a_program else unconfirmed.filter(email__iexact=email).first()
        if user is None:
            make_password(password)
            return None
        return user if user.check_password(password) else None


class ProfileForm(forms.ModelForm):
    """What a person may change by themselves without confirming who they are."""

    class Meta:
        model = User
        fields = ["display_name", "language"]
        widgets = {"display_name": forms.TextInput(attrs={"autocomplete": "nickname"}), "language": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["display_name"].required = True
        self.fields["display_name"].validators.append(check_public_name)
        if not self.instance.has_perm("wagtailadmin.access_admin"):
            self.fields["display_name"].validators.append(refuse_office_words)
