r"""Damage that translation does to LaTeX: what a note's author would never write, told by comparing with the source.

Every test gets both formulas and answers with the first place of damage in the target. Nothing counts as damage that
the source has as well: its macros, its half-open intervals, its own slips.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from qa.formula.comparison.customs import turned_outward
from qa.formula.comparison.inspected import Inspected, inspected
from qa.formula.comparison.places import shown
from qa.formula.latex.commands import ENVIRONMENTS, FUNCTIONS, KNOWN
from qa.formula.latex.items import Item
from qa.formula.latex.nest import Flaw
from qa.formula.latex.stream import Stream
from qa.formula.latex.symbols import BIDI
from qa.formula.latex.tokens import ROW, Token
from qa.formula.tree.notation import SYMBOLS
from qa.text.normal_forms import normalized

NEST_MARKS = {r"\(": r"\(", r"\)": r"\)", r"\[": r"\[", r"\]": r"\]"}
ESCAPES = frozenset({r"\_", r"\^", r"\*", r"\<", r"\~", r"\`", r"\'", r"\""})
ENTITY = re.compile(
    r"&(?:lt|gt|amp|nbsp|quot|#\d{1,6}|#x[0-9a-fA-F]{1,6});|</?(?:br|em|i|b|strong|sub|sup|code|span)\b[^<>]{0,40}>|\*\*"
)
NULL_FENCE = re.compile(r"\\(left|right)\s*\.")
NO_SCRIPT = frozenset({"", "_", "^", "}", "&", "$", ROW, r"\right", r"\end"})
"""What cannot be raised or lowered."""
SHORT, LONGEST_TAIL = 2, 4
"""Letters of a command (`\\ln`) that is looked for at the end of a run alone, and letters of that run at the most."""
LOST_ESCAPE = frozenset("abfnrtv")


def first_flaw(source: Stream, target: Stream) -> Flaw | None:
    """The first damage to the target, in the order of how surely a test tells."""
    old, new = inspected(source), inspected(target)
    for test in TESTS:
        flaw = next(test(old, new), None)
        if flaw:
            return flaw
    return None


def bidi(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    """An invisible direction mark; around the formula it does nothing."""
    if not BIDI.isdisjoint(new.stream.latex) and BIDI.isdisjoint(old.stream.latex):
        inner = [token for token in new.tokens if token.text not in BIDI]
        for token in new.tokens:
            if token.text in BIDI and inner and inner[0].start < token.start < inner[-1].start:
                name = unicodedata.name(token.text).lower()
                message = f"invisible direction mark ({name}) inside the formula"
                yield Flaw(message, token.start, token.end, invisible=True)


def control(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    for token in new.tokens:
        strange = len(token.text) == 1 and unicodedata.category(token.text) in {"Cc", "Co", "Cn"}
        if (strange or token.text == "\ufffd") and token.text not in old.stream.latex:
            yield Flaw(f"control character U+{ord(token.text):04X} inside the formula", token.start, token.end)


def split_command(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    r"""`\ alpha`: a blank between the backslash and the name."""
    for run in new.runs:
        before = new.stream.latex[max(0, run.start - 3) : run.start]
        if not re.search(r"(?<!\\)\\\s+$", before):
            continue
        command = "\\" + ascii_part(run.text)
        lost = old.commands[command] > new.commands[command]
        if lost or (len(command) > 2 and command in KNOWN and run.text not in {r.text for r in old.runs}):
            yield Flaw(f"blank between backslash and {command[1:]}", run.start - len(before.lstrip()) or 0, run.end)


def ascii_part(text: str) -> str:
    match = re.match("[A-Za-z]+", text)
    return match.group() if match else text


def stray_backslash(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    """A backslash before something that it cannot stand before, or another delimiter inside the formula."""
    present = {token.text for token in old.tokens}
    for token in new.tokens:
        text = token.text
        if not text.startswith("\\") or text in present:
            continue
        if text in NEST_MARKS:
            yield Flaw(f"delimiter {text} inside the formula", token.start, token.end)
        elif text == "\\" or (len(text) == 2 and (ord(text[1]) > 127 or text[1].isdecimal()) and not text[1].isspace()):
            yield Flaw(f"backslash before {text[1:] or 'the end of the formula'}", token.start, token.end)


def dollar(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    if "$" not in {token.text for token in old.tokens}:
        yield from (Flaw("dollar sign inside the formula", t.start, t.end) for t in new.tokens if t.text == "$")
    if r"\$" not in old.stream.latex:
        yield from (
            Flaw("escaped dollar sign inside the formula", t.start, t.end) for t in new.tokens if t.text == r"\$"
        )


def unknown_command(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    for token in new.tokens:
        text = token.text
        if len(text) < 2 or not text[1].isalpha() or text in KNOWN or text in old.commands:
            continue
        if text in SYMBOLS and (SYMBOLS[text] in old.stream.keys or SYMBOLS[text][-2:-1] in old.stream.keys):
            continue
        yield Flaw(f"unknown command {text}", token.start, token.end)
    known = ENVIRONMENTS | {item.text for item in old.stream.items if item.kind == "env"}
    for item in new.stream.items:
        if item.kind == "env" and item.text not in known:
            yield Flaw(f"unknown environment {item.text}", item.start, item.end)


def unpaired(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    if not old.stream.flaws:
        yield from new.stream.flaws
    sides = [(s.commands[r"\left"], s.commands[r"\right"]) for s in (old, new)]
    if sides[0][0] == sides[0][1] and sides[1][0] != sides[1][1]:
        name = r"\left" if sides[1][0] > sides[1][1] else r"\right"
        token = next((t for t in reversed(new.tokens) if t.text == name), None)
        if token:
            yield Flaw(f"{name} without its partner", token.start, token.end)


def lost_backslash(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    r"""A command of the source is gone, and its letters stand in the target: `alpha`, `\\alpha`, a tab and `imes`."""
    lost = {c[1:]: n - new.commands[c] for c, n in old.commands.items() if n > new.commands[c] and len(c) > 2}
    if not lost:
        return
    known, present = Counter(run.text for run in old.runs), Counter(run.text for run in new.runs)
    for run in new.runs:
        text = normalized("NFKC", run.text).casefold()
        for name in lost:
            plain = name.casefold()
            if "\\" + name in FUNCTIONS or known[run.text] >= present[run.text]:
                continue
            short = len(plain) == SHORT
            hit = text == plain or (plain in text if not short else len(text) <= LONGEST_TAIL and text.endswith(plain))
            if hit:
                at = text.find(plain) if len(text) == len(run.text) else 0
                doubled = new.stream.latex.endswith(ROW, 0, run.start + at)
                what = "backslash doubled before" if doubled else "backslash lost before"
                yield Flaw(f"{what} {name}", run.start + at, run.start + at + len(plain))
            elif len(plain) > 2 and plain[0] in LOST_ESCAPE and text == plain[1:]:
                yield Flaw(f"backslash and first letter of {name} were lost", run.start, run.end)


def doubled_backslash(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    r"""`\\sin x` where the source has `\sin x`: functions too, which `lost_backslash` leaves alone."""
    rows = [sum(token.text == ROW for token in s.tokens) for s in (old, new)]
    if rows[1] <= rows[0]:
        return
    for run in new.runs:
        name = "\\" + ascii_part(run.text)
        if new.stream.latex.endswith(ROW, 0, run.start) and old.commands[name] > new.commands[name]:
            yield Flaw(f"backslash doubled before {name[1:]}", run.start - 2, run.start + len(name) - 1)


def escaped(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    r"""`m\_i`: an escape for Markdown that the formula does not want."""
    present = {token.text for token in old.tokens}
    for token in new.tokens:
        if token.text in ESCAPES and not present & ESCAPES and token.text[1] in present | {"<"}:
            yield Flaw(f"{token.text[1]} was escaped: {token.text}", token.start, token.end)


def lost_percent(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    if "%" not in {token.text for token in old.tokens} and r"\%" in old.stream.latex:
        for token in new.tokens:
            if token.text == "%":
                yield Flaw("backslash lost before %: the rest of the line becomes a comment", token.start, token.end)


def markup(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    if not ENTITY.search(old.stream.latex):
        for match in ENTITY.finditer(new.stream.latex):
            yield Flaw(f"markup {match.group()} inside the formula", *match.span())


def lost_rows(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    r"""A row break that became a control space: `\\` to `\`."""
    rows = [sum(token.text == ROW for token in s.tokens) for s in (old, new)]
    blanks = [sum(len(t.text) == 2 and t.text[1].isspace() for t in s.tokens) for s in (old, new)]
    if rows[1] < rows[0] and blanks[1] > blanks[0]:
        token = next(t for t in new.tokens if len(t.text) == 2 and t.text[1].isspace())
        yield Flaw("row break lost one of its two backslashes", token.start, token.end)


def unbalanced(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    """A bracket too many or too few; a half-open interval counts as paired."""
    total, culprit = net(old.stream)
    if total == 0 and not turned_outward(old.stream.items, new.stream.items):
        reversed_before = culprit is not None
        total, culprit = net(new.stream)
        if culprit and (total or (culprit.key in {")", r"\}"} and not reversed_before)):
            what = "is never closed" if total > 0 else "without an opening one"
            yield Flaw(f"bracket {shown(culprit.key)} {what}", culprit.start, culprit.end)


def net(stream: Stream) -> tuple[int, Item | None]:
    """Opening minus closing brackets, and the bracket that is left over; a `\\right.` closes one unseen."""
    stack: list[Item] = []
    unseen = Counter(match[1] for match in NULL_FENCE.finditer(stream.latex))
    total, extra = unseen["left"] - unseen["right"], None
    for item in stream.items:
        if item.kind == "open":
            total += 1
            stack.append(item)
        elif item.kind == "close":
            total -= 1
            if stack:
                stack.pop()
            else:
                extra = extra or item
    return total, extra if total <= 0 and extra else (stack[-1] if stack else None)


def stray_script(old: Inspected, new: Inspected) -> Iterator[Flaw]:
    """A script mark with nothing to raise or lower, or a second script of one kind: TeX stops at both."""
    if next(stray_scripts(old), None) is None:
        yield from stray_scripts(new)


def stray_scripts(side: Inspected) -> Iterator[Flaw]:
    marks = [*side.tokens, Token("", -1, -1)]
    seen: set[str] = set()
    at = 0
    while at < len(marks) - 1:
        token, after = marks[at], marks[at + 1]
        if at and side.stream.latex[marks[at - 1].end : token.start].strip():
            # a text stands between
            seen.clear()
        if token.text not in {"_", "^"}:
            seen.clear()
            at += 1
            continue
        if after.text in NO_SCRIPT:
            yield Flaw(f"{token.text} with nothing behind it", token.start, token.end)
        elif token.text in seen:
            yield Flaw(f"second {'index' if token.text == '_' else 'exponent'} of one symbol", token.start, token.end)
        seen.add(token.text)
        at = behind_argument(marks, at + 1)


def behind_argument(marks: Sequence[Token], at: int) -> int:
    """The index after a token or a group in braces."""
    depth = 0
    for position in range(at, len(marks)):
        depth += (marks[position].text == "{") - (marks[position].text == "}")
        if depth <= 0:
            return position + 1
    return len(marks)


Test = Callable[[Inspected, Inspected], Iterator[Flaw]]
TESTS: tuple[Test, ...] = (
    bidi, control, split_command, stray_backslash, unpaired, lost_backslash, doubled_backslash, unknown_command, dollar,
    escaped, lost_percent, markup, lost_rows, unbalanced, stray_script,
)  # fmt: skip
