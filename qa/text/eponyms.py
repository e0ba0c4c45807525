"""Persons of science whom every language calls by the same surname, spelled and inflected in its own way.

Left out are those whose laws have another's name elsewhere: Snell and Descartes, Boyle and Mariotte, Gauss and
Ostrogradsky, Horner and Ruffini, Schwarz and Bunyakovsky.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from anyascii import anyascii

EPONYMS = frozenset(
    "aristotle archimedes avogadro babbage bayes bernoulli bohr boltzmann boole cantor carnot celsius "
    "copernicus coulomb curie darwin dirac edison einstein euclid euler faraday fermat feynman fibonacci "
    "fourier galileo hawking heisenberg hilbert hubble kepler lavoisier leibniz linnaeus lovelace markov "
    "maxwell mendel mendeleev newton noether ohm pasteur planck ramanujan riemann rutherford schrodinger "
    "shannon tesla turing volta watt".split()
)
ALIKE, UNLIKE = 0.72, 0.5
"""Ratio of equal letters from which a spelling is of a name, inflected ones among them (Einsteina, Ньютоном), and below
which it is of another one: of the spellings in our tests none is between."""
SHORTEST = 4
"""Letters of a spelling that can be compared."""


@lru_cache(maxsize=4096)
def eponym(name: str) -> str:
    """Which of them a spelling is of; "" if none."""
    plain: str = anyascii(name).lower()
    if plain in EPONYMS:
        return plain
    if len(plain) < SHORTEST:
        return ""
    return max(_alike(plain), default=(0.0, ""))[1]


def _alike(plain: str) -> Iterator[tuple[float, str]]:
    """Those whom a spelling may be of, each with the ratio of equal letters."""
    for known in EPONYMS:
        match = SequenceMatcher(None, plain, known, autojunk=False)
        # two bounds of the ratio, which next to no word reaches, cost a tenth of it
        if match.real_quick_ratio() >= ALIKE and match.quick_ratio() >= ALIKE and (ratio := match.ratio()) >= ALIKE:
            yield ratio, known


def is_another_eponym(name: str, lost: str) -> bool:
    """Whether a name in a translation is that of another of them than the one that was lost."""
    one, other = eponym(lost), eponym(name)
    if not one or not other or one == other:
        return False
    return SequenceMatcher(None, anyascii(name).lower(), one, autojunk=False).ratio() < UNLIKE
