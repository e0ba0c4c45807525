"""Diagrams: what readers see may be translated, the structure stays, what was forgotten is told."""

from __future__ import annotations

import pytest
from effort import calls

from qa import check_texts
from qa.model import Severity
from qa.text.diagrams import labels, structure

FLOW = """flowchart LR
  a[Start the oven] -->|when it is hot| b(Put the bread in)
  b --> c{Is it done?}
  c -- not yet --> b
  c == yes ==> d["Take it (carefully) out"]
  subgraph The second part
    d --> e
  end
  style a fill:#fff
"""
OFEN = """flowchart LR
  a["Ofen einschalten"] -->|wenn er heiß ist| b(Brot hineinlegen)
  b --> c{Ist es fertig?}
  c -- noch nicht --> b
  c == ja ==> d["Vorsichtig herausnehmen (heiß)"]
  subgraph Der zweite Teil
    d --> e
  end
  style a fill:#fff
"""
TALK = """sequenceDiagram
  participant U as The user
  U->>Server: Ask for a page
  Note over U,Server: They wait
  loop every minute
    Server-->>U: Answer the question
  end
"""
RUNDE = """sequenceDiagram
  participant U as Die Nutzerin
  U->>Rechner: Bittet um eine Seite
  Note over U,Rechner: Beide warten
  loop jede Minute
    Rechner-->>U: Beantwortet die Frage
  end
"""
CASES = {
    "mermaid": [
        (FLOW, OFEN),
        (TALK, RUNDE),
        ('pie title Pets in the house\n  "Dogs" : 3\n', 'pie title Haustiere\n  "Hunde" : 3\n'),
        (
            "mindmap\n  root((The root))\n    First branch\n",
            "mindmap\n  root((Die Wurzel))\n    Erster Ast von allen\n",
        ),
        (
            "stateDiagram-v2\n  [*] --> Still\n  Still --> Moving: it starts\n",
            "stateDiagram-v2\n  [*] --> Ruhe\n  Ruhe --> Fahrt: es beginnt\n",
        ),
        (
            "gantt\n  title A plan\n  section Build\n  First step :a1, 2024-01-01, 3d\n",
            "gantt\n  title Ein Plan\n  section Bau\n  Erster Schritt :a1, 2024-01-01, 3d\n",
        ),
    ],
    "dot": [('digraph { a -> b [label="goes to"]; }\n', 'digraph { a -> b [label="führt nach"]; }\n')],
    "plantuml": [("@startuml\nAlice -> Bob: says hello\n@enduml\n", "@startuml\nAlice -> Bob: grüßt\n@enduml\n")],
}  # fmt: skip
PAIRS = [(info, *pair) for info, pairs in CASES.items() for pair in pairs]


def shown(code: str, info: str = "mermaid") -> list[str]:
    return [code[start:end] for start, end in labels(code, info)]


def found(info: str, source: str, target: str) -> list[tuple[str, Severity, int]]:
    notes = [f"# {title}\n\n{text}\n\n```{info}\n{code}```\n" for title, text, code in (
        ("Bread", "This is how bread is made at home.", source), ("Brot", "So wird zu Hause Brot gebacken.", target)
    )]  # fmt: skip
    told = check_texts(*notes, source_lang="en", target_lang="de")
    return [(f.check, f.severity, f.target.line - 5) for f in told]


def test_the_texts_of_diagrams() -> None:
    assert shown(FLOW) == [
        "Start the oven", "when it is hot", "Put the bread in", "Is it done?", "not yet", "yes",
        "Take it (carefully) out", "The second part",
    ]  # fmt: skip
    assert shown(TALK) == ["The user", "Ask for a page", "They wait", "every minute", "Answer the question"]
    assert shown("classDiagram\n  Animal : +int age\n") == []


@pytest.mark.parametrize(("info", "source", "target"), PAIRS)
def test_translated_texts_and_names_are_no_change(info: str, source: str, target: str) -> None:
    assert [row for _, row in structure(source, info)] == [row for _, row in structure(target, info)]
    assert found(info, source, target) == []


DAMAGES = {
    "a lost edge": ("  b --> c{Ist es fertig?}\n", "  c{Ist es fertig?}\n"),
    "a turned edge": ("noch nicht --> b", "noch nicht --> d"),
    "another arrow": ("b --> c{", "b -.-> c{"),
    "a name translated here and not there": ("d --> e", "Ende --> e"),
    "a translated keyword": ("flowchart LR", "Flussdiagramm LR"),
    "another direction": ("flowchart LR", "flowchart TB"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_changed_structure_is_found(damage: str) -> None:
    before, after = DAMAGES[damage]
    assert before in OFEN
    assert "code-changed" in {check for check, _, _ in found("mermaid", FLOW, OFEN.replace(before, after))}


def test_a_label_that_was_forgotten_is_minor_and_a_diagram_that_is_kept_is_neutral() -> None:
    forgotten = OFEN.replace("Brot hineinlegen", "Put the bread in")
    assert found("mermaid", FLOW, forgotten) == [("untranslated-fragment", Severity.MINOR, 2)]
    assert {severity for _, severity, _ in found("mermaid", FLOW, FLOW)} == {Severity.NEUTRAL}


@pytest.mark.parametrize("part", ["a[b", '"a', "|a", "a -- b ", "a(((", "as a ", ": a", "a\n", "§"])
@pytest.mark.parametrize("head", ["flowchart LR\n", "sequenceDiagram\n", "mindmap\n", "gantt\n", ""])
def test_the_work_is_bounded(head: str, part: str) -> None:
    for info in CASES:
        assert calls(lambda info=info: structure(head + part * 4000, info)) < 200_000  # type: ignore[misc]
