# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Ask the running site whether it is alive, as its visitors would call it (the container's health check)."""

import os
import sys
import urllib.request
from urllib.parse import urlsplit


def main() -> int:
    host = urlsplit(os.environ["SITE_URL"]).netloc
    address = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/healthz"
    request = urllib.request.Request(address, headers={"Host": host, "X-Forwarded-Proto": "https"})
    with urllib.request.urlopen(request, timeout=4) as answer:  # noqa: S310  # fixed http address
        return 0 if answer.status == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
