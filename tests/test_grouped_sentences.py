"""Sentences of blocks that a translator cut otherwise: grouped by length, and judged as the others are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa import check_texts
from qa.align import align, sentences
from qa.analysis import analyse
from qa.analysis.grouped_sentences import believed, grouped_sentences
from qa.analysis.pair import Analysis
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def _analysis(source: str, target: str, lang: str, engines: Engines) -> Analysis:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    return analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]


SOURCE = (
    "We reached the hut at noon, and the rain had stopped by then. The guide made tea for everybody. Later we never"
    " left the marked path, because the slope below it was steep and wet."
)
GOOD = (
    "Wir erreichten die Hütte gegen Mittag. Der Regen hatte da schon aufgehört. Der Bergführer kochte Tee für alle."
    " Später verließen wir nie den markierten Weg, denn der Hang darunter war steil und nass."
)


def test_two_sentences_that_were_one_are_taken_together(engines: Engines) -> None:
    pairs = grouped_sentences(_analysis(SOURCE, GOOD, "de", engines))
    assert [pair.texts[0].split()[0] for pair in pairs] == ["We", "The", "Later"]
    assert pairs[0].texts[1].startswith("Wir erreichten") and pairs[0].texts[1].endswith("aufgehört.")
    assert pairs[1].texts[1] == "Der Bergführer kochte Tee für alle."


def test_blocks_of_as_many_sentences_are_paired_in_order(engines: Engines) -> None:
    analysis = _analysis("One apple is red. Two are green.", "Ein Apfel ist rot. Zwei sind grün.", "de", engines)
    assert [pair.texts[1] for pair in grouped_sentences(analysis)] == ["Ein Apfel ist rot.", "Zwei sind grün."]


def test_nothing_is_grouped_where_one_side_has_four_times_as_many(engines: Engines) -> None:
    analysis = _analysis("It rained.", "Es. Regnete. Den. Ganzen. Tag.", "de", engines)
    assert grouped_sentences(analysis) == ()


def test_a_lost_negation_is_found_beside_a_sentence_cut_in_two(engines: Engines) -> None:
    check = all_checks()["negation-flipped"]()
    assert not [*check.run(_analysis(SOURCE, GOOD, "de", engines))]
    bad = GOOD.replace("verließen wir nie den", "verließen wir den")
    found = [*check.run(_analysis(SOURCE, bad, "de", engines))]
    assert [f.severity for f in found] == [Severity.MAJOR]
    assert "'never' negates the source" in found[0].message


def test_what_the_judge_does_not_doubt_is_not_believed_of_a_group(engines: Engines) -> None:
    analysis = _analysis(SOURCE, GOOD, "de", engines)
    assert not any(believed(analysis, pair) for pair in grouped_sentences(analysis) if not pair.certain)


@pytest.mark.parametrize(
    ("source", "target", "lang", "said"),
    [
        (
            "The pain never spreads into the left arm, and it passes within a day.",
            "La douleur ne s'étend jamais au bras droit et passe en une journée.",
            "fr",
            "'left' became its opposite: 'droit' says 'right'",
        ),
        (
            "Prices rise faster than wages do in such years.",
            "Les prix montent plus lentement que les salaires ne le font dans de telles années.",
            "fr",
            "'faster' became its opposite: 'plus lentement' says 'slower'",
        ),
    ],
)
def test_a_negation_excuses_neither_sides_nor_what_stands_before_it(
    source: str, target: str, lang: str, said: str, engines: Engines
) -> None:
    found = [*all_checks()["antonym-swapped"]().run(_analysis(source, target, lang, engines))]
    assert [(f.message, f.severity) for f in found] == [(said, Severity.MAJOR)]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("The method is not simple, so read it twice.", "La méthode est compliquée : lisez-la deux fois.", "fr"),
        ("It is not possible to open the file twice.", "Het is onmogelijk om het bestand twee keer te openen.", "nl"),
    ],
)
def test_a_negation_excuses_what_it_turns(source: str, target: str, lang: str, engines: Engines) -> None:
    assert not [*all_checks()["antonym-swapped"]().run(_analysis(source, target, lang, engines))]


def test_sentences_are_cut_once_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    cut: list[str] = []
    real = sentences.sentences
    monkeypatch.setattr(sentences, "sentences", lambda text, *given: cut.append(text) or real(text, *given))
    note, other = parse_text(SOURCE, "en.md", "en"), parse_text(SOURCE, "en.md", "en")
    first = sentences.block_sentences(note, note.blocks[0])
    wanted = [*first]
    # what an asker does to its list is its own affair
    first.clear()
    assert sentences.block_sentences(note, note.blocks[0]) == wanted
    assert cut == [SOURCE]
    # another note, or a block that is not the note's own, has sentences of its own
    assert sentences.block_sentences(other, other.blocks[0]) == wanted
    shorter = replace(note.blocks[0], content_end=note.blocks[0].content_start + len("We reached the hut at noon"))
    assert [one.text for one in sentences.block_sentences(note, shorter)] == ["We reached the hut at noon"]
    assert len(cut) == 3


SIZES = (
    "The time to restore is\n\n$$T = S / B,$$\n\nwhere $S$ is the size of the copy and $B$ the bandwidth of the disk."
    " It grows with the number of files, unless they are replayed in parallel."
)
SAID_BEFORE = (
    "Olkoon $S$ kopion koko ja $B$ levyn kaistanleveys. Palautusaika on\n\n$$T = S / B,$$\n\nja se {} tiedostojen"
    " määrän mukana, ellei niitä toisteta rinnakkain."
)


def test_what_follows_a_formula_may_be_said_before_it() -> None:
    found = check_texts(SIZES, SAID_BEFORE.format("kasvaa"), source_lang="en", target_lang="fi")
    assert not [one for one in found if one.check.startswith("segment")]
    lost = SAID_BEFORE.format("kasvaa").replace("Olkoon $S$ kopion koko ja $B$ levyn kaistanleveys. ", "")
    found = check_texts(SIZES, lost, source_lang="en", target_lang="fi")
    assert [one.check for one in found if one.severity.rank >= 2]


def test_the_sentence_behind_it_is_compared_all_the_same(engines: Engines) -> None:
    target = (
        "Si $S$ est la taille de la copie et $B$ le débit du disque, la durée de la restauration vaut\n\n$$T = S / B.$$"
        "\n\nElle augmente avec le nombre de fichiers, sauf s'ils sont rejoués en parallèle."
    )
    sides = parse_text(SIZES, "en.md", "en"), parse_text(target, "fr.md", "fr")
    (analysis,) = analyse([Bitext(*sides, align(*sides, engines))], engines)
    (behind,) = (pair for pair in grouped_sentences(analysis) if pair.bead.source == (2,))
    assert behind.texts[0].startswith("It grows") and behind.texts[1].startswith("Elle augmente")


KEY = (
    "The risk is\n\n$$R = a \\, T,$$\n\nwhere $T$ is the lifetime of the key and $a$ the rate of attacks. It falls when"
    " the keys are changed more often."
)


@pytest.mark.parametrize(
    ("lang", "before", "behind"),
    [
        (
            "nl",
            "Zij $T$ de levensduur van de sleutel en $a$ de frequentie van aanvallen. Het risico is dan",
            "Het daalt als de sleutels vaker worden gewisseld.",
        ),
        (
            "pt",
            "Seja $T$ a duração da chave e $a$ a taxa de ataques. O risco é",
            "e diminui quando as chaves são trocadas com mais frequência.",
        ),
    ],
)
def test_a_definition_may_stand_on_either_side_of_its_formula(lang: str, before: str, behind: str) -> None:
    target = f"{before}\n\n$$R = a \\, T$$\n\n{behind}"
    assert "segment-added" not in [one.check for one in check_texts(KEY, target, source_lang="en", target_lang=lang)]


def test_what_is_said_nowhere_before_the_formula_is_told() -> None:
    target = (
        "De burgemeester poetst de sleutel elke zomer met zijn eigen handen op. Het risico is dan\n\n$$R = a \\, T,$$"
        "\n\nwaarbij $T$ de levensduur van de sleutel is en $a$ de frequentie van aanvallen. Het daalt als de sleutels"
        " vaker worden gewisseld."
    )
    found = check_texts(KEY, target, source_lang="en", target_lang="nl")
    assert [one.check for one in found if one.severity.rank >= 2] == ["segment-added"]
