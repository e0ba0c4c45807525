"""Right sentences of several languages that were accused, and faults of the same kinds."""

from __future__ import annotations

import pytest

from qa import check_texts

TIMES = "**Office:** room 12, Tuesday and Thursday, 8 a.m. to 1 p.m."
RIDE = (
    "A number $k$ is called a *period* of $f$ if there is an interval $I$ such that\n\n$$f(x+k) = f(x).$$\n\nWe use it."
)
RIDE_MN = "Хэрэв $I$ завсар олдож\n\n$$f(x+k) = f(x)$$\n\nбиелдэг бол $k$ тоог $f$-ийн *үе* гэнэ. Бид үүнийг ашиглана."
RIGHT = (
    ("antonym-swapped", "sw", "It reflects the light like a big window.", "Unaakisi mwanga kama dirisha kubwa."),
    ("antonym-swapped", "da", "She solved all the problems herself.", "Hun løste selv alle opgaverne."),
    ("antonym-swapped", "is", "My uncle lost his job.", "Frændi minn missti vinnuna."),
    ("repeated-text", "uz", "A closed door is no door.", "Yopiq eshik eshik emas."),
    ("repeated-text", "gl", "It counts if it is done.", "Cóntase se se fai."),
    ("name-mismatch", "da", "Purée the beans.", "Blend bønnerne."),
    ("number-mismatch", "lv", "The school opened in March 1911.", "1911. gada martā atvēra skolu."),
    ("number-mismatch", "sq", "It has 700 square kilometres.", "Ka 700 kilometra katrorë."),
    ("number-mismatch", "eu", "It takes three quarters of an hour.", "Hiru ordu-laurden behar dira."),
    ("meaning-changed", "hu", "It can be proved from the axioms.", "Az axiómákból bizonyítható."),
    ("meaning-changed", "eu", "Fry the leeks in the oven until brown.", "Frijitu porruak labean gorritu arte."),
    ("wrong-language", "ga", "The force is then $F = m a = 3$.", "Is é $F = m a = 3$ an fórsa mar sin."),
    ("sentence-end", "nl", TIMES, "**Kantoor:** kamer 12, dinsdag en donderdag van 8 tot 13 uur"),
)
WRONG = (
    ("antonym-swapped", "sw", "The box is light.", "Sanduku ni zito."),
    ("antonym-swapped", "da", "The weather is a problem.", "Vejret er en løsning."),
    ("antonym-swapped", "is", "He lost the fight.", "Hann vann bardagann."),
    ("repeated-text", "uz", "A closed door is old.", "Yopiq eshik eshik eski."),
    ("number-mismatch", "lv", "The school opened in March 1911.", "1917. gada martā atvēra skolu."),
    ("number-mismatch", "sq", "It has 700 square kilometres.", "Ka 700 metra katrorë."),
    ("meaning-changed", "hu", "This axiom is old.", "Ez a bizonyítás régi."),
    ("meaning-changed", "hu", "The brown dog sleeps.", "A piros kutya alszik."),
    ("sentence-end", "nl", "The office is open on Tuesday.", "Het kantoor is dinsdag open"),
)


def found(check: str, language: str, source: str, target: str) -> list[str]:
    findings = check_texts(source, target, source_lang="en", target_lang=language)
    return [str(finding.severity) for finding in findings if finding.check == check]


@pytest.mark.parametrize(("check", "language", "source", "target"), RIGHT)
def test_right(check: str, language: str, source: str, target: str) -> None:
    assert not found(check, language, source, target)


@pytest.mark.parametrize(("check", "language", "source", "target"), WRONG)
def test_wrong(check: str, language: str, source: str, target: str) -> None:
    assert found(check, language, source, target)


def test_a_sentence_that_goes_on_behind_a_formula_lacks_nothing_surely() -> None:
    assert not {"major", "critical"}.intersection(found("segment-omitted", "mn", RIDE, RIDE_MN))


def test_a_paragraph_behind_a_formula_may_be_lost() -> None:
    lost = RIDE_MN.replace(" Бид үүнийг ашиглана.", "")
    source = f"{RIDE}\n\nThe longest of them was measured by my aunt in an old railway station."
    assert "major" in found("segment-omitted", "mn", source, lost)


UZBEK = (
    "Agar shunday $I$ oraliq mavjud boʻlsaki,\n\n$$f(x+k) = f(x)$$\n\nbajarilsa, $k$ son $f$ ning *davri* deb ataladi."
)


def test_the_end_of_a_sentence_behind_a_formula_is_not_surely_added() -> None:
    source = RIDE.replace("We use it.", "The longest of them is old, and nobody knows why.")
    target = f"{UZBEK}\n\nUlarning eng uzuni eski, va hech kim sababini bilmaydi."
    assert "major" not in found("segment-added", "uz", source, target)
