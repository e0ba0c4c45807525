"""What the documentation of twenty generators shows around prose: all of it is read, each text at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa import check_texts
from qa.model import Document, Kind
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from tests.benchmarks.container_constructs import FURTHER
from tests.benchmarks.container_forms import CONTAINERS, MORE, TITLE
from tests.benchmarks.containers import LANGUAGES, SOURCE, note
from tests.test_parse_positions import verify

LAST = "The tray stays in the oven until it is cold."
EVERY = CONTAINERS | MORE | FURTHER


@pytest.mark.parametrize("name", [name for name in FURTHER if name != "latex environment"])
def test_the_body_of_every_construct_is_read(name: str) -> None:
    document = parse_text(note(FURTHER[name], SOURCE))
    verify(document)
    assert any(LAST in block.text for block in document.blocks if block.kind is not Kind.CODE), document.blocks
    formulas = [formula.latex for formula in document.formulas()]
    assert "T = a + b" in formulas


@given(st.lists(st.sampled_from(sorted(EVERY)), min_size=1, max_size=4), st.sampled_from(list(Dialect)), st.data())
@settings(max_examples=150, deadline=None)
def test_places_in_constructs_that_follow_each_other(names: list[str], dialect: Dialect, data: st.DataObject) -> None:
    text = "\n\n".join(note(EVERY[name], SOURCE) for name in names)
    cut = data.draw(st.integers(0, len(text)))
    # whole, and broken off anywhere
    for one in (text, text[:cut]):
        verify(parse_text(one, dialect=dialect))


def _titles(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind is Kind.LABEL]


@pytest.mark.parametrize(
    "text",
    [
        "```sh [How to bake]\nbake\n```",
        "```sh How to bake\nbake\n```",
        '```admonish warning "How to bake"\nIt is hot.\n```',
        '```admonish tip title="How to bake"\nIt is hot.\n```',
        '```{theorem, oven, name="How to bake"}\nIt is hot.\n```',
        '::: {.theorem #oven name="How to bake"}\nIt is hot.\n:::',
        "```{deprecated} 1.2 How to bake\n```",
        "```{python}\n#| fig-cap: |\n#|   How to bake\nplot()\n```",
        '{{%expand "How to bake"%}}It is hot.{{% /expand%}}',
        '{% include figure\n  src="a.png"\n  caption="How to bake"\n%}',
        '{% note(title="How to bake") %}\nIt is hot.\n{% end %}',
        ':::image type="content" source="a.png" alt-text="How to bake":::',
        '<CodeGroup>\n```bash title="How to bake"\nbake\n```\n</CodeGroup>',
    ],
)
def test_titles(text: str) -> None:
    assert TITLE in _titles(parse_text(f"# Oven\n\n{text}\n\nThat is all.\n"))


@pytest.mark.parametrize("flags", ["copy", "lineNumbers", "{1,3}", "hl_lines=2", "showLineNumbers copy", "a.js"])
def test_what_is_no_title_of_code(flags: str) -> None:
    assert _titles(parse_text(f"```js {flags}\nbake()\n```\n")) == []


@pytest.mark.parametrize("tag", ["<CodeGroup>", '<Tab title="a">', "</Steps>", "<Tabs.Tab>"])
def test_a_fence_right_below_the_tag_of_a_component(tag: str) -> None:
    blocks = parse_text(f"# Oven\n\n{tag}\n```bash\nbake 12 $x$\n```\n</CodeGroup>\n\nThat is all.\n").blocks
    assert [block.text for block in blocks if block.kind is Kind.CODE] == ["bake 12 $x$"]
    assert not [formula for block in blocks for formula in block.formulas]


def test_changed_code_below_the_tag_of_a_component() -> None:
    source = "# Oven\n\n<CodeGroup>\n```bash\nbake --minutes 12\n```\n</CodeGroup>\n"
    found = check_texts(
        source, source.replace("# Oven", "# Ofen").replace("12", "21"), source_lang="en", target_lang="de"
    )
    assert ("code-changed", 5) in [(f.check, f.target.line) for f in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (":param oven: the hot one", ":param oven: der heiße"),
        ("oven:: the hot one", "oven:: der heiße"),
        (":bulb: This is the hot one.", ":bulb: Das ist der heiße."),
        ("Write std::vector::size here.", "Schreib hier std::vector::size."),
    ],
)
def test_names_of_fields_and_emoji_are_no_words(source: str, target: str) -> None:
    found = check_texts(f"# Oven\n\n{source}\n", f"# Ofen\n\n{target}\n", source_lang="en", target_lang="de")
    assert [(f.check, f.message) for f in found if f.severity != "neutral"] == []


@pytest.mark.parametrize("name", ["span with attributes", "MDX expression of text"])
def test_a_lost_sentence_within_brackets(name: str) -> None:
    target = note(MORE[name], LANGUAGES["zh"].damages()["sentence omitted"], "zh")
    found = check_texts(note(MORE[name], SOURCE), target, source_lang="en", target_lang="zh")
    assert "segment-omitted" in [f.check for f in found]
