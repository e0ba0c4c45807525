"""A name that all notes of a group have but one, and whether it is surely lost there."""

from __future__ import annotations

import regex

from qa.analysis.parallel import Row, Version
from qa.model.records import dataclass
from qa.text.english_names import common_words
from qa.text.entities import names_of
from qa.text.languages import scripts_of
from qa.text.persons import is_listed
from qa.text.scripts import LATIN

# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
TOPIC = 4
"""Times that a note says what it is about: of ten names gone from handbooks in 25 languages seven were such."""
KEPT_BY = 2
"""Notes that must say a given name before a surname for another surname behind it to be one."""
_GIVEN = regex.compile(r"\p{Lu}[\p{L}'’-]+ $")


@dataclass(frozen=True, slots=True)
class LostName:
    """`name` stands in `others` and not in `version`; `strange` is (start, end, text) of what stands there alone."""

    version: Version
    name: str
    others: Row
    strange: tuple[int, int, str] | None
    heard: bool = False
    """Whether all other notes in other scripts are heard to say it."""

    @property
    def is_sure(self) -> bool:
        """Whether the note would show the name: a transcription in another script may be one that nobody foresaw, what
        is made of common words ("Cross Site Scripting") may be said in its own, and what it is about goes unsaid."""
        parts, strange = self.name.split(), self.strange is not None and self._is_name(self.strange[2])
        if all(word.lower() in common_words() for word in parts) and not (strange or self._is_beside_kept()):
            return False
        topic = self.version.document.text.count(parts[0]) >= TOPIC
        return self.strange is not None or self.heard or (not topic and LATIN in scripts_of(self.version.lang))

    def _is_beside_kept(self) -> bool:
        """Whether what stands there follows the same given name as the name in several others: Ada Byron."""
        before = _GIVEN.search(self.version.document.text, 0, self.strange[0]) if self.strange else None
        named = f"{before[0].strip()} {self.name}" if before else ""
        return bool(named) and sum(named in other.text for other in self.others) >= KEPT_BY

    def _is_name(self, word: str) -> bool:
        return is_listed(word) or word in names_of(self.version.lang)
