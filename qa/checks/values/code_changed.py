"""Code blocks that the translation altered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial

from qa.analysis.pair import Analysis
from qa.checks import Check
from qa.checks.values._code_commands import is_command
from qa.checks.values._data_rows import DIFF, JSON, PLAIN, SESSIONS, Row, lists_of_numbers
from qa.checks.values._example_names import calls_nothing_otherwise, fills_path
from qa.checks.values._lexing import KNOWN
from qa.checks.values._lone_lines import WORD, differ_in_one_word, is_branch, is_lone_line, is_slip, only_sorted
from qa.checks.values._nesting import PYTHON, YAML, moved_entry, moved_line
from qa.checks.values._placeholders import also_differs, also_replaced
from qa.checks.values._renamed import is_translated
from qa.checks.values._source_code import DATA, READ, SHELLS, comparable, language_of_patch, skeleton
from qa.checks.values._synopses import LANGUAGES, is_localised
from qa.model import Block, Document, Finding, Kind, Severity
from qa.model.records import dataclass
from qa.text.diagrams import is_diagram

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
SAME_BLOCK = 0.5
"""Share of lines in common from which two blocks are the same example."""
FEW = 2
"""Places where a block with a slip in it may differ; more are another version of it."""
LINES = 400
LENGTH = 30_000
"""Lines and characters of blocks that are compared: the work grows with their square."""
TRAILING = re.compile(r",(?=[)\]}])")
PROMPT = re.compile(r"^[ \t]*\$[ \t]+", re.MULTILINE)
_SENTENCE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){2,}[.!?]?")
"""A line of three words and more, and nothing else."""
SYMBOL = re.compile(r"[(){}\[\]=;@<>|&$+*]|--|(?<!\S)-[A-Za-z]|(?<!\S)/[A-Z]\b")
# how a statement without any symbol begins
KEYWORD = re.compile(
    r"\s*(?:return|import|from|yield|raise|throw|break|continue|pass|else|end|export|package|using|module|use|await"
    r"|public|private|static|const|let|var|pip|npm|npx|yarn|git|cd|mkdir|docker|sudo|apt|brew|cargo|conda|make)\b"
)
_CLAUSE = re.compile(
    r"(?i)\s*(?:select|insert|update|delete|create|alter|drop|from|where|join|left|inner|order|group|having|limit|with"
    r"|union|values|set|on|and|or)\b"
)
_INSTRUCTION = re.compile(
    r"\s*(?:FROM|RUN|COPY|ADD|ENV|ARG|WORKDIR|EXPOSE|CMD|ENTRYPOINT|USER|VOLUME|LABEL|HEALTHCHECK|SHELL|ONBUILD)\b"
)
BEGINNINGS: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys("sql mysql postgresql postgres plsql sqlite".split(), _CLAUSE),
    **dict.fromkeys("dockerfile docker containerfile".split(), _INSTRUCTION),
    **dict.fromkeys("powershell ps1 pwsh".split(), re.compile(r"\s*(?:[A-Z][a-z]+-[A-Z]\w+|\$)")),
    **dict.fromkeys("makefile make cmake nginx css scss less".split(), re.compile("")),
}
"""How a line of code of a language begins, which has no symbol of code in it."""


@dataclass(frozen=True)
class CodeChanged(Check):
    """Code differs from the source's in more than comments and strings, or its fence is never closed.

    Wrong:  "```python⏎for i in range(10): pass⏎```"  →  "```python⏎für i in bereich(10): pass⏎```"
    Right:  "```python⏎print('done')  # end⏎```"  →  "```python⏎print('fertig')  # Ende⏎```"

    Comments, strings (but not the names of fields), blanks to fill in (`<name>`) and white space (but not the depth of
    Python) are set aside, of diagrams (Mermaid, PlantUML, Graphviz) the texts, but not the numbers in them. Of JSON,
    YAML, TOML and INI keys, numbers, constants and names are compared, of HTML, XML and JSX the tags with what a
    machine reads in them, of console sessions, output and plain text the commands and numbers. One finding a block, at
    the first line that differs: major where one line looks like a slip, minor where the block looks like another
    version, only names of fields differ, or the note's other translations fill in names of their own. An unclosed fence
    turns the rest of a note to code.
    """

    id = "code-changed"
    category = "accuracy/do-not-translate"
    compares = True

    def run(self, analysis: Analysis) -> Iterator[Finding]:
        yield from self._unclosed(analysis)
        for source, target in analysis.pairs():
            if not source.kind is target.kind is Kind.CODE or source.text == target.text:
                continue
            if comparable(source.info) and len(source.text) + len(target.text) < LENGTH:
                found = [*self._compare(analysis, source, target)]
                yield from found or self._values(analysis, source, target)

    def _unclosed(self, analysis: Analysis) -> Iterator[Finding]:
        known = sum(problem.kind == "unclosed-fence" for problem in analysis.source.problems)
        found = [problem for problem in analysis.target.problems if problem.kind == "unclosed-fence"]
        for problem in found if len(found) > known else ():
            yield self.finding(analysis, problem.message, (analysis.target, problem.start, problem.end))

    def _compare(self, analysis: Analysis, source: Block, target: Block) -> Iterator[Finding]:
        if is_diagram(source.info):
            yield from self._numbers(analysis, source, target)
        old, new = skeleton(source.text, source.info), skeleton(target.text, source.info)
        before, after = [row for _, row in old], [row for _, row in new]
        language = source.info.lower()
        if language in LANGUAGES and before != after:
            after = _with_synopses(source, target, old, new)
            yield from self._localised(analysis, source, target) if after == before else ()
        nested = moved_line if language in PYTHON else moved_entry if language in YAML else None
        if before == after and nested and (lines := nested(source.text, target.text)):
            yield self._moved(analysis, source, target, *lines)
        if before == after or max(len(before), len(after)) > LINES or _same_commands(source, target):
            return
        if language in DATA and sorted(before) == sorted(after):
            yield from self._reordered(analysis, source, target)
            return
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        if _joined(before) == _joined(after) or (matcher.ratio() < SAME_BLOCK and len(before) > 2):
            return
        differing = [op for op in matcher.get_opcodes() if op[0] != "equal"]
        if not differing or only_sorted(differing, before, after):
            return
        tag, i1, _, j1, _ = differing[0]
        origin = _line(analysis.source, source, old[min(i1, len(old) - 1)][0]) if old else None
        place = _line(analysis.target, target, new[min(j1, len(new) - 1)][0] if new else 0)
        here = analysis.target.text[place[1] : place[2]].strip()
        there = analysis.source.text[origin[1] : origin[2]].strip() if origin else ""
        rows = before[i1 : i1 + 1], after[j1 : j1 + 1]
        if _is_output(language, tag, (there, here), rows, len(before) == len(after), analysis.target.lang):
            return
        message = _message(tag, there, here)
        slip = tag == "replace" and len(differing) <= FEW and is_slip(language, there, here, rows)
        slip = slip or (tag == "replace" and is_translated(there, here, analysis.target.lang))
        if slip and also_replaced(analysis, source, before[i1], after[j1], partial(_row, number=i1, count=len(before))):
            slip, message = False, f"{message}; other translations replace it too"
        lone = is_lone_line(language, differing, (old, new), (source.text, target.text))
        slip = slip or (lone and not also_differs(analysis, source, partial(_has_rows, rows=sorted(before))))
        slip = slip and not _is_filled_in((source, target), there, here)
        yield self.finding(analysis, message, place, origin, severity=None if slip else Severity.MINOR)

    def _numbers(self, analysis: Analysis, source: Block, target: Block) -> Iterator[Finding]:
        from qa.checks.values._diagram_labels import changed_numbers

        for there, here, old, new in changed_numbers(source.text, target.text, source.info):
            place, origin = _line(analysis.target, target, here), _line(analysis.source, source, there)
            message = f"number '{old}' in a label of the diagram became '{new}'"
            yield self.finding(analysis, message, place, origin, severity=Severity.MINOR)

    def _values(self, analysis: Analysis, source: Block, target: Block) -> Iterator[Finding]:
        """The first word of data, or in a string, that another one stands for."""
        from qa.checks.values._code_strings import other_strings
        from qa.checks.values._data_values import other_values

        language = source.info.lower()
        texts = source.text, target.text
        if language == DIFF:
            language = language_of_patch(texts[0])
        if not language or language in READ - DATA:
            return
        found = [*other_values(*texts, analysis.target.lang)] if language in DATA else []
        for ours, theirs, old, new in found or other_strings(*texts, language, analysis.target.lang):
            place, origin = _line(analysis.target, target, theirs), _line(analysis.source, source, ours)
            yield self.finding(analysis, f"value '{old}' became '{new}'", place, origin)
            return

    def _localised(self, analysis: Analysis, source: Block, target: Block) -> Iterator[Finding]:
        yield self.finding(
            analysis,
            "the placeholders of a command are translated, the command is the same",
            (analysis.target, target.content_start, target.content_end),
            (analysis.source, source.content_start, source.content_end),
            severity=Severity.NEUTRAL,
        )

    def _moved(self, analysis: Analysis, source: Block, target: Block, ours: int, theirs: int) -> Finding:
        place, origin = _line(analysis.target, target, theirs), _line(analysis.source, source, ours)
        line = analysis.target.text[place[1] : place[2]].strip()
        return self.finding(analysis, f"code '{line}' is indented to another depth", place, origin)

    def _reordered(self, analysis: Analysis, source: Block, target: Block) -> Iterator[Finding]:
        """The order of keys says nothing, that of the numbers in a list does."""
        if source.info.lower() not in JSON:
            return
        ours, theirs = lists_of_numbers(source.text), lists_of_numbers(target.text)
        lost, strange = (
            [one for one in here if one[1] not in {row for _, row in there}]
            for here, there in ((ours, theirs), (theirs, ours))
        )
        for (line, before), (other, after) in zip(lost, strange, strict=False):
            if sorted(before) == sorted(after):
                yield self.finding(
                    analysis,
                    f"numbers '{', '.join(before)}' stand in the order '{', '.join(after)}'",
                    _line(analysis.target, target, other),
                    _line(analysis.source, source, line),
                )
                return


def _is_filled_in(blocks: tuple[Block, Block], there: str, here: str) -> bool:
    """Whether readers may put in something else: the name of a field, of nothing, of a path."""
    from qa.checks.values._code_strings import lone_field

    named = _rows(blocks[0], blocks[0].info) == _rows(blocks[1], blocks[0].info)
    named = named and not lone_field(blocks[0].text, blocks[1].text, blocks[0].info.lower())
    return named or calls_nothing_otherwise(there, here) or fills_path(there, here)


def _same_commands(source: Block, target: Block) -> bool:
    """Whether two blocks of a shell differ in the prompts before their commands alone: "$ cd sails". In a session they
    tell what is typed from what is printed."""
    if source.info.lower() not in SHELLS - SESSIONS:
        return False
    rows = [[row for _, row in skeleton(PROMPT.sub("", block.text), source.info)] for block in (source, target)]
    return rows[0] == rows[1]


def _message(tag: str, there: str, here: str) -> str:
    if tag == "replace":
        return f"code '{there}' became '{here}'"
    return f"code '{there}' is missing" if tag == "delete" else f"code '{here}' is not in the source"


def _with_synopses(source: Block, target: Block, old: Sequence[Row], new: Sequence[Row]) -> list[str]:
    """The rows of a translation, synopses with localised placeholders as the source has them."""
    if len(old) != len(new):
        return [row for _, row in new]
    lines = source.text.split("\n"), target.text.split("\n")
    return [
        before if before != after and is_localised(lines[0][i].strip(), lines[1][j].strip()) else after
        for (i, before), (j, after) in zip(old, new, strict=True)
    ]


def _is_output(
    language: str, tag: str, lines: tuple[str, str], rows: tuple[list[str], list[str]], even: bool, lang: str
) -> bool:
    """Whether lines that differ are printed rather than code; `even` says that both blocks have as many lines."""
    there, here = lines
    if _is_program(language, there, here, rows, lang):
        return False
    if language in PLAIN and (tag != "replace" or not even) and not is_branch(there):
        # text in a frame, which may write a number out
        return True
    code = SYMBOL.search(there + here) or KEYWORD.match(there) or _another_version(there, here)
    code = code or (language in SHELLS and is_command(there, here))
    begins = BEGINNINGS.get(language)
    code = code or (begins is not None and begins.match(there) is not None) or is_branch(there)
    return tag == "replace" and language not in READ and not is_diagram(language) and not code


def _is_program(language: str, there: str, here: str, rows: tuple[list[str], list[str]], lang: str) -> bool:
    """Whether lines of a programming language differ by a slip that no translation is, so that they print nothing; a
    sentence of which most words differ is no slip."""
    ours, theirs = ({word.lower() for word in WORD.findall(line)} for line in (there, here))
    retold = _SENTENCE.fullmatch(there) and _SENTENCE.fullmatch(here) and 2 * len(ours & theirs) < len(ours)
    return (
        language in KNOWN - SHELLS
        and not retold
        and all(row.isascii() for side in rows for row in side)
        and is_slip(language, there, here, rows)
        and not is_translated(there, here, lang)
    )


def _another_version(there: str, here: str) -> bool:
    """Whether one word alone differs, and holds a digit: an image's tag, a constant."""
    words = WORD.findall(there), WORD.findall(here)
    changed = [pair for pair in zip(*words, strict=False) if pair[0] != pair[1]]
    return differ_in_one_word(there, here) and any(c.isdigit() for pair in changed for word in pair for c in word)


def _rows(block: Block, info: str) -> list[str]:
    return [row for _, row in skeleton(block.text, info, fields=False)]


def _row(analysis: Analysis, block: Block, number: int, count: int) -> str:
    """A row of the code in another translation, if that has as many rows."""
    rows = skeleton(block.text, block.info) if block.kind is Kind.CODE else []
    return rows[number][1] if len(rows) == count else ""


def _has_rows(block: Block, rows: list[str]) -> bool:
    return block.kind is Kind.CODE and sorted(row for _, row in skeleton(block.text, block.info)) == rows


def _joined(rows: Sequence[str]) -> str:
    """The code on one line; a comma that only a list over several lines needs is no difference."""
    return TRAILING.sub("", "".join(rows))


def _line(document: Document, block: Block, number: int) -> tuple[Document, int, int]:
    """The stretch of one line of a code block, counted from its first, without its indentation."""
    start = block.content_start
    for _ in range(number):
        start = document.text.find("\n", start, block.content_end) + 1 or start
    end = document.text.find("\n", start, block.content_end)
    end = block.content_end if end < 0 else end
    indent = len(document.text[start:end]) - len(document.text[start:end].lstrip())
    return document, start + indent, max(start + indent, end)
