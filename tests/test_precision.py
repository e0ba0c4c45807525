"""Differences that a maintainer would not call one, each with the fault beside it that must still be found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import qa

GRAVE = {"major", "critical"}


def grave(source: str, target: str, lang: str = "de") -> list[str]:
    findings = qa.check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{f.check}: {f.message}" for f in findings if f.severity in GRAVE]


def block(code: str, intro: str, language: str = "js") -> str:
    return f"{intro}\n\n```{language}\n{code}\n```\n"


def test_a_formatter_may_leave_semicolons_out() -> None:
    intro = "Sort the list first.", "Sortiere zuerst die Liste."
    plain = "[3, 1, 2].sort();\nconst n = 4;", "[ 3, 1, 2 ].sort()\nconst n = 4"
    assert not grave(block(plain[0], intro[0]), block(plain[1], intro[1]))


@pytest.mark.parametrize(
    ("there", "here", "language"),
    [
        ("[3, 1, 2].sort();", "[3, 1, 4].sort()", "js"),
        ("while (busy());", "while (busy())", "js"),
        ("int n = f(x);", "int n = f(x)", "c"),
    ],
)
def test_a_semicolon_or_value_that_means_something_is_told(there: str, here: str, language: str) -> None:
    source = block(there, "Call it first.", language)
    findings = qa.check_texts(source, block(here, "Rufe es zuerst auf.", language), source_lang="en", target_lang="de")
    assert [f.check for f in findings] == ["code-changed"]


COMMANDS = {
    "start": ("Turns the press on and warms the rollers", "Schaltet die Presse ein und wärmt die Walzen"),
    "ink": ("Fills the tank with fresh ink", "Füllt den Tank mit frischer Farbe"),
    "clean": ("Washes the rollers with solvent", "Wäscht die Walzen mit Lösungsmittel"),
    "stop": ("Parks the carriage and turns everything off", "Parkt den Schlitten und schaltet alles aus"),
    "count": ("Tells how many sheets were printed", "Sagt, wie viele Bogen gedruckt wurden"),
}


def table(side: int, names: list[str], since: bool = False) -> str:
    head = ("Command", "What it does") if side == 0 else ("Befehl", "Was er tut")
    rows = [(name, COMMANDS[name][side], f"{n} weeks") for n, name in enumerate(names, 2)]
    lines = [(*head, "Since"), ("---", "---", "---"), *rows]
    return "\n".join("| " + " | ".join(line if since else line[:2]) + " |" for line in lines) + "\n"


def test_rows_of_two_cells_are_rows_and_no_columns() -> None:
    (said,) = grave(table(0, list(COMMANDS)), table(1, ["start", "count"]))
    assert said.startswith("segment-omitted: missing from the translation: 3 table rows 'ink | Fills the tank")


def test_a_lost_column_is_a_column() -> None:
    said = grave(table(0, list(COMMANDS), since=True), table(1, list(COMMANDS)))
    assert said == [
        "segment-omitted: missing from the translation: 6 cells of a table column "
        "'Since | 2 weeks | 3 weeks | 4 weeks | 5 weeks | 6 weeks'"
    ]


def test_a_gloss_that_is_a_form_of_its_word_may_be_the_same_word() -> None:
    source = "Each step has input (discuss), research (plan), clean execution (execute), and checking (verify)."
    target = "각 단계는 입력(논의), 조사(기획), 깔끔한 실행(실행), 검사(검증)을 거칩니다."
    assert not grave(source, target, "ko")


def test_the_gloss_at_the_same_place_is_the_one_that_collapsed() -> None:
    source = "We compare speed (scalar) with the wind's velocity (vector) here."
    (said,) = grave(source, "Wir vergleichen Tempo (Skalar) mit Vektor (Vektor) hier.")
    assert said == "term-collapsed: 'velocity' and 'vector' both became 'Vektor'"


def test_what_both_notes_repeat_is_no_loop_of_either() -> None:
    english = "## Call call call\n\nA reader asked what the three words do.\n"
    for lang, text in {
        "de": "## Ruf ruf ruf\n\nEine Leserin fragte, was die drei Wörter tun.\n",
        "hi": "## पुकार पुकार पुकार\n\nएक पाठक ने पूछा कि ये तीन शब्द क्या करते हैं।\n",
    }.items():
        assert not [said for said in grave(english, text, lang) if said.startswith("repeated-text")]
    loop = grave("## Call it\n\nA reader asked.\n", "## Ruf Ruf Ruf Ruf Ruf\n\nEine Leserin fragte.\n")
    assert any(said.startswith("repeated-text") for said in loop)


def sections(note: str) -> list[str]:
    return re.split(r"(?m)^(?=## )", note)


def notes(key: str, lang: str) -> tuple[str, str]:
    root = Path(__file__).parent.parent / "corpus"
    return next(root.rglob(f"*-{key}-en.md")).read_text("utf-8"), next(root.rglob(f"*-{key}-{lang}.md")).read_text(
        "utf-8"
    )


@pytest.mark.parametrize("lang", ["de", "zh"])
def test_sections_in_another_order_change_no_formula(lang: str) -> None:
    source, target = notes("gradient-descent", lang)
    head, *rest = sections(target)
    assert not grave(source, head + "".join(f"{part.rstrip()}\n\n" for part in reversed(rest)), lang)


def test_formulas_that_changed_places_among_their_sentences_are_changed() -> None:
    source, target = notes("gradient-descent", "de")
    blocks = target.split("\n\n")
    one, other = (n for n, block in enumerate(blocks) if block.startswith("$$") and "x_{t+1}" in block)
    blocks[one], blocks[other] = blocks[other], blocks[one]
    assert [said.split(":")[0] for said in grave(source, "\n\n".join(blocks))] == ["formula-changed"] * 2


FOREIGN = "Im nächsten Kapitel behandeln wir Datenbanken, ihre Abfragesprachen und die Frage, wie man sie sichert."


def test_a_note_without_its_marks_is_doubted_less_and_a_foreign_paragraph_in_it_still_told() -> None:
    source, target = notes("gradient-descent", "de")
    blocks = target.split("\n\n")
    place = next(n for n, block in enumerate(blocks) if block.startswith((">", "Stell")))
    blocks[place] = FOREIGN
    damaged = "\n\n".join(blocks)
    plain = damaged.translate(
        str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ü": "Ue", "Ö": "Oe"})
    )
    for text, severity in ((damaged, "major"), (plain, "minor")):
        findings = qa.check_texts(source, text, source_lang="en", target_lang="de")
        assert severity in {
            f.severity for f in findings if f.check.startswith("segment-") and "Datenbanken" in f.message
        }
