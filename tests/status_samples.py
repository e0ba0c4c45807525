"""A small tree in several states."""

from __future__ import annotations

from qa.model import SectionEdit
from qa.model.status import LanguageTotal, NoteStatus, StaleSection, State, Status, TranslationStatus

DIFF = " We follow the gradient.\n-The step is 0.1.\n+The step is 0.2, or <b>less</b>.\n"


def stale(title: str = "Gradient descent", edit: SectionEdit = SectionEdit.CHANGED, words: int = 12) -> StaleSection:
    return StaleSection(title, edit, 5, 6, "2026-03-04", "abcdef0123456789", words, DIFF)


def translation(
    lang: str, state: State, path: str = "", sections: int = 0, findings: int | None = None
) -> TranslationStatus:
    parts = tuple(stale(f"Section {n + 1}", list(SectionEdit)[n % 3]) for n in range(sections))
    base = "" if state in (State.MISSING, State.UNKNOWN) else "0123456789abcdef"
    return TranslationStatus(
        lang,
        state,
        path,
        base,
        "2026-02-01" if base else "",
        "history" if base else "",
        parts,
        12 * sections,
        10,
        4,
        findings,
    )


def tree(languages: tuple[str, ...] = ("ar", "de"), notes: int = 4) -> Status:
    states = list(State)
    rows = tuple(
        NoteStatus(
            f"gradient-{number}",
            "_posts/en/gradient-en.md" if not number else f"_posts/en/a-rather-long-name-of-a-note-{number}-en.md",
            "en",
            120,
            tuple(
                translation(
                    lang,
                    (state := states[(number + place) % len(states)]),
                    ""
                    if state is State.MISSING
                    else f"_posts/{lang}/gradient-{lang}.md"
                    if not number
                    else f"_posts/{lang}/{number}-{lang}.md",
                    2 if state is State.STALE else 0,
                    3 if state is State.CURRENT else None,
                )
                for place, lang in enumerate(languages)
            ),
        )
        for number in range(notes)
    )
    totals = tuple(LanguageTotal(lang, 1, 1, 1, 1, 1, 480, 144, 40, 16, 3) for lang in languages)
    return Status(
        rows, languages, ("the history is shallow: fetch-depth 0 reads all of it",), "fedcba9876543210", totals
    )
