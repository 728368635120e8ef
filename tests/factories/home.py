# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Information pages and pictures."""

import factory
import wagtail_factories

from home.models import InfoPage
from library.models import CustomImage


class PictureFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = CustomImage

    title = "Piazza"
    description = "Una piazza con un tavolo lungo"
    file__filename = "piazza.jpg"


class InfoPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = InfoPage

    title = factory.Sequence(lambda n: f"Tavolo tematico {n}")
