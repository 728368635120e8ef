# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Things side by side: cards that lead to pages, figures, people to ask."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .links import LinkBlock
from .media import PictureBlock


class CardBlock(LinkBlock):
    summary = blocks.TextBlock(required=False, max_length=240, label=_("What is found there"))
    picture = PictureBlock(required=False, label=_("Picture"))

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Card")


class CardsBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120, label=_("Title"))
    cards = blocks.ListBlock(CardBlock(), min_num=1, max_num=12, label=_("Cards"))

    class Meta:
        icon = "grip"
        label = _("Cards")
        description = _("Cards that lead to pages of the site or elsewhere.")
        template = "blocks/cards.html"
        preview_value = {
            "title": "Per saperne di più",
            "cards": [{"text": "I tavoli", "address": "https://example.org", "summary": "Cinque temi, cinque gruppi."}],
        }


class FigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(max_length=20, label=_("Figure"))
    label = blocks.CharBlock(max_length=80, label=_("What it counts"))

    class Meta:
        icon = "order"
        label = _("Figure")


class FiguresBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120, label=_("Title"))
    figures = blocks.ListBlock(FigureBlock(), min_num=1, max_num=6, label=_("Figures"))
    source = blocks.CharBlock(required=False, max_length=160, label=_("Source and date"))

    class Meta:
        icon = "order"
        label = _("Figures")
        description = _("A few numbers that tell the story, with their source.")
        template = "blocks/figures.html"
        preview_value = {"title": "", "figures": [{"value": "12", "label": "Comuni"}], "source": ""}


class PersonBlock(blocks.StructBlock):
    name = blocks.CharBlock(max_length=120, label=_("Name of the office or person"))
    role = blocks.CharBlock(required=False, max_length=120, label=_("Role"))
    email = blocks.EmailBlock(required=False, label=_("E-mail"))
    phone = blocks.CharBlock(required=False, max_length=40, label=_("Telephone"))
    hours = blocks.CharBlock(required=False, max_length=160, label=_("When they answer"))
    picture = PictureBlock(required=False, label=_("Picture"))

    class Meta:
        icon = "user"
        label = _("Contact")


class PeopleBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=120, label=_("Title"))
    people = blocks.ListBlock(PersonBlock(), min_num=1, label=_("Contacts"))

    class Meta:
        icon = "group"
        label = _("Contacts")
        description = _("Whom to ask: offices and people, with the contacts they publish.")
        template = "blocks/people.html"
        preview_value = {
            "title": "A chi rivolgersi",
            "people": [{"name": "Segreteria", "role": "Ufficio servizi sociali", "email": "segreteria@example.org"}],
        }
