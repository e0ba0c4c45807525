"""What findings of a run have in common: a name for the cause that one finding shares with others, by its check.

A generator drops a field from every page, writes other delimiters, moves an address; a paragraph at the foot of all
pages has the same mistake. Single mistakes of a translator share nothing and have no name here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import regex

from qa.model import Document, Finding, Kind, Place, Severity
from qa.model.records import dataclass
from qa.run.note_causes import MIXED_SAID
from qa.run.places import block_at

LINE, AROUND = 4_000, 400
"""Code points of a line that is compared as a whole, and of its text around a place where it is longer."""
TERM = 40
"""Code points of a text by which a configuration recognises a passage."""
_QUOTED = regex.compile(r"'[^'\n]*+'|`[^`\n]*+`|\d+")
_NUMBER = regex.compile(r"\d+")
_COUNT = regex.compile(r" in \d+ formulas$")
_FORMULAS = regex.compile(r" (?:of a formula|in \d+ formulas)")
_DESTROYS = regex.compile(r"(\w+) (prints|drops|takes|makes) ")
_CHANGE = regex.compile(r"(?s)\A[a-z]+ '(.*)' (?:became|in [\w\-]{2,20},) '(.*)'(?: in [\w\-]{2,20})?\Z")
"""Of a source and its translation, or of two notes (`unsided`)."""
_STEP = regex.compile(r"([/?#&=]|\.(?=\w{1,5}\Z))")
_PIECE = regex.compile(r"(\s++|[/=,;:()])")
"""What parts the pieces of code: a name beside arguments that differ from note to note."""
_ADDRESS = regex.compile(r"\]\([^()\s]{0,500}\)|(?:href|src)=\"[^\"]{0,500}\"")
_LETTERS = regex.compile(r"[\p{L}\p{M}\p{N}]++")
_FILE = regex.compile(r"\A\S{0,200}[\p{L}\p{N}_](\.\p{L}[\p{L}\p{N}]{0,4})\Z")
"""Code that is the name of a file, and its extension."""
MANY = {
    "missing from the translation": "missing from several translations",
    "the translation of this sentence seems to lack": "several translations of this sentence seem to lack",
}
"""How what one translation lacks is said of several."""
_LANG = regex.compile(r"^nothing in [\w-]+(?= corresponds)")
_ONE = regex.compile("|".join(map(regex.escape, MANY)))


@dataclass(frozen=True, slots=True)
class SharedCause:
    """What makes findings one cause: `key` is equal for all of them, `said` begins their common message.

    `message` and `term` are what an entry of `[[ignores]]` recognises them by. `wide` says that the cause does not stop
    at a language, `common` that it takes a share of the notes to tell it from slips that look alike, `added` that it is
    a text that the sources lack, `placed` that it is one place of one source. `instead` is the cause that they may
    share where this is none.
    """

    key: tuple[str, ...]
    said: str
    message: str = ""
    term: str = ""
    wide: bool = False
    common: bool = False
    added: bool = False
    placed: bool = False
    instead: SharedCause | None = None


Documents = Mapping[str, Document]
Rule = Callable[[Finding, Documents], SharedCause | None]


def shared_cause(finding: Finding, documents: Documents) -> SharedCause | None:
    """The cause that this finding may share with others of its run."""
    return RULES.get(finding.check, _passage)(replace(finding, message=finding.difference), documents)


def _words(finding: Finding, documents: Documents) -> SharedCause:
    """The message says it all: which field is missing, which delimiter became which."""
    said = _COUNT.sub("", finding.message)
    return SharedCause((said,), said, pattern(said) + ("*" if said != finding.message else ""), wide=True)


def _directive(finding: Finding, documents: Documents) -> SharedCause:
    """A box that only translations have frames a notice of theirs."""
    return replace(_words(finding, documents), added=finding.message.endswith(" is not in the source"))


def _delimiters(finding: Finding, documents: Documents) -> SharedCause | None:
    """Delimiters that became others are a habit, what the renderer destroys is one; one without a partner is a slip."""
    if destroys := _DESTROYS.match(finding.message):
        said = _FORMULAS.sub("", finding.message.removesuffix(", as in the source"))
        return SharedCause((said,), said, f"{destroys[1]} {destroys[2]} *")
    return (_words if " became " in finding.message else _passage)(finding, documents)


def _kind(finding: Finding, documents: Documents) -> SharedCause:
    """The message without its values says it: ids are translated, items have another depth."""
    message = _COUNT.sub("", finding.message)
    like = f"{finding.message} and the like"
    return SharedCause((_QUOTED.sub("…", message),), like, pattern(_QUOTED.sub("*", message)), wide=True, common=True)


def _rewriting(finding: Finding, documents: Documents) -> SharedCause | None:
    """Addresses that were changed in the same part: a host, a folder, an ending."""
    change = _CHANGE.match(finding.message)
    if not change:
        return _passage(finding, documents)
    old, new = _middle(_STEP.split(change[1]), _STEP.split(change[2]))
    what = finding.message.partition(" ")[0]
    accepted = f"{what} '*{pattern(old)}*"
    return SharedCause((old, new), f"'{old}' became '{new}' in every {what}", accepted, wide=True)


def _kept(finding: Finding, documents: Documents) -> SharedCause | None:
    """A word that the language keeps on purpose, or all of its notes written in two languages; a leak is one in each of
    its places."""
    if finding.message.startswith(MIXED_SAID):
        said = finding.message.partition(":")[0]
        return SharedCause((said,), said.replace("the note is", "the notes are"))
    word = finding.target.text.casefold()
    if finding.severity is not Severity.NEUTRAL:
        passage = _passage(finding, documents)
        if passage is None or not finding.source or finding.details:
            return passage
        # one small word between two links, copied into each language with them; a sentence that the source has gained;
        # a row of words that every translator keeps
        shown = " ".join(finding.target.text.split())[:TERM]
        said = f"'{shown}' is left in the source's language"
        here = SharedCause(("left", word, *_at(finding.source)), said, term=shown, wide=True, placed=True)
        return replace(passage, instead=here)
    return SharedCause((word,), finding.message, term=finding.target.text)


def _left(finding: Finding, documents: Documents) -> SharedCause | None:
    """The same words left in the source's language in several translations: nobody translates them."""
    text = " ".join(finding.target.text.split())
    if finding.severity is not Severity.NEUTRAL and finding.details:
        return _left_row(finding)
    if finding.severity is Severity.NEUTRAL or not text:
        return _passage(finding, documents)
    document = documents.get(finding.target.path)
    block = document.blocks[block_at(document, finding.target)] if document and document.blocks else None
    if block and block.kind is Kind.FRONT_MATTER:
        # a program reads it, and nobody translates it in this language
        return SharedCause(("field", block.info), f"field '{block.info}' is not translated", common=True)
    return SharedCause((text,), f"'{text[:TERM]}': {finding.message}", term=_term(finding.target), wide=True)


def _left_row(finding: Finding) -> SharedCause | None:
    """The same row of texts in several translations: the captions of two pictures that one place of each page shows."""
    texts = [" ".join(detail.target.text.split()) for detail in finding.details]
    if not all(texts):
        return None
    said = f"'{texts[0][:TERM]}' and {len(texts) - 1} more texts are left in the source's language"
    return SharedCause(("row", *texts), said, term=_term(finding.target), wide=True)


def _notice(finding: Finding, documents: Documents) -> SharedCause | None:
    """A text that only translations have: the same in all pages of a language, once or twice."""
    parts = {
        "".join(_LETTERS.findall(line)).casefold() for line in _ADDRESS.sub("", finding.target.text).splitlines()
    } - {""}
    if not parts:
        return None
    shown = " ".join(finding.target.text.split("\n\n")[0].split())
    return SharedCause(
        ("", *sorted(parts)), f"not in the sources: '{shown[:TERM]}'", term=_term(finding.target), added=True
    )


def _lacked(finding: Finding, documents: Documents) -> SharedCause | None:
    """What several translations lack of their source, in whatever language: nobody loses the same sentence three times,
    the source has gained it since, or it is left out on purpose."""
    passage = _passage(finding, documents)
    if passage is None or not finding.source or finding.details or finding.severity is Severity.NEUTRAL:
        return passage
    said = _LANG.sub("nothing in several translations", finding.message)
    said = _ONE.sub(lambda one: MANY[one[0]], said) + "; the source may have it since they were made"
    # a clause is lost from a sentence that says the rest in each language's own words
    key = ("lacks", *_at(finding.source)) if finding.target.text else passage.key
    here = replace(passage, key=key, said=said, message="", wide=True, placed=True)
    # or a sentence that each page of a language has, and says less in each
    return replace(here, instead=passage) if finding.target.text else here


def _other(finding: Finding, documents: Documents) -> SharedCause | None:
    """What several translations say otherwise than one place of their source: it may say so since."""
    passage = _passage(finding, documents)
    if passage is None or not finding.source or finding.details or finding.severity is Severity.NEUTRAL:
        return passage
    shown = " ".join(finding.source.text.split())[:TERM]
    said = f"several translations do not say what '{shown}' says; the source may say so since they were made"
    return replace(passage, key=("other", *_at(finding.source)), said=said, message="", wide=True, placed=True)


def _code(finding: Finding, documents: Documents) -> SharedCause | None:
    """Code that several translations change at one place: what a program prints; or the names of files throughout a
    language."""
    message = finding.message.partition("'; other translations")
    change = _CHANGE.match(f"{message[0]}'" if message[1] else message[0])
    if not change or not finding.source or finding.details or finding.severity is Severity.NEUTRAL:
        return _passage(finding, documents)
    said = f"code '{change[1]}' became '{change[2]}', and other languages change it as well"
    here = SharedCause(
        ("code", *_at(finding.source)), said, f"code '{pattern(change[1])}' became *", wide=True, placed=True
    )
    endings = [named[1] if (named := _FILE.search(side)) else "" for side in change.groups()]
    if not endings[0] or endings[0] != endings[1]:
        old, new = _middle(*(_PIECE.split(side) for side in change.groups()))
        if not all(any(map(str.isalpha, side)) for side in (old, new)):
            old, new = change.groups()
        accepted = pattern(message[0] if old == change[1] else f"code '*{old}*' became '*{new}*")
        return SharedCause(("code", old, new), f"code '{old}' became '{new}' in several notes", accepted, instead=here)
    said = f"code '{change[1]}' became '{change[2]}', as other names of files"
    accepted = f"code '*{endings[0]}' became '*{endings[0]}'"
    return SharedCause(("file", endings[0]), said, accepted, common=True, instead=here)


def _at(place: Place) -> tuple[str, ...]:
    return place.path, str(place.line), str(place.column)


def _passage(finding: Finding, documents: Documents) -> SharedCause | None:
    """The same words beside the same words: a footer, a licence, a navigation."""
    # each page has its own year
    sides = [_NUMBER.sub("0", _line(place, documents)) for place in (finding.target, finding.source) if place]
    if not any(sides):
        return None
    where = finding.target if finding.target.text else finding.source
    if where is None or not where.text:
        return None
    return SharedCause((finding.target.text, *sides), finding.message, term=_term(where))


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("front-matter", "translator-residue", "translation-missing"), _words),
    "directive-changed": _directive,
    "math-delimiters": _delimiters,
    **dict.fromkeys(("link-broken", "heading-level", "list-structure", "table-shape", "emphasis-broken"), _kind),
    **dict.fromkeys(("formula-rewritten", "footnote"), _kind),
    "html-tag": lambda finding, documents: replace(_words(finding, documents), common=True),
    **dict.fromkeys(("link-changed", "image-changed"), _rewriting),
    **dict.fromkeys(("segment-added", "segment-duplicated", "repeated-text"), _notice),
    "untranslated-block": _left,
    "segment-omitted": _lacked,
    "segment-mismatch": _other,
    **dict.fromkeys(("code-changed", "inline-code-changed"), _code),
    **dict.fromkeys(("untranslated-fragment", "term-inconsistent", "name-mismatch"), _kept),
    # a whole page is a piece of work of its own, and so is what was not checked
    **dict.fromkeys(("translation-untranslated", "translation-other-version", "internal-error"), lambda *_: None),
    **dict.fromkeys(("translation-orphaned", "translation-stale", "suppression", "parse-failed"), lambda *_: None),
}
"""By check, what names the cause of a finding; of the others, the passage that it stands in."""


def _line(place: Place, documents: Documents) -> str:
    """The lines that a place touches, with single spaces; of a line without end, what stands around it."""
    document = documents.get(place.path)
    if document is None or not place.text:
        return place.text
    starts = (*document.line_starts, len(document.text))
    last = min(place.end_line, len(starts) - 1)
    start, end = starts[place.line - 1], starts[last]
    if end - start > LINE:
        at = start + place.column - 1
        start, end = max(start, at - AROUND), min(end, at + len(place.text) + AROUND)
    return " ".join(document.text[start:end].split())


def _middle(old: list[str], new: list[str]) -> tuple[str, str]:
    """What differs between two lists of parts once their common head and tail are gone."""
    least = min(len(old), len(new))
    head = next((n for n in range(least) if old[n] != new[n]), least)
    tail = next((n for n in range(least - head) if old[-1 - n] != new[-1 - n]), least - head)
    return "".join(old[head : len(old) - tail]), "".join(new[head : len(new) - tail])


def pattern(text: str) -> str:
    """A glob for a text, in which no sign of the text means anything."""
    return regex.sub(r"[\[\]?]", "?", text)


def _term(place: Place) -> str:
    """The beginning of a passage, as far as one line goes."""
    return place.text.strip().split("\n")[0][:TERM].strip()
