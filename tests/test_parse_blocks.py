"""Blocks, inline spans and visible text of hand-made notes."""

from __future__ import annotations

import pytest

from qa.model import Document, InlineKind, Kind
from qa.parse import first_signs, markdown, parse_text
from tests.benchmarks.container_constructs import FURTHER
from tests.benchmarks.container_forms import CONTAINERS, MORE


def shape(document: Document) -> list[tuple[str, int, str]]:
    return [(str(block.kind), block.level, block.text) for block in document.blocks]


def spans(text: str) -> list[tuple[str, str, str]]:
    """Kind, raw source and source between the marks."""
    return [
        (str(span.kind), text[span.start : span.end], text[span.inner_start : span.inner_end])
        for block in parse_text(text).blocks
        for span in block.inlines
    ]


def test_headings() -> None:
    text = "# One `c` #\n\nTwo\nlines\n===\n\n### Three {#anchor}\n"
    document = parse_text(text)
    assert shape(document) == [("heading", 1, "One c"), ("heading", 1, "Two lines"), ("heading", 3, "Three")]
    assert text[document.blocks[0].start : document.blocks[0].end] == "# One `c` #"
    assert text[document.blocks[1].start : document.blocks[1].end] == "Two\nlines\n==="


def test_lists_and_quotations() -> None:
    text = "- a\n  b\n\n  second\n  1. nested\n- [x] done\n\n> quoted\n> more\n>\n> - item\n"
    assert shape(parse_text(text)) == [
        ("list_item", 1, "a b"),
        ("paragraph", 0, "second"),
        ("list_item", 2, "nested"),
        ("list_item", 1, "done"),
        ("block_quote", 0, "quoted more"),
        ("list_item", 1, "item"),
    ]


def test_block_places_include_the_marker() -> None:
    text = "> - item\n\n> quote\n"
    assert [text[b.start : b.end] for b in parse_text(text).blocks] == ["- item", "> quote"]
    assert [text[b.content_start : b.content_end] for b in parse_text(text).blocks] == ["item", "quote"]


def test_table_cells() -> None:
    text = "> 12 | b\n> --|--\n> x \\| y | **z**\n"
    document = parse_text(text)
    assert [(b.cell, b.text) for b in document.blocks] == [
        ((0, 0, 0), "12"), ((0, 0, 1), "b"), ((0, 1, 0), "x | y"), ((0, 1, 1), "z"),
    ]  # fmt: skip
    assert text[document.blocks[2].start : document.blocks[2].end] == "x \\| y"


def test_inline_spans() -> None:
    text = "**粗$x_i$** [li *nk*](http://a.example) ![alt](i.png) ``c`d`` <b>&amp;\\*</b> ~~s~~ <http://b.example>"
    assert spans(text) == [
        ("emphasis", "**粗$x_i$**", "粗$x_i$"),
        ("text", "粗", "粗"),
        ("math", "$x_i$", "x_i"),
        ("text", " ", " "),
        ("link", "[li *nk*](http://a.example)", "li *nk*"),
        ("text", "li ", "li "),
        ("emphasis", "*nk*", "nk"),
        ("text", "nk", "nk"),
        ("text", " ", " "),
        ("image", "![alt](i.png)", "alt"),
        ("text", "alt", "alt"),
        ("text", " ", " "),
        ("code", "``c`d``", "c`d"),
        ("text", " ", " "),
        ("html", "<b>", "<b>"),
        ("text", "&amp;\\*", "&amp;\\*"),
        ("html", "</b>", "</b>"),
        ("text", " ", " "),
        ("emphasis", "~~s~~", "s"),
        ("text", "s", "s"),
        ("text", " ", " "),
        ("link", "<http://b.example>", "http://b.example"),
        ("text", "http://b.example", "http://b.example"),
    ]
    (block,) = parse_text(text).blocks
    assert block.text == "粗x_i li nk alt c`d &* s http://b.example"
    links = [span.value for span in block.inlines if span.kind in (InlineKind.LINK, InlineKind.IMAGE)]
    assert links == ["http://a.example", "i.png", "http://b.example"]


def test_quotation_marks_of_continued_lines_are_no_text() -> None:
    text = "> one *two\n> three* four\n"
    assert [raw for kind, raw, _ in spans(text) if kind == "text"] == ["one ", "two", "three", " four"]


def test_soft_breaks_join_words_but_not_han() -> None:
    assert parse_text("one\ntwo").blocks[0].text == "one two"
    assert parse_text("一个\n句子").blocks[0].text == "一个句子"


def test_reference_links_know_their_destination() -> None:
    text = "See [the page][p] and [p].\n\n[p]: http://a.example/x\n"
    (block,) = parse_text(text).blocks
    assert [span.value for span in block.inlines if span.kind is InlineKind.LINK] == ["http://a.example/x"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "<!-- a\n\n# comment\n-->\n",
        "{: .note}\n",
        ":::tip\n:::\n",
        "[[toc]]\n",
        "{% include a.html %}\n",
        "{#if a === 'b'}\n{:else}\n{/if}\n",
        "import A from './a';\n",
        "[p]: http://a.example\n",
        "---\n",
        "***\n",
        "+++\nweight = 3\n+++\n",
    ],
)
def test_no_prose(text: str) -> None:
    assert parse_text(text).blocks == ()


def test_code() -> None:
    text = "1. a\n\n   ```py title=x\n   b = 1\n   ```\n\nc\n\n    d = 2\n"
    document = parse_text(text)
    code = [(b.info, b.text, text[b.start : b.end]) for b in document.blocks if b.kind is Kind.CODE]
    assert code == [("py", "b = 1", "```py title=x\n   b = 1\n   ```"), ("", "d = 2", "d = 2")]


def test_unclosed_fence() -> None:
    document = parse_text("a\n\n```py\nb = '$x_1$'\n")
    (problem,) = document.problems
    assert (problem.kind, document.text[problem.start : problem.end]) == ("unclosed-fence", "```py")
    assert list(document.formulas()) == []


def test_html_blocks_show_their_text() -> None:
    document = parse_text("<details>\n<summary>Sum $x_1$</summary>\nrest\n\n**inner**\n\n</details>\n")
    assert shape(document) == [
        ("html", 0, ""),
        ("paragraph", 0, "Sum x_1"),
        ("html", 0, ""),
        ("paragraph", 0, "rest"),
        ("paragraph", 0, "inner"),
        ("html", 0, ""),
    ]
    assert len(list(document.formulas())) == 1


def test_components_are_no_prose_but_their_content_is() -> None:
    document = parse_text("<Box a={[\n  {b: 'text > c'},\n]} />\n\n<Tip>\nSome **prose**\n</Tip>\n")
    assert [(b.kind, b.info, b.text) for b in document.blocks] == [
        (Kind.HTML, "Box", ""), (Kind.LABEL, "Box b", "text > c"),
        (Kind.HTML, "Tip", ""), (Kind.PARAGRAPH, "", "Some prose"), (Kind.HTML, "Tip", ""),
    ]  # fmt: skip


def test_footnotes() -> None:
    document = parse_text("Text[^1] here.\n\n[^1]: The note.\n")
    assert shape(document) == [("paragraph", 0, "Text here."), ("paragraph", 0, "The note.")]
    assert [s.value for b in document.blocks for s in b.inlines if s.kind is InlineKind.HTML] == ["[^1]", "[^1]:"]


def test_comment_inside_a_line_splits_its_text() -> None:
    text = "One <!-- not this --> two. <!-- nor this -->"
    assert [raw for kind, raw, _ in spans(text) if kind == "text"] == ["One ", " two."]


@pytest.mark.parametrize("line_break", ["\r\n", "\r", "\n"])
def test_line_breaks(line_break: str) -> None:
    text = line_break.join(["# T", "", "> a $x_1$", "> b", "", "```py", "c", "```", "", "- d", "  e"])
    document = parse_text("\ufeff" + text)
    assert document.text == text
    assert len(document.line_starts) == 11
    assert [b.text for b in document.blocks] == ["T", "a x_1 b", "c", "d e"]
    assert [text[f.start : f.end] for f in document.formulas()] == ["$x_1$"]


def test_other_separators_do_not_break_lines() -> None:
    assert len(parse_text("a\x0bb\x0cc\x85d\u2028e\u2029f").line_starts) == 1


def test_a_line_asks_only_rules_that_may_begin_with_its_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every construct, and text that begins with every sign, is read as if all rules were asked."""
    bodies = ["The oven is hot.", "The oven\nis hot.\n---\n", "> The oven\n===\n"]
    containers = (CONTAINERS | MORE | FURTHER).values()
    texts = [container.write("The oven is hot.", "Title", "Text") for container in containers]
    signs = map(chr, range(33, 127))
    texts += [f"{sign}{body}\n\n{sign} {body}\nText\n{sign}{body}" for sign in signs for body in bodies]
    names = ("note.md", "note.qmd")
    quick = [repr(parse_text(text, name)) for text in texts for name in names]
    monkeypatch.setattr(first_signs, "SIGNS", {})
    monkeypatch.setattr(markdown, "MD", markdown.build())
    assert [repr(parse_text(text, name)) for text in texts for name in names] == quick


LETTERED = """i) Cut the plate.
   It is sharp.

    Wear gloves.

    a. One
    b. Two
ii) Drill it.

(@tin) An example

A. Smith was here.

c. 1900 it began.
"""


def test_lists_of_pandoc_with_letters() -> None:
    found = [(block.text, block.level, block.info) for block in parse_text(LETTERED, "plate.qmd").blocks]
    assert found == [
        ("Cut the plate. It is sharp.", 1, "i)"),
        ("Wear gloves.", 0, ""),
        ("One", 2, "a."),
        ("Two", 2, "b."),
        ("Drill it.", 1, "ii)"),
        ("An example", 1, "(@tin)"),
        ("A. Smith was here.", 0, ""),
        ("c. 1900 it began.", 0, ""),
    ]
    assert all(block.kind is Kind.PARAGRAPH for block in parse_text(LETTERED, "plate.md").blocks[:1])
