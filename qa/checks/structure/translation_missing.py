"""Sources that are not translated into all languages of their layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from qa.checks import TreeCheck
from qa.model import Finding, Severity
from qa.model.records import dataclass
from qa.text.languages import listed

if TYPE_CHECKING:
    from qa.discover.result import Discovery


@dataclass(frozen=True)
class TranslationMissing(TreeCheck):
    """A note has no translation into a language that its neighbours are translated into.

    Wrong:  files docs/en/setup.md, docs/en/use.md, docs/de/use.md
    Right:  files docs/en/setup.md, docs/en/use.md, docs/de/setup.md, docs/de/use.md

    Told once a note, with the languages of its layout that it lacks. Never an error by itself: most projects translate
    afterwards. `ignore` lists languages that are not waited for. `qa files` shows the same.
    """

    id: ClassVar[str] = "translation-missing"
    category: ClassVar[str] = "accuracy/omission"
    severity: ClassVar[Severity] = Severity.NEUTRAL

    ignore: tuple[str, ...] = ()

    def run_on_tree(self, discovery: Discovery) -> Iterator[Finding]:
        for missing in discovery.missing:
            languages = [lang for lang in missing.languages if lang not in self.ignore]
            if languages:
                count = f"{len(languages)} language{'s' * (len(languages) != 1)}"
                message = f"missing in {count}: {listed(languages)}"
                yield self.of_note(missing.source.path, missing.source.lang, message)
