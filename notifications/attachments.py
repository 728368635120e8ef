# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Small files that travel with a mail (an `.ics`, a receipt), kept in the row as base64."""

import base64
from typing import NamedTuple, Self

MAX_BYTES = 300 * 1024


class Attachment(NamedTuple):
    name: str
    content: bytes
    media_type: str = "application/octet-stream"

    def to_json(self) -> dict[str, str]:
        """Raise ValueError past MAX_BYTES: a large file is a link in the mail, not a part of it."""
        if len(self.content) > MAX_BYTES:
            raise ValueError(f"{self.name} has {len(self.content)} bytes; at most {MAX_BYTES}: send a link")
        content = base64.b64encode(self.content).decode("ascii")
        return {"name": self.name, "media_type": self.media_type, "content": content}

    @classmethod
    def from_json(cls, data: dict[str, str]) -> Self:
        return cls(data["name"], base64.b64decode(data["content"]), data["media_type"])
