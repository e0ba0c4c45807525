"""What translations of read-mes and manuals do for their readers, each with the fault beside it that is still told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import qa
from qa.cli import cli
from qa.text import identify

GRAVE = {"major", "critical"}
MAST = {
    "en": "# Masts\n\nThe mast is made of old oak.\n\n",
    "fr": "# Mâts\n\nLe mât est fait de vieux chêne.\n\n",
    "ru": "# Мачты\n\nМачта сделана из старого дуба.\n\n",
    "ja": "# マスト\n\nマストは古い樫の木でできている。\n\n",
    "zh": "# 桅杆\n\n桅杆是用老橡木做的。\n\n",
}
OMITTED, ADDED, BLOCK, CODE = "segment-omitted", "segment-added", "untranslated-block", "code-changed"
PAINT = "The paint dries in three days, so nobody may step on the deck before Friday.\n"
PAINT_IN = {
    "fr": "La peinture sèche en trois jours, donc personne ne doit marcher sur le pont avant vendredi.\n",
    "ru": "Краска сохнет три дня, поэтому до пятницы никому нельзя ступать на палубу.\n",
}
SHELL = "```bash\n{}\n```\n"
PAIRS = [
    # a badge, and where readers give money
    ("fr", PAINT + "\n[![Oak](https://x.org/oak.svg)](https://x.org/oak)\n", PAINT_IN["fr"], OMITTED, False),
    ("fr", "The deck is swept every day.\n\n" + PAINT, PAINT_IN["fr"], OMITTED, True),
    ("ru", PAINT + "\n## Donations\n\n- PayPal: https://paypal.me/oakmast\n", PAINT_IN["ru"], OMITTED, False),
    (
        "ru",
        PAINT + "\n## Repairs\n\n- Cracks are filled with resin before the first frost comes.\n",
        PAINT_IN["ru"],
        OMITTED,
        True,
    ),
    # further reading in the translation's language
    (
        "fr",
        PAINT + "\n- Masts: https://x.org/masts\n",
        PAINT_IN["fr"] + "\n- Mâts : https://x.org/masts\n- Le chêne : https://y.fr/bois-de-chene\n",
        ADDED,
        False,
    ),
    (
        "fr",
        PAINT + "\n- Masts: https://x.org/masts\n",
        PAINT_IN["fr"] + "\n- Mâts : https://x.org/masts\n- Le capitaine boit du rhum tous les soirs au port.\n",
        ADDED,
        True,
    ),
    # a title in place of a line
    (
        "fr",
        PAINT + "\nHINT\n\n" + "So far we have painted the hull alone. Wood takes three coats.\n",
        PAINT_IN["fr"]
        + "\n## Conseils\n\n"
        + "Jusqu'ici nous n'avons peint que la coque. Le bois prend trois couches.\n",
        ADDED,
        False,
    ),
    # prompts
    ("fr", SHELL.format("cd sails\nmake hull"), SHELL.format("$ cd sails\n$ make hull"), CODE, False),
    ("fr", SHELL.format("cd sails\nmake hull"), SHELL.format("$ cd sails\n$ make hall"), CODE, True),
    # remarks in settings that quote a word
    (
        "fr",
        '```yaml\nmast: oak-2 # change it to "pine" here\n```\n',
        '```yaml\nmast: oak-2 # changez-le en "pin" ici\n```\n',
        CODE,
        False,
    ),
    (
        "fr",
        '```yaml\nmast: oak-2 # change it to "pine" here\n```\n',
        '```yaml\nmast: oak-3 # changez-le en "pin" ici\n```\n',
        CODE,
        True,
    ),
    # a file that readers name, and one of the program's
    (
        "fr",
        "Add a file for it (e.g. 01-oak-mast.js).",
        "Ajoutez un fichier (p. ex. 01-mat.js).",
        "inline-code-changed",
        False,
    ),
    (
        "fr",
        "Now open 01-oak-mast.js and read it.",
        "Ouvrez maintenant 01-mat.js et lisez-le.",
        "inline-code-changed",
        True,
    ),
    # a page whose name ends in its language
    ("fr", "See https://x.org/mast-en-US.html now.", "Voyez https://x.org/mast-fr-FR.html ici.", "link-changed", False),
    ("fr", "See https://x.org/mast-ja-JP.html now.", "Voyez https://x.org/mast.html ici.", "link-changed", False),
    ("fr", "See https://x.org/mast.html now.", "Voyez https://x.org/mast-ja-JP.html ici.", "link-changed", True),
    # a wiki's page in the translation's language, and another page
    ("fr", "Read about [masts](doku>masts) first.", "Lisez d'abord [les mâts](doku>fr:masts).", "link-changed", False),
    ("fr", "Read about [masts](doku>masts) first.", "Lisez d'abord [les mâts](doku>de:masts).", "link-changed", True),
    # the name of the project before its badges
    (
        "ru",
        "## OAKMAST [![Build](https://x.org/badge.svg)](https://x.org) [![Test](https://y.org/badge.svg)](https://y.org)\n",
        "## OAKMAST [![Build](https://x.org/badge.svg)](https://x.org) [![Test](https://y.org/badge.svg)](https://y.org)\n",
        BLOCK,
        False,
    ),
    (
        "ru",
        "## Getting started with the old sails [![Build](https://x.org/badge.svg)](https://x.org)\n",
        "## Getting started with the old sails [![Build](https://x.org/badge.svg)](https://x.org)\n",
        BLOCK,
        True,
    ),
]


@pytest.mark.parametrize(("lang", "source", "target", "check", "told"), PAIRS)
def test_pair(lang: str, source: str, target: str, check: str, told: bool) -> None:
    found = qa.check_texts(MAST["en"] + source, MAST[lang] + target, source_lang="en", target_lang=lang)
    assert (check in {f.check for f in found if f.severity in GRAVE}) is told


def test_codes_of_one_phrase() -> None:
    """One code belongs to the other, which languages put first or last."""
    source = "可通过 `_mast.yml` 中的 `sails.shuffle` 控制是否随机排列所有船帆的顺序。"
    target = "Use `sails.shuffle` in `_mast.yml` to control whether the order of all sails is random."
    found = qa.check_texts(MAST["zh"] + source, MAST["en"] + target, source_lang="zh", target_lang="en")
    assert not [f for f in found if f.severity in GRAVE]


def test_notice_that_names_the_file(tmp_path: Path) -> None:
    """A translation says at its head what it translates; a remark there that names nothing is told."""
    body = "# Mâts\n\nLe mât est fait de vieux chêne.\n\n" + PAINT_IN["fr"]
    (tmp_path / "en").mkdir()
    (tmp_path / "fr").mkdir()
    (tmp_path / "en" / "masts.md").write_text(MAST["en"] + PAINT, encoding="utf-8")
    for head, told in (("Original : docs/masts.rst", False), ("Le capitaine du port boit trop de rhum le soir.", True)):
        (tmp_path / "fr" / "masts.md").write_text(f"{head}\n\nTraduction : Anna du Port\n\n{body}", encoding="utf-8")
        result = CliRunner().invoke(cli, ["check", str(tmp_path), "--isolated", "--no-cache", "--format", "json"])
        grave = [f for f in json.loads(result.stdout)["findings"] if f["severity"] in GRAVE]
        assert bool(grave) is told


def test_addresses_spelled_for_people() -> None:
    source = MAST["en"] + "Ask Anna (anna at boats dot example dot org) about the masts.\n"
    target = MAST["ja"] + "マストについてはアンナ (anna at boats dot example dot org) に聞いてください。\n"
    assert not [f for f in qa.check_texts(source, target, source_lang="en", target_lang="ja") if f.severity in GRAVE]
    left = target.replace("に聞いて", "at に聞いて")
    assert [f for f in qa.check_texts(source, left, source_lang="en", target_lang="ja") if f.severity in GRAVE]


def test_names_of_languages_to_choose_from() -> None:
    source = "[English](README_en.md) | 简体中文 | [繁体中文](README_zh-Hant.md)\n\n" + MAST["zh"]
    body = "# 桅杆\n\n桅杆是用老橡木做的，每年春天都要重新上漆。\n"
    chosen = "[English](README_en.md) | [简体中文](README.md) | 繁体中文\n\n" + body
    found = qa.check_texts(source, chosen, source_lang="zh", target_lang="zh-Hant")
    assert not [f for f in found if f.check == "foreign-script" and f.target.line == 1]
    left = "# 桅杆\n\n桅杆是用老橡木做的，每年春天都要重新上漆，这样才不会开裂。\n"
    found = qa.check_texts(source, left, source_lang="zh", target_lang="zh-Hant")
    assert [f for f in found if f.severity in GRAVE]


def test_chinese_page_with_one_japanese_sentence_is_chinese() -> None:
    page = "这艘船的桅杆是用老橡木做的，船帆每年春天都要重新缝补一次。" * 12
    assert identify(page + "私は船ですから。")[0] == "zh"
    assert identify("船のマストは古い樫の木でできています。" * 12)[0] == "ja"
    assert identify("船舶法第四条の規定")[0] == "ja"
