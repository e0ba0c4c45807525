"""Two notes of which neither is the source: what differs is said of both, and nobody is accused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from qa.checks import all_checks
from qa.model import Finding

BECAME = "' became '"
_TURNED = re.compile(
    r"^'(?P<one>[^\n]{1,200})' became its opposite: (?P<said>'[^\n]{1,200}' says|the translation reads like) "
)
"""The opposite of a word of one note in the other."""
_OTHER_DEGREE = re.compile(r"^'(?P<one>[^\n]{1,200})' became another degree: ")
_GLOSSED = re.compile(
    r"^'(?P<one>[^\n]{1,200})' \((?P<gloss>[^()\n]{1,40})\) became '(?P<other>[^\n]{1,200})'(?=$| \([^()\n]{1,40}\)$)"
)
"""The words may hold apostrophes: `s'il n'y a`."""
_BOTH = re.compile(r"^(?P<two>'[^\n]{1,200}' and '[^\n]{1,200}') both became '(?P<one>[^\n]{1,200})'$")
SAID: Mapping[str, str] = {
    "negates the source, nothing negates the translation": "negates the sentence in {source}, nothing does in {target}",
    "negates the translation, nothing negates the source": "negates the sentence in {target}, nothing does in {source}",
    "is missing from the translation": "is missing in {target}",
    "stands in the translation": "stands in {target}",
    "is not in the source": "is not in {source}",
    "the translation of this sentence": "this sentence in {target}",
}
"""What messages say of a source and its translation, and of two notes."""


def without_sides(finding: Finding) -> Finding:
    """A finding of the only pair of a group without a source, worded as true of either side."""
    if not finding.source or not all_checks()[finding.check].compares:
        return finding
    languages = {"source": finding.source_lang, "target": finding.target_lang}
    if not all(languages.values()) or finding.source_lang == finding.target_lang:
        return finding
    return replace(finding, message=_worded(finding.message, languages))


def _worded(message: str, languages: Mapping[str, str]) -> str:
    source, target = languages["source"], languages["target"]
    for pattern, said in (
        (_TURNED, rf"'\g<one>' in {source} is the opposite in {target}: \g<said> "),
        (_OTHER_DEGREE, rf"'\g<one>' in {source} is another degree in {target}: "),
        (_GLOSSED, rf"'\g<one>' (\g<gloss>) in {source}, '\g<other>' in {target}"),
        (_BOTH, rf"\g<two> in {source} are both '\g<one>' in {target}"),
    ):
        if pattern.search(message):
            return pattern.sub(said, message).replace("the translation reads", f"{target} reads")
    before, became, after = message.partition(BECAME)
    if became:
        new, quote, rest = after.rpartition("'")
        if quote:
            return f"{before}' in {languages['source']}, '{new}' in {languages['target']}{rest}"
    if message.endswith(" is missing"):
        return f"{message} in {languages['target']}"
    # what is quoted is the notes' own
    said, quote, quoted = message.rpartition("'")
    for one, other in SAID.items():
        if one in (quoted if quote else message):
            return said + quote + (quoted if quote else message).replace(one, other.format_map(languages))
    return message
