# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Pictures and attachments: read by who may read the words, at the call's own addresses, and nowhere else."""

import importlib
import io

import pikepdf
import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from PIL import Image

from proposals.choices import Status
from proposals.models import Proposal
from tests.factories.accounts import UserFactory
from tests.factories.proposals import CallPageFactory, ProposalFactory
from tests.proposals.test_views import picture, words


@pytest.fixture(scope="module")
def pdf():
    document, out = pikepdf.new(), io.BytesIO()
    document.add_blank_page()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def with_files(call, author, pdf):
    def make(status):
        return ProposalFactory(
            call=call,
            author=author,
            status=status,
            image=ContentFile(picture().read(), "foto.webp"),
            attachment=ContentFile(pdf, "atto.pdf"),
        )

    return make


def readers(client, url, people):
    found = set()
    for name, user in people.items():
        client.logout()
        if user:
            client.force_login(user)
        response = client.get(url)
        assert response.status_code in (200, 404)
        found |= {name} if response.status_code == 200 else set()
    return found


@pytest.mark.parametrize("name", ["image", "attachment"])
@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.DRAFT, {"author"}),
        (Status.SUBMITTED, {"author", "moderator"}),
        (Status.PUBLISHED, {"nobody", "reader", "author", "moderator"}),
        (Status.REJECTED, {"nobody", "reader", "author", "moderator"}),
        (Status.WITHDRAWN, set()),
    ],
)
def test_files_are_read_by_who_reads_the_words(client, with_files, author, moderator, name, status, expected):
    people = {"nobody": None, "reader": UserFactory(), "author": author, "moderator": moderator}
    url = getattr(with_files(status), name).url
    assert readers(client, url, people) == expected


def test_files_are_not_among_the_public_ones(with_files):
    proposal = with_files(Status.PUBLISHED)
    for stored in (proposal.image, proposal.attachment):
        assert storages["private"].exists(stored.name)
        assert not storages["default"].exists(stored.name)


def test_answers_say_what_they_are_and_how_long_to_keep_them(client, author, with_files, pdf):
    client.force_login(author)
    proposal = with_files(Status.PUBLISHED)
    image, attachment = client.get(proposal.image.url), client.get(proposal.attachment.url)
    assert (image["Content-Type"], attachment["Content-Type"]) == ("image/webp", "application/pdf")
    assert image["Content-Disposition"].startswith("inline")
    assert attachment["Content-Disposition"].startswith("attachment")
    assert b"".join(attachment.streaming_content) == pdf
    for response in (image, attachment):
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["Cache-Control"] == "private, max-age=600"
    draft = client.get(with_files(Status.DRAFT).attachment.url)
    assert "no-store" in draft["Cache-Control"]


def test_what_is_not_there_is_not_found(client, call, with_files):
    proposal = with_files(Status.PUBLISHED)
    empty = ProposalFactory(call=call)
    other = CallPageFactory(parent=call.get_parent())
    urls = [
        call.address("file", empty.pk, "image"),
        call.address("file", proposal.pk, "thread"),
        call.address("file", proposal.pk + 1000, "image"),
        other.address("file", proposal.pk, "image"),
        proposal.attachment.url,
    ]
    storages["private"].delete(proposal.attachment.name)
    assert [client.get(url).status_code for url in urls] == [404] * len(urls)


def test_pages_show_the_guarded_addresses(client, author, moderator, call, with_files):
    proposal = with_files(Status.PUBLISHED)
    text = client.get(call.address("detail", reference=proposal.reference)).content.decode()
    assert f'src="{proposal.image.url}"' in text
    assert f'href="{proposal.attachment.url}"' in text
    client.force_login(author)
    draft = with_files(Status.DRAFT)
    for name in ("draft", "check"):
        text = client.get(call.address(name, draft.pk)).content.decode()
        assert draft.image.url in text
        assert draft.attachment.url in text


def test_saving_a_draft_again_keeps_its_files_and_a_new_one_replaces(client, author, call, with_files, pdf):
    client.force_login(author)
    draft = with_files(Status.DRAFT)
    url = call.address("draft", draft.pk)
    client.post(url, words(image_alt="Il parco", later="1"))
    again = Proposal.objects.get()
    assert (again.image.name, again.attachment.name) == (draft.image.name, draft.attachment.name)
    client.post(url, words(attachment=SimpleUploadedFile("nuovo.pdf", pdf), image_alt="Il parco", later="1"))
    assert Proposal.objects.get().attachment.name != draft.attachment.name
    client.post(url, words(**{"attachment-clear": "on", "image_alt": "Il parco", "later": "1"}))
    assert not Proposal.objects.get().attachment


def test_attachment_must_open_as_a_pdf(client, author, call, pdf):
    client.force_login(author)
    bad = SimpleUploadedFile("atto.pdf", b"%PDF-1.7 solo parole", "application/pdf")
    response = client.post(call.address("new"), words(attachment=bad))
    assert response.context["form"].errors["attachment"]
    client.post(call.address("new"), words(attachment=SimpleUploadedFile("atto.pdf", pdf)))
    with pikepdf.open(Proposal.objects.get().attachment.open()) as stored:
        assert len(stored.pages) == 1


@pytest.mark.django_db(transaction=True)
class TestMove:
    """Files that earlier versions kept among the public ones."""

    names = ("proposals/a.webp", "proposals/b.pdf")

    @pytest.fixture
    def old(self, proposal):
        public, private = storages["default"], storages["private"]
        public.save(self.names[0], ContentFile(picture().read()))
        public.save(self.names[1], ContentFile(b"0123456789"))
        private.save(self.names[1], ContentFile(b"0123"))  # a move that was stopped half-way
        Proposal.objects.filter(pk=proposal.pk).update(image=self.names[0], attachment=self.names[1])
        ProposalFactory(call=proposal.call, attachment="proposals/lost.pdf")
        return public, private

    def run(self, direction):
        migration = importlib.import_module("proposals.migrations.0004_move_files_to_private_storage")
        with connection.schema_editor() as editor:
            getattr(migration, direction)(apps, editor)

    def test_files_move_and_come_back(self, old):
        public, private = old
        for _time in range(2):
            self.run("to_private")
        assert [(public.exists(name), private.exists(name)) for name in self.names] == [(False, True)] * 2
        assert private.open(self.names[1]).read() == b"0123456789"
        with Image.open(private.open(self.names[0])) as moved:
            assert moved.size == (2400, 1200)
        self.run("to_public")
        assert [(public.exists(name), private.exists(name)) for name in self.names] == [(True, False)] * 2


def test_draft_offers_what_was_sent_in_words_and_takes_it_away(client, call, author, with_files):
    client.force_login(author)
    draft = with_files(Status.DRAFT)
    address = call.address("draft", draft.pk)
    shown = client.get(address)
    for stored in (draft.image, draft.attachment):
        assert stored.url in shown.content.decode()
        assert stored.name not in shown.content.decode()
    client.post(address, words(**{"attachment-clear": "on", "image_alt": "Una panchina"}))
    draft.refresh_from_db()
    assert (bool(draft.image), bool(draft.attachment)) == (True, False)
