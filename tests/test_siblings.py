"""What the notes of one group tell about each other, whichever of them is the source, in whatever order they come."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Group, Note, Severity
from qa.run.pipeline import check_group
from qa.run.settings import Settings

NOTES = {
    "de": """# Ladungen

Gleiche Ladungen stoßen sich ab, entgegengesetzte Ladungen ziehen sich an. Die Kraft wirkt auch in der Luft.

Die Reihe konvergiert nicht, wenn der Quotient größer als eins ist.

Die linke Hand hält den Draht, und der Strom fließt nach oben.
""",
    "fr": """# Charges

Les charges de même signe se repoussent, les charges opposées s'attirent. La force agit aussi dans l'air.

La série ne converge pas si le quotient est plus grand que un.

La main gauche tient le fil, et le courant va vers le haut.
""",
    "hi": """# आवेश

समान आवेश एक-दूसरे को प्रतिकर्षित करते हैं, विपरीत आवेश आकर्षित करते हैं। बल वायु में भी कार्य करता है।

यदि भागफल एक से बड़ा हो तो श्रेणी अभिसरित नहीं होती।

बायाँ हाथ तार को पकड़ता है, और धारा ऊपर की ओर बहती है।
""",
    "zh": """# 电荷

同种电荷相互排斥，异种电荷相互吸引。这种力在空气中也起作用。

如果商大于一，这个级数不收敛。

左手握住导线，电流向上流动。
""",
}
SOURCE = """# Charges

Like charges repel each other, opposite charges attract each other. The force also acts in the air.

The series does not converge if the quotient is larger than one.

The left hand holds the wire, and the current flows upwards.
"""
DAMAGE = {
    "the same word twice": ("de", "stoßen sich ab", "ziehen sich an", "antonym-swapped", 3),
    "the other hand": ("fr", "main gauche", "main droite", "antonym-swapped", 7),
    "a lost negation": ("zh", "不收敛", "收敛", "negation-flipped", 5),
    "a negation too many": ("de", "wirkt auch", "wirkt nicht", "negation-flipped", 3),
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def check(
    folder: Path, notes: dict[str, str], engines: Engines, source: str = "", least: Severity = Severity.MAJOR
) -> list[Finding]:
    paths = {lang: folder / f"note-{lang}.md" for lang in notes}
    for lang, path in paths.items():
        path.write_text(notes[lang], encoding="utf-8")
    original = None
    if source:
        (folder / "note-en.md").write_text(source, encoding="utf-8")
        original = Note(str(folder / "note-en.md"), "en")
    group = Group("note", original, tuple(Note(str(path), lang) for lang, path in paths.items()))
    found = check_group(group, Settings(Config()), engines).findings
    return [f for f in found if f.severity.rank >= least.rank]


def damaged(kind: str) -> tuple[dict[str, str], str, str, int]:
    lang, old, new, check, line = DAMAGE[kind]
    assert old in NOTES[lang]
    return {**NOTES, lang: NOTES[lang].replace(old, new)}, lang, check, line


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
def test_notes_that_agree_have_no_findings(source: str, tmp_path: Path, engines: Engines) -> None:
    assert check(tmp_path, NOTES, engines, source) == []


@pytest.mark.parametrize("source", ["", SOURCE], ids=["alone", "with source"])
@pytest.mark.parametrize("kind", DAMAGE)
def test_the_note_that_contradicts_all_others_is_told(kind: str, source: str, tmp_path: Path, engines: Engines) -> None:
    notes, lang, name, line = damaged(kind)
    # of three others one has a word that may negate, and two alone decide nothing
    severity = Severity.MINOR if kind == "a lost negation" and not source else Severity.MAJOR
    (finding,) = check(tmp_path, notes, engines, source, least=severity)
    assert (finding.check, finding.target_lang, finding.target.line, finding.severity) == (name, lang, line, severity)


@pytest.mark.parametrize("kind", ["the other hand", "a lost negation"])
def test_the_order_of_the_notes_does_not_matter(kind: str, tmp_path: Path, engines: Engines) -> None:
    notes, *_ = damaged(kind)
    found = [
        sorted(f.sort_key()[:5] for f in check(tmp_path, {lang: notes[lang] for lang in order}, engines))
        for order in list(permutations(notes))[::3]
    ]
    assert all(one == found[0] for one in found)


def test_a_source_that_its_translations_contradict_is_the_suspect(tmp_path: Path, engines: Engines) -> None:
    (finding,) = check(tmp_path, NOTES, engines, SOURCE.replace("left hand", "right hand"))
    assert (finding.check, finding.target_lang, finding.target.path) == (
        "antonym-swapped", "en", str(tmp_path / "note-en.md"),
    )  # fmt: skip
