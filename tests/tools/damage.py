"""A damaged copy of the corpus: `python -m tests.tools.damage FOLDER`. The same damage on every machine and Python.

Each translation gets some mistakes that translators and language models make, drawn by a generator whose seed is the
note's own name; a mistake that finds nothing to spoil in a note leaves it as it was.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

CORPUS = Path(__file__).parents[2] / "corpus"
A_NOTE = 5
"""Mistakes a note: enough that each kind meets several languages, few enough that notes stay alignable."""
LONG = 120  # characters of a block that is a paragraph, not a heading or an item
SENTENCE = 20  # characters of what may be called a sentence
BLANK = re.compile(r"\n\n+")
SENTENCE_END = re.compile(r"(?<=[.!?।。؟]) ?")

Damage = Callable[[str, str, Random], str]
"""(translation, source, generator) → translation with one mistake."""


def paragraphs(text: str) -> list[str]:
    """The long prose blocks after the front matter."""
    body = text.split("\n---\n", 1)[-1]
    return [b for b in BLANK.split(body) if len(b) >= LONG and b[0] not in "#|<`\\>-!123456789" and "```" not in b]


def replaced(text: str, old: str, new: str, at: int = 0) -> str:
    """`text` with its first `old` from offset `at` replaced; itself where there is none."""
    found = text.find(old, at) if old else -1
    return text if found < 0 else text[:found] + new + text[found + len(old) :]


def anywhere(pattern: str, change: Callable[[re.Match[str]], str]) -> Damage:
    """The mistake that changes one of the matches of `pattern` after the front matter."""
    expression = re.compile(pattern, re.DOTALL)

    def damage(text: str, source: str, random: Random) -> str:
        found = list(expression.finditer(text, text.find("\n---\n", 4) + 5))
        if not found:
            return text
        match = random.choice(found)
        return text[: match.start()] + change(match) + text[match.end() :]

    return damage


def paragraph_dropped(text: str, source: str, random: Random) -> str:
    """A whole paragraph is missing."""
    found = paragraphs(text)
    return replaced(text, random.choice(found) + "\n\n", "") if found else text


def paragraph_doubled(text: str, source: str, random: Random) -> str:
    """A paragraph stands twice."""
    found = paragraphs(text)
    if not found:
        return text
    chosen = random.choice(found)
    return replaced(text, chosen, f"{chosen}\n\n{chosen}")


def paragraph_left(text: str, source: str, random: Random) -> str:
    """A paragraph of the source was put in the place of its translation."""
    ours, theirs = paragraphs(text), paragraphs(source)
    if not ours or len(ours) != len(theirs):
        return text
    index = random.randrange(len(ours))
    return replaced(text, ours[index], theirs[index])


def sentence_dropped(text: str, source: str, random: Random) -> str:
    """A sentence inside a paragraph is missing."""
    found = [(p, s) for p in paragraphs(text) for s in SENTENCE_END.split(p)[1:] if len(s) >= SENTENCE]
    if not found:
        return text
    paragraph, sentence = random.choice(found)
    return replaced(text, paragraph, replaced(paragraph, sentence, "").rstrip())


def two_paragraphs_swapped(text: str, source: str, random: Random) -> str:
    """Two paragraphs changed places."""
    found = paragraphs(text)
    if len(found) < 2:
        return text
    first, second = random.sample(found, 2)
    return replaced(replaced(replaced(text, first, "\0"), second, first), "\0", second)


def words_left(text: str, source: str, random: Random) -> str:
    """Some words of the source were put into a sentence."""
    ours, theirs = paragraphs(text), paragraphs(source)
    words = re.findall(r"[a-z]{3,} [a-z]{2,} [a-z]{4,}", " ".join(theirs))
    if not ours or not words:
        return text
    place = random.choice(ours)
    return replaced(text, place, f"{place[:-1]} {random.choice(words)}{place[-1]}")


KINDS: dict[str, Damage] = {
    "paragraph dropped": paragraph_dropped,
    "paragraph doubled": paragraph_doubled,
    "paragraph left in the source's language": paragraph_left,
    "sentence dropped": sentence_dropped,
    "paragraphs swapped": two_paragraphs_swapped,
    "words left": words_left,
    "number changed": anywhere(r"(?<=[ ，、])[1-9]\d{1,2}(?=[ %.,。])", lambda m: str(int(m[0]) + 11)),
    "sign changed": anywhere(r"(?<=[a-z0-9}] )[+-](?= [a-z0-9\\])", lambda m: "-" if m[0] == "+" else "+"),
    "index changed": anywhere(r"_(?:i(?![a-z])|\{i\})", lambda m: m[0].replace("i", "k")),
    "exponent lost": anywhere(r"\^\{?2\}?", lambda m: ""),
    "backslash lost": anywhere(r"\\(?=frac|sum|sqrt|lambda|omega|nabla|log)", lambda m: ""),
    "brace lost": anywhere(r"(\\frac\{[^{}]*\}\{[^{}]*)\}", lambda m: m[1]),
    "delimiter lost": anywhere(r"\\\\\((?= )", lambda m: ""),
    "formula lost": anywhere(r"\\\\\( .+? \\\\\)", lambda m: "…"),
    "heading level": anywhere(r"\n## ", lambda m: "\n### "),
    "list item dropped": anywhere(r"\n[-*] [^\n]+", lambda m: ""),
    "table row dropped": anywhere(r"\n\| [^\n]+\|(?=\n\|)", lambda m: ""),
    "code changed": anywhere(r"`[a-z]+\.[a-z]+[^`]*`", lambda m: m[0].upper()),
    "link changed": anywhere(r"\]\([^)]+\)", lambda m: "](#elsewhere)"),
    "emphasis broken": anywhere(r"\*\*(?=[^*\n]+\*\*)", lambda m: ""),
    "bracket lost": anywhere(r"(?<=\()([^()$\\\n]{3,20})\)", lambda m: m[1]),
    "translator's remark": lambda text, source, random: f"{text.rstrip()}\n\nNote: I kept the formulas as they were.\n",
}


def damage(text: str, source: str, seed: str) -> tuple[str, list[str]]:
    """The damaged text, and the kinds of damage done to it."""
    random = Random(seed)
    done: list[str] = []
    for kind in random.sample(sorted(KINDS), len(KINDS)):
        if len(done) == A_NOTE:
            break
        spoiled = KINDS[kind](text, source, random)
        if spoiled != text:
            text = spoiled
            done.append(kind)
    return text, done


def damaged_copy(folder: Path) -> dict[str, list[str]]:
    """Copy the corpus to `folder` and spoil every translation; what was done, by the note's path in it."""
    shutil.copytree(CORPUS, folder)
    done = {}
    for path in sorted(folder.glob("_posts/*/*.md")):
        name = path.relative_to(folder).as_posix()
        source = folder / "notes" / path.name.replace(f"-{path.parent.name}.md", "-en.md")
        text, kinds = damage(path.read_text(encoding="utf-8"), source.read_text(encoding="utf-8"), name)
        path.write_text(text, encoding="utf-8", newline="\n")
        done[name] = kinds
    return done


def main(arguments: Sequence[str]) -> None:
    """Write the copy and print what was done where."""
    for name, kinds in damaged_copy(Path(arguments[0])).items():
        print(f"{name}: {', '.join(kinds)}")


if __name__ == "__main__":
    main(sys.argv[1:])
