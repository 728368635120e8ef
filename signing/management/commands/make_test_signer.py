# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A signing certificate from the embedded test authority, to try the signature by hand. No legal value."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from signing.embedded_pki import embedded_pki


class Command(BaseCommand):
    help = "Makes a test signing certificate (PKCS#12) for a person; valid only on this site and only as a test."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--name", required=True, help="given name and surname")
        parser.add_argument("--fiscal-code", required=True, help="the fiscal code that the site expects")
        parser.add_argument("--out", required=True, type=Path, help="the .p12 file to write")
        parser.add_argument("--password", default="", help="protects the file; empty for none")

    def handle(self, *args: Any, **options: Any) -> None:
        password = options["password"].encode() or None
        data = embedded_pki().signer_p12(name=options["name"], fiscal_code=options["fiscal_code"], password=password)
        options["out"].touch(mode=0o600)
        options["out"].write_bytes(data)
        self.stdout.write(f"Test certificate of {options['name']} in {options['out']}: WITHOUT LEGAL VALUE.")
