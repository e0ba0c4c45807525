"""Text of our own with known faults, in which `check_thresholds.py` looks for what a number of a check decides."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.align import align
from qa.analysis import Analysis, analyse
from qa.checks import TreeCheck, all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext
from qa.parse import parse, parse_text
from qa.text.glossary import glossary
from qa.text.languages import scripts_of
from tests.benchmarks import challenge, fragments, polarity, quantity_forms, value_trial, values
from tests.fixtures import FOLDER, notes
from tests.tools.damage import CORPUS, KINDS

LANGUAGES = ("ar", "de", "fr", "hi", "zh")
ROUNDS = 3
"""Mistakes that each note of the corpus gets, one at a time."""
LEAKS = 3
"""Phrases that each note of `fragments.py` has left in English."""
SLIPS = {
    "capital-missing": ("first-letter-lower", "names-lower"),
    "misspelt-word": ("letters-swapped", "word-split", "word-hyphenated"),
    "sentence-end": ("last-mark-dropped", "last-mark-question", "last-mark-comma", "last-mark-exclaimed"),
}
"""The kinds of `challenge.py` that a check is about."""
FORMS = "ungrammatical-sentence"
"""The check that is about the kind "agreement", which is written by hand."""
CLAUSE = 10
"""Words of another translation that a note is given."""


@dataclass(frozen=True)
class Case:
    """A group of analysed pairs, the faulty lines by path, and the only checks that it is for (all, where empty).

    A wrong sentence has all its lines wrong: one finding anywhere finds it.
    """

    pairs: Sequence[Analysis]
    wrong: dict[str, list[range]]
    checks: frozenset[str] = frozenset()


def fixtures(engines: Engines) -> Iterator[Case]:
    for id, check in all_checks().items():
        if issubclass(check, TreeCheck):
            continue
        first, others = notes(id)
        source = parse(first, str(first), "en")
        terms = glossary(first.parent, tuple(path.name for path in first.parent.glob("glossary.csv")))
        targets = [parse(path, str(path), path.stem.split("_")[0]) for path in others]
        bitexts = [Bitext(source, t, align(source, t, engines), False, terms) for t in targets]
        wrong: dict[str, list[range]] = defaultdict(list)
        for line in (FOLDER / id / "findings.txt").read_text("utf-8").splitlines():
            path, number, _ = line.split(":", 2)
            wrong[str(first.parent / path)].append(range(int(number), int(number) + 1))
        yield Case(analyse(bitexts, engines), dict(wrong), frozenset({id}))


def in_corpus(engines: Engines) -> Iterator[Case]:
    """The notes as they are, and with mistakes."""
    kinds = sorted(KINDS)
    for number, path in enumerate(sorted((CORPUS / "notes").glob("*-en.md"))):
        source, key = parse(path, "en.md", "en"), path.name[:-6]
        texts = {lang: (CORPUS / f"_posts/{lang}/{key}-{lang}.md").read_text("utf-8") for lang in LANGUAGES}
        for turn in range(ROUNDS + 1):
            targets, wrong = [], {}
            for at, (lang, text) in enumerate(texts.items()):
                kind = kinds[(ROUNDS * (len(LANGUAGES) * number + at) + turn) % len(kinds)]
                new = KINDS[kind](text, source.text, random.Random(f"{key} {lang}")) if turn < ROUNDS else text
                if new != text:
                    wrong[f"{lang}.md"] = [_changed(text, new)]
                targets.append(parse_text(new, f"{lang}.md", lang))
            yield Case(analyse([Bitext(source, t, align(source, t, engines)) for t in targets], engines), wrong)


def _changed(old: str, new: str) -> range:
    """The lines of the new text that differ."""
    ours, theirs = old.split("\n"), new.split("\n")
    same = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    ours, theirs = ours[same:][::-1], theirs[same:][::-1]
    after = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    return range(same + 1, same + 1 + max(1, len(theirs) - after))


def sentences(engines: Engines) -> Iterator[Case]:
    """Single sentences, each right and wrong."""
    for _, check, lang, source, right, wrong in values.cases(random.Random(1), 1):
        yield from (
            _sentence(source, text, "en", lang, text == wrong, {check}, engines)
            for text in dict.fromkeys((right, wrong))
        )
    for line in quantity_forms.FORMS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            _, english, lang, good, bad = line.split("\t")
            frame = quantity_forms.FRAMES[lang]
            for faulty, texts in ((False, good), (True, bad)):
                for text in filter(None, texts.split("|")):
                    source, target = quantity_forms.FRAMES["en"].format(english), frame.format(text)
                    yield _sentence(source, target, "en", lang, faulty, {"number-mismatch"}, engines)
    for lang, texts in polarity.translations().items():
        for item, text in zip(polarity.items(), texts, strict=True):
            for mark, source in item:
                yield _sentence(source, text, "en", lang, mark != "=", set(polarity.CHECKS), engines)


def slips(engines: Engines) -> Iterator[Case]:
    """Sentences translated into English, each right and with one slip."""
    chance = random.Random(1)
    for row in challenge.sentences():
        source, right, lang = row["source"], row["translation"], row["lang"]
        yield _sentence(source, right, lang, "en", False, {*SLIPS, FORMS}, engines)
        for kind, text in challenge.written(right, row["faults"]):
            if kind == "agreement":
                yield _sentence(source, text, lang, "en", True, {FORMS}, engines)
        for check, kinds in SLIPS.items():
            for text in dict.fromkeys(challenge.MADE[kind](right, chance) for kind in kinds):
                yield _sentence(source, text, lang, "en", text != right, {check}, engines)


def wrong_values(engines: Engines) -> Iterator[Case]:
    """Sentences with names, numbers, dates and units, each right and with one of them wrong."""
    about = {id for id, check in all_checks().items() if check.__module__.startswith("qa.checks.values.")}
    for line in value_trial.TRIAL.read_text("utf-8").splitlines()[1:]:
        lang, other, _, source, target = line.replace("\\n", "\n").split("\t")
        for number, text in enumerate(value_trial.variants(target)):
            yield _sentence(source, text, lang, other, number > 0, about, engines)


def _sentence(source: str, target: str, lang: str, other: str, wrong: bool, checks: set[str], engines: Engines) -> Case:
    """A text of a sentence or two and its translation; where it is wrong, any finding in it counts."""
    sides = parse_text(source, "s.md", lang), parse_text(target, "t.md", other)
    both = range(min(len(side.blocks) for side in sides))
    bitext = Bitext(*sides, tuple(Bead((at,), (at,), 0.9, 1.0) for at in both))
    lines = target.count("\n") + 2
    return Case(analyse([bitext], engines), {"t.md": [range(1, lines)]} if wrong else {}, frozenset(checks))


def leaks(engines: Engines) -> Iterator[Case]:
    """Notes in many languages, with phrases left in English."""
    for name, folder in fragments.NOTES.items():
        plain = "\n\n".join(fragments.unmarked(block)[0] for block in fragments.blocks_of("en", name))
        for language in sorted({path.stem for path in folder.glob("*.md")} - {"en"}):
            note = fragments.read(name, language)
            trial = next(fragments.trials(note, LEAKS, random.Random(language)), None)
            if trial is None:
                # nothing is left in a note of this language
                continue
            source, target, places = trial
            for english, text, marked in ((plain, fragments.written(note, ())[0], []), (source, target, places)):
                lines = [text.count("\n", 0, place.start) + 1 for place in marked if place.leak]
                wrong = {"t.md": [range(line, line + 1) for line in lines]}
                yield Case(analyse([_in_order(english, text, language)], engines), wrong, frozenset(fragments.CHECKS))


def clauses(engines: Engines) -> Iterator[Case]:
    """Notes in many languages that end a paragraph with words of the next one in the same script."""
    languages = sorted(path.stem for path in fragments.NOTES["bees"].glob("*.md"))
    plain = {lang: [fragments.unmarked(b)[0] for b in fragments.blocks_of(lang, "bees")] for lang in languages}
    prose = [index for index, block in enumerate(plain["en"]) if block[0].isalpha()]
    at = max(prose, key=lambda index: len(plain["en"][index]))
    for number, language in enumerate(languages):
        others = [*languages[number + 1 :], *languages[:number]]
        other = next((one for one in others if one != "en" and scripts_of(one) == scripts_of(language)), None)
        if other and language != "en":
            blocks = list(plain[language])
            blocks[at] += " " + " ".join(plain[other][at].split()[:CLAUSE])
            line = "\n\n".join(blocks[:at]).count("\n") + 3
            wrong = {"t.md": [range(line, line + blocks[at].count("\n") + 1)]}
            pair = _in_order("\n\n".join(plain["en"]), "\n\n".join(blocks), language)
            yield Case(analyse([pair], engines), wrong, frozenset({"wrong-language"}))


def _in_order(source: str, target: str, language: str) -> Bitext:
    """Two texts whose blocks are paired by order; a gloss in a tag is a text of its own, which the source lacks."""
    sides = parse_text(source, "en.md", "en"), parse_text(target, "t.md", language)
    pairs = zip(*([b.index for b in d.blocks if not b.info.startswith("abbr ")] for d in sides), strict=True)
    return Bitext(*sides, tuple(Bead((s,), (t,)) for s, t in pairs))
