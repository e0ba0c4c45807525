"""Quantities in the words in which a good translator says them, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts

CASES = [
    (
        "es",
        "Over-70s travel at half price.",
        "Los mayores de 70 años pagan la mitad.",
        "Los mayores de 80 años pagan la mitad.",
    ),
    ("de", "The test takes 65s in all.", "Der Test dauert insgesamt 65 s.", "Der Test dauert insgesamt 65 min."),
    ("mr", "Take 20 mg every evening.", "दररोज संध्याकाळी 20 मि.ग्रॅ. घ्या.", "दररोज संध्याकाळी 20 कि.ग्रॅ. घ्या."),
    ("te", "Take 20 mg every evening.", "ప్రతి సాయంత్రం 20 మి.గ్రా. తీసుకోండి.", "ప్రతి సాయంత్రం 20 కి.గ్రా. తీసుకోండి."),
    ("gu", "The photo has 48 megapixels.", "ફોટો 48 મેગાપિક્સેલનો છે.", "ફોટો 84 મેગાપિક્સેલનો છે."),
    ("tr", "It rose by 2.4 percentage points.", "2,4 yüzde puanı arttı.", "4,2 yüzde puanı arttı."),
    ("sr", "Add 250 g of sugar to the bowl.", "Додајте у чинију 250 г шећера.", "Додајте у чинију 250 кг шећера."),
    ("mk", "Pour in 400 ml of cold milk.", "Ставете 4 дл ладно млеко.", "Ставете 4 л ладно млеко."),
    ("ur", "The lake is 5 miles away.", "جھیل 8 کلومیٹر دور ہے۔", "جھیل 18 کلومیٹر دور ہے۔"),
    ("hr", "Let the soup cook for 45 minutes.", "Kuhajte juhu tri četvrt sata.", "Kuhajte juhu pola sata."),
    (
        "da",
        "We waited in the hall for 45 minutes.",
        "Vi ventede i hallen i tre kvarter.",
        "Vi ventede i hallen i en halv time.",
    ),
    (
        "lt",
        "Wait 30 minutes before you start.",
        "Prieš pradėdami palaukite pusvalandį.",
        "Prieš pradėdami palaukite 20 minučių.",
    ),
    ("nb", "The church dates from the 17th century.", "Kirken er fra 1600-tallet.", "Kirken er fra 1700-tallet."),
    ("fi", "The church dates from the 17th century.", "Kirkko on 1600-luvulta.", "Kirkko on 1700-luvulta."),
    (
        "vi",
        "The show begins at 8:15 p.m.",
        "Buổi diễn bắt đầu lúc 8 giờ 15 tối.",
        "Buổi diễn bắt đầu lúc 8 giờ 50 tối.",
    ),
    (
        "it",
        "The desk is open on Mondays, 3–5 p.m.",
        "Lo sportello apre il lunedì, ore 15–17.",
        "Lo sportello apre il lunedì, ore 14–17.",
    ),
    (
        "sq",
        "The desk is open on Mondays, 3–5 p.m.",
        "Sporteli hapet të hënave, ora 15–17.",
        "Sporteli hapet të hënave, ora 15–18.",
    ),
    (
        "lt",
        "On 7 May 1920 Jonas, then 19, left.",
        "1920 m. gegužės 7 d. devyniolikmetis Jonas išvyko.",
        "1921 m. gegužės 7 d. devyniolikmetis Jonas išvyko.",
    ),
    (
        "hy",
        "On 7 May 1920 Aram, then 19, left.",
        "1920 թվականի մայիսի 7-ին տասնիննամյա Արամը մեկնեց։",
        "1920 թվականի մայիսի 8-ին տասնիննամյա Արամը մեկնեց։",
    ),
    (
        "lt",
        "She retired at 54.",
        "Ji išėjo į pensiją būdama penkiasdešimt ketverių.",
        "Ji išėjo į pensiją būdama penkiasdešimt trejų.",
    ),
    ("uk", "This halves the noise.", "Це зменшує шум удвічі.", "Це збільшує шум удвічі."),
    ("ru", "This halves the noise.", "Это вдвое уменьшает шум.", "Это вдвое усиливает шум."),
]


def values(lang: str, source: str, target: str, least: str = "major") -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch" and (least == "minor" or f.severity == least)]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_a_value_in_other_words_is_right(lang: str, source: str, right: str, wrong: str) -> None:
    assert not values(lang, source, right, "minor")
    assert values(lang, source, wrong, "minor")


ADJECTIVES = [
    ("sk", "She was 18 when she left.", "Odišla ako osemnásťročná."),
    ("cs", "She was 48 when she left.", "Odešla jako osmačtyřicetiletá."),
    ("mk", "She was 18 when she left.", "Замина како осумнаесетгодишна."),
    ("ru", "She was 48 when she left.", "Она уехала сорокавосьмилетней."),
    ("sl", "He retired at 54.", "Upokojil se je pri štiriinpetdesetih."),
    ("el", "She was 17 when she left.", "Έφυγε δεκαεπτάχρονη."),
    ("hi", "He lives on the 17th floor.", "वह सत्रहवीं मंज़िल पर रहता है।"),
    ("ur", "It was built in the 18th century.", "یہ اٹھارہویں صدی میں بنا تھا۔"),
    ("bn", "It was built in the 18th century.", "এটি অষ্টাদশ শতকে তৈরি হয়েছিল।"),
]


@pytest.mark.parametrize(("lang", "source", "right"), ADJECTIVES)
def test_a_number_inside_an_adjective_is_said(lang: str, source: str, right: str) -> None:
    assert not values(lang, source, right, "minor")
    changed = source.replace("17", "93").replace("18", "93").replace("48", "93").replace("54", "93")
    assert values(lang, changed, right, "minor")
