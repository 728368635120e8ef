# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ukrainian dates: no zero before the day, the month in the genitive (E)."""

DATE_FORMAT = "j E Y"
DATETIME_FORMAT = "l, j E Y, H:i"
TIME_FORMAT = "H:i"
