# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""What editors may bring into the library."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.uploads import open_picture

from .contents import require_what_the_name_says


class BoundedImageField(WagtailImageField):
    """Counts the pixels first: Wagtail's own count opens the picture, which one far too large does not bear."""

    def check_image_pixel_size(self, f: Any) -> None:
        open_picture(f)
        f.seek(0)
        super().check_image_pixel_size(f)


class DescribedImageForm(BaseImageForm):
    """No picture enters the library without the words for who does not see it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            self.fields["file"] = BoundedImageField(label=field.label, widget=field.widget, required=field.required)
        if "description" in self.fields:
            field = self.fields["description"]
            field.required = True
            field.help_text = _("What the picture shows, for people who do not see it. It is said by screen readers.")


class CheckedDocumentForm(BaseDocumentForm):
    """No document enters the library under the name of another kind."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            require_what_the_name_says(file)
        return file
