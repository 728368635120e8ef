# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Where things are on this machine: the tree, the folder for all that is made, the environment."""

from pathlib import Path

import environ

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parents[4]
VAR_DIR = Path(env.str("VAR_DIR", default="var"))
if not VAR_DIR.is_absolute():
    VAR_DIR = BASE_DIR / VAR_DIR
VAR_DIR.mkdir(parents=True, exist_ok=True)

# What the build makes (style, fonts, collected static files): in a container it belongs to the image, not to the data.
BUILD_DIR = Path(env.str("BUILD_DIR", default=str(VAR_DIR)))
