# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What citizens add to their words: pictures and attachments. The call's page serves them and asks who reads."""

import uuid
from typing import Any

from django.db import models
from django.db.models.fields.files import FieldFile

from core.uploads import UploadValidator, private_storage
from signing.readable import require_readable_pdf

PICTURES = UploadValidator(("image/png", "image/jpeg", "image/webp"), max_bytes=8 * 1024 * 1024)
ATTACHMENTS = UploadValidator(
    ("application/pdf",), max_bytes=10 * 1024 * 1024, parsers={"application/pdf": require_readable_pdf}
)


def random_path(_proposal: Any, filename: str) -> str:
    """A name that tells nothing and cannot be guessed; only the ending is kept."""
    ending = filename.rpartition(".")[2].lower()
    return f"proposals/{uuid.uuid4().hex}.{ending if ending.isalnum() and len(ending) < 6 else 'bin'}"


class ProposalFile(FieldFile):
    @property
    def url(self) -> str:
        """The route of the call that serves it to who may see the proposal (load the call with it)."""
        proposal: Any = self.instance
        return str(proposal.call.address("file", proposal.pk, self.field.name))


class ProposalFileField(models.FileField):
    """On the storage that no URL leads to, from the draft on."""

    attr_class = ProposalFile

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("upload_to", random_path)
        options.setdefault("storage", private_storage)
        super().__init__(*args, **options)
