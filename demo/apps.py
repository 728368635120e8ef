# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The fictional Ambito: its texts, its pictures, the command that loads them."""

    name = "demo"
