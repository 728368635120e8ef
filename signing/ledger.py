# SPDX-FileCopyrightText: 2026 The Patto contributors
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Append to the chain and verify it. Entry = RFC 8785 JSON with the previous hash inside; hash = its SHA-256.

``commit = HMAC-SHA256(salt, canonical(private data))``: the private data and the 32-byte salt live elsewhere; erasing
both leaves the chain valid and the commitment meaningless (GDPR art. 17).
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from signing.canonical import canonical_json
from signing.choices import LedgerKind
from signing.models import LedgerEntry, LedgerHead
from signing.models.ledger import GENESIS

VERSION = 1
_HASH = re.compile(r"[0-9a-f]{64}")
_RESERVED = {"v", "seq", "kind", "prev", "ts", "doc_sha256", "pact_sha256", "commit"}


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place where the chain does not hold, and why (a word for the operator)."""

    seq: int
    reason: str


def new_salt() -> bytes:
    """32 random bytes for a commitment."""
    return secrets.token_bytes(32)


def commitment(salt: bytes, private: Any) -> str:
    """Hex commitment to private data (any JSON value): reveals nothing without the salt."""
    return hmac.new(salt, canonical_json(private), hashlib.sha256).hexdigest()


@transaction.atomic
def append_entry(
    *,
    kind: LedgerKind,
    doc_sha256: str = "",
    pact_sha256: str = "",
    commit: str = "",
    facts: Mapping[str, str | int | bool] | None = None,
) -> LedgerEntry:
    """Add a link in the caller's transaction, under the head's lock: numbers have no gaps and appenders wait in line.

    Hashes are 64 lower-case hex digits or empty; ``facts`` are public words only. ValueError for anything else.
    """
    _check(kind, (doc_sha256, pact_sha256, commit), facts or {})
    head = _locked_head()
    now = timezone.now()
    body = {
        "v": VERSION,
        "seq": head.seq + 1,
        "kind": kind.value,
        "prev": head.hash,
        "ts": now.isoformat(timespec="milliseconds"),
    }
    body |= {"doc_sha256": doc_sha256, "pact_sha256": pact_sha256, "commit": commit, **(facts or {})}
    canonical = canonical_json({key: value for key, value in body.items() if value != ""})
    entry = LedgerEntry(
        seq=head.seq + 1,
        kind=kind,
        doc_sha256=doc_sha256,
        canonical=canonical.decode(),
        prev_hash=head.hash,
        hash=hashlib.sha256(canonical).hexdigest(),
        created=now,
    )
    entry.save()
    head.seq, head.hash = entry.seq, entry.hash
    head.save(update_fields=["seq", "hash"])
    return entry


def verify_ledger() -> Broken | None:
    """Walk the whole chain; the first broken link, or None. Reads row by row: memory does not grow with the ledger."""
    previous, seq = GENESIS, 0
    for entry in LedgerEntry.objects.in_order().iterator(chunk_size=500):
        seq += 1
        if reason := _fault(entry, seq, previous):
            return Broken(seq, reason)
        previous = entry.hash
    head = LedgerHead.objects.filter(pk=1).first() or LedgerHead(pk=1)
    if (head.seq, head.hash) != (seq, previous):
        return Broken(seq + 1, f"the head says {head.seq} entries, the chain has {seq}")
    return None


def _locked_head() -> LedgerHead:
    head, _created = LedgerHead.objects.select_for_update().get_or_create(pk=1)
    return head


def _check(kind: LedgerKind, hashes: tuple[str, ...], facts: Mapping[str, Any]) -> None:
    if kind not in LedgerKind:
        raise ValueError(f"unknown kind of ledger entry: {kind}")
    if any(value and not _HASH.fullmatch(value) for value in hashes):
        raise ValueError("a hash in the ledger is 64 lower-case hex digits")
    if clash := _RESERVED & set(facts):
        raise ValueError(f"reserved in the ledger: {', '.join(sorted(clash))}")
    if not all(isinstance(value, str | int | bool) for value in facts.values()):
        raise ValueError("facts in the ledger are strings, integers or booleans")


def _fault(entry: LedgerEntry, seq: int, previous: str) -> str:
    if entry.seq != seq:
        return f"entry {seq} is missing"
    if hashlib.sha256(entry.canonical.encode()).hexdigest() != entry.hash:
        return "its text does not match its hash"
    if entry.prev_hash != previous:
        return "it does not continue the entry before"
    try:
        body = json.loads(entry.canonical)
    except ValueError:
        return "its text is not JSON"
    copies = {"seq": entry.seq, "prev": entry.prev_hash, "kind": entry.kind}
    if any(body.get(key) != value for key, value in copies.items()) or body.get("doc_sha256", "") != entry.doc_sha256:
        return "its columns do not match its text"
    return ""
