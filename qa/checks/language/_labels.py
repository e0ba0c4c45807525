"""Headings, table header cells and labels of one or two words: names and terms that stay, or left untranslated?"""

from __future__ import annotations

import regex

from qa.analysis.evidence import Evidence
from qa.checks.language._into_english import is_into_english, left_in_english
from qa.checks.language._openings import begins_source, is_written_small
from qa.checks.language._passage import Gravity, Passage, passage
from qa.checks.language._stray import is_stray_cell
from qa.checks.language._trade import is_of_trade
from qa.model import Block, InlineKind, Kind, Severity
from qa.text.english_names import common_words
from qa.text.kinds import TRADED, is_called_otherwise
from qa.text.languages import capitalises_nouns, language_name, listed_few, scripts_of
from qa.text.lent import is_lent
from qa.text.lexis import ADMONITIONS, LABELLED, is_gerund, is_inflected, is_known, is_loan
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN
from qa.text.unshared import is_unshared
from qa.text.word_classes import word_class
from qa.text.words import has_table, zipf

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
COMMON = 4.0
"""Zipf frequency from which a word is so common that its capital says nothing; few products have such names."""
EVERYBODY = 4.6
"""The same of a label that the source also writes in lower case: no name then; as `_terms.GENERAL`."""
NAMES = {
    "heading": "headings",
    "header": "headers",
    "label": "labels",
    "cell": "cells",
    "item": "items",
    "title": "titles",
}
KINDS = {Kind.HEADING: "heading", Kind.LIST_ITEM: "item", Kind.LABEL: "title", Kind.FRONT_MATTER: "title"}
SHORTEST = 3
"""Letters of a word that may be left over; shorter ones are codes and units."""
SEVERAL = 2
"""Translated titles of tabs and boxes among which the only one that is not was forgotten."""
TRANSLATORS = 3
"""How many translations of the note must translate a word for each that keeps it."""
TYPES = frozenset("any array boolean date double enum float integer number object string void".split())
"""Types of values, which tables of options name as programs do."""
CONSTANTS = frozenset({"true", "false", "null"})
"""What programs and their manuals write so in every language."""
Verdict = tuple[Severity, str, float]
"""Severity, what tells it, and confidence."""
_ENGLISH_NOUN = regex.compile(r".{3,}(?:ness|ence|ance|ment|[ts]ion|ity|ship|hood)")
"""Endings of English nouns that name no product."""
_MARKED = Context.EMPHASIS | Context.CODE
COLON = regex.compile(r"[*_]{0,3}[ \t]?[:：]")
_IDENTIFIER = regex.compile(r"\p{Ll}+(?:[-_][\p{Ll}\p{N}]+)+|\p{Ll}+(?:\p{Lu}[\p{Ll}\p{N}]*)+")
"""What only a program is called by: `show-close-button`, `listen_events`, `listenEvents`."""
_ENDED = regex.compile(rf"{COLON.pattern}|\p{{Sentence_Terminal}}[*_]{{1,3}}(?=\s)")
"""What ends a label: a colon, or a full stop in bold."""


def label_passage(evidence: Evidence, item: Prose, language: str) -> Passage | None:
    """The single word of a heading or header cell, or the word before the colon that a block begins with."""
    if not item.words or not evidence.speaks(language):
        return None
    word, what = item.words[0], what_of(evidence, item)
    if not what or word.context & ~Context.EMPHASIS or not begins_source(evidence, item, word, what != "label"):
        return None
    if (what == "label" and _is_field(item)) or (what == "cell" and _is_type(evidence, item, word.lower)):
        return None
    if what == "item" and _is_option(item, word):
        return None
    verdict = _verdict(evidence, item, word, language, what)
    if verdict is None:
        return None
    severity, why, confidence = verdict
    reason = f"the {what} '{word.form}' is {language_name(language)}{why}"
    return passage(item, [word], language, Gravity(severity, reason, confidence), whole=len(item.words) == 1)


def _is_field(item: Prose) -> bool:
    """Whether a label has marks and so has all that follows it, a word for what stands there: "**Depends:** *list*"."""
    return len(item.words) > 1 and all(word.context & _MARKED for word in item.words)


def _is_option(item: Prose, word: Word) -> bool:
    """Whether an item is a small word in bold with code behind it, an option and its type: "- **labels** `Array`"."""
    coded = any(span.kind is InlineKind.CODE for span in item.block.inlines)
    return coded and word.form.islower() and bool(word.context & Context.EMPHASIS)


def what_of(evidence: Evidence, item: Prose) -> str:
    """What a word labels, empty where it is part of a text."""
    if len(item.words) > 1:
        return "label" if _is_label(evidence.target.document.text, item) else ""
    return kind_of(item.block)


def kind_of(block: Block) -> str:
    """What a block is that may be nothing but a label."""
    if block.kind is Kind.TABLE_CELL and block.cell is not None:
        return "cell" if block.cell[1] else "header"
    return KINDS.get(block.kind, "")


def _is_label(text: str, item: Prose) -> bool:
    word = item.words[0]
    opens = not text[item.block.content_start : word.start].strip("*_ \t")
    return opens and _ENDED.match(text, word.end) is not None


def is_among_translated(evidence: Evidence, item: Prose, what: str) -> bool:
    """Whether the other texts of the same use are translated."""
    own, kept = others(evidence, item, what)
    return own > kept


def others(evidence: Evidence, item: Prose, what: str) -> tuple[int, int]:
    """How many other texts of the same use are translated, and how many are left: headings, labels, items of the note,
    headers and cells of the table."""
    block, own, kept = item.block, 0, 0
    for other in evidence.target.prose:
        if other.block.index == block.index or other.block.kind is not block.kind or not other.words:
            continue
        if what in ("header", "cell") and not _share_table(block.cell, other.block.cell):
            continue
        if what == "label" and not _is_label(evidence.target.document.text, other):
            continue
        if evidence.is_own(other.words[0]):
            own += 1
        elif other.words[0].lower not in evidence.target.code:
            kept += 1
    return own, kept


def _share_table(cell: tuple[int, int, int] | None, other: tuple[int, int, int] | None) -> bool:
    """Whether two cells are headers of one table, or of one column or row."""
    if cell is None or other is None or cell[0] != other[0] or bool(cell[1]) != bool(other[1]):
        return False
    return not cell[1] or cell[2] == other[2] or cell[1] == other[1]


def _verdict(evidence: Evidence, item: Prose, word: Word, language: str, what: str) -> Verdict | None:
    """Severity, reason and confidence; None for names, acronyms, code and what the target's readers use themselves."""
    if LATIN not in scripts_of(language):
        # neither a name nor a term of a trade is in letters that readers do not know
        sure = what in ("heading", "header", "label") or is_among_translated(evidence, item, what)
        if len(word.form) == 1:
            return (Severity.MINOR, "", 0.5) if word.script in ("Hani", "Hang") else None
        return (Severity.MAJOR if sure else Severity.MINOR), "", 0.7
    if is_into_english(evidence, language):
        small = what != "title" or is_written_small(evidence, word, language)
        left = left_in_english(evidence, word, language, label=True) if small else None
        return (left.severity, "", left.confidence) if left else None
    if _may_be_left(evidence, word, language, title=what == "title"):
        return _verdict_on_word(evidence, item, word, language, what)
    # tabs and cards are called by products, whose names are words: "Rust"
    plain = what != "title" or is_inflected(word.lower, language) or _ENGLISH_NOUN.fullmatch(word.lower) is not None
    plain = plain or (word.lower not in TRADED and is_lone_title(evidence, item))
    if plain and _is_thing(evidence, word, language) and is_among_translated(evidence, item, what):
        return Severity.MINOR, f" among translated {NAMES[what]}", 0.5
    return None


def _is_thing(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a word in letters that the target does not use, or that its table lacks and no other language has, is a
    common noun of English for all its capital, though a rare one ("Heron", "Silence"): no name, code or trade's word by
    what the source has elsewhere, and kept once."""
    source, lower = evidence.source, word.lower
    if source is None or language != "en" or len(word.form) < SHORTEST:
        return False
    if word.script in evidence.scripts and not is_english_thing(lower, evidence.language):
        return False
    named = lower in source.proper or lower in source.code or lower in evidence.target.code or lower in CONSTANTS
    if named or word.form.isupper() or lower not in common_words() or is_of_trade(lower, evidence.target.document):
        return False
    without, keeping = evidence.translating(lower)
    kept = evidence.kept_share(lower, language)[0]
    return kept == 1 and len(keeping) <= len(without) and not is_loan(lower, evidence.language, language)


def is_english_thing(word: str, language: str) -> bool:
    """Whether a language of the source's script lacks a word that no other language has, that ends in -ness, or that
    are things which the language calls otherwise ("Cucumbers" in German): one thing may give its name."""
    alone = is_unshared(word, "en") or word.endswith(("ness", "ship", "hood"))
    alone = alone or (is_inflected(word, "en") and is_called_otherwise(word, language))
    return alone and has_table(language) and not zipf(word, language)


def is_lone_title(evidence: Evidence, item: Prose) -> bool:
    """Whether the title of a tab, a box or a card is the only one of the note that is left, among several: tabs that
    are called by products have such names side by side, or code of theirs below them."""
    if item.block.kind is not Kind.LABEL or item.attribute:
        return False
    document, shown = evidence.target.document, item.words[0].lower
    titles = [
        one
        for one in evidence.target.prose
        if one.block.kind is Kind.LABEL and one.words and not one.attribute and one.block.index != item.block.index
    ]
    fenced = any(one.kind is Kind.CODE and shown in one.info.lower() for one in document.blocks)
    return len(titles) >= SEVERAL and all(evidence.is_own(one.words[0]) for one in titles) and not fenced


def _may_be_left(evidence: Evidence, word: Word, language: str, *, title: bool) -> bool:
    """Whether a word is an everyday one of the language that the target's readers do not use: no code, name or loan."""
    source, lower = evidence.source, word.lower
    assert source is not None
    rare = not is_known(word, language)
    if len(word.form) < SHORTEST or word.form.isupper() or lower in CONSTANTS:
        return False
    if rare and not is_gerund(lower, language):
        return False
    if lower in source.code or lower in evidence.target.code or lower in source.proper - LABELLED:
        return False
    if title and not (is_written_small(evidence, word, language) or lower in LABELLED or is_gerund(lower, language)):
        # tabs and cards are called by programs, whose names are common words at times
        return False
    common = rare or _is_common(evidence, word, language) or is_inflected(lower, language)
    return common and not is_loan(lower, evidence.language, language)


def _is_common(evidence: Evidence, word: Word, language: str) -> bool:
    """Whether a capital makes no name of a word: the source writes it small, few products are called so."""
    lower = word.lower
    common = is_written_small(evidence, word, language) or zipf(lower, language) >= COMMON or lower in ADMONITIONS
    return common or bool(word_class(lower, language)) or is_unshared(lower, language)


def _takes_endings(evidence: Evidence, word: str) -> bool:
    """Whether the note writes endings of its own language to a word, behind a mark: "Hook'ları", "hook:ien"."""
    pattern = regex.compile(rf"(?<!\p{{L}}){regex.escape(word)}s?['’:]\p{{Ll}}{{2,}}", regex.IGNORECASE)
    return pattern.search(evidence.target.document.text) is not None


def _is_type(evidence: Evidence, item: Prose, word: str) -> bool:
    """Whether a cell says of which type the code in its row is: "`port` | number"."""
    cell = item.block.cell
    if word not in TYPES or cell is None:
        return False
    row = (b for b in evidence.target.document.blocks if b.cell is not None and b.cell[:2] == cell[:2])
    return any(span.kind is InlineKind.CODE for block in row for span in block.inlines)


def _names_its_row(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a cell is one of a first column that keeps what a program calls things, and some of it could be nothing
    else: `border`, `show-close-button`, `listenEvents`; or a third of it is no English: Pmt, Sln, Rate."""
    cell = item.block.cell
    if evidence.source is None or cell is None or cell[2] != 0 or item.block.text.strip() != word.form:
        return False
    ours, theirs = (
        [block.text.strip() for block in facts.document.blocks if block.cell and block.cell[1] and block.cell[2] == 0]
        for facts in (evidence.source, evidence.target)
    )
    column = [
        block.text.strip()
        for block in evidence.target.document.blocks
        if block.cell and block.cell[0] == cell[0] and block.cell[1] and block.cell[2] == 0
    ]
    kept = set(ours).intersection(theirs)
    strange = sum(name.isalpha() and not zipf(name.lower(), "en") for name in column)
    coded = strange > 1 and strange * TRANSLATORS >= len(column)
    return kept.issuperset(column) and (coded or any(_IDENTIFIER.fullmatch(name) for name in column))


def _verdict_on_word(evidence: Evidence, item: Prose, word: Word, language: str, what: str) -> Verdict | None:
    """How bad it is by what siblings, the rest of the note, and the texts of the same use do."""
    assert evidence.source is not None
    lower = word.lower
    without, keeping = evidence.translating(lower)
    if len(keeping) > len(without):
        return None
    if len(without) >= 2 and len(keeping) * TRANSLATORS <= len(without):
        trade = is_of_trade(lower, evidence.target.document) or evidence.shared(lower) >= TRANSLATORS or is_lent(lower)
        return (Severity.MINOR if trade else Severity.MAJOR), f"; {listed_few(without)} translate it", 0.85
    if _names_its_row(evidence, item, word):
        return None
    kept, said = evidence.kept_share(lower, language)
    if is_of_trade(lower, evidence.target.document) and _takes_endings(evidence, lower):
        return None
    # "loss" as "Loss" has become a noun of the language
    borrowed = what == "cell" and capitalises_nouns(evidence.language)
    borrowed = borrowed and word.form[0].isupper() and word.form not in evidence.source.document.text
    if lower in evidence.source.plain and kept == 1 and said >= 2 and not borrowed:
        # columns and fields are often called by what a program calls them
        # but no name of anything is a plural that the text translates: "sidebar_label: Photographs"
        several = item.block.kind is Kind.FRONT_MATTER and is_inflected(lower, language)
        severity = Severity.MINOR if what in ("header", "label", "title") and not several else Severity.MAJOR
        return severity, f"; elsewhere the note translates '{lower}'", 0.75
    if what == "title":
        among = is_among_translated(evidence, item, what)
        return (Severity.MINOR, f" among translated {NAMES[what]}", 0.6) if among and kept == 1 else None
    if kept == 1 and is_among_translated(evidence, item, what):
        sure = is_known(word, language) and _is_common(evidence, word, language)
        plain = bool(word_class(lower, language)) or lower in LABELLED or is_stray_cell(evidence, word, language)
        sure = sure and (what != "cell" or plain)
        return (Severity.MAJOR if sure else Severity.MINOR), f" among translated {NAMES[what]}", 0.7
    everybody = is_written_small(evidence, word, language) and zipf(lower, language) >= EVERYBODY
    if what == "label" and (everybody or lower in ADMONITIONS or is_unshared(lower, language)):
        return Severity.MAJOR, " before a translated text", 0.7
    return (Severity.MINOR, "", 0.5) if what in ("heading", "header", "label") else None
