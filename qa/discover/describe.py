"""A discovery as text (`qa files`) and as plain values (`qa files --format json`)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qa.discover.result import Discovery, UnmatchedKind
from qa.discover.walk import EXTENSIONS
from qa.model import Note
from qa.text.visible import visible

LOOKED_FOR = (
    "looked for {lang}/{key}.md, {key}.{lang}.md, {key}-{lang}.md, {key}_{lang}.md and an untagged {key}.md beside them"
)


HEADINGS = {
    UnmatchedKind.ORPHANED: "orphaned, their source is gone",
    UnmatchedKind.UNTRANSLATED: "not translated yet",
    UnmatchedKind.FOR_TRANSLATORS: "no notes, but texts for translators",
    UnmatchedKind.PSEUDO_LOCALE: "pseudo-locales",
    UnmatchedKind.COPY: "copies",
    UnmatchedKind.LINK: "links out of the tree",
    UnmatchedKind.OTHER: "unmatched",
}
"""In the order in which a maintainer wants them."""


def describe(discovery: Discovery) -> str:
    """Layouts, then every group with its files, then what is in none, by kind, and why."""
    lines = [f"layout: {line}" for line in discovery.layouts] or ["no layout recognised", LOOKED_FOR]
    lines += [f"ambiguous: {discovery.ambiguous}"] if discovery.ambiguous else []
    lines += [f"notice: {notice}" for notice in discovery.notices]
    missing = {one.source.path: one.languages for one in discovery.missing}
    for group in discovery.groups:
        lines += ["", group.key]
        lines += [f"  source  {_line(group.source)}"] if group.source else ["  no source"]
        lines += [f"          {_line(note)}" for note in group.translations]
        if group.source and (languages := missing.get(group.source.path)):
            lines += [f"  missing {' '.join(languages)}"]
    for kind, heading in HEADINGS.items():
        found = [one for one in discovery.unmatched if one.kind is kind]
        lines += ["", f"{heading}: {len(found)}"] if found else []
        lines += [f"  {one.path}: {one.reason}" for one in found]
    return "\n".join(map(visible, lines)) + "\n"


def _line(note: Note) -> str:
    return f"{note.lang or '?':8}{note.path}"


def suggested_patterns(discovery: Discovery) -> tuple[str, ...]:
    """The layouts found as `--pattern` values that find the same groups: those with `{lang}` first."""
    found = [pattern for line in discovery.layouts for pattern in line.split(": ")[0].split(" + ")]
    return tuple(sorted(dict.fromkeys(found), key=lambda pattern: "{lang" not in pattern))


def to_json(discovery: Discovery) -> dict[str, Any]:
    """`layouts`, `groups`, `unmatched`, `missing`, `ambiguous`, `notices` as plain values."""
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
        "unmatched": [{"path": one.path, "reason": one.reason, "kind": one.kind} for one in discovery.unmatched],
        "missing": [
            {"path": one.source.path, "lang": one.source.lang, "languages": list(one.languages)}
            for one in discovery.missing
        ],
        "ambiguous": discovery.ambiguous,
        "notices": list(discovery.notices),
    }


def nothing_found(discovery: Discovery, paths: Sequence[Path], target_lang: str = "") -> tuple[str, str]:
    """(message, hint) for a run without a single pair: what was looked at, and what to do."""
    named = ", ".join(path.as_posix() for path in paths) or "."
    if target_lang and discovery.languages:
        there = " ".join(discovery.languages)
        return f"{named}: nothing is translated into '{target_lang}'", f"the notes are in {there}"
    count = len(discovery.unmatched)
    if not count:
        return (
            f"{named}: no notes found",
            f"notes end in {', '.join(EXTENSIONS)}; name the folder that holds them, or exclude less",
        )
    what = f"{named}: no translated notes among {count} file{'s' * (count != 1)}; {LOOKED_FOR}"
    return what, "name the files, qa check --source SOURCE TARGET, or the layout, --pattern '{lang}/{key}.md'"
