"""English words and labels that one note keeps and its siblings translate: the siblings are the witnesses."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from qa.model import Finding
from tests.test_siblings import check

NOTES = {
    "de": """# Mechanik

Die kinetische Energie eines Körpers wächst mit dem Quadrat seiner Geschwindigkeit.

- Einfache Maschinen: Geräte, die die Richtung einer Kraft ändern.
- Hebel: eine starre Stange auf einem Drehpunkt.

Der Client beginnt mit einer Begrüßung und wartet auf die Bestätigung des Servers.

Jeder Eigenwert der Matrix ist reell, wenn die Matrix symmetrisch ist.
""",
    "fr": """# Mécanique

L'énergie cinétique d'un corps croît avec le carré de sa vitesse.

- Machines simples : des appareils qui changent la direction d'une force.
- Levier : une barre rigide sur un pivot.

Le client commence par une salutation et attend l'accusé de réception du serveur.

Chaque valeur propre de la matrice est réelle si la matrice est symétrique.
""",
    "hi": """# यांत्रिकी

किसी पिंड की गतिज ऊर्जा उसकी चाल के वर्ग के साथ बढ़ती है।

- सरल मशीनें: ऐसे उपकरण जो बल की दिशा बदलते हैं।
- उत्तोलक: एक धुरी पर टिकी कठोर छड़।

क्लाइंट एक अभिवादन से शुरू करता है और सर्वर की पावती की प्रतीक्षा करता है।

यदि आव्यूह सममित है तो आव्यूह का प्रत्येक अभिलक्षणिक मान वास्तविक होता है।
""",
    "zh": """# 力学

物体的动能随其速度的平方增长。

- 简单机械：改变力的方向的装置。
- 杠杆：支点上的一根刚性杆。

客户端从握手开始，等待服务器的确认。

如果矩阵是对称的，则矩阵的每个特征值都是实数。
""",
}
SOURCE = """# Mechanics

The kinetic energy of a body grows with the square of its speed.

- Simple Machines: devices that change the direction of a force.
- Lever: a rigid bar on a pivot.

The client begins with a handshake and waits for the acknowledgment of the server.

Every eigenvalue of the matrix is real if the matrix is symmetric.
"""
LEFT = {
    "two words": ("de", "kinetische Energie", "kinetic energy", 3),
    "a label": ("de", "Einfache Maschinen", "Simple Machines", 5),
    "a label in another script": ("hi", "सरल मशीनें", "Simple Machines", 5),
    "a word": ("de", "einer Begrüßung", "einem handshake", 8),
    "a rare word": ("hi", "अभिलक्षणिक मान", "eigenvalue", 10),
    "a rare word in the same script": ("fr", "Chaque valeur propre", "Chaque eigenvalue", 10),
    "a word between Chinese characters": ("zh", "等待服务器的确认", "等待服务器的 acknowledgment ", 8),
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def left(found: list[Finding]) -> list[tuple[str, str, int]]:
    return [(f.check, f.target_lang, f.target.line) for f in found]


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
def test_notes_that_translate_everything_have_no_findings(source: str, tmp_path: Path, engines: Engines) -> None:
    assert check(tmp_path, NOTES, engines, source) == []


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
@pytest.mark.parametrize("kind", LEFT)
def test_english_that_siblings_translate_is_told(kind: str, source: str, tmp_path: Path, engines: Engines) -> None:
    lang, old, new, line = LEFT[kind]
    assert old in NOTES[lang]
    notes = {**NOTES, lang: NOTES[lang].replace(old, new)}
    assert left(check(tmp_path, notes, engines, source)) == [("untranslated-fragment", lang, line)]


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
def test_a_word_that_several_notes_keep_is_kept(source: str, tmp_path: Path, engines: Engines) -> None:
    notes = {
        **NOTES,
        "hi": NOTES["hi"].replace("अभिवादन", "handshake"),
        "zh": NOTES["zh"].replace("从握手开始", "从 handshake 开始"),
        "de": NOTES["de"].replace("Begrüßung", "Handshake-Phase"),
    }
    assert check(tmp_path, notes, engines, source) == []


WAVES = {
    "de": "# Wellen\n\n## Eine quadratische Schale\n\n| Ort | Kinetische Energie |\n|---|---|\n| Umkehr | null |\n",
    "fr": "# Oscillation\n\n## Une cuvette quadratique\n\n| Lieu | Énergie cinétique |\n|---|---|\n| Fin | nulle |\n",
    "es": "# Oscilación\n\n## Un cuenco cuadrático\n\n| Lugar | Energía cinética |\n|---|---|\n| Retorno | cero |\n",
    "hi": "# दोलन\n\n## एक द्विघात कटोरा\n\n| स्थिति | गतिज ऊर्जा |\n|---|---|\n| वर्तन बिंदु | शून्य |\n",
}


@pytest.mark.parametrize(
    ("lang", "own", "english", "line"),
    [
        ("es", "Un cuenco cuadrático", "A quadratic bowl", 3),
        ("hi", "एक द्विघात कटोरा", "A quadratic bowl", 3),
        ("fr", "Énergie cinétique", "Kinetic energy", 5),
        ("fr", "", "", 0),
    ],
)
def test_headings_and_cells_are_labels(
    lang: str, own: str, english: str, line: int, tmp_path: Path, engines: Engines
) -> None:
    notes = {**WAVES, lang: WAVES[lang].replace(own, english)}
    told = [("untranslated-fragment", lang, line)] * bool(line)
    assert left(check(tmp_path, notes, engines)) == told


EVAPORATOR = {
    "fr": "Dans l'évaporateur, le fluide prend de la chaleur à l'air.",
    "es": "En el evaporador, el fluido toma calor del aire.",
    "zh": "在蒸发器中，工质从空气中吸收热量。",
    "ja": "{}では、冷媒が空気から熱を受け取る。",
}


@pytest.mark.parametrize(
    ("word", "zh", "told"), [("evaporator", "", True), ("蒸発器", "", False), ("evaporator", "a", False)]
)
def test_what_latin_letters_share_is_no_loan_in_others(
    word: str, zh: str, told: bool, tmp_path: Path, engines: Engines
) -> None:
    notes = {lang: text.format(word) + "\n" for lang, text in EVAPORATOR.items()}
    notes["zh"] = notes["zh"].replace("蒸发器", "evaporator 蒸发器") if zh else notes["zh"]
    assert left(check(tmp_path, notes, engines)) == [("untranslated-fragment", "ja", 1)] * told


def test_a_word_that_others_transcribe_is_a_loan(tmp_path: Path, engines: Engines) -> None:
    notes = {
        "zh": NOTES["zh"].replace("从握手开始", "从 softmax 开始"),
        "hi": NOTES["hi"].replace("अभिवादन", "सॉफ्टमैक्स"),
        "ja": """# 力学

物体の運動エネルギーは速さの二乗とともに増える。

- 単純機械：力の向きを変える装置。
- てこ：支点の上の硬い棒。

クライアントはソフトマックスから始め、サーバーの確認を待つ。

行列が対称なら、行列の各固有値は実数である。
""",
    }
    assert check(tmp_path, notes, engines) == []
