# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the rules of the pact forbid, in words that say what to do."""

from django.utils.translation import gettext_lazy as _

from core.errors import RuleBroken


class PactClosed(RuleBroken):
    message = _(
        "This version of the pact does not take adhesions now. Look at the page of the pact: a newer one may be open."
    )
    code = "pact_closed"


class MoveNotAllowed(RuleBroken):
    message = _("The adhesion has moved on in the meantime. Open its page again to see where it stands.")
    code = "move_not_allowed"


class NoCommitments(RuleBroken):
    message = _("Write at least one commitment: the pact is made of what each one brings.")
    code = "no_commitments"


class DeadlinePassed(RuleBroken):
    message = _("The time to sign this document is over. Start a new adhesion: what you wrote takes a few minutes.")
    code = "deadline_passed"


class ReasonMissing(RuleBroken):
    message = _("Write the reason: the representative will read it.")
    code = "reason_missing"


class ProtocolMissing(RuleBroken):
    message = _("Write the protocol number and date: they make the adhesion certain in time.")
    code = "protocol_missing"


class LevelTooLow(RuleBroken):
    message = _("The signature is weaker than this version of the pact asks. Send the adhesion back and say why.")
    code = "level_too_low"


class TextNotReady(RuleBroken):
    message = _("The text in the official language has no articles. Write them, then approve the version.")
    code = "text_not_ready"


class ResolutionMissing(RuleBroken):
    message = _("Write the number and the date of the resolution that approves this text.")
    code = "resolution_missing"


class VersionFrozen(RuleBroken):
    message = _("This version is approved: its official text cannot change. Make a new version.")
    code = "version_frozen"
