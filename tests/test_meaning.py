"""What a sentence would say with another polarity, and which words negate."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis import analyse
from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import Attestation, attestation
from qa.checks.meaning._negation import affirmed, negated, words
from qa.checks.meaning._opposites import Pairs, opposites
from qa.checks.structure._clauses import lone_clauses
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

TABLE = tomllib.loads(files("qa.checks.meaning").joinpath("data/negation.toml").read_text("utf-8"))


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
    for phrase in (entry for entry in TABLE[lang]["idle"] if not entry.startswith("re:")):
        assert not table.firm.search(table.busy(f"… {phrase.replace('*', '')} …")), phrase


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("en", "It doesn't converge.", "It converges."),
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
    assert {v.text for v in opposites("The layer is fixed.", Pairs.ALL)} == {"The layer is trainable."}
    assert not list(opposites("The layer is fixed."))


@given(st.text(alphabet="not never can't is the a limit n’t ne pas 不没ない", max_size=60))
def test_a_variant_changes_only_its_stretch(text: str) -> None:
    for variant in (*affirmed(text, "en"), *affirmed(text, "zh"), *opposites(text)):
        assert variant.text == text[: variant.start] + variant.instead + text[variant.end :]


STORED = files("qa.checks.meaning").joinpath("data")
KEYS = [
    line.removeprefix("~").split(";")[0] for line in STORED.joinpath("contrasts.txt").read_text("utf-8").splitlines()
]
LANGUAGES = sorted(file.name.removesuffix(".tsv") for file in STORED.joinpath("opposites").iterdir())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_stem_bears_witness_for_one_side_alone(lang: str) -> None:
    rows = [line.split("\t") for line in STORED.joinpath(f"opposites/{lang}.tsv").read_text("utf-8").splitlines()]
    assert len({key for key, _ in rows}) == len(rows)
    for key, cell in rows:
        assert key in KEYS, key
        one, other = key.split("|")
        kept, turned = (side.split(",") for side in cell.split("|"))
        assert not set(kept) & set(turned), key
        variant = Variant(0, len(one), other, other)
        assert {attestation(one, variant, stem, lang) for stem in kept} == {Attestation.KEPT}, key
        assert Attestation.KEPT not in {attestation(one, variant, stem, lang) for stem in turned}, key


def test_a_language_without_opposites_is_not_judged_by_words() -> None:
    variant = Variant(4, 10, "unstable", "The unstable point")
    assert attestation("The stable point", variant, "Punkt", "xx") is Attestation.UNKNOWN


def test_the_longer_stem_wins() -> None:
    variant = Variant(4, 10, "unstable", "The unstable point")
    assert attestation("The stable point", variant, "Der instabile Punkt", "de") is Attestation.TURNED
    assert attestation("The stable point", variant, "Der stabile Punkt", "de") is Attestation.KEPT
    assert attestation("The stable point", variant, "Der Punkt", "de") is Attestation.SILENT


SENTENCE = (
    "If the step is too large, the iterates jump over the valley, the loss grows instead of shrinking, "
    "and the method diverges after a few rounds."
)


@pytest.mark.parametrize(
    ("lang", "translation", "lost"),
    [
        (
            "de",
            "Ist der Schritt zu groß, springen die Iterierten über das Tal, der Verlust wächst, statt zu schrumpfen, "
            "und das Verfahren divergiert nach wenigen Runden.",
            "",
        ),
        (
            "de",
            "Ist der Schritt zu groß, springen die Iterierten über das Tal.",
            "the loss grows instead of shrinking, and the method diverges after a few rounds.",
        ),
        ("zh", "如果步长太大，迭代点会越过山谷，损失不降反升，几轮之后方法就发散了。", ""),
        ("zh", "如果步长太大，几轮之后方法就发散了。", "the iterates jump over the valley, the loss grows"),
        (
            "hi",
            "यदि चरण बहुत बड़ा हो, तो बिंदु घाटी के पार कूद जाते हैं।",
            "the loss grows instead of shrinking, and the method diverges after a few rounds.",
        ),
    ],
)
def test_a_lost_clause_is_found_on_either_side(lang: str, translation: str, lost: str) -> None:
    engines = Engines()
    one, other = parse_text(SENTENCE, "en.md", "en"), parse_text(translation, f"{lang}.md", lang)
    bead = (Bead((0,), (0,), 0.9, 1.0),)
    omitted = list(lone_clauses(analyse([Bitext(one, other, bead)], engines)[0], 0))
    added = list(lone_clauses(analyse([Bitext(other, one, bead)], engines)[0], 1))
    assert [lone.stretch for lone in omitted] == [lone.stretch for lone in added]
    assert bool(omitted) is bool(lost)
    for lone in omitted:
        assert lost in SENTENCE[slice(*lone.stretch)] or SENTENCE[slice(*lone.stretch)] in lost
        assert lone.severity is Severity.MAJOR
    assert not list(lone_clauses(analyse([Bitext(one, other, bead)], engines)[0], 1))


def test_an_opposite_that_the_text_has_itself_is_no_witness() -> None:
    text = "Training a new tokenizer from an old one"
    old = next(variant for variant in opposites(text) if text[variant.start : variant.end] == "old")
    assert attestation(text, old, "Einen neuen Tokenizer aus einem vorhandenen trainieren", "de") is Attestation.SILENT
    # twice is once too often: "like charges repel, opposite charges attract"
    assert attestation(text, old, "Einen neuen Tokenizer aus einem neuen trainieren", "de") is Attestation.TURNED
    assert attestation(text, old, "Einen neuen Tokenizer aus einem alten trainieren", "de") is Attestation.SILENT
