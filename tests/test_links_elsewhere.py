"""Links whose end was changed: to a file, a heading, a kind of file that there is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa import check_texts
from qa.analysis import site
from qa.checks.markup._active_content import is_run
from qa.model import Severity

Run = Callable[..., Any]

GLUE = {
    "en": "# Glue\n\n## Drying\n\nThe glue dries for five minutes, and only then may the patch be pressed on.\n",
    "fr": "# Colle\n\n## Séchage {#drying}\n\nLa colle sèche cinq minutes, et c'est alors qu'on peut"
    " presser la rustine.\n",
}
TYRE = {
    "en": "# Tyre\n\nThe solvent must leave the glue, see [the table](LINK), before you go on.\n\n"
    "See [the list](gone.md).\n",
    "fr": "# Pneu\n\nLe solvant doit s'échapper de la colle, voir [le tableau](LINK), avant de continuer.\n\n"
    "Voir [la liste](gone.md).\n",
}


@pytest.mark.parametrize(
    ("link", "changed", "told"),
    [
        ("glue.md", "glue.mdx", "destination 'glue.mdx' does not exist"),
        ("glue.md#drying", "glue.md#dryingx", "'glue.md' has no heading '#dryingx'"),
        ("glue.md#drying", "glue.md#colle", ""),
        ("glue.md#drying", "glue.md#drying", ""),
        ("gone.md", "gone.mdx", ""),
        ("/docs/glue#drying", "/docs/glue#dryingx", ""),
    ],
)
def test_the_end_of_a_link(
    link: str, changed: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run
) -> None:
    for lang, aim in (("en", link), ("fr", changed)):
        (tmp_path / lang).mkdir()
        (tmp_path / lang / "glue.md").write_text(GLUE[lang], encoding="utf-8")
        (tmp_path / lang / "tyre.md").write_text(TYRE[lang].replace("LINK", aim), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = qa("check", "--no-cache", "--select", "link-broken,link-changed", ".")
    found = [line for line in result.stdout.splitlines() if line.startswith("fr/tyre.md")]
    if told:
        assert len(found) == 1 and f"major {told}" in found[0], result.stdout
    else:
        assert not any(" major " in line or " minor " in line for line in found), found


def test_a_place_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of many broken links is compared with all of the source's, each in two dozen places."""
    for lang in ("en", "fr"):
        (tmp_path / f"glue.{lang}.md").write_text(GLUE[lang], encoding="utf-8")
    looked: list[Path] = []
    monkeypatch.setattr(site, "exists", lambda path: looked.append(path) or path.exists())
    around = site.site_of(*(str(tmp_path / f"glue.{lang}.md") for lang in ("en", "fr")))
    note = str(tmp_path / "glue.fr.md")
    assert around.find(note, "glue.en.md") == tmp_path / "glue.en.md"
    assert around.find(note, "tyre.md") is None
    looked.clear()
    assert around.find(note, "glue.en.md") == tmp_path / "glue.en.md"
    assert around.find(note, "tyre.md") is None
    assert not looked


def test_one_page_whose_translation_is_served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run) -> None:
    for tag, lang, aim in (("", "en", "glue.md#drying"), (".fr", "fr", "glue.md#colle")):
        (tmp_path / f"glue{tag}.md").write_text(GLUE[lang], encoding="utf-8")
        (tmp_path / f"tyre{tag}.md").write_text(TYRE[lang].replace("LINK", aim), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "#colle" not in qa("check", "--no-cache", "--select", "link-broken", ".").stdout


@pytest.mark.parametrize(("aim", "told"), [("glue.mdx", True), ("../glue.md", False), ("glue.html", False)])
def test_an_extension_where_no_tree_is_at_hand(aim: str, told: bool) -> None:
    from qa.config import Config
    from qa.engines import Engines
    from qa.run.batches import check_texts
    from qa.run.settings import Settings

    source, target = TYRE["en"].replace("LINK", "glue.md"), TYRE["fr"].replace("LINK", aim)
    engines, settings = Engines(), Settings(Config())
    found, _ = check_texts(source, target, source_lang="en", target_lang="fr", settings=settings, engines=engines)
    assert [finding.message for finding in found if finding.check == "link-changed"] == (
        [f"destination 'glue.md' became '{aim}'"] if told else []
    )


@pytest.mark.parametrize(("source", "end"), [(".en", ".md"), ("", ".md"), (".en", ".mdx"), ("-en", ".md")])
@pytest.mark.parametrize(
    ("link", "aim", "told"),
    [
        ("#drying", "#séchage", False),
        ("#drying", "#sechoir", True),
        ("#dry", "#sechoir", False),
        ("", "#sechoir", False),
    ],
)
def test_pages_of_one_folder(
    source: str, end: str, link: str, aim: str, told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qa: Run
) -> None:
    """The language stands in the name of the file: a link to a translated page leads to the headings of that page."""
    mark = source[:1] or "."
    glue = {"en": GLUE["en"], "fr": GLUE["fr"].replace(" {#drying}", "")}
    for tag, lang, where in (
        (source, "en", f"glue{source}{end}{link}"),
        (f"{mark}fr", "fr", f"glue{mark}fr{end}{aim}"),
    ):
        (tmp_path / f"glue{tag}{end}").write_text(glue[lang], encoding="utf-8")
        (tmp_path / f"tyre{tag}{end}").write_text(TYRE[lang].replace("LINK", where), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = qa("check", "--no-cache", "--select", "link-broken", ".")
    assert (f"major 'glue{mark}fr{end}' has no heading '#sechoir'" in result.stdout) == told, result.stdout


@pytest.mark.parametrize("address", ["javascript:open(1)", "JavaScript:open(1)", "data:text/html,<p>x", "vbscript:x"])
def test_a_link_that_runs_code_is_no_choice_of_a_translator(address: str) -> None:
    source = "Read [the manual](https://example.org/manual) before you start."
    target = f"Lies [das Handbuch]({address}) vor dem Start."
    found = [f for f in check_texts(source, target, source_lang="en", target_lang="de") if f.check == "link-changed"]
    assert [f.severity for f in found] == [Severity.MAJOR]


def test_a_link_that_runs_code_may_not_be_added() -> None:
    source, target = "See the manual before you start.", "Siehe [das Handbuch](javascript:x) vor dem Start."
    found = [f for f in check_texts(source, target, source_lang="en", target_lang="de") if f.check == "link-changed"]
    assert [f.message for f in found] == ["a link to 'javascript:x' is not in the source"]
    source = source.replace("the manual", "[the manual](javascript:x)")
    found = check_texts(source, target, source_lang="en", target_lang="de")
    assert not [f for f in found if f.check == "link-changed"]


def test_a_scheme_is_read_through_the_blanks_that_browsers_read_through() -> None:
    assert is_run("java\tscript:x") and is_run(" javascript:x") and not is_run("https://data:80/x")
    assert not is_run("javascript.html") and not is_run("database:x") and not is_run("data")
