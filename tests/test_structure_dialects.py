"""Constructs of forty generators, forums, outliners and slide makers: all of it is read, each text at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import check_texts
from qa.model import Document, Kind
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from tests.benchmarks import container_books, container_corners, container_dialects, container_slides
from tests.benchmarks.container_forms import constructs
from tests.benchmarks.containers import LANGUAGES, SOURCE, note
from tests.test_parse_positions import verify

EVERY = {
    name: container
    for rows in (container_dialects.ROWS, container_books.ROWS, container_slides.ROWS, container_corners.ROWS)
    for name, container in constructs(rows)
}
LAST = "The tray stays in the oven until it is cold."
WHOLE = ("MDX: template alone",)
"""What Markdown reads otherwise than the program that it is for."""


@pytest.mark.parametrize("name", [name for name in EVERY if name not in WHOLE])
def test_the_body_of_every_construct_is_read(name: str) -> None:
    document = parse_text(note(EVERY[name], SOURCE))
    verify(document)
    assert any(LAST in block.text for block in document.blocks if block.kind is not Kind.CODE), document.blocks
    assert "T = a + b" in [formula.latex for formula in document.formulas()]


@given(st.lists(st.sampled_from(sorted(EVERY)), min_size=1, max_size=4), st.sampled_from(list(Dialect)), st.data())
@settings(max_examples=150, deadline=None)
def test_places_in_constructs_that_follow_each_other(names: list[str], dialect: Dialect, data: st.DataObject) -> None:
    mark = data.draw(st.sampled_from(["", "> ", "- ", "1. "]))
    indent = mark if mark == "> " else " " * len(mark)
    text = "\n\n".join(note(EVERY[name], SOURCE) for name in names)
    text = "\n".join((indent if number else mark) + line for number, line in enumerate(text.split("\n")))
    cut = data.draw(st.integers(0, len(text)))
    # whole, and broken off anywhere
    for one in (text, text[:cut]):
        verify(parse_text(one, dialect=dialect))


def _labels(text: str) -> list[str]:
    document = parse_text(text)
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is Kind.LABEL]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("<<< @/a.ts{2} [The heat]\n", ["The heat"]),
        ('<Box :title="\'The heat\'" @click="bake" />\n', ["The heat"]),
        ('{{< card lead="Bake at once" icon="star" >}}\n', ["Bake at once"]),
        ("{{#title The heat}}\n", ["The heat"]),
        ("<!-- footer: 'The heat' -->\n", ["The heat"]),
        ('[details="The heat"]\nHot.\n[/details]\n', ["The heat"]),
        ("{info:title=The heat|icon=false}\nHot.\n{info}\n", ["The heat"]),
        (
            '[block:callout]\n{\n  "type": "info",\n  "body": "Hot.\\n\\nThen cold."\n}\n[/block]\n',
            ["Hot.", "Then cold."],
        ),
        ('<Grid rows={[["The heat", "x"]]} />\n', ["The heat", "x"]),
        ("Hot.{{footnote: Not at all.}}\n", ["Not at all."]),
    ],
)
def test_labels(text: str, labels: list[str]) -> None:
    assert _labels(text) == labels


@pytest.mark.parametrize(
    "text",
    [
        '<div class="Wide Column" data-name="The Heat" font="Open Sans">\n\nHot.\n\n</div>\n',
        '<Box v-if="A and B" :open="a && b" @click="Bake it" />\n',
        "See [note] there.\n\n[note]: https://example.org\n",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert _labels(text) == []


def _cells(document: Document) -> list[tuple[str, tuple[int, int, int] | None]]:
    return [(block.text, block.cell) for block in document.blocks if block.kind is Kind.TABLE_CELL]


def test_cells_of_latex() -> None:
    text = (
        "\\begin{tabular}{l r}\n\\hline\nHeat & Time \\\\ \\hline\n$a_1$ & 3 \\& 4 \\\\\n"
        "\\multicolumn{2}{c}{All of it} \\\\\n\\end{tabular}\n"
    )
    document = parse_text(text)
    verify(document)
    assert [cell for _, cell in _cells(document)] == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (0, 2, 0)]
    assert _cells(document)[4][0] == "All of it"


def _found(source: str, target: str) -> list[str]:
    found = check_texts(f"# Oven\n\n{source}\n", f"# Ofen\n\n{target}\n", source_lang="en", target_lang="de")
    return [f.check for f in found if f.severity != "neutral"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ('{% tab title="The heat" %}\n\n{% endtab %}', '{% tab title="Die Hitze" %}\n\n{% endtab %}'),
        ('{{< card header="The heat" >}}\n{{< /card >}}', '{{< card header="Die Hitze" >}}\n{{< /card >}}'),
        ('{% quote(author="The baker") %}\n{% end %}', '{% quote(author="Der Bäcker") %}\n{% end %}'),
        ("<Card render={() => <p>The heat</p>} />", "<Card render={() => <p>Die Hitze</p>} />"),
        ("[url=https://example.org/a]The heat[/url]", "[url=https://example.org/a]Die Hitze[/url]"),
        ('<tab title="The heat" id="a">\n\n</tab>', '<tab title="Die Hitze" id="a">\n\n</tab>'),
        ("```bash Bake it\nbake\n```", "```bash Über das Backen\nbake\n```"),
        ("Give <your-name>.", "Gib <dein-name> an."),
        (
            "```mermaid\ngraph LR\n  a[Step 1: heat] --> b\n```",
            "```mermaid\ngraph LR\n  a[Schritt 1: heizen] --> b\n```",
        ),
    ],
)
def test_sound_translations(source: str, target: str) -> None:
    assert _found(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ("<!--@include: ./a.md-->", "<!--@include: ./b.md-->", "directive-changed"),
        ("<!-- _class: lead -->", "<!-- _class: invert -->", "directive-changed"),
        ('<tabs group="a">\n\n</tabs>', '<tabs group="b">\n\n</tabs>', "directive-changed"),
        ('::: zone target="a"\n\n::: zone-end', '::: zone target="b"\n\n::: zone-end', "directive-changed"),
        ("[wrap=a]\nBrot.\n[/wrap]", "[wrap=b]\nBrot.\n[/wrap]", "directive-changed"),
        ("- Brot.\n  id:: a1", "- Brot.\n  id:: a2", "directive-changed"),
        ("<Quiz answer={0} />", "<Quiz answer={1} />", "directive-changed"),
        ('```js filename="a.js"\nbake()\n```', '```js filename="b.js"\nbake()\n```', "directive-changed"),
        ("Brot \\ref{a}.", "Brot \\ref{b}.", "link-changed"),
        ("Brot <xref:Oven.Heat>.", "Brot <xref:Oven.Cold>.", "link-changed"),
        ('```dot\na [label="Heat 30"];\n```', '```dot\na [label="Hitze 40"];\n```', "code-changed"),
    ],
)
def test_what_a_machine_reads(source: str, target: str, check: str) -> None:
    assert check in _found(source, target)


@pytest.mark.parametrize("name", ["HTML: object", "HTML: without script", "LaTeX: cells", "AsciiDoc: footnote"])
@pytest.mark.parametrize("kind", ["number", "link", "formula sign", "English left"])
def test_damage(name: str, kind: str) -> None:
    for language in ("de", "ja"):
        target = note(EVERY[name], LANGUAGES[language].damages()[kind], language)
        found = check_texts(note(EVERY[name], SOURCE), target, source_lang="en", target_lang=language)
        assert [f for f in found if f.severity != "neutral"]
