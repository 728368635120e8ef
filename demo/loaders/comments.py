# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Forty comments under news and proposals; one of them hidden, with its reason."""

from typing import Any

from comments.choices import MAX_LEVEL, Reason, Status
from comments.models import Comment, Thread
from demo.reading import day_of, moment, read, say
from demo.world import World, key_of


def load(world: World) -> None:
    made: dict[str, Comment] = {}
    for row in read("comments"):
        found = Comment.objects.filter(submission_key=key_of("comment", row["key"])).first()
        made[row["key"]] = found or _comment(world, row, made)
    threads = {comment.thread_id for comment in made.values()}
    for thread in Thread.objects.filter(pk__in=threads):
        thread.visible_count = thread.comments.filter(status=Status.VISIBLE).count()
        thread.save(update_fields=["visible_count"])


def last_key() -> Any:
    """The comment that is written last: when it is there, the whole demo is."""
    return key_of("comment", read("comments")[-1]["key"])


def _thread(world: World, key: str) -> Thread:
    owner = world.pages[key]["it"] if key in world.pages else world.things[("proposal", key)]
    return owner.thread


def _comment(world: World, row: dict[str, Any], made: dict[str, Comment]) -> Comment:
    parent = made.get(row.get("parent", ""))
    comment = Comment.objects.create(
        thread=_thread(world, row["target"]),
        parent=parent,
        root=(parent.root or parent) if parent else None,
        level=min(parent.level + 1, MAX_LEVEL) if parent else 1,
        author=world.people[row["author"]],
        organization=world.organizations[row["organization"]] if row.get("organization") else None,
        body=row["text"],
        language=row["language"],
        submission_key=key_of("comment", row["key"]),
        **_moderation(world, row),
    )
    Comment.objects.filter(pk=comment.pk).update(created=moment(day_of(row), row["time"]))
    return comment


def _moderation(world: World, row: dict[str, Any]) -> dict[str, Any]:
    if not (hidden := row.get("hidden")):
        return {}
    return {
        "status": Status.HIDDEN,
        "reason": Reason.PERSONAL_DATA,
        "reason_text": say(hidden["reason"], row["language"]),
        "moderated_by": world.people[hidden["by"]],
        "moderated_at": moment(day_of(hidden), "12:00"),
    }
