"""The groups of a run: what an earlier one answered still holds where nothing changed; the rest goes down the pipeline,
which is not imported where there is none."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from qa.cache import Cache
from qa.model import Group
from qa.run.kept import Kept
from qa.run.settings import Result, Settings

POOL_FROM = 12  # groups; below it, starting processes costs more than it saves


def run(groups: Sequence[Group], settings: Settings, jobs: int = 0) -> Iterator[Result]:
    """One Result a group, in the order of `groups` whatever `jobs` is (0: as many as pay)."""
    known = _known(groups, settings)
    new = [group for group, result in zip(groups, known, strict=True) if result is None]
    fresh = _checked(new, settings, jobs) if new else iter(())
    for result in known:
        yield result if result is not None else next(fresh)


def _checked(new: Sequence[Group], settings: Settings, jobs: int) -> Iterator[Result]:
    from qa.run.pipeline import check_group, unchecked
    from qa.run.processes import spread

    paying = (os.cpu_count() or 1) if len(new) >= POOL_FROM else 1
    return spread(check_group, new, settings, min(jobs or paying, len(new)), unchecked)


def _known(groups: Sequence[Group], settings: Settings) -> list[Result | None]:
    """The results of an earlier run that still hold."""
    if settings.cache is None:
        return [None] * len(groups)
    cache = Cache(settings.cache, settings.config.cache_size << 20)
    try:
        results = Kept(settings, cache)
        return list(results.get_many([results.entry(group) for group in groups], groups))
    finally:
        cache.close()
