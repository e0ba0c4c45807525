"""Names of which a part is another's, names with each other's role, and number words of many languages: each right
translation is silent, the wrong one beside it is told from minor on."""

from __future__ import annotations

import re

import pytest

from qa import check_texts

CHECKS = ("number-mismatch", "name-mismatch", "inline-code-changed")
TOLD = [
    # one word of a person's name
    (
        "fr",
        "The map was drawn by Clara Whitfield in 1903.",
        "La carte fut dessinée par Clara {Whitfield|Sanderson} en 1903.",
    ),
    ("de", "Peter Hargreaves tuned the organ.", "{Peter|Simon} Hargreaves stimmte die Orgel."),
    ("ru", "The dam was designed by Edgar Thornton.", "Плотину спроектировал Эдгар {Торнтон|Макалистер}."),
    ("el", "The dam was designed by Edgar Thornton.", "Το φράγμα σχεδίασε ο Έντγκαρ {Θόρντον|Μακάλιστερ}."),
    ("ar", "The dam was designed by Edgar Thornton.", "صمم السد إدغار {ثورنتون|ماكاليستر}."),
    ("hi", "The dam was designed by Edgar Thornton.", "बाँध एडगर {थॉर्नटन|मैकएलिस्टर} ने बनाया।"),
    ("ja", "The dam was designed by Edgar Thornton.", "そのダムはエドガー・{ソーントン|マカリスター}が設計した。"),
    ("zh", "The dam was designed by Edgar Thornton.", "大坝由埃德加·{桑顿|麦卡利斯特}设计。"),
    ("ko", "The dam was designed by Edgar Thornton.", "그 댐은 에드거 {손턴|매캘리스터}가 설계했다."),
    ("cs", "They thanked Julia Pemberton for the seeds.", "Poděkovali Julii {Pembertonové|Craddockové} za semena."),
    # a name of one word
    ("es", "Boyle measured the pressure of the air again.", "{Boyle|Hooke} midió de nuevo la presión del aire."),
    (
        "it",
        "The letters belong to the Fisher Foundation now.",
        "Ora le lettere appartengono alla Fondazione {Fisher|Carter}.",
    ),
    (
        "pl",
        "Nobody had believed Rutherford before that evening.",
        "Przed tym wieczorem nikt nie wierzył {Rutherfordowi|Thomsonowi}.",
    ),
    # roles
    ("sv", "The parcel went from Geneva to Oslo.", "Paketet gick från {Genève till Oslo|Oslo till Genève}."),
    ("ru", "The parcel went from Geneva to Toronto.", "Посылка шла из {Женевы в Торонто|Торонто в Женеву}."),
    ("ja", "The train runs from Kyoto to Nagoya.", "列車は{京都から名古屋|名古屋から京都}へ走る。"),
    ("nl", "Baker sold the boat to Carter.", "{Baker verkocht de boot aan Carter|Carter verkocht de boot aan Baker}."),
    ("cs", "Hodges lent the ladder to Walker.", "{Hodges půjčil žebřík Walkerovi|Walker půjčil žebřík Hodgesovi}."),
    # number words
    ("th", "Three million tourists came last year.", "ปีที่แล้วมีนักท่องเที่ยวมา{สามล้าน|สามแสน}คน"),
    ("vi", "The market opens in April.", "Chợ mở cửa vào tháng {tư|chín}."),
    ("bn", "Five shops closed in the spring.", "বসন্তে {পাঁচটি|আটটি} দোকান বন্ধ হয়।"),
    ("nb", "One week later the ice was gone.", "{En|To} uke{|r} senere var isen borte."),
    ("da", "The ferry needs one engine.", "Færgen har brug for {én motor|to motorer}."),
    ("fr", "One winter later the tower fell.", "{Un hiver|Trois hivers} plus tard, la tour s'écroula."),
    ("ko", "The pipe is thirty metres long.", "관의 길이는 {삼십 미터|삼십 킬로미터}이다."),
    ("cs", "We met after twenty minutes.", "Sešli jsme se po dvaceti {minutách|hodinách}."),
    ("fi", "The lamp blinks every 15 minutes.", "Lamppu vilkkuu 15 {minuutin|sekunnin} välein."),
    ("he", "Half of the tickets were sold.", "{מחצית|שליש} מהכרטיסים נמכרו."),
    # options
    ("de", "Run `boat build --keep-logs` first.", "Führe zuerst `boat build {--keep-logs|--protokolle}` aus."),
]
SILENT = [
    ("nb", "The wind blew at 70 km/h.", "Vinden blåste med 70 km/t."),
    ("nl", "The wind blew at 70 km/h.", "De wind waaide met 70 km/u."),
    ("fa", "The wind blew at 70 km/h.", "باد با سرعت ۷۰ کیلومتر بر ساعت می‌وزید."),
    ("he", "The lake had −12 °C that night.", "באגם נמדדו באותו לילה \u200e−12 °C."),
    ("fr", "He repaired the roof within seven days.", "Il a réparé le toit en sept jours."),
    ("es", "Charles Hutton wrote to William Cooper in May.", "Charles Hutton escribió a William Cooper en mayo."),
    ("pl", "Queen Elizabeth received Nicholas Hawke.", "Królowa Elżbieta przyjęła Mikołaja Hawke’a."),
    ("ja", "Karl von Frisch watched the bees dance.", "カール・フォン・フリッシュは蜂の踊りを観察した。"),
    ("de", "The data travel from Geneva to Vienna.", "Die Daten reisen von Genf nach Wien."),
    ("ru", "That autumn she moved to Bath, not far from Bristol.", "Осенью она переехала в Бат, недалеко от Бристоля."),
    ("it", "One of the two boats sank.", "Una delle due barche affondò."),
    ("de", "On the one hand it is cheap, on the other it is slow.", "Zum einen ist es billig, zum anderen langsam."),
    ("vi", "They stayed for three months and two days.", "Họ ở lại ba tháng hai ngày."),
    ("ko", "This glass holds two litres.", "이 유리병에는 2리터가 들어간다."),
]


def _told(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f"{one.severity}: {one.message}" for one in found if one.check in CHECKS and one.severity != "neutral"]


def _variant(text: str, number: int) -> str:
    return re.sub(r"\{([^{}]*)\|([^{}]*)\}", lambda match: match[number + 1], text)


@pytest.mark.parametrize(("lang", "source", "target"), TOLD)
def test_the_wrong_one_is_told_and_the_right_one_is_not(lang: str, source: str, target: str) -> None:
    assert not _told(source, _variant(target, 0), lang)
    assert _told(source, _variant(target, 1), lang)


@pytest.mark.parametrize(("lang", "source", "target"), SILENT)
def test_what_is_right_is_silent(lang: str, source: str, target: str) -> None:
    assert not _told(source, target, lang)
