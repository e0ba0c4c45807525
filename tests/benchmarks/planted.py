"""Words of the source planted into translations, and what must stay: the figure for languages that nobody tuned for.

    python tests/benchmarks/planted.py FOLDER... [--languages ta,ka,…] [--notes 6] [--seed 1] [--least minor] [--list]

Every FOLDER is searched for gettext catalogues (`LANGUAGE/LC_MESSAGES/*.mo`), for instance those of an installed
Django, Sphinx, Wagtail, Spyder or of JupyterLab's language packs: messages become the paragraphs of notes.
Into each note one fragment of a kind is planted, or one thing that must stay (a control) is
written on both sides. Printed by language and by kind: recall, precision (controls and clean places against leaks
found), F1, the share of controls flagged. A leak is found by a finding of at most `WIDEST` times its length.

No constant of the checks was set on catalogues or on languages other than the development set's (`DEVELOPED_ON`): all
other rows are languages left out, and every row is a tree left out.
"""

from __future__ import annotations

import argparse
import gettext
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import regex

from qa.analysis import analyse
from qa.checks import Check, all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.text.languages import language_of, primary, scripts_of
from qa.text.scripts import NAMES
from qa.text.words import function_words, has_table, zipf

DEVELOPED_ON = frozenset("ar bn de el es fa fr hi it ja ko pt ru ta te th tr uk vi zh".split())
CHECKS = ("untranslated-fragment", "untranslated-block", "foreign-script")
PARAGRAPHS = 16
WIDEST = 5
SHORTEST, LONGEST = 40, 400
FEWEST_WORDS = 6
NATIVE = 0.8
"""Share of a message's letters in the language's own script from which it is translated."""
_PLACEHOLDER = regex.compile(r"%\([^)]*\)[sdrif]|%[sdrif]|\{[^{}]*\}|``[^`]*``|`[^`]*`")
_WORD = regex.compile(r"\p{Latin}[\p{Latin}'’]*")
_ROW = regex.compile(r"[\p{Latin}'’ ]+")
_UNSPACED = regex.compile(r"(?<=[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])(?=\p{Lo})")
_SPACE = regex.compile(r"(?<=[\p{L}\p{M}])[ ](?=\p{L})")


@dataclass(frozen=True)
class Trial:
    """A source and a translation in paragraphs; `[start, end)` of the translation's note is planted."""

    kind: str
    source: list[str]
    target: list[str]
    paragraph: int
    planted: str
    control: bool


Pair = tuple[str, str]
Plant = Callable[[str, str, random.Random], "tuple[str, str, str] | None"]
"""(source, target, rng) of a paragraph → (source, target with the fragment, fragment), None where there is no place."""


def messages(path: Path, language: str) -> Iterator[Pair]:
    """(message, translation) of a catalogue that are sentences and translated."""
    own = "".join(rf"\p{{Script={NAMES[code]}}}" for code in scripts_of(language))
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    for message, translation in catalogue.items():
        if not isinstance(message, str) or not SHORTEST <= len(message) <= LONGEST or "\x04" in message:
            continue
        source, target = (" ".join(_PLACEHOLDER.sub("`x`", t).split()) for t in (message, translation))
        letters, native = len(regex.findall(r"\p{L}", target)), len(regex.findall(f"[{own}]", target))
        plain = not regex.search(r"[<>|\\*_\[\]#&]", source + target)
        plain = plain and not source.startswith("Error")
        if (
            plain
            and letters
            and native >= NATIVE * letters
            and len(source.split()) >= FEWEST_WORDS
            and source != target
        ):
            yield source, target


def insert(target: str, words: str, rng: random.Random) -> str | None:
    """The target with words between two of its own."""
    places = [m.end() for m in (_SPACE if _SPACE.search(target) else _UNSPACED).finditer(target)]
    if not places:
        return None
    at = rng.choice(places)
    return f"{target[:at].rstrip(' ')} {words} {target[at:]}"


def rows(source: str, length: int) -> list[str]:
    """Rows of lower-case words of a message with one space between them."""
    found = [m.span() for m in _WORD.finditer(source)]
    texts = (source[found[i][0] : found[i + length - 1][1]] for i in range(len(found) - length + 1))
    return [t for t in texts if _ROW.fullmatch(t) and t.count(" ") == length - 1 and t.islower()]


def _is_small(word: str) -> bool:
    return word in function_words("en")


def one_word(small: bool) -> Plant:
    """A lone function word, or a lone content word."""

    def plant(source: str, target: str, rng: random.Random) -> tuple[str, str, str] | None:
        words = [w for w in rows(source, 1) if _is_small(w) == small and (len(w) > 1 if small else len(w) > 3)]
        words = [w for w in words if small or zipf(w, "en") >= 3]
        return _planted(source, target, rng, words)

    return plant


def several(length: int) -> Plant:
    return lambda source, target, rng: _planted(source, target, rng, rows(source, length))


def opening(source: str, target: str, rng: random.Random) -> tuple[str, str, str] | None:
    """The first words of the sentence, with their capital, before the translation."""
    words = source.split()[:3]
    text = " ".join(words)
    if not all(_WORD.fullmatch(word) for word in words) or not words[1].islower():
        return None
    return source, f"{text} {target}", text


def _planted(source: str, target: str, rng: random.Random, words: Sequence[str]) -> tuple[str, str, str] | None:
    fresh = [w for w in words if not regex.search(rf"(?<!\p{{L}}){regex.escape(w)}(?!\p{{L}})", target)]
    if not fresh:
        return None
    chosen = rng.choice(fresh)
    found = insert(target, chosen, rng)
    return (source, found, chosen) if found else None


def framed(before: str, after: str) -> Plant:
    """The whole message left, as a heading, a cell, a caption."""
    return lambda source, target, rng: (f"{before}{source}{after}", f"{before}{source}{after}", source)


def both(text: str) -> Plant:
    """Something written into both sides that must stay."""

    def plant(source: str, target: str, rng: random.Random) -> tuple[str, str, str] | None:
        ours, theirs = insert(source, text, rng), insert(target, text, rng)
        return (ours, theirs, text) if ours and theirs else None

    return plant


def gloss(form: str) -> Plant:
    """A row of the source beside a word of the translation: `form` has `{own}` and `{row}`."""

    def plant(source: str, target: str, rng: random.Random) -> tuple[str, str, str] | None:
        words = [w for w in rows(source, rng.choice((1, 2))) if not any(map(_is_small, w.split())) and len(w) > 3]
        own = [
            m for m in regex.finditer(r"[\p{L}\p{M}]{3,}", target) if target[m.end() : m.end() + 1] in (" ", ".", "")
        ]
        if not words or not own:
            return None
        row, match = rng.choice(words), rng.choice(own)
        return source, target[: match.start()] + form.format(own=match[0], row=row) + target[match.end() :], row

    return plant


PLANTS: dict[str, Plant] = {
    "function word": one_word(True),
    "content word": one_word(False),
    "2 words": several(2),
    "3 words": several(3),
    "5 words": several(5),
    "capitalised": opening,
    "heading": framed("## ", ""),
    "cell": framed("| A | B |\n|---|---|\n| 1 | ", " |"),
    "caption": framed("<figure><figcaption>", "</figcaption></figure>"),
}
CONTROLS: dict[str, Plant] = {
    "gloss ( )": gloss("{own} ({row})"),
    "gloss sup": gloss("{own}<sup>{row}</sup>"),
    "gloss ruby": gloss("<ruby>{own}<rt>{row}</rt></ruby>"),
    "gloss quoted": gloss("{own} “{row}”"),
    "gloss before": gloss("{row} ({own})"),
    "gloss slash": gloss("{own}/{row}"),
    "abbr": gloss('<abbr title="{row}">{own}</abbr>'),
    "name": both("Harbour Lantern Institute"),
    "name with of": both("University of Saltmarsh"),
    "linked title": both("[The Art of Small Lanterns](https://example.org/art)"),
    "code words": both("lantern_size, config.yaml and/or --dry-run".split(" and")[0]),
    "camel case": both("loadLantern"),
    "products": both("quenra, vellomi, dactyr"),
    "button": both("**Save all changes**"),
    "quoted label": both("“Save all”"),
    "units": both("5 km"),
    "acronym": both("LSTM"),
}


def trials(pairs: Sequence[Pair], rng: random.Random) -> Iterator[Trial]:
    """One trial of every kind on the paragraphs of a note."""
    for kind, plant in (PLANTS | CONTROLS).items():
        for index in rng.sample(range(len(pairs)), len(pairs)):
            found = plant(*pairs[index], rng)
            if found:
                source, target = [s for s, _ in pairs], [t for _, t in pairs]
                source[index], target[index] = found[:2]
                yield Trial(kind, source, target, index, found[2], kind in CONTROLS)
                break


def findings(trial: Trial, language: str, checks: Sequence[Check], least: Severity) -> list[tuple[int, int]]:
    """Where the checks report something in the target's note."""
    documents = [parse_text("\n\n".join(t), name, tag) for t, name, tag in
                 ((trial.source, "s", "en"), (trial.target, "t", language))]  # fmt: skip
    count = min(len(d.blocks) for d in documents)
    bitext = Bitext(documents[0], documents[1], tuple(Bead((k,), (k,)) for k in range(count)))
    analysis, starts = analyse([bitext], Engines())[0], documents[1].line_starts
    found = [f for check in checks for f in check.run(analysis) if f.severity.rank >= least.rank]
    return [
        (starts[f.target.line - 1] + f.target.column - 1, starts[f.target.end_line - 1] + f.target.end_column - 1)
        for f in found
    ]


def judge(trial: Trial, places: Sequence[tuple[int, int]]) -> tuple[bool, int]:
    """Whether the planted words are pointed at, and the number of findings in the planted paragraph that are not."""
    first = sum(len(p) + 2 for p in trial.target[: trial.paragraph])
    last = first + len(trial.target[trial.paragraph])
    start = "\n\n".join(trial.target).index(trial.planted, first)
    end = start + len(trial.planted)
    over = [(a, b) for a, b in places if a < end and b > start]
    near = any(b - a <= WIDEST * len(trial.planted) for a, b in over)
    return bool(over) if trial.control else near, sum(first <= a < last for a, _ in places) - len(over)


def measure(pairs: Sequence[Pair], language: str, options: argparse.Namespace, checks: Sequence[Check]) -> Counter[str]:
    rng = random.Random(f"{options.seed} {language}")
    counts: Counter[str] = Counter()
    for _ in range(options.notes):
        note = rng.sample(list(pairs), min(PARAGRAPHS, len(pairs)))
        for trial in trials(note, rng):
            hit, others = judge(trial, findings(trial, language, checks, Severity(options.least)))
            side = "control" if trial.control else "leak"
            counts.update({f"{side}s": 1, f"{side}s hit": hit, "others": others})
            counts.update({f"n {trial.kind}": 1, f"hit {trial.kind}": hit})
            if options.list and hit == trial.control:
                print(f"    {'flagged' if hit else 'missed'} {trial.kind}: {trial.planted!r} in "
                      f"{trial.target[trial.paragraph][:150]!r}")  # fmt: skip
    return counts


def scores(counts: Counter[str]) -> tuple[float, float, float, float]:
    """Precision, recall, F1, share of controls flagged."""
    found, wrong = counts["leaks hit"], counts["controls hit"] + counts["others"]
    precision, recall = found / max(1, found + wrong), found / max(1, counts["leaks"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return precision, recall, f1, counts["controls hit"] / max(1, counts["controls"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--languages", default="", help="only these, separated by commas")
    parser.add_argument("--notes", type=int, default=6, help="notes a language; each has one trial of every kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--least", default="minor", choices=[s.value for s in Severity], help="severity that counts")
    parser.add_argument("--list", action="store_true", help="print what is missed and what is flagged wrongly")
    options = parser.parse_args()
    texts: dict[str, dict[Pair, None]] = defaultdict(dict)
    for path in sorted(p for folder in options.folders for p in folder.rglob("LC_MESSAGES/*.mo")):
        language = path.parent.parent.name.replace("_", "-").partition("@")[0]
        tag = language if primary(language) in ("zh", "sr") else primary(language)
        if tag != "en" and (not options.languages or tag in options.languages.split(",")):
            texts[tag].update(dict.fromkeys(messages(path, tag)))
    checks = [check() for id, check in all_checks().items() if id in CHECKS]
    total: Counter[str] = Counter()
    by_script: dict[str, list[float]] = defaultdict(list)
    print(
        "| language | script | table | developed on | precision | recall | F1 | controls flagged |\n" + "|---" * 8 + "|"
    )
    for language, pairs in sorted(texts.items()):
        if len(pairs) < 2 * PARAGRAPHS:
            continue
        counts = measure(list(pairs), language, options, checks)
        precision, recall, f1, flagged = scores(counts)
        script = language_of(language).scripts[0]
        by_script[script].append(f1)
        total.update(counts)
        known = "yes" if has_table(language) else "no"
        here = "yes" if primary(language) in DEVELOPED_ON else "no"
        row = f"{precision:.2f} | {recall:.2f} | {f1:.2f} | {flagged:.3f}"
        print(f"| {language} | {script} | {known} | {here} | {row} |", flush=True)
    print("\n" + ", ".join(f"{script} {mean(values):.2f}" for script, values in sorted(by_script.items())))
    print(f"mean F1 {mean(v for values in by_script.values() for v in values):.3f}, all: "
          + "precision {:.3f}, recall {:.3f}, F1 {:.3f}, controls flagged {:.4f}".format(*scores(total)))  # fmt: skip
    for kind in (*PLANTS, *CONTROLS):
        print(f"| {kind} | {total[f'n {kind}']} | {total[f'hit {kind}'] / max(1, total[f'n {kind}']):.2f} |")


if __name__ == "__main__":
    main()
