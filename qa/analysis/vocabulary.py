"""A note's words, each view of them computed once: vocabulary, names, loops, what it marks, says in code or in tags."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import zip_longest

import regex

from qa.analysis.loops import OF_SOURCE, Loop, loops, may_loop, repeated_sentences, units
from qa.model import Document, InlineKind, Kind
from qa.text.code_texts import without_texts
from qa.text.entities import Entity, entities
from qa.text.prose import Prose, Word, prose

ORDER = 3
"""Length of the word sequences that count as found again in the source."""

_CODE_WORD = regex.compile(r"(?<!\w)\p{L}[\p{L}\p{M}]*+(?!\w)")
_RUNNING = frozenset({" ", ", ", "\n"})
"""What stands between two words of one sentence."""


class _Entities(dict[int, tuple[Entity, ...]]):
    """Those of a block when they are asked for: most blocks of a translation stand opposite ones without any."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __missing__(self, index: int) -> tuple[Entity, ...]:
        document, item = self.vocabulary.document, self.vocabulary.by_block.get(index)
        found = self[index] = tuple(
            entity
            for start, end in (item.stretches if item else ())
            for entity in entities(document.text, start, end, document.lang)
        )
        return found


class Vocabulary:
    """The words of a document and the views of them that checks ask for, each computed once."""

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
    def counts(self) -> Counter[str]:
        """Lower-case forms of the words of prose with their number of occurrences."""
        return Counter([word.lower for item in self.prose for word in item.words])

    @cached_property
    def in_order(self) -> list[str]:
        """The lower-case forms, sorted: words with one beginning stand together."""
        return sorted(self.counts)

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
                found.update(zip(*(row[i:] for i in range(length)), strict=False))
        return frozenset(found)

    @cached_property
    def words_of(self) -> dict[int, frozenset[str]]:
        """The lower-case words of every block with prose, by its index."""
        return {index: frozenset([word.lower for word in item.words]) for index, item in self.by_block.items()}

    @cached_property
    def loops(self) -> tuple[tuple[Prose, tuple[Loop, ...]], ...]:
        """What the prose says more than once in a row, by block."""
        text = self.document.text
        found = ((item, tuple(loops(units(text, item)))) for item in self.prose if may_loop(item))
        return tuple((item, row) for item, row in found if row)

    @cached_property
    def says_twice(self) -> tuple[tuple[int, int], ...]:
        """Places of the sentences that their block has said before."""
        return tuple(place for item in self.prose for place in repeated_sentences(self.document.text, item))

    @cached_property
    def repeats_itself(self) -> bool:
        """Whether a block says a sentence again that may be shorter than what its translation says again."""
        items = (repeated_sentences(self.document.text, item, OF_SOURCE) for item in self.prose)
        return any(True for places in items for _ in places)

    @cached_property
    def fences(self) -> tuple[str, ...]:
        """The blocks of code without the words that they say to readers."""
        return tuple(without_texts(block.text) for block in self.document.blocks if block.kind is Kind.CODE)

    @cached_property
    def typed(self) -> frozenset[str]:
        """The stretches of code within texts."""
        text, spans = self.document.text, (span for block in self.document.blocks for span in block.inlines)
        return frozenset(text[s.inner_start : s.inner_end] for s in spans if s.kind is InlineKind.CODE)

    @cached_property
    def code(self) -> frozenset[str]:
        """Words that name something in the code, lower-case: what its comments and messages say names nothing."""
        return frozenset(word for code in (*self.fences, *self.typed) for word in _CODE_WORD.findall(code.lower()))

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
    def entities(self) -> Mapping[int, tuple[Entity, ...]]:
        """Countries and cities that the prose names, by block."""
        return _Entities(self)

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
            for first, second, third in zip_longest(item.words[1:], item.words[2:], item.words[3:]):
                if second and not first.plain and not second.plain:
                    found.add((first.lower, second.lower))
                    if third and not third.plain:
                        found.add((first.lower, second.lower, third.lower))
        return frozenset(found)

    @cached_property
    def _places(self) -> dict[str, list[tuple[Sequence[Word], int]]]:
        """Where every lower-case word stands: the words of its text, and its number among them."""
        found: dict[str, list[tuple[Sequence[Word], int]]] = {}
        for item in self.prose:
            for i, word in enumerate(item.words):
                found.setdefault(word.lower, []).append((item.words, i))
        return found

    def times(self, words: Sequence[Word]) -> int:
        """How often the prose says the same few words in a row."""
        key = [word.lower for word in words]
        places = self._places.get(key[0], ()) if key else ()
        return sum([word.lower for word in row[i : i + len(key)]] == key for row, i in places)
