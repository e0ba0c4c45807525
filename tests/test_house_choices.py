"""Choices that a translation makes for its readers, each with the fault beside it that must still be found."""

from __future__ import annotations

import pytest

import qa

BOAT = {
    "de": "# Boote\n\nDas Boot liegt im Hafen.\n\n",
    "en": "# Boats\n\nThe boat lies in the harbour.\n\n",
    "es": "# Barcos\n\nEl barco está en el puerto.\n\n",
    "fr": "# Bateaux\n\nLe bateau est dans le port.\n\n",
    "ja": "# 船\n\n船は港に泊まっている。\n\n",
    "nl": "# Boten\n\nDe boot ligt in de haven.\n\n",
    "ru": "# Лодки\n\nЛодка стоит в гавани.\n\n",
    "zh": "# 船\n\n船停在港口。\n\n",
}
GRAVE = {"major", "critical"}
DIRECTIVE, CODE, FRAGMENT = "directive-changed", "inline-code-changed", "untranslated-fragment"
NEGATION, OPPOSITE, ADDED, NUMBER = "negation-flipped", "antonym-swapped", "segment-added", "number-mismatch"
PAIRS = [
    # what a reader fills in
    ("de", "Open http://<IP-Address of the boat>:8081 now.", "Öffnet jetzt http://<IP-Adresse des Bootes>:8081.", ""),
    ("de", "Its log is <BoatName>-<MastNumber>.log here.", "Ihr Buch ist hier <BootName>-<MastNummer>.log.", ""),
    ("de", "<BoatName>Anna</BoatName> sails.", "<BootName>Anna</BootName> segelt.", DIRECTIVE),
    ("de", "<Note />\n\nShe sails.", "<Hinweis />\n\nSie segelt.", DIRECTIVE),
    ("de", "Look into `/usr/share/doc/PACKAGE` first.", "Seht zuerst in `/usr/share/doc/PAKET` nach.", ""),
    ("de", "Look into `/usr/share/doc/LICENSE` first.", "Seht zuerst in `/usr/share/doc/LIZENZ` nach.", CODE),
    ("de", "Look into `/usr/share/doc/mast` first.", "Seht zuerst in `/usr/share/doc/segel` nach.", CODE),
    ("de", "Unpack it in `foo-version` on board.", "Entpackt es an Bord in `foo-fassung`.", ""),
    ("de", "Unpack it in `oak-version` on board.", "Entpackt es an Bord in `oak-versoin`.", CODE),
    ("de", "Write `my_Boats` there.", "Schreibt dort `meine_Boote`.", ""),
    (
        "de",
        "Write `my_Boats` there.\n\nThen read `my_Boats`.",
        "Schreibt `meine_Boote`.\n\nDann lest `my_Boats`.",
        CODE,
    ),
    # the comma of the line that code was taken from
    ("fr", "For example `mastLength: 1000,` here.", "Par exemple `mastLength: 1000` ici.", ""),
    ("fr", "For example `mastLength: 1000,` here.", "Par exemple `mastLengh: 1000` ici.", CODE),
    # pages in the translation's language
    (
        "fr",
        "See http://docs.example.org/en/Wooden_masts now.",
        "Voyez http://docs.example.org/fr/Mats_en_bois ici.",
        "",
    ),
    (
        "fr",
        "See http://docs.example.org/a/Wooden_masts now.",
        "Voyez http://docs.example.org/a/Mats_en_bois ici.",
        CODE,
    ),
    (
        "ru",
        "See the [harbour](http://x.org/?page=41&lang=en).",
        "Смотрите [гавань](http://x.org/?page=38&lang=ru).",
        "",
    ),
    ("ru", "See the [harbour](http://x.org/port).", "Смотрите [гавань](http://x.org/prot).", "link-changed"),
    # a library joined to a word by a slash
    ("zh", "Mermaid flowcharts/Chart.js data charts are drawn.", "绘制 Mermaid 流程图/Chart.js 数据图表。", ""),
    ("zh", "The plans stand in harbour/chart.json on board.", "图纸在船上的 港口/chart.json 中。", CODE),
    # marks of notes are counted anew
    ("nl", "Sails are supported. [[6]](#note-a)", "Zeilen worden ondersteund. [[5]](#note-b)", ""),
    ("nl", "Sails are supported by 6 masts.", "Zeilen worden ondersteund door 5 masten.", NUMBER),
    # a gloss behind a dash
    ("nl", "* unknown - the crew has not said it.", "* unknown - (onbekend) de bemanning heeft het niet gezegd.", ""),
    ("nl", "* unknown - the crew has not said it.", "* unknown - de bemanning heeft het niet gezegd.", FRAGMENT),
    # from the other end
    ("ru", "More often than not you will paint the mast.", "Чаще всего вы будете красить мачту.", ""),
    ("ru", "You will not paint the mast of this boat.", "Вы будете красить мачту этой лодки.", NEGATION),
    ("de", "The boat will not sail until the mast is dry.", "Das Boot segelt, sobald der Mast trocken ist.", ""),
    ("de", "The boat will not sail until the mast is dry.", "Das Boot segelt, bis der Mast trocken ist.", NEGATION),
    ("fr", "You can do the same thing with less effort.", "Vous pouvez faire la même chose plus simplement.", ""),
    ("es", "You can do the same thing with less effort.", "Se puede hacer lo mismo con más esfuerzo.", OPPOSITE),
    ("de", "If it is not carried out correctly, it sinks.", "Durch inkorrekte Ausführung geht es unter.", ""),
    ("fr", "There is no better way to paint a mast.", "C'est la meilleure façon de peindre un mât.", ""),
    ("fr", "There is no better way to paint a mast.", "Il y a une meilleure façon de peindre un mât.", NEGATION),
    ("ru", "The boat does not move at night.", "Ночью лодка стоит на месте.", ""),
    ("ru", "The boat does not move at night.", "Ночью лодка движется.", NEGATION),
    # the words of an acronym
    ("de", "**Don't Repeat Yourself (DRY)**: use one box.", "**Wiederverwendung**: Nehmt eine Kiste.", ""),
    ("de", "**Don't repeat the knot**: use one box.", "**Wiederholt den Knoten**: Nehmt eine Kiste.", NEGATION),
    # where readers of one language meet
    ("zh", "The crew sleeps.", '船员在睡觉。\n\n## 交流群\n\n<img src="qq.png">', ""),
    (
        "zh",
        "The crew sleeps.",
        "船员在睡觉。\n\n## 历史\n\n这艘船是二十年前由一位老木匠建造的。它被卖给了一个渔民。",
        ADDED,
    ),
]


@pytest.mark.parametrize(("lang", "source", "target", "check"), PAIRS)
def test_pair(lang: str, source: str, target: str, check: str) -> None:
    found = qa.check_texts(BOAT["en"] + source + "\n", BOAT[lang] + target + "\n", source_lang="en", target_lang=lang)
    told = {f.check for f in found if f.severity in GRAVE}
    assert check in told if check else not told


def test_link_called_by_its_language() -> None:
    source = BOAT["zh"] + "文档：[English](https://x.org/en) | [中文文档](https://x.org/zh) 在这里。\n"
    target = BOAT["en"] + "Documents: [English](https://x.org/en) | [中文文档](https://x.org/zh) are here.\n"
    assert not qa.check_texts(source, target, source_lang="zh", target_lang="en")
    left = target.replace("[中文文档]", "[甲板上]")
    assert FRAGMENT in {f.check for f in qa.check_texts(source, left, source_lang="zh", target_lang="en")}


def test_empty_note_is_one_finding() -> None:
    source = BOAT["en"] + "The crew sleeps.\n\n## Sails\n\nThe sails are red.\n"
    assert len(qa.check_texts(source, "\n", source_lang="en", target_lang="de")) == 1


def test_unit_is_told_by_its_sign() -> None:
    source, target = "The lamp costs little (~$0.001 per hour).", "Die Lampe kostet wenig (~0,001€ pro Stunde)."
    found = qa.check_texts(source, target, source_lang="en", target_lang="de")
    assert [f.message for f in found] == ["unit of '0.001' changed: '$' and '€ pro Stunde'"]
