"""The version of the source that a translation was made from, where no record says so.

The translation's own history is walked from its beginning. What it was first made from is the version that it fits
best; the version that lay beside it is taken where several fit alike. Later it follows a newer version only if its own
change explains a change of the source: a commit that reformats every note, or mends a slip, brings nobody up to date.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from qa.model.records import dataclass
from qa.run.staleness.editions import Edition
from qa.run.staleness.fit import Fit
from qa.run.staleness.source import Source
from qa.run.staleness.synced import Synced
from qa.run.staleness.touch import Beside, touches

# what was measured with these numbers: reports/staleness.md, by `python -m tests.benchmarks.staleness`
PRIOR = 0.75
"""Distance by which another version must fit better than the one that lay beside the translation: a formula or number
is 1, a paragraph .6 and its sentences. See `qa.run.staleness.marks.WEIGHTS`."""
CLEAR = 1.0
"""Distance by which all other versions fit less where no doubt is left: a formula or number."""
SAME_PRIOR = 0.1
"""The same for a version that says the same in another form, or with other links."""
FORM = 0.2
"""Distance for each way of writing Markdown that the translation has and the version has not."""
STEP = 0.001
"""Distance a version: among those that fit alike, the nearest."""
WHOLE = 0.75
"""Share of the changed sections that a translation follows when it is brought up to date as a whole; else single
sections were, unless most of the note was written anew."""
MOST = 150
"""Versions of a source that are tried: those that lay beside the translation or before."""


@dataclass(frozen=True, slots=True)
class Base:
    """The edition that a translation follows as a whole, by number, and the source as it knows it.

    Both are the same text unless single sections were brought up to date.
    """

    number: int
    known: Edition


def base_of(targets: Sequence[Beside], source: Source, lang: str) -> Base:
    """What a translation follows; `targets` are its versions, newest first."""
    if _is_clear(targets[0], source) and not _is_older(targets, source, lang):
        return _whole(_last_alike(targets, source, lang), source)
    oldest = targets[-1]
    base = _whole(best(oldest.edition, source, range(oldest.number, len(source.editions)), oldest.number), source)
    for i in reversed(range(len(targets) - 1)):
        if targets[i].number >= base.number:
            continue
        if source.changed(base.known, source.editions[targets[i].number]):
            base = _followed(targets[i:], base, source, lang)
        elif _is_alone(targets[i], source) and touches(targets[i + 1].edition, targets[i].edition, lang):
            base = _whole(targets[i].number, source)
    return base


def _is_clear(target: Beside, source: Source) -> bool:
    """Whether a translation fits the edition beside it, and every one that says something else clearly less.

    Then its history need not be read: most translations of a large tree are like that.
    """
    likely = source.editions[target.number]
    others = [edition for edition in source.editions[target.number + 1 :][:MOST] if edition.said != likely.said]
    fit = Fit(target.edition, likely)
    reached = fit.distance(likely)
    return all(fit.distance(edition) >= reached + CLEAR for edition in others)


def _is_older(targets: Sequence[Beside], source: Source, lang: str) -> bool:
    """Whether the translation said what it says when the source still said something else: one that lost a paragraph
    fits by chance a source that dropped the same one later."""
    said = source.editions[targets[0].number].said
    for newer, older in pairwise(targets):
        if touches(older.edition, newer.edition, lang):
            return False
        if source.editions[older.number].said != said:
            return True
    return False


def _is_alone(target: Beside, source: Source) -> bool:
    """Whether a translation changed without its source: whoever did that had this version of the source before them.

    A commit that changes both gives every note another form.
    """
    return target.edition.version.commit != source.editions[target.number].version.commit


def _last_alike(targets: Sequence[Beside], source: Source, lang: str) -> int:
    """Of the editions that say what the one beside the newest version says, the one that was followed last."""
    said = source.editions[targets[0].number].said
    first = targets[0]
    for one in targets[1:]:
        if source.editions[one.number].said != said or touches(one.edition, first.edition, lang):
            break
        first = one
    end = first.number
    while end < len(source.editions) and source.editions[end].said == said:
        end += 1
    return best(first.edition, source, range(first.number, end), first.number)


def best(target: Edition, source: Source, numbers: range, prior: int) -> int:
    """The edition that a translation fits best; `prior` is the likely one."""
    numbers = numbers[:MOST]
    if len(numbers) < 2:
        return prior
    likely = source.editions[prior]
    fit = Fit(target, likely)
    costs = {}
    for number in numbers:
        edition = source.editions[number]
        unlikely = 0.0 if number == prior else SAME_PRIOR if edition.said == likely.said else PRIOR
        form = FORM * len(target.form - edition.form)
        costs[number] = fit.distance(edition) + form + unlikely + STEP * abs(number - prior)
    return min(costs, key=lambda number: costs[number])


def _whole(number: int, source: Source) -> Base:
    return Base(number, source.editions[number])


def _followed(targets: Sequence[Beside], base: Base, source: Source, lang: str) -> Base:
    """What the translation follows after the newest of these versions."""
    newest, before = targets[0], targets[1].edition
    touched = touches(before, newest.edition, lang)
    if not touched:
        return base
    beside = source.editions[newest.number]
    synced = Synced(targets[:2], source, base.known, newest.number, lang)
    changed = source.changed(base.known, beside)
    left = len(synced.stale)
    likely = best(newest.edition, source, range(newest.number, base.number + 1), newest.number)
    if newest.number < likely < base.number and _is_followed(targets, base, likely, source, lang):
        # work on a branch comes in late: its source is neither the one known before nor the one that lies there now
        return _whole(likely, source)
    if left == len(changed):
        return base
    if left <= (1 - WHOLE) * len(changed) or 2 * len(touched) > len(before.sections):
        return _whole(likely, source)
    return Base(base.number, Edition(base.known.version, synced.known()))


def _is_followed(targets: Sequence[Beside], base: Base, number: int, source: Source, lang: str) -> bool:
    """Whether the newest of these versions has what changed up to an edition."""
    changed = source.changed(base.known, source.editions[number])
    left = Synced(targets[:2], source, base.known, number, lang).stale if changed else ()
    return bool(changed) and len(left) <= (1 - WHOLE) * len(changed)
