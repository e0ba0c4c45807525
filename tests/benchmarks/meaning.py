"""How well meanings that were turned are seen: on corpus/, or on the help pages of an office suite in many languages.

    python tests/benchmarks/meaning.py
    python tests/benchmarks/meaning.py --help-pages FOLDER [--count 300]

FOLDER holds unpacked packages of LibreOffice's help (`dpkg -x libreoffice-help-de_….deb FOLDER`, and so on), en-US
among them: paragraphs of all languages share their ids. Sentences of the English side are turned, one thing at a time,
while the translation stays as it is: a negation put in, one taken out, a word turned into its opposite, a clause taken
out. Found: a finding at major or above. "clean" is what is found on the sentences as they are; published translations
have real errors, so it is an upper bound of the false alarms.
"""

from __future__ import annotations

import argparse
import html
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from qa.analysis import analyse
from qa.analysis.sentences import sentence_pairs
from qa.checks import Check, all_checks
from qa.checks.meaning._negation import affirmed, negated, words
from qa.checks.meaning._opposites import opposites
from qa.checks.structure._omission import clauses_out
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text

CORPUS = Path(__file__).parents[2] / "corpus"
CHECKS = {
    "not lost": "negation-flipped",
    "not gained": "negation-flipped",
    "opposite": "antonym-swapped",
    "clause lost": "segment-omitted",
    "clause gained": "segment-added",
}
Pairs = Sequence[tuple[str, str]]


def from_corpus() -> dict[str, list[tuple[str, str]]]:
    """Sentence pairs a language, by the aligner itself."""
    from qa.align import align

    engines, found = Engines(), defaultdict(list)
    for path in sorted((CORPUS / "_posts").glob("*/*.md")):
        key, lang = path.stem.rsplit("-", 1)
        source = parse_text((CORPUS / "notes" / f"{key}-en.md").read_text("utf-8"), "en.md", "en")
        target = parse_text(path.read_text("utf-8"), path.name, lang)
        bitext = Bitext(source, target, align(source, target, engines))
        found[lang] += [(pair.source.text, pair.target.text) for pair in sentence_pairs(analyse([bitext], engines)[0])]
    return found


def from_help(folder: Path, count: int) -> dict[str, list[tuple[str, str]]]:
    """Paragraphs of one language's help with those of the same id in English."""
    texts = {path.name: dict(_paragraphs(path)) for path in sorted(folder.glob("**/help/*")) if path.is_dir()}
    english = texts.pop("en-US")
    texts = {lang: own for lang, own in texts.items() if own}
    keys = [key for key, text in english.items() if re.match(r"[A-Z].*[.:!?]$", text) and 6 <= len(text.split()) <= 40]
    random.Random(3).shuffle(keys)
    unique = list({english[key]: key for key in keys}.values())
    return {
        lang: [(english[key], own[key]) for key in unique if len(own.get(key, "")) > 8 and own[key] != english[key]][
            :count
        ]
        for lang, own in texts.items()
    }


def _paragraphs(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("text/**/*.html")):
        for match in re.finditer(
            r'<p id="((?:par|hd)_id\w+)"[^>]*>(.*?)</p>', path.read_text("utf-8", "replace"), re.S
        ):
            text = html.unescape(re.sub(r"<[^>]+>", "", match[2]))
            yield f"{path.relative_to(folder)}#{match[1]}", " ".join(text.split())


def turned(texts: Pairs, lang: str, kind: str, pick: random.Random) -> list[tuple[str, str]]:
    """The pairs whose English side can be turned in that way, turned."""
    out = []
    for source, target in texts:
        variants = [v.text for v in _variants(source, target, lang, kind)]
        if variants:
            out.append((pick.choice(variants), target))
    return out


def _variants(source: str, target: str, lang: str, kind: str) -> Iterator:  # type: ignore[type-arg]
    english, other = words("en"), words(lang)
    assert english
    if kind == "not lost" and other and not english.any.search(source) and not other.any.search(target):
        yield from negated(source)
    elif kind == "not gained" and other and english.firm.search(source) and other.firm.search(target):
        yield from affirmed(source, "en")
    elif kind == "opposite":
        yield from opposites(source)
    elif kind == "clause gained":
        yield from clauses_out(source)


def found(texts: Pairs, lang: str, check: Check, engines: Engines, swapped: bool = False) -> int:
    """How many of the pairs have a finding at major or above; `swapped` takes English for the translation."""
    count = 0
    for source, target in texts:
        sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
        if all(len(side.blocks) == 1 for side in sides):
            bitext = Bitext(*(sides[::-1] if swapped else sides), (Bead((0,), (0,), 0.9, 1.0),))
            count += any(f.severity.rank >= Severity.MAJOR.rank for f in check.run(analyse([bitext], engines)[0]))
    return count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--help-pages", type=Path)
    parser.add_argument("--count", type=int, default=300)
    args = parser.parse_args()
    data = from_help(args.help_pages, args.count) if args.help_pages else from_corpus()
    engines, checks = Engines(), all_checks()
    print("| target | sentences | " + " | ".join(CHECKS) + " | clean |\n|---|--:|" + "--:|" * (len(CHECKS) + 1))
    total: Counter[str] = Counter()
    for lang, texts in data.items():
        base, cells = lang.split("-")[0], []
        for kind, check in CHECKS.items():
            # a clause taken out of English is one that the other language has gained, or, the other way round, lost
            cases = turned(texts, base, kind.replace("lost", "gained") if "clause" in kind else kind, random.Random(1))
            hits = found(cases, base, checks[check](), engines, swapped=kind == "clause lost")
            total[kind] += hits
            total[f"{kind} of"] += len(cases)
            cells.append(f"{hits}/{len(cases)}")
        clean = sum(found(texts, base, checks[check](), engines) for check in dict.fromkeys(CHECKS.values()))
        total["clean"] += clean
        total["of"] += len(texts)
        print(f"| {lang} | {len(texts)} | " + " | ".join(cells) + f" | {clean} |", flush=True)
    shares = [f"{total[kind] / max(1, total[f'{kind} of']):.2f}" for kind in CHECKS]
    print(f"| all | {total['of']} | " + " | ".join(shares) + f" | {total['clean']} |")


if __name__ == "__main__":
    main()
