"""Names that each language has of its own, whole names of persons, and names with each other's numbers."""

import pytest

from qa import check_texts
from qa.model import Severity
from qa.text.bodies import bodies
from qa.text.hearing import share
from qa.text.readings import readings

# (language, source, right translation, wrong one)
TOLD = [
    ("fr", "Last year the IMF lowered its forecast for the region twice.",
     "L'an dernier, le FMI a abaissé deux fois ses prévisions pour la région.",
     "L'an dernier, l'OMC a abaissé deux fois ses prévisions pour la région."),
    ("ru", "The barges come up the Vistula with sand and coal.",
     "Баржи с песком и углём поднимаются по Висле.", "Баржи с песком и углём поднимаются по Эльбе."),
    ("zh", "Our choir sang a piece about the Odyssey in the old hall.",
     "我们的合唱团在旧礼堂唱了一首关于《奥德赛》的曲子。", "我们的合唱团在旧礼堂唱了一首关于《伊利亚特》的曲子。"),
    ("de", "The herring trade of the Baltic Sea made these towns rich.",
     "Der Heringshandel der Ostsee machte diese Städte reich.",
     "Der Heringshandel der Nordsee machte diese Städte reich."),
    ("ar", "A report by UNESCO praised the restored library.",
     "أشاد تقرير لليونسكو بالمكتبة المرممة.", "أشاد تقرير لليونيسف بالمكتبة المرممة."),
    ("es", "The ferry from Ivory Coast arrives on Friday morning.",
     "El transbordador de Costa de Marfil llega el viernes por la mañana.",
     "El transbordador de Sierra Leona llega el viernes por la mañana."),
    ("ko", "Dariusz Kowalczyk mended the pump before the rain came.",
     "다리우시 코발치크는 비가 오기 전에 펌프를 고쳤다.", "응고지 오케레케는 비가 오기 전에 펌프를 고쳤다."),
    ("zh", "Dariusz Kowalczyk mended the pump before the rain came.",
     "达里乌什·科瓦尔奇克在下雨前修好了水泵。", "纳丁·戈迪默在下雨前修好了水泵。"),
    ("uk", "The key is kept by Mrs. Zielinska during the holidays.",
     "Ключ під час свят зберігає пані Зелінська.", "Ключ під час свят зберігає пані Коваленко."),
    ("fr", "Bamako has 2,470,000 people and Kigali has 1,132,000.",
     "Bamako compte 2 470 000 habitants et Kigali en compte 1 132 000.",
     "Kigali compte 2 470 000 habitants et Bamako en compte 1 132 000."),
    ("ja", "Bamako counted 2470 births and Kigali counted 1132.",
     "出生数はバマコが2470、キガリが1132だった。", "出生数はキガリが2470、バマコが1132だった。"),
    ("vi", "Gauss added the long column while the others talked.",
     "Gauss cộng cột số dài trong khi những người khác nói chuyện.",
     "Riemann cộng cột số dài trong khi những người khác nói chuyện."),
    ("ml", "Fourier joined the long journey to the south.", "ഫൂറിയേ തെക്കോട്ടുള്ള നീണ്ട യാത്രയിൽ ചേർന്നു.",
     "ലാപ്ലാസ് തെക്കോട്ടുള്ള നീണ്ട യാത്രയിൽ ചേർന്നു."),
    ("fr", "A Gaussian kernel is smoother than the one of last week.",
     "Un noyau gaussien est plus lisse que celui de la semaine dernière.",
     "Un noyau laplacien est plus lisse que celui de la semaine dernière."),
    ("ko", "The samples of this autumn were collected in Busan.", "이번 가을의 시료는 부산에서 채취되었다.",
     "이번 가을의 시료는 대구에서 채취되었다."),
    ("zh", "The craters of Mercury are named after painters.", "水星的环形山以画家的名字命名。",
     "金星的环形山以画家的名字命名。"),
    ("es", "Okonkwo showed Salieri the garden behind the mill.",
     "Okonkwo le mostró a Salieri el jardín detrás del molino.",
     "Salieri le mostró a Okonkwo el jardín detrás del molino."),
    ("zh", "Schubert played the piece twice before the guests arrived.", "客人到来之前，舒伯特把这首曲子弹了两遍。",
     "客人到来之前，贝多芬把这首曲子弹了两遍。"),
    ("zh", "Verdi wrote an opera about it after all.", "威尔第终究为此写了一部歌剧。", "普契尼终究为此写了一部歌剧。"),
    ("it", "The comet passed close to Mars and lost its tail.",
     "La cometa passò vicino a Marte e perse la coda.", "La cometa passò vicino al Sole e perse la coda."),
    ("ka", "The comet passed close to Mars and lost its tail.",
     "კომეტამ მარსთან ახლოს გაიარა და კუდი დაკარგა.", "კომეტამ ვენერასთან ახლოს გაიარა და კუდი დაკარგა."),
    ("ar", "The caravan came from Uzbekistan and Kazakhstan with felt.",
     "جاءت القافلة من أوزبكستان وكازاخستان محملة باللباد.", "جاءت القافلة من أوزبكستان وتركمانستان محملة باللباد."),
    ("bn", "The old road leads to Pakistan along the river.", "পুরোনো রাস্তাটি নদীর ধার দিয়ে পাকিস্তানের দিকে যায়।",
     "পুরোনো রাস্তাটি নদীর ধার দিয়ে আফগানিস্তানের দিকে যায়।"),
]  # fmt: skip
SILENT = [
    ("ar", "Nietzsche walked along the lake every morning.", "كان نيتشه يمشي على طول البحيرة كل صباح."),
    ("fa", "Averroes answered him a century later.", "ابن رشد یک قرن بعد به او پاسخ داد."),
    ("fi", "The children played Cinderella in the barn.", "Lapset esittivät Tuhkimon ladossa."),
    ("lt", "The letter from Königsberg came in May.", "Laiškas iš Karaliaučiaus atėjo gegužę."),
    ("pl", "The olives come from Italy and the cheese from Hungary.",
     "Oliwki zbierano we Włoszech, a ser jest z Węgier."),
    ("ru", "The trader came from Turkmenistan with two camels.", "Торговец пришёл из Туркмении с двумя верблюдами."),
    ("zh-TW", "The orchard lies in California near the coast.", "果園位於加州靠近海岸的地方。"),
    ("zh-TW", "Einstein and Euler are both in the picture.", "愛因斯坦和歐拉都在畫中。"),
    ("bn", "Zhang Wei wrote the first report in the spring.", "ঝাং ওয়েই বসন্তে প্রথম প্রতিবেদনটি লিখেছিলেন।"),
    ("ka", "Siobhán repaired the old clock in the kitchen.", "შივონმა სამზარეულოში ძველი საათი შეაკეთა."),
    ("ja", "The museum keeps a letter about Quixote from that year.",
     "博物館にはその年のキホーテについての手紙がある。"),
    ("ru", "Professor Rhee signed the letter in the morning.", "Профессор Ли подписал письмо утром."),
    ("ja", "Tu Youyou found the compound in a plant.", "屠呦呦は植物からその化合物を見つけた。"),
    ("uz", "Zhang wrote the first report in the spring.", "Chjan bahorda birinchi hisobotni yozdi."),
    ("el", "The engine was described by Ada Lovelace in a long note.",
     "Τη μηχανή περιέγραψε η Έιντα Λάβλεϊς σε μια μεγάλη σημείωση."),
    ("ja", "Engineers at Hitachi compared their turbines.", "日立の技術者がタービンを比較した。"),
    ("hi", "Jimmy Wales and the Atlantic City council met in June.",
     "जिमी वेल्स और अटलांटिक सिटी परिषद जून में मिले।"),
    ("fr", "The UN and the WHO published one report together in May.",
     "L'ONU et l'OMS ont publié ensemble un rapport en mai."),
    ("ru", "The UN opened its office here after the war ended.",
     "ООН открыла здесь представительство после окончания войны."),
    ("de", "Bamako has 2,470 schools and Kigali has 1,132.", "Kigali hat 1.132 Schulen, Bamako hat 2.470."),
    ("ja", "Okonkwo taught Salieri the old songs of the coast.", "サリエリはオコンクウォに海辺の古い歌を教わった。"),
]  # fmt: skip


RIGHT_PAIRS = [
    ("en", "vi", "Greenpeace met the mayor in The Hague.", "Greenpeace đã gặp thị trưởng ở La Hay."),
    ("en", "ja", "Professor Sato asked Ms. Kim to wait. Then Sato left.",
     "佐藤教授はキムさんに待つように頼んだ。それから立ち去った。"),
    ("en", "fr", "Brahms arrived late. Brahms sat down at once.", "Brahms arriva en retard. Il s'assit aussitôt."),
    ("en", "es", "The noise is Gaussian in every channel.", "El ruido es normal en todos los canales."),
    ("en", "ja", "The opening of Moby Dick is famous.", "『白鯨』の書き出しは有名である。"),
]  # fmt: skip
"""Names said in the sentence before, works by their titles, cities by names of their own."""


@pytest.mark.parametrize(("lang", "other", "source", "right"), RIGHT_PAIRS)
def test_a_name_said_otherwise_is_right(lang: str, other: str, source: str, right: str) -> None:
    found = check_texts(source, right, source_lang=lang, target_lang=other)
    assert not [one.message for one in found if one.check == "name-mismatch" and one.severity is Severity.MAJOR]


OTHER_PAIRS = [
    ("en", "bn", "Socrates wrote nothing down in his life.", "তিনি জীবনে কিছুই লিখে রাখেননি।"),
    ("en", "tr", "Stravinsky conducted the piece himself.", "Parçayı kendisi yönetti."),
    ("de", "en", "Weierstraß hielt die Vorlesung im Sitzen.", "Kronecker gave the lecture sitting down."),
    ("fr", "ru", "Voltaire écrivait souvent à Catherine II.", "Дидро часто писал Екатерине II."),
    ("ko", "en", "그는 시카고에서 삼 년 동안 연구했다.", "He did research in Boston for three years."),
]  # fmt: skip
"""Another well-known name where neither side is English, or the translation is."""


@pytest.mark.parametrize(("lang", "other", "source", "wrong"), OTHER_PAIRS)
def test_a_well_known_name_for_another(lang: str, other: str, source: str, wrong: str) -> None:
    found = check_texts(source, wrong, source_lang=lang, target_lang=other)
    assert [one.message for one in found if one.check == "name-mismatch" and one.severity is Severity.MAJOR]


def _majors(source: str, target: str, lang: str) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [
        one.message
        for one in found
        if one.check == "name-mismatch" and one.severity in (Severity.MAJOR, Severity.CRITICAL)
    ]


SPELT = [
    ("he", "The EU and the IMF agreed in 2020.", "האיחוד האירופי וקרן המטבע הבין-לאומית הגיעו להסכמה ב-2020.",
     "האיחוד האירופי והבנק העולמי הגיעו להסכמה ב-2020."),
    ("he", "The UN and the IAEA sent experts.", "האו\"ם והסוכנות הבין־לאומית לאנרגיה אטומית שלחו מומחים.",
     "האו\"ם וקרן המטבע הבין־לאומית שלחו מומחים."),
    ("ko", "The WHO published the report in 2020.", "세계 보건 기구는 2020년에 보고서를 발표했다.",
     "세계 무역 기구는 2020년에 보고서를 발표했다."),
    ("tr", "The UN and the IAEA sent experts.",
     "Birleşmiş Milletler ve Uluslararası Atom Enerjisi Kurumu uzman gönderdi.",
     "Birleşmiş Milletler ve Uluslararası Para Fonu uzman gönderdi."),
    ("es", "The OECD lowered its forecast for spring.",
     "La Organización para la Cooperación y el Desarrollo Económicos rebajó su previsión para la primavera.",
     "La Organización Mundial del Comercio rebajó su previsión para la primavera."),
    ("zh", "The OECD and NATO published the tables.", "经济合作与发展组织和北大西洋公约组织公布了这些表格。",
     "世界贸易组织和北大西洋公约组织公布了这些表格。"),
    ("ja", "The data of CERN are free.",
     "欧州合同原子核研究機構のデータは無料です。", "欧州宇宙機関のデータは無料です。"),
    ("hi", "The IMF lowered its forecast.", "अंतरराष्ट्रीय मुद्रा कोष ने अपना अनुमान घटाया।", "विश्व बैंक ने अपना अनुमान घटाया।"),
]  # fmt: skip
"""Bodies said at full length where a list has an acronym, and in the other spelling of their language."""


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), SPELT)
def test_a_body_said_at_length(lang: str, source: str, right: str, wrong: str) -> None:
    assert not _majors(source, right, lang)
    assert _majors(source, wrong, lang)


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), TOLD)
def test_another_one_is_told(lang: str, source: str, right: str, wrong: str) -> None:
    assert not _majors(source, right, lang)
    assert _majors(source, wrong, lang)


@pytest.mark.parametrize(("lang", "source", "right"), SILENT)
def test_right_ones_are_silent(lang: str, source: str, right: str) -> None:
    assert not _majors(source, right, lang)


def test_a_body_that_a_note_names_elsewhere_is_not_missed() -> None:
    source = "The World Bank approved the loan. The World Bank also asked for a report on the harbour."
    whole = "La Banque mondiale a approuvé le prêt. Elle a aussi demandé un rapport sur le port."
    assert not _majors(source, whole, "fr")
    assert _majors(source, "On a approuvé le prêt. Elle a aussi demandé un rapport sur le port.", "fr")


@pytest.mark.parametrize(
    ("text", "lang", "ids"),
    [
        ("WHO READS ALL OF THIS", "en", []),
        ("Prince of Wales", "en", ["Wales"]),
        ("ask Jimmy Wales", "en", []),
        ("Rincón", "es", []),
        ("北海道の雪", "ja", []),
        ("с Европейским центральным банком", "ru", ["European Central Bank"]),
        ("وافق للبنك الدولي", "ar", []),
        ("ובאונסקו", "he", ["UNESCO"]),
    ],
)
def test_what_is_named(text: str, lang: str, ids: list[str]) -> None:
    assert [one.id for one in bodies(text, lang)] == ids


@pytest.mark.parametrize(
    ("name", "text", "lang"),
    [("Saoirse", "Сирша", "ru"), ("Blake", "ブレイク", "ja"), ("Juárez", "Хуарес", "ru"), ("Choi", "Цой", "ru")],
)
def test_names_are_heard_as_their_language_reads_them(name: str, text: str, lang: str) -> None:
    assert readings(name)
    assert share(name, text, lang) > 0.4


def test_names_that_look_like_nothing_have_no_other_reading() -> None:
    assert readings("Boris") == ()
