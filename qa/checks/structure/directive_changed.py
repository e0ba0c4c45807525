"""Markup for the generator that differs from the source's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from qa.analysis import Analysis
from qa.checks import Check
from qa.checks._flow import differing, opposite
from qa.checks.structure._expressions import EXPRESSION, changed_expressions
from qa.checks.structure._fallen_out import empty_notices
from qa.checks.structure._inlined import is_inlined
from qa.checks.structure._marked_lines import changed_marks
from qa.checks.structure._short_marks import changed_names, changed_tags
from qa.model import Directive, Document, Finding, InlineKind, Kind, Severity
from qa.model.records import dataclass
from qa.text.languages import primary

UNCOMPARED = frozenset({"*[", EXPRESSION})
"""Abbreviations follow the text that they explain; expressions are compared wherever they stand in a sentence."""
LAYOUT = frozenset({"export", "===", "import"})
"""Marks whose arguments are programs or nothing: only that they stand there is compared."""
PATHS = frozenset({"<!--", "[!", "import", "--8<--", "-8<-", "{*", "{!", "<<<", "{%", "{{", "```{}"})
"""Marks with paths, which a translation in another folder writes with another depth or language."""
SHORTCODE = "{{"
SHOWN = frozenset(
    "more truncate excerpt toc @include #region #endregion region endregion pause class _class backgroundcolor "
    "_backgroundcolor backgroundimage _backgroundimage color _color paginate _paginate theme size headingdivider "
    ".slide .element".split()
)
"""Comments that change the page; others are for tools of its authors."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
MANY = 3
"""Marks of one kind that only the translation has, from which one finding speaks for all."""
LONGEST = 80
"""Code points of an argument that a message quotes."""
SAME_LANGUAGE = (
    {"py", "python", "python3"},
    {"sh", "bash", "shell", "console", "zsh", "terminal", "shell-session"},
    {"js", "javascript", "jsx", "node"},
    {"ts", "typescript", "tsx"},
    {"yml", "yaml"},
    {"", "text", "txt", "plain", "plaintext", "none", "output"},
    {"md", "markdown", "mdx"},
    {"json", "jsonc", "json5"},
    {"c++", "cpp"},
    {"ps", "powershell", "ps1"},
)
"""Names of one language, between which a highlighter shows no difference."""
_DEPTH = re.compile(r"(?:\.{1,2}/)+")


@dataclass(frozen=True)
class DirectiveChanged(Check):
    """An admonition, component, include, shortcode or option is another one than in the source, lost or not closed.

    Wrong:  "<Note>Back up first.</Note>"  →  "<Hinweis>Erst sichern.</Hinweis>"
    Right:  "!!! note \\"Back up\\""  →  "!!! note \\"Sichern\\""

    The kind, the options and the paths are read by a machine and stay; titles and captions are text. Names of emoji
    and icons (`:warning:`) stay too, and tags (`#oven`) unless the note has tags of its own throughout. Paths may
    differ in depth and language. Of expressions of MDX (`{count}`) all but the texts stays. What is missing together
    with the text around it is left to the checks of segments.
    Minor for what only the translation has, for a word in angle brackets that nothing closes (`<your-name>`), for a
    tag or an expression that is gone, and for the language of a code block that is gone; neutral for comments that
    only a tool of the authors reads, and where the text of an included file stands in place of its mark.
    """

    id = "directive-changed"
    category = "accuracy/do-not-translate"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        reported: set[int] = set()
        source, target = _compared(analysis.source), _compared(analysis.target)
        found = differing(source, target, _Key(analysis), _name)
        pairs = list(found)
        surplus = Counter(_name(new) for old, new in pairs if new and not old)
        told: set[tuple[str, str]] = set()
        for old, new in pairs:
            if new and not old and surplus[_name(new)] >= MANY:
                if _name(new) in told:
                    continue
                told.add(_name(new))
            finding = self._difference(analysis, old, new, surplus)
            if finding:
                reported.update(d.start for d in (new,) if d)
                yield finding
        yield from self._unclosed(analysis, reported)
        yield from self._ends(analysis)
        for one in empty_notices(analysis):
            message = f"the text of {_shown(one.target)} stands outside it: it is not indented by four spaces"
            place, there = (analysis.target, one.target.start, one.target.end), (one.source.start, one.source.end)
            yield self.finding(analysis, message, place, (analysis.source, *there))
        yield from self._languages(analysis)
        for change in changed_marks(analysis):
            yield self.finding(analysis, change.message, change.place, change.there, severity=Severity.MINOR)
        yield from self._short_marks(analysis)
        yield from self._expressions(analysis)

    def _expressions(self, analysis: Analysis) -> Iterator[Finding]:
        """Programs within the text of MDX."""
        for old, new, place in changed_expressions(analysis):
            became = f"became '{{{new.arguments[:LONGEST]}}}'" if new else "is missing"
            message = f"expression '{{{old.arguments[:LONGEST]}}}' {became}"
            there = (analysis.source, old.start, old.end)
            severity = None if new else Severity.MINOR
            yield self.finding(analysis, message, (analysis.target, *place), there, severity=severity)

    def _short_marks(self, analysis: Analysis) -> Iterator[Finding]:
        """Names of emoji and icons, and tags, in the running text."""
        for what, changes in (("name", changed_names(analysis)), ("tag", changed_tags(analysis))):
            for change in changes:
                old, new = change.old, change.new
                message = f"{what} '{old.text}' " + (f"became '{new.text}'" if new else "is missing")
                place = (new.start, new.end) if new else (change.target.content_start, change.target.content_end)
                there = (analysis.source, old.start, old.end)
                severity = None if new and what == "name" else Severity.MINOR
                yield self.finding(analysis, message, (analysis.target, *place), there, severity=severity)

    def _difference(
        self, analysis: Analysis, old: Directive | None, new: Directive | None, surplus: Counter[tuple[str, str]]
    ) -> Finding | None:
        from qa.checks.structure._fill_ins import is_fill_in

        there = (analysis.source, old.start, old.end) if old else None
        if old and new:
            if _Key(analysis)(old) == _Key(analysis)(new):
                return None
            at = (analysis.target, new.start, new.end)
            filled = is_fill_in(analysis.source, old) and is_fill_in(analysis.target, new)
            severity = Severity.MINOR if filled else _of_tool(old)
            return self.finding(analysis, _change(old, new), at, there, severity=severity)
        if new:
            more = surplus[_name(new)] - 1
            message = f"{_shown(new)} is not in the source" + (f", {more} more neither" if more >= MANY - 1 else "")
            severity = _of_tool(new) or Severity.MINOR
            return self.finding(analysis, message, (analysis.target, new.start, new.end), None, severity=severity)
        assert old
        place = opposite(analysis, old.end)
        if place is None or (old.syntax == ":" and old.arguments in analysis.target.text):
            # the text around it is missing too, or it stands inside a line
            return None
        if is_inlined(analysis, old):
            message = f"the text that {_shown(old)} includes stands here itself"
            return self.finding(analysis, message, (analysis.target, *place), there, severity=Severity.NEUTRAL)
        message = f"{_shown(old)} of the source is missing"
        small = old.name.lower()
        if small != old.name and f"<{small}>" in analysis.target.text:
            message += f": '<{small}>' is no component, names of components begin with a capital"
        severity = Severity.MINOR if is_fill_in(analysis.source, old) else _of_tool(old)
        return self.finding(analysis, message, (analysis.target, *place), there, severity=severity)

    def _unclosed(self, analysis: Analysis, reported: set[int]) -> Iterator[Finding]:
        known = Counter(p.message for p in analysis.source.problems if p.kind == "unclosed-directive")
        for problem in analysis.target.problems:
            if problem.kind != "unclosed-directive":
                continue
            if known[problem.message] > 0:
                known[problem.message] -= 1
            elif problem.start not in reported:
                yield self.finding(analysis, problem.message, (analysis.target, problem.start, problem.end))

    def _ends(self, analysis: Analysis) -> Iterator[Finding]:
        """Shortcodes that the source closes and the translation leaves open: what follows is drawn into them."""
        sides = [
            Counter((_name(d), d.closes) for d in note.directives if d.syntax == SHORTCODE) for note in _notes(analysis)
        ]
        for (name, closes), count in sides[0].items():
            opened = sides[1][name, False]
            if closes and count == sides[0][name, False] and sides[1][name, True] < opened == count:
                last = [d for d in analysis.target.directives if _name(d) == name and not d.closes][-1]
                message = f"'{SHORTCODE} {name[1]} }}}}' is never closed"
                yield self.finding(analysis, message, (analysis.target, last.start, last.end))

    def _languages(self, analysis: Analysis) -> Iterator[Finding]:
        for source, target in analysis.pairs():
            if not source.kind is target.kind is Kind.CODE or source.info == target.info:
                continue
            names = {source.info.lower(), target.info.lower()}
            if len(names) == 1 or any(names <= same for same in SAME_LANGUAGE):
                continue
            if not _fenced(analysis.source, source.start) or not _fenced(analysis.target, target.start):
                continue
            message = f"language of code '{source.info}' became '{target.info}'"
            message = message if target.info else f"code has no language, '{source.info}' in the source"
            severity = Severity.MINOR if not source.info or not target.info or target.info.isascii() else None
            end = analysis.target.text.find("\n", target.start, target.end)
            place = (analysis.target, target.start, end if end > 0 else target.end)
            yield self.finding(analysis, message, place, (analysis.source, source.start, source.end), severity=severity)


class _Key:
    """What must be equal of two directives, in the languages of a pair."""

    def __init__(self, analysis: Analysis) -> None:
        self.tags = {primary(analysis.source.lang), primary(analysis.target.lang)} - {""}

    def __call__(self, directive: Directive) -> tuple[str, str, str]:
        arguments = directive.arguments
        if directive.syntax in LAYOUT - {"import"}:
            arguments = ""
        elif directive.syntax in PATHS:
            arguments = self._path(arguments)
        return directive.syntax, directive.name.lower() if directive.syntax == "[!" else directive.name, arguments

    def _path(self, arguments: str) -> str:
        words = re.split(r"([/\s\"'=._-])", _DEPTH.sub("", arguments))
        return "".join("§" if word.lower() in self.tags else word for word in words)


def _compared(document: Document) -> list[Directive]:
    """The marks that open something, but for those that make up the address of a link: links are compared as such."""
    addresses = [
        (i.inner_end, i.end)
        for block in document.blocks
        for i in block.inlines
        if i.kind in (InlineKind.LINK, InlineKind.IMAGE)
    ]
    starts = [start for start, _ in addresses]
    return [
        d
        for d in document.directives
        if not (d.closes or d.syntax in UNCOMPARED)
        and not ((at := bisect_right(starts, d.start)) and d.end <= addresses[at - 1][1])
    ]


def _notes(analysis: Analysis) -> tuple[Document, Document]:
    return analysis.source, analysis.target


def _of_tool(directive: Directive) -> Severity | None:
    """Neutral for a comment that only a tool for authors reads, such as a formatter."""
    return Severity.NEUTRAL if directive.syntax == "<!--" and directive.name.lower() not in SHOWN else None


def _name(directive: Directive) -> tuple[str, str]:
    return directive.syntax, directive.name


def _fenced(document: Document, start: int) -> bool:
    return document.text.startswith(("`", "~"), start)


def _change(old: Directive, new: Directive) -> str:
    if old.syntax != new.syntax or old.name != new.name:
        return f"{_shown(old)} became {_shown(new)}"
    shown = f"of '{old.name}' " if old.name else ""
    pairs = zip(old.arguments, new.arguments, strict=False)
    same = next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old.arguments), len(new.arguments)))
    before, after = (_from(one.arguments, same if same >= LONGEST // 2 else 0) for one in (old, new))
    return f"argument '{before}' {shown}became '{after}'"


def _from(arguments: str, start: int) -> str:
    """Arguments from the word on that holds the offset `start`."""
    word = arguments.rfind(" ", 0, start) + 1
    begin = word if start - word < LONGEST // 2 else start
    return ("…" if begin else "") + arguments[begin : begin + LONGEST]


def _shown(directive: Directive) -> str:
    match directive.syntax:
        case "<":
            return f"component '<{directive.name}>'"
        case "{{" | "{%" | "{*" | "{!":
            close = {"{{": "}}", "{%": "%}", "{*": "*}", "{!": "!}"}[directive.syntax]
            inside = " ".join(part for part in (directive.name, directive.arguments) if part)
            return f"'{directive.syntax} {inside[:LONGEST]} {close}'"
        case "^" | "++" | "{:" | "{}":
            return {"^": "name '^{}'", "++": "keys '{}'", "{:": "attributes '{}'", "{}": "id '{}'"}[
                directive.syntax
            ].format(directive.arguments[:LONGEST])
        case "<!--":
            return f"comment '{directive.name}'"
        case "[block:" | "[]" | "{:}" | ".[":
            shape = {"[block:": "block '[block:{}]'", "[]": "mark '[{}]'", "{:}": "macro '{{{}}}'", ".[": "'{}['"}
            return shape[directive.syntax].format(directive.name)
        case "<>":
            return f"element '<{directive.name}>'"
        case "()=":
            return f"target '({directive.arguments[:LONGEST]})='"
        case "import" | "export" | ":":
            return f"'{directive.arguments[:LONGEST]}'"
        case "[!":
            return f"alert '[!{directive.name}]'"
        case "```{}" | "~~~{}" | ":::{}":
            return f"directive '{{{directive.name}}}'"
    return f"'{' '.join(part for part in (directive.syntax, directive.name or directive.arguments[:LONGEST]) if part)}'"
