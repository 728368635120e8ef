# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""The table, and the same as JSON."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from .measure import Measured

HEADS = (
    "page", "queries", "kB", "kB br", "req/s", "p50 ms", "p99 ms", "of W (min–max)", "of D", "CPU ms", "W's CPU ÷ its",
    "÷ small", "verdict",
)  # fmt: skip


def rows(found: dict[str, Measured], smaller: dict[str, float]) -> list[dict[str, Any]]:
    """One per page; `smaller` holds the shares of W that the same pages had at the small scale."""
    return [_row(one, found, smaller) for one in found.values()]


def _row(one: Measured, found: dict[str, Measured], smaller: dict[str, float]) -> dict[str, Any]:
    target = one.target
    share, least, most = one.share_of(found["W"])
    base = one.share_of(found[target.base])[0] if target.base in found else None
    row: dict[str, Any] = {
        "page": target.name,
        "path": target.path,
        "queries": one.look.queries,
        "bytes": one.look.plain,
        "bytes_brotli": one.look.compressed,
        "rate": round(one.rate, 1),
        "p50_ms": round(one.p50, 1),
        "p99_ms": round(one.p99, 1),
        "failures": one.failures,
        "of_w": round(share, 3),
        "of_w_min": round(least, 3),
        "of_w_max": round(most, 3),
        "cpu_ms": round(one.cpu_ms, 1),
        "cpu_of_w": round(found["W"].cpu_ms / one.cpu_ms, 3) if one.cpu_ms else None,
        "of_d": round(one.share_of(found["D"])[0], 4),
        "of_base": base and round(base, 3),
        "of_small": round(share / smaller[target.name], 2) if smaller.get(target.name) else None,
        "target": asdict(target),
    }
    return row | {"verdict": _verdict(row)}


def _verdict(row: dict[str, Any]) -> str:
    """What is missed, in words; empty for a floor."""
    target = row["target"]
    if target["share"] is None:
        return "floor"
    missed = []
    if row["queries"] > target["queries"]:
        missed.append(f"queries > {target['queries']}")
    if row["of_base"] is not None and row["of_base"] < target["share"]:
        missed.append(f"{row['of_base']:.2f} of {target['base']} < {target['share']:.2f}")
    if row["of_small"] is not None and target["at_scale"] and row["of_small"] < target["at_scale"]:
        missed.append(f"÷ small < {target['at_scale']}")
    if row["failures"]:
        missed.append(f"{row['failures']} failures")
    return "; ".join(missed) or "ok"


def table(found: list[dict[str, Any]]) -> str:
    """A Markdown table with columns of even width."""
    lines = [HEADS, tuple("-" for _ in HEADS), *(_cells(row) for row in found)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    lines[1] = tuple("-" * width for width in widths)
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines
    )


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    return (
        row["page"],
        str(row["queries"]),
        f"{row['bytes'] / 1000:.0f}",
        f"{row['bytes_brotli'] / 1000:.1f}",
        f"{row['rate']:.1f}",
        f"{row['p50_ms']:.0f}",
        f"{row['p99_ms']:.0f}",
        f"{row['of_w']:.2f} ({row['of_w_min']:.2f}–{row['of_w_max']:.2f})",
        f"{row['of_d']:.3f}",
        f"{row['cpu_ms']:.1f}",
        f"{row['cpu_of_w']:.2f}" if row["cpu_of_w"] else "",
        f"{row['of_small']:.2f}" if row["of_small"] else "",
        row["verdict"],
    )


def shares_of_w(path: Path) -> dict[str, float]:
    """What an earlier run has written, by page; nothing when there was none."""
    if not path.exists():
        return {}
    return {row["page"]: row["of_w"] for row in json.loads(path.read_text())["pages"]}


def write(path: Path, facts: dict[str, Any], found: list[dict[str, Any]]) -> None:
    path.write_text(json.dumps({**facts, "pages": found}, indent=2, ensure_ascii=False) + "\n")
