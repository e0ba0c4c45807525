"""One named source with its named translations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa.discover.front import read_head
from qa.discover.result import Discovery
from qa.discover.scope import must_be_readable, note_at, shown
from qa.discover.slots import slots, stem_of
from qa.discover.walk import absolute
from qa.model import Group, Note
from qa.model.errors import QaError
from qa.text.languages import primary
from qa.text.tags import normalise_tag


def explicit_group(targets: Sequence[Path], source: Path, source_lang: str, target_lang: str) -> Discovery:
    """One group: `targets` are translations of `source`, whatever their names say."""
    for path in (source, *targets):
        full = absolute(path)
        must_be_readable(full, path)
        if full.is_dir():
            raise QaError(f"{path}: is a folder", "with --source, name the translated notes one by one")
    if not targets:
        raise QaError(f"{source}: no translation given", "qa check --source SOURCE TARGET...")
    original = _note(source, source_lang)
    notes = {shown(path): _note(path, target_lang) for path in targets}
    if original.path in notes:
        raise QaError(f"{source}: is both source and translation", "name different files")
    key = Path(stem_of(original.path)).name
    group = Group(key, original, tuple(notes.values()))
    langs = " ".join(sorted({note.lang or "?" for note in notes.values()}))
    return Discovery((group,), (f"{original.path}: 1 group, {original.lang or '?'} -> {langs}",))


def _note(path: Path, option: str) -> Note:
    """A named file: the option tells its language, else its front matter, else the last tag in its path."""
    found = list(slots(shown(path)))
    tag = found[-1].tag if found else ""
    said, read = read_head(path).lang, normalise_tag(tag)
    from_file = max(said, read, key=len) if said and primary(said) == primary(read) else said or read
    return note_at(path, option or from_file, tag)
