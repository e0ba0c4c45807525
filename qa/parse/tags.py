"""Tags of HTML and JSX in a note's blocks: the texts in them that readers see, the components that a machine reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.model import Block, Directive, Inline, InlineKind
from qa.model.records import dataclass
from qa.parse.attributes import LINKS, MACHINE, PICTURES, SWITCHES, Attribute, attributes, is_shown
from qa.parse.markers import LabelText, spaced

NAME = re.compile(r"<(/?)([A-Za-z][\w.:-]*)")
FOREIGN = frozenset({"iframe", "embed", "object", "script", "link", "meta", "svg", "style", "path"})
"""Elements whose attributes come from elsewhere with the rest of the tag: embedded pages, styles."""
FRAMES = frozenset({"iframe", "embed", "object", "svg"})
TRANSLATED = frozenset({"translate", "trans", "formattedmessage"})
"""Components of a generator's own translation, whose description is for translators."""
FRAME_TEXTS = frozenset({"title", "aria-label", "alt"})
"""Elements that show another page or a drawing, and their attributes that say what it is."""
ELEMENTS = frozenset(
    "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption "
    "center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption "
    "figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd "
    "label legend li link main map mark math menu meta meter nav noscript object ol optgroup option output p param "
    "picture pre progress q rp rt ruby s samp script search section select small source span strike strong style sub "
    "summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr "
    "path g circle rect line text polygon polyline ellipse defs use image marker stop".split()
)
"""Elements of HTML and of its drawings."""
LOOKS = frozenset({"style", "class", "classname", "dir", "lang", "key", "width", "height", "align"})
"""Attributes of layout, which a language with another direction or longer words may need to change."""
REACH = 3000
"""Code points within which a tag must end."""
DEPTH = 8
"""Braces within braces of an attribute that are followed."""
_MARKS = re.compile(r"[\"'`{}<>]|\n[ \t]*\n")
_STRING = re.compile(r"\"(?:\\.|[^\"\\\n])*+(\"?)|'(?:\\.|[^'\\\n])*+('?)|`(?:\\.|[^`\\])*+(`?)")
_INSIDE = re.compile(r"(?<=[^=\s]>)[^<>{}=]*[^\W\d_][^<>{}=]*(?=<)")
"""The text of an element in an expression."""
_LAST_COMMA = re.compile(r",(?=[}\])])")
_ASIDE = re.compile(r"""[\s"'](?:lang[ \t]*=|translate[ \t]*=[ \t]*["']?no\b)""")
_TITLE = re.compile(r"""(?<![ \t\n])[ \t\n]+(?:"([^"]{1,2000})"|'([^']{1,2000})')[ \t\n]*\)$""")
_COMPONENT_LINE = re.compile(r"^[ \t>]*<(/?)([A-Z][A-Za-z0-9.]*)(?=[\s/>])", re.M)
_PLAYER = re.compile(
    r"\b(?:player|embed(?:ded)?|widget|youtube|vimeo|bilibili|spotify|soundcloud|codepen|codesandbox|stackblitz|loom)\b",
    re.I,
)
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class MarkupTag:
    """A tag at `[start, end)`; its attributes stand between `inside` and `end`. `single`: closes itself."""

    name: str
    closes: bool
    single: bool
    start: int
    inside: int
    end: int

    @property
    def component(self) -> bool:
        """Whether its name says that it is no element of HTML."""
        return self.name[0].isupper()


def tag_end(text: str, position: int) -> int | None:
    """The offset after the `>` that closes a tag, quotes and braces balanced."""
    depth, quote = 0, ""
    for match in _MARKS.finditer(text, position, position + REACH):
        char, offset = match.group(), match.start()
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" or (char == "`" and depth):
            # an apostrophe of an element's text in an expression
            quote = "" if depth and text[offset - 1].isalnum() else char
        elif char == "{":
            depth += 1
            if depth > DEPTH:
                return None
        elif char == "}":
            depth -= 1
        elif char == ">" and depth <= 0:
            return offset + 1
        elif (char == "<" or char[0] == "\n") and depth <= 0:
            return None
    return None


def tags(text: str, span: Inline) -> Iterator[MarkupTag]:
    """The tags of an HTML inline: one, or several where they share a line of their own."""
    position = span.start
    while (match := NAME.search(text, position, span.end)) and (position == span.start or match.start() >= position):
        end = tag_end(text, match.end()) or span.end
        end = min(end, span.end)
        yield MarkupTag(match[2], bool(match[1]), text.startswith("/>", end - 2), match.start(), match.end(), end)
        position = end


def tag_attributes(text: str, tag: MarkupTag) -> Iterator[Attribute]:
    return attributes(text, tag.inside, tag.end - 1)


def labels(text: str, block: Block) -> Iterator[LabelText]:
    """The texts for readers in the tags, link titles and image titles of a block."""
    for span in block.inlines:
        if span.kind is InlineKind.HTML and "=" in text[span.start : span.end]:
            for tag in tags(text, span):
                for attribute in () if tag.closes else shown_attributes(text, tag):
                    yield LabelText(attribute.start, attribute.end, f"{tag.name} {attribute.name}")
        elif span.kind in (InlineKind.LINK, InlineKind.IMAGE) and text.startswith(('")', "')"), span.end - 2):
            match = _TITLE.search(text, span.inner_end, span.end)
            if match and _LETTER.search(match[match.lastindex or 1]):
                yield LabelText(*match.span(match.lastindex or 1), "a title")


def shown_attributes(text: str, tag: MarkupTag) -> Iterator[Attribute]:
    """The attributes of a tag that hold texts of the note: none that came with a page of another site, the name of its
    player among them, none in another language on purpose."""
    name = tag.name.lower()
    if (name in FOREIGN and name not in FRAMES) or _ASIDE.search(text, tag.inside, tag.end):
        return
    for attribute in tag_attributes(text, tag):
        if name in TRANSLATED and attribute.name == "description":
            continue
        foreign = name in FRAMES and (attribute.name.lower() not in FRAME_TEXTS or _PLAYER.search(attribute.value))
        if attribute.visible and not foreign:
            yield attribute


def components(text: str, blocks: Sequence[Block]) -> Iterator[Directive]:
    """The components of a note, in order."""
    for block in blocks:
        for span in block.inlines:
            if span.kind is InlineKind.HTML and text.startswith("<", span.start):
                for tag in tags(text, span):
                    if not (tag.component or tag.closes) and own_element(text, tag):
                        yield Directive("<>", tag.name, tag.start, tag.end, arguments(text, tag))
                    if tag.component:
                        yield Directive("<", tag.name, tag.start, tag.end, arguments(text, tag), tag.closes)
                        if tag.single and not tag.closes:
                            yield Directive("<", tag.name, tag.end, tag.end, "", True)


def own_element(text: str, tag: MarkupTag) -> bool:
    """Whether a tag in small letters is no element of HTML and has attributes: one of a generator's own, for its
    machine. `<name>` alone is something to fill in."""
    return tag.name not in ELEMENTS and "=" in text[tag.inside : tag.end]


def inside_components(text: str) -> frozenset[int]:
    """The numbers of the lines between the tags of components that stand on lines of their own, code left out."""
    found: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    fence = ""
    if not _COMPONENT_LINE.search(text):
        return frozenset()
    for number, line in enumerate(text.split("\n")):
        bare = line.lstrip(" \t>")
        if bare.startswith(("```", "~~~")) or fence:
            mark = bare[: len(bare) - len(bare.lstrip(bare[:1]))]
            if not fence:
                fence = mark
            elif mark.startswith(fence) and not bare[len(mark) :].strip():
                fence = ""
            continue
        match = _COMPONENT_LINE.match(line)
        if match is None:
            continue
        if not match[1]:
            if not bare.rstrip().endswith("/>") and f"</{match[2]}>" not in bare:
                opened.append((match[2], number))
        elif (at := next((i for i in range(len(opened))[::-1][:50] if opened[i][0] == match[2]), -1)) >= 0:
            found.append((opened[at][1] + 1, number + 1))
            del opened[at:]
    return frozenset(number for low, high in found for number in range(low, high)) if found else frozenset()


def arguments(text: str, tag: MarkupTag) -> str:
    """The attributes of a tag that must stay: none that readers see, none that lead somewhere, no layout."""
    skipped = LINKS | PICTURES | LOOKS
    every = (
        a
        for a in tag_attributes(text, tag)
        if a.name.lower() not in skipped and not a.visible and not (is_shown(a.name) and _says(a))
    )
    # an address inside is compared as an address
    kept = [a for a in every if not a.inner or (a.name.lower() in MACHINE and not a.shown and "/" not in a.value)]
    return " ".join(f"{a.name}={a.value if a.literal else emptied(a.value)}" for a in kept)


def _says(attribute: Attribute) -> bool:
    """Whether a value holds a text or may: `answer={0}` does not."""
    if attribute.value.lower() in SWITCHES:
        return False
    return attribute.literal or not attribute.value or re.search("[\"'`<]", attribute.value) is not None


def emptied(expression: str) -> str:
    """An expression without its strings, which may be texts for readers, and without the comma that ends a list."""
    return _LAST_COMMA.sub("", spaced(_INSIDE.sub("", _STRING.sub(_without_words, expression))).replace(" ", ""))


def _without_words(string: re.Match[str]) -> str:
    """A string without what it says; one that never ends stays as it is."""
    return '""' if any(string.groups()) else string[0]
