"""Translation-consistency checker for Markdown notes with formulas."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa.engines import Engines
    from qa.model import Finding

__version__ = "0.1.0"
__all__ = ["__version__", "check_texts"]
COLLECT_AFTER = 300_000
"""Objects after which Python looks for those that only keep each other: notes are trees, of which few do, and its own
700 cost a tenth of a run. 100,000 cost a tenth of a short one, and no less memory (`reports/benchmarks.md`)."""


def check_texts(
    source: str,
    target: str,
    *,
    source_lang: str = "",
    target_lang: str = "",
    model: str = "auto",
    device: str = "auto",
) -> list[Finding]:
    """Check one Markdown text against its source, in memory; languages are BCP 47 tags, else identified."""
    from qa.config import Config
    from qa.run import batches
    from qa.run.settings import Settings

    settings, engines = Settings(Config(model=model, device=device)), _engines(model, device)
    found, _ = batches.check_texts(
        source,
        target,
        source_lang=source_lang,
        target_lang=target_lang,
        settings=settings,
        engines=engines,
    )
    return list(found)


@lru_cache(maxsize=8)
def _engines(model: str, device: str) -> Engines:
    """Loaded once for all calls: the model costs more than a pair of notes."""
    from qa.engines import Engines

    return Engines(model, device)
