"""What stands among translations and is none: prompts, style guides, glossaries and templates for translators.

A name alone never decides, for a course may have a page on prompts and a book its glossary: such a note has a source,
and translations of it. A text for translators has none, but a file a language, or it speaks of translating.
"""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import basename

from qa.discover.slots import split_suffix, stem_of

_TRANSLATING = r"(?:translat(?:e|or|ors|ion|ions|ing)|locali[sz]ation|l10n|i18n)"
_MATERIAL = (
    r"(?:prompts?|instructions?|guide(?:lines?)?|style|style[ _-]?guide|rules?|template|glossary|terminology|terms|"
    r"memory|conventions?|notes|checklist|formatting|workflow|process|status|progress)"
)
SURE = re.compile(
    rf"(?:^|[ _.-])(?:(?:llm|ai|gpt|chatgpt|system|{_TRANSLATING})[ _.-]?prompts?"
    rf"|{_TRANSLATING}[ _.-]?{_MATERIAL}|{_MATERIAL}[ _.-](?:for[ _.-])?{_TRANSLATING})(?:$|[ _.-])"
)
"""Names that say what they are for."""
LIKELY = re.compile(rf"(?:^|[ _.-])(?:{_MATERIAL}|{_TRANSLATING}|agents|claude|gemini)$")
"""Names that notes have too, and those of what a program is told to do."""
TERMS = re.compile(r"(?:^|[ _.-])(?:glossary|terminology|terms)$")
"""Names of lists of words: what has no source and speaks of translating at all is a translator's."""
ABOUT = re.compile(
    r"\btranslat|\blocali[sz]|übersetz|\btradu[cçz]|перев[ео]д|перекл[аи]д|tłumacz|překl|översätt|oversett|vertal|çevir|"
    r"terjemah|翻译|翻譯|翻訳|번역|ترجم|अनुवाद|dịch thuật|biên dịch|แปล|μετάφρα|fordít|traducere",
    re.IGNORECASE,
)
"""What a text about translating says, in the languages that notes are translated into."""
SAID = 3
"""How often it says so at least, in its first kilobytes."""
HEAD_BYTES = 8192
"""Bytes of a file that are looked at to tell what it is."""


def is_for_translators(name: str, has_source: bool, path: Path) -> bool:
    """Whether a file is meant for translators. `has_source`: it has a version in the language of the sources."""
    stem = basename(stem_of(name)).casefold()
    suffix = split_suffix(stem)
    stem = suffix[0] if suffix else stem
    sure = SURE.search(stem) is not None
    if sure and not has_source:
        return True
    if not sure and (has_source or not LIKELY.search(stem)):
        return False
    least = 1 if TERMS.search(stem) and not has_source else SAID
    return len(ABOUT.findall(_start(path))) >= least


def _start(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
