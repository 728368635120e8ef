# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The roles of the office, each with the least rights that its work needs. `manage.py set_up_roles` makes them so."""

from dataclasses import dataclass

COMMS_OFFICE = "Comms office"
MODERATORS = "Moderators"
SECRETARIAT = "Secretariat"
COORDINATORS = "Coordinators"
TRANSLATORS = "Translators"


@dataclass(frozen=True)
class Role:
    """Rights on rows (`app.codename`), on pages under some kind of page, on files of every collection."""

    name: str
    permissions: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    """Rights on pages: add, change, publish, lock, unlock."""
    under: str | None = None
    """The model of the pages under which they hold; None: the whole site."""
    translations_only: bool = False
    """They hold on pages of the other languages alone: the words of the office stay the office's."""
    files: tuple[str, ...] = ()


def rights(app: str, *models: str, verbs: tuple[str, ...] = ("add", "change", "view")) -> tuple[str, ...]:
    return tuple(f"{app}.{verb}_{model}" for model in models for verb in verbs)


EVERY_VERB = ("add", "change", "delete", "view")
ADMIN = "wagtailadmin.access_admin"
USE_FILES = ("wagtailimages.choose_image", "wagtaildocs.choose_document")
ADD_FILES = (*USE_FILES, "wagtailimages.add_image", "wagtaildocs.add_document")

ROLES = (
    Role(
        COMMS_OFFICE,
        permissions=(
            ADMIN,
            "wagtail_localize.submit_translation",
            "groups.publish_any_output",
            "home.change_sitesettings",
            "home.view_pagefeedback",
            *rights("news", "newscategory", "topic", verbs=EVERY_VERB),
            *rights("wagtailredirects", "redirect", verbs=EVERY_VERB),
        ),
        pages=("add", "change", "publish", "lock", "unlock"),
        files=(*ADD_FILES, "wagtailimages.change_image", "wagtaildocs.change_document"),
    ),
    Role(MODERATORS, permissions=(ADMIN, "comments.moderate_comment", "proposals.moderate_proposal")),
    Role(
        SECRETARIAT,
        permissions=(
            ADMIN,
            "organizations.verify_organization",
            "events.manage_registrations",
            "pacts.accept_adhesion",
            "proposals.answer_proposal",
            *rights("organizations", "organization", "mandate"),
            *rights("organizations", "municipality", verbs=EVERY_VERB),
            *rights("groups", "membership", verbs=EVERY_VERB),
            *rights("pacts", "pactversion", "commitmentkind"),
            *rights("proposals", "area"),
            *rights("programmes", "area", "objective", "action", "indicator", "indicatorvalue"),
        ),
        files=USE_FILES,
    ),
    Role(
        COORDINATORS,
        permissions=(ADMIN, "groups.publish_output"),
        pages=("add", "change", "publish"),
        under="groups.GroupIndexPage",
        files=ADD_FILES,
    ),
    Role(
        TRANSLATORS,
        permissions=(ADMIN, "wagtail_localize.submit_translation"),
        pages=("change", "publish"),
        under="home.HomePage",
        translations_only=True,
        files=USE_FILES,
    ),
)
