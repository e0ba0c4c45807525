"""What the dialects add to Markdown: the texts a reader sees are blocks, the rest is told by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.model import PROSE, Document, InlineKind, Kind
from qa.parse import parse_text
from qa.parse.dialects import Dialect, of_file, recognise
from qa.parse.visibility import visibility


def shown(document: Document) -> list[tuple[str, str]]:
    return [(str(b.kind), b.text) for b in document.blocks if b.kind in PROSE or b.kind in (Kind.CODE, Kind.MATH)]


def marks(document: Document) -> list[tuple[str, str, str]]:
    return [(d.syntax, d.name, d.arguments) for d in document.directives if not d.closes]


CASES = [
    (
        '!!! note "A *title*"\n\n    First $x$.\n\n    - item\n\nAfter.\n',
        [("label", "A title"), ("paragraph", "First x."), ("list_item", "item"), ("paragraph", "After.")],
        [("!!!", "note", "")],
    ),
    ("??? tip\n    Body\n", [("paragraph", "Body")], [("???", "tip", "")]),
    (
        '=== "Linux"\n\n    Run it.\n\n        code\n',
        [("label", "Linux"), ("paragraph", "Run it."), ("code", "code")],
        [("===", "", "")],
    ),
    (
        "/// warning | Take care\n\nBody.\n\n///\n",
        [("label", "Take care"), ("paragraph", "Body.")],
        [("///", "warning", "")],
    ),
    (
        ":::note[Read *this*]\nBody.\n:::\n",
        [("label", "Read this"), ("paragraph", "Body.")],
        [(":::", "note", "")],
    ),
    ("::: tip A title\nBody.\n:::\n", [("label", "A title"), ("paragraph", "Body.")], [(":::", "tip", "")]),
    (
        '::: {.callout-note title="Mind"}\nBody.\n:::\n',
        [("label", "Mind"), ("paragraph", "Body.")],
        [(":::", "callout-note", "")],
    ),
    ("> [!TIP] Try it\n> Body.\n", [("label", "Try it"), ("block_quote", "Body.")], [("[!", "TIP", "")]),
    (
        "````{prf:theorem} Bound\n:label: bound\nLet $x$ be.\n\n```py\na = 1\n```\n````\n",
        [("label", "Bound"), ("paragraph", "Let x be."), ("code", "a = 1")],
        [("```{}", "prf:theorem", ":label: bound")],
    ),
    (
        "````{note}\nA.\n\n```{tip}\nB.\n```\n````\n\nC.\n",
        [("paragraph", "A."), ("paragraph", "B."), ("paragraph", "C.")],
        [("```{}", "note", ""), ("```{}", "tip", "")],
    ),
    (
        ":::{figure} a.png\n:alt: A red line\n:name: fig\n\nThe caption.\n:::\n",
        [("label", "A red line"), ("paragraph", "The caption.")],
        [(":::{}", "figure", "a.png :name: fig")],
    ),
    (
        "```{code-block} python\n:caption: All of it\nx = 1\n```\n",
        [("code", "x = 1"), ("label", "All of it")],
        [("```{}", "code-block", "python")],
    ),
    ("```{math}\n:label: e\na + b\n```\n", [("math", "a + b")], [("```{}", "math", ":label: e")]),
    (
        '```{r plot, fig.cap="The loss"}\nplot(x)\n```\n',
        [("code", "plot(x)"), ("label", "The loss")],
        [("```{}", "r", "plot")],
    ),
    (
        "```{python}\n#| fig-cap: The loss\n#| echo: false\nplot(x)\n```\n",
        [("code", "plot(x)"), ("label", "The loss")],
        [("```{}", "python", "#| echo: false")],
    ),
    ("(keep)=\n## A heading\n", [("heading", "A heading")], [("()=", "", "keep")]),
    ('--8<-- "a.md"\n\n{* b.py hl[1] *}\n', [], [("--8<--", "", '"a.md"'), ("{*", "", "b.py hl[1]")]),
    ("*[AB]: an abbreviation\n", [("label", "an abbreviation")], [("*[", "", "AB")]),
    ("Term\n: What it means\n", [("paragraph", "Term"), ("paragraph", "What it means")], []),
    ("See[^1].\n\n[^1]: One.\n\n    Two.\n", [("paragraph", "See."), ("paragraph", "One."), ("paragraph", "Two.")], []),
    (
        '{{< figure src="a.png" caption="The loss" >}}\n',
        [("label", "The loss")],
        [("{{", "figure", "src=a.png")],
    ),
    ("{% include a.html %}\n\nText.\n", [("paragraph", "Text.")], [("{%", "include", "a.html")]),
    (
        "## A heading\n:label:`sec_a`\n\nText.\n",
        [("heading", "A heading"), ("paragraph", "Text.")],
        [(":", "", ":label:`sec_a`")],
    ),
]


@pytest.mark.parametrize(("text", "blocks", "directives"), CASES, ids=[repr(case[0][:24]) for case in CASES])
def test_containers(text: str, blocks: list[tuple[str, str]], directives: list[tuple[str, str, str]]) -> None:
    document = parse_text(text)
    assert shown(document) == blocks
    assert marks(document) == directives


def test_components_with_indented_bodies() -> None:
    text = (
        'import A from "./a";\n\n<Steps>\n    <Step title="Install it" icon="x">\n        Run this:\n\n'
        "        ```sh\n        make\n        ```\n\n        - then that\n    </Step>\n</Steps>\n\n"
        "{/* a remark\n\nof two lines */}\n\nUse {name} and <B a={1}>this</B>.\n"
    )
    document = parse_text(text, "x.mdx")
    assert shown(document) == [
        ("label", "Install it"), ("paragraph", "Run this:"), ("code", "make"), ("list_item", "then that"),
        ("paragraph", "Use  and this."),
    ]  # fmt: skip
    assert [(d.name, d.arguments) for d in document.directives if d.syntax == "<" and not d.closes] == [
        ("Steps", ""), ("Step", "icon=x"), ("B", "a={1}"),
    ]  # fmt: skip
    assert document.problems == ()
    assert shown(parse_text(text.partition("\n\n")[2], "x.md"))[:2] == shown(document)[:2]


def test_roles_keep_their_target_and_show_their_text() -> None:
    text = "See {ref}`later <ergodic>`, {eq}`x` and :numref:`fig`, {math}`a_1`, [[page|that page]].\n"
    (block,) = parse_text(text).blocks
    roles = [(i.value, text[i.inner_start : i.inner_end]) for i in block.inlines if i.kind is InlineKind.ROLE]
    assert roles == [("ref ergodic", "later"), ("eq x", ""), ("numref fig", ""), ("wiki page", "that page")]
    assert block.text == "See later,  and , a_1, that page."
    assert [formula.latex for formula in block.formulas] == ["a_1"]


def test_html_tables_are_cells() -> None:
    text = (
        "<table>\n<tr><th>Name</th><th colspan=2>Use</th></tr>\n"
        "<tr><td>a</td><td>b <b>c</b></td><td><ul><li>d</li></ul></td></tr>\n</table>\n"
    )
    cells = [(b.kind, b.cell, b.text) for b in parse_text(text).blocks if b.text]
    assert cells == [
        (Kind.TABLE_CELL, (0, 0, 0), "Name"), (Kind.TABLE_CELL, (0, 0, 1), "Use"), (Kind.TABLE_CELL, (0, 1, 0), "a"),
        (Kind.TABLE_CELL, (0, 1, 1), "b c"), (Kind.LIST_ITEM, None, "d"),
    ]  # fmt: skip


def test_titles_of_links_and_tags_are_labels() -> None:
    text = 'A [link](a.md "Read it") and <img src="a.png" alt="A red line">.\n\n<p title="Over all">Text</p>\n'
    labels = [(b.info, b.text, text[b.start : b.end]) for b in parse_text(text).blocks if b.kind is Kind.LABEL]
    assert labels == [
        ("a title", "Read it", "Read it"), ("img alt", "A red line", "A red line"), ("p title", "Over all", "Over all"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<Note>\nText\n", "'<Note>' is never closed"),
        ("Text\n</Note>\n", "'</Note>' closes nothing"),
        (":::note\nText\n", "'::: note' is never closed"),
        ("| a | b |\n|---|---|\n| c | d | e |\n", "row has 3 cells and its table 2, so that the last are not shown"),
        ("| a | b |\n|---|---|\n\n| c | d |\n", "row stands outside its table, behind a blank line"),
        ("Run: ```sh\nmake\n```\n\nText\n", "code fence opens in the middle of a line"),
    ],
)
def test_problems(text: str, problem: str) -> None:
    assert [p.message for p in parse_text(text).problems] == [problem]


@pytest.mark.parametrize(
    ("name", "text", "dialect"),
    [
        ("a.mdx", "Text", Dialect.MDX),
        ("a.qmd", "Text", Dialect.QUARTO),
        ("a.md", 'import A from "./a";\n\nText', Dialect.MDX),
        ("a.md", "```{note}\nText\n```", Dialect.MYST),
        ("a.md", "!!! note\n\n    Text", Dialect.MKDOCS),
        ("a.md", "{{< a >}}", Dialect.HUGO),
        ("a.md", "```{r}\nx\n```", Dialect.QUARTO),
        ("a.md", "{% include a.html %}", Dialect.KRAMDOWN),
        ("a.md", "```js\nimport a from 'b';\n```", Dialect.MARKDOWN),
    ],
)
def test_dialects_recognise_themselves(name: str, text: str, dialect: Dialect) -> None:
    assert recognise(name, text) is dialect


def test_the_project_tells_the_dialect(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "docs").mkdir()
    note = tmp_path / "docs" / "a.md"
    assert of_file(note) is None
    (tmp_path / "mkdocs.yml").write_text("")
    assert of_file(note) is Dialect.MKDOCS
    assert of_file(note.with_suffix(".mdx")) is Dialect.MDX


WORDS = st.lists(st.sampled_from(["alpha", "beta", "Wort", "词语", "*gamma*", "`code`", "$x_1$"]), min_size=1).map(
    " ".join
)
WRAPPERS = [
    '!!! note "A title"\n\n    {}\n', '??? tip\n    {}\n', '=== "Tab"\n\n    {}\n', "/// note | A title\n\n{}\n\n///\n",
    ":::tip[A title]\n\n{}\n\n:::\n", "> [!NOTE]\n> {}\n", "```{{note}} A title\n{}\n```\n", ":::{{note}}\n{}\n:::\n",
    '<Step title="A title">\n\n    {}\n\n</Step>\n', "<Tabs>\n  <Tab>\n    {}\n  </Tab>\n</Tabs>\n", "Term\n: {}\n",
    "<details>\n<summary>A title</summary>\n\n{}\n\n</details>\n", "Mark[^1]\n\n[^1]: Text\n\n    {}\n", "- {}\n",
    "1. a\n\n   {}\n",
    "| a | b |\n|---|---|\n| c | {} |\n", "{{% if a %}}\n{}\n{{% endif %}}\n",
    "{{{{< note >}}}}\n{}\n{{{{< /note >}}}}\n",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(WRAPPERS), WORDS, st.sampled_from([Dialect.MARKDOWN, Dialect.MDX, Dialect.MKDOCS, Dialect.MYST]))
def test_what_a_container_holds_is_seen(wrapper: str, words: str, dialect: Dialect) -> None:
    text = f"Before.\n\n{wrapper.format(words)}\nAfter.\n"
    document = parse_text(text, "x.md", "en", dialect)
    place = text.index(words)
    inside = [b for b in document.blocks if b.start <= place < b.end and b.kind in PROSE]
    assert inside
    assert text[inside[-1].content_start : inside[-1].content_end] == words
    assert visibility(document).unseen == ()


HOSTILE = [
    "[a](u) ", "[[a|b]] ", "{ref}`a <b>` ", "<A>\n", '<A b="', "<div>\n", "<table><tr><td>", "{", ":::note\n",
    "/// a\n",
    "```{note}\n", "> [!NOTE]\n", "[^1]: a\n", "a\n: b\n\n", "import {\n", "{{", "{% a", "<svg>", "<!-- ", "{/* ", "> ",
    "|a|b|\n|-|-|\n", "*[A]: b\n", '[a](u "b") ',
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("dialect", [Dialect.MARKDOWN, Dialect.MDX])
def test_hostile_notes_are_read_in_linear_time(unit: str, dialect: Dialect) -> None:
    def calls(size: int) -> int:
        text = unit * (size // len(unit))
        count = 0

        def count_calls(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(count_calls)
        try:
            visibility(parse_text(text, "x.md", "en", dialect))
        finally:
            sys.setprofile(None)
        return count

    assert calls(8000) < 3 * calls(4000) + 2000
