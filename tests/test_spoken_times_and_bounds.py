"""Times of day in words, numerals around nouns, halves, bounds and negations that affirm: right ones, and faults."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.checks.meaning._kinds import exchanged
from qa.text.numbers import quantities
from qa.text.numbers.clock import same_time, times
from qa.text.said_words import is_heard
from tests.test_values_in_words import readings, told

HOURS = [
    ("nl", "De winkel sluit om {tien voor half zes|tien over half vijf|tien over half zes}.", "5:20 4:40 5:40"),
    ("hu", "A bolt {fél hat előtt tíz perccel|háromnegyed öt előtt öt perccel} zár.", "5:20 4:40"),
    ("sv", "Affären stänger klockan {tio i halv sex|tjugo i fem}.", "5:20 4:40"),
    ("it", "Il negozio chiude alle {cinque e venti|cinque meno venti}.", "5:20 4:40"),
    ("ca", "La botiga tanca a {dos quarts de sis menys deu|les cinc menys vint}.", "5:20 4:40"),
    ("lv", "Veikalu slēdz {divdesmit minūtes pāri pieciem|bez divdesmit piecos}.", "5:20"),
    ("sq", "Dyqani mbyllet në {pesë e njëzet|pesë pa njëzet}.", "5:20 4:40"),
    ("ru", "Магазин закрывается в {двадцать минут шестого|двадцать минут седьмого}.", "5:20 6:20"),
    ("uk", "Крамниця зачиняється {двадцять по п'ятій|за двадцять п'ята}.", "5:20 4:40"),
    ("el", "Το μαγαζί κλείνει στις {πέντε και είκοσι|πέντε παρά είκοσι}.", "5:20 4:40"),
    ("tr", "Dükkân {beşi yirmi geçe|beşe yirmi kala} kapanıyor.", "5:20 4:40"),
    ("cy", "Mae'r siop yn cau am {ugain munud wedi pump|ugain munud i bump}.", "5:20 4:40"),
    ("fi", "Kauppa suljetaan {kaksikymmentä yli viisi|kaksikymmentä vaille viisi}.", "5:20 4:40"),
]


@pytest.mark.parametrize(("lang", "text", "said"), HOURS)
def test_times_of_day_in_words(lang: str, text: str, said: str) -> None:
    before, _, rest = text.partition("{")
    inside, _, after = rest.partition("}")
    for words, clock in zip(inside.split("|"), said.split(), strict=False):
        found = [t for t in times(before + words + after, lang) if t.start <= len(before) + 9]
        hour, minute = map(int, clock.split(":"))
        assert any((60 * hour + minute, ()) in time.readings for time in found), words


@pytest.mark.parametrize(
    ("lang", "target"),
    [
        ("nl", "De winkel sluit om {tien voor half zes|tien voor half zeven}."),
        ("it", "Il negozio chiude alle {cinque e venti|sei e venti}."),
        ("ru", "Магазин закрывается в {двадцать минут шестого|двадцать минут седьмого}."),
        ("cs", "Obchod zavírá {dvacet minut po páté|dvacet minut po sedmé}."),
    ],
)
def test_a_wrong_hour_in_words_is_told(lang: str, target: str) -> None:
    right, wrong = readings(target)
    assert told("en", lang, "The shop closes at twenty past five.", right) == []
    assert "major" in told("en", lang, "The shop closes at twenty past five.", wrong)


def test_english_minutes_to_an_hour_are_no_range() -> None:
    assert [t.text for t in times("closed at ten to six", "en")] == ["ten to six"]
    assert not list(times("for ten to twelve people", "en"))
    (one,), (two,) = times("at twenty to nine", "en"), times("um zwanzig vor neun", "de")
    assert same_time(one, two)


NUMBERS = [
    ("cy", "pymtheg ci, tair cath ar ddeg", {13}),
    ("cy", "naw mlynedd ar hugain", {29}),
    ("ga", "trí bliana déag", {13}),
    ("ga", "seacht gcapall is tríocha", {37}),
    ("tr", "üç binden çok", {3000}),
    ("hu", "húsz hét", {20}),
    ("ca", "tres dotzenes d'ous", {36}),
    ("ro", "trei săptămâni și jumătate", {3, 3.5}),
    ("hr", "tri i pol dana", {3, 3.5}),
    ("ru", "в три с половиной раза", {3, 3.5}),
    ("uk", "вп'ятеро більше", {5}),
    ("pt", "dezassete gatos", {17}),
    ("et", "viieteistkümne inimese peale", {15}),
    ("lv", "pēc četriem mēnešiem", {4}),
]


@pytest.mark.parametrize(("lang", "text", "values"), NUMBERS)
def test_numbers_of_several_words(lang: str, text: str, values: set[float]) -> None:
    assert [set(map(float, number.values)) for number in quantities(text, lang)] == [values]


POLARITY = [
    # (language, source, right, wrong)
    ("de", "We couldn't be happier with it.", "Wir sind überglücklich damit.", ""),
    ("el", "The view could not be better.", "Η θέα είναι υπέροχη.", ""),
    ("es", "I couldn't agree more with her.", "Estoy totalmente de acuerdo con ella.", ""),
    ("sv", "The soup is never better than on the day after.", "Soppan är allra bäst dagen därpå.", ""),
    ("nl", "If the pipe smells of gas, do not go on.",
     "Ruikt de buis naar gas, stop dan.", "Ruikt de buis naar gas, ga dan door."),
    ("it", "She could not walk for a month.",
     "Ha dovuto rinunciare a camminare per un mese.", "Ha potuto camminare per un mese."),
    ("es", "The engine needs five litres at most.", "El motor no necesita más de cinco litros.", ""),
    ("es", "The engine needs more than five litres.",
     "El motor necesita más de cinco litros.", "El motor no necesita más de cinco litros."),
    ("it", "The road is not safe by any means.", "La strada è tutt'altro che sicura.", "La strada è sicura."),
    ("sv", "The lake is never warmer than 18 degrees.",
     "Sjön är aldrig varmare än 18 grader.", "Sjön är alltid varmare än 18 grader."),
    ("da", "She died when she was not quite forty.", "Hun døde knap fyrre år gammel.", ""),
    ("de", "The club has not even eighty members.", "Der Verein hat knapp achtzig Mitglieder.", ""),
    ("da", "The shop is not quite safe.", "Butikken er ikke helt sikker.", "Butikken er helt sikker."),
    ("ro", "One pot is all you need.", "O oală, și nici nu-ți trebuie altceva.", ""),
    ("ro", "All doors are open.", "Toate ușile sunt deschise.", "Nicio ușă nu este deschisă."),
    ("et", "She last left at the right time in May.", "Viimati lahkus ta õigel ajal mais.", ""),
    ("et", "The left door is open.", "Vasak uks on lahti.", "Parem uks on lahti."),
    ("gl", "Pay at least 20 €.", "Paga polo menos 20 €.", "Paga polo menos −20 €."),
    ("mk", "Everything is ready.", "Сè е готово.", "Сe е готово."),
    ("de", "You do not have to continue the course.",
     "Sie müssen den Kurs nicht fortsetzen.", "Sie müssen den Kurs fortsetzen."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), POLARITY)
def test_negations_said_otherwise(lang: str, source: str, right: str, wrong: str) -> None:
    def graver(target: str) -> list[str]:
        found = check_texts(source, target, source_lang="en", target_lang=lang)
        return [f"{f.check}: {f.message}" for f in found if f.severity in ("major", "critical")]

    assert not graver(right)
    assert not wrong or graver(wrong)


def test_browning_is_no_colour() -> None:
    assert not list(exchanged("Do not let the garlic brown.", "Ez utzi baratxuria gorritzen.", "eu"))
    assert list(exchanged("She wore a brown coat.", "Beroki gorri bat zeraman.", "eu"))


@pytest.mark.parametrize(
    ("word", "form", "lang", "heard"),
    [
        ("Koilui", "Coyle", "lt", True),
        ("Keil", "Coyle", "lt", False),
        ("Kuka", "Cook", "lv", True),
        ("Koka", "Cook", "lv", False),
    ],
)
def test_short_names_as_they_are_heard(word: str, form: str, lang: str, heard: bool) -> None:
    assert is_heard(word, form, lang) is heard


def test_serbian_in_cyrillic_is_no_bulgarian() -> None:
    source = "Къщата е на брега и никога не е празна. Вечер децата се връщат в шест и ядат в кухнята."
    own = "Кућа је на обали и никад није празна. Увече се деца враћају у шест и једу у кухињи."
    kept = "Кућа је на обали и никад није празна. Вечер децата се връщат в шест и ядат в кухнята."

    def graver(target: str) -> list[str]:
        found = check_texts(source, target, source_lang="bg", target_lang="sr")
        return [f.message for f in found if f.check.startswith("untranslated") and f.severity in ("major", "critical")]

    assert not graver(own)
    assert graver(kept)
