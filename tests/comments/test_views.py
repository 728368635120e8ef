# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Reading, writing and moderating a conversation over HTTP."""

import uuid

import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from comments.choices import Status
from comments.models import Comment, CommentReport
from tests.factories.accounts import PASSWORD, UserFactory
from tests.factories.comments import CommentFactory, CommentReportFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory


def data(**options):
    return {"body": "Buona idea", "submission_key": uuid.uuid4(), **options}


@pytest.fixture
def url(thread):
    return thread.url


def test_anybody_reads_without_a_cookie(client, url, comment):
    response = client.get(url)
    text = response.content.decode()
    assert "Un&#x27;idea da provare subito." in text
    assert not response.cookies
    assert f"{reverse('account_login')}?next={url}%23comment-form" in text


def test_placeholder_tells_the_kind_and_not_the_words(client, url, thread):
    CommentFactory(thread=thread, body="Parolaccia", status=Status.HIDDEN)
    CommentFactory(thread=thread, body="Ci ho ripensato", status=Status.REMOVED)
    text = client.get(url).content.decode()
    assert "Parolaccia" not in text
    assert "Ci ho ripensato" not in text
    assert text.count('class="comment-removed"') == 2


def test_post_and_come_back_to_the_notice(client, url, thread, writer):
    client.force_login(writer)
    response = client.post(reverse("comments:post", args=[thread.pk]), data(next=url))
    comment = Comment.objects.get()
    assert response["Location"] == f"{url}?done=posted&comment={comment.pk}#comments-notice"
    page = client.get(response["Location"]).content.decode()
    assert f'href="#comment-{comment.pk}"' in page
    assert page.count('role="status"') == 1


def test_notice_in_an_address_passed_on_tells_nothing(client, url, comment):
    assert b"comments-notice" not in client.get(f"{url}?done=posted&comment={comment.pk}").content


def test_double_post_writes_once(client, thread, writer):
    client.force_login(writer)
    sent = data()
    for _time in range(2):
        assert client.post(reverse("comments:post", args=[thread.pk]), sent).status_code == 302
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("body", ["", "   ", "x" * 4001, "a\x00b"])
def test_wrong_body_is_explained_and_kept(client, thread, writer, body):
    client.force_login(writer)
    response = client.post(reverse("comments:post", args=[thread.pk]), data(body=body))
    assert response.status_code == 200
    assert response.context["form"].errors["body"]
    assert not Comment.objects.exists()


def test_script_is_shown_as_text(client, url, thread, writer):
    client.force_login(writer)
    client.post(reverse("comments:post", args=[thread.pk]), data(body="<script>alert(1)</script> https://example.org"))
    text = client.get(url).content.decode()
    assert "<script>alert(1)" not in text
    assert '<a href="https://example.org" rel="nofollow ugc">' in text


def test_organisation_of_somebody_else_is_refused(client, thread, writer):
    mine, other = MandateFactory(user=writer, may_speak=True), MandateFactory(may_speak=True)
    client.force_login(writer)
    response = client.post(reverse("comments:post", args=[thread.pk]), data(organization=other.organization_id))
    assert response.context["form"].errors["organization"]
    client.post(reverse("comments:post", args=[thread.pk]), data(organization=mine.organization_id))
    assert Comment.objects.get().organization == mine.organization


def test_too_many_comments_are_slowed_down(client, thread, writer):
    client.force_login(writer)
    for _time in range(10):
        client.post(reverse("comments:post", args=[thread.pk]), data())
    response = client.post(reverse("comments:post", args=[thread.pk]), data(body="Ancora io"))
    assert response.status_code == 429
    assert response.context["form"].non_field_errors()
    assert "Ancora io" in response.content.decode()
    assert Comment.objects.count() == 10


def test_reply_edit_report_and_remove(client, comment, writer):
    client.force_login(writer)
    client.post(reverse("comments:reply", args=[comment.pk]), data(body="Anche io"))
    reply = Comment.objects.get(parent=comment)
    client.post(reverse("comments:edit", args=[reply.pk]), {"body": "Anch'io"})
    client.post(reverse("comments:report", args=[comment.pk]), {"reason": "spam"})
    assert client.get(reverse("comments:withdraw", args=[reply.pk])).status_code == 200
    client.post(reverse("comments:withdraw", args=[reply.pk]))
    reply.refresh_from_db()
    assert (reply.body, reply.status) == ("Anch'io", Status.REMOVED)
    assert CommentReport.objects.get().comment == comment


@pytest.mark.parametrize("name", ["edit", "withdraw", "hide", "restore", "keep"])
def test_others_may_not(client, comment, writer, name):
    client.force_login(writer)
    assert (
        client.post(reverse(f"comments:{name}", args=[comment.pk]), {"body": "x", "reason": "spam"}).status_code == 403
    )
    comment.refresh_from_db()
    assert comment.is_visible


@pytest.mark.parametrize("name", ["post", "reply", "edit", "withdraw", "report", "hide", "restore", "keep"])
def test_strangers_are_sent_to_the_login(client, comment, name):
    pk = comment.thread_id if name == "post" else comment.pk
    response = client.post(reverse(f"comments:{name}", args=[pk]), {"body": "x"})
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_words_typed_after_the_session_ended_are_there_after_the_login(client, url, thread):
    writer = UserFactory()
    address = reverse("comments:post", args=[thread.pk])
    login = client.post(address, data(body="Mezz'ora di lavoro", next=url), follow=True)
    assert "quello che hai scritto" in login.content.decode()
    sent = {"login": writer.email, "password": PASSWORD, "next": login.context["redirect_field_value"]}
    form = client.post(reverse("account_login"), sent, follow=True)
    assert form.context["form"]["body"].value() == "Mezz'ora di lavoro"
    assert form.context["next"] == url
    assert client.get(address).context["form"]["body"].value() is None, "shown once, then forgotten"
    assert not Comment.objects.exists()


def test_words_without_end_are_not_kept(client, thread):
    client.post(reverse("comments:post", args=[thread.pk]), data(body="x" * 20_001))
    assert "sessionid" not in client.cookies


def test_moderator_hides_with_a_reason_and_restores(client, comment, moderator):
    client.force_login(moderator)
    url = reverse("comments:hide", args=[comment.pk])
    assert client.get(url).status_code == 200
    assert client.post(url, {"text": "Perché sì"}).context["form"].errors["reason"]
    assert client.post(url, {"reason": "offensive", "next": "/admin/reported_comments/"})["Location"].startswith(
        "/admin/"
    )
    comment.refresh_from_db()
    assert comment.status == Status.HIDDEN
    client.post(reverse("comments:restore", args=[comment.pk]))
    comment.refresh_from_db()
    assert comment.is_visible


@pytest.mark.parametrize("path", ["https://evil.example/", "//evil.example/", "/\\evil.example"])
def test_next_never_leaves_the_site(client, thread, writer, path):
    client.force_login(writer)
    response = client.post(reverse("comments:post", args=[thread.pk]), data(next=path))
    assert "evil" not in response["Location"]


def test_permalink_opens_the_right_page(client, url, thread):
    tops = CommentFactory.create_batch(25, thread=thread)
    reply = CommentFactory(thread=thread, parent=tops[22])
    response = client.get(reverse("comments:permalink", args=[reply.pk]))
    assert response["Location"] == f"{url}?comments=2#comment-{reply.pk}"
    assert f'id="comment-{reply.pk}"' in client.get(response["Location"]).content.decode()


def test_unknown_page_and_comment_numbers_never_break(client, url, comment):
    for query in ("?comments=999", "?comments=x", "?done=posted&comment=%3Cscript%3E", "?done=nothing"):
        assert client.get(url + query).status_code == 200
    assert client.get(reverse("comments:permalink", args=[10**9])).status_code == 404


def test_queries_stay_flat_as_the_conversation_grows(assert_flat_queries, client, url, thread, writer):
    def grow(number=10):
        for top in CommentFactory.create_batch(number, thread=thread):
            CommentFactory(thread=thread, parent=CommentFactory(thread=thread, parent=top))

    grow(20)
    assert_flat_queries(url, grow)
    client.force_login(UserFactory())
    assert_flat_queries(url, grow)


@pytest.mark.parametrize("name", ["latest_comments", "reported_comments", "conversations"])
def test_desk_costs_the_same_with_more_comments(assert_flat_queries, client, thread, moderator, name):
    from django.contrib.auth.models import Permission

    def grow(number=10):
        for comment in CommentFactory.create_batch(number, organization=OrganizationFactory()):
            CommentReportFactory.create_batch(2, comment=comment)

    moderator.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(moderator)
    grow(2)
    assert_flat_queries(reverse(f"{name}:index"), grow)


def test_desk_lists_reported_and_latest(client, comment, moderator, make_user):
    from django.contrib.auth.models import Permission

    moderator.user_permissions.add(Permission.objects.get(codename="access_admin"))
    CommentReport.objects.create(comment=comment, reporter=make_user("Segnala"), reason="spam")
    client.force_login(moderator)
    for name in ("reported_comments", "latest_comments", "conversations"):
        response = client.get(reverse(f"{name}:index"))
        assert response.status_code == 200, name
    assert comment.body[:10] in client.get(reverse("reported_comments:index")).content.decode().replace("&#x27;", "'")


DOORS = ("comments:reply", "comments:report")


def unpublish(page):
    page.unpublish()


def restrict(page):
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.GROUPS)


@pytest.mark.parametrize("close", [unpublish, restrict])
def test_conversation_of_a_page_that_one_may_not_open_is_not_found(client, thread, comment, moderator, close):
    close(thread.page)
    addresses = [reverse(door, args=[comment.pk]) for door in DOORS] + [reverse("comments:post", args=[thread.pk])]
    client.force_login(UserFactory())
    assert {client.get(address).status_code for address in addresses} == {404}
    assert client.post(addresses[-1], data()).status_code == 404
    client.force_login(moderator)
    assert {client.get(address).status_code for address in addresses} == {200}
