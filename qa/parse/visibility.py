"""How much of a note's prose no check sees: the words of the raw text that lie in no block of prose.

What counts as prose is told by the raw lines alone, not by the parser, so that a stretch that the parser takes for code
or markup by mistake is counted as unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import PROSE, Block, Document, Kind
from qa.model.records import dataclass
from qa.parse.front import METADATA, SIZE
from qa.parse.markers import literal
from qa.parse.tags import NAME, MarkupTag, shown_attributes

WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
COMMENTS = (("<!--", "-->"), ("{/*", "*/}"), ("{::comment}", "{:/comment}"), ("{% comment %}", "{% endcomment %}"))
_NOT_BREAK = re.compile(r"[^\n]")
_FENCE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)*(`{3,}|~{3,})(?:\{([\w.:-]*))?")
_MARKER = re.compile(
    # a comment of MyST, and of a program within an expression
    r"^%[ \t][^\n]*|^[ \t]*//[ \t][^\n]*(?=\n\})|"
    r"^[ \t>]*(?::{3,}|/{3,}|`{3,}|~{3,}|!!!|\?\?\?\+?|===|\{?--8<--)[ \t]*\{?[\w:.-]*\}?|^[ \t]*:[\w-]+:(?=[ \t])"
    r"|^[ \t]*\.\.[ \t]+[\w:-]+::"
    # marks of forums, wikis, outliners and slides
    r"|^[ \t>]*\[/?(?:block(?::[\w-]+)?\]|details=?|(?:quote|spoiler|wrap|poll|hide|grid)\b[^\]\n]{0,200}\])"
    r"|^[ \t>]*(?:id|collapsed|tags|alias|template|icon|public|background-color)::[^\n]*"
    r"|^[ \t>]*(?::(?:LOGBOOK|PROPERTIES|END|ID|CUSTOM_ID|CREATED|CATEGORY)|SCHEDULED|DEADLINE|CLOSED|CLOCK):[^\n]*"
    r"|^[ \t]*\"[\w-]{1,40}\"[ \t]*:(?:[ \t]*\"[\w./:-]{0,200}\"(?=,?[ \t]*$))?|^::[a-z][\w-]*::$|^class:[^\n]{0,80}$"
    r"|^[ \t]*\[\[?(?:_?(?:toc|TOC)_?)\]\]?[ \t]*$"
    r"|^(?:\.[a-z][\w-]*)+\[$|^[ \t>]*\[!(?:INCLUDE|VIDEO|NOTEBOOK|code)[^\n]{0,300}\]$"
    r"|^[ \t]*(?:import|export)[ \t][^\n]*|^\[[^\]\n]{1,200}\]:[^\n]*|^\([\w-]+\)=",
    re.M,
)
_RAW = re.compile(r"<(script|style)\b[^<]{0,20000}(?:<(?!/\1)[^<]{0,2000}){0,200}</\1>")
_HIDDEN = re.compile(
    # bounded, so that the work is linear on any text
    r"(?<![^\s>])%%[^%]{0,3000}%%(?![\w%])"
    r"|<(script|style|svg|pre)\b[^<]{0,20000}(?:<(?!/\1)[^<]{0,2000}){0,200}</\1>"
    r"|(?<!`)(`+)(?!`)[^`]{1,500}(?:(?!\2)`+[^`]{1,300}){0,5}\2(?!`)"
    r"|\$\$[^$]{1,5000}\$\$|\$[^$\n]{1,300}\$|\\\\?\([^\n]{1,500}?\\\\?\)|\\\\?\[[^$]{1,3000}?\\\\?\]"
    r"|\\begin\{\w+\*?\}[^\x00]{0,3000}?\\end\{"
    r"|\{\{[^{}\n]{0,300}\}\}|\{%[^%\n]{0,300}%\}|\{[^{}\n]{0,300}\}|\[!\w+(?:\|[^\]\n]{0,200})?\]|\[\^[^\]\s]{1,100}\]"
    r"|\]\((?:<[^<>\n]{0,500}>|[^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,500}){0,3})|\]\[[^\]\n]{0,200}\]"
    r"|https?://[^\s<>()\"'\]]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,200}|&\w{1,10};"
    # the name of a role whose text was code and is blank by now
    r"|(?<![\w:]):[a-z][\w:]{0,40}:(?=[ `])|\{[\w:.-]{1,40}\}(?=`)"
)
_TAG = re.compile(
    r"</?[A-Za-z][\w.:-]{0,60}((?:[^<>\"'{}]|\"[^\"]{0,3000}\"|'[^']{0,3000}'|\{[^{}]{0,3000}(?:\{[^{}]{0,1000}\}[^{}]{0,1000}){0,30}\}){0,200})>"
)
_DIVISION = re.compile(r"^[ \t>]*:::[\w-]{1,60}([ \t][^\n]{0,3000}):::[ \t]*$", re.M)
_CODE_NAMES = frozenset({"literalinclude", "mermaid", "raw", "toctree", "math"})


@dataclass(frozen=True, slots=True)
class Visibility:
    """Words of prose in a note, and the places (start, end) of those that stand in no block of prose."""

    words: int
    unseen: tuple[tuple[int, int], ...]

    @property
    def share(self) -> float:
        return len(self.unseen) / self.words if self.words else 0.0


def visibility(document: Document) -> Visibility:
    """The words that a reader sees and whether a check does."""
    seen = _merged(document)
    count, unseen, at = 0, [], 0
    for start, end in _words(document):
        count += 1
        while at < len(seen) and seen[at][1] <= start:
            at += 1
        if at == len(seen) or seen[at][0] > start:
            unseen.append((start, end))
    return Visibility(count, tuple(unseen))


def _merged(document: Document) -> list[tuple[int, int]]:
    """Where a check looks, in order: prose, texts of the front matter, marks, code that is code on purpose."""
    # what a generator acts on is compared as such
    marks = [(d.start, d.end) for d in document.directives]
    stretches = sorted([*marks, *((b.start, b.end) for b in document.blocks if _looked_at(document, b))])
    merged: list[tuple[int, int]] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _looked_at(document: Document, block: Block) -> bool:
    if block.kind in PROSE or block.kind in (Kind.MATH, Kind.FRONT_MATTER):
        return True
    return block.kind is Kind.CODE and document.text.startswith(("`", "~", "{%", "{{"), block.start)


def _words(document: Document) -> Iterator[tuple[int, int]]:
    text = document.text
    body = _after_front_matter(document)
    blank = _RAW.sub(_spaces, _without_fences(text[body:]))
    for opening, closing in COMMENTS:
        blank = _without_comments(blank, opening, closing)
    blank = _DIVISION.sub(_without_attributes, _TAG.sub(_without_attributes, blank))
    blank = _HIDDEN.sub(_spaces, _MARKER.sub(_spaces, blank))
    for match in WORD.finditer(blank):
        yield body + match.start(), body + match.end()


def _without_fences(text: str) -> str:
    """The text with fenced code blank; fences of directives hold prose."""
    kept, fence = [], ""
    for line in text.split("\n"):
        match = _FENCE.match(line)
        if fence:
            kept.append(" " * len(line))
            if match and match[1].startswith(fence) and not line[match.end(1) :].strip():
                fence = ""
            continue
        name = match[2] if match else None
        if match and (name is None or literal(name.split(":")[0]) or name.startswith(".") or name in _CODE_NAMES):
            fence = match[1]
            kept.append(" " * len(line))
            continue
        kept.append(line)
    return "\n".join(kept)


def _without_comments(text: str, opening: str, closing: str) -> str:
    pieces, position = [], 0
    while (start := text.find(opening, position)) >= 0 and (end := text.find(closing, start)) >= 0:
        pieces += [text[position:start], _NOT_BREAK.sub(" ", text[start : end + len(closing)])]
        position = end + len(closing)
    return "".join([*pieces, text[position:]])


def _after_front_matter(document: Document) -> int:
    """The offset behind the front matter, whose texts are blocks by construction."""
    if head := METADATA.match(document.text[:SIZE]):
        return head.end()
    opening = re.match(r"(---|\+\+\+)(?:js|javascript|json|ts)?[ \t]*\r?\n", document.text)
    closing = re.compile(rf"^{re.escape(opening[1])}[ \t]*$", re.M) if opening else None
    found = closing.search(document.text, opening.end()) if opening and closing else None
    return found.end() if found else 0


def _spaces(match: re.Match[str]) -> str:
    return _NOT_BREAK.sub(" ", match[0])


def _without_attributes(match: re.Match[str]) -> str:
    raw = match[0]
    kept = ["\n" if c == "\n" else " " for c in raw]
    name = NAME.match(raw)
    tag = MarkupTag(name[2] if name else "div", False, False, match.start(), match.start(1), match.end())
    for attribute in shown_attributes(match.string, tag):
        low, high = attribute.start - match.start(), attribute.end - match.start()
        kept[low:high] = raw[low:high]
    return "".join(kept)
