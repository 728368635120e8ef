# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The area plan: five areas, their objectives, actions, indicators, and what municipalities reported."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.utils import timezone

from demo.reading import demo_year, moment, month_day, read, say
from demo.world import LANGUAGES, World, key_of
from programmes.models import Action, Area, Indicator, IndicatorValue, Objective, ProgrammePage


def load(world: World) -> None:
    plan = read("programme")
    world.page(
        plan["key"],
        ProgrammePage,
        "stati-generali",
        lambda language: {
            "title": say(plan["title"], language),
            "intro": say(plan["lead"], language),
            "starts_on": date(int(plan["period"]["from"]), 1, 1),
            "ends_on": date(int(plan["period"]["to"]), 12, 31),
            "approval_act": say(plan["approved_by"], "it"),
            "show_in_menus": True,
            **world.cover(plan["picture"], language),
        },
        slug=plan["slug"],
        published=moment(month_day(6)),
        fill=lambda page, language: _fill(world, plan, page, language),
    )
    world.last.append(lambda: _load_areas(world, plan))


def _fill(world: World, plan: dict[str, Any], page: ProgrammePage, language: str) -> None:
    page.presentation = world.html(plan["intro"], language)
    page.municipalities = list(world.municipalities.values())


def _load_areas(world: World, plan: dict[str, Any]) -> None:
    if Objective.objects.filter(programme=world.pages[plan["key"]]["it"]).exists():
        return
    names = {row["key"]: row["name"] for row in read("ambito")["areas"]}
    for order, row in enumerate(plan["areas"]):
        for language in LANGUAGES:
            area = Area.objects.create(
                translation_key=key_of("programme-area", row["area"]),
                locale=world.locales[language],
                name=say(names[row["area"]], language),
                order=order,
            )
            for objective in row["objectives"]:
                _objective(world, plan, area, objective, language)


def _objective(world: World, plan: dict[str, Any], area: Area, row: dict[str, Any], language: str) -> None:
    objective = Objective.objects.create(
        programme=world.pages[plan["key"]][language],
        area=area,
        code=row["code"],
        title=say(row["title"], language),
        locale=world.locales[language],
        translation_key=key_of("objective", row["key"]),
    )
    for order, action in enumerate(row["actions"]):
        _action(world, plan, objective, action, order, language)


def _action(
    world: World, plan: dict[str, Any], objective: Objective, row: dict[str, Any], order: int, language: str
) -> None:
    sources = {source["key"]: say(source["name"], language) for source in plan["budget_sources"]}
    budget = row.get("budget", {})
    action = Action.objects.create(
        objective=objective,
        title=say(row["title"], language),
        description=say(row["description"], language),
        responsible=world.organizations[row["responsible"]].name,
        budget=sum(budget.values()) or None,
        funding_source=", ".join(sources[key] for key in budget)[:160],
        order=order,
        locale=world.locales[language],
        translation_key=key_of("action", row["key"]),
    )
    for position, item in enumerate(row.get("indicators", [])):
        indicator = Indicator.objects.create(
            action=action,
            title=say(item["title"], language),
            unit=say(plan["units"][item["unit"]], language),
            baseline=item.get("baseline"),
            target=item.get("target"),
            sort_order=position,
            locale=world.locales[language],
            translation_key=key_of("indicator", f"{row['key']}/{item['key']}"),
        )
        if language == "it":
            _values(world, indicator, item)


def _values(world: World, indicator: Indicator, item: dict[str, Any]) -> None:
    """Values by municipality where the file splits them, else the lead municipality reports for all."""
    if item.get("value") is None:
        return
    lead = next(key for key, town in world.municipalities.items() if town.is_lead)
    year = demo_year(timezone.localdate())
    for key, value in (item.get("values") or {lead: item["value"]}).items():
        IndicatorValue.objects.create(
            indicator=indicator, municipality=world.municipalities[key], year=year, value=Decimal(str(value))
        )
