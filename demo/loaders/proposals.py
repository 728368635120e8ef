# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Two calls and eighteen proposals, each with the life that the files tell: sent, published, answered, carried out."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from comments.models import Thread
from demo.reading import day_of, moment, read, say
from demo.world import LANGUAGES, World, key_of
from proposals.choices import Origin, Proposers, Status
from proposals.models import Area, OfficialAnswer, Proposal, ProposalCallPage, ReferenceCounter, Support, Transition

ORIGINS = {"organization": Origin.ORGANIZATION}
ANSWERED = (Status.ACCEPTED, Status.PARTLY_ACCEPTED, Status.REJECTED, Status.IMPLEMENTED)
Step = tuple[Status, int, str]
"""To which status, how many days from now, with what reason."""


def load(world: World) -> None:
    for order, row in enumerate(read("ambito")["areas"]):
        world.things[("area", row["key"])] = _area(world, row, order)
    for row in read("proposals")["calls"]:
        _call(world, row)


def load_proposals(world: World) -> None:
    rows = sorted(read("proposals")["proposals"], key=lambda row: row["days_from_now"])
    for row in rows:
        key = key_of("proposal", row["key"])
        found = Proposal.objects.filter(submission_key=key).first()
        world.things[("proposal", row["key"])] = found or _proposal(world, row)
    _tell_what_merged(world, rows)


def _area(world: World, row: dict[str, Any], order: int) -> dict[str, Area]:
    return {
        language: Area.objects.get_or_create(
            translation_key=key_of("proposal-area", row["key"]),
            locale=world.locales[language],
            defaults={
                "name": say(row["name"], language),
                "description": say(row["description"], language)[:200],
                "sort_order": order,
            },
        )[0]
        for language in LANGUAGES
    }


def _call(world: World, row: dict[str, Any]) -> None:
    today = timezone.localdate()
    dates = {
        "submit_from": moment(today + timedelta(days=row["submit_from_days"])),
        "submit_until": moment(today + timedelta(days=row["submit_to_days"]), "23:59"),
        "support_from": moment(today + timedelta(days=row["submit_from_days"])),
        "support_until": moment(today + timedelta(days=row["support_to_days"]), "23:59"),
    }
    world.page(
        row["key"],
        ProposalCallPage,
        "stati-generali",
        lambda language: {
            "title": say(row["title"], language),
            "intro": say(row["lead"], language),
            "who_may_propose": Proposers.EVERYBODY,
            "limit_per_person": row["limit_per_person"],
            "pre_moderation": row["pre_moderation"],
            "answer_within_days": row["answer_within_days"],
            "show_in_menus": True,
            **dates,
            **world.cover(row["picture"], language),
        },
        slug=row["slug"],
        fill=lambda page, language: _fill(world, row, page, language),
    )


def _fill(world: World, row: dict[str, Any], page: ProposalCallPage, language: str) -> None:
    page.rules = world.html(row["rules"], language)
    page.areas = [world.things[("area", key)]["it"] for key in row["areas"]]


def _plain(blocks: Any) -> str:
    """Citizens write plain text: paragraphs, and lists with dashes."""
    paragraphs = []
    for block in blocks or []:
        kind, value = next(iter(block.items()))
        paragraphs.append("\n".join(f"– {item}" for item in value) if kind in ("ul", "ol") else value)
    return "\n\n".join(paragraphs).replace("**", "")


def _proposal(world: World, row: dict[str, Any]) -> Proposal:
    call = world.pages[row["call"]]["it"]
    sent = moment(day_of(row), "10:15")
    status = Status(row["status"])
    is_public = status not in (Status.SUBMITTED, Status.WITHDRAWN)
    published = sent + timedelta(days=1) if status != Status.SUBMITTED else None
    proposal = Proposal(
        call=call,
        reference=_reference(sent.year),
        title=row["title"],
        body="\n\n".join(filter(None, [row.get("summary", ""), _plain(row["body"])])),
        area=world.things[("area", row["area"])]["it"],
        place=_place(world, row),
        author=world.people[row["author"]],
        organization=world.organizations[row["organization"]] if row.get("organization") else None,
        origin=ORIGINS.get(row["origin"], row["origin"]),
        language=row["language"],
        status=status,
        support_count=len(row.get("supporters", [])),
        submitted_at=sent,
        published_at=published,
        submission_key=key_of("proposal", row["key"]),
    )
    if is_public:
        proposal.thread = Thread.objects.create(
            title=proposal.title, page=call.page_ptr, sub_path=f"{proposal.reference}/"
        )
    proposal.save()
    Proposal.objects.filter(pk=proposal.pk).update(created=sent, updated=published or sent)
    _history(world, proposal, row)
    Support.objects.bulk_create(
        Support(proposal=proposal, supporter=world.people[key]) for key in row.get("supporters", [])
    )
    return proposal


def _reference(year: int) -> str:
    counter = ReferenceCounter.objects.get_or_create(year=year)[0]
    counter.last += 1
    counter.save()
    return counter.code()


def _place(world: World, row: dict[str, Any]) -> str:
    town = next(item for item in read("ambito")["municipalities"] if item["key"] == row["municipality"])
    quarters = {item["key"]: item["name"] for item in town.get("neighbourhoods", [])}
    return ", ".join(filter(None, [quarters.get(row.get("neighbourhood", "")), town["name"]]))


def _history(world: World, proposal: Proposal, row: dict[str, Any]) -> None:
    before = Status.DRAFT
    for status, days, reason in _steps(row):
        step = Transition.objects.create(
            proposal=proposal,
            from_status=before,
            to_status=status,
            reason=reason,
            actor=proposal.author if status == Status.SUBMITTED else world.people["dario-settepani"],
        )
        Transition.objects.filter(pk=step.pk).update(created=_at(days))
        before = status
    _answers(world, proposal, row)


def _at(days: int) -> datetime:
    return moment(timezone.localdate() + timedelta(days=days), "11:00")


def _steps(row: dict[str, Any]) -> list[Step]:
    status, sent = Status(row["status"]), row["days_from_now"]
    steps: list[Step] = [(Status.SUBMITTED, sent, "")]
    if status == Status.SUBMITTED:
        return steps
    steps.append((Status.PUBLISHED, sent + 1, ""))
    if status in ANSWERED or status == Status.UNDER_EVALUATION:
        steps.append((Status.UNDER_EVALUATION, sent + 9, ""))
    if status in ANSWERED:
        decided = Status.ACCEPTED if status == Status.IMPLEMENTED else status
        steps.append((decided, row["answer"]["days_from_now"], ""))
    if status == Status.IMPLEMENTED:
        steps.append((status, row["implementation"]["days_from_now"], ""))
    if status in (Status.WITHDRAWN, Status.MERGED):
        steps.append((status, sent + 6, ""))
    return steps


def _answers(world: World, proposal: Proposal, row: dict[str, Any]) -> None:
    answer = row.get("answer")
    if not answer:
        return
    decided = Status.ACCEPTED if proposal.status == Status.IMPLEMENTED else proposal.status
    _answer(world, proposal, decided, answer, answer["days_from_now"], answer["text"])
    if done := row.get("implementation"):
        _answer(world, proposal, Status.IMPLEMENTED, answer, done["days_from_now"], done["text"])


def _answer(
    world: World, proposal: Proposal, status: str, answer: dict[str, Any], days: int, text: Any
) -> OfficialAnswer:
    return OfficialAnswer.objects.create(
        proposal=proposal,
        status=status,
        text=_plain(text),
        office=say(answer["office"], "it"),
        date=_day(days),
        author=world.people.get(answer.get("person", "")) or world.people["lucia-armenghi"],
    )


def _day(days: int) -> date:
    return timezone.localdate() + timedelta(days=days)


def _tell_what_merged(world: World, rows: list[dict[str, Any]]) -> None:
    for row in rows:
        if other := row.get("merged_into"):
            reason = world.things[("proposal", other)].reference
            proposal = world.things[("proposal", row["key"])]
            proposal.transitions.filter(to_status=Status.MERGED).update(reason=f"→ {reason}")
