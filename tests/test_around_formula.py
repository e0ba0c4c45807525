"""Sentences that stand on both sides of a displayed formula: translations divide them otherwise."""

import pytest

from qa import check_texts
from qa.model import Finding

FIXED = (
    "A nonzero vector is called a *fixed direction* of the map if the map only stretches it by some number:\n\n"
    "$$Av = tv.$$\n\nThe number may be negative, and it may also be zero."
)
RIGHT = [
    ("de", "Wird ein vom Nullvektor verschiedener Vektor von der Abbildung nur um eine Zahl gestreckt, gilt also\n\n"
     "$$Av = tv,$$\n\nso heißt er *feste Richtung* der Abbildung. Die Zahl darf negativ sein, und sie darf auch null "
     "sein."),
    ("ja", "零でないベクトルが、写像によってある数だけ伸ばされるだけのとき、すなわち\n\n$$Av = tv$$\n\nが成り立つとき、"
     "それを写像の*固定方向*と呼ぶ。その数は負であってもよく、零であってもよい。"),
]  # fmt: skip


def told(source: str, target: str, lang: str) -> list[Finding]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one for one in found if one.severity.value in ("major", "critical")]


@pytest.mark.parametrize(("lang", "target"), RIGHT)
def test_what_is_said_behind_the_formula_is_not_new(lang: str, target: str) -> None:
    assert not told(FIXED, target, lang)


def test_what_nothing_says_behind_the_formula_is_told() -> None:
    target = (
        "Ein vom Nullvektor verschiedener Vektor heißt *feste Richtung* der Abbildung, falls gilt\n\n$$Av = tv.$$\n\n"
        "Das Wetter war an diesem Tag so schön wie lange nicht mehr. Die Zahl darf negativ sein, und sie darf auch "
        "null sein."
    )
    assert [one.check for one in told(FIXED, target, "de")] == ["segment-added"]


NOTE = (
    "If the option is set, the tool copies a short note to the place of the old one, and it sends a message to the "
    "owner of the folder{stop}The message is kept for a week."
)
CUT = "Ist die Option gesetzt, so kopiert das Werkzeug eine kurze Notiz an die Stelle der alten"


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [(".\n\n", ".\n\n", "major"), (":\n\n$$a = b + c$$\n\n", "\n\n$$a = b + c$$\n\n", "minor")],
)
def test_a_lost_clause_is_told_before_a_formula_as_well(source: str, target: str, severity: str) -> None:
    translation = f"{CUT}{target}Die Nachricht wird eine Woche aufgehoben."
    found = check_texts(NOTE.format(stop=source), translation, source_lang="en", target_lang="de")
    assert [one.severity.value for one in found if one.check == "segment-omitted"] == [severity]


KEPT = "**Bold one.** We read on.\n\n" * 4


def test_emphasis_may_move_across_the_formula_with_its_words() -> None:
    moved = RIGHT[0][1]
    found = check_texts(FIXED + "\n\n" + KEPT, moved + "\n\n" + KEPT, source_lang="en", target_lang="de")
    assert "emphasis-broken" not in {one.check for one in found}
    lost = moved.replace("*feste Richtung*", "feste Richtung")
    found = check_texts(FIXED + "\n\n" + KEPT, lost + "\n\n" + KEPT, source_lang="en", target_lang="de")
    assert "emphasis-broken" in {one.check for one in found}


LAMPS = (
    "Suppose that 4,000 lamps are tested and that every tenth one fails early. Then we expect\n\n$$a = b + c$$\n\n"
    "failures instead of 300. The better the test, the fewer fail at home."
)
GERMAN = (
    "Angenommen, 4.000 Lampen werden geprüft und jede zehnte fällt früh aus. Dann erwarten wir{before}\n\n$$a = b + c$$"
    "\n\nAusfälle{behind}. Je besser die Prüfung, desto weniger fallen zu Hause aus."
)


@pytest.mark.parametrize(
    ("before", "behind", "severities"),
    [
        (" statt 300", "", []),
        (" statt 800", "", ["minor", "minor"]),
        ("", " statt 800", ["major"]),
    ],
)
def test_a_number_may_move_across_the_formula(before: str, behind: str, severities: list[str]) -> None:
    found = check_texts(LAMPS, GERMAN.format(before=before, behind=behind), source_lang="en", target_lang="de")
    assert [one.severity.value for one in found if one.check == "number-mismatch"] == severities


def test_what_stands_before_the_formula_is_read_with_the_rest() -> None:
    source = (
        "A function $f$ is called smooth at the point $s$ if, whenever $s_n \\to s$, we also have\n\n"
        "$$f(s_n) \\to f(s).$$\n\nThe bridge of the old town was built of grey stone."
    )
    right = (
        "$s_n \\to s$일 때마다\n\n$$f(s_n) \\to f(s)$$\n\n이면 함수 $f$는 점 $s$에서 매끄럽다고 한다. 옛 시가지의 "
        "다리는 회색 돌로 지어졌다."
    )
    assert not told(source, right, "ko")


@pytest.mark.parametrize(("added", "severity"), [("$n$", "minor"), ("$q$", "major"), ("$n + 7$", "major")])
def test_a_symbol_of_the_formula_may_stand_alone_as_well(added: str, severity: str) -> None:
    source = "There is a number such that for all $n \\ge N$ the lamp is on. We use it below."
    target = f"Es gibt eine Zahl, sodass für alle {added} mit $n \\ge N$ die Lampe brennt. Wir benutzen sie unten."
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert [one.severity.value for one in found if one.check == "formula-added"] == [severity]


LOSS = (
    "If a share $q$ of the water has been lost, the pump moves less than it could, and every hour only\n\n"
    "$$V = V_0 (1 - q)$$\n\nof it are replaced. The tank is full as soon as $V > 1$."
)


@pytest.mark.parametrize(
    ("lang", "target", "said", "lost"),
    [
        (
            "it",
            "Se una quota $q$ dell'acqua è andata persa, la pompa ne sposta meno di quanto potrebbe, e ogni ora ne "
            "viene rimpiazzata solo\n\n$$V = V_0 (1 - q)$$\n\nIl serbatoio è pieno appena $V > 1$.",
            "ne viene rimpiazzata solo",
            "solo",
        ),
        (
            "fi",
            "Jos osuus $q$ vedestä on hävinnyt, pumppu siirtää vähemmän kuin voisi, ja joka tunti siitä korvataan "
            "vain\n\n$$V = V_0 (1 - q)$$\n\nSäiliö on täynnä heti, kun $V > 1$.",
            "siitä korvataan vain",
            "vain",
        ),
        (
            "pl",
            "Jeśli część $q$ wody przepadła, pompa przenosi jej mniej, niż mogłaby, i co godzinę uzupełnia się "
            "tylko\n\n$$V = V_0 (1 - q)$$\n\nZbiornik jest pełny, gdy tylko $V > 1$.",
            "uzupełnia się tylko",
            "tylko",
        ),
    ],
)
def test_an_end_that_is_said_before_the_formula_is_not_lost(lang: str, target: str, said: str, lost: str) -> None:
    assert not told(LOSS, target, lang)
    assert [one.check for one in told(LOSS, target.replace(said, lost), lang)] == ["segment-omitted"]
