# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every way of serving shares: gunicorn reads this file where it starts."""

# As long as nginx lets through: gunicorn would answer half of that with a bare page in English.
limit_request_line = 8190
control_socket_disable = True
