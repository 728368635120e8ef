# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What happens to comments, and what is refused."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import ModelLogEntry

from comments import services
from comments.choices import Reason, Status
from comments.errors import CommentGone, CommentNotHidden, EditWindowOver, ReasonMissing, ThreadClosed
from comments.models import Comment
from core.errors import NotAllowed
from notifications.models import OutboxMail
from tests.factories.accounts import UserFactory
from tests.factories.comments import CommentFactory, CommentReportFactory
from tests.factories.organizations import MandateFactory, OrganizationFactory

pytestmark = pytest.mark.django_db


def post(thread, author, **options):
    return services.post_comment(thread=thread, author=author, **{"body": "Ecco.", "language": "it", **options})


def actions(comment):
    entries = ModelLogEntry.objects.filter(content_type__model="comment", object_id=str(comment.pk))
    return list(entries.values_list("action", flat=True))


def test_post_counts_logs_and_keeps_the_words_out_of_the_log(thread, writer):
    comment = post(thread, writer, body="Parole mie")
    thread.refresh_from_db()
    assert (comment.level, thread.visible_count) == (1, 1)
    assert actions(comment) == ["comments.post"]
    assert "Parole" not in ModelLogEntry.objects.get(action="comments.post").label


def test_same_key_posts_once(thread, writer):
    key = uuid.uuid4()
    assert post(thread, writer, submission_key=key) == post(thread, writer, submission_key=key)
    assert thread.comments.count() == 1


def test_replies_stop_at_level_three(thread, writer):
    first = post(thread, writer)
    second = post(thread, writer, parent=first)
    third = post(thread, writer, parent=second)
    fourth = post(thread, writer, parent=third)
    assert [row.level for row in (first, second, third, fourth)] == [1, 2, 3, 3]
    assert fourth.parent == second
    assert {row.root for row in (second, third, fourth)} == {first}


def test_reply_writes_to_the_author_in_their_language(thread, writer):
    author = UserFactory(language="uk")
    post(thread, writer, parent=CommentFactory(thread=thread, author=author), body="Rispondo")
    mail = OutboxMail.objects.get()
    assert (mail.to, mail.language) == (author.email, "uk")
    assert "Rispondo" in mail.text


def test_reply_to_oneself_writes_to_nobody(thread, writer):
    post(thread, writer, parent=post(thread, writer))
    assert not OutboxMail.objects.exists()


def test_closed_thread_takes_nothing(thread, writer):
    thread.closed_at = timezone.now()
    thread.save()
    with pytest.raises(ThreadClosed):
        post(thread, writer)


@pytest.mark.parametrize("status", [Status.HIDDEN, Status.REMOVED])
def test_reply_to_a_gone_comment_is_refused(thread, writer, status):
    with pytest.raises(CommentGone):
        post(thread, writer, parent=CommentFactory(thread=thread, status=status))


def test_reply_to_a_comment_of_another_thread_is_refused(thread, writer):
    with pytest.raises(CommentGone):
        post(thread, writer, parent=CommentFactory())


def test_speaking_for_an_organisation_needs_a_mandate(thread, writer):
    mandate = MandateFactory(user=writer, may_speak=True)
    assert post(thread, writer, organization=mandate.organization).organization == mandate.organization
    with pytest.raises(NotAllowed):
        post(thread, writer, organization=OrganizationFactory())


def test_edit_within_the_window_marks_the_comment(comment):
    edited = services.edit_comment(comment=comment, editor=comment.author, body="Meglio così")
    assert (edited.body, edited.edited_at is not None) == ("Meglio così", True)


def test_edit_after_the_window_or_by_others_is_refused(comment, writer):
    with pytest.raises(NotAllowed):
        services.edit_comment(comment=comment, editor=writer, body="No")
    Comment.objects.filter(pk=comment.pk).update(created=timezone.now() - timedelta(hours=1))
    with pytest.raises(EditWindowOver):
        services.edit_comment(comment=comment, editor=comment.author, body="No")


def test_withdraw_keeps_the_replies_and_the_count_follows(thread, comment, writer):
    reply = CommentFactory(thread=thread, parent=comment)
    services.withdraw_comment(comment=comment, author=comment.author)
    services.withdraw_comment(comment=comment, author=comment.author)
    thread.refresh_from_db()
    comment.refresh_from_db()
    assert (comment.status, thread.visible_count) == (Status.REMOVED, 1)
    assert reply.is_visible
    with pytest.raises(NotAllowed):
        services.withdraw_comment(comment=reply, author=writer)


def test_hide_tells_the_author_what_and_why_once(thread, comment, moderator):
    report = CommentReportFactory(comment=comment)
    for _time in range(2):
        services.hide_comment(
            comment=comment, moderator=moderator, reason=Reason.OFFENSIVE, text="Attacca una persona."
        )
    mail = OutboxMail.objects.get()
    thread.refresh_from_db()
    report.refresh_from_db()
    assert mail.to == comment.author.email
    assert "Un'idea da provare" in mail.text
    assert "Attacca una persona." in mail.text
    assert thread.visible_count == 0
    assert report.resolved_at is not None
    assert actions(comment) == ["comments.hide"]


def test_hide_needs_a_reason_and_the_right(comment, moderator, writer):
    with pytest.raises(ReasonMissing):
        services.hide_comment(comment=comment, moderator=moderator, reason="")
    with pytest.raises(NotAllowed):
        services.hide_comment(comment=comment, moderator=writer, reason=Reason.SPAM)
    comment.refresh_from_db()
    assert comment.is_visible


def test_restore_brings_it_back_and_tells_the_author(thread, comment, moderator):
    services.hide_comment(comment=comment, moderator=moderator, reason=Reason.SPAM)
    services.restore_comment(comment=comment, moderator=moderator)
    thread.refresh_from_db()
    comment.refresh_from_db()
    assert (comment.status, comment.reason, thread.visible_count) == (Status.VISIBLE, "", 1)
    assert OutboxMail.objects.count() == 2


def test_restore_never_brings_back_what_its_author_removed(comment, moderator):
    services.withdraw_comment(comment=comment, author=comment.author)
    with pytest.raises(CommentNotHidden):
        services.restore_comment(comment=comment, moderator=moderator)


def test_report_once_per_person_and_never_oneself(comment, writer):
    first = services.report_comment(comment=comment, reporter=writer, reason=Reason.SPAM)
    assert services.report_comment(comment=comment, reporter=writer, reason=Reason.ILLEGAL) == first
    assert comment.reports.count() == 1
    with pytest.raises(NotAllowed):
        services.report_comment(comment=comment, reporter=comment.author, reason=Reason.SPAM)
    with pytest.raises(ReasonMissing):
        services.report_comment(comment=comment, reporter=writer, reason="boh")


def test_keeping_closes_the_reports(comment, moderator, writer):
    CommentReportFactory.create_batch(2, comment=comment)
    with pytest.raises(NotAllowed):
        services.dismiss_reports(comment=comment, moderator=writer)
    assert services.dismiss_reports(comment=comment, moderator=moderator) == 2
    assert not Comment.objects.reported().exists()
