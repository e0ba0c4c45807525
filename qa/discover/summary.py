"""Layouts in words, as patterns that `--pattern` accepts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from posixpath import commonpath, dirname

from qa.discover.evidence import Member
from qa.discover.source import TaggedMember

Row = tuple[Iterable[Member], TaggedMember | None, Iterable[TaggedMember]]


def layout_lines(rows: Iterable[Row]) -> Iterator[str]:
    """One line per layout, most groups first: `docs/{lang}/{key}.md: 6 groups, en -> de fr`."""
    found: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for members, source, targets in rows:
        members = list(members)
        forms = sorted({(member.tag != "", _root(member.form)) for member in members}, reverse=True)
        found[tuple(form for _, form in forms)].append((members, source, targets))
    lines = [(len(group), _line(group)) for group in found.values()]
    yield from (line for _, line in sorted(lines, key=lambda item: (-item[0], item[1])))


@lru_cache(maxsize=4096)
def _root(form: str) -> str:
    """A form without its extension, by which groups are told apart."""
    return form.rpartition(".")[0]


def _line(rows: list[Row]) -> str:
    sources = sorted({source.lang or "?" for _, source, _ in rows if source})
    targets = sorted({one.lang or "?" for _, _, targets in rows for one in targets})
    by_root: dict[str, list[Member]] = defaultdict(list)
    for members, _, _ in rows:
        for member in members:
            by_root[_root(member.form)].append(member)
    patterns = [_pattern(members) for members in by_root.values()]
    # the fullest pattern leads, the originals follow
    patterns.sort(key=lambda pattern: ("{lang}" not in pattern, "/{lang}/" not in f"/{pattern}", pattern))
    direction = f"{' '.join(sources)} -> {' '.join(targets)}" if sources else f"no source: {' '.join(targets)}"
    return f"{' + '.join(_merge(patterns))}: {len(rows)} group{'s' * (len(rows) != 1)}, {direction}"


def _pattern(members: list[Member]) -> str:
    """The one pattern of members with one form, in the folder that they all share."""
    forms = {member.form for member in members}
    form = forms.pop() if len(forms) == 1 else f"{_root(forms.pop())}.*"
    if not form.startswith("<"):
        return form
    levels = 2 if "/{lang}" in form else 1
    folders = []
    for member in members:
        folder = member.name
        for _ in range(levels):
            folder = dirname(folder)
        folders.append(folder)
    common = commonpath(folders)
    return f"{common}/{form.partition('>')[2]}" if common else form.partition(">")[2]


def _merge(patterns: list[str]) -> list[str]:
    """`docs/{key}.{lang}.md` and `docs/{key}.md` as one: `docs/{key}[.{lang}].md`."""
    merged = list(dict.fromkeys(patterns))
    for marked in patterns:
        for mark in (".{lang}", "-{lang}", "_{lang}"):
            plain = marked.replace(mark, "", 1)
            if plain != marked and "{lang}" not in plain and plain in merged:
                merged[merged.index(marked)] = marked.replace(mark, f"[{mark}]", 1)
                merged.remove(plain)
    return merged
