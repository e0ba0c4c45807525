"""How each layout is translated on the whole, and so what a note without its counterpart is: a translation whose source
is gone, or a source that was not translated."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from posixpath import basename, dirname

from qa.discover.drafts import Draft
from qa.discover.evidence import Member, PathLayout
from qa.discover.layouts import Tree
from qa.discover.slots import Slot, fold, stem_of
from qa.model.records import dataclass
from qa.text.languages import primary

SOURCED_PART = 0.8
"""Part of a layout's groups that must have a source for it to be one in which translations have sources."""
SOURCED_GROUPS = 3
"""Such groups from which one without a source is no group of equals any more."""
TRANSLATED_PART = 0.5
"""Part of the untagged notes of a folder that must be translated for the others to be missing."""
TRANSLATED_NOTES = 2
"""How many of these there must be."""
HOUSEKEEPING = frozenset(
    "license licence changelog changes history news contributing contributors code_of_conduct security authors "
    "maintainers governance support todo roadmap codeowners agents claude gemini readme summary _sidebar "
    "_navbar".split()
)
"""Names of untagged notes about a project that hardly anybody translates, or that every folder has."""


@dataclass(frozen=True, slots=True)
class Habits:
    """Of a layout: how many of the groups looked at have a source, in which language it is ("" for untagged files), and
    the languages in use, by what tells two files of a note apart: in the whole tree, with `nearby` by its folders."""

    groups: int
    sourced: int
    source: str
    languages: Mapping[str, str]
    nearby: Mapping[str, Mapping[str, str]] | None = None

    @property
    def has_sources(self) -> bool:
        """Whether translations of this layout have sources."""
        return self.sourced > 0 and self.sourced >= SOURCED_PART * self.groups

    def is_source(self, member: Member) -> bool:
        """Whether a file is in the language of the sources."""
        return primary(member.lang) == primary(self.source) if self.source else not member.tag

    def missing(self, key: str, present: Mapping[str, Member], source_lang: str, target_lang: str) -> tuple[str, ...]:
        """The languages that a note is not translated into, of those asked for."""
        used = self.languages if self.nearby is None else self.nearby.get(_folder(key), {})
        if used.keys() <= present.keys():
            return ()
        own = {primary(lang) for lang in (source_lang, self.source) if lang}
        wanted = {target_lang, primary(target_lang)} if target_lang else set()
        languages = (
            lang
            for variant, lang in used.items()
            if variant not in present and primary(lang) not in own and (not wanted or lang in wanted)
        )
        return tuple(sorted({*languages}))


def _folder(key: str) -> str:
    """The folder of the root that a note lies in; "" for one in the root itself."""
    return key.partition("/")[0] if "/" in key else ""


def habits(layouts: Sequence[PathLayout], sample: Sequence[Draft], *, is_project: bool) -> dict[str, Habits]:
    """By layout root; `sample` are drafts from all over the tree.

    The folders of a tree that is no project may have nothing to do with each other.
    """
    groups: Counter[str] = Counter()
    sources: dict[str, Counter[str]] = {layout.root: Counter() for layout in layouts}
    for draft in sample:
        root = draft.cluster.layout
        groups[root] += 1
        if draft.source and root in sources:
            sources[root][draft.source.member.lang] += 1
    return {
        layout.root: Habits(
            groups[layout.root],
            sources[layout.root].total(),
            min(sources[layout.root], key=lambda lang: (-sources[layout.root][lang], lang), default=""),
            {
                variant: member.lang
                for members in layout.keys.values()
                for variant, member in members.items()
                if variant
            },
            # the files of a folder layout lie together as it is
            None if is_project or not layout.suffix else _nearby(layout),
        )
        for layout in layouts
    }


def _nearby(layout: PathLayout) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for key, members in layout.keys.items():
        found[_folder(key)].update({variant: member.lang for variant, member in members.items() if variant})
    return found


def is_orphaned(draft: Draft, known: Mapping[str, Habits]) -> bool:
    """Whether a group without a source stands in a layout in which translations have sources."""
    habit = known.get(draft.cluster.layout)
    return draft.source is None and habit is not None and habit.has_sources and habit.sourced >= SOURCED_GROUPS


@dataclass(frozen=True, slots=True)
class LoneNote:
    """A note without a counterpart in a layout with sources, which are in `source`: a source itself, or an orphan.

    `languages` are those that it is not translated into."""

    key: str
    lang: str
    tag: str
    source: str
    is_source: bool
    languages: tuple[str, ...]


def orphans(drafts: Iterable[Draft], known: Mapping[str, Habits]) -> dict[str, LoneNote]:
    """The notes of groups without a source, by name."""
    return {
        one.member.name: LoneNote(
            draft.cluster.key, one.lang, one.member.tag, known[draft.cluster.layout].source, False, ()
        )
        for draft in drafts
        for one in draft.versions
    }


def lone_notes(
    tree: Tree,
    layouts: Sequence[PathLayout],
    known: Mapping[str, Habits],
    grouped: AbstractSet[str],
    sample: Sequence[Draft],
) -> dict[str, LoneNote]:
    """The lone notes of layouts with sources, by name."""
    found: dict[str, LoneNote] = {}
    folders: dict[str, list[str]] = defaultdict(list)
    for name in tree.names:
        folders[name.rpartition("/")[0]].append(name)
    sourced = [layout for layout in layouts if known[layout.root].has_sources]
    for layout in sourced:
        habit = known[layout.root]
        for key, member in layout.lone.items():
            source = habit.is_source(member)
            lone = LoneNote(key, member.lang, member.tag, habit.source, source, habit.missing(key, {}, member.lang, ""))
            found.setdefault(member.name, lone)
        for name, slot in _untranslated(tree, folders, layout, habit, grouped, sample):
            lang, tag, key = (slot.lang, slot.tag, slot.key) if slot else ("", "", fold(stem_of(name)))
            found.setdefault(name, LoneNote(key, lang, tag, habit.source, True, habit.missing(key, {}, lang, "")))
    return {name: lone for name, lone in found.items() if name not in grouped}


def _untranslated(
    tree: Tree,
    folders: Mapping[str, Sequence[str]],
    layout: PathLayout,
    habit: Habits,
    grouped: AbstractSet[str],
    sample: Sequence[Draft],
) -> Iterator[tuple[str, Slot | None]]:
    """Notes that stand among the sources of a layout, outside its tagged files, and have no translation.

    Untagged ones in folders in which most notes are translated only: a project has many notes that nobody means to
    translate."""
    own = [draft for draft in sample if draft.cluster.layout == layout.root]
    sources = [draft.source.member for draft in own if draft.source]
    originals = {member for draft in own for member in draft.cluster.originals}
    tagged = {dirname(member.name) for member in sources if member.tag and member in originals}
    untagged = {member.name for member in layout.unmarked.values()}
    translated = Counter(map(dirname, untagged))
    alone: list[str] = []
    for folder in sorted(tagged | translated.keys()):
        for name in folders.get(folder, ()):
            if name in grouped:
                continue
            if folder in tagged:
                readings = (s for s in tree.readings[name] if s.suffix and primary(s.lang) == primary(habit.source))
                yield from ((name, slot) for slot in islice(readings, 1))
            elif not tree.readings[name] and _is_note(name):
                alone.append(name)
    left = Counter(map(dirname, alone))
    for name in alone:
        count = translated[dirname(name)]
        if count >= max(TRANSLATED_NOTES, TRANSLATED_PART * (count + left[dirname(name)])):
            yield name, None


def _is_note(name: str) -> bool:
    return basename(stem_of(name)).casefold() not in HOUSEKEEPING
