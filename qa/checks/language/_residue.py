"""Remarks of the translator that stand in the translation: patterns, and where in a note they may match."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from qa.analysis.evidence import Evidence
from qa.model import PROSE, Block, Document, Kind
from qa.model.records import dataclass
from qa.text.languages import primary
from qa.text.words import DATA, function_words, has_table

Pattern = regex.Pattern[str]
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SHORT = 0.7
"""Share of its usual length below which a block is cut short."""
RUNNING = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK_QUOTE})
_ENDED = regex.compile(r"[.!?。！？।؟][\"'”’»）)\]*_]*+\s*+\Z")


@lru_cache(maxsize=1024)
def patterns(language: str) -> tuple[Pattern, ...]:
    """The patterns of a language (`*` for those of any)."""
    lines = (DATA / "residue.txt").read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t", 1) for line in lines if line and not line.startswith("#")]
    return tuple(regex.compile(text, regex.IGNORECASE) for tag, text in rows if tag == language)


def answers(evidence: Evidence) -> Iterator[tuple[int, int, int]]:
    """(block, start, end) of every block that opens like an assistant's answer ("Bien sûr !") where the source asks
    or tells without such an opening: the note was answered, not translated."""
    document = evidence.target.document
    openings = [p for tag in dict.fromkeys((primary(document.lang), "en")) for p in _any(f"answer-{tag}")]
    known = evidence.source.document if evidence.source is not None else None
    if known is None:
        return
    for opening in _openings(document):
        found = next(filter(None, (_match(opening, pattern) for pattern in openings)), None)
        if found is None:
            continue
        block = opening.block
        said = [known.blocks[i] for i in evidence.sources.get(block.index, ())] or known.blocks
        if not any(_exclaims(part) for part in said):
            yield (block.index, *found)


def _exclaims(block: Block) -> bool:
    """Whether a block of the source agrees, thanks or exclaims, which a translation may render in its own way."""
    return block.kind in PROSE and (
        "!" in block.text or "！" in block.text or any(p.search(block.text.strip()) for p in patterns("agree"))
    )


def broken_off(evidence: Evidence) -> tuple[int, int] | None:
    """The last word of a note that ends amid a sentence where its source ends with one: on a comma, or too early and on
    a function word that ends no other sentence of the note."""
    document, source = evidence.target.document, evidence.source
    if source is None or not document.blocks or not source.document.blocks or not has_table(document.lang):
        return None
    last, original = document.blocks[-1], source.document.blocks[-1]
    item = evidence.target.by_block.get(last.index)
    if last.kind not in RUNNING or original.kind not in RUNNING or item is None or not item.words:
        return None
    if not _ENDED.search(original.text):
        return None
    word, tail = item.words[-1], document.text[item.words[-1].end : last.content_end].strip()
    if tail in (",", "，", "、", "،"):
        return word.start, word.end
    # a forgotten full stop is no break: what follows the word must be missing too
    usual = (last.start + 1) / (original.start + 1)
    whole = len(last.text) >= SHORT * usual * len(original.text)
    # a lone block has no usual length
    if (
        last is document.blocks[0]
        or tail
        or whole
        or word.lower not in function_words(document.lang)
        or word.context
        or regex.search(rf"(?<!\w){regex.escape(word.form)}[.!?。！？।؟|]", document.text)
    ):
        return None
    return word.start, word.end


def remarks(document: Document, source: Document | None) -> Iterator[tuple[int, int, int]]:
    """(block, start, end) of every stretch that speaks about translating and that has no counterpart in the source.

    A source about translation or prompts says such things itself: what it says, in its own language, at all, a
    translation may say as well."""
    openings = list(_openings(document))
    for language in dict.fromkeys(("*", "en", primary(document.lang))):
        # one look tells the few blocks that any pattern of a language matches
        looks = _any(language)
        speaking = [o for o in openings if any(look.search(o.text, o.lead) for look in looks)]
        for pattern in patterns(language) if speaking else ():
            for opening in speaking:
                found = _match(opening, pattern)
                if not found or (source is not None and _says(source, pattern)):
                    continue
                if not _source_speaks(source, language):
                    yield (opening.block.index, *found)


@lru_cache(maxsize=1024)
def _any(language: str) -> tuple[Pattern, ...]:
    """All patterns of a language in two: those that look at the start of a block only take no time there, but would
    take much beside the others."""
    texts = [pattern.pattern for pattern in patterns(language)]
    parts = ([t for t in texts if t.startswith("^")], [t for t in texts if not t.startswith("^")])
    return tuple(regex.compile("|".join(f"(?:{t})" for t in part), regex.IGNORECASE) for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Opening:
    """A block's text without the marks around it: patterns are looked for from `lead` on."""

    block: Block
    text: str
    lead: int


_MUTE = (Kind.CODE, Kind.MATH, Kind.FRONT_MATTER, Kind.TABLE_CELL)


def _openings(document: Document) -> Iterator[_Opening]:
    for block in document.blocks:
        if block.kind not in _MUTE:
            text = document.text[block.content_start : block.content_end]
            yield _Opening(block, text.rstrip("*_ \t\n"), len(text) - len(text.lstrip("*_>[( \t\n")))


_WORD_END = regex.compile(r"(?<=[\p{Latin}\p{Cyrillic}\p{Greek}\p{Arabic}\p{Devanagari}])[\p{L}\p{M}]+")
"""Patterns end where they have seen enough; what is shown ends with a word, in scripts that have spaces."""


def _match(opening: _Opening, pattern: Pattern) -> tuple[int, int] | None:
    start = opening.block.content_start
    for match in pattern.finditer(opening.text, opening.lead):
        if not _in_code(opening.block, start + match.start()):
            rest = _WORD_END.match(opening.text, match.end())
            return start + match.start(), start + (rest or match).end()
    return None


def _in_code(block: Block, at: int) -> bool:
    return any(span.start <= at < span.end for span in block.inlines if span.kind.value in ("code", "math", "link"))


def _says(source: Document, pattern: Pattern) -> bool:
    return any(pattern.search(block.text.strip()) for block in source.blocks if block.kind is not Kind.CODE)


def _source_speaks(source: Document | None, language: str) -> bool:
    """Whether the source itself announces a translation, so that the target's phrase may render it."""
    if source is None or language in ("*", "en"):
        return False
    return any(_says(source, pattern) for pattern in patterns(primary(source.lang)))
