# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Turn the npm font packages into the TTF files that PDFs embed. Does nothing when they are up to date."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from signing import conf
from signing.rendering.fonts import build_fonts


class Command(BaseCommand):
    help = "Converts the fonts of node_modules into the TTF files that PDF documents embed."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        directory = conf.fonts_dir()
        try:
            written = build_fonts(conf.node_modules_dir() / "@fontsource", directory)
        except FileNotFoundError as error:
            raise CommandError(f"{error.filename} is missing: run `npm ci` first.") from error
        self.stdout.write(f"PDF fonts in {directory}: {written} written.")
