"""Layouts that the user spells out: `--pattern 'notes/{lang}/{key}[-{lang}].md'`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.discover.clusters import Cluster
from qa.discover.evidence import Member, PathLayout
from qa.discover.slots import HERE, fold, printable
from qa.model.errors import QaError
from qa.model.records import dataclass
from qa.text.tags import is_language_tag, normalise_tag

TOKEN = re.compile(r"\{(\w+)(?:=([\w-]+))?\}|(\*+)|([\[\]])|([^{}*\[\]]+)")
SLOTS = {
    "lang": r"[A-Za-z]{2,12}(?:[-_@][A-Za-z0-9]{2,11}){0,2}",
    "key": ".+?",
    "date": r"\d{4}-\d{2}-\d{2}",
}
MOST_WILDCARDS = 6
"""More of `{key}`, `*` and `**` in one pattern could take forever to match."""
PATTERNS = "--pattern"
"""The root of the one layout that all patterns make together."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A layout that the user wrote. `expressions` have a reluctant and a greedy `{key}`: only one of them may read a
    tag. `lang` is the language of all its files where the pattern says `{lang=zh}`."""

    text: str
    expressions: tuple[re.Pattern[str], ...]
    lang: str = ""


def compile_pattern(text: str) -> Pattern:
    """Read a pattern. `{lang}` and `{key}` may stand twice and must then agree; `{lang=zh}` matches nothing and names
    the language of files that do not; `{date}` is part of the key; `*` stays within a folder, `**` does not; `[...]`
    may be absent. Without `{lang}` it reads originals. Raises `QaError` for anything else."""
    pieces: list[str] = []
    seen: set[str] = set()
    lang, wildcards, end = "", 0, 0
    for token in TOKEN.finditer(text):
        name, value, stars, bracket, literal = token.groups()
        if token.start() != end or (name is not None and name not in SLOTS) or (value and name != "lang"):
            break
        end = token.end()
        if value:
            lang = normalise_tag(value)
        elif name:
            pieces.append(f"(?P={name})" if name in seen else f"(?P<{name}>{SLOTS[name]})")
        elif stars:
            pieces.append(".*" if len(stars) > 1 else "[^/]*")
        elif bracket:
            pieces.append("(?:" if bracket == "[" else ")?")
        else:
            pieces.append(re.escape(literal))
        seen |= {name} if name else set()
        wildcards += bool(stars) or name == "key"
    # without a key, the files of one folder are one note: `{lang}.md`
    named = "key" in seen or ("lang" in seen and "/" not in text)
    readable = end == len(text) and named and wildcards <= MOST_WILDCARDS
    return Pattern(text, _expressions(text, "".join(pieces) if readable else "("), lang)


def _expressions(text: str, reluctant: str) -> tuple[re.Pattern[str], ...]:
    try:
        return re.compile(reluctant), re.compile(reluctant.replace(".+?)", ".+)"))
    except re.error:
        raise QaError(
            f"--pattern '{text}': cannot be read",
            "use {lang} and {key}, with {date}, * and [optional part] where needed: 'notes/{lang}/{key}.md'",
        ) from None


def read(pattern: Pattern, name: str) -> tuple[str, str] | None:
    """(key, tag) of a posix path, tag "" where an optional part is absent; None if the pattern does not match."""
    for expression in pattern.expressions:
        match = expression.fullmatch(name)
        if match is None:
            continue
        groups = match.groupdict()
        tag = groups.get("lang") or pattern.lang
        if not tag or is_language_tag(tag):
            return "/".join(filter(None, (groups.get("date"), fold(groups.get("key") or HERE)))), tag
    return None


def cluster_by_patterns(
    names: Sequence[str], patterns: Sequence[str], folders: Sequence[str]
) -> tuple[list[Cluster], PathLayout, dict[str, str]]:
    """Clusters of files that share a key, whichever pattern reads it, their layout, reasons for files that none reads.

    Patterns are relative to the root or to any of `folders` (prefixes with a trailing slash). A language twice under
    one key: the file that the earlier pattern reads is the note, the other a copy.
    """
    compiled = [compile_pattern(pattern) for pattern in patterns]
    if not any("{lang" in pattern for pattern in patterns):
        raise QaError(f"--pattern '{patterns[0]}': no {{lang}}", "say where the language stands: '{lang}/{key}.md'")
    rows: list[tuple[int, str, str, str]] = []
    reasons: dict[str, str] = {}
    for name in names:
        spellings = [name, *(name.removeprefix(folder) for folder in folders if name.startswith(folder))]
        hits = [(i, found) for i, p in enumerate(compiled) for one in spellings if (found := read(p, one))]
        if not hits:
            reasons[name] = "no pattern matches"
            continue
        # the shortest key: `{key}[-{lang}].md` reads README.zh-CN too, as the Chinese of "README.zh"
        i, (key, tag) = min(hits, key=lambda hit: len(hit[1][0]))
        rows.append((i, name, key, tag))
    clusters: dict[str, Cluster] = {}
    for i, name, key, tag in sorted(rows):
        cluster = clusters.setdefault(key, Cluster(key, {}, layout=PATTERNS))
        member = Member(name, normalise_tag(tag), tag, patterns[i])
        if cluster.members.setdefault(member.variant, member) is not member:
            cluster.copies.append(member)
    for cluster in clusters.values():
        if len(cluster.members) == 1:
            alone = (member.name for member in (*cluster.members.values(), *cluster.copies))
            reasons.update((name, f"no other file has the key '{printable(cluster.key)}'") for name in alone)
    layout = PathLayout(PATTERNS)
    for key, cluster in clusters.items():
        if len(cluster.members) > 1:
            layout.keys[key] = cluster.members
        else:
            layout.lone[key] = next(iter(cluster.members.values()))
    return [cluster for _, cluster in sorted(clusters.items())], layout, reasons
