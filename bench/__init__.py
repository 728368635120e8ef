# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The benchmark: a town's worth of data, the site behind its real server, and floors to measure it against."""
