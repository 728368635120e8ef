# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""How often a thing may be done (core.rate_limits); docs/operations.md explains the table."""

from typing import NamedTuple


class Limit(NamedTuple):
    """At most so many for one person, and for one address with all the people behind it, in so many seconds."""

    person: int
    address: int
    seconds: int


RATE_LIMITS = {
    "login": Limit(10, 100, 900),  # wrong passwords only
    "login-code": Limit(5, 100, 900),
    "password-reset": Limit(5, 100, 900),
    "kept-words": Limit(20, 200, 600),
    "signup": Limit(10, 200, 3600),
    "event-registration": Limit(10, 200, 600),
    "group-join": Limit(10, 200, 600),
    "organization": Limit(10, 200, 3600),
    "proposal-draft": Limit(30, 200, 3600),
    "support": Limit(60, 600, 600),
    "comment": Limit(10, 200, 600),
    "comment-report": Limit(20, 200, 3600),
    "page-feedback": Limit(20, 400, 3600),
    "pact-upload": Limit(30, 200, 3600),
    "pact-verification": Limit(60, 600, 600),
}

# Only the browser tests, a week of work in a minute, switch them off.
RATE_LIMITS_ENABLED = True

# What is left to allauth, by person (user, key) or as a brake on programs (ip): passwords and mails are counted above.
ACCOUNT_RATE_LIMITS: dict[str, str | None] | bool = {
    "login": None,
    "signup": None,
    "reset_password": None,
    "request_login_code": None,
    "login_failed": "10/15m/key",  # codes of the second factor, by account
    "confirm_email": "5/m/key",  # a form sent twice asks for two codes
    "reset_password_from_key": "300/m/ip",
}
MFA_RATE_LIMITS = {"webauthn_login": "300/m/ip"}
