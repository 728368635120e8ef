# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Mail: sent by the outbox's task; the server comes from EMAIL_URL, else each message is a file in VAR_DIR/mail."""

from .environment import VAR_DIR, env

# The default is the demo's fictional body, at a reserved domain; production wants its own.
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default="Ambito sociale Val Sorina <partecipa@valsorina.example>"
)
MAIL_DIR = VAR_DIR / "mail"
EMAIL_TIMEOUT = 20

if "EMAIL_URL" in env.ENVIRON:
    _mail = env.email_url("EMAIL_URL")
    EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
    EMAIL_HOST = _mail["EMAIL_HOST"]
    EMAIL_PORT = _mail["EMAIL_PORT"]
    EMAIL_HOST_USER = _mail["EMAIL_HOST_USER"]
    EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS = _mail.get("EMAIL_USE_TLS", False)
    EMAIL_USE_SSL = _mail.get("EMAIL_USE_SSL", False)
else:
    EMAIL_BACKEND = "notifications.backends.EmlFileBackend"
