# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the parts of the generator share: the scale, the day, keys, languages, doors, and what was made so far."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from tqdm import tqdm
from wagtail.models import Locale

from comments.models import Thread
from library.models import CustomImage

from .rows import Keys
from .scale import Scale
from .words import Words

ONE_IN_TRANSLATED = 10
Item = TypeVar("Item")


@dataclass
class Ground:
    scale: Scale
    today: datetime.date
    quiet: bool = False
    keys: Keys = field(default_factory=Keys)
    doors: dict[str, Any] = field(default_factory=dict)
    people: range = range(0)
    organizations: range = range(0)
    municipalities: list[int] = field(default_factory=list)
    proposals: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    shown_threads: list[int] = field(default_factory=list)
    longest_thread: int = 0

    def __post_init__(self) -> None:
        self.locales = {code: Locale.objects.get(language_code=code) for code, _name in settings.LANGUAGES}
        self.images = list(CustomImage.objects.order_by("pk").values_list("pk", flat=True))
        self.noon = timezone.make_aware(datetime.datetime.combine(self.today, datetime.time(12)))

    def at(self, days: float) -> datetime.datetime:
        """So many days from now (negative: ago)."""
        return self.noon + datetime.timedelta(days=days)

    def watched(self, things: Iterable[Item], total: int, name: str) -> Iterable[Item]:
        """The same things, with a bar that shows how many are done."""
        bar: Iterable[Item] = tqdm(things, total=total, desc=f"{name:<18}", unit="", disable=self.quiet, leave=True)
        return bar

    def cover(self, words: Words) -> dict[str, Any]:
        """A picture for seven in ten."""
        if not self.images or words.chance.random() > 0.7:
            return {}
        return {"cover_id": words.chance.choice(self.images), "cover_alt": "Una strada del paese"}

    def new_thread(
        self, *, title: str, page_id: int, sub_path: str = "", days: float = 0, shown: bool = False
    ) -> Thread:
        thread = Thread(
            pk=self.keys.take(Thread), title=title, page_id=page_id, sub_path=sub_path, created=self.at(days)
        )
        (self.shown_threads if shown else self.threads).append(thread.pk)
        return thread


def content_type(model: type) -> int:
    return int(ContentType.objects.get_for_model(model).pk)
