# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Only what pages show has a public address."""

from importlib.util import find_spec, module_from_spec
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.images import ImageFile
from django.core.files.storage import FileSystemStorage, storages
from django.test import Client
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction
from wagtail_factories import DocumentFactory

from library.models import CustomDocument
from tests.factories.home import PictureFactory

pytestmark = pytest.mark.django_db
GPS, ORIENTATION = 0x8825, 0x0112


def collection(*, private: bool) -> Collection:
    root = Collection.get_first_root_node() or Collection.add_root(name="Root")
    found = root.add_child(name="Verbali")
    if private:
        CollectionViewRestriction.objects.create(collection=found, restriction_type="login")
    return found


def test_documents_lie_where_no_url_leads() -> None:
    document = DocumentFactory()
    assert storages["private"].exists(document.file.name)
    assert not storages["default"].exists(document.file.name)


@pytest.mark.parametrize("private", [False, True])
def test_documents_are_sent_by_the_view_that_asks_for_the_right(
    client: Client, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, private: bool
) -> None:
    on_disk = FileSystemStorage(tmp_path, base_url=None, file_permissions_mode=0o600)
    monkeypatch.setattr(CustomDocument._meta.get_field("file"), "storage", on_disk)
    document = DocumentFactory(collection=collection(private=private), file__data=b"%PDF-1.7", file__filename="v.pdf")
    answer = client.get(document.url)
    assert answer.status_code == (302 if private else 200)
    assert private or answer.getvalue() == b"%PDF-1.7"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("images/piazza.webp", 200),
        ("documents/verbale.pdf", 404),
        ("wagtail_uploads/meta.png", 404),
        ("original_images/piazza.jpg", 404),
        ("images/../documents/verbale.pdf", 400),
    ],
)
def test_of_the_media_folder_only_renditions_are_served(
    client: Client, site_root: Any, settings: Any, tmp_path: Path, path: str, status: int
) -> None:
    settings.SERVE_MEDIA, settings.MEDIA_ROOT = True, tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_bytes(b"x")
    addresses = find_spec("config.urls")
    assert addresses
    assert addresses.loader
    settings.ROOT_URLCONF = module_from_spec(addresses)
    addresses.loader.exec_module(settings.ROOT_URLCONF)
    assert client.get(f"/media/{path}").status_code == status


@pytest.mark.parametrize("spec", ["original", "width-40", "fill-40x40|format-webp", "width-40|format-avif"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_renditions_do_not_tell_where_a_photo_was_taken(spec: str, kind: str) -> None:
    facts = Image.Exif()
    facts.get_ifd(GPS)[1] = "N"
    facts[GPS], facts[ORIENTATION] = {1: "N", 2: (45.0, 30.0, 1.0)}, 6
    content = BytesIO()
    Image.new("RGB", (80, 60), "teal").save(content, kind, exif=facts.tobytes())
    with Image.open(BytesIO(content.getvalue())) as taken:
        assert taken.getexif().get_ifd(GPS)
    picture = PictureFactory(file=ImageFile(content, name=f"foto.{kind.lower()}"))
    with picture.get_rendition(spec).file.open() as file, Image.open(file) as shown:
        assert not shown.getexif()
        assert shown.height >= shown.width, "turned as the camera was held"
