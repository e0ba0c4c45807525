"""False alarms of the language checks on published translations: the message catalogues of an installed program.

    python tests/benchmarks/catalogues.py FOLDER [--languages de,hi,…] [--list]

FOLDER is searched for gettext catalogues (`LANGUAGE/LC_MESSAGES/*.mo`), for instance that of an installed Django or
Sphinx. Messages of more than 25 characters become the paragraphs of one note a language. Prints findings at major or
above and words for each language; some findings are real: catalogues hold untranslated messages too.
"""

from __future__ import annotations

import argparse
import gettext
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import regex

from qa.analysis import analyse
from qa.checks import all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text
from qa.text.languages import primary

CHECKS = (
    "untranslated-fragment",
    "untranslated-block",
    "foreign-script",
    "wrong-language",
    "translator-residue",
    "repeated-text",
    "mojibake",
)
PLACEHOLDER = regex.compile(r"%\(\w+\)[sdr]|%[sdr]|\{\w*\}")
SHORTEST = 25
CHUNK = 40


def messages(path: Path) -> Iterator[tuple[str, str]]:
    """(message, translation) of a catalogue, placeholders as code."""
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for message, translation in catalogue.items():
        text = message[0] if isinstance(message, tuple) else message
        if len(text) > SHORTEST and translation and "\x04" not in text:
            yield tuple(" ".join(PLACEHOLDER.sub("`x`", t).split()) for t in (text, translation))


def findings(pairs: list[tuple[str, str]], language: str) -> Iterator[Finding]:
    """Findings at major or above on messages as paragraphs, `CHUNK` to a note."""
    checks, engines = [check() for id, check in all_checks().items() if id in CHECKS], Engines()
    for i in range(0, len(pairs), CHUNK):
        left, right = ("\n\n".join(column) for column in zip(*pairs[i : i + CHUNK], strict=True))
        source, target = parse_text(left, "source", "en"), parse_text(right, "target", language)
        count = min(len(source.blocks), len(target.blocks))
        bitext = Bitext(source, target, tuple(Bead((k,), (k,)) for k in range(count)))
        for check in checks:
            yield from (f for f in check.run(analyse([bitext], engines)[0]) if f.severity.rank >= Severity.MAJOR.rank)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--languages", default="", help="only these, separated by commas")
    parser.add_argument("--list", action="store_true", help="print every finding")
    options = parser.parse_args()
    texts: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted(options.folder.rglob("LC_MESSAGES/*.mo")):
        language = path.parent.parent.name.replace("_", "-")
        if primary(language) != "en" and (not options.languages or language in options.languages.split(",")):
            texts[language] += messages(path)
    total = words = 0
    for language, pairs in sorted(texts.items()):
        found = list(findings(pairs, language))
        size = sum(len(translation.split()) for _, translation in pairs)
        print(f"{language}: {len(found)} findings in {size} words", flush=True)
        for finding in found if options.list else []:
            print(f"    {finding.check}: {finding.target.text[:80]!r} ({finding.message[:80]})")
        total, words = total + len(found), words + size
    print(f"all {len(texts)} languages: {total} findings in {words} words")


if __name__ == "__main__":
    main()
