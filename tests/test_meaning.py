"""What a sentence would say with another polarity, and which words negate."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.meaning.lexicon import Word, witness
from qa.meaning.negation import affirmed, negated, words
from qa.meaning.opposites import opposites
from qa.meaning.variants import Variant

TABLE = tomllib.loads(files("qa.meaning").joinpath("data/negation.toml").read_text("utf-8"))


@pytest.mark.parametrize("lang", TABLE)
def test_every_firm_word_is_found_and_taken_out(lang: str) -> None:
    table = words(lang)
    assert table
    for entry in TABLE[lang]["firm"]:
        word = entry.partition(">")[0]
        if word.startswith("re:"):
            continue
        text = f"… {word} …" if not word.endswith(("'", "’", "-")) else f"… {word}est …"
        assert table.firm.search(text), word
        assert table.any.search(text), word
        assert any(word not in v.text.split() for v in affirmed(text, lang)), word


@pytest.mark.parametrize("lang", [lang for lang in TABLE if TABLE[lang].get("idle")])
def test_an_idle_phrase_negates_nothing(lang: str) -> None:
    table = words(lang)
    assert table
    for phrase in TABLE[lang]["idle"]:
        assert not table.firm.search(table.busy(f"… {phrase.replace('*', '')} …")), phrase


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "It doesn't converge.", "It converge."),
        ("en", "The sum cannot be finite.", "The sum can be finite."),
        ("en", "There is no limit.", "There is a limit."),
        ("de", "Es gibt keine Grenze.", "Es gibt eine Grenze."),
        ("fr", "La suite n'est pas bornée.", "La suite est bornée."),
        ("ru", "Ряд не сходится.", "Ряд сходится."),
        ("zh", "级数不收敛。", "级数收敛。"),
        ("ja", "級数は収束しません。", "級数は収束します。"),
        ("hi", "श्रेणी अभिसरित नहीं होती।", "श्रेणी अभिसरित होती।"),
        ("ar", "المتسلسلة لا تتقارب.", "المتسلسلة تتقارب."),
    ],
)
def test_taking_a_negation_out(lang: str, text: str, wanted: str) -> None:
    assert wanted in {v.text for v in affirmed(text, lang)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The series is finite.", "The series is not finite."),
        ("We know the limit.", "We do not know the limit."),
        ("The series converges.", "The series does not converge."),
        ("Like charges repel.", "It is not true that like charges repel."),
    ],
)
def test_putting_a_negation_in(text: str, wanted: str) -> None:
    assert wanted in {v.text for v in negated(text)}


def test_opposites_keep_the_case_of_the_word() -> None:
    assert {v.text for v in opposites("Like charges repel.")} == {"Like charges attract."}
    assert {v.text for v in opposites("At least one row")} == {"At most one row", "At least one column"}
    assert {v.text for v in opposites("The layer is fixed.", loose=True)} == {"The layer is trainable."}
    assert not list(opposites("The layer is fixed."))


@given(st.text(alphabet="not never can't is the a limit n’t ne pas 不没ない", max_size=60))
def test_a_variant_changes_only_its_stretch(text: str) -> None:
    for variant in (*affirmed(text, "en"), *affirmed(text, "zh"), *opposites(text)):
        assert variant.text == text[: variant.start] + variant.instead + text[variant.end :]


PAIRS = [
    line.split("\t") for line in files("qa.meaning").joinpath("data/opposites.tsv").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("lang", PAIRS[0][1:])
def test_a_stem_bears_witness_for_one_side_alone(lang: str) -> None:
    column = PAIRS[0].index(lang)
    for row in PAIRS[1:]:
        one, other = row[0].split(";")[0].split("|")
        kept, turned = (side.split(",") for side in row[column].split("|"))
        assert not set(kept) & set(turned), row[0]
        variant = Variant(0, len(one), other, other)
        assert {witness(one, variant, stem, lang) for stem in kept} == {Word.KEPT}, row[0]
        assert Word.KEPT not in {witness(one, variant, stem, lang) for stem in turned}, row[0]


def test_the_longer_stem_wins() -> None:
    variant = Variant(4, 10, "unstable", "The unstable point")
    assert witness("The stable point", variant, "Der instabile Punkt", "de") is Word.TURNED
    assert witness("The stable point", variant, "Der stabile Punkt", "de") is Word.KEPT
    assert witness("The stable point", variant, "Der Punkt", "de") is Word.SILENT
    assert witness("The stable point", variant, "Az instabil pont", "hu") is Word.UNKNOWN
