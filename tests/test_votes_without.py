"""What one note affirms where the others deny the opposite or say "without", and the faults beside it."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._counted_bounds import denies_count, is_less_than_counted
from qa.engines import Engines
from qa.model import Severity
from qa.text.numbers.clock import times
from tests.test_siblings_opposites import OPENING, engines, found

__all__ = ["engines"]

NOTES = {
    "it": "Il faro sorge su una piccola isola, e d'estate una barca vi porta i visitatori.",
    "pt": "O farol ergue-se numa pequena ilha, e no verão um barco leva lá os visitantes.",
    "tr": "Deniz feneri küçük bir adada durur ve yazın bir tekne oraya ziyaretçi getirir.",
} | {lang: OPENING[lang] for lang in ("de", "es", "sv")}
TRICK = {
    "de": "Dieser Trick misslingt nie, auch wenn man müde ist.",
    "es": "Este truco nunca falla, aunque uno esté cansado.",
    "sv": "Det här tricket misslyckas aldrig, även om man är trött.",
    "it": "Questo trucco riesce sempre, anche a chi non ha dormito.",
}
KEEPER = {
    "de": "Ohne Geduld wird niemand hier ein guter Wärter der Lampe.",
    "es": "Sin paciencia nadie llega a ser aquí un buen guardián de la lámpara.",
    "pt": "Sem paciência ninguém chega a ser aqui um bom guarda da lâmpada.",
    "sv": "Utan tålamod blir ingen här en god vaktare av lampan.",
    "tr": "Sabırsız kimse burada lambanın iyi bir bekçisi olamaz.",
}


FEW = {
    "de": "Am Montag standen keine zehn Gäste vor dem kleinen Turm.",
    "es": "El lunes había menos de diez visitantes delante de la pequeña torre.",
    "pt": "Na segunda-feira nem dez visitantes estavam diante da pequena torre.",
    "sv": "På måndagen stod inte ens tio besökare framför det lilla tornet.",
    "it": "Lunedì non c'erano nemmeno dieci visitatori davanti alla piccola torre.",
}


@pytest.mark.parametrize("said", [TRICK, KEEPER])
def test_what_affirms_by_another_word_is_no_opposite(said: dict[str, str], engines: Engines) -> None:
    texts = {lang: f"{NOTES[lang]}\n\n{line}" for lang, line in said.items()}
    told = found(texts, engines, symmetric=True)
    assert not [one for one in told if one[1] == "antonym-swapped"]


@pytest.mark.parametrize(
    ("lang", "text", "denies"),
    [
        ("en", "There were not even ten visitors.", True),
        ("nl", "Er stonden nog geen tien bezoekers.", True),
        ("vi", "Lần sửa này mất chưa đến ba giờ.", True),
        ("zh", "这次修理不到三个小时。", True),
        ("ko", "손님은 열 명도 되지 않았다.", True),
        ("de", "Der Turm ist nicht offen, und zehn Gäste warten.", False),
        ("en", "The boat does not sail when more than ten people wait.", False),
    ],
)
def test_a_number_that_is_denied(lang: str, text: str, denies: bool) -> None:
    assert denies_count(text, lang) is denies


def test_less_than_a_number_is_no_more_than_one() -> None:
    assert is_less_than_counted("Η επισκευή κράτησε λιγότερο από τρεις ώρες.", "el")
    assert not is_less_than_counted("La réparation a pris plus de trois heures.", "fr")


def test_less_than_ten_is_not_even_ten(engines: Engines) -> None:
    texts = {lang: f"{NOTES[lang]}\n\n{line}" for lang, line in FEW.items()}
    assert not [one for one in found(texts, engines, symmetric=True) if one[0] == "es"]
    turned = texts | {"es": texts["es"].replace("menos de diez", "diez")}
    assert [one for one in found(turned, engines, symmetric=True) if one[0] == "es"]


def test_an_opposite_that_nothing_denies_is_told(engines: Engines) -> None:
    turned = KEEPER | {
        "de": "Viel Geduld hat hier jeder gute Wärter der Lampe.",
        "es": "Mucha paciencia tiene aquí todo buen guardián de la lámpara.",
        "pt": "Muita paciência tem aqui todo bom guarda da lâmpada.",
        "sv": "Mycket tålamod har här varje god vaktare av lampan.",
        "tr": "Burada lambanın her iyi bekçisi sabırsız biridir.",
    }
    texts = {lang: f"{NOTES[lang]}\n\n{line}" for lang, line in turned.items()}
    assert ("tr", "antonym-swapped", Severity.MAJOR) in found(texts, engines, symmetric=True)


@pytest.mark.parametrize(
    ("lang", "text", "minutes"),
    [
        ("pt", "A loja abre às 8h35.", 515),
        ("es", "La tienda abre a las 8h35.", 515),
        ("es", "La tienda abre a las 8.35 de la mañana.", 515),
        ("gl", "A tenda abre ás 8h35.", 515),
        ("ca", "La botiga obre a les 8h35.", 515),
        ("cs", "Po 8.35 je obchod otevřený.", 515),
        ("it", "Alle 8.35 apre il negozio.", 515),
        ("ko", "가게는 아홉 시 십오 분에 연다.", 555),
        ("ko", "가게는 아홉 시 십오 분 전에는 닫혀 있다.", 525),
    ],
)
def test_hours_with_a_letter_and_at_the_head_of_a_line(lang: str, text: str, minutes: int) -> None:
    assert any((minutes, ()) in time.readings for time in times(text, lang))


def test_another_hour_in_korean_words_is_told() -> None:
    def told(target: str) -> list[str]:
        found = check_texts("The shop opens at a quarter to nine.", target, source_lang="en", target_lang="ko")
        return [f.check for f in found if f.check == "number-mismatch"]

    assert not told("가게는 아홉 시 십오 분 전에 연다.")
    assert told("가게는 열 시 십오 분 전에 연다.")


def test_at_most_behind_a_postposition_is_no_slip() -> None:
    def severities(target: str) -> list[Severity]:
        told = check_texts("Of these at most two are red.", target, source_lang="en", target_lang="hi")
        return [f.severity for f in told if f.check == "repeated-text"]

    assert not severities("इनमें से ज़्यादा से ज़्यादा दो लाल हैं।")
    assert severities("इनमें लाल कपड़े लाल कपड़े दो हैं।")


def test_who_cannot_help_smiling_smiles() -> None:
    source = "I cannot help smiling when I see the hills from the train, and it is never too late to leave."
    right = "Ich muss einfach lächeln, wenn ich vom Zug aus die Hügel sehe, und es ist nie zu spät zum Aufbruch."
    told = check_texts(source, right, source_lang="en", target_lang="de")
    assert not [f for f in told if f.check == "negation-flipped" and f.severity is Severity.MAJOR]
