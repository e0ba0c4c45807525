"""The checks that stand on the parser alone: one-sided faults, places, bounded time."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks._versions import is_switcher, leads_to_version
from qa.checks.markup._address_keys import key
from qa.checks.markup._addresses import localised
from qa.checks.markup._brackets import lone_brackets
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding
from qa.parse import parse, parse_text
from tests.effort import assert_like_prose

ENGINES = Engines()


def run(check: str, source: str, target: str, symmetric: bool = False) -> list[Finding]:
    left, right = parse_text(source, "en.md", "en"), parse_text(target, "de.md", "de")
    both = min(len(left.blocks), len(right.blocks))
    beads = tuple(Bead((i,), (i,)) for i in range(both))
    return list(all_checks()[check]().run(analyse([Bitext(left, right, beads, symmetric=symmetric)], ENGINES)[0]))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(a) und [b] （c）「d」", ""),
        ("1) eins, 2) zwei, iv) vier", ""),
        ("[0, 1) und (0, 1] und ]0; 1[", ""),
        ("gut :) und schlecht :-( (so :))", ""),
        ("das Zeichen „(“ und '['", ""),
        ("https://example.org/a_(b) und (https://example.org/c)", ""),
        ("`f(` $x_1 ($ [Text](a_b)", ""),
        ("eins (zwei", "("),
        ("eins) zwei", ")"),
        ("（eins)", ")"),
        ("[a (b] c", "("),
        ("(a]", "(]"),
        ("一）第一 （二", "（"),
    ],
)
def test_brackets(text: str, expected: str) -> None:
    document = parse_text("Also " + text)
    found = list(lone_brackets(document, document.blocks[0]))
    assert "".join(stray.bracket for stray in found) == expected
    for stray in found:
        assert document.text[stray.offset] == stray.bracket


def test_unpaired_delimiter_of_the_source_is_minor() -> None:
    (own,) = run("math-delimiters", "Let $x_1$ be $y_2$.", "Sei $x_1 hier $y_2$.")
    assert (own.severity, own.target.column, own.target.text) == ("major", 5, "$")
    (shared,) = run("math-delimiters", "Let $x_1 be $y_2$.", "Sei $x_1 hier $y_2$.")
    assert shared.severity == "minor"


def test_without_original_both_sides_are_looked_at() -> None:
    (finding,) = run("math-delimiters", "Let $x_1 be $y_2$.", "Sei $x_1$ hier $y_2$.", symmetric=True)
    assert (finding.target.path, finding.target_lang) == ("en.md", "en")
    (finding,) = run("bracket-mismatch", "One (two.", "Eins (zwei).", symmetric=True)
    assert finding.target.path == "en.md"


def test_weakened_delimiters_are_told_once() -> None:
    found = run("math-delimiters", r"Let \\(x_1\\) and \\(y_1\\).", r"Sei \(x_1\) und \(y_1\).")
    assert [finding.message for finding in found] == [r"Markdown prints `\(…\)` as `(…)` in 2 formulas"]


def test_inline_and_display() -> None:
    (finding,) = run("math-delimiters", "Let $x_1$ be.", "Sei $$x_1$$ hier.")
    assert (finding.severity, finding.message) == ("minor", "inline formula became a display formula")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/en/guide/", "https://example.org/de/guide#teil"),
        ("https://en.example.org/x", "https://de.example.org/x"),
        ("https://example.org/3/lib", "https://example.org/zh-cn/3/lib"),
        ("img/loss-en.png", "../../img/loss-de.3f2a91.png"),
        ("https://example.org/badge/stars?style=x", "https://example.org/badge/stars.svg?style=x"),
        ("../en/a.md#b", "../../de/a.md#c"),
        ("https://example.org/manual/ch02.en.html", "https://example.org/manual/ch02.fr.html"),
        ("https://example.org/lists/users", "https://example.org/lists/users-german"),
        ("https://example.org/bugs#open", "https://example.org/bugs.fr.html#open"),
        ("https://example.org/index.html.en", "https://example.org/index.html.ja"),
    ],
)
def test_same_destination(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_pages_of_one_site_in_two_languages() -> None:
    assert localised("https://en.example.org/wiki/Loss", "https://de.example.org/wiki/Verlust")
    assert not localised("https://example.org/loss", "https://example.org/lost")
    assert localised("/course/chapter5", "../chapter5/1") and localised("../chapter5/1", "/course/chapter5")
    assert not localised("/course/chapter5", "/course/chapter6") and not localised("guide/start.md", "../guide/end.md")
    assert localised(
        "https://example.org/x/blob/main/rules.md", "https://example.org/x/blob/main/docs/de/rules.md", "de"
    )
    assert not localised(
        "https://example.org/x/blob/main/rules.md", "https://example.org/x/blob/main/fr/rules.md", "de"
    )
    assert localised("https://dev.example.com/kit", "https://dev.example.cn/kit", "zh-Hans")
    assert not localised("https://dev.example.com/kit", "https://dev.example.net/kit", "zh-Hans")
    assert localised("https://example.org/badge/Join-blue.svg", "https://example.org/badge/%E5%8A%A0-blue.svg", "zh")
    assert not localised("https://example.org/badge/Join-blue.svg", "https://example.org/badge/Jain-blue.svg", "zh")
    assert key("https://[broken") == "https://[broken"


def test_unreadable_note_is_the_only_finding(tmp_path: Path) -> None:
    bad = tmp_path / "de.md"
    bad.write_bytes(b"\xff\xfe")
    bitext = Bitext(parse_text("Text.", "en.md", "en"), parse(bad, "de.md", "de"), ())
    applying = [id for id, check in all_checks().items() if check().applies(bitext)]
    assert applying == ["parse-failed"]
    (finding,) = all_checks()["parse-failed"]().run(analyse([bitext], ENGINES)[0])
    assert (finding.target.path, finding.target.line, finding.severity) == ("de.md", 1, "major")


HOSTILE = [
    *("(" * 20_000, ")" * 20_000, "([" * 10_000, ":) " * 5000, "\\$" * 3000, "\\begin{align}\n" * 1000, "a ** " * 5000),
    *("<b>" * 5000, "[^a]" * 3000, "[a](b) " * 1000, "`a" * 3000 + "é`", "```py\n" + '"""' * 9000),
]
CHECKS = (
    "bracket-mismatch math-delimiters emphasis-broken html-tag footnote link-changed inline-code-changed code-changed"
)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:8]))
def test_bounded_time(text: str) -> None:
    for check in CHECKS.split():
        assert_like_prose(lambda note, check=check: run(check, note + " x", note + "\n\ny"), text)


def test_heading_levels_of_doubtful_pairs_and_in_shifted_notes() -> None:
    source, target = parse_text("- point", "en.md", "en"), parse_text("## Frage", "de.md", "de")
    check = all_checks()["heading-level"]()
    for confidence, count in ((0.1, 0), (0.9, 1)):
        bitext = Bitext(source, target, (Bead((0,), (0,), 0.0, confidence),))
        assert len(list(check.run(analyse([bitext], ENGINES)[0]))) == count
    headings = "# a\n\n## b\n\n## c\n\n## d\n"
    assert run("heading-level", headings, "# a\n\n### b\n\n### c\n\n### d\n") == []
    assert len(run("heading-level", headings, "# a\n\n### b\n\n### c\n\n#### d\n")) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mit Wahrscheinlichkeit $p beim Training für $5.", 1),
        ("Mit Wahrscheinlichkeit p$ beim Training für $5.", 1),
        ("Mit Wahrscheinlichkeit p beim Training für $5.", 0),
        ("Mit Wahrscheinlichkeit $p$ beim Training für $5.", 0),
        ("Mit Wahrscheinlichkeit $path beim Training für $5.", 0),
    ],
)
def test_a_lone_dollar_in_a_note_without_any_whole_formula(text: str, count: int) -> None:
    found = run("math-delimiters", "With probability $p$ in training for $5.", text)
    assert [(f.message, f.target.text) for f in found] == [("formula delimiter `$` has no partner", "$")] * count


def test_a_formula_that_starts_with_a_number_is_sure() -> None:
    assert [f.latex for f in parse_text("Die Gewichte mal $1 - p$.", "a.md", "de").formulas()] == ["1 - p"]
    assert not list(parse_text("From $1 - a fair price - to $2.", "a.md", "en").formulas())


def test_a_translated_statement_without_symbols() -> None:
    source = "```python\ndef f(a):\n    import numpy\n    return a\n```\n"
    (finding,) = run("code-changed", source, source.replace("return", "rends"))
    assert (finding.target.line, finding.target.column, finding.target.text) == (4, 5, "rends a")
    shown = "```python\nprint(f(a))\nAll tests passed\n```\n"
    assert run("code-changed", shown, shown.replace("All tests passed", "Alle Tests bestanden")) == []


def test_one_lost_slash_is_one_finding() -> None:
    source = "H<sub>2</sub>O and CO<sub>2</sub>"
    assert len(run("html-tag", source, "H<sub>2<sub>O und CO<sub>2</sub>")) == 1
    assert len(run("html-tag", source, "H<sub>2<sub>O und CO<sub>2<sub>")) == 2


@pytest.mark.parametrize(
    ("address", "path", "expected"),
    [
        ("README.de.md", "README.md", True),
        ("README.md#top", "docs/README_CN.md", True),
        ("https://example.org/team/tool/blob/main/README.zh-CN.md", "README.md", True),
        ("../en/guide.md", "docs/de/guide.md", True),
        ("packages/core/README.md", "README.md", False),
        ("docs/de/install.md", "README.md", False),
        ("https://example.org/README.de.png", "README.md", False),
        ("https://[broken", "README.md", False),
    ],
)
def test_a_link_to_the_note_in_another_language(address: str, path: str, expected: bool) -> None:
    assert leads_to_version(address, path) is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("English | [Deutsch](README.de.md) | [日本語](README.ja.md)", True),
        ('<p align="center"><a href="README.de.md">Deutsch</a> · <b>English</b></p>', True),
        ("[![German](flag.png)](README.de.md)", True),
        ("Most of what follows is explained with more examples in the [German manual](README.de.md).", False),
        ("English | [Install](docs/install.md)", False),
    ],
)
def test_a_switcher_of_languages(head: str, expected: bool) -> None:
    document = parse_text(head, "README.md", "en")
    shown = next(block for block in document.blocks if block.text)
    assert is_switcher(document, shown) is expected


def test_what_chooses_the_language_is_not_compared() -> None:
    source = "[![de](https://example.org/german.svg)](README.de.md) and a [guide](https://example.org/guide)."
    target = "[![en](https://example.org/english.svg)](README.md) und ein [Leitfaden](https://example.org/guide)."
    left, right = parse_text(source, "README.md", "en"), parse_text(target, "README.de.md", "de")
    bitext = Bitext(left, right, (Bead((0,), (0,)),))
    assert not [*all_checks()["image-changed"]().run(analyse([bitext], ENGINES)[0])]
    assert not [*all_checks()["link-changed"]().run(analyse([bitext], ENGINES)[0])]


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("![Loss](https://example.org/loss.svg)", "![Verlust](https://example.org/gain.svg)", "major"),
        ("[![Loss](loss.png)](large.png)", "[![Verlust](gain.png)](large.png)", "major"),
        ("[![build](https://example.org/x.svg)](https://example.org)", "[![b](https://example.org/y.svg)](.)", "minor"),
        ("![Loss](https://example.org/loss?style=flat)", "![Verlust](https://example.org/loss)", "minor"),
    ],
)
def test_an_image_that_decorates(source: str, target: str, severity: str) -> None:
    (finding,) = run("image-changed", source, target)
    assert finding.severity == severity
