"""Small words and negations that one note of several has otherwise than the others, in sentences and in clauses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from qa.checks.meaning._logic import turned_logic
from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

KILN: Mapping[str, tuple[str, ...]] = {
    "de": (
        "Der Ofen bleibt geschlossen, es sei denn, die Schale ist leer.",
        "Am Abend kühlt er ab; die Tür darf man dann nicht öffnen.",
        "Prüfe die Scherben am nächsten Morgen: einige davon können noch feucht sein.",
    ),
    "fr": (
        "Le four reste fermé, sauf si la coupe est vide.",
        "Le soir il refroidit ; il ne faut alors pas ouvrir la porte.",
        "Examine les pièces le lendemain matin : certaines peuvent encore être humides.",
    ),
    "es": (
        "El horno permanece cerrado, a menos que el cuenco esté vacío.",
        "Por la tarde se enfría; entonces no se debe abrir la puerta.",
        "Revisa las piezas a la mañana siguiente: algunas todavía pueden estar húmedas.",
    ),
    "it": (
        "Il forno resta chiuso, a meno che la ciotola sia vuota.",
        "La sera si raffredda; allora non si deve aprire la porta.",
        "Controlla i pezzi il mattino dopo: alcuni possono essere ancora umidi.",
    ),
    "pt": (
        "O forno permanece fechado, a menos que a tigela esteja vazia.",
        "À noite ele esfria; então não se deve abrir a porta.",
        "Confira as peças na manhã seguinte: algumas ainda podem estar úmidas.",
    ),
    "tr": (
        "Kase boş olmadıkça fırın kapalı kalır.",
        "Akşam soğur; o zaman kapı açılmamalıdır.",
        "Ertesi sabah parçaları incele: bazıları hâlâ nemli olabilir.",
    ),
    "ru": (
        "Печь остаётся закрытой, если только чаша не пуста.",
        "Вечером она остывает; тогда дверцу нельзя открывать.",
        "Осмотри изделия на следующее утро: некоторые из них могут быть ещё влажными.",
    ),
}  # fmt: skip


def told(tmp_path: Path, notes: Mapping[str, str]) -> list[Finding]:
    for lang, text in notes.items():
        (tmp_path / f"kiln-{lang}.md").write_text(text, encoding="utf-8")
    group = Group("kiln", None, tuple(Note(str(tmp_path / f"kiln-{lang}.md"), lang) for lang in notes))
    result = check_group(group, Settings(Config()), Engines())
    assert not result.failures
    return [f for f in result.findings if f.severity.rank >= Severity.MAJOR.rank]


def group(lang: str = "", old: str = "", new: str = "") -> dict[str, str]:
    notes = {tag: "\n\n".join(lines) + "\n" for tag, lines in KILN.items()}
    if lang:
        assert notes[lang].count(old) == 1
        notes[lang] = notes[lang].replace(old, new)
    return notes


def test_right_notes_agree(tmp_path: Path) -> None:
    assert not told(tmp_path, group())


@pytest.mark.parametrize(
    ("lang", "old", "new", "line", "check"),
    [
        # "unless it is empty" beside "if it is empty": empty may negate, on both sides
        ("fr", "sauf si la coupe", "si la coupe", 1, "meaning-changed"),
        ("it", "a meno che la ciotola sia vuota", "se la ciotola è vuota", 1, "meaning-changed"),
        # the clause behind the semicolon lost its negation
        ("es", "entonces no se debe abrir", "entonces se debe abrir", 3, "negation-flipped"),
        ("de", "die Tür darf man dann nicht öffnen", "die Tür darf man dann öffnen", 3, "negation-flipped"),
        # "still" may negate in no note: some are not none
        ("pt", "algumas ainda podem estar", "nenhuma pode estar", 5, "negation-flipped"),
        ("de", "einige davon können noch", "keine davon kann noch", 5, "negation-flipped"),
    ],
)
def test_one_note_says_otherwise(tmp_path: Path, lang: str, old: str, new: str, line: int, check: str) -> None:
    found = told(tmp_path, group(lang, old, new))
    assert [(f.target_lang, f.target.line, f.check) for f in found] == [(lang, line, check)]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("Close it unless it fails.", "Schließe es, wenn es nicht klappt.", ("en", "de")),
        ("The tap drips unless the tank is full.", "Der Hahn tropft, wenn der Tank leer ist.", ("en", "de")),
        ("Il ferme sauf si la cuve est pleine.", "Er schließt, wenn der Kessel nicht voll ist.", ("fr", "de")),
    ],
)
def test_unless_is_if_not(source: str, target: str, languages: tuple[str, str]) -> None:
    assert not [turn for turn in turned_logic((source, target), languages) if turn.notions == ("unless", "if")]


def test_unless_is_no_if_beside_the_same_word() -> None:
    texts = "Le four ferme, sauf si la coupe est vide.", "Der Ofen schließt, wenn die Schale leer ist."
    assert [turn.notions for turn in turned_logic(texts, ("fr", "de"))] == [("unless", "if")]


LOCK: Mapping[str, tuple[str, ...]] = {
    "de": (
        "## Bevor man öffnet",
        "Nur Gäste dürfen den Garten nachts betreten.",
        "Das grüne Tor führt in den Garten, das rote Tor führt in den Keller.",
        "Der Brunnen füllt sich schnell nach dem Regen.",
    ),
    "fr": (
        "## Avant l'ouverture",
        "Seuls les invités peuvent entrer dans le jardin la nuit.",
        "Le portail vert mène au jardin, le portail rouge mène à la cave.",
        "Le puits se remplit vite après la pluie.",
    ),
    "it": (
        "## Prima di aprire",
        "Solo gli ospiti possono entrare nel giardino di notte.",
        "Il cancello verde porta al giardino, il cancello rosso porta alla cantina.",
        "Il pozzo si riempie velocemente dopo la pioggia.",
    ),
    "pl": (
        "## Przed otwarciem",
        "Tylko goście mogą wchodzić nocą do ogrodu.",
        "Zielona brama prowadzi do ogrodu, czerwona brama prowadzi do piwnicy.",
        "Studnia szybko napełnia się po deszczu.",
    ),
    "id": (
        "## Sebelum membuka",
        "Hanya tamu yang boleh masuk ke kebun pada malam hari.",
        "Gerbang hijau menuju ke kebun, gerbang merah menuju ke ruang bawah tanah.",
        "Sumur terisi dengan cepat setelah hujan.",
    ),
    "ja": (
        "## 開ける前に",
        "夜に庭に入れるのは客だけです。",
        "緑の門は庭に通じ、赤い門は地下室に通じます。",
        "井戸は雨の後に速く満ちます。",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "old", "new", "line", "check"),
    [
        ("it", "Solo gli ospiti possono", "Tutti gli ospiti possono", 3, "meaning-changed"),
        ("fr", "Le portail vert", "Le portail rouge", 5, "meaning-changed"),
        ("pl", "Zielona brama", "Niebieska brama", 5, "meaning-changed"),
        # words too short to be told in a sentence, in a title, and one that is doubled
        ("ja", "開ける前に", "開けた後に", 1, "antonym-swapped"),
        ("it", "Prima di aprire", "Dopo aver aperto", 1, "antonym-swapped"),
        ("id", "dengan cepat", "pelan-pelan", 7, "antonym-swapped"),
    ],
)
def test_one_note_names_another_thing(tmp_path: Path, lang: str, old: str, new: str, line: int, check: str) -> None:
    notes = {tag: "\n\n".join(lines) + "\n" for tag, lines in LOCK.items()}
    assert not told(tmp_path, notes)
    assert notes[lang].count(old) == 1
    found = told(tmp_path, notes | {lang: notes[lang].replace(old, new)})
    assert [(f.target_lang, f.target.line, f.check) for f in found] == [(lang, line, check)]


def test_an_only_that_is_lost_is_a_doubt(tmp_path: Path) -> None:
    notes = {tag: "\n\n".join(lines) + "\n" for tag, lines in LOCK.items()}
    notes["it"] = notes["it"].replace("Solo gli ospiti", "Gli ospiti")
    assert not told(tmp_path, notes)


def test_other_shades_are_no_other_things(tmp_path: Path) -> None:
    notes = {tag: "\n\n".join(lines) + "\n" for tag, lines in LOCK.items()}
    # green and blue are one word in some languages, and "verdoyant" is green
    notes["fr"] = notes["fr"].replace("Le portail vert", "Le portail verdâtre")
    assert not told(tmp_path, notes)


CUP: Mapping[str, str] = {
    "de": "Die Tasse steht neben dem Teller, der Teller neben der Gabel.",
    "fr": "La tasse est à côté de l'assiette, l'assiette à côté de la fourchette.",
    "es": "La taza está junto al plato, el plato junto al tenedor.",
    "it": "La tazza è accanto al piatto, il piatto accanto alla forchetta.",
    "pl": "Filiżanka stoi obok talerza, talerz obok widelca.",
    "pt": "A xícara está ao lado do prato, o prato ao lado do garfo.",
}


def test_a_fork_that_became_a_spoon_is_a_doubt(tmp_path: Path) -> None:
    assert not told(tmp_path, CUP)
    assert not told(tmp_path, CUP | {"it": CUP["it"].replace("forchetta", "cucchiaio")})
