# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What every way of running the site shares; `dev`, `test` and `production` build on it."""

from .parts.accounts import *
from .parts.apps import *
from .parts.content import *
from .parts.database import *
from .parts.environment import *
from .parts.jobs import *
from .parts.languages import *
from .parts.limits import *
from .parts.logs import *
from .parts.mail import *
from .parts.security import *
from .parts.signing import *
from .parts.storage import *
