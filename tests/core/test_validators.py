# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Names of all scripts are taken; what nobody sees is not."""

import pytest
from django.core.exceptions import ValidationError

from core.validators import require_readable


@pytest.mark.parametrize(
    "name",
    [
        "Nicolò D'Amico",
        "Anne-Marie O’Neil",
        "Олена Мар'яненко",
        "محمد‌رضا",
        "क्‍षमा",
        "李 小龍",
        "Ada ❤️",
        "Ngozi Ọ̀ṣun",
        "👩‍🔬",
    ],
)
def test_names_of_all_scripts_are_taken(name):
    assert require_readable(name) is None


@pytest.mark.parametrize(
    "sign",
    ["\u202e", "\u2066", "\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad", "\u2060",
     "\u3164", "\u2800", "\u0007", "\U000e0041", "\ufe0f"],
)  # fmt: skip
def test_what_nobody_sees_is_refused(sign):
    with pytest.raises(ValidationError):
        require_readable(f"An{sign}na")
