"""Makes `reports/sample.html` and `reports/sample.md`: a copy of corpus/ with known defects and a history, checked.

    python reports/sample.py

The corpus itself is clean, so its own report would show nothing.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parent / "corpus"


def long_paragraphs(text: str) -> list[str]:
    """The paragraphs of prose, by their looks."""
    plain = re.compile(r"[^#|>!\-\d$\\`<\s]")
    outside_code = [part for prose in text.split("```")[::2] for part in prose.split("\n\n")]
    return [part for part in outside_code if len(part) > 60 and plain.match(part) and "\n- " not in part]


def flipped_sign(text: str) -> str:
    """The first plus or minus of a displayed formula becomes the other."""
    for formula in re.findall(r"(?:\\\[|\$\$)\n(.*?)\n(?:\\|\$\$)", text, re.DOTALL):
        if sign := re.search(r" ([+-]) ", formula):
            other = formula[: sign.start(1)] + {"+": "-", "-": "+"}[sign[1]] + formula[sign.end(1) :]
            return text.replace(formula, other, 1)
    return text


def lost_backslash(text: str) -> str:
    return text.replace("\\frac", "frac", 1)


def dropped_paragraph(text: str) -> str:
    return text.replace(long_paragraphs(text)[2] + "\n\n", "", 1)


def left_in_english(text: str) -> str:
    paragraph = long_paragraphs(text)[1]
    return text.replace(paragraph, "The next step is easy to see once the picture is drawn on paper.", 1)


def changed_number(text: str) -> str:
    """The first number of two digits in a paragraph has them exchanged."""
    for paragraph in long_paragraphs(text):
        changed = re.sub(r"(?<![\d.,{$])([1-9])(?!\1)([1-9])(?= )", r"\2\1", paragraph, count=1)
        if changed != paragraph:
            return text.replace(paragraph, changed, 1)
    return text


def remark_of_the_translator(text: str) -> str:
    first = long_paragraphs(text)[0]
    return text.replace(first, f"Here is the translation of the note:\n\n{first}", 1)


DAMAGE: dict[str, Callable[[str], str]] = {
    "*softmax-attention-de.md": flipped_sign,
    "*softmax-attention-hi.md": left_in_english,
    "*gradient-descent-ar.md": flipped_sign,
    "*gradient-descent-zh.md": dropped_paragraph,
    "*bayes-theorem-ja.md": dropped_paragraph,
    "*bayes-theorem-fr.md": changed_number,
    "*electrostatics-ar.md": lost_backslash,
    "*electrostatics-es.md": remark_of_the_translator,
    "*harmonic-oscillator-zh.md": flipped_sign,
}


def commit(folder: Path, message: str, day: int) -> None:
    """All that lies in a folder, as a commit of nobody's on that day of January 2026."""
    when = f"2026-01-{day:02}T12:00:00Z"
    who = {"GIT_AUTHOR_NAME": "qa", "GIT_AUTHOR_EMAIL": "qa@example.org", "GIT_AUTHOR_DATE": when}
    env = {**os.environ, **who, **{name.replace("AUTHOR", "COMMITTER"): value for name, value in who.items()}}
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", message]):
        subprocess.run(["git", *command], cwd=folder, env=env, check=True)


def said_more(text: str) -> str:
    """A source that goes on after it was translated."""
    first = long_paragraphs(text)[0]
    return text.replace(first, f"Take a matrix with two rows as an example. {first}", 1)


def main() -> int:
    with TemporaryDirectory() as folder:
        notes = Path(folder) / "notes"
        shutil.copytree(CORPUS, notes)
        commit(notes, "Translate all notes", 1)
        source = next(notes.rglob("*eigenvalues-en.md"))
        source.write_text(said_more(source.read_text(encoding="utf-8")), encoding="utf-8")
        commit(notes, "Say more about eigenvalues", 2)
        for pattern, damage in DAMAGE.items():
            [note] = notes.rglob(pattern)
            text = note.read_text(encoding="utf-8")
            damaged = damage(text)
            if damaged == text:
                print(f"{note.name}: {damage.__name__} found nothing to damage", file=sys.stderr)
                return 2
            note.write_text(damaged, encoding="utf-8")
        command = [sys.executable, "-m", "qa", "check", ".", "--exit-zero", "--no-cache"]
        outputs = [
            f"--output-file={suffix}={HERE / f'sample.{end}'}" for suffix, end in (("html", "html"), ("markdown", "md"))
        ]
        return subprocess.run([*command, *outputs], cwd=notes, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
