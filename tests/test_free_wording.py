"""Sentences that translators word freely, and beside each a fault of the same kind."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa import check_texts
from qa.cli import cli
from qa.model import Severity

RIGID = "If the pipe is rigid, the wave travels faster."
DOUBLE = "To double the range, the battery must hold four times as much."
CASES = [
    # source, language, right, wrong
    (
        "The two waves do not disturb each other except at the edge.",
        "pl",
        "Te dwie fale nie zakłócają się inaczej niż na krawędzi.",
        "",
    ),
    (RIGID, "ja", "管が変形しなければ、波は速く伝わる。", "管が硬くなければ、波は速く伝わる。"),
    (
        "Hence a shift of −3.5 dioptres is needed.",
        "zh",
        "因此,−3.5 屈光度的偏移是必要的。",
        "因此,3.5 屈光度的偏移是必要的。",
    ),
    ("A value of −12 is allowed.", "zh", "允许的数值:−12。", "允许的数值:12。"),
    (
        DOUBLE,
        "sl",
        "Če želimo doseg podvojiti, mora baterija imeti štirikratno zmogljivost.",
        "Če želimo doseg podvojiti, mora baterija imeti 5-kratno zmogljivost.",
    ),
    ("We flew home from Venice.", "sk", "Z Benátok sme leteli domov.", ""),
    ("The choir sang in Vienna.", "sk", "Zbor spieval vo Viedni.", ""),
    (
        "The shop is closed on Monday.",
        "az",
        "Dükan bazar ertəsindən başqa hər gün açıqdır.",
        "Dükan çərşənbə axşamından başqa hər gün açıqdır.",
    ),
    ("The market is open on Tuesday.", "az", "Bazar çərşənbə axşamı açıqdır.", "Bazar cümə axşamı açıqdır."),
    (
        "High blood pressure is dangerous.",
        "ca",
        "La tensió alta és perillosa.",
        "",
    ),
    ("The voltage is too low.", "es", "El voltaje es demasiado bajo.", "La presión es demasiado baja."),
    (
        "The alarm wakes all guests who are asleep and annoys those who are not.",
        "uk",
        "Сигнал будить усіх гостей, які сплять, і дратує недосипляючих.",
        "",
    ),
    (
        "The pump does not stop when the tank is full.",
        "uk",
        "Насос не зупиняється, коли бак повний.",
        "Насос зупиняється, коли бак повний.",
    ),
    ("Wait until the water in the pot runs clear.", "vi", "Hãy chờ đến khi nước trong nồi đã trong.", ""),
    ("The water in the large pot is clear.", "vi", "Nước trong nồi lớn thì trong.", "Nước trong cái nồi và"),
    ("Add the juice of one orange.", "vi", "Thêm nước cốt của một quả cam.", "Thêm sữa của một quả cam."),
    (
        "Speed is counted in knots. Whoever counts miles is no sailor.",
        "fi",
        "**Nopeus** lasketaan solmuissa. Joka laskee maileja, ei ole purjehtija.",
        "",
    ),
    (
        "Two cards are drawn. What is the chance that\n\na) both are red?\nb) one is an ace?",
        "tr",
        "İki kart çekiliyor.\n\na) İkisinin de kırmızı olma olasılığı nedir?\nb) Birinin as olma olasılığı nedir?",
        "",
    ),
    ("A meal has 700 calories.", "zh", "一餐有700大卡。", "一餐有700克。"),
    ("The sample gave off 70 cal.", "de", "Die Probe gab 70 cal ab.", "Die Probe gab 70 kcal ab."),
    (
        "It snows in New England. Many left for Russia or America.",
        "fr",
        "Il neige en Nouvelle-Angleterre. Beaucoup partirent pour la Russie ou l'Amérique.",
        "Il neige en Nouvelle-Angleterre. Beaucoup partirent pour la Chine ou l'Amérique.",
    ),
    (
        "Please do not lean your bicycles against the wall.",
        "ja",
        "自転車を壁に立てかけるのはご遠慮ください。",
        "自転車を壁に立てかけてください。",
    ),
    (
        "Please do not feed the ducks in the park.",
        "ko",
        "공원에서 오리에게 먹이를 주는 것을 삼가 주세요.",
        "공원에서 오리에게 먹이를 주세요.",
    ),
    (
        "The desk is open from 3 to 7 p.m.",
        "it",
        "Lo sportello è aperto dalle 15 alle 19.",
        "È aperto dalle 14 alle 19.",
    ),
    (
        "Whoever lands on a square loses the next turn.",
        "pl",
        "Kto stanie na polu, traci następną kolejkę.",
        "",
    ),
    ("There is a rule for this, though not a written one.", "el", "Υπάρχει ένας κανόνας, έστω και άγραφος.", ""),
    ("The choir sings at half past eight.", "nb", "Koret synger halv ni.", "Koret synger halv ti."),
    ("The choir sings at half past eight.", "da", "Koret synger halv ni.", "Koret synger halv ti."),
    (
        "We tried to stop him, without much success.",
        "de",
        "Wir versuchten, ihn aufzuhalten – mit mäßigem Erfolg.",
        "",
    ),
    ("Bake the bread without salt.", "de", "Backen Sie das Brot ohne Salz.", "Backen Sie das Brot mit Salz."),
    (r"$E_\text{cathode}$ is high.", "nl", r"$E_\text{kathode}$ is hoog.", r"$E_\text{cathodo}$ is hoog."),
    (r"$E_\text{catalyst}$ is high.", "nl", r"$E_\text{katalysator}$ is hoog.", r"$E_\text{catalyts}$ is hoog."),
]


def told(source: str, lang: str, target: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [one.message for one in found if one.severity in (Severity.MAJOR, Severity.CRITICAL)]


@pytest.mark.parametrize(("source", "lang", "right"), [case[:3] for case in CASES])
def test_free_wording_is_no_fault(source: str, lang: str, right: str) -> None:
    assert told(source, lang, right) == []


@pytest.mark.parametrize(("source", "lang", "wrong"), [(*case[:2], case[3]) for case in CASES if case[3]])
def test_the_fault_beside_it_is_told(source: str, lang: str, wrong: str) -> None:
    assert told(source, lang, wrong)


GASES = {
    "en": "The gas in the old blue pipe has no smell and no colour at all.",
    "de": "Das Gas in der alten blauen Leitung hat keinen Geruch und keinerlei Farbe.",
    "da": "Gassen i det gamle blå rør har ingen lugt og ingen farve.",
    "cs": "Plyn ve starém modrém potrubí nemá žádný zápach ani barvu.",
    "ru": "Газ в старой синей трубе не имеет ни запаха, ни цвета.",
}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("el", "Το αέριο στον παλιό μπλε σωλήνα είναι τελείως άοσμο και άχρωμο."),
        ("it", "Il gas nel vecchio tubo blu è del tutto inodore e incolore."),
        ("fi", "Vanhassa sinisessä putkessa oleva kaasu on täysin hajutonta ja väritöntä."),
    ],
)
def test_a_lack_told_by_an_adjective_is_outvoted_by_none(tmp_path: Path, lang: str, text: str) -> None:
    assert voted(tmp_path, {**GASES, lang: text}) == []


def test_a_lack_that_one_note_has_not_is_outvoted(tmp_path: Path) -> None:
    assert voted(tmp_path, {**GASES, "it": "Il gas nel vecchio tubo blu ha un forte odore e un bel colore."})


def voted(folder: Path, notes: dict[str, str]) -> list[str]:
    for lang, text in notes.items():
        (folder / f"{lang}.md").write_text(f"# {lang}\n\n{text}\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", str(folder), "--isolated", "--no-cache", "--format", "json"])
    return [one["message"] for one in json.loads(result.stdout)["findings"] if one["severity"] == "major"]


PRICES = {
    "en": "Fixed prices were impossible as long as each village had its own weights, and the traders liked that.",
    "es": "Los precios fijos eran imposibles mientras cada pueblo tuviera sus propias pesas, y eso gustaba.",
    "fr": "Tant que chaque village avait ses propres poids, des prix fixes étaient impossibles, et cela plaisait.",
    "nl": "Vaste prijzen waren onmogelijk zolang elk dorp zijn eigen gewichten had, en de handelaars vonden dat prima.",
    "it": "I prezzi fissi erano impossibili finché ogni villaggio aveva i propri pesi, e ai mercanti andava bene così.",
}


def test_not_possible_is_impossible(tmp_path: Path) -> None:
    right = "Dokud měla každá vesnice vlastní závaží, pevné ceny nebyly možné, a obchodníkům se to tak líbilo."
    assert voted(tmp_path, {**PRICES, "cs": right}) == []


def test_possible_is_not_impossible(tmp_path: Path) -> None:
    wrong = "Dokud měla každá vesnice vlastní závaží, pevné ceny byly možné, a obchodníkům se to tak líbilo."
    assert voted(tmp_path, {**PRICES, "cs": wrong})


FOG = {
    "fr": "Si le temps se dégrade, attendez que le brouillard se soit dissipé, et ne redescendez qu'alors.",
    "cs": "Pokud se počasí zhorší, počkejte, až mlha zmizí, a teprve potom sestupte dolů.",
    "ru": "Если погода ухудшится, подождите, пока туман не рассеется, и только потом спускайтесь вниз.",
    "uk": "Якщо погода погіршиться, зачекайте, доки туман зникне, і лише тоді спускайтеся вниз.",
    "es": "Si el tiempo empeora, espere a que se haya ido la niebla y solo entonces baje.",
    "it": "Se il tempo peggiora, aspettate che la nebbia se ne sia andata e solo allora scendete.",
    "fi": "Jos sää huononee, odota, kunnes sumu on hävinnyt, ja laskeudu vasta sitten alas.",
    "nl": "Als het weer slechter wordt, wacht dan tot de mist is verdwenen en ga pas daarna naar beneden.",
    "ar": "إذا ساء الطقس، فانتظر حتى يزول الضباب، وعندها فقط انزل.",
    "fa": "اگر هوا بدتر شد، صبر کنید تا مه از بین برود و فقط آن وقت پایین بروید.",
}


@pytest.mark.parametrize(("verb", "right"), [("steigen Sie erst dann ab", True), ("steigen Sie erst dann auf", False)])
def test_a_german_verb_of_two_parts_is_read_as_a_whole(tmp_path: Path, verb: str, right: bool) -> None:
    text = f"Wenn das Wetter schlechter wird, warten Sie, bis der Nebel verschwunden ist, und {verb}."
    told = [message for message in voted(tmp_path, {**FOG, "de": text}) if "steigen" in message]
    assert (told == []) is right


@pytest.mark.parametrize(
    ("source", "lang", "right", "wrong"),
    [
        (
            "The chapel stands above the lake and is visited in October.",
            "de",
            "Die Kapelle steht oberhalb des Sees und wird im Oktober besucht.",
            "Die Kapelle steht unterhalb des Sees und wird im Oktober besucht.",
        ),
        (
            "If the cough gets worse, wait until the doctor has come, and only then take the syrup.",
            "de",
            "Wenn der Husten schlechter wird, warten Sie, bis der Arzt da war, und nehmen Sie erst dann den Saft.",
            "Wenn der Husten besser wird, warten Sie, bis der Arzt da war, und nehmen Sie erst dann den Saft.",
        ),
        ("The lane is narrow behind the mill.", "fi", "Kuja on kapea myllyn takana.", "Kuja on leveä myllyn takana."),
    ],
)
def test_words_beside_the_turned_one_excuse_nothing(source: str, lang: str, right: str, wrong: str) -> None:
    assert told(source, lang, right) == []
    assert told(source, lang, wrong)


GOATS = {
    "en": "The warden keeps two goats and a dog, which is afraid of strangers but loves children.",
    "de": "Der Hüttenwart hält zwei Ziegen und einen Hund, der sich vor Fremden fürchtet, aber Kinder liebt.",
    "fr": "Le gardien a deux chèvres et un chien, qui a peur des inconnus mais adore les enfants.",
    "it": "Il custode tiene due capre e un cane, che ha paura degli estranei ma adora i bambini.",
    "ru": "Смотритель держит двух коз и собаку, которая боится чужих, но любит детей.",
    "sv": "Stugvärden har två getter och en hund, som är rädd för främlingar men älskar barn.",
    "cs": "Správce chová dvě kozy a psa, který se bojí cizích lidí, ale miluje děti.",
    "fi": "Isännällä on kaksi vuohta ja koira, joka pelkää vieraita mutta rakastaa lapsia.",
}


def test_whom_one_does_not_know_is_a_stranger(tmp_path: Path) -> None:
    right = "管理人はヤギ二匹と犬一匹を飼っていて、その犬は知らない人を怖がりますが、子どもは大好きです。"
    assert voted(tmp_path, {**GOATS, "ja": right}) == []


def test_a_negation_beside_a_stranger_is_told(tmp_path: Path) -> None:
    wrong = "管理人はヤギ二匹と犬一匹を飼っていて、その犬は知らない人を怖がりませんが、子どもは大好きです。"
    assert voted(tmp_path, {**GOATS, "ja": wrong})
