"""Values of a front matter below its top that a machine reads: lost, of another length, changed, leading elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from qa.checks.markup._address_keys import key as key_of_address
from qa.checks.markup._addresses import localised
from qa.model import Document
from qa.model.records import dataclass
from qa.parse.attributes import LINKS, PICTURES
from qa.parse.front import SIZE
from qa.parse.front_texts import NESTED
from qa.text.likeness import is_damaged_copy

ADDRESSES = LINKS | PICTURES | frozenset("link url file path icon_src background logo video cover thumbnail".split())
"""Names of values that lead somewhere."""
STEERING = frozenset(
    "theme icon variant color class id type kind style target rel order weight level width height size "
    "collapsed collapsible hidden visible enabled disabled draft toc".split()
)
"""Names of values that steer a generator, below the top."""
WHOLLY = frozenset({"kernelspec", "jupytext"})
"""Tables of which a machine reads everything but texts and titles."""
OWN_PATHS = frozenset("slug permalink canonical aliases redirect_from redirects lang locale".split())
"""Names of addresses of the note itself, which a translation has of its own."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
DEPTH = 8
"""Tables within tables that are compared."""
SHOWN = 60
"""Characters of a value that a message quotes."""
_WITHIN = re.compile(
    r"(?:href|src)=[\"']([^\"'\s]{1,500})[\"']|\]\(([^()\s]{1,500})\)|(?<![\"'(])(https?://[^\s<>\"')\]]{3,500})"
)
"""An address in a text: of a tag, of a link of Markdown, or as it is."""
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A value, the names and numbers that lead to it, and how many of its name stand before it."""

    path: Path
    value: Any
    ordinal: int

    @property
    def name(self) -> str:
        return next(part for part in reversed(self.path) if isinstance(part, str))

    @property
    def shown(self) -> str:
        return ".".join(str(part) for part in self.path if isinstance(part, str))


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """What became of a value: the message, and the leaf on each side (of what is lost, the one that held it)."""

    message: str
    old: Leaf
    new: Leaf


def leaves(data: Mapping[str, Any]) -> dict[Path, Leaf]:
    """Every value of a front matter, tables and lists among them, by its path."""
    seen: Counter[str] = Counter()
    return {leaf.path: leaf for leaf in _leaves(data, (), seen)}


def _leaves(data: Any, path: Path, seen: Counter[str]) -> Iterator[Leaf]:
    pairs = data.items() if isinstance(data, Mapping) else enumerate(data)
    for key, value in pairs:
        below = (*path, key)
        if isinstance(key, str):
            yield Leaf(below, value, seen[key])
            seen[key] += 1
        if isinstance(value, (Mapping, list)) and len(below) < DEPTH:
            yield from _leaves(value, below, seen)


def changed(source: Document, target: Document, optional: frozenset[str]) -> Iterator[ChangedValue]:
    """What is below the top of both notes' front matter and differs; all of a list that lost an entry is one."""
    ours, theirs = leaves(source.front_matter), leaves(target.front_matter)
    passed: list[Path] = []
    for path, old in ours.items():
        if path[0] in optional or any(path[: len(p)] == p for p in passed):
            continue
        new = theirs.get(path)
        if new is None:
            holder = _holder(path, theirs)
            if len(path) > 1 and holder:
                yield ChangedValue(f"field '{old.shown}' is missing", old, holder)
                passed.append(path)
            continue
        if _tables(old.value) and _tables(new.value) and len(old.value) != len(new.value):
            message = f"list '{old.shown}' has {len(new.value)} entries here and {len(old.value)} in {source.lang}"
            yield ChangedValue(message, old, new)
            passed.append(path)
        elif message := _difference(old, new, target.lang):
            yield ChangedValue(message, old, new)


def _holder(path: Path, theirs: Mapping[Path, Leaf]) -> Leaf | None:
    """The table of the other note in which a value should stand."""
    while path and not isinstance(path[-1], str):
        path = path[:-1]
    above = path[:-1]
    while above and not isinstance(above[-1], str):
        above = above[:-1]
    holder = theirs.get(above)
    return holder if holder and isinstance(holder.value, (Mapping, list)) else None


def _tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, Mapping) for item in value)


def _difference(old: Leaf, new: Leaf, lang: str) -> str:
    name = old.name.lower()
    before, after = old.value, new.value
    if before == after or isinstance(before, (Mapping, list)) or isinstance(after, (Mapping, list)):
        return ""
    if name in ADDRESSES and isinstance(before, str) and isinstance(after, str):
        if not ("/" in before or "." in before) or key_of_address(before) == key_of_address(after):
            return ""
        return "" if localised(before, after, lang) else _became(old, new)
    if name not in OWN_PATHS and _is_path(before) and _is_path(after) and is_damaged_copy(before, after):
        moved = key_of_address(before) == key_of_address(after) or localised(before, after, lang)
        return "" if moved else _became(old, new)
    if str(old.path[0]).lower() in WHOLLY and name not in NESTED | {"display_name"}:
        return _became(old, new)
    counted = isinstance(before, (bool, int, float))
    steers = len(old.path) > 1 and (name in STEERING or counted) and type(before) is type(after)
    return _became(old, new) if steers else _other_address(old, new, lang)


def _other_address(old: Leaf, new: Leaf, lang: str) -> str:
    """What became of the first address within a text that the translation's lacks."""
    if not isinstance(old.value, str) or not isinstance(new.value, str) or old.name.lower() in OWN_PATHS:
        return ""
    ours, theirs = (
        {key_of_address(address): address for match in _WITHIN.finditer(value) for address in match.groups() if address}
        for value in (old.value, new.value)
    )
    lost, strange = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    gone = next((address for own, address in ours.items() if own in lost and own), "")
    if not gone or any(localised(gone, theirs[other], lang) for other in strange):
        return ""
    became = f"became '{theirs[min(strange)][:SHOWN]}'" if len(strange) == len(lost) == 1 else "is missing"
    return f"address '{gone[:SHOWN]}' in '{old.shown}' {became}"


def _is_path(value: Any) -> bool:
    return isinstance(value, str) and "/" in value and not value.endswith("/") and not re.search(r"\s", value)


def _became(old: Leaf, new: Leaf) -> str:
    return f"value '{str(old.value)[:SHOWN]}' of '{old.shown}' became '{str(new.value)[:SHOWN]}'"


def place(document: Document, name: str, ordinal: int) -> tuple[int, int]:
    """Where the name of a value stands in YAML, TOML or JSON; the first line where it is not found."""
    pattern = re.compile(
        rf"(?:^[ \t]*(?:-[ \t]+)*\[*[ \t]*(?:[\w.-]+\.)?|[{{,][ \t]*)[\"']?({re.escape(name)})[\"']?[ \t]*[:=\]]", re.M
    )
    found = None
    for number, match in enumerate(pattern.finditer(document.text, 0, SIZE)):
        found = match
        if number == ordinal:
            break
    return found.span(1) if found else (0, len(document.text.split("\n", 1)[0]))
