# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The site behind its production server: gunicorn, two sync workers, loopback."""

import contextlib
import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from .environment import ROOT, Place

WORKERS = 2
PATIENCE = 60


class Server:
    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        self.process, self.start_seconds = process, seconds

    def memory_mb(self) -> list[int]:
        """Resident memory of each worker (Linux; elsewhere nothing)."""
        texts = [(worker / "status").read_text() for worker in self._workers()]
        return [int(found[1]) // 1024 for text in texts if (found := re.search(r"VmRSS:\s+(\d+)", text))]

    def cpu_seconds(self) -> float:
        """Processor time that the workers have used since they started (Linux; elsewhere nothing)."""
        # After the name in brackets: state is field 3 of proc(5), user and system time are 14 and 15.
        fields = [(worker / "stat").read_text().rpartition(")")[2].split() for worker in self._workers()]
        return sum(int(found[11]) + int(found[12]) for found in fields) / os.sysconf("SC_CLK_TCK")

    def _workers(self) -> list[Path]:
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [Path("/proc") / pid for pid in children.read_text().split()] if children.exists() else []


@contextlib.contextmanager
def serving(place: Place) -> Iterator[Server]:
    """Start the server, wait for its first answer, stop it at the end."""
    begun = time.monotonic()
    command = [
        sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{place.port}", "--workers", str(WORKERS),
        "--worker-class", "sync", "--log-level", "warning",
    ]  # fmt: skip
    with (place.folder / "server.log").open("ab") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ.copy(), stdout=log, stderr=log)
    try:
        _wait_for(place, process)
        yield Server(process, time.monotonic() - begun)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=PATIENCE)


def _wait_for(place: Place, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise SystemExit(f"The server did not start: see {place.folder / 'server.log'}")
        connection = http.client.HTTPConnection("127.0.0.1", place.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/healthz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise SystemExit(f"The server gave no answer within {PATIENCE} s: see {place.folder / 'server.log'}")
