"""Bad notes through the whole program: a finding or one sentence, in bounded time, and the others are still checked."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from qa.align.sentences import SentenceBead
from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks.structure._omission import Variant, is_told, missing
from qa.checks.structure._sentences import _likeness
from qa.config import Config
from qa.engines import Array, Engines
from qa.model import Bead, Bitext
from qa.parse import parse_text
from qa.run import batches
from qa.run.settings import Settings

Run = Callable[..., Result]

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def check(qa: Run, folder: Path, *options: object) -> list[dict[str, object]]:
    result = qa("check", folder, "--format", "json", "--no-cache", *options)
    assert result.exit_code in (0, 1), result.output
    assert "Traceback" not in result.stderr
    findings: list[dict[str, object]] = json.loads(result.stdout)["findings"]
    return findings


def checks_at(findings: list[dict[str, object]], stem: str) -> set[object]:
    return {f["check"] for f in findings if Path(f["target"]["path"]).stem == stem}  # type: ignore[index]


@pytest.mark.parametrize(
    ("content", "wanted"),
    [
        (b"\xff\xfe\xfa not text", {"parse-failed"}),
        (b"\0\1\2PNG" * 50, {"parse-failed"}),
        (b"x" * 50_000_000, {"parse-failed"}),
    ],
    ids=["encoding", "binary", "50 MB"],
)
def test_unreadable_note(content: bytes, wanted: set[str], notes: Path, qa: Run) -> None:
    (notes / "averages-fr.md").write_bytes(content)
    de = notes / "averages-de.md"
    de.write_text(de.read_text(encoding="utf-8").replace("{i=1}", "{i=0}"), encoding="utf-8")
    findings = check(qa, notes)
    assert checks_at(findings, "averages-fr") == wanted
    assert checks_at(findings, "averages-de") == {"formula-changed"}


@pytest.mark.parametrize("content", ["", "---\nlang: fr\n---\n"], ids=["empty", "only front matter"])
def test_empty_translation_omits_everything_once(content: str, notes: Path, qa: Run) -> None:
    (notes / "averages-fr.md").write_text(content, encoding="utf-8")
    findings = check(qa, notes)
    assert checks_at(findings, "averages-de") == set()
    assert checks_at(findings, "averages-fr") - {"front-matter"} == {"segment-omitted"}
    assert len(findings) <= 3


def test_invalid_front_matter_is_a_finding(notes: Path, qa: Run) -> None:
    fr = notes / "averages-fr.md"
    fr.write_text(fr.read_text(encoding="utf-8").replace("title: Moyennes", "title: [Moyennes"), encoding="utf-8")
    (finding,) = check(qa, notes)
    assert Path(finding["target"]["path"]).stem == "averages-fr"  # type: ignore[index]


@pytest.mark.parametrize("end", ["```python\nx = 1\n", "$$\na + b\n", "\\begin{align}\na\n"])
def test_unclosed_fence_and_maths(end: str, notes: Path, qa: Run) -> None:
    fr = notes / "averages-fr.md"
    fr.write_text(fr.read_text(encoding="utf-8") + "\n" + end, encoding="utf-8")
    findings = check(qa, notes)
    assert findings
    assert checks_at(findings, "averages-de") == set()


def test_ten_thousand_formulas(notes: Path, qa: Run) -> None:
    for lang, word in (("en", "Let"), ("de", "Sei"), ("fr", "Soit")):
        lines = [f"{word} $x_{{{i}}} = {LETTERS[i % 26]}^{{{i}}}$.\n" for i in range(10_000 if lang != "fr" else 10)]
        text = (notes / f"averages-{lang}.md").read_text(encoding="utf-8")
        (notes / f"averages-{lang}.md").write_text(text + "\n" + "".join(lines), encoding="utf-8")
    (notes / "averages-fr.md").unlink()
    findings = check(qa, notes, "--select", "formula-changed", "--select", "formula-missing")
    assert findings == []


def test_a_formula_that_would_hang_the_prover(notes: Path, qa: Run) -> None:
    for lang, power in (("en", "1000000000"), ("de", "1000000001"), ("fr", "1000000000")):
        path = notes / f"averages-{lang}.md"
        bomb = rf"$\log((1/2)^{{{power}}}) + 9^{{9^{{9^{{9}}}}}}$"
        path.write_text(path.read_text(encoding="utf-8") + f"\n{bomb}\n", encoding="utf-8")
    findings = check(qa, notes, "--select", "formula-changed")
    assert checks_at(findings, "averages-de") == {"formula-changed"}
    assert checks_at(findings, "averages-fr") == set()


def test_links_out_of_the_tree_are_not_followed(notes: Path, qa: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret-es.md"
    outside.write_text("---\nlang: es\n---\n\nsecreto\n", encoding="utf-8")
    (notes / "averages-es.md").symlink_to(outside)
    result = qa("check", notes, "--format", "json", "--no-cache")
    assert result.exit_code == 0, result.output
    assert "secreto" not in result.stdout
    listed = json.loads(qa("files", notes, "--format", "json").stdout)
    assert any("averages-es" in entry["path"] for entry in listed["unmatched"])


def test_a_folder_named_like_a_note(notes: Path, qa: Run) -> None:
    (notes / "averages-fr.md").unlink()
    (notes / "averages-fr.md").mkdir()
    assert check(qa, notes) == []
    result = qa("check", "--source", notes / "averages-en.md", notes / "averages-fr.md")
    assert result.exit_code == 2
    assert "averages-fr.md" in result.stderr


@pytest.mark.parametrize("word", ["increase", "not", "The first thing,"])
def test_a_sentence_of_thousands_of_words_is_not_turned_word_by_word(word: str) -> None:
    """One text a word, each as long as the sentence, would take minutes and gigabytes."""
    source = parse_text(f"{word} " * 20_000, "en.md", "en")
    target = parse_text("zunehmen " * 20_000, "de.md", "de")
    bitext = Bitext(source, target, (Bead((0,), (0,), 0.9, 1.0),))
    asked: list[str] = []

    class Counting(Engines):
        def embed(self, texts: Sequence[str], languages: tuple[str, str], model: str = "") -> Array:
            asked.extend(texts)
            return super().embed(texts, languages, model)

    engines = Counting()
    for check_id in ("negation-flipped", "antonym-swapped"):
        assert not list(all_checks()[check_id]().run(analyse([bitext], engines)[0]))
    assert not list(missing(analyse([bitext], engines)[0], 0, 0.0))
    assert not asked


def test_a_lone_sentence_with_nothing_opposite_is_unknown() -> None:
    """Found by generated notes: all that stands near it is lone too."""
    bitext = Bitext(parse_text("A.", "en.md", "en"), parse_text("B. C.", "de.md", "de"), (Bead((0,), (0,), 0.9, 1.0),))
    alone = [SentenceBead(None, (0, 2), 0.0, "", "B."), SentenceBead(None, (3, 5), 0.0, "", "C.")]
    assert _likeness(analyse([bitext], Engines())[0], bitext.beads[0], alone, 0, 1, held=False) == 0


@pytest.mark.parametrize("letter", ["x", "。", "A，"])
def test_a_sentence_of_one_letter_tells_no_clause(letter: str) -> None:
    """Found by generated notes: nothing to compare with is no fault, and no clause is told there."""
    own = "The mean of all values, which nobody reads, is small."
    assert not is_told(Variant(3, 20, "", own), own, letter, ("en", "zh"), Engines())


@pytest.mark.parametrize(
    "address", ["https://exam[ple.org/a", "https://[::1/a", "//]/a", "https://[v.1]/a", "http://[a]]/"]
)
def test_an_address_that_is_none_is_compared_all_the_same(address: str) -> None:
    right, wrong = "See [the list](https://example.org/a).", f"Siehe [die Liste]({address}) und ![b]({address})."
    settings, engines = Settings(Config()), Engines()
    for source, target in ((right, wrong), (wrong, right), (wrong, wrong)):
        found, failures = batches.check_texts(
            source, target, source_lang="en", target_lang="de", settings=settings, engines=engines
        )
        assert not failures
        assert source == target or found
