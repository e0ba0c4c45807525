"""Places are exact on random Markdown and on every note of the corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.model import Document, InlineKind, Kind, place
from qa.parse import decode, encode, parse_text
from qa.parse.dialects import Dialect
from qa.parse.regions import RESERVED

CORPUS = sorted((Path(__file__).parent.parent / "corpus").rglob("*.md"))
CONTAINERS = (InlineKind.LINK, InlineKind.IMAGE, InlineKind.EMPHASIS, InlineKind.ROLE)
FRAGMENTS = [
    "word", "das", "质量", "हिन्दी", "قوة", "é", "\U0001f469\u200d\U0001f680", " ", " ", " ", "\n", "\n",
    "\n\n", "\r\n", "\r", "\t", "    ", "# ", "## ", "- ", "1. ", "> ", "* ", "---\n", "===\n", "| ", " | ",
    "|--|--|\n", "\\|", "```\n", "~~~\n", "`", "``", "$", "$$", "$x_1$", "$$y^2$$", "\\(", "\\)", "\\[",
    "\\]", "\\\\(", "\\\\)", "\\\\[", "\\\\]", "\\alpha", "_", "*", "**", "~~", "[", "]", "](", ")",
    "](http://a.example)", "![", "<b>", "</b>", "<!--", "-->", "<Tag a={1}>", "<div>\n", "&amp;", "\\*",
    "[^1]", "[^1]: ", "[p]: x\n", "{% x %}", "{{", "}}", "{: .a}", ":::", "\\begin{align}", "\\end{align}",
    "5", "\x00", "\ue000", "\ue001", "\ufeff", "a: b\n", "\u2028", "\x0b", "\\", "!", "<http://b.example>",
    "+++\n", "import a from 'b'\n", "<Tab title=\"A b\">\n", "</Tab>\n", "<Card title='x' />", "{/* c */}", "{x.y}",
    "!!! note \"A $x_1$\"\n", "??? tip\n", "=== \"Tab\"\n", "::: tip Title\n", ":::note[Title]\n", ":::\n",
    "/// warning | Au\n",
    "///\n", "```{note} Title\n", "```{math}\n", ":label: x\n", ":caption: A b\n", "{ref}`a <b>`", "{eq}`x`",
    ":numref:`x`",
    ":label:`x`\n", "(target)=\n", "> [!NOTE] T\n", "[[page|shown]]", "{.cls}", "{ #id }", "Term\n: ", "<td>", "</td>",
    "<table>", "<tr>", "</tr>", "<li>", "<p>", "<summary>", "<pre>", "</pre>", "<img alt=\"A b\">",
    "{{< fig caption=\"A b\" >}}",
    "--8<-- \"a\"\n", "{* a.py *}\n", "*[AB]: a b\n", "```{r, fig.cap=\"A b\"}\n", "#| fig-cap: A b\n", "</div>\n",
]  # fmt: skip
markdown = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


def verify(document: Document) -> None:
    """Everything that must hold of any parse."""
    text, last = document.text, 0
    for index, block in enumerate(document.blocks):
        assert block.index == index
        # a label stands in the block of its markup
        assert block.kind is Kind.LABEL or last <= block.start
        assert block.start <= block.content_start <= block.content_end <= block.end <= len(text)
        last = max(last, block.end)
        leaf_end = block.start
        for span in block.inlines:
            assert block.start <= span.start <= span.inner_start <= span.inner_end <= span.end <= block.end
            assert span.end > span.start
            if span.kind not in CONTAINERS:
                assert span.start >= leaf_end
                leaf_end = span.end
        maths = [(s.start, s.end, s.inner_start, s.inner_end) for s in block.inlines if s.kind is InlineKind.MATH]
        assert maths == [(f.start, f.end, f.body_start, f.body_end) for f in block.formulas]
        for formula in block.formulas:
            assert formula.block == index
            assert text.startswith(formula.delimiter.removesuffix("math"), formula.start)
            body = text[formula.body_start : formula.body_end]
            assert (
                "".join(formula.latex.split()) == "".join(body.split())
                or ">" in body
                or "\0" in body
                or RESERVED.search(body)
            )
    for problem in document.problems:
        assert 0 <= problem.start <= problem.end <= len(text)
        assert place(document, problem.start, problem.end).line <= len(document.line_starts)
    for span in (s for b in document.blocks for s in b.inlines):
        raw = text[span.start : span.end]
        if span.kind is InlineKind.CODE:
            assert raw.startswith("`")
            assert raw.endswith("`")
        elif span.kind is InlineKind.EMPHASIS:
            assert raw.startswith(span.value)
            assert raw.endswith(span.value)
        elif span.kind is InlineKind.LINK:
            assert raw[0] in "[<"
            assert raw[-1] in ")]>"


@settings(max_examples=200, deadline=None)
@given(markdown, st.sampled_from(list(Dialect)))
def test_places_on_random_markdown(text: str, dialect: Dialect) -> None:
    document = parse_text(text, "x.md", "de", dialect)
    assert document.text == text.removeprefix("\ufeff")
    verify(document)
    assert decode(encode(document), "x.md", "de") == document


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_parses(text: str) -> None:
    verify(parse_text(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["mass", "質量", "**bold** run", "$x_1$", "`c`", "[a](b)", "\\*", "~~s~~"]), min_size=1)
)
def test_text_spans_and_marks_cover_a_paragraph(words: list[str]) -> None:
    text = " ".join(words)
    (block,) = parse_text("x " + text).blocks
    covered = set[int]().union(*(range(span.start, span.end) for span in block.inlines))
    assert covered == set(range(block.content_start, block.content_end))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_places_on_the_corpus(path: Path) -> None:
    document = parse_text(path.read_text(encoding="utf-8"), path.name, "de")
    verify(document)
    assert document.problems == ()
    assert len(list(document.formulas())) >= 10
    assert decode(encode(document), path.name, "de") == document


def test_corpus_is_there() -> None:
    assert len(CORPUS) >= 6


def test_line_breaks_do_not_change_the_blocks() -> None:
    for path in CORPUS[:8]:
        text = path.read_bytes().decode("utf-8")
        blocks = [(b.kind, b.text, len(b.inlines)) for b in parse_text(text).blocks]
        other = [(b.kind, b.text, len(b.inlines)) for b in parse_text(text.replace("\n", "\r\n")).blocks]
        assert other == blocks


def test_encoding_is_json() -> None:
    document = parse_text("---\ndate: 2026-01-01\n---\n\nLet $x_1$ \ud800 be.\n")
    assert json.loads(encode(document))
    assert decode(encode(document), "", "") == document
