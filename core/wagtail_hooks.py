# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from .rich_text import ReaderLinkHandler


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own, whose place it takes
def links_for_the_reader(features: FeatureRegistry) -> None:
    features.register_link_type(ReaderLinkHandler)
