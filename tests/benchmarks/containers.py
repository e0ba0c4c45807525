"""Seeded damage in every container of every dialect:  python -m tests.benchmarks.containers [--markdown]

A short note of our own and its German translation, the same sentences once as plain paragraphs and once in each
container. Each kind of damage is done to the translation; it counts as found where a finding from severity minor on
of the same check as in plain text stands on a line of the damaged body. `clean` counts findings on the undamaged note.
"""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.run.batches import check_texts
from qa.run.pipeline import Settings

SOURCE = (
    "The oven reaches 230 degrees after [12 minutes](https://example.org/oven) and then holds $T = a + b$. "
    "Open the door only when the lamp has gone out. The tray stays in the oven until it is cold."
)
TARGET = (
    "Der Ofen erreicht 230 Grad nach [12 Minuten](https://example.org/oven) und hält dann $T = a + b$. "
    "Öffnen Sie die Tür erst, wenn die Lampe erloschen ist. Das Blech bleibt im Ofen, bis es kalt ist."
)
DAMAGES: dict[str, tuple[str, str]] = {
    "number": ("230 Grad", "320 Grad"),
    "link": ("example.org/oven", "example.org/ofen"),
    "sentence omitted": (" Öffnen Sie die Tür erst, wenn die Lampe erloschen ist.", ""),
    "English left": (
        "Öffnen Sie die Tür erst, wenn die Lampe erloschen ist.",
        "Open the door only when the lamp has gone out.",
    ),
    "formula sign": ("a + b", "a - b"),
}


@dataclass(frozen=True)
class Container:
    """A template with a place for the body, the indentation of its lines, and the file name that its dialect has."""

    template: str
    indent: int = 0
    title: tuple[str, str] = ("", "")

    def write(self, body: str, side: int) -> str:
        inside = textwrap.indent(body, " " * self.indent).lstrip(" ")
        return self.template.replace("TITLE", self.title[side]).replace("BODY", inside)


TITLE = ("How to bake", "Wie man backt")
CONTAINERS = {
    "plain paragraph": Container("BODY"),
    "list item": Container("- BODY"),
    "nested list item": Container("- TITLE\n  - BODY", title=TITLE),
    "block quote": Container("> BODY"),
    "table cell": Container("| TITLE | |\n|---|---|\n| BODY | x |", title=TITLE),
    "MDX component": Container('<Step title="TITLE">\n    BODY\n</Step>', 4, TITLE),
    "MDX components, nested": Container('<Steps>\n  <Step title="TITLE">\n\n    BODY\n\n  </Step>\n</Steps>', 4, TITLE),
    "MDX component in a list": Container("1. TITLE\n\n    <Note>\n        BODY\n    </Note>", 8, TITLE),
    "admonition !!!": Container('!!! note "TITLE"\n\n    BODY', 4, TITLE),
    "details ???": Container('??? tip "TITLE"\n    BODY', 4, TITLE),
    "tab ===": Container('=== "TITLE"\n\n    BODY', 4, TITLE),
    "block ///": Container("/// warning | TITLE\n\nBODY\n\n///", 0, TITLE),
    "container :::name[title]": Container(":::note[TITLE]\n\nBODY\n\n:::", 0, TITLE),
    "container ::: name title": Container("::: tip TITLE\nBODY\n:::", 0, TITLE),
    "fenced div of Pandoc": Container('::: {.callout-note title="TITLE"}\nBODY\n:::', 0, TITLE),
    "alert [!NOTE]": Container("> [!NOTE]\n> BODY"),
    "callout of Obsidian": Container("> [!tip]- TITLE\n> BODY", 0, TITLE),
    "MyST directive": Container("```{note} TITLE\nBODY\n```", 0, TITLE),
    "MyST directive with options": Container("```{prf:theorem} TITLE\n:label: oven\n\nBODY\n```", 0, TITLE),
    "MyST directives, nested": Container(":::::{grid}\n::::{card} TITLE\nBODY\n::::\n:::::", 0, TITLE),
    "caption of a figure": Container("```{figure} a.png\n:name: oven\n\nBODY\n```"),
    "definition": Container("TITLE\n: BODY", 0, TITLE),
    "footnote, later paragraph": Container("TITLE[^1]\n\n[^1]: TITLE\n\n    BODY", 4, TITLE),
    "details in HTML": Container("<details>\n<summary>TITLE</summary>\n\nBODY\n\n</details>", 0, TITLE),
    "shortcode of Hugo": Container("{{< note >}}\nBODY\n{{< /note >}}"),
    "block of Liquid": Container("{% if site.a %}\nBODY\n{% endif %}"),
}


def note(container: Container, body: str, side: int) -> str:
    before, after = (("Read this first.", "That is all."), ("Lies das zuerst.", "Das ist alles."))[side]
    return f"# {('Oven', 'Ofen')[side]}\n\n{before}\n\n{container.write(body, side)}\n\n{after}\n"


def found(container: Container, target: str, engines: Engines, settings: Settings) -> set[str]:
    """The checks that report something on a line of the body."""
    source, translation = note(container, SOURCE, 0), note(container, target, 1)
    lines = {n for n, line in enumerate(translation.split("\n"), 1) if "Ofen erreicht" in line}
    findings, _ = check_texts(
        source, translation, source_lang="en", target_lang="de", settings=settings, engines=engines
    )
    return {f.check for f in findings if f.severity is not Severity.NEUTRAL and f.target.line in lines}


def table(write: Callable[[str], object]) -> None:
    engines, settings = Engines(), Settings(Config())
    expected = {
        kind: found(CONTAINERS["plain paragraph"], TARGET.replace(*change), engines, settings)
        for kind, change in DAMAGES.items()
    }
    write("| container | " + " | ".join(DAMAGES) + " | clean |")
    write("|---|" + "---|" * (len(DAMAGES) + 1))
    for name, container in CONTAINERS.items():
        row = []
        for kind, change in DAMAGES.items():
            told = found(container, TARGET.replace(*change), engines, settings)
            row.append("yes" if told & expected[kind] else f"no ({', '.join(sorted(told)) or 'nothing'})")
        clean = found(container, TARGET, engines, settings)
        write(f"| {name} | " + " | ".join(row) + f" | {', '.join(sorted(clean)) or '0'} |")
    write("")
    write("In plain text: " + "; ".join(f"{kind}: {', '.join(sorted(ids))}" for kind, ids in expected.items()))


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__.split("\n")[0]).parse_args()
    table(lambda line: print(line, flush=True))
