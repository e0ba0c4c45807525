"""Phrases, words and sentences that the translation says more often than the source."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from qa.analysis.evidence import Evidence, evidence
from qa.analysis.loops import Loop
from qa.analysis.pair import Analysis
from qa.analysis.unfenced import looks_like_code
from qa.analysis.vocabulary import Vocabulary
from qa.checks import Check
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.enumerating import JOINING
from qa.text.languages import language_of, primary
from qa.text.prose import Word
from qa.text.scripts import UNSPACED

DOUBLES = frozenset(
    "die der das den dem sie es nous vous had that is so sehr muy molto het dat det dit wat það see az je se"
    " hema yek kêm kidogo moja mbali haraka sawa sosai kaɗan kancane yar дахин улам کم یواش تک یکی"
    " לאט מעט אחד ቀስ".split()
)
"""Words that grammar or emphasis doubles, most of them a pronoun and an article ("is het het achterwiel"), or whose
double is a word of its own: "hema hema" is nearly, "kidogo kidogo" bit by bit."""
_DOUBLES_OF = {"pl": "to", "cs": "to", "sk": "to"}
"""Those of one language: "to to" is "that is what"."""
_IS_NOT = re.compile(r"\s+(?:emas|емас|емес|эмес|deyil|дейил|däl|түгел|tügel)\b", re.IGNORECASE)
"""Behind a noun that Turkic languages say twice without a verb: "kitob kitob emas", the book is no book."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
THRICE, TWICE = 12, 14
"""Letters of all copies together, of three and of two, from which a repetition is no sound or figure of speech
(`reports/untranslated.md`, controls)."""
NAMED = 6
"""Letters of a word with a capital that no name doubles: "Bora Bora", "Duran Duran", "Wagga Wagga"."""
QUOTED = 60
"""Characters of a sentence that a message quotes."""
LETTERS_OF_UNITS = 3
"""Units of three copies that are a slip however short they are."""
ECHO_WITHOUT_SPACES, ECHO_OF_LETTERS, ECHO_AFTER_A_STOP, ECHO_REDUPLICATING, ECHO = 6, 12, 5, 4, 3
"""Units that two copies must have to be no figure of speech: characters in Chinese and Japanese, letters in Thai and
its like, words behind the end of a sentence, in languages that double words, in others."""
PAIR_TWICE = 10
"""Letters of two words that stand twice with nothing but a blank between. In 486,737 published pairs in 40 languages 36
such pairs stand where the source has none, twenty of them slips; "de champ en champ en" is a figure of speech."""
LONG = 4
"""Units of a phrase from which its translation may have half as many more or fewer."""
MOST_SPELLED = 6
"""Words of a phrase that a source says in two spellings: longer ones are sentences."""
NEAR = 4
"""Characters before a phrase that tell whether it opens its sentence."""
SHORT_WORD = 3
"""Letters of a word that may join the copies of a figure of speech: "step by step by", "poco a poco a"; or that stands
before a half: "och en och en halv". Before them a word for "and" may: "una y otra y otra vez"."""


@dataclass(frozen=True)
class RepeatedText(Check):
    """The translation says a phrase several times in a row, or a sentence twice, where the source does not.

    Wrong:  "the memory bandwidth"  →  "die Bandbreite der Bandbreite der Bandbreite der Speicher"
    Right:  "the memory bandwidth"  →  "die Bandbreite des Speichers"

    A model that degenerates repeats itself. Three copies of a phrase or a doubled sentence count as major; a
    doubled word is minor, and right in languages that double words to mean something.
    """

    id = "repeated-text"
    category = "accuracy/addition"
    monolingual = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        known = evidence(analysis)
        text = analysis.target.text
        # what both notes repeat was said so first in one of them, whichever that is
        source = analysis.vocabulary(analysis.source) if analysis.source.text.strip() else None
        covered: list[tuple[int, int]] = []
        for item, row in known.target.loops:
            for loop in row:
                severity = self._severity(known, loop)
                if severity is None or (source and _says(source, loop)) or looks_like_code(known, item):
                    continue
                if loop.times == 2 and _is_called_and_done(
                    text[loop.start : loop.second], text[loop.second : loop.end]
                ):
                    continue
                if loop.times == loop.length == 2 and _ONE_BY_ONE.search(analysis.source.text):
                    continue
                if loop.times == 2 and _STEP.search(text, loop.start, loop.end) and _STEP.search(analysis.source.text):
                    continue
                if loop.times == 2 and _is_taken_up(text, loop):
                    continue
                if any(start <= loop.start < end for start, end in item.quotes):
                    continue
                if _is_genitive(text[loop.start : loop.end], loop) and _OF_ITS_KIND.search(analysis.source.text):
                    severity = min(severity, Severity.MINOR, key=lambda one: one.rank)
                covered.append((loop.start, loop.end))
                said = text[loop.start : loop.second].strip()
                message = f"'{said[:60]}' stands {loop.times} times in a row"
                yield self.finding(analysis, message, (analysis.target, loop.second, loop.end), severity=severity)
        twice = known.target.says_twice
        if twice and source is not None and source.repeats_itself:
            return
        for start, end in twice:
            if not any(first < end and start < last for first, last in covered):
                said = " ".join(text[start:end].split())
                message = f"the sentence stands twice: '{said if len(said) <= QUOTED else said[: QUOTED - 1] + '…'}'"
                yield self.finding(analysis, message, (analysis.target, start, end), confidence=0.9)

    def _longest_echo(self, known: Evidence, loop: Loop) -> int:
        """Units that two copies must have to be no figure of speech: "a list of lists", "… the next step? The next
        step is …"."""
        if not known.scripts.isdisjoint({"Thai", "Laoo", "Khmr", "Mymr"}):
            return ECHO_OF_LETTERS
        if not UNSPACED.isdisjoint(known.scripts):
            return ECHO_WITHOUT_SPACES
        before = known.target.document.text[max(loop.start, loop.second - 3) : loop.second]
        ended = any(mark in before for mark in ".?!:—")
        if ended:
            return ECHO_AFTER_A_STOP
        return ECHO_REDUPLICATING if "reduplicating" in language_of(known.language).traits else ECHO

    def _severity(self, known: Evidence, loop: Loop) -> Severity | None:
        between = known.target.document.text[loop.start : loop.end]
        words = len(between.split())
        if all(unit.startswith("\0") for unit in loop.key):
            return None
        letters = sum(len(unit) for unit in loop.key) * loop.times
        if loop.times > 2 and (letters >= THRICE or loop.length >= LETTERS_OF_UNITS):
            return Severity.MAJOR
        if loop.times == 2 and loop.length >= self._longest_echo(known, loop) and letters >= TWICE:
            return Severity.MAJOR
        if loop.times == loop.length == 2 and letters >= PAIR_TWICE:
            return _stammered(between.split(), known.language)
        doubled = loop.length == 1 and loop.times == 2 and words == 2 and len(loop.key[0]) >= 2
        doubled = doubled and loop.key[0] not in DOUBLES
        doubled = doubled and loop.key[0] != _DOUBLES_OF.get(primary(known.language))
        doubled = doubled and not _IS_NOT.match(known.target.document.text, loop.end)
        spaced = between[len(loop.key[0]) : len(between) - len(loop.key[0])].isspace()
        names = len(loop.key[0]) >= NAMED and between[: len(loop.key[0])] == between[-len(loop.key[0]) :]
        if doubled and spaced and "reduplicating" not in language_of(known.language).traits:
            return Severity.MINOR if between.islower() or names else None
        return None


_ONE_BY_ONE = re.compile(r"\b(\w{3,}) (?:to|by|after|for|upon|in|on|against|over) \1\b", re.IGNORECASE)
"""From one of a kind to the next, as English says it; other languages put a word before either: "de la caz la caz"."""
_STEP = re.compile(r"[→⇒➔➜▸›»]|[-=]>| > ")
"""What leads on through menus, of which a step may begin as the one before: "Permissions → Permissions avancées"."""
_OF_ITS_KIND = re.compile(r"\b(\w{4,}) (?:\w+ ){0,4}of (?:\w+ ){0,4}\1\b", re.IGNORECASE)
"""A thing that belongs to one of its kind: "the package directory of the other package"."""
_APOSTROPHES = re.compile("['’]")
_GENITIVE = frozenset("do da dos das del della dello dei degli delle du des al alla no na".split())


_BEFORE, _ENDS, _GOES_ON = re.compile(r"[^\W_][,'’]? \Z"), re.compile(r"[.!?]\s+\Z"), re.compile(r",? ?[^\W_]")


def _is_taken_up(text: str, loop: Loop) -> bool:
    """Whether a sentence opens with the words in which the one before it ends, and goes on: "It holds for links that
    point to folders. Links that point to folders are never followed." A copy would be a whole sentence, or end as
    the first does."""
    ended = _ENDS.search(text, loop.start, loop.second) is not None
    return (
        ended
        and _BEFORE.search(text, max(0, loop.start - NEAR), loop.start) is not None
        and _GOES_ON.match(text, loop.end) is not None
    )


def _is_genitive(between: str, loop: Loop) -> bool:
    """Whether two copies are an article joined to "of" and a noun, in languages that put no ending between them: "la
    cartella del pacchetto del pacchetto"."""
    words = between.lower().split()
    return loop.times == loop.length == 2 and len(words) == 4 and words[0] in _GENITIVE


_MOST: Mapping[str, tuple[str, frozenset[str]]] = {
    "hi": ("से", frozenset("ज़्यादा ज्यादा अधिक कम जल्दी जल्द".split())),
    "ur": ("سے", frozenset("زیادہ کم جلد".split())),
    "pa": ("ਤੋਂ", frozenset("ਵੱਧ ਜ਼ਿਆਦਾ ਘੱਟ ਛੇਤੀ".split())),
}
"""Words for "from" and "than" of which one may end what stands before "at most", of the same words: "इसमें से ज़्यादा से
ज़्यादा आधा" is "of it at most half"."""
_MARKS = frozenset(",.;:!?*_`()[]|/、，。；：")


def _stammered(words: list[str], language: str) -> Severity | None:
    """How sure it is that two words were written twice: "mehr über mehr über". Labels have capitals ("select Save Save
    as"), and a sentence may open with its own subject ("A szöveg a szöveg …")."""
    # "**Open project**, **Open recent …**": what stands between marks was listed
    if len(words) != 4 or words[:2] != words[2:] or not _MARKS.isdisjoint("".join(words)):
        return None
    first, second = words[:2]
    most = _MOST.get(primary(language))
    if most and first == most[0] and unicodedata.normalize("NFC", second) in most[1]:
        return None
    joins = len(second) <= SHORT_WORD or first.lower() in JOINING.get(primary(language), "").split()
    return Severity.MINOR if joins or first[0].isupper() else Severity.MAJOR


def _says(source: Vocabulary, loop: Loop) -> bool:
    """Whether the source has a phrase of the same length as often in a row, up to three times; a long one may have some
    words more in one language."""
    slack = loop.length // 2 if loop.length >= LONG else 0
    said = any(
        (abs(o.length - loop.length) <= slack and (o.times == loop.times or min(o.times, loop.times) > 2))
        # the same words, which "and" parts in one language: "size +n, size -n, and size *n"
        or (set(o.key) == set(loop.key) and abs(o.times - loop.times) <= 1)
        for _, row in source.loops
        for o in row
    )
    return said or (loop.times == 2 and any(_says_in_two_spellings(block.words) for block in source.prose))


def _is_called_and_done(first: str, second: str) -> bool:
    """Whether one of two equal phrases is what a menu calls the other: "Click on Go Back to go back to …"."""
    cases = [(one[0].isupper(), other[0].isupper()) for one, other in zip(first.split(), second.split(), strict=False)]
    return sum(one != other for one, other in cases) >= 2


def _says_in_two_spellings(words: Sequence[Word]) -> bool:
    """Whether words stand twice in a row but for an apostrophe: "Grandfathers Clock Grandfather's clock"."""
    forms = [_APOSTROPHES.sub("", word.lower) for word in words]
    return any(
        forms[at : at + length] == forms[at + length : at + 2 * length]
        for length in range(2, MOST_SPELLED + 1)
        for at in range(len(forms) - 2 * length + 1)
    )
