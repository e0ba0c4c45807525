"""Aligned pairs with findings, for the side-by-side view."""

from __future__ import annotations

from collections.abc import Iterable

from report_samples import DOCUMENTATION, finding

from qa.model import Bead, Bitext, Document, Finding, RunInfo, Severity
from qa.parse import parse_text
from qa.report import Report
from qa.run.fingerprints import with_fingerprints

ENGLISH = """---
title: Gradient descent
---

# Gradient descent

We follow the *negative* gradient $-\\nabla f(x)$ of a **smooth** function.

$$
x_{k+1} = x_k - \\eta \\nabla f(x_k), \\qquad \\eta = 0.1
$$

- The step size $\\eta$ must be below $2/L$.
- See [the proof](https://example.org/proof) and `optimise(f)`.

| method | rate |
|---|---|
| plain | $O(1/k)$ |

The error halves after 30 steps.

```python
x = x - eta * grad(x)
```

This paragraph is about momentum and is left out of some translations.
"""

GERMAN = """---
title: Gradientenabstieg
---

# Gradientenabstieg

Wir folgen dem *negativen* Gradienten $-\\nabla f(x)$ einer **glatten** Funktion.

$$
x_{k+1} = x_k + \\eta \\nabla f(x_k), \\qquad \\eta = 0.1
$$

- Die Schrittweite $\\eta$ muss kleiner als $2/L$ sein.
- Siehe [den Beweis](https://example.org/proof) und `optimise(f)`.

| Verfahren | Rate |
|---|---|
| einfach | $O(1/k)$ |

Der Fehler halbiert sich nach 13 Schritten.

```python
x = x - eta * grad(x)
```
"""

ARABIC = """---
title: الانحدار التدرجي
---

# الانحدار التدرجي

نتبع التدرج *السالب* $-\\nabla f(x)$ لدالة **ملساء**.

$$
x_{k+1} = x_k - \\eta \\nabla f(x_k), \\qquad \\eta = 0.1
$$

- يجب أن يكون حجم الخطوة $\\eta$ أصغر من $2/M$.
- انظر [البرهان](https://example.org/proof) و `optimise(f)`.

| الطريقة | المعدل |
|---|---|
| بسيطة | $O(1/k)$ |

يتناقص الخطأ إلى النصف بعد 30 خطوة.

```python
x = x - eta * grad(x)
```

هذه الفقرة عن الزخم و momentum وهي محذوفة من بعض الترجمات.
"""


def bitext(source: Document, target: Document) -> Bitext:
    """Blocks paired in order; what the longer note has more is omitted or added."""
    pairs = max(len(source.blocks), len(target.blocks))
    one = [
        (
            (i,) if i < len(source.blocks) else (),
            (i,) if i < len(target.blocks) else (),
        )
        for i in range(pairs)
    ]
    return Bitext(source, target, tuple(Bead(s, t) for s, t in one))


def span(note: Document, words: str) -> tuple[int, int]:
    start = note.text.index(words)
    return start, start + len(words)


def gradient(name: str = "gradient") -> tuple[list[Finding], list[Bitext]]:
    """A German and an Arabic translation with five findings of all severities."""
    english = parse_text(ENGLISH, f"notes/{name}-en.md", "en")
    german = parse_text(GERMAN, f"_posts/de/{name}-de.md", "de")
    arabic = parse_text(ARABIC, f"_posts/ar/{name}-ar.md", "ar")
    step = "x_k - \\eta \\nabla f(x_k)"
    wrong = "x_k + \\eta \\nabla f(x_k)"
    momentum = "This paragraph is about momentum and is left out of some translations."
    end = len(german.text)
    findings = [
        finding(german, span(german, wrong), english, span(english, step), message="'-' became '+'"),
        finding(
            german, span(german, "13"), english, span(english, "30"), check="number-mismatch",
            severity=Severity.MAJOR, message="number '30' is missing from the translation",
        ),
        finding(
            german, (end, end), english, span(english, momentum), check="segment-omitted",
            category="accuracy/omission", severity=Severity.MAJOR, message="a paragraph is missing",
        ),
        finding(arabic, span(arabic, "$2/M$"), english, span(english, "$2/L$"), message="'L' became 'M'"),
        finding(
            arabic, span(arabic, "momentum"), english, span(english, "momentum"), check="untranslated-fragment",
            category="accuracy/untranslated", severity=Severity.MINOR, message="'momentum' is not translated",
        ),
        finding(
            arabic, span(arabic, "التدرج"), check="hint", category="style", severity=Severity.NEUTRAL, message="a hint",
        ),
    ]  # fmt: skip
    return findings, [bitext(english, german), bitext(english, arabic)]


def side_report(findings: Iterable[Finding], bitexts: list[Bitext]) -> Report:
    documents = {d.path: d for b in bitexts for d in (b.source, b.target)}
    return Report(
        with_fingerprints(findings),
        RunInfo(len(bitexts), len(documents), 40, 20, 400, "usem3", seconds=1.5),
        documents=documents,
        bitexts=tuple(bitexts),
        documentation=DOCUMENTATION,
    )
