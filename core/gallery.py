# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Every layout part and component with sample contents: for who builds pages, in development only."""

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from wagtail.images import get_image_model

from core.gallery_samples import SAMPLES


class SampleForm(forms.Form):
    name = forms.CharField(label="Nome e cognome", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(label="E-mail", help_text="Ti scriviamo solo per questa iscrizione.")
    place = forms.ChoiceField(label="Comune", choices=[("", "Scegli"), ("a", "Borgo Sant'Elmo"), ("b", "Valdarco")])
    kind = forms.ChoiceField(
        label="Partecipi come",
        choices=[("p", "Cittadina o cittadino"), ("o", "Ente o associazione")],
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label="Temi che ti interessano",
        required=False,
        help_text="Anche più di uno.",
        choices=[("1", "Famiglie"), ("2", "Casa"), ("3", "Anziani e non autosufficienza")],
        widget=forms.CheckboxSelectMultiple,
    )
    born = forms.DateField(label="Data", required=False, widget=forms.DateInput(attrs={"type": "date"}))
    text = forms.CharField(label="La tua proposta", help_text="Al massimo 500 caratteri.", widget=forms.Textarea)
    attachment = forms.FileField(label="Allegato", required=False, help_text="PDF, fino a 10 MB.")
    agree = forms.BooleanField(label="Ho letto le regole della partecipazione")


class SampleFilters(forms.Form):
    q = forms.CharField(label="Cerca", required=False, widget=forms.SearchInput)
    status = forms.ChoiceField(
        label="Stato", required=False, choices=[("", "Tutti"), ("open", "Aperte"), ("done", "Concluse")]
    )
    when = forms.DateField(label="Dal giorno", required=False, widget=forms.DateInput(attrs={"type": "date"}))


def sample_cards(texts: dict[str, Any], image: Any) -> list[dict[str, Any]]:
    now = timezone.now()
    looks: list[dict[str, Any]] = [
        {"image": image, "kicker_icon": "it-horn", "date": now},
        {"image": image, "kicker_icon": "it-calendar", "date": now, "date_box": True},
        {"kicker_icon": "it-bookmark", "tone": "warning"},
    ]
    return [{"url": "#cards", **look, **text} for look, text in zip(looks, texts["cards"], strict=True)]


def sample_comment(texts: dict[str, Any]) -> dict[str, Any]:
    reply = {"pk": 2, "author": "Marta Colli", "organization": "ACLI", "text": texts["reply"]}
    removed = {"pk": 3, "removed": texts["removed"]}
    when = {"created_at": datetime(2026, 9, 14, 18, 5, tzinfo=timezone.get_current_timezone())}
    return {
        **when,
        "pk": 1,
        "author": "Davide Riva",
        "text": texts["comment"],
        "is_edited": True,
        "position": texts["position"],
        "replies": [{**reply, **when}, {**removed, **when}],
    }


def sample_lists(texts: dict[str, Any]) -> dict[str, Any]:
    tones = ["success", "info", "warning", "danger", "neutral"]
    places = [("Borgo Sant'Elmo", 52), ("Valdarco", 31), ("Pieve al Lago", 17)]
    return {
        "tones": tones,
        "statuses": list(zip(texts["statuses"], tones, strict=True)),
        "steps": [
            {"title": title, "is_done": number == 0, "is_current": number == 1, "url": "#top" if number == 0 else ""}
            for number, title in enumerate(texts["steps"])
        ],
        "timeline": [
            {
                "date": timezone.now(),
                "title": title,
                "text": texts["text"],
                "is_done": number == 0,
                "is_now": number == 1,
            }
            for number, title in enumerate(texts["times"])
        ],
        "questions": [{"title": texts["question"], "text": texts["answer"]}] * 3,
        "tabs": [
            {"title": texts["labels"][1], "url": "#cards", "is_current": True, "count": 142},
            {"title": texts["labels"][5], "url": "#cards", "is_current": False},
        ],
        "facts": [
            {"term": texts["labels"][2], "text": "18.09.2026"},
            {"term": texts["labels"][3], "text": "Teatro civico"},
        ],
        "bars": [{"label": name, "value": value, "share": value} for name, value in places],
        "headers": texts["labels"][:2],
        "rows": places,
    }


def gallery(request: HttpRequest) -> HttpResponse:
    """The gallery in the language of ?lang=, default Italian."""
    language = request.GET.get("lang", settings.LANGUAGE_CODE)
    texts = SAMPLES.get(language, SAMPLES[settings.LANGUAGE_CODE])
    image = get_image_model().objects.order_by("pk").first()
    messages.success(request, texts["message"])
    form = SampleForm(data={"name": "Ada", "email": "ada(at)example.org"} if "errors" in request.GET else None)
    context = {
        "t": texts,
        "image": image,
        "cards": sample_cards(texts, image),
        "comment": sample_comment(texts),
        "form": form,
        "filter_form": SampleFilters(),
        "page_obj": Paginator(range(240), 12).get_page(request.GET.get("page", 4)),
        "crumbs": [{"title": texts["section"], "url": "#top"}, {"title": texts["gallery"], "url": "#top"}],
        **sample_lists(texts),
    }
    with translation.override(language):
        return render(request, "gallery/index.html", context)
