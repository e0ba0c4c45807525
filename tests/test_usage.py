"""What the notes of a run say about a word that one of them keeps: a loan everywhere, a leak once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from test_language_leaks import bitext, run

from qa.analysis import analyse
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.review import settle
from qa.run.settings import Settings
from qa.run.usage import GroupWords, regraded, total, words_of
from qa.text.lexis import singular

SOURCE = "The model learns {n} steps from the layer below."
KEPT = "मॉडल नीचे की layer से {n} कदम सीखता है।"
NATIVE = "मॉडल नीचे की परत से {n} कदम सीखता है।"


def weigh(texts: list[str]) -> list[list[Finding]]:
    pairs = [bitext(SOURCE.format(n=i), text.format(n=i), "hi") for i, text in enumerate(texts)]
    found = [run(pair) for pair in pairs]
    groups = [words_of(analyse([pair], Engines())) for pair in pairs]
    usage = total(groups)
    return [list(regraded(row, group, usage)) for row, group in zip(found, groups, strict=True)]


def severities(texts: list[str]) -> list[list[tuple[str, Severity]]]:
    return [[(f.target.text, f.severity) for f in row] for row in weigh(texts)]


def test_one_note_tells_little() -> None:
    assert severities([KEPT]) == [[("layer", Severity.MINOR)]]
    assert severities([KEPT, NATIVE, NATIVE]) == [[("layer", Severity.MINOR)], [], []]


def test_kept_once_is_a_leak() -> None:
    found = weigh([NATIVE, NATIVE, KEPT, NATIVE, NATIVE])
    assert [[(f.target.text, f.severity) for f in row] for row in found] == [
        [],
        [],
        [("layer", Severity.MAJOR)],
        [],
        [],
    ]
    assert found[2][0].message == "'layer' is English, other notes translate it"


def test_kept_often_is_a_loan() -> None:
    assert severities([NATIVE, KEPT, KEPT, NATIVE, KEPT])[1] == [("layer", Severity.NEUTRAL)]
    assert severities([KEPT] * 5)[0] == [("layer", Severity.NEUTRAL)]


def test_a_loan_word_lowers_what_other_evidence_raised() -> None:
    word = bitext("We train the layer.", "हम layer को सिखाते हैं।", "hi")
    group = words_of(analyse([word], Engines()))
    raised = [Finding(**{**_fields(f), "severity": Severity.MAJOR}) for f in run(word)]
    usage = total([group] * 3)
    assert [f.severity for f in regraded(raised, group, usage)] == [Severity.NEUTRAL]
    assert [f.severity for f in regraded(raised, group, total([group]))] == [Severity.MAJOR]


def _fields(finding: Finding) -> dict[str, object]:
    return {name: getattr(finding, name) for name in finding.__slots__}


def test_function_words_are_never_loans() -> None:
    pair = bitext("It is largely avoided.", "इसे largely हटा दिया गया है।", "hi")
    group = words_of(analyse([pair], Engines()))
    assert [f.severity for f in regraded(run(pair), group, total([group] * 9))] == [Severity.MAJOR]


def test_what_is_counted() -> None:
    source = "The token is `kept` in the cache, and the loss falls."
    hindi = bitext(source, "tokens कैश में (cache) रहता है, `loss` घटता है।", "hi")
    german = bitext(source, "Das token bleibt im Cache.", "de")
    found = words_of(analyse([hindi, german], Engines()))
    assert {"token", "loss"} <= found.said
    assert not found.said & {"the", "is", "kept"}
    assert found.kept == {"hi": {"token": 1}}
    assert words_of(analyse([german], Engines())) == GroupWords()


@pytest.mark.parametrize(("word", "stem"), [("tokens", "token"), ("class", "class"), ("this", "this"), ("gas", "gas")])
def test_plurals(word: str, stem: str) -> None:
    assert singular(word, "en") == stem
    assert singular(word, "de") == word


def test_order_of_the_notes_does_not_matter(tmp_path: Path) -> None:
    groups = []
    for i in range(6):
        paths = {lang: tmp_path / f"note{i}-{lang}.md" for lang in ("en", "hi")}
        text = KEPT if i == 3 else NATIVE
        paths["en"].write_text(SOURCE.format(n=i) + "\n", encoding="utf-8")
        paths["hi"].write_text(text.format(n=i) + "\n", encoding="utf-8")
        groups.append(Group(str(i), Note(str(paths["en"]), "en"), (Note(str(paths["hi"]), "hi"),)))
    config = Config(root=tmp_path, select=("untranslated-fragment",))
    engines = Engines()
    results = [check_group(group, Settings(config), engines) for group in groups]
    whole = settle(results, config, whole=True).found
    assert [(Path(f.target.path).name, f.severity) for f in whole] == [("note3-hi.md", Severity.MAJOR)]
    random.Random(1).shuffle(results)
    assert settle(results, config, whole=True).found == whole
