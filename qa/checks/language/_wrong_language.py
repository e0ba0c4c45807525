"""Blocks that are neither in the target's language nor in the source's, judged on enough text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analysis.evidence import Evidence
from qa.model.records import dataclass
from qa.text.han import simplified_and_traditional
from qa.text.identification import UNKNOWN, ahead, canonical, identify, probabilities
from qa.text.languages import language_name, language_of, primary, scripts_of
from qa.text.prose import Context, Prose, Word
from qa.text.words import function_words, table

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SURE = 0.9
"""Probability that the model must give another language for a block to be called wrong."""
NEGLIGIBLE = 0.05
"""What the model may still give the right language where a block is called wrong."""
SHORTEST = 60
"""Letters that a verdict on one block needs; characters of Han, kana or Hangul count thrice."""
DENSE = 3
"""Letters that a character of these scripts stands for."""
_DENSE = frozenset({"Hani", "Hira", "Kana", "Hang"})
HOME = 0.85
"""Share of a block's words that the table of its own language has, from which the model is not asked."""
KNOWN = 3.5
"""Zipf frequency from which a word is common."""
CLOSE = (
    frozenset({"hi", "ne", "mr", "bh", "mai", "sa", "new", "gom", "bho", "awa"}),
    frozenset({"id", "ms", "jv", "su", "min", "map", "ceb", "fil"}),
    frozenset({"no", "da", "sv", "nds", "is", "fo"}),
    frozenset({"hr", "sr", "sl", "mk", "bg"}),
    frozenset({"cs", "sk"}),
    frozenset({"es", "gl", "ast", "ca", "an", "pt", "oc", "lad", "mwl", "ia", "eu"}),
    frozenset({"it", "scn", "co", "lmo", "pms", "vec", "nap", "la", "ia", "io"}),
    frozenset({"fr", "oc", "wa", "frp"}),
    frozenset({"de", "nds", "lb", "als", "bar", "nl", "li", "fy", "af", "gsw"}),
    frozenset({"ru", "be", "uk", "rue", "bg", "mk"}),
    frozenset({"fa", "ckb", "azb", "mzn", "glk", "pnb", "ur", "ps"}),
    frozenset({"ar", "arz"}),
    frozenset({"tr", "az", "tk", "uz", "crh"}),
    frozenset({"bn", "as", "bpy"}),
    frozenset({"fi", "et"}),
    frozenset({"kk", "ky", "tt", "ba"}),
)
"""Languages that the model confuses: a verdict between two of them needs three times the text."""
VERY_SURE, TIMES = 0.97, 3
"""The model's probability for one of them, and how many times the text or the characters of the other standard."""
WORDS, FUNCTION = 8, 10
"""Words of a block that may be a romanised one, of which less than one in so many is a function word of a candidate."""
CHARACTERS = 5
"""Characters of one Chinese standard alone that a block must have to be written in it."""


@dataclass(frozen=True, slots=True)
class ForeignBlocks:
    """Blocks in a row in `language`."""

    blocks: tuple[Prose, ...]
    language: str
    message: str
    confidence: float


def foreign_blocks(evidence: Evidence) -> Iterator[ForeignBlocks]:
    """Runs of neighbouring blocks in one wrong language, in reading order."""
    run: list[Prose] = []
    found = ""
    sure = 1.0
    for item, language, confidence in _judged(evidence):
        if language == found:
            run.append(item)
            sure = min(sure, confidence)
            continue
        if found:
            yield _foreign_blocks(evidence, run, found, sure)
        run, found, sure = [item], language, confidence
    if found:
        yield _foreign_blocks(evidence, run, found, sure)


def _foreign_blocks(evidence: Evidence, run: Sequence[Prose], language: str, confidence: float) -> ForeignBlocks:
    if language == "romanised":
        message = f"{language_name(evidence.language)} in Latin letters or another language"
    elif language in ("Hant", "Hans"):
        message = f"{'traditional' if language == 'Hant' else 'simplified'} characters in {evidence.language} text"
    else:
        message = f"{language_name(language)} instead of {language_name(evidence.language)}"
    return ForeignBlocks(tuple(run), language, message, confidence)


def _judged(evidence: Evidence) -> Iterator[tuple[Prose, str, float]]:
    """The verdicts on the blocks that are long enough, in reading order. What is too short neither ends a run nor
    belongs to one."""
    found = [(item, verdict) for item in evidence.target.prose if (verdict := _verdict(evidence, item)) is not None]
    ahead(_text(verdict) for _, verdict in found if isinstance(verdict, list))
    for item, verdict in found:
        yield (item, *(_identified(evidence, verdict) if isinstance(verdict, list) else verdict))


def _verdict(evidence: Evidence, item: Prose) -> tuple[str, float] | list[Word] | None:
    """The wrong language of a block with a confidence, an empty string if it is right, None if it is too short; the
    words to identify where only the model can tell."""
    # most words stand in nothing, and an operation on flags takes long
    words = [w for w in item.words if w.context is Context.PLAIN or not w.context & (Context.CODE | Context.QUOTED)]
    if _weight(words) < SHORTEST:
        return None
    if primary(evidence.language) == "zh":
        variety = _variety(evidence, _text(words))
        if variety:
            return variety, 0.9
    if _is_own(evidence, words):
        return "", 1.0
    if _romanised(evidence, words):
        return "romanised", 0.8
    return words


def _identified(evidence: Evidence, words: Sequence[Word]) -> tuple[str, float]:
    """The same by the model's answer."""
    text = _text(words)
    language, confidence = identify(text)
    wanted = {canonical(evidence.language), *(canonical(tag) for tag in evidence.languages)}
    if language == UNKNOWN or canonical(language) in wanted or confidence < SURE:
        return "", 1.0
    if any(probabilities(text).get(tag, 0.0) > NEGLIGIBLE for tag in wanted):
        return "", 1.0
    if canonical(evidence.language) not in probabilities(text) or not _confirmed(words, language):
        return "", 1.0
    if any(are_close(language, tag) for tag in wanted) and (
        _weight(words) < TIMES * SHORTEST or confidence < VERY_SURE
    ):
        return "", 1.0
    return canonical(language), confidence


def are_close(language: str, other: str) -> bool:
    """Whether the model may take one of two languages for the other."""
    return any({canonical(language), canonical(other)} <= group for group in CLOSE)


def _text(words: Sequence[Word]) -> str:
    return " ".join([word.form for word in words])


def _is_own(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether nearly all words of a block are in the table of its own language: no need to ask the model."""
    known = table(evidence.language)
    scripts = evidence.scripts
    return sum([word.lower in known and word.script in scripts for word in words]) >= HOME * len(words)


def _confirmed(words: Sequence[Word], language: str) -> bool:
    """Whether half the words of a block are in the table of a language; one without a table is believed."""
    known = table(language)
    if not known or primary(language) in ("zh", "ja", "ko"):
        return not known or any(word.script in scripts_of(language) for word in words)
    return sum(word.lower in known for word in words) * 2 >= len(words)


def _weight(words: Sequence[Word]) -> int:
    """Letters of words, a character of Han, kana or Hangul as three."""
    return sum([len(w.form) * (DENSE if w.script in _DENSE else 1) for w in words])


def _romanised(evidence: Evidence, words: Sequence[Word]) -> bool:
    """Whether a block that should be in another script is Latin words that no candidate language knows."""
    if "Latn" in evidence.scripts:
        return False
    plain = [word.lower for word in words if word.script == "Latn" and word.plain]
    if len(plain) < WORDS or len(plain) * 2 < len(words):
        return False
    latin = [tag for tag in evidence.languages if "Latn" in scripts_of(tag)]
    if evidence.source is not None:
        plain = [word for word in plain if word not in evidence.source.counts]
    closed = sum(any(word in function_words(tag) for tag in latin) for word in plain)
    known = sum(any(table(tag).get(word, 0.0) >= KNOWN for tag in latin) for word in plain)
    return len(plain) >= WORDS and closed * FUNCTION < len(plain) and known * 2 < len(plain)


def _variety(evidence: Evidence, text: str) -> str:
    """`Hant` or `Hans` where a Chinese block is written in the standard that its tag excludes."""
    wanted = language_of(evidence.language).tag
    simplified, traditional = simplified_and_traditional(text)
    if wanted == "zh-Hant":
        return "Hans" if simplified >= CHARACTERS and simplified > TIMES * traditional else ""
    if wanted == "zh-Hans" or evidence.simplified:
        return "Hant" if traditional >= CHARACTERS and traditional > TIMES * simplified else ""
    return ""
