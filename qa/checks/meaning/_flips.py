"""A sentence that one side negates and the other does not, with what the encoder and the judge say of it."""

from __future__ import annotations

from qa.analysis.faithful import SPREAD, WIDE_SPREAD
from qa.analysis.sentences import SentencePair
from qa.model.records import dataclass

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
CLEAR = 0.004
"""Gain of cosine without or with a negation at which the encoder takes a side (`reports/meaning.md`)."""
STRONG = 0.014
"""Gain that few sentences worded anew have."""
LOST, LOST_EXCUSED = 2.0, 4.2
"""Log-odds of the trained judge from which a negation is lost from an English sentence, where a word of the other side
often negates the latter. Of 28,661 published sentences in eighteen languages, of none of which the judge has learned,
354 are asked about and six reach these, four of them mistranslated (`reports/meaning.md`)."""
ADDED, ADDED_EXCUSED, WORTH = 4.4, 4.5, 144
"""The same for a negation that has come into a translation, which "has ended" may say for "no longer", and what a
cosine higher by 1 is worth there."""
TURNED, NO_FAULT, LESS = 2.0, 0.0, 4.0
"""And where the judge sees no fault (log-odds of `NO_FAULT` at most) once the negation is taken out of the translation,
and its odds for a negation fall by `LESS`,"""
TURNED_IN_DOUBT, NO_FAULT_IN_DOUBT, LESS_IN_DOUBT = 2.8, -1.0, 6.0
"""or so where an English word may negate in itself or often does. Of 60,141 published sentences in 53 languages two are
told so, both mistranslated, and none of the 966 right pairs of `tests/benchmarks/polarity.py`; of 44 negations put
in 19, four of them not by `ADDED` (`reports/meaning.md`)."""
ADDED_UNHEARD, SILENT = 2.2, 0.4
"""And the odds from which one has come in that the encoder reads in no word of the English sentence (cosine below
`SILENT`): of 165,212 published sentences 214 negate where no English word may, and five reach both, three of which say
the opposite."""
DENIED = -1.0
"""Log-odds below which the judge takes the two for the same."""


@dataclass(frozen=True, slots=True)
class Flip:
    """`word` negates the sentence of one side (0 the source's, 1 the target's); nothing on the other side does.

    `gain` says by how much the cosine between the two sentences rises when that negation is taken out or one is put
    in on the other side.
    """

    pair: SentencePair
    side: int
    word: str
    gain: float
    usual: float
    """The cosine that faithful translations into that language usually have."""
    likeness: float
    """The cosine once polarity is turned: of a faithful translation, if nothing else differs."""
    doubtful: bool = False
    """A word of the other side may negate as well ("raw", "different"), or the sentence negates twice ("not empty")."""
    odds: float | None = None
    """What the trained judge says; None where it was not asked."""
    excused: bool = False
    """Whether the other side has a word that often negates ("without", "only", "fails")."""
    lost: bool = True
    """Whether it is the English side that negates, not the other: what the judge reads first."""
    otherwise: bool = False
    """Whether the sentence may be said without a negation ("not open until May"), so that only a remark is worth it."""
    turned: tuple[float, float] | None = None
    """Its log-odds for any fault and for a negation once that is taken out of the translation, where it was asked."""
    hinted: bool = False
    """Whether a word of the other side may negate as well, weakly."""

    unheard: bool = False
    """Whether the negation that has come into the translation is near to no English word."""
    reversed: bool = False
    """Whether "never" became "always", or the reverse, which no judge need bear out."""

    @property
    def certain(self) -> bool:
        """Whether words or the judge leave no doubt."""
        if self.reversed:
            return True
        if self.odds is None:
            return False
        if self.turned:
            least, fault, less = TURNED, NO_FAULT, LESS
            if (self.excused or self.doubtful) and not self.otherwise:
                least, fault, less = TURNED_IN_DOUBT, NO_FAULT_IN_DOUBT, LESS_IN_DOUBT
            if self.odds >= least and self.turned[0] <= fault and self.odds - self.turned[1] >= less:
                return True
        if self.otherwise:
            return False
        if self.excused:
            return self.odds >= (LOST_EXCUSED if self.lost else ADDED_EXCUSED)
        if self.unheard and not (self.lost or self.hinted) and self.odds >= ADDED_UNHEARD:
            return True
        # what English says by "stay" another language may by "not leave"
        return self.odds >= LOST if self.lost else not self.hinted and self.odds + WORTH * self.gain >= ADDED

    @property
    def denied(self) -> bool:
        """Whether the judge takes the two for the same."""
        return self.odds is not None and self.odds < DENIED

    @property
    def faithful(self) -> bool:
        """Whether nothing but the polarity seems to differ: a sentence worded anew may say "full" for "not empty"."""
        strong = self.gain >= STRONG
        spread = WIDE_SPREAD if strong and not self.doubtful else SPREAD
        return (strong or not self.doubtful) and self.likeness >= self.usual - spread
