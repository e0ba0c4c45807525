"""Term bases in TBX (ISO 30042, versions 2 and 3) → terms."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException, ElementTree, EntitiesForbidden

from qa.model import Term
from qa.model.errors import ConfigError
from qa.text.languages import primary

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CONCEPT = frozenset({"termEntry", "conceptEntry"})
_LANGUAGE = frozenset({"langSet", "langSec"})
_TERM = frozenset({"tig", "ntig", "termSec"})
_STATUS = "administrativeStatus"
_USAGE, _FIRST = "usageNote", "first"
"""The note on the usage of a term, and what it begins with where the term is asked for at its first mention."""
_REJECTED = ("deprecated", "superseded", "notRecommended")
_ALLOWED: tuple[str, ...] = ()
_HINT = "a TBX file has concepts, each with a langSet or langSec a language and its terms"


def read_tbx(path: Path, data: bytes) -> Iterator[Term]:
    """The terms of a file: every term of its own language (`xml:lang` of the root, else English), with those of the
    other languages as its forms; deprecated ones are forbidden, those with a usage note that begins with "first" are
    for the first mention. Categories are attributes (style DCA) or elements (DCT). No entity may be defined, and no
    document type is fetched.
    """
    try:
        root = ElementTree.fromstring(data)
    except EntitiesForbidden:
        raise ConfigError(f"{path}: defines entities", "export the term base without") from None
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        # the latter two: an encoding that there is not, or that the parser does not take
        raise ConfigError(f"{path}: not valid XML: {error}", _HINT) from None
    if not any(_name(element) in _CONCEPT for element in root.iter()):
        raise ConfigError(f"{path}: no term base: there is no concept in it", _HINT)
    own = root.get(_LANG, "en").lower()
    seen: set[str] = set()
    for concept in (element for element in root.iter() if _name(element) in _CONCEPT):
        for term in _terms(concept, own):
            if term.source not in seen:
                seen.add(term.source)
                yield term
    if not seen:
        raise ConfigError(f"{path}: no term of its own language, '{own}'", "set xml:lang of the root to the source's")


def _terms(concept: Element, own: str) -> Iterator[Term]:
    forms: dict[str, tuple[str, ...]] = {}
    forbidden: dict[str, tuple[str, ...]] = {}
    first: dict[str, tuple[str, ...]] = {}
    for section in (element for element in concept if _name(element) in _LANGUAGE):
        lang = section.get(_LANG, "").lower().replace("_", "-")
        spelled = list(_spelled(section))
        for status, known in ((_ALLOWED, forms), (_REJECTED, forbidden), ((_FIRST,), first)):
            if found := tuple(text for text, stated in spelled if stated == status):
                known[lang] = found
    # "en" of the root is "en-GB" of its terms as well
    ours = next((tag for tag in (own, primary(own), *forms) if tag in forms and primary(tag) == primary(own)), own)
    sources = forms.pop(ours, ())
    forbidden.pop(ours, None)
    for source in sources:
        yield Term(source, forms, not (forms or forbidden), forbidden, first)


def _spelled(section: Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(term, what its notes say of it) of one language."""
    for group in (element for element in section if _name(element) in _TERM):
        notes = [(note.get("type") or _name(note), (note.text or "").strip()) for note in group.iter()]
        status = _ALLOWED
        if any(kind == _STATUS and text.startswith(_REJECTED) for kind, text in notes):
            status = _REJECTED
        elif any(kind == _USAGE and text.lower().startswith(_FIRST) for kind, text in notes):
            status = (_FIRST,)
        for element in group.iter():
            if _name(element) == "term" and (text := " ".join("".join(element.itertext()).split())):
                yield text, status


def _name(element: Element) -> str:
    """The name of an element without its namespace; comments have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
