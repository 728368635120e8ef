# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Tell wagtail-localize what is translated already: it would write the Italian words over what it does not know."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from wagtail_localize.models import StringTranslation, Translation, TranslationSource


def remember_translations(versions: Mapping[str, Any]) -> None:
    """`versions` holds one snippet in every language. Safe to repeat."""
    source, _created = TranslationSource.get_or_create_from_instance(versions[settings.LANGUAGE_CODE])
    segments = source.stringsegment_set.select_related("string", "context")
    for language, version in versions.items():
        if language == settings.LANGUAGE_CODE:
            continue
        Translation.objects.get_or_create(source=source, target_locale=version.locale)
        for segment in segments:
            StringTranslation.objects.get_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=version.locale,
                defaults={"data": getattr(version, segment.context.path)},
            )
