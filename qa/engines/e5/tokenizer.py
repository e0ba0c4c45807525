"""SentencePiece unigram segmentation: the most probable way to cut a text into known pieces (Viterbi)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import numpy as np

from qa.engines.e5.weights import SEPARATOR, Bytes, Numbers, TokenizerTables
from qa.model.records import dataclass
from qa.text.normal_forms import normalized

META = "\u2581"
HEAD, SHORT = 3, 0
ID_BITS = 24
REMEMBERED = 200_000
_SEPARATOR = chr(SEPARATOR)
_END = _SEPARATOR.encode()


@dataclass(frozen=True)
class PiecesByHead:
    """The pieces in the order of their heads: head and id of each in one number, where its text begins, the texts."""

    keys: Numbers
    starts: Numbers
    texts: bytes | memoryview

    def content(self) -> bytes:
        """All in one, as a file holds it."""
        return np.int64(len(self.keys)).tobytes() + self.keys.tobytes() + self.starts.tobytes() + bytes(self.texts)


def heads_of(content: Bytes) -> PiecesByHead:
    """What `PiecesByHead.content` made, without copying it."""
    size = np.dtype(np.int64).itemsize
    count = int(content[:size].view(np.int64)[0])
    keys, starts = size * (1 + count), size * (2 + 2 * count)
    return PiecesByHead(content[size:keys].view(np.int64), content[keys:starts].view(np.int64), content[starts:].data)


class Unigram:
    """Token ids of texts. No piece has the word marker inside, so words are cut one by one and remembered.

    Of a quarter of a million pieces, those are read that begin like something in the texts: reading all costs more than
    encoding a few hundred sentences.
    """

    def __init__(self, vocabulary: TokenizerTables, heads: PiecesByHead | None = None) -> None:
        """`heads` are those of `pieces_by_head`, where they are known."""
        heads = heads or pieces_by_head(vocabulary)
        # plain views: numpy's own items are slow one by one
        self._scores, self._texts, self._starts = vocabulary.scores.data, heads.texts, heads.starts.data
        self._pieces: dict[str, tuple[int, float]] = {}
        self._heads, self._order = (heads.keys >> ID_BITS).data, (heads.keys & ((1 << ID_BITS) - 1)).data
        self._read: set[int] = set()
        self._reach: dict[str, int] = {}
        self._open(SHORT)
        self._unk, self._unk_score = vocabulary.unk, float(vocabulary.scores.min()) - 10.0
        self._mapping = vocabulary.mapping
        self._words: dict[str, tuple[int, ...]] = {}

    def _open(self, head: int) -> None:
        """Read the pieces of one head."""
        first = bisect_left(self._heads, head)
        end = bisect_right(self._heads, head, first)
        if first == end:
            # not remembered: texts have any number of heads that no piece has
            return
        self._read.add(head)
        pieces = bytes(self._texts[self._starts[first] : self._starts[end]]).decode("utf-8").split(_SEPARATOR)
        ids, scores = self._order[first:end].tolist(), self._scores
        self._pieces.update(zip(pieces, [(i, scores[i]) for i in ids], strict=False))
        for piece in pieces:
            if len(piece) > self._reach.get(piece[:2], 1):
                self._reach[piece[:2]] = len(piece)

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
        pieces, reach = self._pieces, self._reach
        for i in range(size):
            here = best[i]
            # no longer than the longest piece that begins with these two characters
            for end in range(i + 1, min(size, i + reach.get(word[i : i + 2], 1)) + 1):
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


def pieces_by_head(vocabulary: TokenizerTables) -> PiecesByHead:
    """All pieces but those that stand for no text."""
    keys = np.sort(_heads(vocabulary) << ID_BITS | np.arange(len(vocabulary.scores)))
    ids = keys & ((1 << ID_BITS) - 1)
    texted = ~np.isin(ids, [vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk])
    keys, ids = keys[texted], ids[texted]
    texts = b"".join(vocabulary.blob[vocabulary.ends[i] : vocabulary.ends[i + 1]].tobytes() + _END for i in ids)
    sizes = np.diff(vocabulary.ends)[ids] + len(_END)
    return PiecesByHead(keys, np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)]), texts)


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
