"""Tables, footnotes, captions and marks that dialects write in ways of their own: what is read, and what is found."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import InlineKind, Kind, Severity
from qa.parse import parse_text

CSV = '```{csv-table} Bread\n:header: Step, "Time, min"\n\nknead, 12\n"bake, then ""rest""", 40\n```\n'
LIST = "```{list-table} Bread\n:header-rows: 1\n\n* - Step\n  - Time\n* - knead\n  - 12\n```\n"
GRID = "+------+-----+\n| Step | min |\n+======+=====+\n| bake | 40  |\n| well |     |\n+------+-----+\n"
CELLS = {
    CSV: [
        (0, 0, "Step"),
        (0, 1, "Time, min"),
        (1, 0, "knead"),
        (1, 1, "12"),
        (2, 0, 'bake, then ""rest""'),
        (2, 1, "40"),
    ],
    CSV.replace(",", ";").replace(":header", ":delim: ;\n:header"): [
        (0, 0, "Step"),
        (0, 1, "Time; min"),
        (1, 0, "knead"),
        (1, 1, "12"),
        (2, 0, 'bake; then ""rest""'),
        (2, 1, "40"),
    ],
    LIST: [(0, 0, "Step"), (0, 1, "Time"), (1, 0, "knead"), (1, 1, "12")],
    GRID: [(0, 0, "Step"), (0, 1, "min"), (1, 0, "bake well"), (1, 1, "40")],
}


@pytest.mark.parametrize("text", CELLS)
def test_cells_have_their_rows_columns_and_places(text: str) -> None:
    note = parse_text(text, "a.md", "en")
    cells = [block for block in note.blocks if block.kind is Kind.TABLE_CELL]
    assert [(*block.cell[1:], block.text) for block in cells if block.cell] == CELLS[text]
    assert all(block.text.split()[0] in text[block.start : block.end] for block in cells)


def test_a_row_of_a_list_table_that_is_too_short_hides_the_table() -> None:
    (problem,) = parse_text(LIST.replace("  - 12\n", ""), "a.md", "en").problems
    assert problem.kind == "table-row"
    assert problem.message == "row has 1 cells and its table 2, so that the table is not shown"


def told(source: str, target: str) -> list[tuple[str, str]]:
    found = check_texts(f"# A\n\n{source}\n", f"# A\n\n{target}\n", source_lang="en", target_lang="de")
    return [(f.check, f.message) for f in found if f.severity is not Severity.NEUTRAL]


FAULTS = {
    "a ticked task": ("- [x] Heat the oven", "- [ ] Den Ofen heizen", "list-structure"),
    "a page with a text": ("See [[Oven|the oven]] now.", "Siehe [[Ofen|den Ofen]] jetzt.", "link-changed"),
    "a number in an alternative text": (
        "![The oven at 230 degrees](a.png)",
        "![Der Ofen bei 320 Grad](a.png)",
        "number-mismatch",
    ),
    "a formula in a caption": (
        "![The oven has $a+b$ now](a.png)",
        "![Der Ofen hat nun $a-b$](a.png)",
        "formula-changed",
    ),
    "a link in a caption": (
        "![The oven, see [it](https://x.example/a)](a.png)",
        "![Der Ofen, siehe [ihn](https://x.example/b)](a.png)",
        "link-changed",
    ),
    "the id of a figure": ("![The oven](a.png){#fig-a}", "![Der Ofen](a.png){#fig-b}", "directive-changed"),
    "a footnote in its place": (
        "The oven^[It has 230 degrees.] is hot.",
        "Der Ofen^[Er hat 320 Grad.] ist heiß.",
        "number-mismatch",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_found(name: str) -> None:
    source, target, check = FAULTS[name]
    assert [found for found, _ in told(source, target)] == [check]


FAULTS |= {
    "a remark for the generator": (
        "One.\n\n<!-- more -->\n\nTwo.",
        "Eins.\n\n<!-- mehr -->\n\nZwei.",
        "directive-changed",
    ),
    "the class of a paragraph": ("Do not touch.\n{: .warning}", "Nicht anfassen.\n{: .warnung}", "directive-changed"),
    "the name of a block": ("Do not touch it. ^oven", "Nicht anfassen. ^ofen", "directive-changed"),
    "keys": ("Press ++ctrl+c++ now.", "Drücke jetzt ++ctrl+x++.", "directive-changed"),
    "the name of an equation": ("$$\na+b\n$$ {#eq-a}", "$$\na+b\n$$ {#eq-b}", "directive-changed"),
    "a shortcode left open": (
        "{{% tip %}}\nDo not touch.\n{{% /tip %}}",
        "{{% tip %}}\nNicht anfassen.",
        "directive-changed",
    ),
    "a reference of bookdown": (
        "See Figure \\@ref(fig:oven) now.",
        "Siehe nun Abbildung \\@ref(fig:ofen).",
        "link-changed",
    ),
    "an address in the text": ("See https://x.example/a for it.", "Siehe https://x.example/b dafür.", "link-changed"),
    "a page of a table of contents": (
        "```{toctree}\na\nOven <b>\n```",
        "```{toctree}\na\nOfen <c>\n```",
        "code-changed",
    ),
    "reStructuredText": (
        "```{eval-rst}\n.. note::\n\n   Wait 12 minutes.\n```",
        "```{eval-rst}\n.. note::\n\n   21 Minuten warten.\n```",
        "number-mismatch",
    ),
}

RIGHT = {
    "titles in a table of contents": ("```{toctree}\nOven <a>\n```", "```{toctree}\nOfen <a>\n```"),
    "an address at the end": ("See (https://x.example/a).", "Siehe https://x.example/a."),
    "a task": ("- [x] Heat the oven", "- [X] Den Ofen heizen"),
    "a page": ("See [[Oven|the oven]] now.", "Siehe [[Oven|den Ofen]] jetzt."),
    "pages in the language": ("See [[Oven]] and [[Tray|it]] now.", "Siehe [[Ofen]] und [[Blech|es]] jetzt."),
    "a comment": ("The oven is hot. %% ask about 230 %% Wait.", "Der Ofen ist heiß. Warte."),
    "a comment over lines": (
        "The oven is hot.\n\n%%\nAsk about 230.\n\nOr not.\n%%\n\nWait.",
        "Der Ofen ist heiß.\n\nWarte.",
    ),
    "a highlight": ("The oven is ==very hot== now.", "Der Ofen ist jetzt ==sehr heiß==."),
}


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_silent(name: str) -> None:
    assert told(*RIGHT[name]) == []


def test_what_looks_like_a_mark_is_none() -> None:
    text = "if a == b and c == d, x^[2] and 100%% of 50%% are the %%time and %%bash magics"
    (block,) = parse_text(text, "a.md", "en").blocks
    assert block.text == text
    assert [inline.kind for inline in block.inlines] == [InlineKind.TEXT]


MARKDOC = """{% table %}
* Fish {% width="40%" %}
* Hours
---
* Mackerel

  - salted
* 30
---
* Tuna {% colspan=2 %}
{% /table %}

* An item
"""


def test_lists_in_a_table_of_markdoc_are_rows() -> None:
    blocks = [(b.text, b.cell) for b in parse_text(MARKDOC, "fish.md").blocks if b.text]
    assert blocks == [
        ("Fish", (0, 0, 0)),
        ("Hours", (0, 0, 1)),
        ("Mackerel", (0, 1, 0)),
        ("salted", None),
        ("30", (0, 1, 1)),
        ("Tuna", (0, 2, 0)),
        ("An item", None),
    ]


def test_a_table_of_markdoc_is_compared_cell_by_cell() -> None:
    theirs = MARKDOC.replace("Fish", "Fisch").replace("Hours", "Stunden").replace("Mackerel", "Makrele")
    theirs = theirs.replace("salted", "gesalzen").replace("Tuna", "Thunfisch").replace("An item", "Ein Eintrag")
    assert told(MARKDOC, theirs) == []
    assert ("number-mismatch", "number '30' became '37'") in told(MARKDOC, theirs.replace("* 30", "* 37"))
    assert [check for check, _ in told(MARKDOC, theirs.replace("* Stunden\n", ""))] == ["segment-omitted"]
