# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""`python -m bench --scale small|large [--pages home,news,…]`: never fails on time."""

import argparse
import signal
import sys

import django

from .environment import prepare


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--scale", choices=("small", "large"), default="small")
    parser.add_argument("--pages", default="", help="names from the table, with commas between; all when empty")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0, help="how long each page is pressed in each round")
    parser.add_argument("--rebuild", action="store_true", help="build the database anew and stop")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped too
    place = prepare(asked.scale)
    django.setup()
    # The settings must stand before anything of the site is imported.
    from . import database
    from .run import run

    if asked.rebuild:
        database.ensure(place, anew=True)
    else:
        names = [name.strip() for name in asked.pages.split(",") if name.strip()]
        run(place, wanted=names, rounds=asked.rounds, seconds=asked.seconds)


if __name__ == "__main__":
    main()
