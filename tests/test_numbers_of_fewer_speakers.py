"""Numbers as languages with fewer speakers say them, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts

CASES = [
    ("lv", "It cost 2.5 million euros.", "Tas maksāja 2,5 miljonus eiro.", "Tas maksāja 2,5 tūkstošus eiro."),
    ("lv", "It works with 3 million people.", "Tas darbojas ar 3 miljoniem cilvēku.", "Tas darbojas ar 3 cilvēkiem."),
    ("he", "It starts on Tuesday, 14 January.", "זה מתחיל ביום שלישי, 14 בינואר.", "זה מתחיל ביום רביעי, 14 בינואר."),
    ("he", "It is closed on Friday.", "סגור ביום שישי.", "סגור ביום ראשון."),
    ("hy", "It was minus 21 degrees.", "Մինուս 21 աստիճան էր։", "21 աստիճան էր։"),
    ("eu", "It was minus 21 degrees.", "Zero azpitik 21 gradu ziren.", "21 gradu ziren."),
    ("ka", "It was minus 9 degrees.", "მინუს 9 გრადუსი იყო.", "9 გრადუსი იყო."),
    ("kk", "The number of villages halved.", "Ауылдар саны екі есе азайды.", "Ауылдар саны екі есе көбейді."),
    ("kk", "It is three times as many.", "Бұл үш есе көп.", "Бұл төрт есе көп."),
    ("cy", "It takes five and a half hours.", "Mae'n cymryd pum awr a hanner.", "Mae'n cymryd chwe awr a hanner."),
    ("cy", "It takes an hour and a half.", "Mae'n cymryd awr a hanner.", "Mae'n cymryd hanner awr."),
    ("ga", "It is 10 miles long.", "Tá sé 10 míle ar fad.", "Tá sé 12 míle ar fad."),
    ("ga", "It cost 5 thousand.", "Chosain sé 5 míle.", "Chosain sé 5 mhilliún."),
    ("ne", "The wind reached 40 mph.", "हावाको गति ४० माइल प्रतिघण्टा पुग्यो।", "हावाको गति ४० किमी प्रतिघण्टा पुग्यो।"),
    ("ne", "It closes at 5:25 p.m.", "यो बेलुका ५:२५ बजे बन्द हुन्छ।", "यो बिहान ५:२५ बजे बन्द हुन्छ।"),
    ("mr", "It closes at 5:25 p.m.", "ते संध्याकाळी ५:२५ वाजता बंद होते.", "ते सकाळी ५:२५ वाजता बंद होते."),
    ("be", "It closes at 5:25 p.m.", "Зачыняецца ў 5:25 вечара.", "Зачыняецца ў 5:25 раніцы."),
    ("lt", "It closes at 5:25 p.m.", "Uždaroma 5:25 vakaro.", "Uždaroma 5:25 ryto."),
    ("kk", "It opens on Tuesday.", "Сейсенбіде ашылады.", "Сәрсенбіде ашылады."),
    ("be", "It opens on Tuesday.", "Адчыняецца ў аўторак.", "Адчыняецца ў сераду."),
    ("th", "It opens on Tuesday, 14 January.", "เปิดวันอังคารที่ 14 มกราคม", "เปิดวันพุธที่ 14 มกราคม"),
    ("sw", "It opens on Wednesday.", "Hufunguliwa Jumatano.", "Hufunguliwa Jumanne."),
    ("eu", "Tuesday: snow.", "Asteartea: elurra.", "Asteazkena: elurra."),
    ("sq", "It starts on Saturday.", "Fillon të shtunën.", "Fillon të premten."),
    ("ta", "It opens on Tuesday.", "செவ்வாய்க்கிழமை திறக்கும்.", "புதன்கிழமை திறக்கும்."),
    ("id", "It opens on Sunday.", "Toko buka hari Minggu.", "Toko buka hari Senin."),
    ("id", "It opens on Monday, for a week.", "Buka hari Senin selama seminggu.", "Buka hari Selasa selama seminggu."),
    ("cy", "It opens on Sunday.", "Mae'n agor ddydd Sul.", "Mae'n agor ddydd Llun."),
    ("mr", "About 250,000 families came.", "सुमारे अडीच लाख कुटुंबे आली.", "सुमारे दीड लाख कुटुंबे आली."),
    ("lt", "It is a quarter less.", "Tai ketvirtadaliu mažiau.", "Tai trečdaliu mažiau."),
    ("lt", "Two thirds of it is used.", "Naudojama du trečdaliai.", "Naudojami trys ketvirtadaliai."),
    ("ne", "It has doubled.", "यो दोब्बर भएको छ।", "यो तेब्बर भएको छ।"),
]


@pytest.mark.parametrize(("language", "source", "right", "wrong"), CASES)
def test_the_right_number_is_silent_and_the_wrong_one_told(language: str, source: str, right: str, wrong: str) -> None:
    assert not _told(source, right, language)
    assert _told(source, wrong, language)


def _told(source: str, target: str, language: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=language)
    return [one.message for one in found if one.check == "number-mismatch"]
