# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ukrainian names as the official table writes them (its own examples)."""

import pytest

from demo.latin import in_latin


@pytest.mark.parametrize(
    ("ukrainian", "latin"),
    [
        ("Алушта", "alushta"),
        ("Ґалаґан", "galagan"),
        ("Єнакієве", "yenakiieve"),
        ("Їжакевич", "yizhakevych"),
        ("Кадиївка", "kadyivka"),
        ("Йосипівка Стрий", "yosypivka stryi"),
        ("Згорани", "zghorany"),
        ("Щербухи", "shcherbukhy"),
        ("Юрій Яготин", "yurii yahotyn"),
        ("Костянтин", "kostiantyn"),
        ("Знам'янка", "znamianka"),
        ("Загальний форум – 2026, Rivalonda", "zahalnyi forum – 2026, rivalonda"),
    ],
)
def test_words_as_the_official_table_writes_them(ukrainian: str, latin: str) -> None:
    assert in_latin(ukrainian) == latin
