"""Seeded damage in every container of every dialect:  python -m tests.benchmarks.containers [LANGUAGE...]

A short note of our own and its translations, the same sentences once as plain paragraphs and once in each container.
Each kind of damage is done to the translation; it counts as found where a finding from severity minor on of the same
check as in plain text stands on a line of the damaged body. `clean` names findings on the undamaged note.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from qa.config import Config
from qa.engines import Engines
from qa.model import Finding, Severity
from qa.run.batches import check_texts
from qa.run.settings import Settings
from tests.benchmarks import container_books, container_corners, container_dialects, container_slides
from tests.benchmarks.container_constructs import FURTHER
from tests.benchmarks.container_forms import CONTAINERS, MORE, TITLE, Container, constructs

SOURCE = (
    "The oven reaches 230 degrees after [12 minutes](https://example.org/oven) and then holds $T = a + b$. "
    "Open the door only when the lamp has gone out. The tray stays in the oven until it is cold."
)
OMITTED = "Open the door only when the lamp has gone out."


@dataclass(frozen=True)
class Language:
    """The source's three sentences in another language, the numbers that are changed, its titles and its frame."""

    sentences: tuple[str, str, str]
    title: str
    frame: tuple[str, str, str]
    joint: str = " "

    @property
    def body(self) -> str:
        return self.joint.join(self.sentences)

    def damages(self) -> dict[str, str]:
        """What is done to the body, by kind."""
        first, _, third = self.sentences
        return {
            "number": self.body.replace("230", "320"),
            "link": self.body.replace("example.org/oven", "example.org/ofen"),
            "sentence omitted": self.joint.join((first, third)),
            "English left": self.joint.join((first, OMITTED, third)),
            "formula sign": self.body.replace("a + b", "a - b"),
        }


LANGUAGES = {
    "de": Language(
        (
            "Der Ofen erreicht 230 Grad nach [12 Minuten](https://example.org/oven) und hält dann $T = a + b$.",
            "Öffnen Sie die Tür erst, wenn die Lampe erloschen ist.",
            "Das Blech bleibt im Ofen, bis es kalt ist.",
        ),
        "Wie man backt",
        ("Ofen", "Lies das zuerst.", "Das ist alles."),
    ),
    "fr": Language(
        (
            "Le four atteint 230 degrés après [12 minutes](https://example.org/oven) et maintient ensuite $T = a + b$.",
            "N'ouvrez la porte que lorsque la lampe s'est éteinte.",
            "La plaque reste dans le four jusqu'à ce qu'elle soit froide.",
        ),
        "Comment cuire",
        ("Four", "Lisez d'abord ceci.", "C'est tout."),
    ),
    "zh": Language(
        (
            "烤箱在 [12 分钟](https://example.org/oven)后达到 230 度，然后保持 $T = a + b$。",
            "只有在灯熄灭之后才能打开门。",
            "烤盘要留在烤箱里，直到它冷却为止。",
        ),
        "如何烘烤",
        ("烤箱", "请先读这个。", "就是这些。"),
        "",
    ),
    "ja": Language(
        (
            "オーブンは[12 分](https://example.org/oven)後に 230 度に達し、その後 $T = a + b$ を保ちます。",
            "ランプが消えてからはじめて扉を開けてください。",
            "天板は冷めるまでオーブンの中に置いておきます。",
        ),
        "焼き方",
        ("オーブン", "まずこれを読んでください。", "以上です。"),
        "",
    ),
    "hi": Language(
        (
            "ओवन [12 मिनट](https://example.org/oven) के बाद 230 डिग्री तक पहुँचता है और फिर $T = a + b$ बनाए रखता है।",
            "दरवाज़ा तभी खोलें जब बत्ती बुझ चुकी हो।",
            "ट्रे ठंडी होने तक ओवन में ही रहती है।",
        ),
        "कैसे सेंकें",
        ("ओवन", "पहले इसे पढ़ें।", "बस इतना ही।"),
    ),
    "ar": Language(
        (
            "يصل الفرن إلى 230 درجة بعد [12 دقيقة](https://example.org/oven) ثم يحافظ على $T = a + b$.",
            "لا تفتح الباب إلا بعد أن ينطفئ المصباح.",
            "تبقى الصينية في الفرن حتى تبرد.",
        ),
        "كيف تخبز",
        ("الفرن", "اقرأ هذا أولاً.", "هذا كل شيء."),
    ),
    "ru": Language(
        (
            "Печь нагревается до 230 градусов за [12 минут](https://example.org/oven) и затем держит $T = a + b$.",
            "Открывайте дверцу только тогда, когда лампа погаснет.",
            "Противень остаётся в печи, пока не остынет.",
        ),
        "Как печь",
        ("Печь", "Сначала прочитайте это.", "Это всё."),
    ),
}
"""Translations of our own. Russian and Arabic write what stands for the number and the formula in the same digits."""


TITLE_LEFT = "Open the door when the lamp is out"
NUMBERS = frozenset({"number-mismatch", "code-changed"})
LEFT = frozenset({"untranslated-block", "untranslated-fragment"})


def note(container: Container, body: str, language: str = "", named: str = "") -> str:
    """A note with the body in the container: the source's, or that of a language, whose title may be another."""
    title, before, after = LANGUAGES[language].frame if language else ("Oven", "Read this first.", "That is all.")
    inside = container.write(body, named or (LANGUAGES[language].title if language else ""), after)
    if inside.startswith("---\n"):
        # front matter stands first
        return f"{inside}\n\n# {title}\n\n{before}\n\n{after}\n"
    return f"# {title}\n\n{before}\n\n{inside}\n\n{after}\n"


@dataclass(frozen=True)
class Bench:
    """What checks the notes, and what the sound ones say already."""

    engines: Engines
    settings: Settings
    least: Severity = Severity.MINOR

    def told(self, source: str, target: str, language: str, least: Severity = Severity.MINOR) -> list[Finding]:
        """The findings on a pair, without those that are neutral where nothing lower is asked for."""
        findings, _ = check_texts(
            source, target, source_lang="en", target_lang=language, settings=self.settings, engines=self.engines
        )
        return [finding for finding in findings if finding.severity.rank >= least.rank]

    def sound(self, container: Container, language: str) -> list[Finding]:
        return self.told(note(container, SOURCE), note(container, LANGUAGES[language].body, language), language)

    def found(self, container: Container, target: str, language: str) -> set[str]:
        """The checks that report something on a line of the body."""
        translation = note(container, target, language)
        lines = {n for n, line in enumerate(translation.split("\n"), 1) if "$T = a" in line}
        return {f.check for f in self.told(note(container, SOURCE), translation, language) if f.target.line in lines}

    def titled(self, container: Container, language: str, source: str, target: str, checks: Set[str]) -> bool:
        """Whether one of the checks reports something on a line with the title, which both notes write so."""
        translation = note(container, LANGUAGES[language].body, language, target)
        lines = {n for n, line in enumerate(translation.split("\n"), 1) if target in line}
        told = self.told(note(container, SOURCE, "", source), translation, language)
        return any(f.check in checks and f.target.line in lines for f in told)

    def title_left(self, container: Container, language: str) -> bool:
        """Whether a title that stays English is told."""
        return self.titled(container, language, TITLE_LEFT, TITLE_LEFT, LEFT)

    def title_number(self, container: Container, language: str) -> bool:
        """Whether another number in a title is told."""
        own = LANGUAGES[language].title
        return self.titled(container, language, f"{TITLE}: 230", f"{own}: 320", NUMBERS)

    def machine(self, container: Container, language: str, sound: Sequence[Finding]) -> bool:
        """Whether a change of what a machine reads is told, whatever the check."""
        target = note(container.changed(), LANGUAGES[language].body, language)
        usual = Counter(finding.check for finding in sound)
        now = self.told(note(container, SOURCE), target, language, self.least)
        return bool(Counter(finding.check for finding in now) - usual)


def table(
    languages: Sequence[str],
    write: Callable[[str], object],
    containers: Mapping[str, Container] = CONTAINERS,
    least: Severity = Severity.MINOR,
) -> None:
    """One row a container; a cell names the languages in which the damage is missed.

    Changes of what a machine reads count from the severity `least` on.
    """
    bench = Bench(Engines(), Settings(Config()), least)
    plain = CONTAINERS["plain paragraph"]
    expected = {
        (language, kind): bench.found(plain, body, language)
        for language in languages
        for kind, body in LANGUAGES[language].damages().items()
    }
    kinds = list(LANGUAGES["de"].damages())
    write(f"| container | {' | '.join(kinds)} | title left English | number in title | machine | clean |")
    write("|---|" + "---|" * (len(kinds) + 4))
    count: Counter[str] = Counter()
    for name, container in containers.items():
        cells: dict[str, list[bool | None]] = {}
        clean = set()
        for language in languages:
            sound = bench.sound(container, language)
            clean |= {(language, finding.check) for finding in sound}
            for kind, body in LANGUAGES[language].damages().items():
                # what plain text does not tell says nothing about a container
                wanted = expected[language, kind]
                got = bool(bench.found(container, body, language) & wanted) if wanted else None
                cells.setdefault(kind, []).append(got)
            titled, changed = container.titled, container.machine[0]
            cells.setdefault("title left", []).append(bench.title_left(container, language) if titled else None)
            cells.setdefault("title number", []).append(bench.title_number(container, language) if titled else None)
            cells.setdefault("machine", []).append(bench.machine(container, language, sound) if changed else None)
        for kind, row in cells.items():
            count.update({f"{kind} asked": sum(got is not None for got in row), kind: row.count(True)})
        told = [_cell(languages, row) for row in cells.values()]
        write(f"| {name} | {' | '.join(told)} | {', '.join(f'{a} {b}' for a, b in sorted(clean)) or '0'} |")
    write("")
    for kind in [*kinds, "title left", "title number", "machine"]:
        write(f"{kind}: {count[kind]} of {count[f'{kind} asked']}")
    silent = [f"{kind} ({language})" for (language, kind), ids in expected.items() if not ids]
    write(f"not told in plain text: {', '.join(silent) or 'nothing'}")


def _cell(languages: Sequence[str], row: Sequence[bool | None]) -> str:
    missed = [language for language, got in zip(languages, row, strict=True) if got is False]
    return f"missed in {' '.join(missed)}" if missed else "yes" if any(row) else "–"


if __name__ == "__main__":
    sets = {
        "table": CONTAINERS,
        "more": MORE,
        "further": FURTHER,
        "dialects": dict(constructs(container_dialects.ROWS)),
        "books": dict(constructs(container_books.ROWS)),
        "slides": dict(constructs(container_slides.ROWS)),
        "corners": dict(constructs(container_corners.ROWS)),
    }
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("languages", nargs="*", default=list(LANGUAGES))
    parser.add_argument("--sets", nargs="*", default=list(sets), choices=list(sets))
    parser.add_argument("--like", default="", help="only the containers whose name holds this")
    parser.add_argument("--neutral", action="store_true", help="count neutral findings on what a machine reads")
    given = parser.parse_args()
    least = Severity.NEUTRAL if given.neutral else Severity.MINOR
    chosen = {name: one for part in given.sets for name, one in sets[part].items() if given.like in name}
    table(given.languages, lambda line: print(line, flush=True), chosen, least)
