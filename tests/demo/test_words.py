# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the content files say agrees with what the site does."""

from email.utils import parseaddr
from typing import Any

import yaml

from config.settings.parts.mail import DEFAULT_FROM_EMAIL
from demo.reading import CONTENT


def content(name: str) -> Any:
    return yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))


def test_mail_leaves_in_the_name_of_the_demo_body() -> None:
    body = content("ambito")["institution"]
    assert parseaddr(DEFAULT_FROM_EMAIL) == (body["name"]["it"], body["email"])


def test_only_organizations_that_are_verified_adhere() -> None:
    verified = {row["key"] for row in content("organizations") if row["status"] == "verified"}
    adherents = [row["organization"] for row in content("pact")["adherents"]]
    assert len(adherents) == len(set(adherents)) == 20
    assert set(adherents) <= verified
