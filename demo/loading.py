# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The order in which the demo comes to be: first who and where, then pages, then what citizens wrote."""

from collections.abc import Callable

from django_tasks_db.models import DBTaskResult
from wagtail.models import Site

from comments.models import Comment
from notifications.models import OutboxMail

from .loaders import comments, events, groups, home, news, organizations, pact, pages, people, process, programme
from .loaders import proposals as proposals_loader
from .world import World


def is_loaded() -> bool:
    return Comment.objects.filter(submission_key=comments.last_key()).exists()


def load(*, say: Callable[[str], object]) -> None:
    """Load what is missing. Needs `set_up_site`; the caller holds the transaction."""
    mails, tasks = _newest(OutboxMail), set(DBTaskResult.objects.values_list("pk", flat=True))
    world = World(site=Site.objects.get(is_default_site=True))
    steps: list[tuple[str, Callable[[World], None]]] = [
        ("people", people.load),
        ("organisations", organizations.load),
        ("pages", pages.load),
        ("information", pages.load_info_pages),
        ("news", news.load),
        ("events", events.load),
        ("process", process.load),
        ("working groups", groups.load),
        ("calls for proposals", proposals_loader.load),
        ("programme", programme.load),
        ("pact", pact.load),
        ("home page", home.load),
        ("words and links", _finish),
        ("adherents", pact.load_adherents),
        ("proposals", proposals_loader.load_proposals),
        ("comments", comments.load),
    ]
    for name, step in steps:
        say(f"Loading {name}…")
        step(world)
    # Nobody of the demo is waiting for a mail, and the index is rebuilt at the end in one go.
    OutboxMail.objects.filter(pk__gt=mails).delete()
    DBTaskResult.objects.exclude(pk__in=tasks).delete()


def _newest(model: type[OutboxMail]) -> int:
    newest = model.objects.order_by("-pk").values_list("pk", flat=True).first()
    return newest or 0


def _finish(world: World) -> None:
    for work in world.last:
        work()
    pages.load_settings(world)
