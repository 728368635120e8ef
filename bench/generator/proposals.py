# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Proposals of one call, all public, with their steps, answers and supports."""

from collections.abc import Iterator

from comments.models import Thread
from proposals.choices import ANSWERS, Status
from proposals.models import OfficialAnswer, Proposal, ReferenceCounter, Support, Transition

from .ground import Ground
from .rows import insert
from .words import Words, shares

FIRST_NUMBER = 20_001
STATES = (Status.PUBLISHED,) * 16 + (Status.UNDER_EVALUATION, Status.ACCEPTED, Status.REJECTED, Status.IMPLEMENTED)
LONGEST, SHOWN = 0, 1
"""The proposal with the longest conversation, and the one that is measured with a page full."""


def reference_of(ground_year: int, number: int) -> str:
    return f"P-{ground_year}-{FIRST_NUMBER + number}"


def load(ground: Ground) -> None:
    threads: list[Thread] = []
    supports = shares(ground.scale.supports, ground.scale.proposals)
    proposals = list(_proposals(ground, supports, threads))
    ground.proposals = [proposal.pk for proposal in proposals]
    insert(ground.watched(threads, len(threads), "threads"))
    insert(ground.watched(proposals, len(proposals), "proposals"))
    insert(_steps(ground, proposals))
    insert(_answers(ground, proposals))
    insert(ground.watched(_supports(ground, proposals, supports), sum(supports), "supports"))
    last = FIRST_NUMBER + len(proposals)
    ReferenceCounter.objects.update_or_create(year=ground.today.year, defaults={"last": last})


def _proposals(ground: Ground, supports: list[int], threads: list[Thread]) -> Iterator[Proposal]:
    words, call, total = Words("proposals"), ground.doors["call"], ground.scale.proposals
    areas = list(call.areas.order_by("pk").values_list("pk", flat=True))
    for number in range(total):
        days = -200 * (number + 1) / total
        title, reference = words.title(), reference_of(ground.today.year, number)
        thread = ground.new_thread(
            title=title, page_id=call.pk, sub_path=f"{reference}/", days=days, shown=number == SHOWN
        )
        threads.append(thread)
        if number == LONGEST:
            ground.longest_thread = thread.pk
        yield Proposal(
            pk=ground.keys.take(Proposal),
            call_id=call.pk,
            reference=reference,
            title=title,
            body="\n\n".join(words.text(4) for _ in range(3)),
            area_id=words.chance.choice(areas) if areas else None,
            place=words.title()[:60],
            author_id=words.chance.choice(ground.people),
            organization_id=words.chance.choice(ground.organizations) if number % 10 == 9 else None,
            # The two that are measured are open to supports, like most.
            status=Status.PUBLISHED if number in (LONGEST, SHOWN) else words.chance.choice(STATES),
            support_count=supports[number],
            thread_id=thread.pk,
            created=ground.at(days - 2),
            updated=ground.at(days),
            submitted_at=ground.at(days - 1),
            published_at=ground.at(days),
            submission_key=words.key(),
        )


def _steps(ground: Ground, proposals: list[Proposal]) -> Iterator[Transition]:
    for proposal in proposals:
        moves = [
            (Status.DRAFT, Status.SUBMITTED, proposal.submitted_at),
            (Status.SUBMITTED, Status.PUBLISHED, proposal.published_at),
        ]
        for before, after, when in moves:
            key = ground.keys.take(Transition)
            yield Transition(pk=key, proposal_id=proposal.pk, from_status=before, to_status=after, created=when)


def _answers(ground: Ground, proposals: list[Proposal]) -> Iterator[OfficialAnswer]:
    words = Words("answers")
    for proposal in proposals:
        if proposal.status in ANSWERS:
            yield OfficialAnswer(
                pk=ground.keys.take(OfficialAnswer),
                proposal_id=proposal.pk,
                status=proposal.status,
                text=words.text(4),
                office="Ufficio di piano",
                date=ground.today,
                author_id=ground.people[0],
                created=proposal.published_at,
            )


def _supports(ground: Ground, proposals: list[Proposal], supports: list[int]) -> Iterator[Support]:
    """Each proposal is supported by as many neighbours in the list of people, from a random one on."""
    words, people = Words("supports"), ground.people
    for proposal, number in zip(proposals, supports, strict=True):
        first = words.chance.randrange(len(people))
        for place in range(number):
            yield Support(
                pk=ground.keys.take(Support),
                proposal_id=proposal.pk,
                supporter_id=people[(first + place) % len(people)],
                created=proposal.published_at,
            )
