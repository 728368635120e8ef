# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demo site as it runs for people: its own database, its own processes, its mail as files."""

import email
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from django.conf import settings

PASSWORD = "patto-demo-2026"
DATABASE = f"patto_functional_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


@dataclass(frozen=True)
class RunningSite:
    """`url` answers; `var` is its data folder."""

    url: str
    var: Path
    environment: dict[str, str]

    def manage(self, *arguments: str) -> str:
        """Run a management command on this site and return what it prints."""
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=settings.BASE_DIR,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{arguments}: {done.stdout}\n{done.stderr}"
        return done.stdout

    def wait_for_mail(self, to: str, *, containing: str = "", seconds: float = 60) -> EmailMessage:
        """The newest message to that address whose subject or text holds the words; waits for the worker."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for path in sorted((self.var / "mail").glob("*.eml"), reverse=True):
                message = email.message_from_bytes(path.read_bytes(), policy=default)
                if to in str(message["To"]) and containing in f"{message['Subject']}\n{text_of(message)}":
                    return message
            time.sleep(0.3)
        raise AssertionError(f"No mail to {to} with “{containing}” after {seconds} s")


def text_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    return part.get_content() if part else ""


def links_in(message: EmailMessage) -> list[str]:
    return re.findall(r"https?://[^\s>]+", text_of(message))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def database_url(var: Path) -> str:
    """A database of its own beside the one of the tests: a file, or another one on the same server."""
    config = settings.DATABASES["default"]
    if not config["ENGINE"].endswith("postgresql"):
        return f"sqlite:///{var / 'db.sqlite3'}"
    import psycopg2

    host, port = config["HOST"] or "127.0.0.1", config["PORT"] or 5432
    access = {"host": host, "port": port, "user": config["USER"], "password": config["PASSWORD"]}
    connection = psycopg2.connect(dbname="postgres", **access)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {DATABASE}")
    connection.close()
    secret = f":{config['PASSWORD']}" if config["PASSWORD"] else ""
    return f"postgres://{config['USER']}{secret}@{host}:{port}/{DATABASE}"


@contextmanager
def run_site(var: Path) -> Iterator[RunningSite]:
    """Set up, load the demo, start web and worker; stop both at the end."""
    port = free_port()
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": f"{settings.BASE_DIR}:{settings.BASE_DIR / 'site'}",
        "VAR_DIR": str(var),
        "BUILD_DIR": str(settings.BUILD_DIR),
        "DATABASE_URL": database_url(var),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "DEBUG": "false",
        # The journeys do in a minute what people do in a week.
        "RATE_LIMITS": "off",
    }
    site = RunningSite(f"http://127.0.0.1:{port}", var, environment)
    site.manage("set_up_site")
    site.manage("load_demo")
    serve = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
    serve += ["--threads", "4", "--timeout", "120", "--log-level", "warning"]
    commands = [serve, [sys.executable, "manage.py", "db_worker", "--no-startup-delay", "--interval", "0.2"]]
    log = (var / "processes.log").open("wb")
    options = {"cwd": settings.BASE_DIR, "env": environment, "stdout": log, "stderr": subprocess.STDOUT}
    processes = [subprocess.Popen(command, **options) for command in commands]
    try:
        wait_until_ready(site, processes[0])
        yield site
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        log.close()


def wait_until_ready(site: RunningSite, process: subprocess.Popen, seconds: float = 90) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        assert process.poll() is None, (site.var / "processes.log").read_text()
        try:
            with urllib.request.urlopen(f"{site.url}/readyz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.3)
    raise AssertionError("The site did not become ready:\n" + (site.var / "processes.log").read_text())
