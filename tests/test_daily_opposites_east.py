"""Sentences of daily life in the languages of Eastern Europe: the right translation, and one with a word turned."""

from __future__ import annotations

import re

import pytest

from qa import check_texts
from qa.analysis.variants import Variant
from qa.checks.meaning._lexicon import Attestation, attestation

SENTENCES = """
ru | Prices {rose/dropped} last month. | Цены {выросли/упали} в прошлом месяце.
ru | Add the {cold/hot} milk slowly. | Медленно влейте {холодное/горячее} молоко.
ru | The tenant pays the {tenant/landlord} fee. | {Арендатор/Арендодатель} оплачивает сбор.
ru | The {seller/buyer} bears the risk. | {Продавец/Покупатель} несёт риск.
ru | The reaction is {exothermic/endothermic}. | Реакция {экзотермическая/эндотермическая}.
ru | Keep the door {open/closed}. | Держите дверь {открытой/закрытой}.
ru | The village lies {north/south} of the river. | Деревня находится {севернее/южнее} реки.
ru | He was {born/died} in Vienna. | Он {родился/умер} в Вене.
ru | The {older/younger} brother left. | Уехал {старший/младший} брат.
ru | The company made a {profit/loss}. | Компания получила {прибыль/убыток}.
ru | The train {arrives/departs} at nine. | Поезд {прибывает/отправляется} в девять.
ru | The knife is {sharp/blunt}. | Нож {острый/тупой}.
ru | The path leads {uphill/downhill}. | Тропа ведёт {в гору/под гору}.
ru | The room was {bright/dark}. | В комнате было {светло/темно}.
ru | The coffee is too {sweet/bitter}. | Кофе слишком {сладкий/горький}.
ru | The patient was {healthy/sick}. | Пациент был {здоров/болен}.
ru | Water {boils/freezes} at this temperature. | Вода {кипит/замерзает} при этой температуре.
ru | The committee {accepted/rejected} the proposal. | Комитет {принял/отклонил} предложение.
ru | The contract is {valid/invalid}. | Договор {действителен/недействителен}.
uk | The street is {narrow/wide}. | Вулиця {вузька/широка}.
uk | Stir until the mixture is {smooth/rough}. | Перемішуйте, поки суміш не стане {гладкою/шорсткою}.
uk | The {majority/minority} voted for it. | {Більшість/Меншість} проголосувала за.
uk | The shop opens in the {morning/evening}. | Крамниця відчиняється {вранці/увечері}.
uk | We met {yesterday/tomorrow}. | Ми зустріталися {вчора/завтра}.
uk | His {mother/father} came along. | Прийшла його {мати/батько}.
uk | The glass is {empty/full}. | Склянка {порожня/повна}.
uk | They {won/lost} the match. | Вони {виграли/програли} матч.
uk | The {acid/base} is added drop by drop. | {Кислоту/Луг} додають краплями.
uk | The substance is {solid/liquid} at room temperature. | Речовина {тверда/рідка} за кімнатної температури.
uk | The ship sailed {upstream/downstream}. | Корабель плив {проти течії/за течією}.
uk | The court found him {guilty/innocent}. | Суд визнав його {винним/невинним}.
uk | {Imports/Exports} grew by ten percent. | {Імпорт/Експорт} зріс на десять відсотків.
uk | The {king/queen} signed the treaty. | {Король/Королева} підписав договір.
uk | The lamp was {turned on/turned off}. | Лампу {увімкнули/вимкнули}.
uk | Please be {quiet/loud}. | Будь ласка, говоріть {тихо/голосно}.
uk | Salaries are paid {monthly/yearly}. | Зарплату виплачують {щомісяця/щорічно}.
uk | The {ancient/modern} town has walls. | {Давнє/Сучасне} місто має мури.
uk | The proof is {easy/hard}. | Доведення {легке/важке}.
cs | The bridge is {wider/narrower} than the old one. | Most je {širší/užší} než ten předchozí.
cs | The soup is {hot/cold}. | Polévka je {horká/studená}.
cs | The {tenant/landlord} pays for repairs. | Opravy hradí {nájemce/pronajímatel}.
cs | The {seller/buyer} bears the risk. | Riziko nese {prodávající/kupující}.
cs | The {older/younger} sister works in a bank. | {Starší/Mladší} sestra pracuje v bance.
cs | The {employee/employer} has to sign. | {Zaměstnanec/Zaměstnavatel} musí podepsat.
cs | Turn {left/right} at the church. | U kostela odbočte {vlevo/vpravo}.
cs | The shop is {open/closed} today. | Obchod je dnes {otevřený/zavřený}.
cs | The number is {even/odd}. | Číslo je {sudé/liché}.
cs | The river is {deep/shallow} here. | Řeka je tu {hluboká/mělká}.
cs | He {lent/borrowed} the money. | Peníze {půjčil/si vypůjčil}.
cs | The knife is {sharp/blunt}. | Nůž je {ostrý/tupý}.
cs | The {victory/defeat} surprised everybody. | {Vítězství/Porážka} všechny překvapila.
sk | The price {increased/decreased}. | Cena sa {zvýšila/znížila}.
sk | The {artery/vein} was cut. | Preťala sa {tepna/žila}.
sk | The meeting is in the {evening/morning}. | Stretnutie je {večer/ráno}.
sk | The law is {permanent/temporary}. | Zákon je {trvalý/dočasný}.
sk | The {predator/prey} hides in the grass. | V tráve sa skrýva {dravec/korisť}.
sk | The {rich/poor} countries agreed. | {Bohaté/Chudobné} krajiny súhlasili.
sk | The {husband/wife} inherits the house. | Dom zdedí {manžel/manželka}.
sk | The {summer/winter} was short. | {Leto/Zima} bolo krátke.
sk | The {first/last} train leaves soon. | {Prvý/Posledný} vlak čoskoro odchádza.
pl | The street is {narrower/wider} here. | Ulica jest tu {węższa/szersza}.
pl | The {tenant/landlord} may cancel. | {Najemca/Wynajmujący} może wypowiedzieć umowę.
pl | The {buyer/seller} pays the tax. | Podatek płaci {kupujący/sprzedawca}.
pl | The {east/west} wing burned. | Spłonęło {wschodnie/zachodnie} skrzydło.
pl | The train {departs/arrives} at noon. | Pociąg {odjeżdża/przyjeżdża} w południe.
pl | {Boys/Girls} sit in front. | {Chłopcy/Dziewczynki} siedzą z przodu.
pl | The {daughter/son} inherited. | {Córka/Syn} odziedziczyła majątek.
pl | It was {dangerous/safe} to swim. | Pływanie było {niebezpieczne/bezpieczne}.
pl | The tea is {cheap/expensive}. | Herbata jest {tania/droga}.
pl | Lift the {heavy/light} box. | Podnieś {ciężkie/lekkie} pudełko.
pl | The battery was {full/empty}. | Bateria była {pełna/pusta}.
pl | The surface is {smooth/rough}. | Powierzchnia jest {gładka/szorstka}.
pl | The moth is active at {night/day}. | Ćma jest aktywna w {nocy/dzień}.
pl | He {remembered/forgot} the key. | {Pamiętał/Zapomniał} o kluczu.
pl | The army {attacked/defended} the town. | Armia {zaatakowała/broniła} miasta.
sl | The bridge is {wider/narrower} than the old one. | Most je {širši/ožji} kot prejšnji.
sl | The soup is {hot/cold}. | Juha je {vroča/hladna}.
sl | The {seller/buyer} bears the risk. | Tveganje nosi {prodajalec/kupec}.
sl | Turn {left/right} at the church. | Pri cerkvi zavijte {levo/desno}.
sl | The shop is {open/closed} today. | Trgovina je danes {odprta/zaprta}.
sl | The number is {even/odd}. | Število je {sodo/liho}.
sl | The sea is {deep/shallow} here. | Morje je tu {globoko/plitvo}.
sl | The {victory/defeat} surprised everybody. | {Zmaga/Poraz} je vse presenetil.
sl | The {mother/father} signed. | Podpisala je {mati/oče}.
sl | Prices {increased/decreased} in May. | Cene so se maja {povečale/zmanjšale}.
hr | The street is {narrow/wide}. | Ulica je {uska/široka}.
hr | The {tenant/landlord} pays for repairs. | Popravke plaća {najmoprimac/najmodavac}.
hr | The {employee/employer} has to sign. | {Zaposlenik/Poslodavac} mora potpisati.
hr | Add {cold/hot} water. | Dodajte {hladnu/vruću} vodu.
hr | The train {arrives/departs} at nine. | Vlak {dolazi/odlazi} u devet.
hr | The patient was {healthy/sick}. | Pacijent je bio {zdrav/bolestan}.
hr | The room was {bright/dark}. | Soba je bila {svijetla/tamna}.
hr | He was {born/died} in Split. | {Rođen/Umro} je u Splitu.
hr | The knife is {sharp/blunt}. | Nož je {oštar/tup}.
sr | The majority {accepted/rejected} the plan. | Većina je {prihvatila/odbila} plan.
sr | The tea is {cheap/expensive}. | Чај је {јефтин/скуп}.
sr | The {north/south} wing burned. | Изгорело је {северно/јужно} крило.
sr | The {king/queen} signed the treaty. | {Краљ/Краљица} потписује уговор.
sr | It was {dangerous/safe} to swim. | Пливање је било {опасно/безбедно}.
sr | The water {boils/freezes}. | Вода {кључа/се леди и смрзава}.
sr | The army {attacked/defended} the town. | Војска је {напала/бранила} град.
sr | Sharpen the {old/new} knife. | Наоштрите {стари/нови} нож.
sr | The glass is {empty/full}. | Чаша је {празна/пуна}.
sr | We met {yesterday/tomorrow}. | Срели смо се {јуче/сутра}.
bg | The bridge is {wider/narrower} than the old one. | Мостът е {по-широк/по-тесен} от предишния.
bg | Prices {rose/dropped} last month. | Цените {се повишиха/паднаха} миналия месец.
bg | The {seller/buyer} bears the risk. | {Продавачът/Купувачът} носи риска.
bg | Keep the door {open/closed}. | Дръжте вратата {отворена/затворена}.
bg | The shop opens in the {morning/evening}. | Магазинът отваря {сутрин/вечер}.
bg | The {husband/wife} inherits. | Наследява {съпругът/жената}.
bg | The contract is {valid/invalid}. | Договорът е {валиден/невалиден}.
bg | The path leads {uphill/downhill}. | Пътеката води {нагоре/надолу}.
bg | The number is {finite/infinite}. | Броят е {краен/безкраен}.
bg | The {acid/base} is added slowly. | {Киселината/Основата} се добавя бавно.
hu | The bridge is {wider/narrower} than the old one. | A híd {szélesebb/keskenyebb}, mint a korábbi.
hu | Prices {rose/dropped} last month. | Az árak a múlt hónapban {emelkedtek/csökkentek}.
hu | Add the {cold/hot} milk slowly. | Lassan öntse hozzá a {hideg/forró} tejet.
hu | The {tenant/landlord} pays. | A {bérlő/bérbeadó} fizet.
hu | The {seller/buyer} bears the risk. | A kockázatot {az eladó/a vevő} viseli.
hu | Keep the door {open/closed}. | Tartsa az ajtót {nyitva/zárva}.
hu | He was {born/died} in Pest. | Pesten {született/meghalt}.
hu | The train {arrives/departs} at nine. | A vonat kilenckor {érkezik/indul}.
hu | The knife is {sharp/blunt}. | A kés {éles/tompa}.
hu | The room was {bright/dark}. | A szoba {világos/sötét} volt.
hu | The {older/younger} brother left. | Az {idősebb/fiatalabb} fivér elment.
hu | The shop opens in the {morning/evening}. | A bolt {reggel/este} nyit.
hu | Water {boils/freezes} here. | A víz itt {forr/fagy}.
hu | The number is {even/odd}. | A szám {páros/páratlan}.
fi | The bridge is {wider/narrower} than before. | Silta on {leveämpi/kapeampi} kuin ennen.
fi | Prices {increased/decreased} last month. | Hinnat {nousivat/laskivat} viime kuussa.
fi | Add the {cold/hot} milk slowly. | Kaada {kylmä/kuuma} maito hitaasti joukkoon.
fi | The {tenant/landlord} pays. | {Vuokralainen/Vuokranantaja} maksaa.
fi | The {seller/buyer} bears the risk. | {Myyjä/Ostaja} kantaa riskin.
fi | The shop is {open/closed}. | Kauppa on {auki/kiinni}.
fi | Turn {left/right}. | Käänny {vasemmalle/oikealle}.
fi | The train {arrives/departs} at nine. | Juna {saapuu/lähtee} yhdeksältä.
fi | The knife is {sharp/blunt}. | Veitsi on {terävä/tylsä}.
fi | The {winter/summer} was long. | {Talvi/Kesä} oli pitkä.
fi | The {majority/minority} agreed. | {Enemmistö/Vähemmistö} suostui.
fi | The {victory/defeat} was clear. | {Voitto/Tappio} oli selvä.
fi | It is {dangerous/safe} to swim. | Uiminen on {vaarallista/turvallista}.
et | The bridge is {wider/narrower} than before. | Sild on {laiem/kitsam} kui varem.
et | Prices {increased/decreased}. | Hinnad {tõusid/langesid}.
et | The soup is {hot/cold}. | Supp on {kuum/külm}.
et | The {tenant/landlord} pays. | {Üürnik/Üürileandja} maksab.
et | The {seller/buyer} bears the risk. | Riski kannab {müüja/ostja}.
et | The shop is {open/closed}. | Pood on {avatud/suletud}.
et | Turn {left/right}. | Pööra {vasakule/paremale}.
et | The train {arrives/departs}. | Rong {saabub/väljub}.
et | The knife is {sharp/blunt}. | Nuga on {terav/nüri}.
et | The {winter/summer} was long. | {Talv/Suvi} oli pikk.
et | The {mother/father} called. | {Ema/Isa} helistas.
et | The glass is {empty/full}. | Klaas on {tühi/täis}.
et | The number is {positive/negative}. | Arv on {positiivne/negatiivne}.
tr | The bridge is {wider/narrower} than before. | Köprü eskisinden daha {geniş/dar}.
tr | Prices {increased/decreased}. | Fiyatlar {arttı/azaldı}.
tr | The soup is {hot/cold}. | Çorba {sıcak/soğuk}.
tr | The {tenant/landlord} pays. | {Kiracı/Ev sahibi} öder.
tr | The {seller/buyer} bears the risk. | Risk {satıcıya/alıcıya} aittir.
tr | The shop is {open/closed}. | Dükkân {açık/kapalı}.
tr | Turn {left/right} at the light. | Işıkta {sola/sağa} dönün.
tr | The knife is {sharp/blunt}. | Bıçak {keskin/kör}.
tr | The {winter/summer} was long. | {Kış/Yaz} uzundu.
tr | The {mother/father} called. | {Anne/Baba} aradı.
tr | The glass is {empty/full}. | Bardak {boş/dolu}.
tr | The {rich/poor} countries agreed. | {Zengin/Yoksul} ülkeler anlaştı.
tr | He {remembered/forgot} the key. | Anahtarı {hatırladı/unuttu}.
tr | The {first/last} train leaves soon. | {İlk/Son} tren birazdan kalkıyor.
el | The bridge is {wider/narrower} than before. | Η γέφυρα είναι πιο {φαρδιά/στενή} από πριν.
el | Prices {increased/decreased}. | Οι τιμές {αυξήθηκαν/μειώθηκαν}.
el | The soup is {hot/cold}. | Η σούπα είναι {ζεστή/κρύα}.
el | The {tenant/landlord} pays. | Πληρώνει ο {ενοικιαστής/ιδιοκτήτης}.
el | The {seller/buyer} bears the risk. | Τον κίνδυνο φέρει ο {πωλητής/αγοραστής}.
el | The shop is {open/closed}. | Το κατάστημα είναι {ανοιχτό/κλειστό}.
el | Turn {left/right}. | Στρίψτε {αριστερά/δεξιά}.
el | The knife is {sharp/blunt}. | Το μαχαίρι είναι {κοφτερό/αμβλύ}.
el | The {winter/summer} was long. | Ο {χειμώνας/καλοκαίρι} ήταν μακρύς.
el | The {mother/father} called. | Τηλεφώνησε {η μητέρα/ο πατέρας}.
el | The glass is {empty/full}. | Το ποτήρι είναι {άδειο/γεμάτο}.
el | The {king/queen} signed. | Υπέγραψε {ο βασιλιάς/η βασίλισσα}.
lt | The bridge is {wider/narrower} than before. | Tiltas {platesnis/siauresnis} nei anksčiau.
lt | Prices {increased/decreased}. | Kainos {padidėjo/sumažėjo}.
lt | The soup is {hot/cold}. | Sriuba {karšta/šalta}.
lt | The {tenant/landlord} pays. | Moka {nuomininkas/nuomotojas}.
lt | The {seller/buyer} bears the risk. | Riziką prisiima {pardavėjas/pirkėjas}.
lt | The shop is {open/closed}. | Parduotuvė {atidaryta/uždaryta}.
lt | Turn {left/right}. | Pasukite {į kairę/į dešinę}.
lt | The knife is {sharp/blunt}. | Peilis {aštrus/atšipęs}.
lt | The {winter/summer} was long. | {Žiema/Vasara} buvo ilga.
lt | The {mother/father} called. | Paskambino {motina/tėvas}.
lt | The glass is {empty/full}. | Stiklinė {tuščia/pilna}.
lt | The number is {even/odd}. | Skaičius {lyginis/nelyginis}.
lt | The {first/last} train leaves. | Išvyksta {pirmasis/paskutinis} traukinys.
"""
LINES = [line.split(" | ") for line in SENTENCES.strip().splitlines()]
EITHER = re.compile(r"\{(.*?)/(.*?)\}")


def attested(lang: str, english: str, translation: str) -> Attestation:
    """What a translation shows of the first of the two words in braces of an English sentence."""
    found = EITHER.search(english)
    assert found is not None
    word, other = found.groups()
    text, turned = (english.replace(found[0], said) for said in (word, other))
    return attestation(text, Variant(found.start(), found.start() + len(word), other, turned), translation, lang)


@pytest.mark.parametrize(("lang", "english", "translation"), LINES)
def test_a_word_and_its_opposite_are_told_apart(lang: str, english: str, translation: str) -> None:
    assert attested(lang, english, EITHER.sub(r"\1", translation)) is Attestation.KEPT
    assert attested(lang, english, EITHER.sub(r"\2", translation)) is Attestation.TURNED


def test_ukrainian_north_is_no_midnight_but_at_midnight_is_one() -> None:
    source = "It was cold in the north, and at noon it was warm."
    for target, count in (
        ("На півночі було холодно, а опівдні потеплішало.", 0),
        ("У горах було холодно, а о півночі потеплішало.", 1),
    ):
        found = check_texts(source, target, source_lang="en", target_lang="uk")
        assert sum("midnight" in one.message for one in found) == count
