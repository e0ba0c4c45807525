"""Expressions of MDX: what readers see in them is prose with its exact place, what leads somewhere is compared."""

from __future__ import annotations

from functools import partial

import pytest
from effort import calls
from hypothesis import given
from hypothesis import strategies as st

from qa import check_texts
from qa.model import Kind
from qa.parse import parse_text
from qa.parse.expressions import closing, strings

SEEN = {
    '<Tabs items={["The first tab", "Second"]} />': ["The first tab", "Second"],
    '<Cards all={[{title: "How to bake", href: "/bake", icon: "x"}, {"title": "Two"}]} />': ["How to bake", "Two"],
    '<A all={[{links: [{text: "Go on", to: "/on"}], steps: ["One", "Two"]}]} />': ["Go on", "One", "Two"],
    '<A title={open ? "Open it" : "Shut it"} />': ["Open it", "Shut it"],
    '<A title={open && "Open it"} icon={open ? "a b" : "c d"} />': ["Open it"],
    "<A title={<>Some <b>bold text</b></>} />": ["Some", "bold text"],
    "<A id={name} key={`a ${b} c`} onClick={() => alert('do it now')} />": [],
    '<A data={[{note: "a text of its own", path: "a file name.md"}]} />': ["a text of its own"],
    '{"Hello, reader"}': ["Hello, reader"],
    "{`Hello, reader`}": ["Hello, reader"],
    '{" "}': [],
    '{open ? "This is open" : "This is shut"}': ["This is open", "This is shut"],
    '{t("a.key of the catalogue")}': [],
    '{a === "some value" && "Only then"}': ["Only then"],
    '{items.map((i) => <li key="a b">Text of {i}, and more</li>)}': ["Text of", ", and more"],
    'export const cards = [{title: "A card", href: "/a"}]': ["A card"],
    "export const Box = () => <p>The text of the box</p>": ["The text of the box"],
    "export const size = 'a value of its own'": [],
    '[word]{.term title="What it means"} here': ["What it means"],
    "{open && <p>L'eau n'est pas chaude.</p>}": ["L'eau n'est pas chaude."],
    "{all.map(i => <li>L'heure de {i}, d'ici (un) :) \"là\".</li>)}": ["L'heure de", ', d\'ici (un) :) "là".'],
    '{open ? <b title="Two words" id="x y">One</b> : <br/>}': ["Two words", "One"],
    "{a < b && c > d && <p>Text<br>behind</p>}": ["Text", "behind"],
    "{f<T>(x) && (b <c) && 'Only then'}": ["Only then"],
    "export const box = () => (<p>C'est l'eau.</p>)": ["C'est l'eau."],
    '<A title={`It\'s \\"quoted\\"`} />': ['It\'s "quoted"'],
}


def seen(text: str) -> list[str]:
    note = parse_text(f"# A\n\n{text}\n\nEnd.\n", "a.mdx", "en")
    labels = [block for block in note.blocks if block.kind is Kind.LABEL]
    assert all(note.text[block.start : block.end].replace("\\", "") == block.text for block in labels)
    return [block.text for block in labels]


@pytest.mark.parametrize("text", SEEN)
def test_what_readers_see_in_an_expression(text: str) -> None:
    assert seen(text) == SEEN[text]
    assert seen(f"Before {text}") == SEEN[text] or text.startswith("export")


EN = """# Oven

<Cards all={[{title: "The oven reaches 230 degrees", href: "/oven/heat", icon: "flame"}]} />

{"Open the door only when the lamp has gone out."}
"""
DE = """# Ofen

<Cards all={[{title: "Der Ofen erreicht 230 Grad", href: "/oven/heat", icon: "flame"}]} />

{"Öffnen Sie die Tür erst, wenn die Lampe erloschen ist."}
"""
DAMAGES = {
    "a number": ("230 Grad", "320 Grad", "number-mismatch", 3),
    "an address": ("/oven/heat", "/oven/cold", "link-changed", 3),
    "a machine's value": ('"flame"', '"Flamme"', "directive-changed", 3),
    "English": ("Der Ofen erreicht 230 Grad", "The oven reaches 230 degrees", "untranslated-block", 3),
    "English text": (
        "Öffnen Sie die Tür erst, wenn die Lampe erloschen ist.",
        "Open the door only when the lamp has gone out.",
        "untranslated-block",
        5,
    ),
}


def found(target: str) -> set[tuple[str, int]]:
    return {(f.check, f.target.line) for f in check_texts(EN, target, source_lang="en", target_lang="de")}


def test_a_translated_expression_is_clean() -> None:
    assert found(DE) == set()


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_in_an_expression_is_found(damage: str) -> None:
    before, after, check, line = DAMAGES[damage]
    assert (check, line) in found(DE.replace(before, after))


def test_how_an_expression_is_laid_out_is_no_change() -> None:
    """Formatters add commas and break lines; quotation marks inside a string need a stroke in some languages."""
    laid_out = DE.replace('icon: "flame"}]}', 'icon: "flame",\n  },\n]}')
    quoted = DE.replace('"Der Ofen erreicht 230 Grad"', '"Der \\"Ofen\\" erreicht 230 Grad"')
    assert (laid_out == DE, quoted == DE) == (False, False)
    assert {check for check, _ in found(laid_out) | found(quoted)} <= {"quotation"}


def test_a_change_at_the_end_of_long_arguments_is_shown() -> None:
    source = EN.replace('icon: "flame"', 'icon: "flame", size: "a", kind: "b", variant: "c", theme: "dark"')
    target = DE.replace('icon: "flame"', 'icon: "flame", size: "a", kind: "b", variant: "c", theme: "light"')
    (finding,) = check_texts(source, target, source_lang="en", target_lang="de")
    assert finding.check == "directive-changed"
    assert "dark" in finding.message
    assert "light" in finding.message


@given(st.text(st.sampled_from("\"'`{}[]()<>:,?&|=/*\\a B$\n"), max_size=80))
def test_any_text_is_read_within_its_bounds(text: str) -> None:
    for said in strings(text, 0, len(text)):
        assert 0 <= said.start <= said.end <= len(text)
    end = closing(text, 0, len(text))
    assert end is None or 0 < end <= len(text)
    parse_text(f"<A b={{{text}}} />\n\n{{{text}}}\n", "a.mdx", "en")


@pytest.mark.parametrize("part", ["{", "[", '"', '{a: "b", ', "<b>c ", "/*", "`", "?", "a={", "a={[", "//\n"])
def test_the_work_is_linear(part: str) -> None:
    notes = (f"<A b={{{part * n}}} />\n\n{{{part * n}}}\n" for n in (200, 400))
    work = [calls(partial(parse_text, note, "a.mdx", "en")) for note in notes]
    assert work[1] <= 2.9 * work[0] + 3000
