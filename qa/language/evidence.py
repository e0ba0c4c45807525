"""What a note, its source and its sibling translations say about a word that stands untranslated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import regex

from qa.language.han import simplified_and_traditional
from qa.language.lexis import at_home
from qa.language.loops import Loop, loops, repeated_sentences, units
from qa.language.prose import Prose, Word, prose
from qa.language.scripts import LATIN, base, counts, is_listed, scripts_of
from qa.language.words import has_table
from qa.model import PROSE, Bitext, Document, InlineKind, Kind

ORDER = 3
"""Length of the word sequences that count as found again in the source."""

_CODE_WORD = regex.compile(r"(?<!\w)\p{L}[\p{L}\p{M}]*+(?!\w)")
_RUNNING = frozenset({" ", ", ", "\n"})
"""What stands between two words of one sentence."""


class Note:
    """A document with its prose and vocabulary, each computed once."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        return tuple(prose(self.document))

    @cached_property
    def by_block(self) -> dict[int, Prose]:
        found: dict[int, Prose] = {}
        for item in self.prose:
            index = item.block.index
            known = found.get(index)
            # the texts of one HTML block
            found[index] = replace(item, words=known.words + item.words) if known else item
        return found

    @cached_property
    def vocabulary(self) -> Counter[str]:
        """Lower-case forms of the words of prose with their number of occurrences."""
        return Counter(word.lower for item in self.prose for word in item.words)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The words that the note writes in lower case."""
        return frozenset(word.lower for item in self.prose for word in item.words if word.plain)

    @cached_property
    def sequences(self) -> frozenset[tuple[str, ...]]:
        """Every two and every `ORDER` words in a row."""
        found: set[tuple[str, ...]] = set()
        for item in self.prose:
            row = [word.lower for word in item.words]
            for length in (2, ORDER):
                found.update(tuple(row[i : i + length]) for i in range(len(row) - length + 1))
        return frozenset(found)

    @cached_property
    def loops(self) -> tuple[tuple[Prose, tuple[Loop, ...]], ...]:
        """What the prose says more than once in a row, by block."""
        found = ((item, tuple(loops(units(self.document.text, item)))) for item in self.prose)
        return tuple((item, row) for item, row in found if row)

    @cached_property
    def says_twice(self) -> tuple[tuple[int, int], ...]:
        """Places of the sentences that their block has said before."""
        return tuple(place for item in self.prose for place in repeated_sentences(self.document.text, item))

    @cached_property
    def code(self) -> frozenset[str]:
        """Words of the code and of the link destinations, lower-case."""
        text, found = self.document.text, set()
        for block in self.document.blocks:
            if block.kind is Kind.CODE:
                found.update(_CODE_WORD.findall(block.text.lower()))
            for span in block.inlines:
                if span.kind is InlineKind.CODE:
                    found.update(_CODE_WORD.findall(text[span.inner_start : span.inner_end].lower()))
        return frozenset(found)

    @cached_property
    def marked(self) -> frozenset[tuple[str, ...]]:
        """Word sequences that stand alone in quotes, emphasis or a link: names, examples, labels, titles."""
        found = set()
        for item in self.prose:
            stretches = [*item.quotes]
            stretches += [
                (span.inner_start, span.inner_end)
                for span in item.block.inlines
                if span.kind in (InlineKind.EMPHASIS, InlineKind.LINK)
            ]
            for start, end in stretches:
                found.add(tuple(word.lower for word in item.words if start <= word.start and word.end <= end))
        return frozenset(found)

    @cached_property
    def proper(self) -> frozenset[str]:
        """Words that the note writes with a capital, and never without, inside sentences: names."""
        text, found = self.document.text, set()
        for item in self.prose:
            if item.block.kind in (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE):
                for before, word in zip(item.words, item.words[1:], strict=False):
                    if not word.plain and word.lower not in self.plain and text[before.end : word.start] in _RUNNING:
                        found.add(word.lower)
        return frozenset(found)

    @cached_property
    def attributes(self) -> tuple[Prose, ...]:
        """Attributes of HTML tags that hold words."""
        return tuple(item for item in self.prose if item.attribute and item.words)

    @cached_property
    def names(self) -> frozenset[tuple[str, ...]]:
        """Two and three capitalised words in a row inside sentences: names, where a heading cannot tell."""
        found: set[tuple[str, ...]] = set()
        for item in self.prose:
            if item.block.kind is Kind.HEADING:
                continue
            for length in (2, 3):
                for i in range(1, len(item.words) - length + 1):
                    row = item.words[i : i + length]
                    if not any(word.plain for word in row):
                        found.add(tuple(word.lower for word in row))
        return frozenset(found)


@dataclass(frozen=True)
class Evidence:
    """A target note beside its source and siblings. `source` is None where no source text is known."""

    target: Note
    source: Note | None
    siblings: tuple[Note, ...]
    languages: tuple[str, ...]
    """Languages whose words may have been left: the source's and, always, English."""
    sources: dict[int, tuple[int, ...]]
    """Source block indices by target block index."""

    @property
    def language(self) -> str:
        return self.target.document.lang

    @cached_property
    def scripts(self) -> frozenset[str]:
        if is_listed(self.language) or has_table(self.language):
            return scripts_of(self.language)
        # a language that nothing is known of: what the note is written in
        letters = counts(" ".join(block.text for block in self.target.document.blocks if block.kind in PROSE))
        return frozenset(script for script, _ in letters.most_common(1)) or scripts_of(self.language)

    @cached_property
    def simplified(self) -> bool:
        """Whether a Chinese note is on the whole in simplified characters."""
        simplified, traditional = simplified_and_traditional(self.target.document.text)
        return simplified > traditional

    def source_words(self, block: int) -> frozenset[str]:
        """Lower-case words of the aligned source blocks and their neighbours; empty without a source."""
        if self.source is None:
            return frozenset()
        found: set[str] = set()
        for index in self.sources.get(block, ()):
            for near in (index - 1, index, index + 1):
                if near in self.source.by_block:
                    found.update(word.lower for word in self.source.by_block[near].words)
        return frozenset(found)

    def speaks(self, language: str) -> bool:
        """Whether the source is in a language: then what it lacks is no leak of it, else what it has is no leak."""
        return self.source is not None and bool(self.source.vocabulary) and base(self.source.document.lang) == language

    def shares(self, word: Word, language: str) -> bool:
        """Whether a source in a third language uses a word of `language` too: a loan or a name."""
        return self.source is not None and not self.speaks(language) and word.lower in self.source.vocabulary

    @cached_property
    def renders_attributes(self) -> bool:
        """Whether the note or one of its siblings translates attributes of HTML tags: then none may be left."""
        said = {tuple(w.lower for w in item.words) for item in self.source.attributes} if self.source else set()
        for note in (self.target, *self.siblings):
            scripts = self.scripts if note is self.target else scripts_of(note.document.lang)
            for item in note.attributes:
                rendered = tuple(w.lower for w in item.words) not in said
                if rendered and (LATIN in scripts or any(word.script in scripts for word in item.words)):
                    return True
        return False

    def labels(self, item: Prose) -> tuple[tuple[int, int], ...]:
        """Emphasised stretches inside a block that the source emphasises alike: buttons, menus, terms."""
        text, found = self.target.document.text, []
        for span in item.block.inlines:
            if span.kind is not InlineKind.EMPHASIS:
                continue
            if text[span.inner_start : span.inner_end].rstrip().endswith((":", ".", "!", "。", "：")):
                continue
            inside = tuple(w.lower for w in item.words if span.inner_start <= w.start < span.inner_end)
            if len(inside) < len(item.words) and (self.source is None or inside in self.source.marked):
                found.append((span.inner_start, span.inner_end))
        return tuple(found)

    def verbatim(self, words: Sequence[Word]) -> list[bool]:
        """For every word, whether it belongs to `ORDER` words in a row that the source has too."""
        hits = [False] * len(words)
        if self.source is None:
            return hits
        row = [word.lower for word in words]
        for i in range(len(row) - ORDER + 1):
            if tuple(row[i : i + ORDER]) in self.source.sequences:
                hits[i : i + ORDER] = [True] * ORDER
        return hits

    def translating(self, word: str) -> tuple[list[str], list[str]]:
        """Languages of the siblings that do without a word, and of those that keep it; those whose own word it is
        say nothing."""
        without: list[str] = []
        keeping: list[str] = []
        source = self.source.document.lang if self.source else "en"
        for note in self.siblings:
            language = note.document.lang
            if not note.vocabulary[word]:
                without.append(language)
            elif not at_home(word, language, source):
                keeping.append(language)
        return without, keeping

    def established(self, words: Sequence[Word]) -> bool:
        """Whether the note says the same few words elsewhere too and no sibling contradicts: a term that it keeps."""
        key = tuple(word.lower for word in words)
        rows = sum(
            tuple(word.lower for word in item.words[i : i + len(key)]) == key
            for item in self.target.prose
            for i in range(len(item.words) - len(key) + 1)
        )
        without, keeping = self.translating(words[0].lower)
        return rows >= 2 and len(keeping) >= len(without)

    def kept_share(self, word: str) -> tuple[int, int]:
        """(occurrences in the target's prose, occurrences in the source's prose)."""
        if self.source is None:
            return self.target.vocabulary[word], 0
        return self.target.vocabulary[word], self.source.vocabulary[word]


def candidate_languages(source: str, target: str) -> tuple[str, ...]:
    """Languages whose words may have been left in a translation into `target`."""
    return tuple(dict.fromkeys(lang for lang in (base(source), "en") if lang and lang != base(target)))


RECENT = 64
"""More than the languages of nearly any project: every pair of a group asks all its translations."""
_recent: list[tuple[Document, Note]] = []
"""The notes last looked at, so that the checks of one pair share them. Compared by identity."""


def note_of(document: Document) -> Note:
    """The `Note` of a document, shared by the checks that run one after the other."""
    for known, note in _recent:
        if known is document:
            return note
    note = Note(document)
    _recent.append((document, note))
    del _recent[:-RECENT]
    return note


def evidence(bitext: Bitext) -> Evidence:
    """Everything known about the target of one pair."""
    known = not bitext.symmetric and bool(bitext.source.text.strip())
    return Evidence(
        target=note_of(bitext.target),
        source=note_of(bitext.source) if known else None,
        siblings=tuple(note_of(document) for document in _others(bitext)),
        languages=candidate_languages(bitext.source.lang, bitext.target.lang),
        sources=_links(bitext) if known else {},
    )


def _others(bitext: Bitext) -> Iterable[Document]:
    """The other translations; a pivot counts as one."""
    if bitext.symmetric:
        yield bitext.source
    for sibling in bitext.siblings:
        if sibling.target is not bitext.target and base(sibling.target.lang) != base(bitext.target.lang):
            yield sibling.target


def _links(bitext: Bitext) -> dict[int, tuple[int, ...]]:
    return {index: bead.source for bead in bitext.beads for index in bead.target if bead.source}
