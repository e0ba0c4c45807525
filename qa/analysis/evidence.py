"""What a note, its source and its sibling translations say about a word that stands untranslated."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from qa.analysis.common_words import CommonWords
from qa.analysis.habit import Habit, habit_of
from qa.analysis.pair import Analysis, computed_once
from qa.analysis.vocabulary import ORDER, Vocabulary
from qa.model import PROSE, Document, InlineKind
from qa.model.records import dataclass
from qa.text.han import simplified_and_traditional
from qa.text.languages import is_known, language_of, primary, scripts_of
from qa.text.lexis import is_loan, is_native, is_title, outermost, singular
from qa.text.prose import Context, Prose, Word
from qa.text.scripts import LATIN, counts
from qa.text.spelling import Spelling, counted, spelling_of
from qa.text.unshared import is_unshared
from qa.text.words import function_words, has_table

FEWEST_HAN, MIXED = 20, 0.15
"""Han characters of a Korean note, and how many to one Hangul syllable, from which it is in mixed script."""
LEFT = 0.7
"""Share of a block's words that its source has too, from which nobody translated it."""
AGREEING, OUTNUMBERED = 2, 3
"""Siblings that must do without a row of words, and for each that keeps it, so that it is no title."""
TEACHING = 60
"""Different words of a note that teach how a language without a table spells."""
MANY = 4
"""Translations that tell of a word that no table has."""
ENGLISH_BASED = 0.1
"""Share of the running words of a language that are English function words no other language has: Nigerian Pidgin
has a fifth, other languages have none."""


@dataclass(frozen=True)
class Evidence:
    """A target note beside its source and siblings. `source` is None where no source text is known."""

    target: Vocabulary
    source: Vocabulary | None
    siblings: tuple[Vocabulary, ...]
    languages: tuple[str, ...]
    """Languages whose words may have been left: the source's and, always, English."""
    sources: dict[int, tuple[int, ...]]
    """Source block indices by target block index."""

    @property
    def language(self) -> str:
        return self.target.document.lang

    @cached_property
    def scripts(self) -> frozenset[str]:
        known = scripts_of(self.language)
        several = "Hani" in known and "Hang" in known
        if (is_known(self.language) or has_table(self.language)) and not several:
            return known
        letters = counts(" ".join(block.text for block in self.target.document.blocks if block.kind in PROSE))
        if several:
            # few Korean notes still write Han characters
            mixed = letters["Hani"] >= max(FEWEST_HAN, MIXED * letters["Hang"])
            return known if mixed else known - {"Hani"}
        # a language that nothing is known of: what the note is written in
        return frozenset(script for script, _ in letters.most_common(1)) or scripts_of(self.language)

    @cached_property
    def simplified(self) -> bool:
        """Whether a Chinese note is on the whole in simplified characters."""
        if (wanted := language_of(self.language).tag) in ("zh-Hans", "zh-Hant"):
            return wanted == "zh-Hans"
        simplified, traditional = simplified_and_traditional(self.target.document.text)
        return simplified > traditional

    @cached_property
    def habit(self) -> Habit:
        """The ordinary words of the source that the note keeps; none without a source."""
        if self.source is None:
            return Habit(Counter(), Counter(), "")
        return habit_of(self.source, self.target, self.is_own, self._is_left)

    @cached_property
    def common(self) -> CommonWords | None:
        """The words that source and target have in common; none without a source."""
        return CommonWords(self.source, self.target, self.sources) if self.source else None

    def _is_left(self, item: Prose) -> bool:
        """Whether nobody translated a block, as far as its words tell."""
        if not self.shares_script:
            return not any(word.script in self.scripts for word in item.words)
        said = self.source_words(item.block.index)
        return sum(word.lower in said for word in item.words) >= LEFT * len(item.words)

    @cached_property
    def shares_script(self) -> bool:
        """Whether source and target are written in one script."""
        return self.source is not None and bool(scripts_of(self.source.document.lang) & self.scripts)

    def is_own(self, word: Word) -> bool:
        """Whether a word is the target's own: by its script, in the source's script by both tables."""
        if word.script not in self.scripts or self.source is None or not self.shares_script:
            return word.script in self.scripts
        return word.lower not in self.source.counts or is_native(word.lower, self.language, self.source.document.lang)

    @cached_property
    def spelling(self) -> Spelling | None:
        """How the target's language spells: by its table, else by the words of the note that its source lacks."""
        if has_table(self.language):
            return spelling_of(self.language)
        said = self.source.counts if self.source else {}
        own = [word for word in self.target.counts if word.isalpha() and word not in said]
        return Spelling(*counted(own)) if len(own) >= TEACHING else None

    @cached_property
    def is_english_based(self) -> bool:
        """Whether the blocks that somebody translated are full of the small words that only English has: a creole."""
        words = [w.lower for item in self.target.prose if not self._is_left(item) for w in item.words if w.plain]
        small = sum(word in function_words("en") and is_unshared(word, "en") for word in words)
        return small >= ENGLISH_BASED * len(words)

    def opposite(self, item: Prose) -> list[Prose]:
        """The prose of the aligned source blocks; none without a source."""
        known = self.source.by_block if self.source else {}
        return [known[index] for index in self.sources.get(item.block.index, ()) if index in known]

    def source_words(self, block: int) -> frozenset[str]:
        """Lower-case words of the aligned source blocks and their neighbours; empty without a source."""
        found = self._source_words.get(block)
        if found is None:
            source, said = self.source, set[str]()
            for index in self.sources.get(block, ()) if source else ():
                for near in (index - 1, index, index + 1):
                    said.update(source.words_of.get(near, ()) if source else ())
            found = self._source_words[block] = frozenset(said)
        return found

    @cached_property
    def _source_words(self) -> dict[int, frozenset[str]]:
        return {}

    def speaks(self, language: str) -> bool:
        """Whether the source is in a language: then what it lacks is no leak of it, else what it has is no leak."""
        return self.source is not None and bool(self.source.counts) and primary(self.source.document.lang) == language

    def shares(self, word: Word, language: str) -> bool:
        """Whether a source in a third language uses a word of `language` too: a loan or a name."""
        return self.source is not None and not self.speaks(language) and word.lower in self.source.counts

    @cached_property
    def renders_attributes(self) -> bool:
        """Whether the note or one of its siblings translates attributes of HTML tags: then none may be left."""
        said = {tuple(w.lower for w in item.words) for item in self.source.attributes} if self.source else set()
        for note in (self.target, *self.siblings):
            scripts = self.scripts if note is self.target else scripts_of(note.document.lang)
            for item in note.attributes:
                rendered = tuple(w.lower for w in item.words) not in said
                if rendered and (LATIN in scripts or any(word.script in scripts for word in item.words)):
                    return True
        return False

    def labels(self, item: Prose) -> tuple[tuple[int, int], ...]:
        """Emphasised stretches inside a block that the source emphasises alike, in order: buttons, menus, terms."""
        text, found, starts = self.target.document.text, list[tuple[int, int]](), [word.start for word in item.words]
        for span in item.block.inlines:
            if span.kind is not InlineKind.EMPHASIS:
                continue
            if text[span.inner_start : span.inner_end].rstrip().endswith((":", ".", "!", "。", "：")):
                continue
            first, end = (bisect_left(starts, at) for at in (span.inner_start, span.inner_end))
            inside = tuple(w.lower for w in item.words[first:end])
            if len(inside) < len(item.words) and (self.source is None or inside in self.source.marked):
                found.append((span.inner_start, span.inner_end))
        return tuple(outermost(found))

    def verbatim(self, words: Sequence[Word]) -> list[bool]:
        """For every word, whether it belongs to `ORDER` words in a row that the source has too."""
        hits = [False] * len(words)
        if self.source is None:
            return hits
        row = [word.lower for word in words]
        sequences = self.source.sequences
        for i, sequence in enumerate(zip(*(row[k:] for k in range(ORDER)), strict=False)):
            if sequence in sequences:
                hits[i : i + ORDER] = [True] * ORDER
        return hits

    def translating(self, word: str) -> tuple[list[str], list[str]]:
        """Languages of the siblings that do without a word, and of those that keep it; those whose own word it is
        say nothing."""
        without: list[str] = []
        keeping: list[str] = []
        source = self.source.document.lang if self.source else "en"
        for note in self.siblings:
            language = note.document.lang
            if not note.counts[word]:
                without.append(language)
            elif not is_loan(word, language, source):
                keeping.append(language)
        return without, keeping

    def shared(self, word: str) -> int:
        """How many siblings in Latin letters have the very word as their own: international ones have many."""
        source = self.source.document.lang if self.source else "en"
        notes = [note for note in self.siblings if note.counts[word]]
        return sum(
            LATIN in scripts_of(lang) and is_loan(word, lang, source) for lang in {n.document.lang for n in notes}
        )

    def established(self, words: Sequence[Word]) -> bool:
        """Whether the note says the same few words elsewhere too and no sibling contradicts: a term that it keeps."""
        without, keeping = self.translating(words[0].lower)
        return self.target.times(words) >= 2 and len(keeping) >= len(without)

    def is_term(self, words: Sequence[Word]) -> bool:
        """Whether source or target say the same few words more than once, or mark them somewhere: no chance row."""
        key = tuple(word.lower for word in words)
        notes = [note for note in (self.source, self.target) if note is not None]
        return any(key in note.marked for note in notes) or any(note.times(words) > 1 for note in notes)

    def is_left_alone(self, word: Word) -> bool:
        """Whether a rare word of the source's running text is kept here and in no other of many translations."""
        if self.source is None or len(self.siblings) < MANY or word.lower not in self.source.plain:
            return False
        without, keeping = self.translating(word.lower)
        return len(without) >= MANY and not keeping

    def may_be_title(self, words: Sequence[Word], language: str) -> bool:
        """Whether a row is perhaps the title of a book or a page, or the name of a body: it stands in title case amid a
        sentence of an English source, or begins and ends with a capital as the text of a link that the source has too.
        Two other translations that do without it say otherwise, and so does "or": that joins two names."""
        if any(word.form == "or" for word in words):
            return False
        if language != "en" or self.source is None or not self.speaks(language) or len(words) < 2:
            return False
        row = self.target.document.text[words[0].start : words[-1].end]
        keeping = sum(row in note.document.text for note in self.siblings)
        without = len(self.siblings) - keeping
        if without >= AGREEING and keeping * OUTNUMBERED <= without:
            return False
        if all(Context.LINK in word.context for word in words) and not (words[0].plain or words[-1].plain):
            return tuple(word.lower for word in words) in self.source.marked
        return is_title(words, language) and _runs_on(self.source.document.text, row)

    def runs_on(self, words: Sequence[Word]) -> bool:
        """Whether the source has a row of words amid a sentence, capitals and all."""
        row = self.target.document.text[words[0].start : words[-1].end]
        return self.source is not None and _runs_on(self.source.document.text, row)

    def kept_share(self, word: str, language: str) -> tuple[int, int]:
        """(occurrences in the target's prose, occurrences in the source's prose), its plural or singular included."""
        stem = singular(word, language)
        forms = {word, stem, f"{stem}s"} if language == "en" else {word}
        notes = (self.target, self.source) if self.source else (self.target,)
        counts = [sum(note.counts[form] for form in forms) for note in notes]
        return counts[0], counts[1] if self.source else 0


def _runs_on(text: str, row: str) -> bool:
    """Whether a row of words stands in a text amid a sentence."""
    at = text.find(row)
    while at >= 0:
        if text[at - 1 : at] == " " and (text[at - 2 : at - 1].islower() or text[at - 2 : at - 1] == ","):
            return True
        at = text.find(row, at + 1)
    return False


def candidate_languages(source: str, target: str) -> tuple[str, ...]:
    """Languages whose words may have been left in a translation into `target`."""
    return tuple(dict.fromkeys(lang for lang in (primary(source), "en") if lang and lang != primary(target)))


@computed_once
def evidence(analysis: Analysis) -> Evidence:
    """What there is to know about the words of the pair's target."""
    known = not analysis.symmetric and bool(analysis.source.text.strip())
    return Evidence(
        target=analysis.vocabulary(analysis.target),
        source=analysis.vocabulary(analysis.source) if known else None,
        siblings=tuple(analysis.vocabulary(document) for document in _others(analysis)),
        languages=candidate_languages(analysis.source.lang, analysis.target.lang),
        sources=_links(analysis) if known else {},
    )


def _others(analysis: Analysis) -> Iterable[Document]:
    """The other translations; a pivot counts as one."""
    if analysis.symmetric:
        yield analysis.source
    for sibling in analysis.siblings:
        if sibling.target is not analysis.target and primary(sibling.target.lang) != primary(analysis.target.lang):
            yield sibling.target


def _links(analysis: Analysis) -> dict[int, tuple[int, ...]]:
    return {index: bead.source for bead in analysis.beads for index in bead.target if bead.source}
