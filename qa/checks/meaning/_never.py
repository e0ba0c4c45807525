"""The word "never" that became "not always", and the reverse: both negate, so that no count of negations tells it; and
"never" that became "always", which tells more than that a negation is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import regex

from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.pair import Analysis
from qa.analysis.parallel import Parallel, Row, Version
from qa.analysis.sentences import SentencePair, comparable
from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.model.records import dataclass
from qa.text.languages import primary

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
WITNESSES = 2
"""Notes that must agree against one; as `_outvoted`."""
_NEVER: Mapping[str, str] = {
    "en": r"never|at no time|not once",
    "de": r"nie|niemals|nie mehr|zu keiner Zeit",
    "fr": r"jamais",
    "es": r"nunca|jamás|en ningún momento",
    "it": r"mai",
    "pt": r"nunca|jamais|em momento algum",
    "ca": r"mai",
    "gl": r"nunca|xamais",
    "ro": r"niciodată|nicicând",
    "nl": r"nooit|op geen enkel moment",
    "sv": r"aldrig",
    "da": r"aldrig",
    "nb": r"aldri",
    "nn": r"aldri",
    "pl": r"nigdy",
    "cs": r"nikdy",
    "sk": r"nikdy",
    "sl": r"nikoli|nikdar",
    "hr": r"nikad|nikada",
    "sr": r"никад|никада|nikad|nikada",
    "bg": r"никога",
    "mk": r"никогаш",
    "ru": r"никогда|ни разу",
    "uk": r"ніколи|жодного разу",
    "el": r"ποτέ",
    "fi": r"koskaan|ikinä",
    "et": r"kunagi|iial",
    "hu": r"soha|sohasem|sosem",
    "lt": r"niekada|niekad",
    "lv": r"nekad",
    "tr": r"asla|hiçbir zaman|hiç",
    "id": r"tidak pernah|takkan|jangan pernah",
    "vi": r"không bao giờ|chưa bao giờ|chẳng bao giờ|đừng bao giờ",
    "hi": r"(?<!-)कभी(?!-)(?=[^।]{0,60}(?:नहीं|मत|ना?\b))",
    "ar": r"أبدا|أبدًا|أبداً|قط|مطلقا|مطلقًا",
    "fa": r"هرگز|هیچ‌گاه|هیچگاه",
    "he": r"לעולם|מעולם|אף פעם",
    "zh": r"从不|从未|从来|永不|绝不|決不|决不|永远不|從不|從未|從來|絕不",
    "ja": r"決して|けっして|一度も|絶対に",
    "ko": r"결코|절대|한 번도|전혀",
}
"""Words that say it of all times, whatever else they say."""
_NOT_ALWAYS: Mapping[str, str] = {
    "en": r"not always|\p{L}+n['’]t always",
    "de": r"nicht immer|nicht stets|nicht jederzeit",
    "fr": r"pas toujours",
    "es": r"no (?:\p{L}+ ){0,2}siempre",
    "it": r"non (?:\p{L}+ ){0,2}sempre",
    "pt": r"nem sempre|não (?:\p{L}+ ){0,2}sempre",
    "ca": r"no sempre",
    "gl": r"non sempre|nin sempre",
    "ro": r"nu (?:\p{L}+ ){0,2}(?:întotdeauna|totdeauna|mereu)",
    "nl": r"niet altijd",
    "sv": r"inte alltid",
    "da": r"ikke altid",
    "nb": r"ikke alltid",
    "nn": r"ikkje alltid",
    "pl": r"nie zawsze",
    "cs": r"ne vždy|ne vždycky",
    "sk": r"nie vždy",
    "sl": r"ne vedno",
    "hr": r"ne uvijek",
    "sr": r"не увек|ne uvek",
    "bg": r"не винаги",
    "mk": r"не секогаш",
    "ru": r"не всегда",
    "uk": r"не завжди|не завше",
    "el": r"όχι πάντα|δεν \p{L}+ πάντα",
    "fi": r"ei aina|eivät aina",
    "et": r"mitte alati|ei \p{L}+ alati",
    "hu": r"nem mindig",
    "lt": r"ne visada",
    "lv": r"ne vienmēr",
    "tr": r"her zaman (?:değil|\p{L}+(?:m[ae]z|m[ıi]yor)\p{L}*)",
    "id": r"tidak selalu",
    "vi": r"không phải lúc nào|không luôn",
    "hi": r"हमेशा नहीं",
    "ar": r"ليس دائم[اًا]+|لا \p{L}+ دائم[اًا]+",
    "fa": r"نه همیشه|همیشه ن\p{L}+",
    "he": r"לא תמיד",
    "zh": r"不总是|不總是|并非总是|不一定总|並非總是|不是总|不是總",
    "ja": r"いつも[^。、]{1,20}(?:わけではな|とは限らな)|必ずしも|常に[^。、]{1,20}(?:わけではな|とは限らな)",
    "ko": r"항상[^.,]{1,20}(?:것은 아니|지는 않)",
}
"""Phrases that say it of some times only."""
_UNSPACED = frozenset({"zh", "ja", "ko"})
_ALWAYS_OR_NEVER = regex.compile(r"\b(?:always|never)\b", regex.IGNORECASE)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TurnedTime:
    """What both sides say of time, at a place of each (0 the source's, 1 the target's)."""

    pair: SentencePair
    spans: tuple[Span, Span]


def turned_times(analysis: Analysis) -> Iterator[TurnedTime]:
    """Sentences that say "never" on one side and "not always" on the other, neither of them both."""
    langs = [primary(lang) for lang in analysis.languages]
    if analysis.symmetric and analysis.siblings:
        # among several notes all of them decide
        return
    if not all(lang in _COMPILED for lang in langs) or langs[0] == langs[1]:
        return
    for pair in grouped_sentences(analysis):
        spans = opposed_times(pair.texts, (langs[0], langs[1]))
        if spans and comparable(pair) and believed(analysis, pair):
            yield TurnedTime(pair, spans)


def became_always(texts: tuple[str, str], langs: tuple[str, str]) -> bool:
    """Whether one of two sentences, an English one, says "never" or "always" and the other the reverse alone: of 3,557
    published sentences that say so and differ by a negation one does, which translates another sentence."""
    side = next((side for side, lang in enumerate(langs) if primary(lang) == "en"), None)
    found = list(_ALWAYS_OR_NEVER.finditer(texts[side])) if side is not None else []
    if side is None or len(found) != 1:
        return False
    instead = "always" if found[0][0].lower() == "never" else "never"
    variant = Variant(*found[0].span(), instead, "")
    return attestation(texts[side], variant, texts[1 - side], langs[1 - side]) is Attestation.TURNED


def odd_times(notes: Parallel) -> Iterator[tuple[Version, str, Row]]:
    """(version, what it says, the others) wherever one note alone says the other, and no note is the source."""
    for row in notes.sentences if notes.source is None else ():
        said = [(version, *_only(version.words, primary(version.lang))) for version in row]
        for kind in (0, 1):
            odd = [(version, word) for version, at, word in said if at == kind]
            others = tuple(version for version, at, _ in said if at == 1 - kind)
            if len(odd) == 1 and len(others) >= max(WITNESSES, len(row) // 2) and notes.vouched(odd[0][0], others):
                yield *odd[0], others


def _only(text: str, lang: str) -> tuple[int | None, str]:
    """Which of the two a text says, 0 for "never", and how; None where it says neither, or both."""
    found = [[match[0] for match in pattern.finditer(text)] for pattern in _COMPILED.get(lang, ())]
    kinds = [kind for kind, words in enumerate(found) if words]
    return (kinds[0], found[kinds[0]][0]) if len(kinds) == 1 else (None, "")


def opposed_times(texts: tuple[str, str], langs: tuple[str, str]) -> tuple[Span, Span] | None:
    """Where one text has its only word of time, and the other its own, of which one is "never" and one "not always"."""
    (never, partly), (never_there, partly_there) = (
        [[match.span() for match in pattern.finditer(text)] for pattern in _COMPILED[lang]]
        for text, lang in zip(texts, langs, strict=True)
    )
    if [len(never), len(partly), len(never_there), len(partly_there)] == [1, 0, 0, 1]:
        return never[0], partly_there[0]
    if [len(never), len(partly), len(never_there), len(partly_there)] == [0, 1, 1, 0]:
        return partly[0], never_there[0]
    return None


def _compiled(words: str, lang: str) -> regex.Pattern[str]:
    edges = ("", "") if lang in _UNSPACED else (r"(?<![\p{L}\p{M}])", r"(?![\p{L}\p{M}])")
    return regex.compile(rf"{edges[0]}(?:{words}){edges[1]}", regex.IGNORECASE)


_COMPILED = {lang: (_compiled(_NEVER[lang], lang), _compiled(_NOT_ALWAYS[lang], lang)) for lang in _NOT_ALWAYS}
