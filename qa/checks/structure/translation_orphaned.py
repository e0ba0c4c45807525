"""Translations whose source is gone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from qa.checks import TreeCheck
from qa.model import Finding, Severity
from qa.model.records import dataclass

if TYPE_CHECKING:
    from qa.discover.result import Discovery


@dataclass(frozen=True)
class TranslationOrphaned(TreeCheck):
    """A translation has no source any more.

    Wrong:  files docs/en/use.md, docs/de/use.md, docs/de/old.md
    Right:  files docs/en/use.md, docs/en/old.md, docs/de/use.md, docs/de/old.md

    Told in layouts in which translations have sources. Its source was deleted, moved or renamed: delete the
    translation, or move it along. Nothing can be compared meanwhile, so no other check looks at it. `qa files` shows
    the same.
    """

    id: ClassVar[str] = "translation-orphaned"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    def run_on_tree(self, discovery: Discovery) -> Iterator[Finding]:
        for orphan in discovery.orphaned:
            yield self.of_note(orphan.path, orphan.lang, orphan.reason)
