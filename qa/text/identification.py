"""Which language a text is in: by its script first, then by the embedded identification model (176 languages)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

import regex

from qa.text.han import variant
from qa.text.languages import language_of, primary, scripts_of
from qa.text.scripts import EAST_ASIAN, counts
from qa.text.words import DATA

if TYPE_CHECKING:
    from qa.text.fasttext import Model

UNKNOWN = "und"
LIMIT = 4000
"""Characters of prose that the model reads: more do not change its mind."""
DENSE = 2
"""Letters of an alphabet that a character of Han, kana or Hangul says as much as."""
OTHER_VARIANT = 0.5
"""How well a text of the other Chinese characters fits: better than another language, worse than its own."""
KANA = 0.05
"""Kana beside each character of Han from which a text is Japanese: its sentences have more of them than of Han, its
laws and lists of names one of five; a Chinese page that quotes one Japanese sentence has far fewer."""
ALL_CHANCES = 1e-6
"""Probability below which the model has none of the languages of a script."""

_NO_PROSE = regex.compile(
    r"\A---\n(?s:.{0,4000}?)\n---\n|^(?P<f>```+|~~~+)[^\n]*+\n(?s:.*?)^(?P=f)|`[^`\n]*+`"
    r"|\$\$[^$]{0,2000}\$\$|\$[^$\n]{0,300}\$|\\\\?\((?s:.{0,500}?)\\\\?\)|\\\\?\[(?s:.{0,2000}?)\\\\?\]"
    r"|https?://\S++|<[^<>\n]{0,500}>|\]\([^)\n]*+\)|^[ \t]*[\w-]++:[ \t]",
    regex.MULTILINE,
)
_MARKED = regex.compile(r"[`~$\\<\]:]|\A---\n|https?://")
"""Without one of these there is nothing that is no prose."""


@cache
def _model() -> Model:
    from qa.text.fasttext import load

    return load(DATA / "lid.176.ftz")


@cache
def _labels() -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """The languages that the model tells apart, by label; labels of the same language with their place among them."""
    labels = [canonical(label) for label in _model().labels]
    first = {language: labels.index(language) for language in labels}
    return tuple(labels), tuple((first[language], i) for i, language in enumerate(labels) if first[language] != i)


@lru_cache(maxsize=4096)
def probabilities(text: str) -> Mapping[str, float]:
    """The model's probabilities of a line of prose by language."""
    from qa.text.fasttext import predict

    labels, twins = _labels()
    chances = predict(_model(), text.replace("\n", " ")[:LIMIT])
    for first, other in twins if chances else ():
        chances[first] += chances[other]
        chances[other] = chances[first]
    return dict(zip(labels, chances, strict=False))


@lru_cache(maxsize=1024)
def canonical(tag: str) -> str:
    """The label that a language tag has here: varieties that the model cannot tell apart count as one."""
    return language_of(primary(tag)).resource_tag("model")


def can_identify(tag: str) -> bool:
    """Whether the model tells a language from others."""
    return canonical(tag) in _labels()[0]


def clean(text: str) -> str:
    """Markdown without front matter, code, formulas, addresses and tags, roughly."""
    text = text[: 4 * LIMIT]
    if _MARKED.search(text):
        text = _NO_PROSE.sub(" ", text)
    return " ".join(text.split())[:LIMIT]


def ahead(texts: Iterable[str]) -> None:
    """Prepare for questions about texts in letters that many languages use: together they cost less than one by one."""
    from qa.text.fasttext import learn

    if words := [word for text in texts if not EAST_ASIAN.search(text) for word in text[:LIMIT].split()]:
        learn(_model(), words)


def identify(text: str, candidates: Sequence[str] = ()) -> tuple[str, float]:
    """The most likely language of a Markdown text and a confidence between 0 and 1.

    With `candidates` (BCP 47 tags) the answer is one of them, in their spelling, however unlikely: look at the
    confidence. Without letters it is `("und", 0.0)`. Chinese in traditional characters is `zh-Hant`.
    """
    text = clean(text)
    letters = counts(text)
    if not letters:
        return UNKNOWN, 0.0
    chances = _chances(text, letters)
    if not candidates:
        best = max(chances, key=lambda language: chances[language])
        return (variant(text) if best == "zh" else best), chances[best]
    scored = [(chances.get(canonical(tag), 0.0) * _variant_fit(tag, text), -i, tag) for i, tag in enumerate(candidates)]
    chance, _, tag = max(scored)
    return tag, chance


def _variant_fit(tag: str, text: str) -> float:
    """How well the characters of a Chinese text fit a tag: 1 for any other language."""
    if primary(tag) != "zh":
        return 1.0
    traditional = language_of(tag).tag == "zh-Hant"
    return 1.0 if (variant(text) == "zh-Hant") == traditional else OTHER_VARIANT


def _chances(text: str, letters: Mapping[str, int]) -> dict[str, float]:
    """Probabilities by language. A script written by one language answers at once, else the model decides among
    the languages of the commonest script, Han with kana and Hangul counted together."""
    total = sum(letters.values())
    kana = letters.get("Hira", 0) + letters.get("Kana", 0)
    weight = dict(letters)
    if kana and kana >= KANA * letters.get("Hani", 0):
        weight["Hira"] = kana + weight.pop("Hani", 0)
    script = max(weight, key=lambda s: weight[s] * (DENSE if s in ("Hani", "Hira", "Hang") else 1))
    # what share of the letters is in that script says half of it
    sure = min(1.0, (1 + weight[script] / total) / 2)
    alone = {"Hira": "ja", "Kana": "ja", "Hang": "ko", "Hani": "zh", "Bopo": "zh"}.get(script)
    if alone:
        return {alone: sure}
    found = probabilities(text)
    chances = {language: found[language] for language in _written_in(script) if language in found}
    mass = sum(chances.values())
    if mass < ALL_CHANCES:
        return {UNKNOWN: 0.0}
    return {language: chance / mass * sure for language, chance in chances.items()}


@lru_cache(maxsize=1024)
def _written_in(script: str) -> tuple[str, ...]:
    """The languages that the model knows in a script."""
    return tuple(language for language in dict.fromkeys(_labels()[0]) if script in scripts_of(language))
