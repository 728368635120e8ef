# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
from typing import Any

import pytest

from groups.models import GroupIndexPage, GroupPage
from tests.factories.events import italian
from tests.factories.groups import GroupIndexPageFactory, GroupPageFactory
from tests.factories.processes import ProcessPageFactory


@pytest.fixture
def group_index(site_root: Any) -> GroupIndexPage:
    process = ProcessPageFactory(parent=site_root, slug="stati-generali", locale=italian())
    return GroupIndexPageFactory(parent=process)


@pytest.fixture
def group(group_index: GroupIndexPage) -> GroupPage:
    return GroupPageFactory(parent=group_index, title="Tavolo Anziani", slug="anziani")
