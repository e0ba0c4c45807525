"""Fingerprints of findings: what baselines and code-scanning services recognise a finding by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from qa.model import Finding, fingerprint


def with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted, each with its fingerprint; equal ones are told apart by order of appearance."""
    seen: Counter[str] = Counter()
    result = []
    for finding in sorted(findings, key=Finding.sort_key):
        first = fingerprint(finding)
        result.append(replace(finding, fingerprint=fingerprint(finding, seen[first])))
        seen[first] += 1
    return tuple(result)
