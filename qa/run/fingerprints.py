"""Fingerprints of findings: what baselines and code-scanning services recognise a finding by."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from qa.discover.walk import repository_root
from qa.model import Finding


def with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted, each with its fingerprint; equal ones are told apart by order of appearance."""
    seen: Counter[str] = Counter()
    result = []
    ordered = sorted(findings, key=Finding.sort_key)
    paths = {path: in_repository(path) for path in {finding.target.path for finding in ordered}}
    for finding in ordered:
        path = paths[finding.target.path]
        first = fingerprint(finding, path=path)
        result.append(replace(finding, fingerprint=fingerprint(finding, seen[first], path)))
        seen[first] += 1
    return tuple(result)


def in_repository(path: str) -> str:
    """The path from the root of its git repository, the same from any current folder; elsewhere the path as it is."""
    try:
        whole = Path(path).resolve()
        root = repository_root(whole.parent)
    except (OSError, ValueError):
        # a name that no file system could hold
        return path
    return whole.relative_to(root).as_posix() if path and root else path


def fingerprint(finding: Finding, occurrence: int = 0, path: str = "") -> str:
    """Stable under moved lines: check, path, message and both texts, never a line number.

    `path` names the note from a fixed place, where the path shown depends on the current folder.
    """
    source = finding.source.text if finding.source else ""
    parts = (
        finding.check,
        path or finding.target.path,
        finding.difference,
        finding.target.text,
        source,
        str(occurrence),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
