"""What a check says: a finding, its severity, its details."""

from __future__ import annotations

import re
from enum import StrEnum

from qa.model.notes import Place
from qa.model.records import dataclass

AS_CODE, AS_VALUE, AS_MEMBERS = "as code too", "quoted as in the source", "the members of an enumeration"
"""How a message says that a word is one of the code: no other note's word for it makes a slip of it."""
SUPPORTED = "; like the source: "
"""How a message goes on with the languages of other translations that have what the source has."""
INTERNAL_ERROR = "internal-error"
"""The check id of findings that say what was not checked; reports always show them."""


class Severity(StrEnum):
    """MQM severities with their penalty points."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)

    @property
    def points(self) -> int:
        return (0, 1, 5, 25)[self.rank]


@dataclass(frozen=True, slots=True)
class Detail:
    """One of several places that a finding stands for, with what is to be said of it alone."""

    target: Place
    source: Place | None
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, born complete. `target` is the place where something missing should stand.

    A cause that shows at several places is one finding with these as `details`.
    """

    check: str
    category: str
    severity: Severity
    message: str
    target: Place
    source: Place | None
    source_lang: str
    target_lang: str
    confidence: float = 1.0
    fingerprint: str = ""
    details: tuple[Detail, ...] = ()

    @property
    def difference(self) -> str:
        """The message without who agrees with the source, which depends on other notes than the two of the finding."""
        return _WITNESSES.sub("", self.message.rpartition(SUPPORTED)[0] or self.message)

    def sort_key(self) -> tuple[object, ...]:
        return (
            self.target.path,
            self.target.line,
            self.target.column,
            self.check,
            self.message,
            self.source or self.target,
        )


_TAG = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
_WITNESSES = re.compile(rf"; (?:{_TAG}, )*{_TAG}(?: and (?:{_TAG}|\d+ more))? translates? it\b")
"""Other translations that have a word of their own: "; de and fr translate it"."""
