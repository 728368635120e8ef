# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What people type about proposals: the draft, the filters of a list, the office's decisions."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import OnceForm, PlainTextField, ReasonForm, SentFileInput
from organizations.forms import offer_organizations
from organizations.models import Organization

from .choices import ANSWERS, PUBLIC, Origin, Proposers, Sort, Status
from .models import Area, Proposal, ProposalCallPage
from .models.file import ATTACHMENTS, PICTURES
from .models.proposal import BODY_LENGTH, TITLE_LENGTH, WORDS
from .pictures import clean_picture

DAMAGED = _("The picture is damaged or is not a picture. Try another one.")
ALT_MISSING = _("Say what the picture shows: people who do not see it will hear these words.")

FILE_AGAIN = _("This file is good. Choose it again: a form that is not right does not keep files.")


class DraftForm(OnceForm):
    """The first step: everything a proposal says. What a call does not ask is not there."""

    title = forms.CharField(label=_("Title"), max_length=TITLE_LENGTH, help_text=_("What should be done, in one line."))
    body = PlainTextField(
        label=_("Your proposal"),
        max_length=BODY_LENGTH,
        rows=10,
        help_text=_("What is needed, for whom, and what would change. No names or health facts of people."),
    )
    area = forms.ModelChoiceField(label=_("Area"), queryset=Area.objects.none(), empty_label=_("Choose an area"))
    place = forms.CharField(
        label=_("Place"), max_length=200, required=False, help_text=_("Street, neighbourhood or municipality.")
    )
    organization = forms.ModelChoiceField(
        label=_("Propose as"), queryset=Organization.objects.none(), required=False, empty_label=_("Myself")
    )
    image = forms.FileField(
        label=_("Picture"),
        required=False,
        widget=SentFileInput,
        validators=[PICTURES],
        help_text=_("JPEG, PNG or WebP, up to 8 MB. Place and device are taken out of the file."),
    )
    image_alt = forms.CharField(
        label=_("What the picture shows"),
        max_length=200,
        required=False,
        help_text=_("For people who do not see it. Needed when there is a picture."),
    )
    attachment = forms.FileField(
        label=_("Attachment"),
        required=False,
        widget=SentFileInput,
        validators=[ATTACHMENTS],
        help_text=_("A PDF, up to 10 MB."),
    )
    attachment_title = forms.CharField(label=_("Title of the attachment"), max_length=120, required=False)

    def __init__(self, *args: Any, user: Any, call: ProposalCallPage, draft: Proposal | None = None, **kw: Any) -> None:
        super().__init__(*args, **kw)
        if draft is not None:
            self.initial = {**{name: getattr(draft, name) for name in WORDS}, **self.initial}
        self.order_fields(WORDS)
        self._offer_areas(call)
        self._offer_organizations(user, call)

    def _offer_areas(self, call: ProposalCallPage) -> None:
        names = call.local_areas()
        if not names:
            del self.fields["area"]
            return
        field = _choice(self, "area")
        field.queryset = Area.objects.filter(pk__in=names)
        field.choices = [("", field.empty_label), *names.items()]

    def _offer_organizations(self, user: Any, call: ProposalCallPage) -> None:
        offer_organizations(self, Organization.objects.spoken_for_by(user))
        if "organization" in self.fields and call.who_may_propose == Proposers.REPRESENTATIVES:
            field = _choice(self, "organization")
            field.required, field.empty_label = True, None

    def clean_image(self) -> Any:
        image = self.cleaned_data["image"]
        if not isinstance(image, UploadedFile):
            return image or ""
        try:
            return clean_picture(image)
        except (OSError, ValueError, SyntaxError) as error:
            raise ValidationError(DAMAGED, "damaged") from error

    def clean_attachment(self) -> Any:
        return self.cleaned_data["attachment"] or ""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("image") and not cleaned.get("image_alt"):
            self.add_error("image_alt", ALT_MISSING)
        if self.errors:
            self._ask_for_the_files_again(cleaned)
        return cleaned

    def _ask_for_the_files_again(self, cleaned: dict[str, Any]) -> None:
        """No browser sends a file a second time by itself: a good one is lost while something else is wrong."""
        for name in ("image", "attachment"):
            if name in self.files and name in cleaned:
                self.add_error(name, FILE_AGAIN)


class ListForm(forms.Form):
    """The filters of a call's list; they live in the address."""

    q = forms.CharField(label=_("Words"), max_length=100, required=False)
    area = forms.TypedChoiceField(label=_("Area"), required=False, coerce=int, empty_value=None)
    status = forms.ChoiceField(label=_("State"), required=False)
    origin = forms.ChoiceField(label=_("Origin"), required=False, choices=[("", _("All")), *Origin.choices])
    sort = forms.ChoiceField(label=_("Order"), required=False, choices=Sort)

    def __init__(self, *args: Any, areas: dict[int, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everything = ("", _("All"))
        if areas:
            _options(self, "area", [everything, *areas.items()])
        else:
            del self.fields["area"]
        _options(self, "status", [everything, *((status.value, status.label) for status in PUBLIC)])

    def wanted(self) -> dict[str, Any]:
        """What to filter by: the values that made sense; a wrong one filters nothing."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value not in ("", None)}


class ReturnForm(ReasonForm):
    who_reads = _("The author receives these words and can correct the text.")


class AnswerForm(forms.Form):
    """Only the decisions that the state of the proposal allows."""

    status = forms.ChoiceField(label=_("Decision"), widget=forms.RadioSelect)
    text = PlainTextField(
        label=_("Reasons"),
        max_length=6000,
        rows=10,
        help_text=_("Public. Plain words: what will be done, by whom, when; or why not."),
    )
    office = forms.CharField(label=_("Office"), max_length=120)
    date = forms.DateField(
        label=_("Date"), initial=timezone.localdate, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, proposal: Proposal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = [(status.value, Status(status).label) for status in ANSWERS if proposal.may_move_to(status)]
        _options(self, "status", allowed)

    def clean_date(self) -> datetime.date:
        day: datetime.date = self.cleaned_data["date"]
        if day > timezone.localdate():
            raise ValidationError(_("This day has not come yet: write the day of the decision."), "future")
        return day


def _choice(form: forms.Form, name: str) -> forms.ModelChoiceField:
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    return field


def _options(form: forms.Form, name: str, options: list[tuple[Any, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = options
