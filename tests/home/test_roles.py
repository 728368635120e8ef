# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Role × right: each role has what its work needs and nothing of the others'."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Page, Task, Workflow
from wagtail_localize.operations import translate_object

from home.roles import COMMS_OFFICE, COORDINATORS, MODERATORS, ROLES, SECRETARIAT, TRANSLATORS, Role
from home.services.roles import set_up_roles
from tests.factories.accounts import UserFactory
from tests.factories.groups import GroupIndexPageFactory, GroupPageFactory, MembershipFactory
from tests.factories.home import InfoPageFactory
from tests.factories.processes import ProcessPageFactory

pytestmark = pytest.mark.django_db
NAMES = (COMMS_OFFICE, MODERATORS, SECRETARIAT, COORDINATORS, TRANSLATORS)

TABLE = [
    # right, who has it
    ("wagtailadmin.access_admin", NAMES),
    ("comments.moderate_comment", [MODERATORS]),
    ("proposals.moderate_proposal", [MODERATORS]),
    ("proposals.answer_proposal", [SECRETARIAT]),
    ("organizations.verify_organization", [SECRETARIAT]),
    ("organizations.change_organization", [SECRETARIAT]),
    ("organizations.delete_organization", []),
    ("organizations.add_mandate", [SECRETARIAT]),
    ("events.manage_registrations", [SECRETARIAT]),
    ("pacts.accept_adhesion", [SECRETARIAT]),
    ("pacts.change_pactversion", [SECRETARIAT]),
    ("pacts.delete_adhesion", []),
    ("programmes.add_indicatorvalue", [SECRETARIAT]),
    ("groups.change_membership", [SECRETARIAT]),
    ("groups.publish_output", [COORDINATORS]),
    ("groups.publish_any_output", [COMMS_OFFICE]),
    ("home.change_sitesettings", [COMMS_OFFICE]),
    ("news.add_newscategory", [COMMS_OFFICE]),
    ("wagtailredirects.add_redirect", [COMMS_OFFICE]),
    ("wagtail_localize.submit_translation", [COMMS_OFFICE, TRANSLATORS]),
    ("accounts.add_user", []),
    ("accounts.change_user", []),
    ("auth.change_group", []),
    ("signing.change_signeddocument", []),
]


@pytest.fixture
def people(site_root):
    """One person per role."""
    set_up_roles()
    found = {}
    for name in NAMES:
        found[name] = UserFactory()
        found[name].groups.add(Group.objects.get(name=name))
    return found


@pytest.mark.parametrize(("right", "holders"), TABLE)
def test_rights_by_role(people, right, holders):
    assert {name for name, person in people.items() if person.has_perm(right)} == set(holders)


def may(person, page):
    tester = page.permissions_for_user(person)
    checks = {"add": tester.can_add_subpage, "edit": tester.can_edit, "publish": tester.can_publish}
    return "+".join(name for name, check in checks.items() if check())


@pytest.fixture
def tree(site_root):
    process = ProcessPageFactory(parent=site_root, locale=site_root.locale)
    groups = GroupIndexPageFactory(parent=process)
    return {"home": site_root, "process": process, "groups": groups, "own": GroupPageFactory(parent=groups)}


@pytest.mark.parametrize(
    ("name", "on_home", "on_process", "on_groups", "on_own_group"),
    [
        (COMMS_OFFICE, "add+edit+publish", "add+edit+publish", "add+edit+publish", "add+edit+publish"),
        (MODERATORS, "", "", "", ""),
        (SECRETARIAT, "", "", "", ""),
        (COORDINATORS, "", "", "", "add+edit+publish"),
        (TRANSLATORS, "", "", "", ""),
    ],
)
def test_pages_by_role(tree, people, name, on_home, on_process, on_groups, on_own_group):
    person = people[name]
    if name == COORDINATORS:
        MembershipFactory(group=tree["own"], organization=None, user=person, role="coordinator")
    found = [may(person, tree[key]) for key in ("home", "process", "groups", "own")]
    assert found == [on_home, on_process, on_groups, on_own_group]


def test_files_by_role(people):
    from wagtail.images import get_image_model
    from wagtail.images.permissions import permission_policy

    assert get_image_model().__name__ == "CustomImage"
    holders = {
        action: {name for name, person in people.items() if permission_policy.user_has_permission(person, action)}
        for action in ("add", "change", "choose")
    }
    assert holders["add"] == {COMMS_OFFICE, COORDINATORS}
    assert holders["change"] >= {COMMS_OFFICE}
    assert holders["choose"] == {COMMS_OFFICE, COORDINATORS, SECRETARIAT, TRANSLATORS}


def snapshot():
    return {
        group.name: (
            sorted(group.permissions.values_list("codename", flat=True)),
            sorted(group.page_permissions.values_list("page_id", "permission__codename")),
            sorted(group.collection_permissions.values_list("collection_id", "permission__codename")),
        )
        for group in Group.objects.all()
    }


def test_set_up_is_repeatable_and_takes_away_what_is_too_much(people, capsys):
    before = snapshot()
    assert sorted(before) == sorted(NAMES)
    extra = Group.objects.get(name=COMMS_OFFICE).permissions.first()
    Group.objects.get(name=MODERATORS).permissions.add(extra)
    call_command("set_up_roles")
    assert snapshot() == before
    assert capsys.readouterr().out == ", ".join(role.name for role in ROLES) + "\n"


def test_comms_office_approves_pages_and_the_workflow_says_so(site_root):
    task = GroupApprovalTask.objects.create(name="Moderators approval")
    Workflow.objects.create(name="Moderators approval")
    set_up_roles()
    assert [group.name for group in task.groups.all()] == [COMMS_OFFICE]
    assert set(Workflow.objects.values_list("name", flat=True)) == {"Approvazione dell'ufficio comunicazione"}
    assert set(Task.objects.values_list("name", flat=True)) == {"Approvazione dell'ufficio comunicazione"}


def test_right_that_does_not_exist_is_an_error(site_root):
    with pytest.raises(ImproperlyConfigured, match=r"news\.fly"):
        set_up_roles([Role("Pilots", permissions=("news.fly",))])
    assert not Group.objects.filter(name="Pilots").exists()


def test_translators_publish_translations_and_leave_the_original_alone(home_pages):
    set_up_roles()
    translator = UserFactory()
    translator.groups.add(Group.objects.get(name=TRANSLATORS))
    found = {code: may(translator, Page.objects.get(pk=page.pk)) for code, page in home_pages.items()}
    assert found == {"it": "", "en": "edit+publish", "uk": "edit+publish"}


def test_translator_begins_goes_on_and_ends_from_the_list_of_pages_to_translate(
    client, home_pages, django_capture_on_commit_callbacks
):
    set_up_roles()
    page = InfoPageFactory(parent=home_pages["it"], locale=home_pages["it"].locale)
    translator = UserFactory()
    translator.groups.add(Group.objects.get(name=TRANSLATORS))
    client.force_login(translator)

    def doors():
        listed = client.get(reverse("pages_to_translate_report")).context["pages"]
        return {door for found in listed if found.pk == page.pk for _name, door in found.missing_languages}

    begin = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    assert doors() == {begin}
    locales = [str(home_pages[code].locale.pk) for code in ("en", "uk")]
    assert client.post(begin, {"locales": locales}).status_code == 302
    drafts = {code: page.get_translation(home_pages[code].locale) for code in ("en", "uk")}
    assert doors() == {reverse("wagtailadmin_pages:edit", args=[draft.pk]) for draft in drafts.values()}
    edit = reverse("wagtailadmin_pages:edit", args=[drafts["en"].pk])
    with django_capture_on_commit_callbacks(execute=True):  # wagtail-localize publishes when the transaction ends
        assert client.post(edit, {"action": "publish"}).status_code == 302
    assert doors() == {reverse("wagtailadmin_pages:edit", args=[drafts["uk"].pk])}


def rights_under(page):
    return set(page.group_permissions.filter(group__name=COORDINATORS).values_list("permission__codename", flat=True))


COORDINATING = {"add_page", "change_page", "publish_page"}


def test_coordinators_work_under_lists_of_groups_made_later(people, tree):
    assert rights_under(tree["groups"]) == COORDINATING
    later = GroupIndexPageFactory(parent=ProcessPageFactory(parent=tree["home"]), live=False)
    MembershipFactory(
        group=GroupPageFactory(parent=later), organization=None, user=people[COORDINATORS], role="coordinator"
    )
    assert rights_under(later) == COORDINATING
    assert may(people[COORDINATORS], later.get_children().get().specific) == "add+edit+publish"


@pytest.mark.parametrize("alias", [True, False])
def test_coordinators_work_under_translations_of_their_list(people, tree, home_pages, alias):
    english = home_pages["en"].locale
    if alias:
        copied = tree["groups"].copy_for_translation(english, copy_parents=True, alias=True)
    else:
        translate_object(tree["process"], [english])
        translate_object(tree["groups"], [english])
        copied = tree["groups"].get_translation(english)
    assert rights_under(copied) == COORDINATING


def test_saving_a_list_again_changes_no_right(people, tree):
    tree["groups"].group_permissions.filter(permission__codename="publish_page").delete()
    tree["groups"].save()
    assert rights_under(tree["groups"]) == COORDINATING - {"publish_page"}


def test_rights_are_named_in_the_language_of_who_gives_them(client, people, make_user):
    client.force_login(make_user("Capo", is_superuser=True))
    page = client.get(reverse("wagtailusers_groups:edit", args=[Group.objects.get(name=MODERATORS).pk]))
    words = page.content.decode()
    assert "Può nascondere e ripristinare i commenti" in words
    own = Permission.objects.filter(codename__in=[name.split(".")[1] for role in ROLES for name in role.permissions])
    english = [right.name for right in own.exclude(name__regex=r"^Can (add|change|delete|view) ")]
    assert len(english) > 6
    assert not [name for name in english if f"{name}</label>" in " ".join(words.split()) or f"> {name} <" in words]
