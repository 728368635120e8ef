# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Who seals, and whose signatures are believed. With nothing said: the embedded test key, and nobody else."""

from pathlib import Path

from .environment import VAR_DIR, env

SIGNING_SEALER = env.str("SIGNING_SEALER", default="signing.sealing.EmbeddedSealer")
SIGNING_TRUST_ANCHORS_DIR = Path(env.str("SIGNING_TRUST_ANCHORS_DIR", default=str(VAR_DIR / "signing" / "trust")))
