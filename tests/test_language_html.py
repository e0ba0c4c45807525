"""Text that raw HTML shows: read with exact places, reported where it was left, code and styles never."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Severity
from qa.parse import parse_text
from qa.text.prose import prose
from tests.effort import assert_like_prose


def shown(text: str) -> list[str]:
    document = parse_text(text)
    return [" ".join(text[w.start : w.end] for w in item.words) for item in prose(document) if item.words]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("<figure>\n<img src='a.png'>\n<figcaption>Two <b>red</b> lines</figcaption>\n</figure>\n", ["Two red lines"]),
        ("<table><caption>All runs</caption><tr><td>one</td><td>two</td></tr></table>\n", ["All runs", "one", "two"]),
        ("<details>\n<summary>Show more</summary>\nHidden text\n</details>\n", ["Show more", "Hidden text"]),
        ('<p align="center">In the middle<br>of it</p>\n', ["In the middle of it"]),
        ('<img src="a.png" alt="A red line" title=\'On a grid\'>\n', ["A red line", "On a grid"]),
        ("Press <kbd>Enter</kbd> after <code>make all</code>.\n", ["Press after"]),
        ('A cell <img src="a.png" alt="of the net"> grows.\n', ["A cell grows", "of the net"]),
        ("<div><script>let a = 1</script><style>p { color: red }</style><pre>raw</pre>seen</div>\n", ["seen"]),
        ("<div><svg><title>drawn</title><text>inside</text></svg> outside</div>\n", ["drawn", "inside", "outside"]),
        ('<p><span lang="fr">bonjour à tous</span> and on</p>\n', ["and on"]),
        ('<table class="dataframe"><tr><td>printed by code</td></tr></table>\n', []),
        ('<iframe title="Video player" src="https://example.org"></iframe>\n', []),
        ("<div>\n<!-- not shown -->\nshown</div>\n", ["shown"]),
        ('<Card title="The first step" />\n', ["The first step"]),
        ("<kbd>never closed\n", ["never closed"]),
    ],
)
def test_what_is_read(text: str, units: list[str]) -> None:
    assert shown(text) == units


SOURCE = """\
<figure>
<img src="a.png" alt="The loss falls with every step">
<figcaption>The curve is smooth at the end.</figcaption>
</figure>

<p align="center">All of the code is free.</p>

<details>
<summary>What does this mean?</summary>
<div>It is not the end of the world.</div>
</details>
"""
GERMAN = """\
<figure>
<img src="a.png" alt="Der Verlust fällt mit jedem Schritt">
<figcaption>Die Kurve ist am Ende glatt.</figcaption>
</figure>

<p align="center">Der ganze Code ist frei.</p>

<details>
<summary>Was heißt das?</summary>
<div>Das ist nicht das Ende der Welt.</div>
</details>
"""
HINDI = """\
<figure>
<img src="a.png" alt="हर कदम पर हानि घटती है">
<figcaption>वक्र अंत में चिकना है।</figcaption>
</figure>

<p align="center">सारा कोड मुफ़्त है।</p>

<details>
<summary>इसका क्या अर्थ है?</summary>
<div>यह दुनिया का अंत नहीं है।</div>
</details>
"""
LEFT = [
    ("The loss falls with every step", 1),
    ("The curve is smooth at the end", 2),
    ("All of the code is free", 5),
    ("What does this mean", 8),
    ("It is not the end of the world", 9),
]


@pytest.mark.parametrize(("lang", "whole"), [("de", GERMAN), ("hi", HINDI)])
def test_translated_html_is_quiet(lang: str, whole: str) -> None:
    assert run(bitext(SOURCE, whole, lang)) == []


@pytest.mark.parametrize(("lang", "whole"), [("de", GERMAN), ("hi", HINDI)])
@pytest.mark.parametrize(("left", "line"), LEFT)
def test_html_left_in_english(lang: str, whole: str, left: str, line: int) -> None:
    lines = whole.split("\n")
    lines[line] = SOURCE.split("\n")[line]
    found = run(bitext(SOURCE, "\n".join(lines), lang))
    assert [(f.target.text, f.target.line, f.check) for f in found] == [(left, line + 1, "untranslated-block")]
    lone = left == LEFT[0][0]
    assert found[0].severity is (Severity.MINOR if lone else Severity.MAJOR)


def test_attributes_count_where_others_are_translated() -> None:
    source = '<img src="a.png" alt="A view of the hall">\n\n<img src="b.png" alt="A plan of the hall">\n'
    target = '<img src="a.png" alt="A view of the hall">\n\n<img src="b.png" alt="大厅平面图">\n'
    found = run(bitext(source, target, "zh"))
    assert [(f.target.text, f.severity) for f in found] == [("A view of the hall", Severity.MAJOR)]


def test_long_hostile_html_stays_quick() -> None:
    for text in ("<code>" * 20_000, '<p alt="' * 20_000, "<b>" * 20_000 + "x", "<td>the cell</td>" * 5_000):
        assert_like_prose(lambda inner: list(prose(parse_text(f"<div>{inner}</div>\n"))), text)
