"""Names that languages translate, and words of the dictionary with a capital: never names that became others."""

import pytest

from qa import check_texts
from qa.model import Severity

SAID = [
    ("fi", "When the Moon hides behind a cloud, the Sun warms the sea.",
     "Kun Kuu menee pilven taakse, Aurinko lämmittää merta."),
    ("tr", "The light of the Moon comes from the Sun.", "Ay'ın ışığı Güneş'ten gelir."),
    ("el", "The Earth is larger than the Moon.", "Η Γη είναι μεγαλύτερη από τη Σελήνη."),
    ("nl", "The Battle of Hastings was fought in the autumn.", "De Slag bij Hastings werd in de herfst geleverd."),
    ("it", "The grandsons of Charlemagne divided the empire.", "I nipoti di Carlo Magno si divisero l'impero."),
    ("pt", "Charlemagne never learned to write well.", "Carlos Magno nunca aprendeu a escrever bem."),
    ("hu", "The plague came to Norway and Scotland by ship.", "A pestis hajón jutott el Norvégiába és Skóciába."),
    ("lv", "Ferries sail from Ireland to Scotland.", "Prāmji kursē no Īrijas uz Skotiju."),
    ("cs", "The volcanoes of Hawaii are young.", "Sopky na Havaji jsou mladé."),
    ("hr", "The storm over the Adriatic damaged two ships.", "Oluja nad Jadranom oštetila je dva broda."),
    ("sv", "The train from Cologne was late.", "Tåget från Köln var försenat."),
    ("et", "At full Moon the sea rises, for the Sun and the Moon pull together.",
     "Täiskuu ajal meri tõuseb, sest Päike ja Kuu tõmbavad koos."),
    ("hu", "The king fell in the mud near a village in Saxony.", "A király egy szászországi falu sarában esett el."),
    ("fi", "After the storm, Saint Paul wrote two letters from prison.",
     "Myrskyn jälkeen Pyhä Paavali kirjoitti vankilasta kaksi kirjettä."),
    ("hr", "The bishop read what Saint Paul had written to his friends.",
     "Biskup je pročitao što je sveti Pavao napisao svojim prijateljima."),
    ("hu", "She wrote a long essay about the Danube.", "Hosszú esszét írt a Dunáról."),
    ("cs", "On Monday the Bank of England raised its rate.", "V pondělí Anglická banka zvýšila sazbu."),
    ("cs", "The chapel belongs to Saint James, whom the pilgrims honour.",
     "Kaple patří svatému Jakubovi, jehož poutníci uctívají."),
    ("hr", "The market is behind the church of San Stefano.", "Tržnica je iza crkve svetog Stjepana."),
    ("de", "The mosaics of San Marco are older.", "Die Mosaiken der Markuskirche sind älter."),
    ("hu", "The market is behind the church of San Giovanni.", "A piac a Szent János-templom mögött van."),
    ("fi", "The market is behind the church of San Giovanni.", "Tori on Pyhän Johanneksen kirkon takana."),
    ("uz", "The statue of Dom Luís I was cast in iron.", "Don Luish I haykali cho‘yandan quyilgan."),
    ("ja", "The bank in Leeds paid £500.", "リーズの銀行は500ポンドを支払った。"),
    ("ja", "The shop in Reading sells a rope of £500.", "レディングの店では500ポンドのロープを売っている。"),
    ("ru", "We asked Frau Keller about the lamp.", "О лампе мы спросили госпожу Келлер."),
    ("ko", "In 1961 Roger Alexander won the race, and nobody saw it.",
     "1961년에 로저 알렉산더가 경주에서 이겼지만 아무도 보지 못했다."),
]  # fmt: skip
REPLACED = [
    ("ja", "In 1961 Roger Alexander won the race.", "1961年、ピーター・ジョンソンがレースに勝った。"),
    ("ja", "The bank in Leeds paid £500.", "ヨークの銀行は500ポンドを支払った。"),
    ("ru", "We asked Frau Keller about the lamp.", "О лампе мы спросили госпожу Мюллер."),
    ("hr", "The market is behind the church of San Stefano.", "Tržnica je iza crkve svetog Jurja."),
    ("sv", "The market is behind the church of San Lorenzo.", "Torget ligger bakom Markuskyrkan."),
    ("fi", "When the Moon rose, Newton closed the window.", "Kun Kuu nousi, Einstein sulki ikkunan."),
    ("tr", "Kepler measured the light of the Moon.", "Ay'ın ışığını Galileo ölçtü."),
    ("nl", "Wellington won the Battle of Waterloo.", "Napoleon won de Slag bij Waterloo."),
    ("it", "The grandsons of Bismarck divided the empire.", "I nipoti di Napoleone si divisero l'impero."),
    ("hu", "The plague came to Norway and Berlin by ship.", "A pestis hajón jutott el Norvégiába és Párizsba."),
    ("sv", "The train from Berlin was late.", "Tåget från Paris var försenat."),
    ("hu", "She wrote a long essay about the Danube.", "Hosszú esszét írt a Rajnáról."),
    ("fi", "After the storm, Lindbergh wrote two letters from prison.",
     "Myrskyn jälkeen Blériot kirjoitti vankilasta kaksi kirjettä."),
    ("cs", "The chapel was painted by Rubens, whom the pilgrims honour.",
     "Kapli vymaloval Tizian, jehož poutníci uctívají."),
    ("de", "Kate Bush sang at noon, and later Bush left the stage.",
     "Kate Jackson sang am Mittag, und später verließ Jackson die Bühne."),
]  # fmt: skip


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.check == "name-mismatch" and one.severity is Severity.MAJOR]


@pytest.mark.parametrize(("lang", "source", "target"), SAID)
def test_what_a_language_calls_otherwise_is_not_another_name(lang: str, source: str, target: str) -> None:
    assert _majors(source, target, lang) == []


@pytest.mark.parametrize(("lang", "source", "target"), REPLACED)
def test_a_replaced_name_is_told_all_the_same(lang: str, source: str, target: str) -> None:
    assert _majors(source, target, lang)


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong"),
    [
        # a word that begins so stands wherever the name does
        ("bg", "# How Ceres was lost\n\nAt first Ceres was counted among the planets.\n",
         "# Как Церера била изгубена\n\nОтначало Церера била причислявана към планетите.\n",
         ("Как Церера", "Как Веста")),
        ("ca", "After 1802, when Heinrich Olbers discovered Pallas, doubts arose about the bodies near the Sun.\n",
         "A partir de 1802, quan Heinrich Olbers va descobrir Pal·les, hi hagué dubtes sobre els cossos a prop.\n",
         ("Pal·les", "Hebe")),
        ("bg", "Franz Xaver von Zach found the body again in December.\n",
         "Франц Ксавер фон Цах отново открил тялото през декември.\n", ("Франц Ксавер фон Цах", "Вилхелм фон Бремен")),
    ],
)  # fmt: skip
def test_what_a_note_says_by_its_sounds_is_no_remark(
    lang: str, source: str, right: str, wrong: tuple[str, str]
) -> None:
    found = check_texts(source, right, source_lang="en", target_lang=lang)
    assert [f.message for f in found if f.check == "name-mismatch" and f.severity is not Severity.NEUTRAL] == []
    assert _majors(source, right.replace(*wrong), lang)
