# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""People with a verified address and a password that the tests know."""

from typing import Any

import factory
from allauth.account.models import EmailAddress

from accounts.models import User

PASSWORD = "una-frase-lunga-di-prova"


class UserFactory(factory.django.DjangoModelFactory):
    """`UserFactory(email=…, display_name=…)`; its address is verified, its password is PASSWORD."""

    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"persona{n}@example.org")
    display_name = factory.Sequence(lambda n: f"Persona {n}")

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **kwargs: Any) -> User:
        kwargs.setdefault("password", PASSWORD)
        user = model_class.objects.create_user(**kwargs)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user
