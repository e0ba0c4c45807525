"""What a model puts around a note that it hands over: a code fence around the whole, a remark before its front matter
or the fence.

The note inside is read as if it stood alone, so that one thing is wrong with it and not every block.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa.model import Problem
from qa.parse.front import KEY, Front, front_matter

KIND = "wrapper"
MESSAGE = "the whole note stands in a code fence"
SHARE = 0.6
"""Share of a note that a fence must hold to be a wrapper of it."""
LONGEST = 200
"""Code points of a remark before the front matter."""
_OPENING = re.compile(
    rf"\s*(?P<remark>^[^\s#\-+*>|`~{{<][^\n`]{{0,{LONGEST}}}\n(?:[ \t]*\n)*)?"
    r"^(?P<fence>`{3,}|~{3,})[ \t]*(?:markdown|md|mdx)[ \t]*$",
    re.M,
)
_SPEAKS = re.compile(
    r"translat|übersetz|tradu[cçz]|перев[ео]д|перекл[аи]д|tłumacz|překl|preklad|översätt|oversett|overs[æa]t|vertal|çevir|"
    r"terjemah|翻译|翻譯|翻訳|번역|ترجم|अनुवाद|অনুবাদ|bản dịch|แปล|μετάφρα|fordít|תרגום|käänn",
    re.IGNORECASE,
)
"""What a remark says that hands over a translation: a page about Markdown has a line before its example too."""
_FENCE = re.compile(r"^(`{3,}|~{3,})[ \t]*(\S*)[^\n]*$", re.M)
_REMARK = re.compile(
    rf"\s*([^\n#\-+*>|`~{{<].{{0,{LONGEST}}}[:：.!。！])[ \t]*\n(?:[ \t]*\n)*(?=---[ \t]*\n)|\s+(?=---[ \t]*\n)"
)
_BREAKS = re.compile(r"[^\n]")


def unwrapped(flat: str) -> tuple[str, Front, Problem | None]:
    """The note without its wrapper (of the same length), its front matter, and the wrapper as a problem."""
    front = front_matter(flat)
    found = _wrapper(flat, front.end)
    problem = None
    if found:
        (start, end), (last, stop) = found
        flat = flat[:start] + _blank(flat[start:end]) + flat[end:last] + _blank(flat[last:stop]) + flat[stop:]
        problem = Problem(KIND, start, end, MESSAGE)
    return flat, front if front.end else _behind_remark(flat), problem


def without_front(flat: str, front: Front) -> str:
    """The note with its front matter blanked out."""
    return flat[: front.start] + _blank(flat[front.start : front.end]) + flat[front.end :]


def _wrapper(flat: str, at: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The opening and the closing line of a fence of Markdown that holds nearly all of a note.

    Fences inside are opened and closed in turn; a closing one names no language.
    """
    opening = _OPENING.match(flat, at)
    if opening is None or (opening["remark"] and not _SPEAKS.search(opening["remark"])):
        return None
    fences = list(_FENCE.finditer(flat, opening.end()))
    # every fence inside needs two lines: where one is left over it closes the wrapper, which else is never closed
    last = fences.pop().span() if len(fences) % 2 else (len(flat), len(flat))
    if any(fence[2] for fence in fences[1::2]) or flat[slice(*last)].strip("`~ \t"):
        return None
    if last[0] - opening.end() < SHARE * len(flat[at:].strip()):
        return None
    return (opening.start("fence"), opening.end()), last


def _behind_remark(flat: str) -> Front:
    """The front matter behind one line that speaks, or behind nothing but blank lines."""
    remark = _REMARK.match(flat)
    if remark is None or not KEY.match(flat, flat.index("\n", remark.end()) + 1):
        return Front()
    by = remark.end()
    front = front_matter(flat[by:])
    if len(front.data) < 2:
        # "Note: so it is." between two rules is text
        return Front()
    fields = tuple(
        replace(
            field,
            start=field.start + by,
            end=field.end + by,
            inner_start=field.inner_start + by,
            inner_end=field.inner_end + by,
        )
        for field in front.fields
    )
    return replace(front, start=by, end=front.end + by, fields=fields)


def _blank(text: str) -> str:
    return _BREAKS.sub(" ", text)
