"""Front matter: fields, places, invalid and hostile YAML."""

from __future__ import annotations

import pytest

from qa.model import Kind
from qa.parse import parse_text


def test_fields() -> None:
    text = (
        '---\ntitle: 为什么\nquoted: "a \\" b"\nlong: |\n  one\n  two\n'
        "date: 2026-13-45\nn: 3\nok: yes\ntags: [a, b]\n---\n\n# T\n"
    )
    document = parse_text(text)
    fields = [(b.info, b.text, text[b.start : b.end]) for b in document.blocks if b.kind is Kind.FRONT_MATTER]
    assert fields[:3] == [
        ("title", "为什么", "为什么"),
        ("quoted", 'a " b', '"a \\" b"'),
        ("long", "one\ntwo", "|\n  one\n  two"),
    ]
    assert text[document.blocks[2].content_start : document.blocks[2].content_end] == "one\n  two"
    assert document.front_matter["n"] == 3
    assert document.front_matter["ok"] is True
    assert document.front_matter["tags"] == ["a", "b"]
    assert document.blocks[-1].text == "T"
    assert document.problems == ()


def test_only_front_matter() -> None:
    document = parse_text("---\nlang: de\n---")
    assert document.front_matter == {"lang": "de"}
    assert [block.text for block in document.blocks] == ["de"]


@pytest.mark.parametrize(
    ("yaml", "line"),
    [
        ("title: a: b", 2),
        ("a: 1\nb: [1, 2", 4),
        ("- a\n- b", 2),
        ("a: &x [1]\nb: [*x, *x]", 3),
        ("a: " + "[" * 500 + "]" * 500, 2),
        ('a: "\\q"', 2),
    ],
)
def test_invalid(yaml: str, line: int) -> None:
    document = parse_text(f"---\n{yaml}\n---\n\nText.\n")
    (problem,) = document.problems
    assert problem.kind == "front-matter"
    assert document.text.count("\n", 0, problem.start) + 1 == line
    assert [block.text for block in document.blocks] == ["Text."]


def test_python_tags_are_data() -> None:
    document = parse_text("---\na: !!python/object/apply:os.system ['x']\nb: !!binary zz\n---\n")
    assert document.front_matter == {"a": ["x"], "b": "zz"}


def test_rule_at_the_top_is_no_front_matter() -> None:
    document = parse_text("---\n\nOne sentence here.\n\n---\n\nTwo.\n")
    assert [block.text for block in document.blocks] == ["One sentence here.", "Two."]
    assert document.problems == ()


def test_text_between_two_rules_is_no_front_matter() -> None:
    document = parse_text("---\n\nNote well: this is: prose.\n\n---\n")
    assert [block.text for block in document.blocks] == ["Note well: this is: prose."]
    assert document.problems == ()


def test_toml_and_json() -> None:
    toml = parse_text("+++\ntitle = 'One'\nweight = 3\ndate = 2026-01-02\n[menu]\nname = \"Two\"\n+++\n\n# T\n")
    assert [(b.info, b.text, toml.text[b.start : b.end]) for b in toml.blocks[:-1]] == [("title", "One", "'One'")]
    assert toml.front_matter["weight"] == 3
    json = parse_text('{\n  "title": "One",\n  "draft": true\n}\n\n# T\n')
    assert [(b.info, b.text, json.text[b.start : b.end]) for b in json.blocks[:-1]] == [("title", "One", '"One"')]
    assert json.blocks[-1].text == toml.blocks[-1].text == "T"
    (problem,) = parse_text("+++\ntitle = One\n+++\n").problems
    assert (problem.kind, problem.message.partition(":")[0]) == ("front-matter", "invalid TOML")


def test_texts_below_the_top() -> None:
    text = "---\nhero:\n  name: qa\n  text: All of it\n  actions:\n    - text: Begin\n      link: /begin\n---\n"
    assert [(b.info, b.text) for b in parse_text(text).blocks] == [
        ("hero.text", "All of it"),
        ("hero.actions.text", "Begin"),
    ]


def test_lines_at_the_head_of_a_note_of_pelican() -> None:
    document = parse_text("Title: The oven\nDate: 2024-05-01\nSummary: It is hot.\n\nText: it bakes.\n")
    assert document.front_matter == {"Title": "The oven", "Date": "2024-05-01", "Summary": "It is hot."}
    assert [(b.kind, b.info, b.text) for b in document.blocks][2:] == [
        (Kind.FRONT_MATTER, "Summary", "It is hot."),
        (Kind.PARAGRAPH, "", "Text: it bakes."),
    ]


@pytest.mark.parametrize(
    "text", ["Title: The oven\n\nIt is hot.\n", "Title: The oven\nis hot.\n", "Oven: hot\nDate: 1\n\n"]
)
def test_what_is_no_head_of_a_note(text: str) -> None:
    assert parse_text(text).front_matter == {}


def test_front_matter_of_javascript() -> None:
    document = parse_text('---js\n{\n  title: "The oven",\n  layout: "a.njk"\n}\n---\n\nIt is hot.\n')
    assert [(b.info, b.text) for b in document.blocks] == [("title", "The oven"), ("", "It is hot.")]


@pytest.mark.parametrize(("old", "new", "line"), [('lamp",', "lamp,", 2), ("false", "falsch", 4), ("20,", "20", 4)])
def test_damaged_json_is_a_problem_of_the_front_matter(old: str, new: str, line: int) -> None:
    note = '{\n  "title": "A lamp",\n  "weight": 20,\n  "draft": false\n}\n\nIt burns.\n'
    assert parse_text(note).problems == ()
    damaged = parse_text(note.replace(old, new))
    assert [(p.kind, damaged.text.count("\n", 0, p.start) + 1) for p in damaged.problems] == [("front-matter", line)]
    assert [block.text for block in damaged.blocks] == ["It burns."]
    assert parse_text('{"a": b}\n\nText.\n').problems == ()
