"""Quantities that surely contradict: scale words, adjectives, signs, eras, heights, ratios, clauses."""

import pytest

from qa import check_texts
from qa.text.numbers import quantities


def majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch" and f.severity in ("major", "critical")]


WRONG = [
    ("A trillion cells make up the body.", "de", "Der Körper besteht aus einer Milliarde Zellen."),
    ("Half a million people fled.", "cs", "Uprchlo milion lidí."),
    ("A thousand lanterns lit up the river.", "es", "Cien farolillos iluminaban el río."),
    ("Tens of thousands fled.", "ru", "Бежали сотни тысяч человек."),
    ("The two-day workshop is cheap.", "ru", "Трёхдневный семинар недорогой."),
    ("A three-year-old boy found the key.", "sv", "En fyraårig pojke hittade nyckeln."),
    ("A three-year-old boy found the key.", "el", "Ένα πεντάχρονο αγόρι βρήκε το κλειδί."),
    ("The two-day workshop is cheap.", "hu", "A háromnapos műhely olcsó."),
    ("Store the vaccine below minus seventy degrees.", "de", "Den Impfstoff unter siebzig Grad lagern."),
    ("It was fifteen degrees below zero.", "de", "Es war fünfzig Grad unter null."),
    ("The temple dates from 450 BC.", "fr", "Le temple date de 450 apr. J.-C."),
    ("The length is 5 cm (±0.2 mm).", "de", "Die Länge beträgt 5 cm (0,2 mm)."),
    ("He is 6 feet 2 inches tall.", "fr", "Il mesure 1,78 m."),
    ("She stands 5'7\" tall.", "es", "Mide 1,60 m."),
    ("The clocks run at UTC+5:45.", "de", "Die Uhren gehen nach UTC−5:45."),
    ("He ran it in 2:58:14.", "it", "Ha corso in 2:58:41."),
    ("The ratio of sugar to water is 2:3.", "ko", "설탕과 물의 비율은 2:5이다."),
    ("From 3 to 9 June the museum is closed.", "it", "Dal 3 al 19 giugno il museo è chiuso."),
    ("Boys scored 71 on average and girls 76.", "nl", "Jongens scoorden gemiddeld 76 en meisjes 71."),
    ("Three cats and eight dogs live there.", "fr", "Huit chats et trois chiens y vivent."),
    ("Rent went up from ¥85,000 to ¥92,000.", "de", "Die Miete stieg von 92.000 ¥ auf 85.000 ¥."),
    ("The pump delivers 40 litres per minute.", "ja", "ポンプは毎時40リットルを送る。"),
    ("The dam stores 2 lakh cubic metres of water.", "fr", "Le barrage retient 2 000 mètres cubes d'eau."),
    ("Revenue reached €7bn in 2022.", "el", "Τα έσοδα έφτασαν τα 7 εκατ. ευρώ το 2022."),
    ("Five children and three adults survived.", "da", "Fire børn og tre voksne overlevede."),
    ("The fashion of the eighties is back.", "de", "Die Mode der Neunziger ist zurück."),
    ("Output fell to a third of its former level.", "fr", "La production est tombée au quart de son niveau."),
    ("The race is 42.195 km, or 26.2 miles.", "fr", "La course fait 42,195 km, soit 22,6 milles."),
    ("Lima is at UTC−5.", "fr", "Lima est à UTC+5."),
    ("The buoy drifts at 77°05′ W.", "de", "Die Boje treibt bei 77°50′ W."),
    ("A million visitors came.", "tr", "Bir milyar ziyaretçi geldi."),
    ("A field of 40 hectares was flooded.", "cs", "Zaplaveno bylo pole o rozloze 40 arů."),
]


@pytest.mark.parametrize(("source", "lang", "target"), WRONG)
def test_a_contradiction_is_major(source: str, lang: str, target: str) -> None:
    assert majors(source, target, lang)


RIGHT = [
    ("A trillion cells make up the body.", "it", "Il corpo è fatto di mille miliardi di cellule."),
    ("A trillion cells make up the body.", "pt", "Um bilião de células compõe o corpo."),
    ("Half a million people fled.", "cs", "Uprchlo půl milionu lidí."),
    ("Hundreds of thousands marched.", "de", "Hunderttausende zogen durch die Stadt."),
    ("Thanks a million!", "fr", "Mille mercis !"),
    ("A coffee cost fifty cents back then.", "de", "Ein Kaffee kostete damals fünfzig Cent."),
    ("She stands 5'7\" and weighs 130 pounds.", "fr", "Elle mesure 1,70 m et pèse 59 kg."),
    ("He is six feet, two inches tall.", "fr", "Il mesure six pieds deux pouces."),
    ("The wreck lies at 41°43′12″ N.", "de", "Das Wrack liegt bei 41°43′12″ N."),
    ("Bake at 350 °F.", "de", "Bei 180 °C backen."),
    ("It rose by 9 °F.", "de", "Es stieg um 5 °C."),
    ("Store it below minus seventy degrees.", "es", "Consérvela por debajo de setenta grados bajo cero."),
    ("It was fifteen degrees below zero.", "fi", "Pakkasta oli viisitoista astetta."),
    ("The temple dates from 450 BC.", "pl", "Świątynia pochodzi z 450 r. p.n.e."),
    ("He ran it in 2:58:14.", "ja", "彼は2時間58分14秒で走った。"),
    ("The match ended 2:3.", "ar", "انتهت المباراة 3:2."),
    ("The two-day workshop is cheap.", "uk", "Дводенний семінар недорогий."),
    ("A three-year-old boy found the key.", "el", "Ένα τρίχρονο αγόρι βρήκε το κλειδί."),
    ("In the nineteenth century five mills stood here.", "cs", "V devatenáctém století tu stálo pět mlýnů."),
    ("The north wall is 12 m long, the south wall 17 m.", "de", "Die Südwand ist 17 m lang, die Nordwand 12 m."),
    ("It costs 9 euros for adults and 4 for children.", "es", "Cuesta 4 euros para niños y 9 para adultos."),
    ("From 3 to 9 June it is closed.", "it", "Dal 3 al 9 giugno è chiuso."),
    ("You are one of the nine judges and have seven cats.", "it", "Sei uno dei nove giudici e hai sette gatti."),
    ("The new pump uses half as much energy.", "fr", "La nouvelle pompe consomme deux fois moins d'énergie."),
    ("My brother is 5 ft 11 in.", "fr", "Mon frère mesure 1,80 m."),
    ("Twelve swans crossed the lake.", "he", "שנים עשר ברבורים חצו את האגם."),
    ("It lies at 48.5° N.", "de", "Es liegt bei 48° 30′ N."),
    ("The park is 1,250 acres.", "de", "Der Park hat 506 Hektar."),
    ("The shop sells 7 lb 8 oz bags.", "de", "Der Laden verkauft Säcke von 3,4 kg."),
]


@pytest.mark.parametrize(("source", "lang", "target"), RIGHT)
def test_the_same_said_otherwise_is_silent(source: str, lang: str, target: str) -> None:
    assert majors(source, target, lang) == []


def test_feet_and_inches_are_one_quantity() -> None:
    assert [float(next(iter(n.values))) for n in quantities("6 feet 2 inches", "en")] == [6.17]
