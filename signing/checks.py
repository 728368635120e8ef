# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What is missing before documents have legal value. Warnings: the demonstration must run without configuration."""

from typing import Any

from django.core.checks import CheckMessage, Error, Warning, register

from signing.sealing import get_sealer


@register("signing")
def check_seal(app_configs: Any = None, **kwargs: Any) -> list[CheckMessage]:
    """W001 while the embedded test key seals; E001 when the configured sealer cannot be loaded."""
    try:
        is_test = get_sealer().is_test
    except (ImportError, AttributeError, TypeError) as error:
        hint = "Set SIGNING_SEALER to the dotted path of a class that follows signing.sealing.Sealer."
        return [Error(f"The sealer cannot be loaded: {error}", hint=hint, id="signing.E001")]
    if not is_test:
        return []
    hint = "Set SIGNING_SEALER to the municipality's own seal before real documents are issued."
    return [
        Warning("Documents carry the test seal: they have no legal value and say so.", hint=hint, id="signing.W001")
    ]
