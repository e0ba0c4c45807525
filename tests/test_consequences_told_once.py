"""What follows from a cause is told with it: a page of another kind, a box around a notice, a sentence said twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qa import check_texts

Run = Callable[..., Any]
CLOCK = """# A tower clock

The clock in the church tower is driven by a weight of 120 kg. Twice a week the sexton winds it up by hand.

## The pendulum

The period of the pendulum depends on its length only, as long as it swings little:

$$T = 2\\pi \\sqrt{\\frac{L}{g}}$$

With $L = 1.56$ m the period is about $2.5$ seconds. Warm air makes the rod longer, and the clock goes slow in summer.

## Friction

Every wheel loses a little of the force that it gets. If a wheel passes on the share $\\eta$, then $n$ wheels pass on

$$P_n = P_0 \\, \\eta^{n}$$

- Brass wheels run dry for about ten years.
- Steel pinions must be oiled each spring.

## The bells

A second train lets the hammer fall on the bell. Its speed is held down by a fan that beats the air.
"""
BREAD = """# パンを焼く

ボウルに小麦粉500 g、小さじ一杯の塩、イーストを入れる。ぬるま湯300 mlを注ぐ。

## こねる

なめらかになるまで十分間こねる。それから布巾をかける。

- 一時間発酵させる。
- 二つに分ける。

## 焼く

220度で約35分焼く。叩いて軽い音がすれば焼き上がりである。
"""


def majors(folder: Path, qa: Run, *files: tuple[str, str]) -> list[dict[str, Any]]:
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    found = json.loads(qa("check", folder, "--isolated", "--no-cache", "--format", "json", "--exit-zero").stdout)
    return [one for one in found["findings"] if one["severity"] in ("major", "critical")]


def test_the_formulas_of_a_page_that_says_something_else_are_missing_with_it(tmp_path: Path, qa: Run) -> None:
    (found,) = majors(tmp_path, qa, ("en/clock.md", CLOCK), ("ja/clock.md", BREAD))
    assert any(one["message"].startswith("formula ") for one in found["details"])


CZECH = """# Věžní hodiny

Hodiny v kostelní věži pohání závaží o hmotnosti 120 kg. Dvakrát týdně je kostelník ručně natahuje.

$$P_n = P_0 \\, \\eta^{n-1}$$

- Mosazná kola běží nasucho asi deset let.
- Ocelové pastorky je třeba každé jaro namazat.
"""
WHEELS = """# A tower clock

The clock in the church tower is driven by a weight of 120 kg. Twice a week the sexton winds it up by hand.

$$P_n = P_0 \\, \\eta^{n}$$

- Brass wheels run dry for about ten years.
- Steel pinions must be oiled each spring.
"""


def test_a_note_in_a_fence_behind_a_remark_is_read_as_the_note_that_it_is() -> None:
    target = f"Jistě! Zde je překlad do češtiny:\n\n```markdown\n{CZECH}```\n\nPokud chcete, mohu upravit styl.\n"
    found = check_texts(WHEELS, target, source_lang="en", target_lang="cs")
    told = {one.check for one in found if one.severity.value in ("major", "critical")}
    assert told == {"formula-changed", "segment-added", "translator-residue"}
    assert "the whole note stands in a code fence" in {one.message for one in found}


def test_an_example_behind_a_line_that_speaks_of_none_is_code() -> None:
    page = "{}:\n\n```markdown\n# Title\n\nSome *text* and a [link](a.md), then more of it in a second line.\n```\n"
    source, target = page.format("Write your page like this"), page.format("Schreiben Sie Ihre Seite so")
    assert [one.check for one in check_texts(source, target, source_lang="en", target_lang="de")] == []


PAGE = "# Glaze {0}\n\nStir the bucket for {0} minutes and let it rest overnight.\n"
SEITE = "# Глазур {0}\n\n{1}Мішайте у відрі {0} хвилин і залиште на ніч.\n"
BOX = ":::info\nЦю сторінку перекладено машиною, вона може містити помилки.\n:::\n\n"


def boxed(folder: Path, qa: Run, pages: range) -> list[str]:
    for n in range(5, 10):
        for lang, text in (("en", PAGE.format(n)), ("uk", SEITE.format(n, BOX if n in pages else ""))):
            (folder / lang).mkdir(exist_ok=True)
            (folder / lang / f"{n}.md").write_text(text, encoding="utf-8")
    found = json.loads(qa("check", folder, "--isolated", "--no-cache", "--format", "json", "--exit-zero").stdout)
    return [one["severity"] for one in found["findings"] if one["check"] == "directive-changed"]


def test_the_box_of_a_notice_in_all_pages_is_there_on_purpose(tmp_path: Path, qa: Run) -> None:
    assert boxed(tmp_path, qa, range(5, 10)) == ["neutral"]


def test_a_box_in_one_page_is_told(tmp_path: Path, qa: Run) -> None:
    assert boxed(tmp_path, qa, range(7, 8)) == ["minor"]


def test_a_sentence_that_stands_twice_is_told_once() -> None:
    source = (
        "Water rises by 3 m in the first chamber. Boats must be tied to the wall with two ropes. The keeper whistles "
        "when the chamber is full."
    )
    tied = "Boten moeten met twee touwen aan de muur worden vastgemaakt. "
    target = f"In de eerste kamer stijgt het water 3 m. {tied}{tied}De sluiswachter fluit als de kamer vol is."
    found = check_texts(source, target, source_lang="en", target_lang="nl")
    assert [one.check for one in found if one.severity.value != "neutral"] == ["repeated-text"]
