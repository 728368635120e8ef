# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The pages under which the town's rows hang: those of the demo site, else new ones."""

from typing import Any

from django.conf import settings
from wagtail.models import Locale, Page

from events.models import EventIndexPage
from groups.models import GroupIndexPage
from home.models import HomePage
from news.models import NewsIndexPage
from pacts.choices import Level, VersionState
from pacts.models import PactPage, PactVersion
from processes.models import ProcessPage
from programmes.models import ProgrammePage
from proposals.models import ProposalCallPage

from .ground import Ground


def open_doors(ground: Ground) -> None:
    """Italian doors for all; lists of news and events in the other languages too, where their homes exist."""
    period = {"starts_on": ground.today.replace(month=1, day=1), "ends_on": ground.today.replace(month=12, day=31)}
    home = _of(HomePage, ground.locales[settings.LANGUAGE_CODE])
    process = _door(ProcessPage, home, "percorso", aims="<p>…</p>", **period)
    ground.doors |= {
        "home": home,
        "call": _call(process),
        "groups": _door(GroupIndexPage, process, "gruppi"),
        "programme": _door(ProgrammePage, process, "piano", **period),
        "pact": _door(PactPage, home, "patto", body_name="Ambito"),
    }
    for code, locale in ground.locales.items():
        local = _of(HomePage, locale)
        ground.doors[f"news/{code}"] = _door(NewsIndexPage, local, "notizie")
        ground.doors[f"events/{code}"] = _door(EventIndexPage, local, "eventi")
    ground.doors["version"] = _version(ground)


def _of(model: type[Page], locale: Locale) -> Any:
    return model.objects.filter(locale=locale).order_by("path").first()


def _door(model: type[Page], parent: Page, slug: str, **fields: Any) -> Any:
    found = _of(model, parent.locale)
    if found is None:
        page = model(title=slug.capitalize(), slug=slug, locale=parent.locale, **fields)
        found = Page.objects.get(pk=parent.pk).add_child(instance=page)
    return found


def _call(process: Page) -> ProposalCallPage:
    """The call that takes supports now, if there is one."""
    calls = ProposalCallPage.objects.filter(locale=process.locale).order_by("path")
    return next((call for call in calls if call.takes_supports), None) or _door(ProposalCallPage, process, "proposte")


def _version(ground: Ground) -> PactVersion:
    page = ground.doors["pact"]
    return PactVersion.objects.filter(page=page, state=VersionState.OPEN).first() or PactVersion.objects.create(
        page=page,
        number="1.0",
        resolution_number="1",
        resolution_date=ground.today,
        minimum_level=Level.ADVANCED,
        state=VersionState.OPEN,
        canonical_sha256="0" * 64,
        approved_at=ground.at(-30),
    )
