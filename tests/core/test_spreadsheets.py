# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""No cell of an export is computed by the program that opens it."""

import pytest

from core.spreadsheets import neutralised
from pacts.exports import csv_response
from pacts.register import COLUMNS


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "   =1", " \t@x"])
def test_what_would_be_computed_gets_an_apostrophe(text):
    assert neutralised(text) == f"'{text}"


@pytest.mark.parametrize("value", ["Ada", "a=b", "", 12, -3, None])
def test_the_rest_stays_as_it_is(value):
    assert neutralised(value) == value


@pytest.mark.django_db
def test_the_public_register_is_told_the_same_way():
    row = dict.fromkeys(COLUMNS, " =HYPERLINK(1)")
    assert b"\r\n' =HYPERLINK(1)," in csv_response([row]).getvalue()
