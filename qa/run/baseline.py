"""The baseline: findings that were known at some time, so that only new ones fail."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from qa.model import Finding
from qa.model.errors import ConfigError
from qa.model.records import dataclass

VERSION = 1
HINT = "write it anew with --write-baseline"


@dataclass(frozen=True, order=True, slots=True)
class Entry:
    """A known finding; only the fingerprint counts, the rest is for the reader of the file."""

    fingerprint: str
    check: str
    path: str
    message: str


Baseline = Mapping[str, Entry]
"""Entries by fingerprint."""


class Applied(NamedTuple):
    """Findings that the baseline does not know, those that it knows, and entries that nothing matched."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    stale: tuple[Entry, ...]


def write_baseline(findings: Iterable[Finding]) -> str:
    """JSON with one entry a line, sorted by fingerprint: a change of one finding is a diff of one line.

    No line numbers go in, so that moved text does not change the file.
    """
    entries = sorted({Entry(f.fingerprint, f.check, f.target.path, f.message) for f in findings})
    lines = [
        json.dumps({"fingerprint": e.fingerprint, "check": e.check, "path": e.path, "message": e.message})
        for e in entries
    ]
    body = ",\n    ".join(lines)
    listing = f"[\n    {body}\n  ]" if lines else "[]"
    return f'{{\n  "version": {VERSION},\n  "findings": {listing}\n}}\n'


def load_baseline(text: str, name: str = "baseline") -> Baseline:
    """The entries of a file that `write_baseline` made; `ConfigError` says what is wrong with any other."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{name}: not valid JSON: {error}", HINT) from None
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        raise ConfigError(f"{name}: not a baseline: no list 'findings'", HINT)
    if data.get("version") != VERSION:
        raise ConfigError(f"{name}: baseline version {data.get('version')!r} is not {VERSION}", HINT)
    entries = (_entry(value, number, name) for number, value in enumerate(data["findings"], 1))
    return {entry.fingerprint: entry for entry in entries}


def _entry(value: object, number: int, name: str) -> Entry:
    if isinstance(value, dict):
        fields = [value.get(field) for field in ("fingerprint", "check", "path", "message")]
        texts = [field for field in fields if isinstance(field, str)]
        if len(texts) == len(fields) and texts[0]:
            return Entry(*texts)
    raise ConfigError(f"{name}: entry {number} lacks fingerprint, check, path or message", HINT)


def apply(
    findings: Iterable[Finding],
    baseline: Baseline,
    *,
    paths: Collection[str] | None = None,
    checks: Collection[str] | None = None,
) -> Applied:
    """Split findings by the baseline, in their order.

    A run over some of the notes or checks says nothing about the others: with `paths` (of the notes checked) or
    `checks` (that ran) only entries within them can be stale.
    """
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        (known if finding.fingerprint in baseline else new).append(finding)
    matched = {finding.fingerprint for finding in known}
    stale = (
        entry
        for entry in baseline.values()
        if entry.fingerprint not in matched
        and (paths is None or entry.path in paths)
        and (checks is None or entry.check in checks)
    )
    return Applied(tuple(new), tuple(known), tuple(sorted(stale, key=lambda e: (e.path, e.check, e.fingerprint))))
