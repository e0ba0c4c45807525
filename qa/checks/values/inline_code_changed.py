"""Inline code that the translation altered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.markup._addresses import near
from qa.checks.values._placeholders import also_replaced
from qa.model import Block, Document, Finding, Inline, InlineKind, Severity
from qa.text.languages import primary
from qa.text.tags import normalise_tag

LONGEST = 200
SPACE = re.compile(r"\s+")
IDENTIFIER = re.compile(r"[\w.()\[\]{}*/\\:@$%+=,<>!?|&~^#;-]*[A-Za-z_][\w.()\[\]{}*/\\:@$%+=,<>!?|&~^#;'\"-]*")
PART = re.compile(r"[^A-Za-z]+")
PLACEHOLDER = re.compile(r"<[^<>]*>|\{[^{}]*\}|\"[^\"]*\"|'[^']*'|\[[^\[\]]*\]|#.*")


@dataclass(frozen=True)
class InlineCodeChanged(Check):
    """Inline code was translated or altered.

    Wrong:  "Call `train_model()` first."  →  "Rufe zuerst `trainiere_modell()` auf."
    Right:  "Call `train_model()` first."  →  "Rufe zuerst `train_model()` auf."

    Only code that is gone from the paragraph while a strange one stands in its place: major where that looks like a
    damaged copy, else minor, and where the note's other translations fill in names of their own. Placeholders (`<your
    name>`), strings inside code and the language in a name (`faq-en`) may be translated, phrases of several plain
    words too. Code that became plain text is left to the eye.
    """

    id = "inline-code-changed"
    category = "accuracy/do-not-translate"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        everywhere = _all(analysis.source)
        for source, target in analysis.pairs():
            raw = SPACE.sub("", analysis.target.text[target.start : target.end])
            lost = [i for i in _codes(source) if not _within(_body(analysis.source, i), raw)]
            strange = [i for i in _codes(target) if _body(analysis.target, i) not in everywhere]
            if not lost or len(lost) != len(strange):
                continue
            for old, new in zip(lost, strange, strict=True):
                before, after = _body(analysis.source, old), _body(analysis.target, new)
                if len(before) > LONGEST or not IDENTIFIER.fullmatch(before) or _skeleton(before) == _skeleton(after):
                    continue
                if _of_own_language(before, after, analysis.target.lang):
                    continue
                there, here = (
                    d.text[i.inner_start : i.inner_end] for d, i in ((analysis.source, old), (analysis.target, new))
                )
                message = f"code '{there.strip()}' became '{here.strip()}'"
                damaged = near(before, after)
                if damaged and also_replaced(analysis, source, before, after, partial(_instead, before=before)):
                    damaged, message = False, f"{message}; other translations replace it too"
                yield self.finding(
                    analysis,
                    message,
                    (analysis.target, new.start, new.end),
                    (analysis.source, old.start, old.end),
                    severity=None if damaged else Severity.MINOR,
                )


def _codes(block: Block) -> list[Inline]:
    return [inline for inline in block.inlines if inline.kind is InlineKind.CODE]


def _body(document: Document, inline: Inline) -> str:
    return SPACE.sub("", document.text[inline.inner_start : inline.inner_end])


def _all(document: Document) -> set[str]:
    return {_body(document, inline) for block in document.blocks for inline in _codes(block)}


def _within(body: str, raw: str) -> bool:
    """The code stands there, in code or in plain text, perhaps cut in two or in other capitals."""
    return body in raw or body.strip("()`.") in raw or body.lower() in raw.lower()


def _instead(analysis: Analysis, block: Block, before: str) -> str:
    """What another translation has for a piece of code: itself, or its first code that the source lacks."""
    if _within(before, SPACE.sub("", analysis.target.text[block.start : block.end])):
        return before
    everywhere = _all(analysis.source)
    return next((body for i in _codes(block) if (body := _body(analysis.target, i)) not in everywhere), "")


def _of_own_language(before: str, after: str, lang: str) -> bool:
    """Whether all that differs in a longer name is the language it ends in or mentions: `faq-de`, `data_zh`."""
    pairs = list(zip(PART.split(before), PART.split(after), strict=False))
    changed = [(one, other) for one, other in pairs if one != other]
    if len(PART.split(before)) != len(PART.split(after)) or len(changed) == len(pairs):
        return False
    return all(normalise_tag(one) and primary(normalise_tag(other)) == primary(lang) for one, other in changed)


def _skeleton(body: str) -> str:
    """The code without what a translator may fill in."""
    return PLACEHOLDER.sub("", body)
