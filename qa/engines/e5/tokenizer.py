"""SentencePiece unigram segmentation: the most probable way to cut a text into known pieces (Viterbi)."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate
from zlib import crc32

import numpy as np
import regex

from qa.engines.e5.weights import Bytes, TokenizerTables
from qa.text.normal_forms import normalized

META = "\u2581"
REMEMBERED = 200_000
"""Words, parts of words, and beginnings that are remembered: 30 MB each."""
PLACES = 1 << 19
"""Places of a table of pieces by the checksums of their texts: twice as many as there are pieces."""
BEGINNINGS = 1 << 16
"""Places of the longest piece, by the checksums of the two characters that it begins with."""
_FREE = -1
_LETTER = regex.compile(r"\P{M}?\p{M}*+", regex.DOTALL)
"""A letter with its marks, which are read together; marks alone at the beginning."""


class Unigram:
    """Token ids of texts. No piece has the word marker inside, so words are cut one by one and remembered.

    Of a quarter of a million pieces, those are looked up that stand in the texts: reading all costs more than encoding
    a few hundred sentences.
    """

    def __init__(self, vocabulary: TokenizerTables, index: Bytes | None = None) -> None:
        """`index` is that of `index_of`, where it is known."""
        index = np.frombuffer(index_of(vocabulary), np.uint8) if index is None else index
        # plain views: numpy's own items are slow one by one
        self._places, self._longest = index[:-BEGINNINGS].view(np.int32).data, index[-BEGINNINGS:].data
        self._scores, self._texts, self._ends = vocabulary.scores.data, vocabulary.blob.data, vocabulary.ends.data
        self._pieces: dict[str, tuple[int, float] | None] = {}
        self._reach: dict[str, int] = {}
        self._unk, self._unk_score = vocabulary.unk, float(vocabulary.scores.min()) - 10.0
        self._mapping = vocabulary.mapping
        self._words: dict[str, tuple[int, ...]] = {}

    def _piece(self, text: str) -> tuple[int, float] | None:
        """Id and score of the piece of a text, if there is one; remembered."""
        if len(self._pieces) >= REMEMBERED:
            self._pieces.clear()
        raw = text.encode("utf-8", "surrogatepass")
        at = crc32(raw) % PLACES
        while (i := self._places[at]) != _FREE and self._texts[self._ends[i] : self._ends[i + 1]] != raw:
            at = (at + 1) % PLACES
        found = self._pieces[text] = None if i == _FREE else (i, self._scores[i])
        return found

    def _reaches(self, beginning: str) -> int:
        """At least the characters of the longest piece that begins with these two."""
        known = self._reach.get(beginning)
        if known is None:
            if len(self._reach) >= REMEMBERED:
                self._reach.clear()
            known = self._reach[beginning] = max(1, self._longest[crc32(_bytes(beginning)) % BEGINNINGS])
        return known

    def normalise(self, text: str) -> str:
        """NFC, then the model's own code-point map; runs of spaces become one word marker."""
        mapped = normalized("NFC", text).translate(self._mapping)
        return META + re.sub(" +", META, mapped.removeprefix(" ")) if mapped != " " else META

    def encode(self, text: str) -> list[int]:
        """Ids of a text's pieces, without the start and end tokens."""
        return [i for word in self._split(self.normalise(text)) for i in self._word(word)]

    def ends(self, text: str) -> list[int] | None:
        """Where each piece of a text ends in it; None where what is read does not follow it letter by letter."""
        read = self.normalise(text)
        places: Sequence[int] | None = (
            range(len(text) + 1) if len(read) == len(text) + 1 else self._read_up_to(text, read)
        )
        if places is None:
            return None
        sizes = (self._sizes(word) for word in self._split(read))
        return [places[max(0, end - 1)] for end in accumulate(size for word in sizes for size in word)]

    def _read_up_to(self, text: str, read: str) -> Sequence[int] | None:
        """How far a text is read with each character of what is `read` of it, word marker and all: two of the Thai
        "ำ", one of several spaces, one of a letter and its marks."""
        places, parts = [0], [META]
        for letter in _LETTER.finditer(text):
            part = normalized("NFC", letter[0]).translate(self._mapping).replace(" ", META)
            if part == META == parts[-1]:
                places[-1] = letter.end()
            else:
                parts.append(part)
                places += [letter.end()] * len(part)
        return places if "".join(parts) == read else None

    def _sizes(self, word: str) -> Iterator[int]:
        """Characters of each piece of a word; a character without a piece is one."""
        at = 0
        for i in self._word(word):
            piece = bytes(self._texts[self._ends[i] : self._ends[i + 1]]).decode("utf-8", "surrogatepass")
            size = len(piece) if word.startswith(piece, at) else 1
            yield size
            at += size

    @staticmethod
    def _split(text: str) -> Iterator[str]:
        start = 0
        while start < len(text):
            end = text.find(META, start + 1)
            end = len(text) if end < 0 else end
            yield text[start:end]
            start = end

    def _word(self, word: str) -> tuple[int, ...]:
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= REMEMBERED:
                self._words.clear()
            known = self._words[word] = self._viterbi(word)
        return known

    def _viterbi(self, word: str) -> tuple[int, ...]:
        size = len(word)
        if size <= 2 and (whole := self._piece(word)):
            return (whole[0],)
        best = [0.0] + [-1e30] * size
        piece, start, known = [self._unk] * (size + 1), [0] * (size + 1), self._pieces
        for i in range(size):
            here = best[i]
            for end in range(i + 1, min(size, i + self._reaches(word[i : i + 2])) + 1):
                text = word[i:end]
                found = known[text] if text in known else self._piece(text)
                if found is not None and here + found[1] > best[end]:
                    best[end], piece[end], start[end] = here + found[1], found[0], i
            if here + self._unk_score > best[i + 1]:
                best[i + 1], piece[i + 1], start[i + 1] = here + self._unk_score, self._unk, i
        out = []
        at = size
        while at > 0:
            out.append(piece[at])
            at = start[at]
        return tuple(reversed(out))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def index_of(table: TokenizerTables) -> bytes:
    """Where the pieces are found by their texts, those that stand for no text left out: the ids at `PLACES` places,
    each piece at that of its checksum or the next free one; the characters of the longest piece by its beginning."""
    places, longest = array("i", [_FREE]) * PLACES, bytearray(BEGINNINGS)
    for i, piece in enumerate(table.pieces):
        if i in (table.bos, table.eos, table.pad, table.unk):
            continue
        at = crc32(_bytes(piece)) % PLACES
        while places[at] != _FREE:
            at = (at + 1) % PLACES
        places[at] = i
        beginning = crc32(_bytes(piece[:2])) % BEGINNINGS
        longest[beginning] = max(longest[beginning], len(piece))
    return places.tobytes() + bytes(longest)
