# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from home.models import PageFeedback


@pytest.fixture
def address(site_root) -> str:
    with translation.override("it"):
        return reverse("page_feedback")


def answer(**changes: str) -> dict[str, str]:
    key = str(uuid.uuid4())
    return {"path": "/it/notizie/", "rating": "2", "reason": "unclear", "text": "", "submission_key": key, **changes}


def test_reading_a_page_asks_without_a_cookie_and_the_second_step_why(client: Client, address: str) -> None:
    response = client.get(address, {"path": "/it/", "rating": "5"})
    assert b'data-element="feedback-rating-positive"' in response.content
    response = client.get(address, {"path": "/it/", "rating": "1"})
    assert b'data-element="feedback-rating-negative"' in response.content


def test_opinion_sent_twice_is_kept_once(client: Client, address: str) -> None:
    data = answer(text="Manca l'orario")
    for _time in range(2):
        assert client.post(address, data).status_code == 302
    feedback = PageFeedback.objects.get()
    assert (feedback.path, feedback.rating, feedback.reason, feedback.text) == (
        "/it/notizie/",
        2,
        "unclear",
        "Manca l'orario",
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"rating": "6"},
        {"rating": "x"},
        {"rating": "²"},
        {"reason": "clear"},
        {"text": "x" * 201},
        {"path": "https://elsewhere.example"},
        {"path": "//elsewhere.example"},
        {"path": ""},
        {"path": "/" + "x" * 600},
        {"text": "a\x00b"},
    ],
)
def test_wrong_answers_are_explained_and_kept(client: Client, address: str, wrong: dict[str, str]) -> None:
    response = client.post(address, answer(**wrong))
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not PageFeedback.objects.exists()


@pytest.mark.parametrize("query", ["", "?rating=9&path=/it/", "?rating=3&path=evil", "?rating=%00&path=%00"])
def test_second_step_without_the_first_explains(client: Client, address: str, query: str) -> None:
    assert client.get(address + query).status_code == 400


def test_too_many_opinions_from_one_place_are_refused(client: Client, address: str, settings: Any) -> None:
    settings.RATE_LIMITS = {"page-feedback": settings.RATE_LIMITS["page-feedback"]._replace(address=20)}
    for _time in range(20):
        client.post(address, answer())
    response = client.post(address, answer(text="ancora"))
    assert response.status_code == 429
    assert response.context["form"].non_field_errors()
    assert response.context["form"]["text"].value() == "ancora"
    assert PageFeedback.objects.count() == 20
