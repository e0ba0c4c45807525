"""Code that begins an entry or is all that a sentence names, and is gone; what braces and comments say of a program."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, check: str, lang: str = "de") -> list[tuple[str, Severity]]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [(finding.message, finding.severity) for finding in found if finding.check == check]


LIST = "- {}: size of the window\n- {}: colour of the frame\n- {}: title of the page"
DE = "- {}: Größe des Fensters\n- {}: Farbe des Rahmens\n- {}: Titel der Seite"
TABLE = "| Option | Meaning |\n|---|---|\n| {} | size of the window |\n| {} | colour of the frame |\n| {} | title |"
TABELLE = "| Option | Bedeutung |\n|---|---|\n| {} | Größe des Fensters |\n| {} | Farbe des Rahmens |\n| {} | Titel |"


@pytest.mark.parametrize(("ours", "theirs"), [(LIST, DE), (TABLE, TABELLE)])
@pytest.mark.parametrize("lost", ["`frame_width`", "`git stash pop`", "settings.json", "--verbose"])
def test_heads_of_entries_are_names(ours: str, theirs: str, lost: str) -> None:
    others = ("`maxRows`", "`tests/`") if "`" in lost else ("--dry-run", "config.yaml")
    source = ours.format(others[0], lost, others[1])
    message = "code '{}' is missing from the translation".format(lost.strip("`"))
    target = theirs.format(others[0], "Breite", others[1])
    assert told(source, target, "inline-code-changed") == [(message, Severity.MAJOR)]
    assert told(source, theirs.format(others[0], lost, others[1]), "inline-code-changed") == []


def test_a_list_whose_heads_are_all_translated_is_no_slip() -> None:
    source = LIST.format("`frame_width`", "`page_title`", "`maxRows`")
    target = DE.format("Breite", "Titel", "Zeilen")
    assert {severity for _, severity in told(source, target, "inline-code-changed")} <= {Severity.MINOR}


def test_the_only_name_of_a_sentence() -> None:
    source, target = "If it stops, {} starts it again.", "Wenn es anhält, startet {} es neu."
    for name in ("`flush()`", "`localhost:5432`", "maxPoolSize", "--no-cache"):
        body = name.strip("`")
        found = told(source.format(name), target.format("das Werkzeug"), "inline-code-changed")
        assert found == [(f"code '{body}' is missing from the translation", Severity.MAJOR)]
        assert told(source.format(name), target.format(body), "inline-code-changed") == []
    # a sentence among others may be told in other words
    source, target = source.format("`flush()`") + " Then wait.", target.format("das Werkzeug") + " Warten Sie dann."
    assert Severity.MAJOR not in {severity for _, severity in told(source, target, "inline-code-changed")}


@pytest.mark.parametrize("form", ["{total, number}", "{when, date, short}", "<%= user %>", "${COUNT}", "$USER"])
def test_placeholders_that_stay(form: str) -> None:
    source, target = f"Hello {{name}}, see {form} in $HOME.", f"Hallo {{name}}, siehe {form} in $HOME."
    assert told(source, target, "inline-code-changed") == []
    assert told(source, target, "untranslated-fragment") == []
    gone = told(source, target.replace(form, "das"), "inline-code-changed")
    assert [severity for _, severity in gone] == [Severity.MAJOR]


def code(language: str, text: str) -> str:
    return f"```{language}\n{text}\n```"


@pytest.mark.parametrize("comment", ["-- {}", "/- {} -/"])
def test_comments_of_lean(comment: str) -> None:
    theorem = "theorem t (m n : Nat) : m + n = n + m := by\n  simp"
    ours, theirs = (f"{comment.format(text)}\n{theorem}" for text in ("swap the sides", "die Seiten tauschen"))
    assert told(code("lean", ours), code("lean", theirs), "code-changed") == []
    found = told(code("lean", ours), code("lean", theirs.replace("m + n =", "m * n =")), "code-changed")
    assert [severity for _, severity in found] == [Severity.MAJOR]


def test_a_statement_behind_the_bracket_of_its_block() -> None:
    ours = "if (x > 2) {\n  alert(x);\n  counter += 1;\n}\nstart(x);"
    theirs = "if (x > 2) {\n  alert(x);\n}\n  counter += 1;\nstart(x);"
    assert [severity for _, severity in told(code("js", ours), code("js", theirs), "code-changed")] == [Severity.MAJOR]
    assert told(code("js", ours), code("js", ours.replace(") {", ")\n{")), "code-changed") == []


def test_captions_are_for_readers() -> None:
    figure = "\\begin{figure}\n\\caption{A coast}\\label{fig:coast}\n\\end{figure}"
    assert told(code("latex", figure), code("latex", figure.replace("A coast", "Eine Kueste")), "code-changed") == []
    found = told(code("latex", figure), code("latex", figure.replace("\\caption", "\\titel")), "code-changed")
    assert [severity for _, severity in found] == [Severity.MAJOR]
