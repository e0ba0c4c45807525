r"""LaTeX around text, marks of editors, attributes of media, tables whose line of dashes does not fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.align.sentences import block_sentences
from qa.model import InlineKind, Kind
from qa.parse import parse_text
from qa.parse.dialects import Dialect


def read(text: str, dialect: Dialect | None = None) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in parse_text(text, "oven.md", "en", dialect).blocks]


def test_an_environment_holds_blocks() -> None:
    note = "Before.\n\\begin{theorem}[Heat]\\label{t}\nIf $x > 0$, it is hot.\n\n- a list\n\\end{theorem}\nBehind.\n"
    assert read(note) == [
        ("paragraph", "Before."),
        ("label", "Heat"),
        ("paragraph", "If x > 0, it is hot."),
        ("list_item", "a list"),
        ("paragraph", "Behind."),
    ]
    kinds = [(d.name, d.closes) for d in parse_text(note).directives]
    assert kinds == [("theorem", False), ("theorem", True)]


def test_items_within_items() -> None:
    note = (
        "\\begin{itemize}\n  \\item First\n    goes on\n  \\begin{enumerate}\n"
        "  \\item[b)] Inner $y$\n  \\end{enumerate}\n"
        "  \\item\n  Last\n\\end{itemize}\n"
    )
    document = parse_text(note)
    items = [(b.text, b.level) for b in document.blocks if b.kind is Kind.LIST_ITEM]
    assert items == [("First goes on", 1), ("Inner y", 2), ("Last", 1)]
    assert [note[b.content_start : b.content_end] for b in document.blocks][-1] == "Last"


def test_lines_of_latex() -> None:
    figure = "\\begin{figure}\n\\includegraphics{a.png}\n\\caption{A \\emph{b} c}\n\\end{figure}\n"
    note = f"\\subsection*{{On $x$}}\\label{{s}}\n\n{figure}"
    assert read(note) == [("label", "On x"), ("label", "A \\emph{b} c")]
    assert ("includegraphics", "{a.png}") in [(d.name, d.arguments) for d in parse_text(note).directives]


def test_what_is_none_stays() -> None:
    for note in (
        "\\begin{theorem}\nnever closed",
        "\\item alone",
        "\\section{a} and text",
        "\\begin{align}\na &= b\n\\end{align}",
    ):
        assert not [d for d in parse_text(note).directives if d.syntax.startswith("\\")]


def test_marks_of_an_editor() -> None:
    document = parse_text("It {++really++} is {--not--} {==hot==}{>>says who?<<} here.\n")
    assert [b.text for b in document.blocks] == ["It really is not hot here.", "says who?"]
    assert not [i for i in document.blocks[0].inlines if i.kind is InlineKind.CODE]
    assert read("C{++} and {--x") == [("paragraph", "C{++} and {--x")]


def test_attributes_that_readers_see() -> None:
    assert ("label", "Bread") in read('<video src="a.mp4" title="Bread"></video>\n')
    assert ("label", "Bread") in read('{attribution="Bread"}\n> Text\n')
    assert ("label", "Bread") in read('See :abbr[oven]{title="Bread"} here.\n')


def test_sentences_within_the_brackets_of_a_link() -> None:
    text = "See [Open the door slowly. Wait for [the lamp](https://a.b/c.d) to go out.]{.aside} Then eat.\n"
    document = parse_text(text, "oven.md", "en")
    said = [s.text for s in block_sentences(document, document.blocks[0])]
    assert [one for one in said if one.startswith("Wait")]
    short = parse_text("See [the door and what is behind it in the kitchen](https://a.b) for more.\n", "oven.md", "en")
    assert len(block_sentences(short, short.blocks[0])) == 1


def test_a_line_of_dashes_that_does_not_fit() -> None:
    note = "| a | b |\n|---|---|---|\n| one | two |\n\nText\n"
    document = parse_text(note, "oven.md", "en", Dialect.MARKDOWN)
    cells = [(b.text, b.cell) for b in document.blocks if b.kind is Kind.TABLE_CELL]
    assert cells == [("a", (0, 0, 0)), ("b", (0, 0, 1)), ("one", (0, 1, 0)), ("two", (0, 1, 1))]
    assert [p.message for p in document.problems] == [
        "line of dashes has 3 columns and its header 2: no table is shown"
    ]
    assert not parse_text(note, "oven.md", "en", Dialect.KRAMDOWN).problems
    assert read("a or b\n------\n") == [("heading", "a or b")]


PARTS = st.sampled_from(
    [
        *("\\begin{itemize}\n", "\\end{itemize}\n", "\\item ", "\\item[x] ", "\\begin{proof}\n", "\\end{proof}\n"),
        *("\\section{a}\n", "\\caption{", "}\n", "$x$ ", "{++", "++}", "{>>", "<<}", "> ", "- ", "text\n", "\n", "  "),
        *("| a | b |\n", "|--|--|--|\n", "[a. B.]{", "```\n"),
    ]
)


@given(st.lists(PARTS, max_size=25).map("".join))
def test_places_are_exact(note: str) -> None:
    document = parse_text(note, "oven.md", "en")
    for block in document.blocks:
        assert 0 <= block.start <= block.content_start <= block.content_end <= block.end <= len(note)
        for inline in block.inlines:
            if inline.kind is InlineKind.TEXT:
                assert "\n\n" not in note[inline.start : inline.end]
    starts = [block.start for block in document.blocks]
    assert starts == sorted(starts)
