"""Heavy things behind small Protocols, each loaded on first use."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from qa.cache import Cache, key
from qa.engines.budget import Budget
from qa.engines.embedder import Array, Embedder, PairJudge, StaticEmbedder, WordReader
from qa.model.errors import EngineMissing

if TYPE_CHECKING:
    from qa.engines.profiles import Profile

__all__ = ["Array", "Embedder", "Engines"]
T = TypeVar("T")
REMEMBERED = 100_000
"""Vectors kept in memory (770 bytes each): more than a group asks for, so that none is computed twice in it."""
AT_ONCE = 2_000
"""Texts that one call of an encoder gets: seconds of work, after which the engines say that they are getting on."""
JUDGED_AT_ONCE = 250
"""Pairs of sentences that one call of the judge gets: what it holds of each takes 100 KB."""
JUDGED = 7 * 4
"""Bytes of an answer about a pair of sentences."""
READ = 128
"""Texts of which the readings of their words are kept (200 KB each at the most): a sentence in all notes of a group."""
KEPT = 256
"""Results of `once`: more than the pairs of a group, in whatever order they are asked for."""


class Engines:
    """What checks and the aligner may ask for. Every answer goes through the cache."""

    def __init__(self, model: str = "auto", device: str = "auto", cache: Cache | None = None) -> None:
        self.model, self.device = model, device
        self.cache = cache or Cache(None)
        self.used: set[str] = set()
        self.budget = Budget()
        self.paired = Counter[str]()
        """Pairs of blocks since it was emptied, by what settled them."""
        self.alive: Callable[[], None] = lambda: None
        """Called while something long is going on."""
        self._embedders: dict[str, Embedder] = {}
        # aligner and checks ask for the same texts
        self._vectors: dict[bytes, bytes] = {}
        self._static: dict[str, Array] = {}
        self._judged: dict[bytes, bytes] = {}
        self._words: OrderedDict[tuple[str, str], tuple[list[tuple[int, int]], Array] | None] = OrderedDict()
        self._kept: OrderedDict[Hashable, tuple[tuple[object, ...], Any]] = OrderedDict()

    def engine_name(self, languages: tuple[str, str]) -> str:
        """The name of the engine that serves a pair of languages."""
        from qa.engines.registry import resolve

        return resolve(self.model, languages)

    def profile(self, languages: tuple[str, str]) -> Profile:
        """Prompts, limits and thresholds of the engine that serves a pair of languages."""
        from qa.engines.profiles import profile_of

        return profile_of(self.engine_name(languages))

    def embed(self, texts: Sequence[str], languages: tuple[str, str], model: str = "") -> Array:
        """Vectors of texts in either of two languages, from the one engine that serves the pair, or from `model`.

        Unit length up to float16 rounding, shape (len(texts), dimension), float32. Values pass through float16
        whether or not they come from the cache, so that a warm run equals a cold one to the bit.
        """
        import numpy as np

        from qa.engines.profiles import profile_of

        engine = self._embedder(model or self.engine_name(languages))
        self.used.add(engine.name)
        keys = [key("embed", engine.name, engine.version, text) for text in texts]
        if not keys:
            return np.zeros((0, 1), np.float32)
        self.budget.spend(zip(keys, texts, strict=True))
        if len(self._vectors) > REMEMBERED:
            for oldest in list(self._vectors)[: len(self._vectors) - REMEMBERED // 2]:
                del self._vectors[oldest]
        found = self.cache.get_many(k for k in keys if k not in self._vectors)
        self._vectors.update(_vectors(found, profile_of(engine.name).dimension))
        missing = [*{k: text for k, text in zip(keys, texts, strict=True) if k not in self._vectors}.items()]
        for start in range(0, len(missing), AT_ONCE):
            self.alive()
            part = missing[start : start + AT_ONCE]
            fresh = engine.embed([text for _, text in part]).astype(np.float16)
            new = {k: row.tobytes() for (k, _), row in zip(part, fresh, strict=True)}
            self.cache.put_many(new)
            self._vectors.update(new)
        return np.stack([np.frombuffer(self._vectors[k], np.float16) for k in keys]).astype(np.float32)

    def costs_by_call(self, languages: tuple[str, str]) -> bool:
        """Whether a call of the engine that serves the pair costs as much as a hundred texts: one that all processes
        share, on a GPU."""
        return bool(getattr(self._embedder(self.engine_name(languages)), "shared", False))

    def static(self, texts: Sequence[str], languages: tuple[str, str]) -> Array | None:
        """Vectors that cost next to nothing, of the engine that serves the pair; None where it has none.

        Unit length, shape (len(texts), dimension), float32; zero for a text that says nothing.
        """
        import numpy as np

        engine = self._embedder(self.engine_name(languages))
        if not isinstance(engine, StaticEmbedder):
            return None
        self.used.add(engine.name)
        if len(self._static) > REMEMBERED:
            self._static.clear()
        missing = [text for text in dict.fromkeys(texts) if text not in self._static]
        if missing:
            self._static.update(zip(missing, engine.static(missing), strict=True))
        return np.stack([self._static[text] for text in texts]) if texts else None

    def judge(self, pairs: Sequence[tuple[str, str]], model: str, network: int) -> Array | None:
        """Log-odds of `qa.engines.e5.judge.KINDS` for sentences and their translations by one of the judge's networks,
        shape (n, 7), float32.

        None where the engine of that name has no such network, or is not installed.
        """
        import numpy as np

        engine = self._embedder(model)
        if not isinstance(engine, PairJudge) or not pairs:
            return None
        self.used.add(engine.name)
        keys = [key("judge", engine.name, engine.judge_version, str(network), *pair) for pair in pairs]
        # what both networks read is read once
        self.budget.spend((key("judge", *pair), "".join(pair)) for pair in pairs)
        if len(self._judged) > REMEMBERED:
            self._judged.clear()
        found = {k: self._judged[k] for k in keys if k in self._judged}
        stored = self.cache.get_many(k for k in keys if k not in found)
        found |= {k: v for k, v in stored.items() if len(v) == JUDGED}
        missing = [*{k: pair for k, pair in zip(keys, pairs, strict=True) if k not in found}.items()]
        for start in range(0, len(missing), JUDGED_AT_ONCE):
            self.alive()
            part = missing[start : start + JUDGED_AT_ONCE]
            try:
                rows = engine.judge([pair for _, pair in part], network).astype(np.float32)
            except EngineMissing:
                # another engine may serve the pair: the checks that ask have other evidence
                return None
            new = {k: row.tobytes() for (k, _), row in zip(part, rows, strict=True)}
            self.cache.put_many(new)
            found.update(new)
        # several checks ask about the same sentences
        self._judged.update(found)
        return np.stack([np.frombuffer(found[k], np.float32) for k in keys])

    def words(self, text: str, model: str) -> tuple[list[tuple[int, int]], Array] | None:
        """Stretches of the tokens of a text and what the engine of that name reads in each, a row for each, of any
        length; None where it has none, or is not installed."""
        engine = self._embedder(model)
        if not isinstance(engine, WordReader):
            return None
        self.used.add(engine.name)
        self.budget.spend([(key("words", text), text)])
        if (model, text) not in self._words:
            try:
                self._words[model, text] = engine.words(text)
            except EngineMissing:
                return None
            if len(self._words) > READ:
                self._words.popitem(last=False)
        return self._words[model, text]

    def computed_once(self, work: Callable[..., T], *given: object) -> T:
        """`work(*given, self)`, computed once for these very objects as long as it is among the latest asked for."""
        entry = (work, *map(id, given))
        if entry not in self._kept:
            # the objects are kept too: another one may not get the identity of one that is gone
            self._kept[entry] = given, work(*given, self)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        result: T = self._kept[entry][1]
        return result

    def origin(self, language: str, languages: tuple[str, str]) -> Array:
        """Where `language` lies in the space of the engine that serves the pair; zero where that is unknown."""
        if not self.profile(languages).origins:
            import numpy as np

            return np.zeros(1, np.float32)
        from qa.engines.e5.origins import origin

        return origin(language)

    def begin(self, pairs: int = 1) -> None:
        """What is asked from here on is for other pairs, so many of them."""
        self.budget = Budget(pairs)

    def use(self, embedder: Embedder) -> None:
        """Take this encoder for its name, instead of loading one."""
        self._embedders[embedder.name] = embedder

    def _embedder(self, name: str) -> Embedder:
        if name not in self._embedders:
            from qa.engines.registry import load

            self._embedders[name] = load(name, self.device)
        return self._embedders[name]


def _vectors(stored: Mapping[bytes, bytes], dimension: int) -> dict[bytes, bytes]:
    """Those of the stored values that are vectors of the dimension; 0, an unknown one, is what most of them have."""
    import numpy as np

    lengths = Counter(map(len, stored.values()))
    wanted = dimension * np.dtype(np.float16).itemsize or max(lengths, key=lengths.__getitem__, default=0)
    return {k: v for k, v in stored.items() if len(v) == wanted and np.isfinite(np.frombuffer(v, np.float16)).all()}
