"""A discovery as text (`qa files`) and as plain values (`qa files --format json`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qa.discover.result import Discovery
from qa.discover.walk import EXTENSIONS
from qa.model import Note

LOOKED_FOR = (
    "looked for {lang}/{key}.md, {key}.{lang}.md, {key}-{lang}.md, {key}_{lang}.md and an untagged {key}.md beside them"
)


def describe(discovery: Discovery) -> str:
    """Layouts, then every group with its files, then what is unmatched and why."""
    lines = [f"layout: {line}" for line in discovery.layouts] or ["no layout recognised", LOOKED_FOR]
    lines += [f"ambiguous: {discovery.ambiguous}"] if discovery.ambiguous else []
    lines += [f"notice: {notice}" for notice in discovery.notices]
    for group in discovery.groups:
        lines += ["", group.key]
        lines += [f"  source  {_line(group.source)}"] if group.source else ["  no source"]
        lines += [f"          {_line(note)}" for note in group.translations]
    if discovery.unmatched:
        lines += ["", f"unmatched: {len(discovery.unmatched)}"]
        lines += [f"  {one.path}: {one.reason}" for one in discovery.unmatched]
    return "\n".join(lines) + "\n"


def _line(note: Note) -> str:
    return f"{note.lang or '?':8}{note.path}"


def suggested_patterns(discovery: Discovery) -> tuple[str, ...]:
    """The layouts found as `--pattern` values that find the same groups: those with `{lang}` first."""
    found = [pattern for line in discovery.layouts for pattern in line.split(": ")[0].split(" + ")]
    return tuple(sorted(dict.fromkeys(found), key=lambda pattern: "{lang" not in pattern))


def to_json(discovery: Discovery) -> dict[str, Any]:
    """`layouts`, `groups`, `unmatched`, `ambiguous`, `notices` as plain values."""
    return {
        "layouts": list(discovery.layouts),
        "groups": [
            {
                "key": group.key,
                "source": {"path": group.source.path, "lang": group.source.lang} if group.source else None,
                "translations": [{"path": n.path, "lang": n.lang, "tag": n.tag} for n in group.translations],
            }
            for group in discovery.groups
        ],
        "unmatched": [{"path": one.path, "reason": one.reason} for one in discovery.unmatched],
        "ambiguous": discovery.ambiguous,
        "notices": list(discovery.notices),
    }


def nothing_found(discovery: Discovery, paths: Sequence[Path]) -> tuple[str, str]:
    """(message, hint) for a run without a single pair: what was looked at, and what to do."""
    named = ", ".join(path.as_posix() for path in paths) or "."
    count = len(discovery.unmatched)
    if not count:
        return (
            f"{named}: no notes found",
            f"notes end in {', '.join(EXTENSIONS)}; name the folder that holds them",
        )
    what = f"{named}: no translated notes among {count} file{'s' * (count != 1)}; {LOOKED_FOR}"
    return what, "name the files, qa check --source SOURCE TARGET, or the layout, --pattern '{lang}/{key}.md'"
