"""SentencePiece unigram segmentation: the most probable way to cut a text into known pieces (Viterbi)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from qa.engines.e5_file import Vocabulary

META = "\u2581"
REMEMBERED = 200_000


class Unigram:
    """Token ids of texts. No piece has the word marker inside, so words are cut one by one and remembered."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._ids = dict(zip(vocabulary.pieces, range(len(vocabulary.pieces)), strict=True))
        for special in (vocabulary.bos, vocabulary.eos, vocabulary.pad, vocabulary.unk):
            self._ids.pop(vocabulary.pieces[special], None)
        self._scores = vocabulary.scores
        self._unk, self._unk_score = vocabulary.unk, min(vocabulary.scores) - 10.0
        self._longest = max(map(len, self._ids))
        self._mapping = vocabulary.mapping
        self._words: dict[str, tuple[int, ...]] = {}

    def normalise(self, text: str) -> str:
        """NFC, then the model's own code-point map; runs of spaces become one word marker."""
        mapped = unicodedata.normalize("NFC", text).translate(self._mapping)
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
        whole = self._ids.get(word)
        size = len(word)
        if whole is not None and size <= 2:
            return (whole,)
        best = [0.0] + [-1e30] * size
        piece, start = [self._unk] * (size + 1), [0] * (size + 1)
        ids, scores = self._ids, self._scores
        for i in range(size):
            here = best[i]
            for end in range(i + 1, min(size, i + self._longest) + 1):
                found = ids.get(word[i:end])
                if found is not None and here + scores[found] > best[end]:
                    best[end], piece[end], start[end] = here + scores[found], found, i
            if here + self._unk_score > best[i + 1]:
                best[i + 1], piece[i + 1], start[i + 1] = here + self._unk_score, self._unk, i
        out = []
        at = size
        while at > 0:
            out.append(piece[at])
            at = start[at]
        return tuple(reversed(out))
