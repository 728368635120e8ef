# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Dockerfile, compose.yaml, Makefile and their documentation speak of things that exist."""

import json
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from django.core.management import get_commands

ROOT = Path(settings.BASE_DIR)
DOCKERFILE = (ROOT / "Dockerfile").read_text()
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, Any] = COMPOSE["services"]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text()
COMMAND = re.compile(r"python manage\.py ([a-z_]+)")


def stages() -> list[list[str]]:
    """The instructions of each stage, continued lines joined."""
    lines = [line for line in re.sub(r" *\\\n *", " ", DOCKERFILE).splitlines() if line and not line.startswith("#")]
    starts = [number for number, line in enumerate(lines) if line.startswith("FROM ")] + [len(lines)]
    return [lines[first:last] for first, last in pairwise(starts)]


def words(lines: list[str], instruction: str) -> list[str]:
    return [line.removeprefix(instruction).strip() for line in lines if line.startswith(f"{instruction} ")]


def test_compose_runs_every_part_that_the_documentation_names() -> None:
    table = OPERATIONS.split("## Parts")[1].split("\n## ")[0]
    parts = set(re.findall(r"^\| ([a-z]+) \|", table, re.MULTILINE)) - {"part"}
    assert parts == set(SERVICES) - {"set-up"}


def test_every_command_of_compose_and_image_exists() -> None:
    named = COMMAND.findall(DOCKERFILE) + [n for s in SERVICES.values() for n in COMMAND.findall(s.get("command", ""))]
    assert {"set_up_site", "db_worker", "run_clock", "collectstatic"} <= set(named)
    assert set(named) <= set(get_commands())


def test_everything_waits_for_what_it_needs() -> None:
    for name, service in SERVICES.items():
        for other, terms in service.get("depends_on", {}).items():
            has_check = "healthcheck" in SERVICES[other] or ("build" in SERVICES[other] and "HEALTHCHECK" in DOCKERFILE)
            assert has_check or terms["condition"] != "service_healthy", f"{name} waits for the health of {other}"
    for name in ("web", "worker", "clock"):
        assert SERVICES[name]["depends_on"]["set-up"]["condition"] == "service_completed_successfully"


def test_volumes_and_configurations_are_declared() -> None:
    for service in SERVICES.values():
        for mount in service.get("volumes", []):
            assert mount.split(":")[0] in COMPOSE["volumes"]
        for config in service.get("configs", []):
            assert COMPOSE["configs"][config["source"]]["content"]


def variables_of_the_settings() -> set[str]:
    sources = [p for p in (ROOT / "site" / "config" / "settings").rglob("*.py") if p.name != "dev.py"]
    return {n for p in sources for n in re.findall(r"(?:env\.[a-z_]+|require)\(\s*\"([A-Z_]+)\"", p.read_text())}


def test_every_variable_of_the_settings_reaches_the_containers() -> None:
    of_the_image = {"BUILD_DIR", "VAR_DIR"}
    assert variables_of_the_settings() - of_the_image <= set(SERVICES["web"]["environment"])


def test_every_variable_is_documented() -> None:
    told = re.findall(r"`([A-Z][A-Z_]+)(?:=[^`]*)?`|^ +([A-Z][A-Z_]+)=", OPERATIONS, re.MULTILINE)
    in_compose = set(re.findall(r"(?<!\$)\$\{([A-Z_]+)", (ROOT / "compose.yaml").read_text()))
    in_image = set(re.findall(r"\$\{([A-Z_]+)", DOCKERFILE))
    assert in_compose | in_image | variables_of_the_settings() <= {name for pair in told for name in pair}


def test_image_is_made_of_files_that_exist_and_serves_as_nobody_special() -> None:
    build, final = stages()
    for source in [part for copy in words(build, "COPY") for part in copy.split()[:-1]]:
        assert (ROOT / source).exists(), source
    assert [copy.split()[0] for copy in words(final, "COPY")] == ["--from=build"] * 2
    user = words(final, "USER")[-1]
    assert user not in ("root", "0")
    assert re.search(rf"useradd .*\b{user}\b", DOCKERFILE)
    assert final.index(f"USER {user}") < next(n for n, line in enumerate(final) if line.startswith("CMD "))


def test_image_runs_modules_and_scripts_that_exist() -> None:
    assert json.loads((ROOT / "package.json").read_text())["scripts"]["build"].split()[-1] == "static/build.mjs"
    assert (ROOT / "static" / "build.mjs").exists()
    health = json.loads(words(stages()[1], "HEALTHCHECK")[0].split("CMD ", 1)[1])
    assert (ROOT / "site" / (health[-1].replace(".", "/") + ".py")).exists()
    assert "config.wsgi" in words(stages()[1], "CMD")[0]
    assert (ROOT / "site" / "config" / "wsgi.py").exists()
    modules = set(re.findall(r"DJANGO_SETTINGS_MODULE=([a-z.]+)", DOCKERFILE))
    assert all((ROOT / "site" / (module.replace(".", "/") + ".py")).exists() for module in modules)
    for language in re.findall(r"for l in ([a-z ]+);", DOCKERFILE)[0].split():
        assert (ROOT / "site" / "locale" / language / "LC_MESSAGES" / "django.po").exists()


def test_secrets_and_machines_rubbish_stay_out_of_the_image() -> None:
    ignored = set((ROOT / ".dockerignore").read_text().split())
    assert {".git", ".env", ".venv", "var", "node_modules"} <= ignored


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not here")
def test_make_help_explains_every_target() -> None:
    told = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    explained = {line.split()[0] for line in told.splitlines() if len(line.split()) > 1}
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z][a-z-]*):(?!=)(?! [A-Z]+ [?:]?=| export)", makefile, re.MULTILINE))
    phony = {name for row in re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE) for name in row.split()}
    assert {"run", "test", "check", "bench"} <= targets
    assert targets | phony == explained


def test_nginx_sees_and_sends_the_pictures_of_pages_alone() -> None:
    assert SERVICES["proxy"]["volumes"] == ["pictures:/srv/pictures:ro"]
    assert "pictures:/data/media/images" in SERVICES["web"]["volumes"]
    rules = COMPOSE["configs"]["nginx"]["content"]
    folders = dict(re.findall(r"location (/media/\S*) \{\s+(\S+ \S+);", rules))
    assert folders == {"/media/": "return 404", "/media/images/": "alias /srv/pictures/"}
    owned = next(line for line in words(stages()[1], "RUN") if "install -d -o patto" in line)
    assert "/data/media/images" in owned.split(), "a new volume takes its owner from the folder of the image"
