"""What a site renderer makes of formulas: who is told, how often, and who is not blamed.

The renderers themselves were tried (`reports/votes.md`): what they did is what is expected here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from qa.cli import cli
from qa.model import Kind
from qa.parse import parse_text
from qa.parse.losses import LossKind, losses
from qa.parse.renderers import RENDERERS, told_by
from qa.parse.reread import reread

KRAMDOWN = {"_config.yml": "title: notes\n"}
EN = r"""# Rank of a matrix

The rank of \\( A \\) is the number of its independent rows, and \\( B \\) has another one.

\\[
A = \begin{pmatrix} 1 & 2 \\
3 & 4 \end{pmatrix}
\\]

It shows that \\( y = x + 1 \\) holds for every vector of the space.
"""
DE = r"""# Rang einer Matrix

Der Rang von \\( A \\) ist die Zahl ihrer unabhängigen Zeilen, und \\( B \\) hat einen anderen.

\\[
A = \begin{pmatrix} 1 & 2 \\
3 & 4 \end{pmatrix}
\\]

Das zeigt, dass \\( y = x + 1 \\) für jeden Vektor des Raumes gilt.
"""
FR = r"""# Rang d'une matrice

Le rang de \\( A \\) est le nombre de ses lignes indépendantes, et \\( B \\) en a un autre.

\\[
A = \begin{pmatrix} 1 & 2 \\
3 & 4 \end{pmatrix}
\\]

Cela montre que \\( y = x + 1 \\) vaut pour chaque vecteur de l'espace.
"""
BEHIND = "\n\n    This sentence stands behind the formula and goes on for a while.\n"


def printed(text: str) -> str:
    """The note with every inline formula in single square brackets, which Markdown prints."""
    return text.replace(r"\\( ", r"\[").replace(r" \\)", r"\]")


def found(folder: Path, files: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str, int]]:
    """(note, severity, message, places) of the findings of a tree."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / ".git").mkdir()
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(cli, ["check", ".", "--no-cache", "--exit-zero", "--format", "json"])
    rows = json.loads(done.stdout)["findings"]
    return [
        (Path(row["target"]["path"]).parent.name, row["severity"], row["message"], len(row.get("details", ())) or 1)
        for row in rows
    ]


def notes(en: str = EN, de: str = DE, fr: str = FR) -> dict[str, str]:
    return {"notes/en/rank.md": en, "notes/de/rank.md": de, "notes/fr/rank.md": fr}


def test_what_the_renderer_destroys_is_told_once_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(tmp_path, {**KRAMDOWN, **notes(de=printed(DE))}, monkeypatch) == [
        ("de", "major", r"kramdown prints `\[…\]` as `[…]` in 3 formulas", 3),
        ("en", "major", r"kramdown drops row breaks `\\` of a formula", 1),
        ("fr", "minor", r"kramdown drops row breaks `\\` of a formula, as in the source", 1),
    ]


def test_a_source_that_prints_its_formulas_is_told_and_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = {key: text.replace("pmatrix} 1 & 2 \\\\\n3 & 4", "pmatrix} 1 & 2") for key, text in notes().items()}
    told = found(tmp_path, {**plain, "notes/en/rank.md": printed(plain["notes/en/rank.md"])}, monkeypatch)
    assert told == [("en", "major", r"Markdown prints `\[…\]` as `[…]` in 3 formulas", 3)]


@pytest.mark.parametrize("setting", ["arithmatex", "passthrough"])
def test_a_renderer_that_reads_single_brackets_destroys_none(
    setting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "qa.toml": f'renderer = "{setting}"\n',
        "notes/en/a.md": r"The rank of \(A\) is 3.",
        "notes/de/a.md": r"Der Rang von \(B\) ist 3.",
    }
    assert [message for _, _, message, _ in found(tmp_path, files, monkeypatch)] == [
        "formula 'A' was changed: symbol A became B"
    ]


def test_what_the_habit_alone_suggests_is_told_of_the_source_and_minor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert found(tmp_path, notes(), monkeypatch) == [("en", "minor", r"Markdown drops row breaks `\\` of a formula", 1)]


def test_text_that_indentation_makes_code_is_one_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = "# A\n\n$$\nx = 1\n$$\n\nThis sentence stands behind the formula and goes on for a while.\n"
    target = "# A\n\n$$\nx = 1\n$$\n\n    Dieser Satz steht hinter der Formel und geht noch eine Weile weiter.\n"
    told = found(tmp_path, {"notes/en/a.md": source, "notes/de/a.md": target}, monkeypatch)
    assert told == [("de", "major", "Markdown makes code of the text behind a formula", 1)]


@pytest.mark.parametrize(
    ("text", "is_prose"),
    [
        (f"$$\nx = 1\n$$\n{BEHIND}", True),
        (f"\\\\[\nx = 1\n\\\\]\n{BEHIND}", True),
        (f"Only text stands before it.\n{BEHIND}", False),
        ("$$\nx = 1\n$$\n\n    x = solve(a, b); print the value of it\n", False),
        ("$$\nx = 1\n$$\n\n    git status\n", False),
        ("$$\nx = 1\n$$\n\n    因为这个矩阵是可逆的，所以方程组有唯一解。\n", True),
    ],
)
def test_prose_is_told_from_code(text: str, is_prose: bool) -> None:
    document = parse_text(text, "a.md", "en")
    assert any(problem.kind == "prose-as-code" for problem in document.problems) is is_prose
    assert any(block.kind is Kind.CODE for block in document.blocks) is not is_prose


@pytest.mark.parametrize(
    ("renderer", "text", "kind"),
    [
        ("kramdown", r"Let \(x_1\) be.", LossKind.BRACKETS),
        ("arithmatex", r"Let \(x_1\) be.", None),
        ("github", r"Let \\(x_1\\) be.", LossKind.BRACKETS),
        ("pandoc", r"Let \\(x_1\\) be.", None),
        ("kramdown", "\\\\[\n\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}\n\\\\]", LossKind.ROWS),
        ("kramdown", "\\\\[\n\\begin{pmatrix} 1 \\\\\\\\ 2 \\end{pmatrix}\n\\\\]", None),
        ("kramdown", "$$\n\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}\n$$", None),
        ("mathjax", "$$\n\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}\n$$", LossKind.ROWS),
        ("katex", "$$\n\\begin{pmatrix} 1 \\\\ 2 \\end{pmatrix}\n$$", None),
        ("kramdown", r"The set \\(\{1, 2\}\\) is finite.", LossKind.ESCAPES),
        ("kramdown", r"A space \\(a\,b\\) is kept.", None),
        ("mathjax", r"A space \\(a\,b\\) is lost.", LossKind.ESCAPES),
        ("kramdown", r"Both \\(\hat{x}_{i} + \hat{y}_{j}\\) lean.", LossKind.EMPHASIS),
        ("kramdown", r"Both \\(x_{i} + y_{j}\\) stand.", None),
        ("kramdown", r"The chance \\(P(A|B)\\) is small.", LossKind.TABLE),
        ("kramdown", "The chance \\\\(P(A|B)\\\\) is small\nand stays so.", None),
        ("kramdown", "- The chance $P(A|B)$ is small.", LossKind.TABLE),
        ("kramdown", "$$\nP(A|B)\n$$", None),
        ("kramdown", r"The chance $P(A\vert B)$ is small.", None),
        ("mathjax", r"The chance \\(P(A|B)\\) is small.", None),
        ("myst", r"The way \\(x\\) is short.", LossKind.BRACKETS),
        ("myst", r"The way $x$ is short.", None),
    ],
)
def test_losses_are_those_of_the_real_renderer(renderer: str, text: str, kind: LossKind | None) -> None:
    document = parse_text(text, "a.md", "en")
    assert [loss.kind for loss in losses(document, RENDERERS[renderer])] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("name", "text", "renderer"),
    [
        ("_config.yml", "title: x\n", "kramdown"),
        ("_config.yml", "markdown: kramdown\nkramdown:\n  input: GFM\n", "kramdown"),
        ("_config.yml", "markdown: CommonMarkGhPages\n", "mathjax"),
        ("_config.yml", "plugins: [jekyll-spaceship]\n", ""),
        ("mkdocs.yml", "markdown_extensions: [pymdownx.arithmatex]\n", "arithmatex"),
        ("mkdocs.yml", "site_name: x\n", ""),
        ("conf.py", 'myst_enable_extensions = ["dollarmath"]\n', "myst"),
        ("_quarto.yml", "project: {type: book}\n", "pandoc"),
        ("hugo.toml", "[markup.goldmark.extensions.passthrough]\nblock = [['\\[', '\\]']]\n", "passthrough"),
        ("docusaurus.config.js", "remarkPlugins: [require('remark-math')]", "katex"),
        ("book.toml", "[output.html]\nmathjax-support = true\n", "mathjax"),
    ],
)
def test_the_site_tells_its_renderer(name: str, text: str, renderer: str) -> None:
    known = told_by(name, text)
    assert (known.name if known else "") == renderer


@pytest.mark.parametrize(
    ("own", "other", "formulas"),
    [
        (r"The matrix \[A\] and \(x\).", r"Die Matrix \\(A\\) und \\(x\\).", ["A", "x"]),
        (r"The matrix \[A\] and \(x\).", r"Die Matrix \(A\) hat \(x_1\).", ["A", "x"]),
        (r"See \[note\] and \(5\).", r"Siehe \[Notiz\] und $5$.", []),
        (r"See \[A\] there.", r"Siehe [A] dort.", []),
    ],
)
def test_other_notes_vouch_for_single_brackets(own: str, other: str, formulas: list[str]) -> None:
    read = reread([parse_text(own, "en.md", "en"), parse_text(other, "de.md", "de")])
    assert [formula.latex for formula in read[0].formulas()] == formulas


@pytest.mark.parametrize("text", [r"\[ F = ma \]", r"\[ y = x - 1 \]", "\\[\ny = mx + b\n\\]"])
def test_an_equation_alone_is_a_formula_without_any_command(text: str) -> None:
    assert [formula.display for formula in parse_text(text, "a.md", "en").formulas()] == [True]


@pytest.mark.parametrize("text", [r"Pass \[key=value\] to it.", r"\[key = value\]", r"See \[a\] there."])
def test_escaped_brackets_stay_brackets(text: str) -> None:
    assert not list(parse_text(text, "a.md", "en").formulas())


def test_row_breaks_doubled_for_markdown_are_the_same_formula(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The note that doubles them is right, and the other one is told."""
    doubled = DE.replace("2 \\\\\n", "2 \\\\\\\\\n")
    assert found(tmp_path, {**KRAMDOWN, "notes/en/rank.md": EN, "notes/de/rank.md": doubled}, monkeypatch) == [
        ("en", "major", r"kramdown drops row breaks `\\` of a formula", 1)
    ]
