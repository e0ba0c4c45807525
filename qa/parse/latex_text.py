r"""Block rules for LaTeX that holds text: theorems, lists and figures between `\begin` and `\end`, headings, captions.

Pandoc and bookdown hand such lines on to LaTeX. What stands between them is Markdown, block by block.
"""

from __future__ import annotations

import re
from collections import defaultdict

from markdown_it.rules_block import StateBlock

from qa.model import Directive
from qa.parse import markers
from qa.parse.closings import MOST_LINES, shift
from qa.parse.containers import line_of, push, tokenise_inside
from qa.parse.markers import Marker

TEXTS = frozenset(
    "theorem lemma corollary proposition definition remark remarks example examples proof conjecture claim note "
    "exercise solution question problem axiom assumption notation observation fact abstract quote quotation verse "
    "center flushleft flushright itemize enumerate description figure table minipage multicols tcolorbox frame block "
    "mdframed displayquote summary algorithm thm lem cor prop defn rem".split()
)
"""Environments whose body is text; of all others nothing is known."""
HINT = "\\"
CLOSINGS = "closings of environments"
_BEGIN = re.compile(
    r"\\begin\{([a-z]+)\*?\}(?:\[([^\]\n]{1,300})\])?(?:\{[^{}\n]{0,100}\}){0,3}[ \t]*"
    r"(?:\\label\{[^{}\n]{1,100}\})?[ \t]*$"
)
_EDGE = re.compile(r"\\(begin|end)\{([a-z]+)\*?\}")
_ITEM = re.compile(r"\\item(?![A-Za-z])(?:\[([^\]\n]{1,300})\])?[ \t]*")
_LINE = re.compile(
    r"\\(part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|caption|title)\*?(?:\[[^\]\n]{0,300}\])?\{(.+?)\}"
    r"[ \t]*(?:\\label\{([^{}\n]{1,100})\})?[ \t]*$"
)
_MACHINE = re.compile(
    r"\\(includegraphics|label|centering|raggedright|small|footnotesize|newpage|clearpage|pagebreak|noindent|medskip"
    r"|bigskip|smallskip|vspace|hspace|bibliography|bibliographystyle|tableofcontents|setcounter|input|include|BeginKnitrBlock"
    r"|EndKnitrBlock)"
    r"(?![A-Za-z])\*?((?:\[[^\]\n]{0,200}\]|\{[^{}\n]{0,200}\})*)[ \t]*$"
)


def environment_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""`\begin{theorem}[Title]` … `\end{theorem}`, each on a line of its own."""
    text = line_of(state, start)
    match = _BEGIN.match(text) if text.startswith(HINT) and not state.is_code_block(start) else None
    close = _closing(state, start, end) if match and match[1] in TEXTS else None
    if match is None or close is None:
        return False
    if silent:
        return True
    position = state.bMarks[start] + state.tShift[start]
    flat = state.env["flat"]
    labels = markers.label(flat, position + match.start(2), position + match.end(2)) if match[2] else ()
    push(state, Marker(Directive("\\begin", match[1], position, position + match.end()), labels), 1, (start, start + 1))
    before = state.env.get("latex", 0)
    state.env["latex"] = before + 1
    tokenise_inside(state, start + 1, close)
    state.env["latex"] = before
    position = state.bMarks[close] + state.tShift[close]
    last = Directive("\\begin", match[1], position, state.eMarks[close], "", True)
    push(state, Marker(last), -1, (close, close + 1))
    state.line = close + 1
    return True


def _closing(state: StateBlock, start: int, end: int) -> int | None:
    """The line that closes the environment opened at `start`."""
    # by what tells containers: in a quotation or an item of a list lines begin elsewhere
    known = state.env.setdefault(CLOSINGS, {})
    place = end, state.blkIndent, shift(state, start)
    if start not in known.get(place, ()):
        known[place] = _closings(state, start, end)
    close = known[place].get(start)
    return close if close is not None and close < start + MOST_LINES else None


def _closings(state: StateBlock, start: int, end: int) -> dict[int, int | None]:
    """The lines that open an environment, each with the one that closes it: all at once, since any may be open."""
    found: dict[int, int | None] = {}
    waiting: dict[str, list[int]] = defaultdict(list)
    own = shift(state, start)
    for line in range(start, end):
        if shift(state, line) < own or (state.sCount[line] < state.blkIndent and not state.isEmpty(line)):
            # behind the quotation or the item that it stands in
            break
        if (edge := _EDGE.match(line_of(state, line))) is None:
            continue
        if edge[1] == "begin":
            found[line] = None
            waiting[edge[2]].append(line)
        elif waiting[edge[2]]:
            found[waiting[edge[2]].pop()] = line
    return found


def item_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""An `\item` of a list, up to the next one: an item as in Markdown, `[…]` behind its mark a label."""
    match = _ITEM.match(line_of(state, start)) if state.env.get("latex") else None
    if match is None:
        return False
    if silent:
        return True
    stop = _item_end(state, start, end)
    position = state.bMarks[start] + state.tShift[start]
    if match[1]:
        labels = markers.label(state.env["flat"], position + match.start(1), position + match.end(1))
        push(state, Marker(None, labels), 0, (start, start + 1))
    opened = state.push("list_item_open", "li", 1)
    opened.map = [start, stop]
    before = state.bMarks[start], state.tShift[start], state.sCount[start]
    state.bMarks[start], state.tShift[start], state.sCount[start] = position + match.end(), 0, state.blkIndent
    tokenise_inside(state, start, stop)
    state.bMarks[start], state.tShift[start], state.sCount[start] = before
    state.push("list_item_close", "li", -1)
    state.line = stop
    return True


def _item_end(state: StateBlock, start: int, end: int) -> int:
    depth = 0
    for line in range(start + 1, end):
        text = line_of(state, line)
        if edge := _EDGE.match(text):
            depth += 1 if edge[1] == "begin" else -1
        if depth < 0 or (depth == 0 and _ITEM.match(text)):
            return line
    return end


def line_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""A line of LaTeX alone: `\section{Title}\label{x}`, `\caption{…}`, `\includegraphics{a.png}`."""
    text = line_of(state, start)
    if not text.startswith(HINT) or state.is_code_block(start):
        return False
    titled = _LINE.match(text)
    machine = None if titled else _MACHINE.match(text)
    if (titled is None and machine is None) or (titled and not _is_balanced(titled[2])):
        return False
    if silent:
        return True
    position = state.bMarks[start] + state.tShift[start]
    flat = state.env["flat"]
    if titled:
        record = Directive("\\", titled[1], position, position + titled.end(), titled[3] or "")
        marker = Marker(record, markers.label(flat, position + titled.start(2), position + titled.end(2), titled[1]))
    else:
        assert machine
        marker = Marker(Directive("\\", machine[1], position, position + machine.end(), machine[2]))
    push(state, marker, 0, (start, start + 1))
    state.line = start + 1
    return True


def _is_balanced(body: str) -> bool:
    """Whether no brace of a title closes the one before it."""
    depth = 0
    for char in body:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0
