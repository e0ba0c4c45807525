"""Terms that programmers keep stay silent or in doubt; ordinary words beside them are told."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity

CODE = "\n\nRun `make all` first.\n"
OWN = {"pt": "\n\nExecute `make all` primeiro.\n", "es": "\n\nEjecute `make all` primero.\n"}


def told(source: str, target: str, lang: str) -> dict[str, Severity]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return {one.target.text: one.severity for one in found if one.target and one.check.startswith("untranslated")}


@pytest.mark.parametrize(("lang", "own"), OWN.items())
def test_a_heading_of_terms_of_the_trade_is_doubtful(lang: str, own: str) -> None:
    said = told(f"## Router vs. Middleware{CODE}", f"## Router vs. middleware{own}", lang)
    assert Severity.MAJOR not in said.values()
    said = told(f"## Speed and freedom{CODE}", f"## Speed and freedom{own}", lang)
    assert said == {"Speed and freedom": Severity.MAJOR}


# (language, before, behind): of a translated sentence
LISTS = [("nl", "Deze cursus is een inleiding in", "en grote modellen."), ("ro", "Cursul prezintă", "și modele mari.")]


@pytest.mark.parametrize(("lang", "before", "behind"), LISTS)
def test_two_activities_of_a_trade_are_doubtful(lang: str, before: str, behind: str) -> None:
    source = "The course introduces {} and large models."
    kept, left = "unit testing, web scraping", "the small houses, the old roads"
    assert Severity.MAJOR not in told(source.format(kept), f"{before} {kept} {behind}", lang).values()
    assert Severity.MAJOR in told(source.format(left), f"{before} {left} {behind}", lang).values()


TABLE = "| {} | {} | {} |\n|---|---|---|\n| `on` | {} | {} |\n\n{}\n"


def test_a_header_that_takes_endings_is_the_notes_own_word() -> None:
    body = "\n|---|---|---|---|\n| `on` | 1 | 2 | 3 |\n\n"
    source = f"| Hook | Meaning | Description | Purpose |{body}Hooks are called.\n"
    right = f"| Hook | Anlamı | Açıklama | Amaç |{body}Hook'lar çağrılır.\n"
    assert told(source, right, "tr") == {}
    assert told(source, right.replace("Amaç", "Purpose"), "tr") == {"Purpose": Severity.MAJOR}
    assert told(source, right.replace("Hook'lar", "Kancalar"), "tr") == {"Hook": Severity.MAJOR}


def test_the_type_of_an_option_stays() -> None:
    source = TABLE.format("Option", "Type", "Description", "number", "water", "It works.")
    right = TABLE.format("Opcja", "Typ", "Opis", "number", "woda", "To działa.")
    assert told(source, right, "pl") == {}
    assert told(source, right.replace("Opis", "Description"), "pl") == {"Description": Severity.MAJOR}


@pytest.mark.parametrize(
    ("lang", "source", "target", "severity"),
    [
        (
            "es",
            "Commit → build → release; a red light → stop.",
            "Commit → build → lanzamiento; luz roja → parar.",
            Severity.MINOR,
        ),
        (
            "pl",
            "Each push starts the build and then the deploy.",
            "Każdy push uruchamia build, a potem wdrożenie.",
            Severity.MINOR,
        ),
        (
            "pt",
            "She cut a branch in the garden and went home.",
            "Ela cortou um branch no jardim e foi para casa.",
            Severity.MAJOR,
        ),
        (
            "pl",
            "The build of the house took a year of work.",
            "Ten build domu trwał rok ciężkiej pracy.",
            Severity.MAJOR,
        ),
    ],
)
def test_a_block_of_the_trade_needs_no_code(lang: str, source: str, target: str, severity: Severity) -> None:
    found = told(f"# A\n\n{source}\n", f"# A\n\n{target}\n", lang)
    assert max(found.values(), key=lambda one: one.rank, default=None) is severity
