"""Comparisons that were made before: by this object, or by an earlier run that left them in the cache."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from qa.cache import Cache, key
from qa.formula.comparison.outcome import FORMULA_VERSION, Comparison
from qa.formula.comparison.verdict import compare
from qa.formula.latex.macros import Macros


class Comparer:
    """`qa.formula.compare` with a memory; `spend` is told of the characters that each new comparison looks at."""

    def __init__(self, cache: Cache, spend: Callable[[int], None] = lambda characters: None) -> None:
        self._cache, self._spend = cache, spend
        self._made: dict[tuple[Any, ...], Comparison] = {}

    def compare(
        self,
        source: str,
        target: str,
        languages: tuple[str, str] = ("en", ""),
        macros: Macros = (),
        scalars: frozenset[str] = frozenset(),
        prove: bool = True,
    ) -> Comparison:
        """See `qa.formula.compare`; what a time limit decided is not kept for other runs."""
        asked = (source, target, languages, macros, scalars, prove)
        if asked not in self._made:
            self._spend(len(source) + len(target))
            self._made[asked] = self._stored(*asked)
        return self._made[asked]

    def _stored(
        self,
        source: str,
        target: str,
        languages: tuple[str, str],
        macros: Macros,
        scalars: frozenset[str],
        prove: bool,
    ) -> Comparison:
        known = json.dumps([[[m.name, m.arity, m.body, m.default] for m in macros], sorted(scalars), prove])
        entry = key("compare", FORMULA_VERSION, *languages, known, json.dumps([source, target]))
        found = self._cache.get_many([entry]).get(entry)
        if found is not None:
            # what is stored and is no comparison is as good as nothing
            with suppress(ValueError, TypeError, LookupError, AttributeError, RecursionError):
                return Comparison.from_tuple(json.loads(found))
        made = compare(
            source,
            target,
            source_lang=languages[0],
            target_lang=languages[1],
            macros=macros,
            scalars=scalars,
            prove=prove,
        )
        if made.certain:
            self._cache.put_many({entry: json.dumps(made.to_tuple()).encode()})
        return made
