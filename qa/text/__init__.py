"""Languages: scripts, word frequencies, identification, and what they say about the words of a note."""

from __future__ import annotations

from collections.abc import Sequence


def identify(text: str, candidates: Sequence[str] = ()) -> tuple[str, float]:
    """See `qa.text.identification.identify`; the model loads on first use only."""
    from qa.text.identification import identify as run

    return run(text, candidates)
