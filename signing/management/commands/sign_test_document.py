# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Sign a downloaded act with a test certificate, as a signing tool would."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from signing.demo_signer import sign_pdf


class Command(BaseCommand):
    help = "Signs a PDF (PAdES) with a certificate made by make_test_signer."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", type=Path, help="the document downloaded from the site")
        parser.add_argument("target", type=Path, help="the signed document to write")
        parser.add_argument("--p12", required=True, type=Path, help="the certificate made by make_test_signer")
        parser.add_argument("--password", default="", help="password of the certificate")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            password = options["password"].encode() or None
            signed = sign_pdf(options["source"].read_bytes(), options["p12"].read_bytes(), password=password)
        except (OSError, ValueError) as error:
            raise CommandError(str(error)) from error
        options["target"].write_bytes(signed)
        self.stdout.write(f"Signed document in {options['target']}.")
