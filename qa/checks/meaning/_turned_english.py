"""What English negates in a word of its own ("unless", "fails to"), and what the sentence says without that."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from qa.analysis.variants import Variant

_TURNS = (
    (r"failed to", "managed to"),
    (r"fails to", "manages to"),
    (r"fail to", "manage to"),
    (r"failing to", "managing to"),
    (r"refused to", "agreed to"),
    (r"refuses to", "agrees to"),
    (r"refuse to", "agree to"),
    (r"(?:is|are) unable to", "can"),
    (r"(?:was|were) unable to", "could"),
    (r"unless", "if"),
    (r"without", "with"),
    (r"in the absence of", "in the presence of"),
    (r"hardly|scarcely|barely", "clearly"),
    (r"rarely|seldom", "often"),
    (r"instead of|rather than", "and also"),
    (r"anything but|by no means|far from", "certainly"),
    (r"nothing but", "everything except"),
    (r"nobody|no one", "everybody"),
    (r"neither(?= [^.;:!?]{1,80}\bnor\b)", "both"),
    (r"never", "always"),
    (r"(?:do not|don['’]t) forget to", "forget to"),
    (r"avoid", "seek"),
    (r"avoids", "seeks"),
    (r"prevents", "allows"),
    (r"prevent", "allow"),
    (r"prevented", "allowed"),
    (r"lacks", "has"),
    (r"lack", "have"),
    (r"not yet", "already"),
    (r"no longer", "still"),
    (r"need not|(?:do not|don['’]t) (?:need|have) to|needn['’]t", "must"),
    (r"(?:does not|doesn['’]t) (?:need|have) to", "must"),
    (r"must not|may not|mustn['’]t", "must"),
    (r"too(?= (?:\p{L}+ly )?\p{L}+ to\b)", "enough"),
    (r"ignored", "considered"),
    (r"ignore", "consider"),
    (r"ignores", "considers"),
    (r"prohibited|forbidden", "required"),
    (r"missing|absent", "present"),
    (r"none of", "all of"),
    (r"ha(?:s|ve|d) no (?:effect|influence|impact|bearing) on", "affects"),
    (r"(?:does not|doesn['’]t|do not|don['’]t) affect", "affects"),
    (r"is free of|are free of", "contains"),
    (r"exempt from", "subject to"),
)
"""What negates, and what says the same without it; the witness reads sense, so that grammar may suffer."""
_UNDOES = (
    "do|lock|fold|pack|zip|tie|wind|load|cover|mount|plug|install|subscrib|veil|earth|dress|ravel|leash|wrap|seal|hook"
    "|pin|register|stick|hide|mute|check|select|archiv|block"
)
"""Verbs that "un-" turns back and does not deny: what is undoable can be undone."""
_PREFIX = regex.compile(
    rf"\b(?:un(?!der|i|til|less|to\b|{_UNDOES})|non-?)(?P<rest>\p{{Ll}}{{4,}})\b"
    r"|\b(?:in|im(?!port)|ir|il)(?P<rest>\p{Ll}{3,}(?:[aiu]ble|bly|[ae]nt|[ae]ntly|ive|ular|[aeiu]te|ect|ectly|uous|essary))\b",
    regex.I,
)
"""Adjectives and the like that a prefix negates: "unsafe", "non-zero", "impossible"."""
_PATTERNS = tuple((regex.compile(rf"\b(?:{word})\b", regex.I), instead) for word, instead in _TURNS)


_ANY = regex.compile(rf"\b(?:{'|'.join(words for words, _ in _TURNS)})\b", regex.I)


@lru_cache(maxsize=2048)
def affirmed_words(text: str) -> tuple[Variant, ...]:
    """An English sentence with each word that negates in itself replaced by what affirms, in turn."""
    return tuple(_affirmed(text))


def _affirmed(text: str) -> Iterator[Variant]:
    # most sentences have none of them
    for pattern, instead in _PATTERNS if _ANY.search(text) else ():
        for match in pattern.finditer(text):
            yield _variant(text, match.start(), match.end(), instead)
    for match in _PREFIX.finditer(text):
        yield _variant(text, match.start(), match.end(), match["rest"])


def _variant(text: str, start: int, end: int, instead: str) -> Variant:
    if text[start].isupper():
        instead = instead[0].upper() + instead[1:]
    return Variant(start, end, instead, text[:start] + instead + text[end:])
