"""Markup that is no prose: comments, templates, attribute lines, components, roles, footnote marks."""

from __future__ import annotations

import re

from qa.parse import obsidian
from qa.parse.code_templates import code_template
from qa.parse.components import EMPTY_LINE, component, line_end
from qa.parse.dialects import Dialect
from qa.parse.expressions import closing
from qa.parse.regions import BLANK, MARKUP, MATH, NOTE, ROLE, Region

FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,100}\]")
MODULE_LINE = re.compile(
    r"(?:import\b[^\n]*?['\"][^'\"\n]+['\"];?|export\s+(?:const|default|function|let|class)\b[^\n]*)[ \t]*$"
)
REACH = 3000
TEMPLATE_REACH = 300
"""Characters in which comments and expressions, and those of templates, must be closed."""
HEADING_TAILS = frozenset({"[[", "[#", "{#", "{.", "{:", "{ #", "{ .", "{ :"})
ANCHOR = re.compile(r"(?:\[\[[^\[\]\n]{1,200}\]\]|\[#[\w-]{1,100}\]|\{[ ]?[#.:][^{}\n]{1,200}\})[ \t]*$", re.M)
ATTRIBUTES = re.compile(r"\{[ ]?(?:[#.:]|[\w-]+=)[^{}\n]{1,300}\}")
CAPTION = re.compile(r"[ \t>]*(?:Table)?:[ \t]+[^:\n]")
"""How a caption of Pandoc begins, which attributes of the table may end."""
OF_BLOCK = re.compile(r"[ \t]*\{[\w-]+=\"")
"""Attributes of the block that they stand above."""
DESCRIBED = "])`*_}>\ue000"
"""What an attribute list may stand behind."""
ICON = re.compile(r":[\w+-]{2,60}:$")
ICON_REACH = 64
"""The name of an icon or emoji, and characters in which it is looked for."""
FENCES = ("```", "~~~", ":::")
FOOTNOTE_TEMPLATE = re.compile(r"\{\{[ \t]*footnote:[ \t]*")
"""How a footnote of mdBook begins."""
FORMULA_ROLES = frozenset({"math", "m"})
QUOTED_KEY = re.compile(r"\"[^\"\n]{1,30}\"")
KEY = re.compile(
    r"[a-z0-9]|f\d{1,2}|num\d|(?:left-|right-)?(?:ctrl|control|alt|shift|cmd|command|meta|win|windows|super|option|opt)"
    r"|tab|enter|return|esc|escape|space|backspace|del|delete|ins|insert|home|end|up|down|left|right|pause|menu|fn|break"
    r"|page-?(?:up|down)|(?:caps|num|scroll)-?lock|print-?screen|(?:arrow|num|bracket|volume|media)-[a-z-]+"
)
"""A key with a caption of its own, and the names of keys of pymdown."""
LITERAL_ROLES = frozenset(
    "code kbd file samp command option envvar makevar program regexp token class func meth attr mod "
    "data const exc obj py:class py:func py:meth py:attr py:mod py:obj raw".split()
)
"""Roles whose text is code."""
TEXT_ROLES = frozenset(
    "abbr abbreviation ac acronym dfn guilabel menuselection sub sup subscript superscript strong emphasis "
    "title-reference title t underline del u".split()
)
"""Roles whose text is for readers and leads nowhere."""
LEADING = re.compile(r"-(?:link|ref)\b")
"""What says of a badge (`{bdg-primary}`) that it leads somewhere."""
REFERENCE = re.compile(r"-?@(\w[\w:.#$%&+?<>~/-]*\w|\w)")
CROSSED = re.compile(r"(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|def|exm|exr)-")
COMMENT = re.compile(r"\{%-?[ \t]*comment[ \t]*-?%\}|\{#-?[ \t]")
COMMENT_END = {"%": re.compile(r"\{%-?[ \t]*endcomment[ \t]*-?%\}"), "#": re.compile(r"[ \t]-?#\}")}
"""Comments of Liquid and of Jinja: how they begin, and how they end, by the second character."""
CLOSERS = {"{%": "%}", "{{": "}}"}
INSIDE_WORD = re.compile(r"[\w%]")


def comment(flat: str, start: int, end: int) -> Region:
    """A comment vanishes alone on its lines, last on its line or with an empty line inside; else it marks its place."""
    line_start = flat.rfind("\n", 0, start) + 1
    tail = flat[end : line_end(flat, end)]
    alone = not flat[line_start:start].strip(" \t>")
    heading = obsidian.HEADING.match(flat, line_start) is not None
    broken = heading or EMPTY_LINE.search(flat, start, end) is not None
    vanishes = broken or (not tail.strip() and (alone or "\n" not in flat[start:end]))
    return Region(BLANK if vanishes else NOTE, start, end, start + 4, max(start + 4, end - 3), "!--")


def at(flat: str, start: int, token: str, dialect: Dialect) -> Region | None:
    """The markup that begins with a token of the scanner."""
    if token.endswith("{:") and flat.startswith("{::comment}", start + len(token) - 2):
        return _kramdown_comment(flat, start + len(token) - 2)
    if token == "%%":
        return _obsidian_comment(flat, start)
    if token[0] == "{" and (closed := _template_comment(flat, start)):
        return closed
    if token.endswith(("%", "+++")) and token not in CLOSERS:
        # a comment of MyST, or the end of a cell
        return Region(BLANK, start, line_end(flat, start), start, start, "")
    if token in CLOSERS:
        return code_template(flat, start) or _template(flat, start, token)
    if token[0] == "^" and token != obsidian.FOOTNOTE_IN_LINE:
        return Region(MARKUP, start, start + len(token.rstrip()), start + 1, start + len(token.rstrip()), "^")
    if token.startswith("++") and token.endswith("++") and len(token) > 4:
        if not _are_keys(token[2:-2], dialect):
            return None
        return Region(MARKUP, start, start + len(token), start + 2, start + len(token) - 2, "++")
    if token == obsidian.FOOTNOTE_IN_LINE:
        return obsidian.footnote_in_line(flat, start)
    if token == "[^":
        return _footnote(flat, start)
    if token.endswith("@"):
        return _reference(flat, start)
    if token == "{/*":
        return _expression_comment(flat, start)
    if token[0] == "<":
        return component(flat, start, dialect)
    if token in ("[[", "![["):
        return obsidian.wiki(flat, start) or _anchor(flat, start)
    if token in HEADING_TAILS:
        return _anchor(flat, start) or _attribute_list(flat, start)
    if token.strip() == "{":
        if OF_BLOCK.match(flat, start) and not flat[flat.rfind("\n", 0, start) + 1 : start].strip(" \t>"):
            return _line(flat, start, token, dialect)
        described = _attribute_list(flat, start) if flat[start - 1 : start] in (")", "]") else None
        return described or (_expression(flat, start) if dialect is Dialect.MDX else None)
    return _line(flat, start, token, dialect)


def _are_keys(names: str, dialect: Dialect) -> bool:
    """Whether `++names++` are keys of a keyboard; else they are inserted text. Keys have no capitals, and one alone is
    known by its name where the dialect does not tell."""
    bare = QUOTED_KEY.sub("", names)
    if bare != bare.lower():
        return False
    return dialect is Dialect.MKDOCS or "+" in names or bare == "" or KEY.fullmatch(bare) is not None


def role(flat: str, start: int, opened: int, end: int, name: str) -> Region | None:
    """A role whose text stands between backticks that end before `opened` and at `end`.

    Its value is the name and the target; the body is what readers see, or the target where they see what it names.
    """
    width = opened - start - len(name)
    body_start, body_end = opened, end - width
    body = flat[body_start:body_end]
    kind = name.strip("{}:")
    if kind in FORMULA_ROLES:
        return Region(MATH, start, end, body_start, body_end, name + "`" * width)
    if kind in LITERAL_ROLES:
        return Region(MARKUP, start, start + len(name), start + 1, start + len(name) - 1, name)
    if kind in TEXT_ROLES or (kind.startswith("bdg") and not LEADING.search(kind)):
        return Region(ROLE, start, end, body_start, body_end, kind)
    titled = re.search(r"\s*<([^<>]*)>$", body)
    if titled and titled.start() > 0:
        return Region(ROLE, start, end, body_start, body_start + titled.start(), f"{kind} {titled[1].strip()}")
    return Region(ROLE, start, end, body_end, body_end, f"{kind} {body.strip()}")


def _attribute_list(flat: str, start: int) -> Region | None:
    """Attributes of what stands before them: `[text]{.class}`, `![image](a.png){ width=60% }`."""
    match = ATTRIBUTES.match(flat, start)
    behind = flat[max(0, start - 3) : start]
    if match is None or start == 0:
        return None
    if not (
        behind[-1:] in DESCRIBED
        or (behind[-1:] == ":" and ICON.search(flat, max(0, start - ICON_REACH), start))
        or behind.rstrip(" ").endswith("$$")
        or CAPTION.match(flat, _line_start(flat, start))
    ):
        return None
    return Region(MARKUP, start, match.end(), start + 1, match.end() - 1, "{")


def _line_start(flat: str, position: int) -> int:
    return flat.rfind("\n", 0, position) + 1


def _expression_comment(flat: str, start: int) -> Region | None:
    close = flat.find("*/}", start, start + REACH)
    return comment(flat, start, close + 3) if close >= 0 else None


def _expression(flat: str, start: int) -> Region | None:
    """An expression of MDX: code in braces, alone on its lines or inside a sentence."""
    before = flat[flat.rfind("\n", 0, start) + 1 : start].lstrip(" \t>")
    if before.startswith(FENCES):
        return None
    end = closing(flat, start, min(len(flat), start + REACH))
    return _placed_expression(flat, start, end) if end else None


def _placed_expression(flat: str, start: int, end: int) -> Region | None:
    line_start = flat.rfind("\n", 0, start) + 1
    alone = not flat[line_start:start].strip(" \t>") and not flat[end : line_end(flat, end)].strip()
    if not alone and "\n" in flat[start:end]:
        return None
    return Region(BLANK if alone else MARKUP, start, end, start + 1, end - 1, "{")


def _kramdown_comment(flat: str, start: int) -> Region | None:
    close = re.compile(r"\{:/(?:comment)?\}").search(flat, start, start + REACH)
    return comment(flat, start, close.end()) if close else None


def _template_comment(flat: str, start: int) -> Region | None:
    """What Liquid and Jinja leave out of the page: `{% comment %} … {% endcomment %}`, `{# … #}`."""
    opening = COMMENT.match(flat, start)
    close = COMMENT_END[opening[0][1]].search(flat, opening.end(), start + REACH) if opening else None
    return comment(flat, start, close.end()) if close else None


def _obsidian_comment(flat: str, start: int) -> Region | None:
    """`%% a remark %%`: within a paragraph, or over several where both marks stand at the edges of lines."""
    close = flat.find("%%", start + 2, start + REACH)
    if close < 0 or INSIDE_WORD.match(flat, close + 2):
        return None
    alone = not flat[flat.rfind("\n", 0, start) + 1 : start].strip(" \t>")
    if EMPTY_LINE.search(flat, start, close) and not (alone and not flat[close + 2 : line_end(flat, close)].strip()):
        return None
    return comment(flat, start, close + 2)


def _template(flat: str, start: int, token: str) -> Region | None:
    close = flat.find(CLOSERS[token], start + 2, start + TEMPLATE_REACH)
    if close < 0 or EMPTY_LINE.search(flat, start, close):
        return None
    stop = close + 2
    if footnote := FOOTNOTE_TEMPLATE.match(flat, start, close):
        return Region(MARKUP, start, stop, footnote.end(), close, obsidian.FOOTNOTE_IN_LINE)
    end = line_end(flat, stop)
    line_start = flat.rfind("\n", 0, start) + 1
    alone = not flat[line_start:start].strip(" \t>") and not flat[stop:end].strip()
    return Region(BLANK if alone else MARKUP, start, stop, start + 2, close, token)


def _reference(flat: str, start: int) -> Region | None:
    """`@fig-oven`, and a citation in brackets: `[see @smith2020, p. 3]`."""
    match = REFERENCE.match(flat, start)
    if match is None:
        return None
    crossed = CROSSED.match(match[1]) is not None
    close = flat.find("]", start, min(line_end(flat, start), start + TEMPLATE_REACH))
    if not crossed and (close < 0 or flat.startswith(("(", "["), close + 1)):
        # the text of a link, a name
        return None
    return Region(ROLE, start, match.end(), match.end(), match.end(), f"{'ref' if crossed else 'cite'} {match[1]}")


def _footnote(flat: str, start: int) -> Region | None:
    match = FOOTNOTE.match(flat, start)
    if match is None:
        return None
    end = match.end()
    line_start = flat.rfind("\n", 0, start) + 1
    if not flat[line_start:start].strip(" \t>") and flat.startswith(":", end):
        return Region(MARKUP, start, end + 1, start + 2, end - 1, match.group() + ":")
    return Region(MARKUP, start, end, start + 2, end - 1, match.group())


def _anchor(flat: str, start: int) -> Region | None:
    """The name of a heading, written behind it or, alone on a line, a list of attributes."""
    match = ANCHOR.match(flat, start)
    line_start = flat.rfind("\n", 0, start) + 1
    if match is None:
        return None
    end = start + len(match.group().rstrip())
    if not flat[line_start:start].strip(" \t>"):
        return None if flat.startswith("[", start) else Region(BLANK, start, end, start, end, "{")
    if not obsidian.HEADING.match(flat, line_start):
        return None
    return Region(MARKUP, start, end, start + 1, end - 1, flat[start : start + 2])


def _line(flat: str, start: int, token: str, dialect: Dialect) -> Region | None:
    """An attribute list or branch, a module statement: the whole line vanishes, of a statement all its lines."""
    begin = start + len(token) - len(token.lstrip(" \t>"))
    end = line_end(flat, begin)
    word = flat[begin : begin + 7].lower()
    line = flat[begin:end].rstrip()
    if word.startswith(("import ", "export ")):
        whole = _statement(flat, begin) if dialect is Dialect.MDX and start == begin else None
        if whole is None and not MODULE_LINE.fullmatch(line):
            return None
        end = whole or end
    if word.startswith("{") and not line.endswith("}"):
        return None
    if word.startswith("[[") and not line.endswith("]]"):
        return None
    return Region(BLANK, begin, end, begin, end, word)


def _statement(flat: str, start: int) -> int | None:
    """The end of a module statement of MDX that spans several lines: where its brackets are closed."""
    line = flat[start : line_end(flat, start)]
    if not re.match(r"import\b.*(?:\{|from|['\"])|export\s+(?:const|default|function|let|var|class|async|\{)", line):
        return None
    depth = 0
    for match in re.finditer(r"[(){}\[\]]|\n", flat[start : start + REACH]):
        char = match.group()
        if char in "({[":
            depth += 1
        elif char in ")}]":
            depth -= 1
        elif depth <= 0:
            return start + match.start()
    return len(flat) if depth <= 0 and start + REACH >= len(flat) else None
