"""Notes that nobody wrote: blocks of every dialect, sentences of many scripts, nested and damaged, from a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.benchmarks.containers import CONTAINERS
from tests.fuzz.targets import WORDS
from tests.growth import GENERATORS

SENTENCES = (
    "The mean of 12 numbers is $\\bar x = 3.5$, see [the list](list.md#values).",
    "Das Mittel von 1.234,5 Werten ist `mean(x)`, nicht **mehr**.",
    "平均值是 $x_i$ 的总和除以 12，参见表格。",
    "متوسط ١٢ رقمًا هو $\\frac{a}{b}$، انظر الجدول.",
    "१२ संख्याओं का माध्य $n$ है, तालिका देखें।",
    "平均は 12 個の値の合計 $\\sum_i x_i$ です。",
    "Среднее 12 чисел равно $m$; см. {ref}`таблицу <t>`.",
    "Ort. değer %12'dir; `x` ile <kbd>Ctrl</kbd>.",
    "ค่าเฉลี่ยของ 12 จำนวนคือ $x$",
    "평균은 12개의 값의 합입니다.",
    "A\u0301\u202ebc\u2066 \u200bx\ufeff \U0001f468\u200d\U0001f469 \x85 &amp; &#0; <b>y",
    '[[page|label]] ![[a.png]] :eqref:`e` @fig-a {{< x y="z" >}} {% y %} ${z}',
)
BLOCKS = (
    "```python\n# comment\nprint('12')\n```",
    "```mermaid\nflowchart LR\n  a[Start] -->|yes| b(End)\n```",
    "| a | b |\n|:--|--:|\n| § | § |\n",
    "<table><tr><td>§</td><td>12</td></tr></table>",
    "$$\nx = \\begin{cases} a & \\text{if } § \\\\ b \\end{cases}\n$$",
    "\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}",
    "- §\n  1. §\n     - [ ] §",
    "> §\n> > §",
    "term\n: §",
    "x[^1]\n\n[^1]: §",
    "# §",
    '<Tabs items={[{title: "§"}, \'x\']}>\n  <Tab title="§">\n    §\n  </Tab>\n</Tabs>',
    "<!-- qa: ignore number-mismatch: § -->",
    "import X from './x'\nexport const y = {a: 1}",
    '![§](a.png "§")',
)
LONGEST = 6_000


def notes(count: int, seed: int = 14) -> Iterator[str]:
    """So many notes of up to some thousand characters."""
    dice = random.Random(seed)
    for _ in range(count):
        head = dice.choice(
            ("", "---\ntitle: §\ntags: [a, b]\n---\n\n", '+++\ntitle = "§"\n+++\n\n', '{"title": "§"}\n\n')
        )
        text = head + "\n\n".join(_block(dice, 0) for _ in range(dice.randrange(1, 9)))
        while "§" in text and len(text) < LONGEST:
            text = text.replace("§", dice.choice(SENTENCES), 1)
        yield _damaged(text[:LONGEST], dice)


def _block(dice: random.Random, depth: int) -> str:
    match dice.randrange(10):
        case 0:
            return GENERATORS[dice.choice(list(GENERATORS))](dice.randrange(1, 6))
        case 1 | 2 | 3 if depth < 3:
            return dice.choice(list(CONTAINERS.values())).write(_block(dice, depth + 1))
        case 4 | 5:
            return dice.choice(BLOCKS)
        case _:
            return " ".join(dice.choice(SENTENCES) for _ in range(dice.randrange(1, 4)))


def _damaged(text: str, dice: random.Random) -> str:
    for _ in range(dice.randrange(3)):
        at = dice.randrange(len(text) + 1)
        match dice.randrange(3):
            case 0:
                text = text[:at] + text[at + dice.randrange(1, 20) :]
            case 1:
                text = text[:at] + dice.choice(WORDS["markdown"]) + text[at:]
            case _:
                text = text[:at] + text[max(0, at - 30) : at] + text[at:]
    return text
