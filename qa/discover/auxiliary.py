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
    r"\btranslat|\blocali[sz]|übersetz|\btradu(?:[cçz]|i[rst])|\btradott|перев[ео]д|превод(?!н)|перекл[аи]д|"
    r"tłumacz|překl|prekl|prevod(?!n)|prijevod|översätt|oversett|oversæt|vertal|çevir|suomenno|itzul(?:p|tzaile)|অনুবাদ|תרגו|"
    r"terjemah|翻译|翻譯|翻訳|번역|ترجم|अनुवाद|dịch thuật|biên dịch|แปล|μετάφρα|fordít|traducere",
    re.IGNORECASE,
)
"""What a text about translating says, in the languages that notes are translated into."""
GUIDE = re.compile(
    r"guide|leitfaden|richtlini|anleitung|gu[ií]a|guida|normas|regole|reglas|r[èe]gles|rehber|k[ıi]lavuz|kural|руковод|"
    r"правил|посібн|wytyczn|zasad|poradnik|pokyn|příruč|riktlin|retningslin|richtlijn|指南|规范|規範|規則|规则|ガイド|"
    r"方針|가이드|지침|دليل|إرشاد|راهنما|मार्गदर्शिका|नियम|panduan|pedoman|hướng dẫn",
    re.IGNORECASE,
)
GLOSSARY = re.compile(
    r"gloss|terminolog|sözlük|словн|словар|глос+ар|термін|термин|术语|術語|用語|용어|مصطلح|واژه|शब्दावली|"
    r"istilah|thuật ngữ",
    re.IGNORECASE,
)
"""What the title of a text for translators calls it, the first beside the word for translating."""
TITLE = re.compile(r"^#{1,2}[ \t]+([^\n]{1,200})", re.MULTILINE)
LANGUAGES = re.compile(
    r"^[ \t]*\|[^\n]{0,200}?(?:\b(?:English|Englisch|anglais|ingl[eéê]s[e]?|İngilizce|angielski|angličtina|engelsk[at]?"
    r"|Engels|английск\w*|англійськ\w*|Bahasa Inggris|tiếng Anh)\b|英语|英語|英文|영어|الإنجليزية|انگلیسی|अंग्रेज़ी)"
    r"[^\n]{0,200}\n[ \t]*\|?[ \t]*:?-{2,}",
    re.IGNORECASE | re.MULTILINE,
)
"""The head of a table that has words of English beside those of another language."""
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
    if not has_source and (sure or _says_so(_start(path))):
        return True
    if not sure and (has_source or not LIKELY.search(stem)):
        return False
    least = 1 if TERMS.search(stem) and not has_source else SAID
    return len(ABOUT.findall(_start(path))) >= least


def _says_so(text: str) -> bool:
    """Whether a text without a source is a list of words for translators, or calls itself a guide to translating."""
    title = TITLE.search(text)
    if title is None:
        return False
    if GLOSSARY.search(title[1]) and LANGUAGES.search(text):
        return True
    named = GUIDE.search(title[1]) and ABOUT.search(title[1])
    return bool(named) and len(ABOUT.findall(text)) >= SAID


def _start(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
