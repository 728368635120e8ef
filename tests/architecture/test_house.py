# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The house rules that no linter knows: sizes, names, doors that stay closed."""

import ast
import re
from pathlib import Path
from statistics import median, quantiles

import pytest
from django.conf import settings

# Collecting messages lays files beside the templates for a moment: who reads the tree does it in the same process.
pytestmark = pytest.mark.xdist_group("sources")

ROOT = Path(settings.BASE_DIR)
ROOMS = [*settings.HOUSE_APPS, "demo"]
FORBIDDEN_NAMES = re.compile(r"(^|_)(utils?|helpers?|common|misc)\.py$")


def python_files(*folders: str) -> list[Path]:
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    return [path for path in found if "migrations" not in path.parts]


SOURCES = python_files(*ROOMS, "site")


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text())
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_site_is_a_path_entry_and_never_a_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()


def test_python_files_stay_small() -> None:
    sizes = {relative(path): len(path.read_text().splitlines()) for path in SOURCES}
    too_long = {name: size for name, size in sizes.items() if size > 350}
    assert not too_long
    assert median(sizes.values()) <= 60
    assert quantiles(sizes.values(), n=10)[-1] <= 180


def test_functions_stay_short() -> None:
    sizes = {f"{relative(path)}:{node.name}": length(node) for path in SOURCES for node in functions(path)}
    assert not {name: size for name, size in sizes.items() if size > 40}
    assert quantiles(sizes.values(), n=10)[-1] <= 20


def test_templates_stay_short() -> None:
    sizes = {relative(path): len(path.read_text().splitlines()) for path in (ROOT / "templates").rglob("*.html")}
    assert not {name: size for name, size in sizes.items() if size > 120}


def test_templates_ask_which_language_is_the_default_one() -> None:
    """Only the pages of last resort, which work without the site, write languages by hand."""
    templates = (ROOT / "templates").rglob("*.html")
    named = {path.name for path in templates if re.search(r'\blang="[a-z]{2}"', path.read_text())}
    assert named == {"400.html", "500.html"}


def test_no_drawer_for_odds_and_ends() -> None:
    names = [
        relative(path) for path in [*SOURCES, *python_files("tests", "bench")] if FORBIDDEN_NAMES.search(path.name)
    ]
    assert not names


def test_suppressions_are_few_and_carry_code_and_reason() -> None:
    pattern = re.compile(r"#\s*(noqa|type:\s*ignore)(.*)$")
    reasonless, count = [], 0
    for path in SOURCES:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if found := pattern.search(line):
                count += 1
                if not re.match(r"(:\s*[A-Z]+\d+|\[[a-z-]+\]).*\s{2}\S.{10,}", found.group(2)):
                    reasonless.append(f"{relative(path)}:{number}")
    assert not reasonless
    assert count <= 20


@pytest.mark.parametrize("path", [p for p in SOURCES if p.stem == "services" or "services" in p.parts], ids=relative)
def test_services_know_nothing_of_http(path: Path) -> None:
    forbidden = (
        "django.http",
        "django.shortcuts",
        "django.views",
        "django.urls.resolvers",
        "requests",
        "urllib.request",
    )
    imported = {
        name
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert not {name for name in imported if name.startswith(forbidden)}


def test_imports_between_our_apps_stand_at_the_top() -> None:
    hidden = []
    for path in SOURCES:
        nodes = [node for function in functions(path) for node in ast.walk(function)]
        for node in nodes:
            is_absolute = isinstance(node, ast.ImportFrom) and node.level == 0
            if is_absolute and (node.module or "").split(".")[0] in ROOMS:
                hidden.append(f"{relative(path)}:{node.lineno}")
    assert not hidden


def test_no_signals_between_our_own_apps() -> None:
    receivers = [
        relative(p) for p in SOURCES if re.search(r"@receiver|\.connect\(", p.read_text()) and p.name != "apps.py"
    ]
    assert not receivers


def test_every_source_says_its_licence() -> None:
    mark = "-".join(("SPDX", "License", "Identifier")) + ": AGPL-3.0-or-later"  # in one piece it would be read as ours
    suffixes = {".py", ".html", ".scss", ".mjs", ".js", ".typ"}
    folders = [*ROOMS, "site", "templates", "static", "tests", "bench"]
    found = (p for folder in folders for p in (ROOT / folder).rglob("*") if p.suffix in suffixes)
    files = [p for p in found if "migrations" not in p.parts]
    missing = [relative(p) for p in files if mark not in p.read_text()[:400]]
    assert not missing
