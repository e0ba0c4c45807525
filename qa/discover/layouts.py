"""From paths to layouts: every reading of every path, then only the tags that evidence carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from posixpath import basename, dirname, splitext

from qa.discover.evidence import Member, PathLayout, accepted
from qa.discover.slots import DOCUSAURUS, Slot, fold, slots, stem_of
from qa.model.records import dataclass
from qa.text.tags import is_language_tag

CONTAINER_NAMES = """
    i18n _i18n l10n lang langs language languages locale locales translation translations translated
"""
CONTAINERS = frozenset(CONTAINER_NAMES.split())
READMES = frozenset(("readme",))
SHARE_AT_A_DISTANCE = 7
"""One in so many keys of a layout must have its original there, where that is not right beside: every folder has a
README."""
PLUGIN_ROOTS = {"docs": ("docs", "versioned_docs"), "blog": ("blog", ""), "pages": ("src/pages", "")}


@dataclass(frozen=True, slots=True)
class Tree:
    """The notes below a root, with what the grammar reads in their names."""

    names: tuple[str, ...]
    readings: Mapping[str, tuple[Slot, ...]]
    by_stem: Mapping[str, str]

    @classmethod
    def of(cls, names: Sequence[str]) -> Tree:
        readings = {name: tuple(slots(name)) for name in names}
        return cls(tuple(names), readings, {fold(stem_of(name)): name for name in reversed(names)})


def layouts(
    tree: Tree, front_matter_lang: Callable[[str], str], is_written_in: Callable[[str, str], bool]
) -> list[PathLayout]:
    """The layouts of a tree with evidence, best first: keys with two or more files, accepted tags only."""
    found: dict[str, PathLayout] = {}
    for name in tree.names:
        for slot in tree.readings[name]:
            found.setdefault(slot.root, PathLayout(slot.root, slot.prefix, slot.suffix)).add(name, slot)
    untagged_siblings = _untagged_siblings(tree, {layout.prefix for layout in found.values() if not layout.suffix})
    for layout in found.values():
        layout.unmarked = dict(_unmarked_siblings(tree, layout) if layout.suffix else _unmarked_root(tree, layout))
        _keep(layout, accepted(layout, untagged_siblings, front_matter_lang, is_written_in))
    return sorted(
        (layout for layout in found.values() if layout.keys), key=lambda layout: (-score(layout), layout.root)
    )


def _keep(layout: PathLayout, languages: frozenset[str]) -> None:
    """Leave of a layout the files in these languages: keys with two files or more, and lone files apart."""
    kept = {
        key: {lang: member for lang, member in members.items() if lang in languages}
        for key, members in layout.keys.items()
    }
    alone = {key for key, members in kept.items() if len(members) + (key in layout.unmarked) < 2}
    layout.lone = {key: member for key in alone for member in kept[key].values()}
    layout.keys = {key: members for key, members in kept.items() if members and key not in alone}


def score(layout: PathLayout) -> int:
    """Languages beyond the first, summed over keys."""
    return sum(len(members) + (key in layout.unmarked) - 1 for key, members in layout.keys.items())


def _untagged_siblings(tree: Tree, prefixes: set[str]) -> Counter[tuple[str, str]]:
    """How many untagged folders directly below a prefix hold a key."""
    counts: Counter[tuple[str, str]] = Counter()
    rests: dict[str, list[tuple[str, str]]] = {}
    for name in tree.names:
        folder, _, last = name.rpartition("/")
        if folder not in rests:
            rests[folder] = list(_untagged_rests(folder, prefixes))
        for prefix, rest in rests[folder]:
            counts[prefix, fold(rest + stem_of(last))] += 1
    return counts


def _untagged_rests(folder: str, prefixes: set[str]) -> Iterator[tuple[str, str]]:
    """For each prefix of a folder that an untagged folder follows: the prefix, and what comes after that folder."""
    parts = folder.split("/") if folder else []
    for i, part in enumerate(parts):
        prefix = "".join(f"{one}/" for one in parts[:i])
        if prefix in prefixes and not is_language_tag(part):
            yield prefix, "".join(f"{one}/" for one in parts[i + 1 :])


def _unmarked_siblings(tree: Tree, layout: PathLayout) -> Iterator[tuple[str, Member]]:
    """`guide.md` beside `guide.fr.md`; the `README.md` above for `docs/README.fr.md`, `docs/i18n/README.fr.md`."""
    for key, members in layout.keys.items():
        name = tree.by_stem.get(key)
        form = "<dir>{key}"
        parent, stem = dirname(key), basename(key)
        if name is None and parent and (stem in READMES or basename(parent) in CONTAINERS):
            above = list(_above(parent, stem in READMES))
            found = (tree.by_stem.get(f"{up}/{stem}" if up else stem) for up in above)
            name = next((one for one in found if one is not None), None)
            form = "<up>{key}"
        if name is not None and name not in (member.name for member in members.values()):
            yield key, Member(name, "", "", form + splitext(name)[1])


def _above(parent: str, is_readme: bool) -> Iterator[str]:
    """The folders above one of translations: the next one; for a read-me the one above that too, which `doc` is in."""
    up = dirname(parent)
    yield up
    if is_readme and up and basename(parent) in CONTAINERS:
        yield dirname(up)


def _unmarked_root(tree: Tree, layout: PathLayout) -> Iterator[tuple[str, Member]]:
    """The folder that holds the same keys without a tag, where one does for enough of them."""
    best: dict[str, Member] = {}
    for i, prefix in enumerate(_unmarked_prefixes(layout.prefix)):
        here = {
            key: Member(name, "", "", f"{prefix}{{key}}{splitext(name)[1]}")
            for key in layout.keys
            if (name := tree.by_stem.get(fold(f"{prefix}{key}"))) is not None
        }
        if len(here) > len(best) and (i == 0 or len(here) * SHARE_AT_A_DISTANCE >= len(layout.keys)):
            best = here
    yield from best.items()


def _unmarked_prefixes(prefix: str) -> Iterator[str]:
    """Where the unmarked originals of `prefix{lang}/{key}` may stand, nearest first; prefixes end with a slash."""
    infix = DOCUSAURUS.search(prefix)
    above = prefix[: infix.start()] if infix else prefix
    up = f"{dirname(above.rstrip('/'))}/".lstrip("/")
    if infix:
        plugin = infix[0].split("/")[0].removeprefix("docusaurus-plugin-content-")
        current, versions = PLUGIN_ROOTS[plugin.split("-")[0]]
        version = infix[0].split("/")[1] if "version-" in infix[0] else ""
        yield f"{up}{versions}/{version}/" if version else f"{up}{current}/"
        return
    yield above
    if above:
        yield up
        if basename(above.rstrip("/")) in CONTAINERS:
            yield from (f"{up}{folder}/" for folder in ("docs", "content", "src", "doc"))
