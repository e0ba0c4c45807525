"""What one note of several says otherwise in one clause: words of two meanings, "not longer", rows behind a colon."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qa.checks.meaning._logic import turned_logic
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings
from qa.text.enumerating import listed_twice, runs

TUBE: Mapping[str, tuple[str, ...]] = {
    "de": (
        "Alle Teile müssen trocken sein, bevor man beginnt. Das Rohr darf länger sein, aber es darf nicht "
        "kürzer als 40 cm sein.",
        "Warme Luft trägt den Schall schneller als kalte Luft.",
        "Das Ergebnis hängt von drei Größen ab: Länge, Temperatur und Frequenz.",
        "Das Skript berechnet den Mittelwert aller Messungen.",
    ),
    "pl": (
        "Wszystkie części muszą być suche, zanim zaczniemy. Rura może być dłuższa, ale nie może być krótsza niż 40 cm.",
        "Ciepłe powietrze przenosi dźwięk szybciej niż zimne.",
        "Wynik zależy od trzech wielkości: długości, temperatury i częstotliwości.",
        "Skrypt oblicza średnią wszystkich pomiarów.",
    ),
    "ru": (
        "Все детали должны быть сухими, прежде чем вы начнёте. Труба может быть длиннее, но она не должна "
        "быть короче 40 см.",
        "Тёплый воздух проводит звук быстрее, чем холодный.",
        "Результат зависит от трёх величин: длины, температуры и частоты.",
        "Скрипт вычисляет среднее всех измерений.",
    ),
    "tr": (
        "Başlamadan önce bütün parçalar kuru olmalıdır. Boru daha uzun olabilir, ama 40 cm'den kısa olmamalıdır.",
        "Sıcak hava sesi soğuk havadan daha hızlı iletir.",
        "Sonuç üç büyüklüğe bağlıdır: uzunluk, sıcaklık ve frekans.",
        "betiği bütün ölçümlerin ortalamasını hesaplar.",
    ),
    "ar": (
        "يجب أن تكون جميع القطع جافة قبل أن تبدأ. يجوز أن يكون الأنبوب أطول، لكن يجب ألا يكون أقصر من 40 سم.",
        "ينقل الهواء الدافئ الصوت أسرع من الهواء البارد.",
        "تعتمد النتيجة على ثلاث كميات: الطول ودرجة الحرارة والتردد.",
        "يحسب البرنامج النصي متوسط جميع القياسات.",
    ),
    "zh": (
        "开始之前，所有部件都必须是干燥的。管子可以更长，但不得短于40厘米。",
        "热空气传播声音比冷空气快。",
        "结果取决于三个量：长度、温度和频率。",
        "脚本 计算所有测量值的平均值。",
    ),
    "ko": (
        "시작하기 전에 모든 부품이 말라 있어야 합니다. 관은 더 길어도 되지만 40 cm보다 짧아서는 안 됩니다.",
        "따뜻한 공기는 차가운 공기보다 소리를 더 빨리 전달합니다.",
        "결과는 세 가지 양, 곧 길이, 온도, 진동수에 따라 달라집니다.",
        "스크립트 는 모든 측정값의 평균을 계산합니다.",
    ),
}
POND: Mapping[str, tuple[str, ...]] = {
    "es": (
        "Si el agua está a más de 22 °C, aplace la captura, porque el agua caliente contiene menos oxígeno.",
        "Los peces viejos suelen capturarse con menos frecuencia que los jóvenes.",
    ),
    "pt": (
        "Se a água estiver acima de 22 °C, adie a captura, porque a água quente contém menos oxigênio.",
        "Os peixes velhos costumam ser capturados com menos frequência do que os jovens.",
    ),
    "it": (
        "Se l'acqua supera i 22 °C, rimandate la cattura, perché l'acqua calda contiene meno ossigeno.",
        "I pesci vecchi vengono spesso catturati più di rado di quelli giovani.",
    ),
    "nl": (
        "Als het water warmer is dan 22 °C, stel de vangst dan uit, want warm water bevat minder zuurstof.",
        "Oude vissen worden vaak zeldzamer gevangen dan jonge.",
    ),
    "uk": (
        "Якщо вода тепліша за 22 °C, відкладіть вилов, бо тепла вода містить менше кисню.",
        "Старі риби часто ловляться рідше, ніж молоді.",
    ),
    "fa": (
        "اگر آب گرم‌تر از ۲۲ درجهٔ سلسیوس است، صید را به تعویق بیندازید، چون آب گرم اکسیژن کمتری دارد.",
        "ماهی‌های پیر اغلب کمتر از ماهی‌های جوان صید می‌شوند.",
    ),
    "hi": (
        "यदि पानी 22 °C से अधिक गर्म हो, तो पकड़ना टाल दें, क्योंकि गर्म पानी में कम ऑक्सीजन होती है।",
        "बूढ़ी मछलियाँ अक्सर युवा मछलियों की तुलना में कम पकड़ी जाती हैं।",
    ),
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def _told(notes: Mapping[str, tuple[str, ...]], engines: Engines, *change: str) -> list[Finding]:
    """What a group tells where one language, named first, has its second text for the first."""
    texts = {lang: "\n\n".join(lines) + "\n" for lang, lines in notes.items()}
    if change:
        lang, old, new = change
        assert texts[lang].count(old) == 1
        texts[lang] = texts[lang].replace(old, new)
    first, *rest = (parse_text(text, f"{lang}.md", lang) for lang, text in texts.items())
    return list(check_documents(first, rest, Settings(Config()), engines, symmetric=True, whole=False).findings)


@pytest.mark.parametrize(
    ("change", "line", "check"),
    [
        (("ko", "모든 측정값의", "일부 측정값의"), 7, "meaning-changed"),
        (("ar", "أسرع من", "أبطأ من"), 3, "antonym-swapped"),
        (("ru", "не должна быть короче", "не должна быть длиннее"), 1, "antonym-swapped"),
        (("tr", "kuru olmalıdır", "kuru olabilir"), 1, "meaning-changed"),
        (("de", "Länge, Temperatur und Frequenz", "Länge und Frequenz"), 5, "segment-omitted"),
        (("zh", "长度、温度和频率", "长度、温度和长度"), 5, "term-collapsed"),
    ],
)
def test_one_clause_is_told(change: tuple[str, str, str], line: int, check: str, engines: Engines) -> None:
    found = [f for f in _told(TUBE, engines, *change) if f.severity.rank >= Severity.MAJOR.rank]
    assert [(f.target_lang, f.target.line, f.check) for f in found] == [(change[0], line, check)]


def test_more_for_less_behind_a_comma(engines: Engines) -> None:
    found = [
        f for f in _told(POND, engines, "it", "meno ossigeno", "più ossigeno") if f.severity.rank >= Severity.MAJOR.rank
    ]
    assert [(f.target_lang, f.target.line, f.check) for f in found] == [("it", 1, "antonym-swapped")]


@pytest.mark.parametrize("notes", [TUBE, POND])
def test_right_clauses_are_silent(notes: Mapping[str, tuple[str, ...]], engines: Engines) -> None:
    assert not [f for f in _told(notes, engines) if f.severity.rank >= Severity.MINOR.rank]


def test_a_row_behind_a_colon_is_counted() -> None:
    found = {lang: runs(lines[2], lang) for lang, lines in TUBE.items() if lang not in ("ar", "ko")}
    counts = [(run.count.least, run.count.most) for own in found.values() for run in own]
    assert counts == [(3, 3)] * len(found)
    assert listed_twice(TUBE["zh"][2], "zh") is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("zh", "它的用处很多：只要水面平静，船、桥、灯塔和浮标的样子都看得清楚。"),
        ("hi", "इसके कई उपयोग हैं: जब तक पानी शांत रहता है, नाव, पुल, मीनार और खंभे साफ़ दिखते हैं।"),
    ],
)
def test_a_condition_behind_a_colon_may_be_no_member(lang: str, text: str) -> None:
    assert all(run.count.least <= 4 for run in runs(text, lang))


@pytest.mark.parametrize(
    ("texts", "langs"),
    [
        (("上から読むと誤差が出る。", "Liest man es von oben, gibt es Fehler, wenn auch selten."), ("ja", "de")),
        (("長くてもかまいませんが短くてはいけません。", "يجوز أن يكون أطول، لكن يجب ألا يكون أقصر."), ("ja", "ar")),
        (("Das Glas kann zerbrechen.", "유리가 깨질 수 있으므로 컵에 부딪치지 마십시오."), ("de", "ko")),
    ],
)  # fmt: skip
def test_no_logic_turned(texts: tuple[str, str], langs: tuple[str, str]) -> None:
    assert not list(turned_logic(texts, langs))


ENGLISH = (
    "If the water is warmer than 22 °C, postpone the catch, because warm water contains less oxygen.",
    "Old fish are often caught more rarely than young ones.",
    "After heavy rain the results are not reliable.",
)
RAIN: Mapping[str, str] = {
    "es": "Después de una lluvia fuerte, los resultados no son fiables.",
    "pt": "Depois de uma chuva forte, os resultados não são confiáveis.",
    "it": "Dopo una forte pioggia i risultati non sono affidabili.",
    "uk": "Після сильного дощу результати ненадійні.",
    "hi": "तेज़ बारिश के बाद परिणाम विश्वसनीय नहीं होते।",
}


def test_a_source_is_blamed_once(engines: Engines) -> None:
    source = "\n\n".join(ENGLISH).replace("are not reliable", "are reliable")
    first = parse_text(f"{source}\n", "en.md", "en")
    rest = [parse_text("\n\n".join((*POND[lang], RAIN[lang])) + "\n", f"{lang}.md", lang) for lang in RAIN]
    found = check_documents(first, rest, Settings(Config()), engines, symmetric=False, whole=False).findings
    told = [f for f in found if f.severity.rank >= Severity.MAJOR.rank]
    assert [(f.target_lang, f.target.line) for f in told] == [("en", 5)]
