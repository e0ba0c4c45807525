"""Writing into a translation which version of its source it was made from: in place, one value, nothing else."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from qa.cache import Cache
from qa.discover.walk import repository_root
from qa.model import Group, Note, Provenance
from qa.model.errors import QaError, read_bounded
from qa.model.records import dataclass
from qa.parse import MAX_BYTES, notebook
from qa.run.history.blobs import texts
from qa.run.history.repository import open_repository
from qa.run.staleness.outline import front_of
from qa.run.staleness.recorded import KEYS, records

WHOLE_COMMIT = 40
"""Characters of a commit that is not shortened."""
ALGORITHMS = {32: "md5", 64: "sha256"}
"""Hashes by their digits; forty are a commit."""
OTHER_HEAD = re.compile(
    r"---|\+\+\+|\{|;;;|%|(?:title|author|authors|date|lang|slug|category|tags|summary|template)[ \t]*:", re.IGNORECASE
)
"""A head that is not read here: before it no other may stand. Hexo's JSON, pandoc's block, MultiMarkdown's lines."""
MD5_KEYS = frozenset({"original_hash", "originalHash", "original-hash", "source_md5"})
"""Keys under which translators keep the MD5 of the source."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What is to be written: `text` is the whole translation with it; "" with the reason where nothing can be."""

    path: str
    value: str
    text: str
    reason: str = ""


def key_of_project(found: Iterable[str]) -> str:
    """The key that most of the translations use, given their texts; "" where none does."""
    used = Counter(record.key for text in found for record in list(records(text))[:1] if not record.is_date)
    return used.most_common(1)[0][0] if used else ""


def stamps(
    groups: Iterable[Group], told: Mapping[str, Provenance], cache: Cache, key: str, *, present: bool
) -> Iterable[Stamp]:
    """The stamps of translations under `key`: the version that each follows, or with `present` that of today."""
    for group in groups:
        if group.source is None:
            continue
        versions = _versions(group.source, cache)
        for note in group.translations:
            provenance = told.get(note.path)
            yield _stamp(note, versions, provenance.base if provenance else "", key, present=present)


def _versions(source: Note, cache: Cache) -> dict[str, str]:
    """The texts of a source by commit, newest first; what is not committed under ""."""
    path = Path(source.path).resolve()
    root = repository_root(path.parent)
    repository = open_repository(root, cache) if root else None
    if root is None or repository is None:
        return {"": text_of(path)}
    versions = repository.versions(path.relative_to(root).as_posix())
    known = dict(texts(root, [version.blob for version in versions if version.commit]))
    return {v.commit: known.get(v.blob, "") if v.commit else text_of(path) for v in versions}


def text_of(path: Path) -> str:
    """The text of a note as it stands; "" where it is none."""
    try:
        return read_bounded(path, MAX_BYTES, "").decode("utf-8")
    except (QaError, UnicodeDecodeError):
        return ""


def _stamp(note: Note, versions: Mapping[str, str], base: str, key: str, *, present: bool) -> Stamp:
    text = text_of(Path(note.path))
    commit = next(iter(versions), "") if present or not base else base
    if not text or Path(note.path).is_symlink():
        return Stamp(note.path, "", "", "cannot be read")
    if note.path.lower().endswith(notebook.SUFFIX):
        return Stamp(
            note.path, "", "", "a notebook has no front matter; a comment in a cell is read: <!-- sync: COMMIT -->"
        )
    if not present and not base:
        return Stamp(note.path, "", "", "made from an unknown version; --present stamps today's")
    value = _value(commit, versions.get(commit, ""), _like(text, key), key)
    if not value:
        return Stamp(note.path, "", "", "its source is not committed")
    written = written_into(text, key, value)
    return Stamp(note.path, value, written, "" if written else f"no front matter that can hold {key}")


def _like(text: str, key: str) -> str:
    """The value that stands under a key."""
    return next((record.value for record in records(text, key) if record.key == key), "")


def _value(commit: str, source: str, like: str, key: str) -> str:
    """A commit or a hash, as what stands there is or the key says."""
    name = key.rpartition(".")[2].lower()
    algorithm = ALGORITHMS.get(len(like), "")
    if not like and "commit" not in name:
        algorithm = "md5" if name in {one.lower() for one in MD5_KEYS} else "sha256"
    if not algorithm:
        return commit[: len(like)] if like and len(like) < WHOLE_COMMIT else commit
    return hashlib.new(algorithm, source.encode("utf-8"), usedforsecurity=False).hexdigest() if source else ""


def written_into(text: str, key: str, value: str) -> str:
    """The text with the value under the key; "" where that cannot be done without harm."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text.removeprefix("\ufeff")
    for write in (_replaced, _inserted):
        made = write(body, key, value)
        if made and any(record.key == key and record.value == value for record in records(made, key)):
            return mark + made
    return ""


def _replaced(body: str, key: str, value: str) -> str:
    """Another value where the key stands already, in the front matter or in a comment."""
    name = re.escape(key.rpartition(".")[2])
    head = _head(body)
    for start, end in (head, (0, len(body))) if head else ((0, len(body)),):
        pattern = re.compile(
            rf"((?:^|[{{,])[ \t]*[\"']?(?:{re.escape(key)}|{name})[\"']?[ \t]*[:=][ \t]*[\"']?)[0-9a-fA-F]{{7,64}}",
            re.M,
        )
        for found in pattern.finditer(body, start, end):
            if head == (start, end) or _in_comment(body, found.start()):
                return body[: found.start()] + found[1] + value + body[found.end() :]
    return ""


def _in_comment(body: str, at: int) -> bool:
    return body.rfind("<!--", 0, at) > body.rfind("-->", 0, at)


def _head(body: str) -> tuple[int, int] | None:
    """Where the lines of the front matter stand, or the members of an object of JSON."""
    if body.startswith("{"):
        end = front_of(body.replace("\r", " ")).end
        return (0, body.rindex("}", 0, end)) if end else None
    found = re.match(r"(---|\+\+\+)[ \t]*\r?\n", body)
    if not found:
        return None
    ends = r"(?:---|\.\.\.)" if found[1] == "---" else re.escape(found[1])
    closing = re.compile(rf"^{ends}[ \t]*\r?$", re.M).search(body, found.end())
    return (found.end(), closing.start()) if closing else None


def _inserted(body: str, key: str, value: str) -> str:
    """A new line at the end of the front matter, or below the key that the new one belongs to."""
    head = _head(body)
    parent, _, name = key.rpartition(".")
    line_end = "\r\n" if "\r\n" in body else "\n"
    if head is None:
        if OTHER_HEAD.match(body):
            return ""
        lines = [f"{parent}:", f"  {name}: {value}"] if parent else [f"{name}: {value}"]
        return line_end.join(["---", *lines, "---", "", ""]) + body
    if body.startswith("{"):
        return _into_json(body, head, parent, name, value)
    start, end = head
    if body.startswith("+++"):
        table = re.compile(rf"^\[{re.escape(parent)}\][ \t]*\r?\n", re.M).search(body, start, end) if parent else None
        at, said = (table.end(), name) if table else (start, key)
        return f'{body[:at]}{said} = "{value}"{line_end}{body[at:]}'
    above = re.compile(rf"^{re.escape(parent)}:[ \t]*\r?\n", re.M).search(body, start, end) if parent else None
    if above:
        return body[: above.end()] + f"  {name}: {value}{line_end}" + body[above.end() :]
    new = f"{parent}:{line_end}  {name}: {value}{line_end}" if parent else f"{name}: {value}{line_end}"
    return body[:end] + new + body[end:]


def _into_json(body: str, head: tuple[int, int], parent: str, name: str, value: str) -> str:
    """A new first member of the object, or of the one that it belongs to, spaced as the members there are."""
    start, end = head
    above = re.compile(rf'"{re.escape(parent)}"\s*:\s*\{{').search(body, start, end) if parent else None
    at = above.end() if above else start + 1
    space = body[at : len(body) - len(body[at:].lstrip())]
    member = f'"{name}": "{value}"' if above or not parent else f'"{parent}": {{"{name}": "{value}"}}'
    comma = "" if body[at:].lstrip().startswith("}") else ","
    return f"{body[:at]}{space}{member}{comma}{space or ' ' * bool(comma)}{body[at + len(space) :]}"


def checked_key(key: str) -> str:
    """The key, if it is one; QaError else."""
    if not re.fullmatch(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)?", key):
        raise QaError(f"stamp: {key!r} is no key", f"for example {KEYS[0]} or source_commit")
    return key
