"""SentencePiece unigram segmentation: the most probable way to cut a text into known pieces (Viterbi)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import numpy as np

from qa.engines.e5.weights import Numbers, TokenizerTables
from qa.text.normal_forms import normalized

META = "\u2581"
HEAD, SHORT = 3, 0
ID_BITS = 24
REMEMBERED = 200_000


class Unigram:
    """Token ids of texts. No piece has the word marker inside, so words are cut one by one and remembered.

    Of a quarter of a million pieces, those are read that begin like something in the texts: reading all costs more than
    encoding a few hundred sentences.
    """

    def __init__(self, vocabulary: TokenizerTables, keys: Numbers | None = None) -> None:
        """`keys` are those of `pieces_by_head`, where they are known."""
        # plain views: numpy's own items are slow one by one
        self._blob, self._ends = vocabulary.blob.tobytes(), vocabulary.ends.data
        self._scores = vocabulary.scores.data
        self._special = {vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk}
        self._pieces: dict[str, tuple[int, float]] = {}
        keys = pieces_by_head(vocabulary) if keys is None or len(keys) != len(vocabulary.scores) else keys
        self._heads, self._order = (keys >> ID_BITS).data, (keys & ((1 << ID_BITS) - 1)).data
        self._read: set[int] = set()
        self._longest = 0
        self._open(SHORT)
        self._unk, self._unk_score = vocabulary.unk, float(vocabulary.scores.min()) - 10.0
        self._mapping = vocabulary.mapping
        self._words: dict[str, tuple[int, ...]] = {}

    def _open(self, head: int) -> None:
        """Read the pieces of one head."""
        self._read.add(head)
        at, order = bisect_left(self._heads, head), self._order
        while at < len(order) and self._heads[at] == head:
            i = order[at]
            at += 1
            if i not in self._special:
                piece = self._blob[self._ends[i] : self._ends[i + 1]].decode("utf-8")
                self._pieces[piece] = i, self._scores[i]
                self._longest = max(self._longest, len(piece))

    def _open_all(self, word: str) -> None:
        """Read the pieces that may begin at some character of a word."""
        for i in range(len(word)):
            marked = word[i] == META
            head = word[i + marked : i + marked + HEAD].encode("utf-8", "surrogatepass")[:HEAD]
            number = int.from_bytes(head) + (marked << 8 * HEAD)
            if len(head) == HEAD and number not in self._read:
                self._open(number)

    def normalise(self, text: str) -> str:
        """NFC, then the model's own code-point map; runs of spaces become one word marker."""
        mapped = normalized("NFC", text).translate(self._mapping)
        return META + re.sub(" +", META, mapped.removeprefix(" ")) if mapped != " " else META

    def encode(self, text: str) -> list[int]:
        """Ids of a text's pieces, without the start and end tokens."""
        return [i for word in self._split(self.normalise(text)) for i in self._word(word)]

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
        self._open_all(word)
        size = len(word)
        if size <= 2 and (whole := self._pieces.get(word)):
            return (whole[0],)
        best = [0.0] + [-1e30] * size
        piece, start = [self._unk] * (size + 1), [0] * (size + 1)
        pieces = self._pieces
        for i in range(size):
            here = best[i]
            for end in range(i + 1, min(size, i + self._longest) + 1):
                found = pieces.get(word[i:end])
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


def pieces_by_head(vocabulary: TokenizerTables) -> Numbers:
    """Head and id of every piece in one number, in order."""
    return np.sort(_heads(vocabulary) << ID_BITS | np.arange(len(vocabulary.scores)))


def _heads(table: TokenizerTables) -> Numbers:
    """A number for each piece: whether it has the word marker, and its first bytes after that; `SHORT` for fewer."""
    mark = np.frombuffer(META.encode(), np.uint8)
    blob = np.concatenate([table.blob, np.zeros(len(mark) + HEAD, np.uint8)])
    at, size = table.ends[:-1], np.diff(table.ends)
    marked = size >= len(mark)
    for k, byte in enumerate(mark):
        marked &= blob[at + k] == byte
    at, size = at + len(mark) * marked, size - len(mark) * marked
    heads = marked.astype(np.int64)
    for k in range(HEAD):
        heads = heads << 8 | blob[at + k]
    heads[size < HEAD] = SHORT
    return heads
