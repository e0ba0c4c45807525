"""Seeded damage in every container of every dialect:  python -m tests.benchmarks.containers [LANGUAGE...]

A short note of our own and its translations, the same sentences once as plain paragraphs and once in each container.
Each kind of damage is done to the translation; it counts as found where a finding from severity minor on of the same
check as in plain text stands on a line of the damaged body. `clean` names findings on the undamaged note.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.run.batches import check_texts
from qa.run.settings import Settings
from tests.benchmarks.container_constructs import FURTHER
from tests.benchmarks.container_forms import CONTAINERS, MORE, TITLE, Container

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
LEFT = frozenset({"untranslated-block", "untranslated-fragment"})


def note(container: Container, body: str, language: str = "", named: str = "") -> str:
    """A note with the body in the container: the source's, or that of a language, whose title may be another."""
    title, before, after = LANGUAGES[language].frame if language else ("Oven", "Read this first.", "That is all.")
    inside = container.write(body, named or (LANGUAGES[language].title if language else ""))
    return f"# {title}\n\n{before}\n\n{inside}\n\n{after}\n"


def found(container: Container, target: str, language: str, engines: Engines, settings: Settings) -> set[str]:
    """The checks that report something on a line of the body."""
    source, translation = note(container, SOURCE), note(container, target, language)
    lines = {n for n, line in enumerate(translation.split("\n"), 1) if "$T = a" in line}
    findings, _ = check_texts(
        source, translation, source_lang="en", target_lang=language, settings=settings, engines=engines
    )
    return {f.check for f in findings if f.severity is not Severity.NEUTRAL and f.target.line in lines}


def title_found(container: Container, language: str, engines: Engines, settings: Settings) -> bool:
    """Whether a title that stays English is told on a line with it."""
    target = note(container, LANGUAGES[language].body, language, TITLE_LEFT)
    source = note(container, SOURCE).replace(TITLE, TITLE_LEFT)
    lines = {n for n, line in enumerate(target.split("\n"), 1) if TITLE_LEFT in line}
    told, _ = check_texts(source, target, source_lang="en", target_lang=language, settings=settings, engines=engines)
    return any(f.check in LEFT and f.severity is not Severity.NEUTRAL and f.target.line in lines for f in told)


def table(languages: Sequence[str], write: Callable[[str], object]) -> None:
    """One row a container; a cell names the languages in which the damage is missed."""
    engines, settings = Engines(), Settings(Config())
    plain = CONTAINERS["plain paragraph"]
    expected = {
        (language, kind): found(plain, body, language, engines, settings)
        for language in languages
        for kind, body in LANGUAGES[language].damages().items()
    }
    kinds = list(LANGUAGES["de"].damages())
    write(f"| container | {' | '.join(kinds)} | title left English | clean |")
    write("|---|" + "---|" * (len(kinds) + 2))
    asked = told = 0
    for name, container in (CONTAINERS | MORE | FURTHER).items():
        row = []
        for kind in kinds:
            missed = []
            for language in languages:
                wanted = expected[language, kind]
                got = found(container, LANGUAGES[language].damages()[kind], language, engines, settings) & wanted
                # what plain text does not tell says nothing about a container
                asked, told = asked + bool(wanted), told + bool(got)
                missed += [language] if wanted and not got else []
            row.append(f"missed in {' '.join(missed)}" if missed else "yes")
        missed = [one for one in languages if container.titled and not title_found(container, one, engines, settings)]
        asked, told = asked + len(languages) * container.titled, told + len(languages) * container.titled - len(missed)
        row.append(f"missed in {' '.join(missed)}" if missed else "yes" if container.titled else "–")
        clean = {
            (language, check)
            for language in languages
            for check in found(container, LANGUAGES[language].body, language, engines, settings)
        }
        write(f"| {name} | {' | '.join(row)} | {', '.join(f'{a} {b}' for a, b in sorted(clean)) or '0'} |")
    write(f"\n{told} of {asked} found as in plain text: {told / asked:.3f}")
    silent = [f"{kind} ({language})" for (language, kind), ids in expected.items() if not ids]
    write(f"not told in plain text: {', '.join(silent) or 'nothing'}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("languages", nargs="*", default=list(LANGUAGES))
    table(parser.parse_args().languages, lambda line: print(line, flush=True))
