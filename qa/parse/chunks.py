"""The first lines of a chunk of code that set options, as Quarto, R Markdown and MyST write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.parse.markers import OPTION, QUOTED, YAML_KEY, Bounds, LabelText, is_option_shown, label

SCALARS = frozenset({"|", ">", "|-", ">-"})
CONTINUED = re.compile(r"[ \t]*(?:#|//|%%)\|[ \t]{2,}(\S[^\n]*)")
"""A further line of an option of several, and its text."""
LISTED = re.compile(r"[ \t]*(?:#|//|%%)\|[ \t]+-[ \t]+([\"']?)([^\n]*?)\1[ \t]*(?=\n|\Z)")
"""An entry of an option that holds a list, and its text."""

YAML_BLOCK = re.compile(r"[ \t]*---[ \t]*\n(?:(?![ \t]*---[ \t]*\n)[^\n]*\n){0,60}[ \t]*---[ \t]*(?:\n|\Z)")
"""Options between rules, as MyST reads them at the head of a directive."""
_QUOTED = re.compile(r"([\"'])(.*)\1$")


def chunk_options(flat: str, start: int, end: int) -> Iterator[tuple[Bounds, tuple[LabelText, ...]]]:
    """The first lines of a code block that set options (`#| fig-cap: "…"`, `:caption: …`), with their labels."""
    if block := YAML_BLOCK.match(flat, start, end):
        yield from _of_yaml(flat, start, block.end())
        return
    while start < end:
        stop = flat.find("\n", start, end)
        stop = end if stop < 0 else stop
        line = flat[start:stop]
        bare = line.lstrip(" \t")
        lead = start + len(line) - len(bare)
        if bare.startswith(("#|", "//|", "%%|")):
            mark = bare.index("|") + 1
            lead, bare = lead + mark + len(bare[mark:]) - len(bare[mark:].lstrip()), bare[mark:].lstrip()
            match = YAML_KEY.match(bare)
        else:
            match = OPTION.match(bare)
            if match is None:
                return
        labels: tuple[LabelText, ...] = ()
        if match and match[2] and is_option_shown(match[1]):
            first, last = lead + match.start(2), lead + match.end(2)
            quote = 1 if len(match[2]) > 1 and match[2][0] in "\"'" and match[2][-1] == match[2][0] else 0
            listed = [m.span(1) for m in QUOTED.finditer(flat, first, last)] if match[2][0] == "[" else []
            for low, high in listed or [(first + quote, last - quote)]:
                labels += label(flat, low, high, match[1])
        yield (start, stop), labels
        start = stop + 1
        if match and match[2] in SCALARS and is_option_shown(match[1]):
            while continued := CONTINUED.match(flat, start, end):
                yield continued.span(), label(flat, *continued.span(1), match[1])
                start = continued.end() + 1
        elif match and not match[2] and is_option_shown(match[1]):
            while entry := LISTED.match(flat, start, end):
                yield entry.span(), label(flat, *entry.span(2), match[1])
                start = entry.end() + 1


def _of_yaml(flat: str, start: int, end: int) -> Iterator[tuple[Bounds, tuple[LabelText, ...]]]:
    """The lines of options in YAML; a text of several lines is indented deeper than its name."""
    depth, name = -1, ""
    while start < end:
        stop = flat.find("\n", start, end)
        stop = end if stop < 0 else stop
        lead = start + len(flat[start:stop]) - len(flat[start:stop].lstrip())
        match = YAML_KEY.match(flat[lead:stop])
        labels: tuple[LabelText, ...] = ()
        if 0 <= depth < lead - start:
            labels = label(flat, start, stop, name)
        elif match and match[2] and is_option_shown(match[1]):
            depth, name = (lead - start, match[1]) if match[2] in SCALARS else (-1, "")
            quoted = _QUOTED.match(match[2])
            first = lead + match.start(2) + (1 if quoted else 0)
            labels = () if name else label(flat, first, first + len(quoted[2] if quoted else match[2]), match[1])
        else:
            depth = -1
        yield (start, stop), labels
        start = stop + 1
