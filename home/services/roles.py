# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Groups made as `home.roles` says: what is missing is added, what is too much is taken away."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.utils import translation
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
)

from home.roles import COMMS_OFFICE, ROLES, Role


@transaction.atomic
def set_up_roles(roles: Sequence[Role] = ROLES) -> list[Group]:
    """Make every role's group hold exactly its rights; safe to repeat, also after pages were added."""
    groups = [_set_up(role) for role in roles]
    _hand_approval_to_the_comms_office()
    return groups


def extend_roles_to_new_page(*, instance: Page, created: bool, raw: bool, **signal: Any) -> None:
    """What a role may do under pages of some kind, it may under a page of that kind made after `set_up_roles`."""
    if not created or raw:
        return
    for role in ROLES:
        if role.under == instance._meta.label and (group := Group.objects.filter(name=role.name).first()):
            _set_page_rights(group, role)


def _set_up(role: Role) -> Group:
    group, _ = Group.objects.get_or_create(name=role.name)
    group.permissions.set(_permissions(role.permissions))
    _set_page_rights(group, role)
    _set_file_rights(group, role)
    return group


def _permissions(names: Iterable[str]) -> list[Permission]:
    """Raise ImproperlyConfigured when a right does not exist: a role with a hole is found at set-up, not at work."""
    wanted = dict.fromkeys(names)
    codenames = [name.split(".")[1] for name in wanted]
    found = {
        f"{permission.content_type.app_label}.{permission.codename}": permission
        for permission in Permission.objects.filter(codename__in=codenames).select_related("content_type")
    }
    if missing := [name for name in wanted if name not in found]:
        raise ImproperlyConfigured(f"Unknown permissions in home.roles: {', '.join(missing)}")
    return [found[name] for name in wanted]


def _set_page_rights(group: Group, role: Role) -> None:
    rights = _permissions(f"wagtailcore.{verb}_page" for verb in role.pages)
    wanted = {(page.pk, right.pk) for page in _roots(role) for right in rights}
    present = {(row.page_id, row.permission_id): row for row in GroupPagePermission.objects.filter(group=group)}
    for key in present.keys() - wanted:
        present[key].delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page_id, permission_id=permission_id)
        for page_id, permission_id in sorted(wanted - present.keys())
    )


def _roots(role: Role) -> Iterable[Page]:
    """The pages under which a role's rights hold, in every language."""
    if not role.under:
        return Page.objects.filter(depth=1)
    pages = Page.objects.type(apps.get_model(role.under))
    return pages.exclude(locale__language_code=settings.LANGUAGE_CODE) if role.translations_only else pages


def _set_file_rights(group: Group, role: Role) -> None:
    root = Collection.get_first_root_node()
    rights = _permissions(role.files)
    present = GroupCollectionPermission.objects.filter(group=group)
    present.exclude(collection=root, permission__in=rights).delete()
    for right in rights:
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=right)


def _hand_approval_to_the_comms_office() -> None:
    """Wagtail's own set-up lets "Moderators" approve pages and makes "Editors": here the comms office approves."""
    office = Group.objects.filter(name=COMMS_OFFICE)
    for task in GroupApprovalTask.objects.all():
        task.groups.set(office)
    with translation.override(settings.LANGUAGE_CODE):
        name = translation.gettext("Approval by the comms office")
    for model in (Workflow, Task):
        model.objects.filter(name="Moderators approval").update(name=name)
    Group.objects.filter(name="Editors", user=None).delete()
