# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What a representative declares before the act is issued; the same words are printed in the act."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Statement(NamedTuple):
    key: str
    text: Promise


STATEMENTS = (
    Statement(
        "powers",
        _(
            "I declare, under articles 46 and 47 of Decree 445/2000 and aware of the penalties of its article 76 for "
            "false statements, that I have the power to bind the organisation named in this act."
        ),
    ),
    Statement("text", _("I have read the text of the pact and I accept it on behalf of the organisation.")),
    Statement(
        "publication",
        _(
            "I know that the name of the organisation, its commitments, the protocol number and the dates will be "
            "public in the register, and that the signed file will not."
        ),
    ),
)
