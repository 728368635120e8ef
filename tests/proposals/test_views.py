# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Proposals over HTTP: the three steps, the list, the detail, the desks."""

import io
import uuid
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from comments.models import Comment
from proposals.choices import Sort, Status
from proposals.forms import FILE_AGAIN, AnswerForm
from proposals.models import Proposal, Support
from proposals.views.listing import PER_PAGE
from tests.factories.accounts import UserFactory
from tests.factories.comments import CommentFactory
from tests.factories.proposals import AreaFactory, CallPageFactory, ProposalFactory


def words(**options):
    return {
        "title": "Una fontanella al parco",
        "body": "Chi porta i bambini non trova acqua.",
        "submission_key": uuid.uuid4(),
        **options,
    }


def picture(name="foto.png", kind="PNG"):
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Macchina segreta"
    Image.new("RGB", (2400, 1200), "teal").save(buffer, kind, exif=exif)
    return SimpleUploadedFile(name, buffer.getvalue(), content_type="image/png")


@pytest.fixture
def signed_in(client, author):
    client.force_login(author)
    return client


def test_three_steps_to_a_proposal(signed_in, call):
    response = signed_in.post(call.address("new"), words())
    draft = Proposal.objects.get()
    assert response["Location"] == call.address("similar", draft.pk)
    response = signed_in.get(response["Location"])
    assert response["Location"] == call.address("check", draft.pk)
    assert "Chi porta i bambini" in signed_in.get(response["Location"]).content.decode()
    response = signed_in.post(call.address("check", draft.pk), follow=True)
    draft.refresh_from_db()
    assert draft.status == Status.SUBMITTED
    assert draft.reference in response.content.decode()
    assert signed_in.post(call.address("check", draft.pk)).status_code == 302
    assert draft.transitions.count() == 1


def test_similar_proposals_are_shown_first(signed_in, call):
    ProposalFactory(call=call, title="Fontanelle nel parco nuovo")
    signed_in.post(call.address("new"), words())
    draft = Proposal.objects.get(status=Status.DRAFT)
    assert "Fontanelle nel parco nuovo" in signed_in.get(call.address("similar", draft.pk)).content.decode()


def test_save_for_later_and_double_post_keep_one_draft(signed_in, call):
    sent = words(later="1")
    for _time in range(2):
        signed_in.post(call.address("new"), sent)
    draft = Proposal.objects.get()
    assert "Una fontanella al parco" in signed_in.get(call.address("draft", draft.pk)).content.decode()
    assert "Una fontanella al parco" in signed_in.get(reverse("proposals:mine")).content.decode()
    assert signed_in.post(call.address("discard", draft.pk)).status_code == 302
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 121),
        ("title", "a\x00b"),
        ("body", ""),
        ("body", "x" * 6001),
        ("body", "\x00"),
        ("place", "x" * 201),
        ("image", SimpleUploadedFile("foto.png", b"<script>alert(1)</script>", "image/png")),
        ("image", SimpleUploadedFile("foto.png", b"\x89PNG\r\n\x1a\nrotta", "image/png")),
        ("image", SimpleUploadedFile("vuota.png", b"", "image/png")),
        ("attachment", SimpleUploadedFile("atto.pdf", b"MZ\x90\x00", "application/pdf")),
    ],
)
def test_wrong_input_is_explained_and_the_rest_is_kept(signed_in, call, field, value):
    response = signed_in.post(call.address("new"), words(**{field: value}))
    assert response.status_code == 200
    assert response.context["form"].errors[field]
    if field != "body":
        assert "Chi porta i bambini" in response.content.decode()
    assert not Proposal.objects.exists()


def test_picture_needs_words_and_loses_what_the_camera_wrote(signed_in, call):
    response = signed_in.post(call.address("new"), words(image=picture()))
    assert response.context["form"].errors["image_alt"]
    signed_in.post(call.address("new"), words(image=picture(), image_alt="Il parco"))
    draft = Proposal.objects.get()
    assert "foto" not in draft.image.name
    with Image.open(draft.image) as stored:
        assert (stored.format, max(stored.size), dict(stored.getexif())) == ("WEBP", 1600, {})


def test_area_is_asked_where_the_call_has_areas(signed_in, call):
    area, foreign = AreaFactory(name="Casa"), AreaFactory()
    call.areas = [area]
    call.save()
    assert signed_in.post(call.address("new"), words()).context["form"].errors["area"]
    assert signed_in.post(call.address("new"), words(area=foreign.pk)).context["form"].errors["area"]
    signed_in.post(call.address("new"), words(area=area.pk))
    assert Proposal.objects.get().area == area


def test_closed_call_says_so(signed_in, site_root):
    call = CallPageFactory(parent=site_root, closed=True)
    response = signed_in.post(call.address("new"), words())
    assert response.status_code == 200
    assert not Proposal.objects.exists()


def test_drafts_of_others_are_not_found(client, call):
    draft = ProposalFactory(call=call, status=Status.DRAFT)
    client.force_login(UserFactory())
    for name in ("draft", "similar", "check", "discard"):
        assert client.get(call.address(name, draft.pk)).status_code == 404


def test_proposing_asks_to_sign_in(client, call):
    response = client.get(call.address("new"))
    assert response["Location"].startswith(reverse("account_login"))


def test_list_filters_sorts_and_searches(client, call):
    area = AreaFactory()
    call.areas = [area]
    call.save()
    one = ProposalFactory(call=call, title="Panchine nuove", area=area, support_count=3)
    two = ProposalFactory(call=call, title="Un doposcuola", status=Status.ACCEPTED)
    ProposalFactory(call=call, status=Status.SUBMITTED, title="Nascosta")

    def titles(query=""):
        return [row.title for row in client.get(call.url + query).context["page_obj"]]

    assert titles() == [two.title, one.title]
    assert titles("?sort=supported") == [one.title, two.title]
    assert titles(f"?area={area.pk}") == [one.title]
    assert titles("?status=accepted") == [two.title]
    assert titles("?origin=organisation") == []
    assert titles("?q=doposcuola") == [two.title]
    assert len(titles("?status=submitted&area=abc&sort=boh&q=%00&page=99")) == 2


@pytest.mark.parametrize("sort", Sort)
def test_pages_follow_each_other_in_every_order(client, call, sort):
    rows = [ProposalFactory(call=call, support_count=number % 3) for number in range(2 * PER_PAGE + 1)]
    ordered = {
        Sort.NEWEST: sorted(rows, key=lambda row: row.published_at, reverse=True),
        Sort.SUPPORTED: sorted(rows, key=lambda row: (row.support_count, row.published_at), reverse=True),
        Sort.OLDEST: rows,
    }
    pages = [client.get(call.url, {"sort": sort, "page": number}).context["page_obj"] for number in (1, 2, 3)]
    assert [row.pk for page in pages for row in page] == [row.pk for row in ordered[sort]]


def test_anonymous_reads_list_and_detail_without_a_cookie(client, call, proposal):
    for url in (call.url, call.address("detail", reference=proposal.reference)):
        response = client.get(url)
        assert response.status_code == 200
        assert not response.cookies


def test_detail_shows_text_safely_with_its_language(client, call):
    proposal = ProposalFactory(call=call, body="<script>x</script> https://example.org", language="uk")
    text = client.get(call.address("detail", reference=proposal.reference)).content.decode()
    assert "<script>x" not in text
    assert 'rel="nofollow ugc"' in text
    assert '<span lang="uk">' in text


def test_waiting_proposals_and_those_of_other_calls_are_not_found(client, call):
    waiting = ProposalFactory(call=call, status=Status.SUBMITTED)
    assert client.get(call.address("detail", reference=waiting.reference)).status_code == 404
    other = CallPageFactory(parent=call.get_parent())
    elsewhere = ProposalFactory(call=other)
    assert client.get(call.address("detail", reference=elsewhere.reference)).status_code == 404


def test_withdrawn_proposal_leaves_a_page_without_its_words(client, call):
    proposal = ProposalFactory(call=call, status=Status.WITHDRAWN, title="Ritirata", body="Parole ritirate")
    text = client.get(call.address("detail", reference=proposal.reference)).content.decode()
    assert "Parole ritirate" not in text
    assert "noindex" in text


def test_support_and_take_back(client, call, proposal):
    client.force_login(UserFactory())
    detail = call.address("detail", reference=proposal.reference)
    assert 'aria-pressed="false"' in client.get(detail).content.decode()
    for _time in range(2):
        assert client.post(call.address("support", reference=proposal.reference))["Location"] == detail
    assert 'aria-pressed="true"' in client.get(detail).content.decode()
    assert Support.objects.count() == 1
    client.get(call.address("unsupport", reference=proposal.reference))
    assert Support.objects.count() == 1
    client.post(call.address("unsupport", reference=proposal.reference))
    proposal.refresh_from_db()
    assert proposal.support_count == 0


def test_support_asks_to_sign_in(client, call, proposal):
    text = client.get(call.address("detail", reference=proposal.reference)).content.decode()
    assert "aria-pressed" not in text
    assert f"{reverse('account_login')}?next=" in text
    assert client.post(call.address("support", reference=proposal.reference)).status_code == 302
    assert not Support.objects.exists()


def test_author_withdraws(client, signed_in, call, proposal):
    url = call.address("withdraw", reference=proposal.reference)
    assert signed_in.get(url).status_code == 200
    signed_in.post(url)
    proposal.refresh_from_db()
    assert proposal.status == Status.WITHDRAWN
    client.force_login(UserFactory())
    assert client.get(url).status_code == 404


def test_comments_under_a_proposal_come_back_to_it(signed_in, call, proposal):
    detail = call.address("detail", reference=proposal.reference)
    sent = {"body": "Sono d'accordo", "next": detail, "submission_key": uuid.uuid4()}
    response = signed_in.post(reverse("comments:post", args=[proposal.thread_id]), sent)
    assert response["Location"].startswith(detail)
    assert Comment.objects.get().thread == proposal.thread


def test_feed(client, call, proposal):
    response = client.get(call.address("rss"))
    assert response["Content-Type"].startswith("application/rss+xml")
    assert proposal.reference in response.content.decode()


def test_feed_gives_the_words_of_citizens_as_words(client, call):
    ProposalFactory(call=call, body="Una <b>panchina</b>\n\ne una fontana")
    item = BeautifulSoup(client.get(call.address("rss")).content, "xml").item
    assert item.description.text == "<p>Una &lt;b&gt;panchina&lt;/b&gt;</p>\n\n<p>e una fontana</p>"


def test_every_language_shows_every_proposal(client, call, proposal, home_pages):
    local = home_pages["uk"].add_child(
        instance=type(call)(
            title="Пропозиції",
            slug="propozytsiyi",
            locale=home_pages["uk"].locale,
            translation_key=call.translation_key,
        )
    )
    assert local.submit_until == call.submit_until
    text = client.get(local.url).content.decode()
    assert f'lang="it">{proposal.title.split(chr(39))[0]}' in text
    response = client.get(local.address("detail", reference=proposal.reference))
    assert response.status_code == 200
    assert local.url != call.url


def test_desk_of_the_moderator(client, call, moderator):
    sent, other = ProposalFactory.create_batch(2, call=call, status=Status.SUBMITTED)
    client.force_login(moderator)
    assert client.get(reverse("proposals:publish", args=[sent.pk])).status_code == 200
    client.post(reverse("proposals:publish", args=[sent.pk]))
    assert client.post(reverse("proposals:send_back", args=[other.pk]), {}).context["form"].errors["reason"]
    answer = client.post(reverse("proposals:send_back", args=[other.pk]), {"reason": "Manca il luogo"})
    assert client.get(answer["Location"]).status_code == 200
    sent.refresh_from_db()
    other.refresh_from_db()
    assert (sent.status, other.status) == (Status.PUBLISHED, Status.DRAFT)
    assert client.get(reverse("proposals:answer", args=[sent.pk])).status_code == 403


def test_desk_of_the_office(client, call, proposal, officer):
    client.force_login(officer)
    client.post(reverse("proposals:evaluate", args=[proposal.pk]))
    url = reverse("proposals:answer", args=[proposal.pk])
    assert client.post(url, {"status": "implemented"}).context["form"].errors.keys() >= {"status", "text", "office"}
    answer = {"status": "rejected", "text": "Non c'è spazio.", "office": "Verde", "date": "2026-11-20"}
    assert client.post(url, answer)["Location"] == call.address("detail", reference=proposal.reference)
    text = client.get(call.address("detail", reference=proposal.reference)).content.decode()
    assert "Non c&#x27;è spazio." in text
    assert client.post(url, answer).status_code == 200
    assert proposal.answers.count() == 1


@pytest.mark.parametrize("name", ["publish", "send_back", "evaluate", "answer"])
def test_others_have_no_desk(client, proposal, name):
    url = reverse(f"proposals:{name}", args=[proposal.pk])
    assert client.post(url).status_code == 302
    client.force_login(UserFactory())
    assert client.post(url).status_code == 403


def test_admin_lists(client, call, moderator):
    waiting, public = ProposalFactory(call=call, status=Status.SUBMITTED), ProposalFactory(call=call)
    ProposalFactory(call=call, status=Status.DRAFT)
    moderator.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(moderator)
    lists = {"waiting_proposals": {waiting}, "proposals_to_answer": {public}, "sent_proposals": {waiting, public}}
    for name, rows in lists.items():
        assert set(client.get(reverse(f"{name}:index")).context["object_list"]) == rows, name


def test_queries_stay_flat(assert_flat_queries, client, call, proposal):
    area = AreaFactory()
    call.areas = [area]
    call.save()
    ProposalFactory.create_batch(3, call=call, area=area)
    assert_flat_queries(call.url, lambda: ProposalFactory.create_batch(10, call=call, area=area), at_most=12)
    CommentFactory.create_batch(20, thread=proposal.thread)
    detail = call.address("detail", reference=proposal.reference)
    assert_flat_queries(detail, lambda: CommentFactory.create_batch(10, thread=proposal.thread), at_most=15)
    client.force_login(proposal.author)
    mine = reverse("proposals:mine")
    assert_flat_queries(mine, lambda: ProposalFactory.create_batch(10, call=call, author=proposal.author))


def test_good_picture_is_asked_for_again_when_something_else_is_wrong(signed_in, call):
    sent = words(title="", image=picture(), image_alt="Una fontanella")
    errors = signed_in.post(call.address("new"), sent).context["form"].errors
    assert set(errors) == {"title", "image"}
    assert errors["image"] == [str(FILE_AGAIN)]


def test_answer_is_not_of_a_day_to_come(call):
    tomorrow = timezone.localdate() + timedelta(days=1)
    form = AnswerForm({"date": tomorrow}, proposal=ProposalFactory(call=call, status=Status.UNDER_EVALUATION))
    assert form.has_error("date", "future")
