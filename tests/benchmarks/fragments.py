"""Fragments of the source left in 23 notes of our own, in 10 to 41 languages: the figure for unseen languages.

    python tests/benchmarks/fragments.py [--note lesson] [--languages ta,ka,…] [--leaks 3] [--seed 1] [--list]
    python tests/benchmarks/fragments.py --note boat --into en    # from each language into English
    python tests/benchmarks/fragments.py --note mill --pairs ru>uk,es>gl
    python tests/benchmarks/fragments.py --unknown                # each language as if it had no table of words

`fragments/en.md`, `fragments_lesson/en.md` and their like, with their translations, mark aligned phrases,
`{1:slowly}` and `{1:மெதுவாக}`, and what translators keep on purpose, `{=Redis}`. Every phrase is once left in English
in the place of its translation, `{1:}` where the language has an ending instead; each note has `--leaks` of them, two
glosses of other phrases in one of `GLOSSES`, and one of `KEPT`. Found, missed and flagged are counted as the
project's scores count them: a leak is found by any finding of the three checks that overlaps it, a control is flagged
by one that is at most `WIDEST` times as long; `tight` wants the leak's finding as short as that too, and it is marked
exactly where one finding alone has its very bounds. Comments and strings of code, which are never major, stand in the
table of kinds alone. Findings beside leaks and controls count against precision, those of the untouched notes are told
for 1,000 words.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import regex

from qa.analysis import analyse
from qa.checks import Check, all_checks
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text
from qa.text import words
from qa.text.languages import language_name, language_of, primary
from qa.text.words import function_words, has_table

NOTES = {
    "pendulum": Path(__file__).with_name("fragments"),
    "lesson": Path(__file__).with_name("fragments_lesson"),
    "boat": Path(__file__).with_name("fragments_boat"),
    "bees": Path(__file__).with_name("fragments_bees"),
    "rain": Path(__file__).with_name("fragments_rain"),
    "bicycle": Path(__file__).with_name("fragments_bicycle"),
    "telescope": Path(__file__).with_name("fragments_telescope"),
    "bread": Path(__file__).with_name("fragments_bread"),
    "solar": Path(__file__).with_name("fragments_solar"),
    "pond": Path(__file__).with_name("fragments_pond"),
    "album": Path(__file__).with_name("fragments_album"),
    "backup": Path(__file__).with_name("fragments_backup"),
    "hut": Path(__file__).with_name("fragments_hut"),
    "greenhouse": Path(__file__).with_name("fragments_greenhouse"),
    "pigeons": Path(__file__).with_name("fragments_pigeons"),
    "queue": Path(__file__).with_name("fragments_queue"),
    "regression": Path(__file__).with_name("fragments_regression"),
    "tea": Path(__file__).with_name("fragments_tea"),
    "stall": Path(__file__).with_name("fragments_stall"),
    "choir": Path(__file__).with_name("fragments_choir"),
    "mill": Path(__file__).with_name("fragments_mill"),
    "kiln": Path(__file__).with_name("fragments_kiln"),
    "coat": Path(__file__).with_name("fragments_coat"),
}
CHECKS = ("untranslated-fragment", "untranslated-block", "foreign-script")
WIDEST = 5
_MARK = regex.compile(r"\{(\d{1,2}|=):?([^{}]*)\}")
_LETTER = regex.compile(r"[\p{L}\p{M}\p{N}`]")
_FRAMES = {"#": "heading", "|": "cell", "!": "alt text", "<": "caption", "`": "code", ":": "container"}
OR = dict(
    pair.split("=")
    for pair in (
        "ta=அல்லது te=లేదా ml=അല്ലെങ്കിൽ kn=ಅಥವಾ si=හෝ my=သို့မဟုတ် km=ឬ lo=ຫຼື ka=ან hy=կամ am=ወይም "
        "mn=эсвэл bn=বা ne=वा gu=અથવા fa=یا ur=یا he=או el=ή uk=або bg=или th=หรือ ja=または ko=또는 zh=或 "
        "en=or tr=veya vi=hoặc fi=tai pl=lub nl=of id=atau sw=au ro=sau hu=vagy cs=nebo sv=eller et=või "
        "da=eller nb=eller de=oder es=o fr=ou it=o pt=ou ca=o hr=ili sk=alebo sl=ali lt=arba lv=vai fil=o ms=atau "
        "af=of sq=ose is=eða az=yaxud eu=edo ru=или sr=или mk=или kk=немесе hi=या mr=किंवा pa=ਜਾਂ or=କିମ୍ବା ar=أو zh-Hant=或"
        " gl=ou eo=aŭ uz=yoki be=ці"
    ).split()
)
GLOSSES = (
    "{own} ({en})",
    "{en} ({own})",
    "{own} “{en}”",
    "{own}/{en}",
    "{own}<sup>{en}</sup>",
    "<ruby>{own}<rt>{en}</rt></ruby>",
    '<abbr title="{en}">{own}</abbr>',
    "{own} {or} {en}",
)
KEPT = (
    "Harbour Lantern Institute",
    "University of Saltmarsh",
    "[The Art of Small Lanterns](https://example.org/art)",
    "*A Short History of Salt*",
    "`lantern_size`",
    "loadLantern",
    "lantern_size",
    "quenra, vellomi, dactyr",
    "“Save all”",
    "**Open the file**",
    "LSTM",
    "12 km/h",
    "config.yaml",
    "http://example.org/lamp",
)


@dataclass(frozen=True)
class Phrase:
    """An aligned phrase of block `block`; the translation's is at `[start, end)` of the unmarked block."""

    block: int
    number: str
    original: str
    source: str
    start: int
    end: int
    in_code: bool

    @property
    def kind(self) -> str:
        if self.in_code:
            return "text in code"
        words = self.original.split()
        if len(words) > 1:
            return f"{min(len(words), 4)} words" + (" or more" if len(words) > 3 else "")
        if words[0] in function_words(self.source):
            return "function word"
        return "content word" if words[0].islower() else "capitalised word"


@dataclass(frozen=True)
class Note:
    """A translation without its marks, with what was marked: phrases, and kept words as (block, start, end)."""

    name: str
    language: str
    source: str
    blocks: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    kept: tuple[tuple[int, int, int], ...]


def blocks_of(language: str, note: str) -> list[str]:
    return (NOTES[note] / f"{language}.md").read_text(encoding="utf-8").strip().split("\n\n")


def unmarked(block: str) -> tuple[str, list[tuple[str, int, int]]]:
    """A block without marks, and (number or "=", start, end) of each."""
    text, marks, last = "", [], 0
    for match in _MARK.finditer(block):
        before = block[last : match.start()]
        if not match[2] and text[-1:] in ("", " ") and not before and block[match.end() : match.end() + 1] == " ":
            text = text[:-1]
        text += before
        if not match[2] and text.endswith(" "):
            # an ending stands for the phrase: no place of its own
            text = text[:-1]
        marks.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        last = match.end()
    return text + block[last:], marks


def read(name: str, language: str, source: str = "en") -> Note:
    said = [{m[1]: m[2] for m in _MARK.finditer(block)} for block in blocks_of(source, name)]
    blocks, phrases, kept = [], [], []
    for index, block in enumerate(blocks_of(language, name)):
        text, marks = unmarked(block)
        blocks.append(text)
        kept += [(index, start, end) for mark, start, end in marks if mark == "="]
        # what both languages say alike cannot be left over
        told = {m: text[start:end] for m, start, end in marks}
        known = [(m, start, end) for m, start, end in marks if m != "=" and said[index].get(m)]
        left = [(m, start, end) for m, start, end in known if language == source or said[index][m] != told[m]]
        code = text.startswith("```")
        phrases += [Phrase(index, m, said[index][m], source, start, end, code) for m, start, end in left]
    return Note(name, language, source, tuple(blocks), tuple(phrases), tuple(kept))


@dataclass(frozen=True)
class Place:
    """Something at `[start, end)` of a note that must be found (`leak`) or not; `kind` says what it is."""

    kind: str
    start: int
    end: int
    leak: bool


Edit = tuple[int, int, str, int, int, Place | None]


def replaced(note: Note, phrase: Phrase) -> tuple[int, int, str, int]:
    """(start, end, text, offset of the English in it): the phrase left in English, apart from unspaced letters."""
    block = note.blocks[phrase.block]
    before, after = block[: phrase.start][-1:], block[phrase.end : phrase.end + 1]
    attached = note.language == "ko" or phrase.start == phrase.end == 0
    left = " " if _LETTER.match(before or ".") and not attached else ""
    right = " " if _LETTER.match(after or ".") and not attached else ""
    return phrase.start, phrase.end, f"{left}{phrase.original}{right}", len(left)


def glossed(note: Note, phrase: Phrase, form: str) -> tuple[int, int, str, int]:
    own = note.blocks[phrase.block][phrase.start : phrase.end]
    text = form.format(own=own, en=phrase.original, **{"or": OR[note.language]})
    return phrase.start, phrase.end, text, text.index(phrase.original)


def written(
    note: Note, edits: Iterable[tuple[int, tuple[int, int, str, int], str, int, bool]]
) -> tuple[str, list[Place]]:
    """The note with (block, edit, kind, length, leak) done, and where what they wrote stands."""
    by_block = defaultdict(list)
    for block, edit, kind, length, leak in edits:
        by_block[block].append((edit, kind, length, leak))
    text, places = "", []
    for index, block in enumerate(note.blocks):
        last, body = 0, ""
        for (start, end, new, offset), kind, length, leak in sorted(by_block[index]):
            body += block[last:start]
            at = len(text) + len(body) + offset
            places.append(Place(kind, at, at + length, leak))
            body += new
            last = end
        text += body + block[last:] + "\n\n"
    return text, places


def is_glossable(note: Note, phrase: Phrase) -> bool:
    words = phrase.original.lower().split()
    block = note.blocks[phrase.block]
    prose = block[0] not in _FRAMES and not block.startswith("---")
    return (
        prose
        and phrase.end > phrase.start
        and len(words) < 4
        and not any(w in function_words(note.source) for w in words)
    )


def insertion(marked: str, words: str, rng: random.Random) -> tuple[int, int, str, int]:
    """Words between two of a block's own, in nothing that is marked as kept."""
    block, marks = unmarked(marked)
    kept = [(start, end) for mark, start, end in marks if mark == "="]
    spaces = (m.start() for m in regex.finditer(r"(?<=[\p{L}\p{M}]) (?=\p{L})", block))
    letters = (m.start() for m in regex.finditer(r"(?<=\p{Lo})(?=\p{Lo})", block))
    free = ([at for at in places if not any(a <= at <= b for a, b in kept)] for places in (spaces, letters))
    at = rng.choice(next(places for places in free if places))
    right = "" if block[at : at + 1] == " " else " "
    return at, at, f" {words}{right}", 1


def trials(note: Note, leaks: int, rng: random.Random) -> Iterator[tuple[str, str, list[Place]]]:
    """(source, target, places) in which together every phrase was left once."""
    source_blocks = [unmarked(block)[0] for block in blocks_of(note.source, note.name)]
    todo = rng.sample(note.phrases, len(note.phrases))
    while todo:
        taken: dict[int, Phrase] = {}
        for phrase in todo:
            if phrase.block not in taken and len(taken) < leaks:
                taken[phrase.block] = phrase
        todo = [phrase for phrase in todo if phrase not in taken.values()]
        edits = [(p.block, replaced(note, p), p.kind, len(p.original), True) for p in taken.values()]
        free = [p for p in note.phrases if p.block not in taken and is_glossable(note, p)]
        for phrase in rng.sample(free, min(2, len(free))):
            if phrase.block in taken:
                continue
            taken[phrase.block] = phrase
            form = rng.choice(GLOSSES)
            edits.append((phrase.block, glossed(note, phrase, form), f"gloss {form}", len(phrase.original), False))
        prose = [i for i, b in enumerate(note.blocks) if i not in taken and b[0] not in "#|!<-*1`= $:"]
        source = source_blocks
        if prose:
            index, kept = rng.choice(prose), rng.choice(KEPT)
            edit = insertion(blocks_of(note.language, note.name)[index], kept, rng)
            edits.append((index, edit, f"kept {kept}", len(kept), False))
            at, _, added, _ = insertion(blocks_of(note.source, note.name)[index], kept, rng)
            source = [b[:at] + added + b[at:] if i == index else b for i, b in enumerate(source_blocks)]
        yield "\n\n".join(source), *written(note, edits)


def findings(
    source: str, target: str, languages: tuple[str, str], checks: Sequence[Check]
) -> list[tuple[int, int, int]]:
    """(start, end, rank of the severity) of what the checks report from minor on."""
    documents = parse_text(source, "s", languages[0]), parse_text(target, "t", languages[1])
    # a gloss in a tag is a text of its own, which the source lacks
    pairs = zip(*([b.index for b in d.blocks if not b.info.startswith("abbr ")] for d in documents), strict=True)
    bitext = Bitext(documents[0], documents[1], tuple(Bead((s,), (t,)) for s, t in pairs))
    analysis, starts = analyse([bitext], Engines())[0], documents[1].line_starts
    found = (f for check in checks for f in check.run(analysis))
    return [
        (starts[f.target.line - 1] + f.target.column - 1, starts[f.target.end_line - 1] + f.target.end_column - 1, rank)
        for f in found
        if (rank := f.severity.rank) >= Severity.MINOR.rank
    ]


def judge(places: Sequence[Place], found: Sequence[tuple[int, int]]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for place in places:
        at = [(a, b) for a, b in found if a < place.end and b > place.start]
        over = [b - a for a, b in at]
        if place.kind == "text in code":
            counts.update({f"n {place.kind}": 1, f"hit {place.kind}": bool(over)})
            continue
        near = any(size <= WIDEST * (place.end - place.start) for size in over)
        hit = bool(over) if place.leak else near
        counts.update({"leaks": place.leak, "controls": not place.leak, f"n {place.kind}": 1, f"hit {place.kind}": hit})
        counts["exact"] += place.leak and at == [(place.start, place.end)]
        counts.update({"found": place.leak and hit, "tight": place.leak and near, "flagged": not place.leak and hit})
    return counts


def measure(
    note: Note, leaks: int, rng: random.Random, checks: Sequence[Check], shown: bool
) -> dict[int, Counter[str]]:
    """Counts by the least severity that counts."""
    counts = {level.rank: Counter[str]() for level in (Severity.MINOR, Severity.MAJOR)}
    source = "\n\n".join(unmarked(block)[0] for block in blocks_of(note.source, note.name))
    languages = note.source, note.language
    text, _ = written(note, ())
    clean = findings(source, text, languages, checks)
    starts = [0]
    for block in note.blocks:
        starts.append(starts[-1] + len(block) + 2)
    kept = [Place("kept in the note", starts[b] + s, starts[b] + e, False) for b, s, e in note.kept]
    for rank, tally in counts.items():
        places = [(a, b) for a, b, r in clean if r >= rank]
        tally += judge(kept, places)
        tally["clean"] += len(places)
        tally["words"] += len(source.split())
    if shown:
        for a, b, rank in clean:
            print(f"    clean {rank}: {text[a:b]!r} in {text[max(0, a - 40) : b + 40]!r}")
    quiet = {text[a:b] for a, b, _ in clean}
    for english, target, places in trials(note, leaks, rng):
        found = findings(english, target, languages, checks)
        for rank, tally in counts.items():
            serious = [(a, b) for a, b, r in found if r >= rank]
            tally += judge(places, serious)
            for a, b in serious:
                other = all(b <= p.start or a >= p.end for p in places) and target[a:b] not in quiet
                tally["others"] += other
                if shown and other and rank == Severity.MAJOR.rank:
                    print(f"    beside: {target[a:b]!r} in {target[max(0, a - 40) : b + 40]!r}")
        for place in places if shown else ():
            ranks = [r for a, b, r in found if a < place.end and b > place.start]
            worst = max(ranks, default=-1)
            if (worst < Severity.MAJOR.rank) if place.leak else worst >= 0:
                verb = "missed" if place.leak else "flagged"
                around = target[max(0, place.start - 40) : place.end + 40]
                print(f"    {verb} ({worst}) {place.kind}: {target[place.start : place.end]!r} in {around!r}")
    return counts


def hide_tables() -> None:
    """Leave every language but English out of the tables of words."""
    known = words._path
    words._path = lambda tag: known(tag) if primary(tag) == "en" else known(tag).with_name("hidden")


def scores(counts: Counter[str], key: str = "found") -> tuple[float, float, float]:
    """Precision, recall, F1."""
    hits, wrong = counts[key], counts["flagged"] + counts["others"]
    precision, recall = hits / max(1, hits + wrong), hits / max(1, counts["leaks"])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--note", choices=NOTES, default="pendulum", help="whose translations")
    parser.add_argument("--into", default="", help="from each language into this one, instead of from English")
    parser.add_argument("--languages", default="", help="only these, separated by commas")
    parser.add_argument("--pairs", default="", help="from and into these, as in `es>pt`, separated by commas")
    parser.add_argument("--leaks", type=int, default=3, help="phrases left in one note")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unknown", action="store_true", help="hide the word tables of all languages but English")
    parser.add_argument("--list", action="store_true", help="print what is missed and what is flagged wrongly")
    options = parser.parse_args()
    checks = [check() for id, check in all_checks().items() if id in CHECKS]
    if options.unknown:
        hide_tables()
    languages = sorted(p.stem for p in NOTES[options.note].glob("*.md"))
    languages = options.languages.split(",") if options.languages else languages
    pairs = [(language, options.into) if options.into else ("en", language) for language in languages]
    if options.pairs:
        pairs = [(source, target) for source, _, target in (pair.partition(">") for pair in options.pairs.split(","))]
    total: dict[int, Counter[str]] = defaultdict(Counter)
    by_script: dict[str, list[float]] = defaultdict(list)
    columns = "language|script|table|P|R|F1|tight|controls flagged|false per 1,000 words|F1 from minor on".split("|")
    print(f"| {' | '.join(columns)} |\n" + "|---" * len(columns) + "|")
    for source, target in pairs:
        if source == target:
            continue
        language = source if options.into else target
        rng = random.Random(f"{options.seed} {language}")
        counts = measure(read(options.note, target, source), options.leaks, rng, checks, options.list)
        minor, major = (counts[level.rank] for level in (Severity.MINOR, Severity.MAJOR))
        for rank, tally in counts.items():
            total[rank] += tally
        precision, recall, f1 = scores(major)
        script = language_of(language).scripts[0]
        by_script[script].append(f1)
        table = "yes" if has_table(language) else "no"
        name = f"{source} > {target}" if options.pairs else language_name(language)
        flagged, false = major["flagged"] / major["controls"], 1000 * major["clean"] / major["words"]
        print(
            f"| {name} | {script} | {table} | {precision:.2f} | {recall:.2f} | {f1:.2f} "
            f"| {scores(major, 'tight')[2]:.2f} | {flagged:.3f} | {false:.1f} | {scores(minor)[2]:.2f} |",
            flush=True,
        )
    print("\n" + ", ".join(f"{script} {mean(values):.2f}" for script, values in sorted(by_script.items())))
    print(f"mean F1 {mean(v for values in by_script.values() for v in values):.3f}")
    for level in (Severity.MINOR, Severity.MAJOR):
        tally = total[level.rank]
        print(
            f"{level.value} and above: " + "precision {:.3f}, recall {:.3f}, F1 {:.3f}".format(*scores(tally))
            + f", tight {scores(tally, 'tight')[2]:.3f}, controls flagged {tally['flagged'] / tally['controls']:.4f}"
            + f", marked exactly {tally['exact'] / max(1, tally['found']):.3f} of those found"
            + f", false per 1,000 words {1000 * tally['clean'] / tally['words']:.2f}"
        )  # fmt: skip
    print("\n| kind | tried | minor and above | major |\n|---|---|---|---|")
    minor, major = total[Severity.MINOR.rank], total[Severity.MAJOR.rank]
    for key in sorted(key for key in major if key.startswith("n ")):
        hits = " | ".join(f"{tally['hit' + key[1:]] / major[key]:.2f}" for tally in (minor, major))
        print(f"| {key[2:]} | {major[key]} | {hits} |")


if __name__ == "__main__":
    main()
