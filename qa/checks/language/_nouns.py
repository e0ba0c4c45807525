"""Nouns and other words: translators borrow nouns, and only seldom verbs, adjectives and adverbs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.analysis.evidence import Evidence
from qa.model import InlineKind
from qa.text.kinds import things
from qa.text.languages import primary
from qa.text.lexis import NUMERALS, is_inflected
from qa.text.prose import Prose, Word
from qa.text.word_classes import ADJECTIVE, ADVERB, VERB, is_never_borrowed, word_class
from qa.text.words import function_words, zipf

DETERMINERS = frozenset(
    "a an the this that these those each every some any no its their your our his her my whose another".split()
)
NOUN_BEFORE = DETERMINERS | frozenset("of in on at by for from with without into between per via".split())
"""English words after which a word that ends its phrase is used as a noun: "a static is", "the dynamic of"."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
EVERYDAY = 4.4
"""Zipf frequency of a verb that no product is called by: "remove", "choose", not "react"."""
COMMON = 4.0
"""Zipf frequency from which a noun without an article is hardly a product's name, as `_labels.COMMON`."""
SHORT = 4  # letters of a verb in -s that is shorter than others must be, where an object follows
AUXILIARIES = frozenset("is are was were has have had can could will would may might must shall should does do".split())
"""English words after which a sentence says what its subject is or does: "Unity is a library"."""
PLURAL = frozenset("are were have do".split())
"""Verbs that say what several things are or do."""
ALWAYS = frozenset("often also always never seldom sometimes usually".split())
"""Adverbs between a subject and its verb."""
CLAUSE_BEFORE = frozenset(
    "to so and then or but we you they i it who which please can could will would may might must shall should do not "
    "always never often also".split()
)
"""English words after which a verb of the sentence stands, and no part of a compound."""

ADVERBS_BEFORE = frozenset("only just even still usually sometimes".split())
"""Adverbs and pronouns after which a word in -s is a verb, besides those of any verb: "yeast only saves time"."""
QUESTIONS = frozenset("whether how why because unless".split())
"""Words after a verb with which a clause of its own begins: "shows whether"."""
OBJECTS = frozenset(
    "them us him me itself themselves all both many most several everything anything something nothing everyone".split()
)
"""Pronouns and quantities that follow a verb as its object, and hardly a noun ("drains them", "reads most of")."""
SUBJECTS = frozenset("we you they he she".split()) | {"i"}
"""Pronouns that begin a clause about the word before ("mistakes we made") or after what says when ("next time we")."""
TURNS = frozenset({"next", "last"})
"""Words that say which time is meant."""
NO_ARTICLE = DETERMINERS - {"that", "those", "these", "this"}
"""Articles and the like that begin an object, and no clause about the word before ("the files that")."""

PARTS = frozenset(
    "argument attribute button class command database directory environment field file flag folder function group key"
    " keyword library macro method module option package parameter program script table tag tool user variable".split()
)
"""What the parts of programs are, before which their names stand."""
GENITIVES = {
    "it": frozenset("di del dello dell' della dei degli delle".split()),
    "es": frozenset({"de", "del"}),
    "fr": frozenset({"de", "du", "des", "d'"}),
    "pt": frozenset("de do da dos das".split()),
    "ca": frozenset({"de", "del", "dels", "d'"}),
    "gl": frozenset("de do da dos das".split()),
}
"""What follows a noun and no verb: "Debug del server" has made a noun of "Debug the server"."""


def made_noun(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the translation goes on after a word as after a noun, where the source has a verb: somebody chose it."""
    after = item.words[item.words.index(word) + 1 :][:1]
    if not after or after[0].start - word.end != 1 or not is_imperative(evidence, item, word):
        return False
    head, mark, _ = after[0].lower.partition("'")
    return head + mark in GENITIVES.get(primary(evidence.language), ())


def names_thing(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source has a word right before what programs are made of, after an article: what that is called ("the
    control file", "the locate package"), as a translation may keep it."""
    return any(before in NO_ARTICLE and after in PARTS for before, after in _said(evidence, item, word))


def names_code(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word stands right before or after inline code, here and wherever the aligned source says it beside a
    sentence's code at all: "`Loader` class", "команда `run`", but not "`run` مطالعه" for "`run` needs a reading"."""
    if not _beside_code(item, word):
        return False
    source = evidence.source
    said = [source.by_block.get(index) for index in evidence.sources.get(item.block.index, ())] if source else []
    places = [(one, here) for one in said if one for here in one.words if here.lower == word.lower]
    return not places or any(_beside_code(one, here) for one, here in places)


def _beside_code(item: Prose, word: Word) -> bool:
    return any(
        span.kind is InlineKind.CODE and (0 <= word.start - span.end <= 1 or 0 <= span.start - word.end <= 1)
        for span in item.block.inlines
    )


def may_be_borrowed(evidence: Evidence, item: Prose, word: Word, language: str) -> bool:
    """Whether a word may be one that readers of the trade borrow: a noun, a bare verb, an unknown word, or what the
    source uses as a noun here ("after the dynamic")."""
    if not is_never_borrowed(word.lower, language):
        return True
    return any(
        before in NOUN_BEFORE and (not after or after in function_words(language))
        for before, after in _said(evidence, item, word)
    )


def is_phrase_of_clause(evidence: Evidence, item: Prose, words: Sequence[Word], language: str) -> bool:
    """Whether ordinary words in a row are part of a clause and no term: the last is no noun ("look certain"), the first
    is a verb of the source's sentence ("so wear gloves") or a number, or the only one is what the source tells readers
    to do ("Compare the lengths") or says that somebody does ("Grafana shows whether"). An adjective may belong to a
    term ("hidden states")."""
    first, last = words[0], words[-1]
    if first is last and language == "en" and has_object(evidence, item, first):
        return True
    if first is last and word_class(first.lower, language) == VERB and is_imperative(evidence, item, first):
        return True
    if not may_be_borrowed(evidence, item, last, language):
        return True
    if first.lower in NUMERALS and last.lower.endswith("s"):
        # "twenty minutes" is no name of anything
        return True
    if len(words) == 1:
        return False
    if first.lower in TURNS and is_before_subject(evidence, item, words):
        return True
    finite = language == "en" and is_inflected(first.lower, "en") and word_class(first.lower[:-1], "en") == VERB
    if finite and any(before in CLAUSE_BEFORE | ADVERBS_BEFORE for before, _ in _said(evidence, item, first)):
        return True
    verb = word_class(first.lower, language) in (VERB, ADVERB)
    return verb and any(before in CLAUSE_BEFORE for before, _ in _said(evidence, item, first))


def is_before_subject(evidence: Evidence, item: Prose, words: Sequence[Word]) -> bool:
    """Whether the source goes on after words that open a sentence with who does something: no name has that behind it,
    as things have in "Mistakes we made" and times in "Next time we"."""
    return any(after in SUBJECTS for _, after in _said(evidence, item, words[-1]))


def has_object(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source says a word in -s between a subject and an article or a question: "a sensor records the heat",
    not "new records the sensor keeps"."""
    if not _may_be_verb(word.lower):
        return False
    described = _has_described_object(evidence, item, word)
    return any(
        (described or after in NO_ARTICLE | QUESTIONS | OBJECTS)
        and before
        and before not in NOUN_BEFORE
        and word_class(before, "en") != ADJECTIVE
        and before not in NUMERALS
        for before, after in _said(evidence, item, word)
    )


def _may_be_verb(word: str) -> bool:
    """Whether a word in -s may be what something does; what follows tells more than the four letters of "logs"."""
    short = len(word) == SHORT and word[-1] == "s" and word[-2] not in "sui" and word not in function_words("en")
    return is_inflected(word, "en") or (short and zipf(word[:-1], "en") >= COMMON)


def is_imperative(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source begins a sentence with a word and goes on as only a verb does: "Measure the length", "Remove
    old paint"."""
    everyday = word_class(word.lower, "en") == VERB and zipf(word.lower, "en") >= EVERYDAY
    return any(
        after in DETERMINERS or (everyday and bool(after) and after not in function_words("en"))
        for _, after in _said(evidence, item, word)
    )


def is_bare_noun(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a word that begins a sentence of the source is a common noun without an article ("Patience matters",
    "Honey from town", "Bubbles show"), not what the sentence defines."""
    common = zipf(word.lower, "en") >= COMMON or is_inflected(word.lower, "en") or word.lower in things()
    common = common and not word_class(word.lower, "en")
    return common and not any(after in AUXILIARIES for _, after in _said(evidence, item, word))


def is_plural_subject(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source goes on after a plural with a verb for several ("Beginners often forget", "Tools are"): no
    name of one thing takes it ("Requests is a library")."""
    if not word.lower.endswith("s"):
        return False
    source = evidence.source
    for index in evidence.sources.get(item.block.index, ()) if source else ():
        said = source.by_block.get(index) if source else None
        words = said.words if said else ()
        for i, here in enumerate(words):
            after = [w.lower for w in words[i + 1 : i + 3]] if here.lower == word.lower else []
            often = len(after) > 1 and after[0] in ALWAYS
            if after and _agrees_with_several(after[often], often):
                return True
    return False


def _agrees_with_several(word: str, is_verb: bool) -> bool:
    """Whether a word is the verb of several: one has -s, and a modal verb tells nothing."""
    if word in PLURAL:
        return True
    bare = not word.endswith(("s", "ed")) and word not in function_words("en")
    return bare and (is_verb or word_class(word, "en") == VERB)


def says_together(evidence: Evidence, first: Word, second: Word) -> bool:
    """Whether the source has two words side by side; the second may be in another number there, or have an ending of
    the target's own here: "request'leri" for "requests"."""
    stem = second.lower.partition("'")[0]
    forms = {stem, f"{stem}s", stem.removesuffix("s"), f"{stem.removesuffix('ies')}y"}
    return evidence.source is not None and any((first.lower, form) in evidence.source.sequences for form in forms)


def goes_on(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source has another word right after a word, and not the code that it names."""
    return any(after for _, after in _said(evidence, item, word))


def goes_on_small(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether an aligned source block begins with a word and has another in small letters right after it."""
    source = evidence.source
    for index in evidence.sources.get(item.block.index, ()) if source else ():
        said = source.by_block.get(index) if source else None
        first, *rest = said.words[:2] if said else (None,)
        if first and rest and first.lower == word.lower and rest[0].plain and rest[0].start - first.end == 1:
            return True
    return False


def begins_list(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source has a comma right after a word that begins its text: "Flour, water and salt"."""
    source = evidence.source
    for index in evidence.sources.get(item.block.index, ()) if source else ():
        said = source.by_block.get(index) if source else None
        first = said.words[0] if said and said.words else None
        if source and first and first.lower == word.lower and source.document.text[first.end : first.end + 1] == ",":
            return True
    return False


def is_finite(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source says a word in -s as a verb: one hardly ever a noun ("recommends"), or before what follows no
    noun of a name: an article, a pronoun, an adjective, a question ("offers similar data")."""
    verb = word.plain and word.lower.endswith("s") and word_class(word.lower, "en") == VERB
    if verb or not _may_be_verb(word.lower):
        return verb and any(_said(evidence, item, word))
    return any(
        after in DETERMINERS | QUESTIONS | OBJECTS or word_class(after, "en") == ADJECTIVE
        for _, after in _said(evidence, item, word)
        if after
    ) or _has_described_object(evidence, item, word)


def _has_described_object(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether a participle and a noun follow a word in the source: "sorts scanned images", not "logs stored in"."""
    source = evidence.source
    for index in evidence.sources.get(item.block.index, ()) if source else ():
        said = source.by_block.get(index) if source else None
        words = said.words if said else ()
        for first, second, third in zip(words, words[1:], words[2:], strict=False):
            near = second.start - first.end == 1 == third.start - second.end
            participle = second.lower.endswith("ed") and word_class(second.lower, "en") == VERB
            if near and first.lower == word.lower and participle and third.lower not in function_words("en"):
                return True
    return False


def is_described(words: Sequence[Word], language: str) -> bool:
    """Whether an adjective or participle stands before what it describes: "wet photograph", "scanned images"."""
    return len(words) == 2 and is_never_borrowed(words[0].lower, language) and not word_class(words[1].lower, language)


def is_in_name(evidence: Evidence, item: Prose, word: Word) -> bool:
    """Whether the source has another word with a capital right beside a word: "Black Friday"."""
    source = evidence.source
    for index in evidence.sources.get(item.block.index, ()) if source else ():
        said = source.by_block.get(index) if source else None
        for first, last in pairwise(said.words if said else ()):
            beside = word.lower in (first.lower, last.lower) and last.start - first.end == 1
            if beside and not first.plain and not last.plain:
                return True
    return False


def _said(evidence: Evidence, item: Prose, word: Word) -> Iterator[tuple[str, str]]:
    """(word before, word after) for every place in the aligned source that says a word; empty at an edge."""
    for said in evidence.opposite(item):
        words = said.words
        for i, here in enumerate(words):
            if here.lower == word.lower:
                before = words[i - 1].lower if i and here.start - words[i - 1].end == 1 else ""
                near = i + 1 < len(words) and words[i + 1].start - here.end == 1
                yield before, words[i + 1].lower if near else ""
