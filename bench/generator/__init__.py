# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""A town's worth of rows, the same at every run. Nothing here needs the benchmark's own settings."""
