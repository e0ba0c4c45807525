"""Paragraphs of published handbooks beside their translations, as lines for `qa batch`: text that nobody tuned for.

    apt-get download kstars-data kmplot kalzium … && for d in *.deb; do dpkg-deb -x "$d" BOOKS; done
    python -m tests.benchmarks.handbooks BOOKS/usr/share/doc/HTML --each 200 > pairs.jsonl
    qa batch pairs.jsonl --isolated --output found.jsonl

Debian's packages of KDE's applications ship their handbooks (DocBook, GFDL) in up to 26 languages. Paragraphs of two
languages belong together where their section, by its id, has the same elements in the same order. None of the text is
part of this repository; `reports/precision.md` says what was told of it.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

TAGS = {"ca@valencia": "", "sr": "sr-Cyrl", "sr@latin": "sr-Latn", "pt_BR": "pt-BR", "zh_CN": "zh-Hans"}
"""BCP 47 tags of folders whose names are none; an empty one is left out."""
LEAST, LONGEST = 30, 900
"""Characters of a paragraph in English."""
CODE = frozenset(
    "command filename literal option userinput computeroutput varname function envar classname parameter".split()
)
BOLD = frozenset("guilabel guimenu guimenuitem guibutton guisubmenu guiicon keycap interface".split())
BLOCK = frozenset(
    "itemizedlist orderedlist variablelist screen programlisting mediaobject figure screenshot note informaltable table"
    " para informalexample example segmentedlist simplelist tip warning".split()
)
SECTION = frozenset("sect1 sect2 sect3 sect4 chapter section appendix refentry glossentry preface".split())
SHAPE = frozenset({"para", "title", "term", "listitem", "varlistentry"})
"""Elements that two languages must have in the same order."""
KEPT = frozenset({"lt", "gt", "amp", "quot", "apos"})
DASHES = {"nbsp": "\N{NO-BREAK SPACE}", "ndash": "–", "mdash": "—", "hellip": "…"}


def book(path: Path) -> Element | None:
    """A handbook with its entities filled in: their values where it declares them, else their names."""
    text = path.read_text("utf-8", "replace")
    declared = dict(re.findall(r'<!ENTITY\s+(\w+)\s+"([^"<&]*)"', text)) | DASHES
    text = re.sub(r"<\?.*?\?>|<!DOCTYPE.*?\]\s*>|<!--.*?-->", "", text, flags=re.DOTALL)

    def named(match: re.Match[str]) -> str:
        name = match[1]
        return match[0] if name in KEPT or name.startswith("#") else declared.get(name, name[:1].upper() + name[1:])

    try:
        found: Element = fromstring(re.sub(r"&([#\w.-]+);", named, text))
    except ParseError:
        return None
    return found


def markdown(element: Element) -> str:
    """What an element says, with labels bold and code as code."""
    parts = [element.text or ""]
    for child in element:
        text = markdown(child)
        bare = text.strip()
        if child.tag in CODE and bare:
            text = f"`{bare}`"
        elif child.tag in BOLD and bare:
            text = f"**{bare}**"
        elif child.tag == "emphasis" and bare:
            text = f"*{bare}*"
        elif child.tag == "keycombo":
            text = "+".join(markdown(key).strip() for key in child)
        elif child.tag == "menuchoice":
            text = " → ".join(markdown(part).strip() for part in child if part.tag != "shortcut")
        parts += text, child.tail or ""
    return "".join(parts)


def sections(root: Element) -> Iterator[tuple[str, list[str], list[str]]]:
    """(id, elements, paragraphs) of each section; an empty paragraph stands for one with blocks inside."""
    for section in root.iter():
        if section.tag in SECTION and section.get("id"):
            own = [element for element in _own(section) if element.tag in SHAPE]
            paragraphs = [
                "" if any(child.tag in BLOCK for child in element) else " ".join(markdown(element).split())
                for element in own
                if element.tag == "para"
            ]
            yield section.get("id", ""), [element.tag for element in own], paragraphs


def _own(section: Element) -> Iterator[Element]:
    for child in section:
        if child.tag not in SECTION:
            yield child
            yield from _own(child)


def pairs(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(language, English, other) of each paragraph that both have, once a language."""
    seen = set[tuple[str, str]]()
    for path in sorted((folder / "en").glob("*/*.docbook")):
        english = book(path)
        if english is None:
            continue
        known = {key: (shape, paragraphs) for key, shape, paragraphs in sections(english)}
        for other in sorted(folder.glob(f"*/{path.relative_to(folder / 'en')}")):
            name = other.relative_to(folder).parts[0]
            lang = TAGS.get(name, name)
            translated = book(other) if lang not in ("", "en") else None
            for key, shape, paragraphs in sections(translated) if translated is not None else ():
                if key not in known or known[key][0] != shape:
                    continue
                for source, target in zip(known[key][1], paragraphs, strict=True):
                    if LEAST <= len(source) <= LONGEST and target and source != target and (lang, source) not in seen:
                        seen.add((lang, source))
                        yield lang, source, target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="…/share/doc/HTML, with a folder for each language")
    parser.add_argument("--each", type=int, default=200, help="paragraphs of a language, at most")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for lang, source, target in pairs(args.folder):
        found[lang].append((source, target))
    for lang, texts in sorted(found.items()):
        random.Random(args.seed).shuffle(texts)
        for number, (source, target) in enumerate(texts[: args.each]):
            line = {"id": f"{lang}/{number}", "source": source, "target": target, "source_lang": "en"}
            sys.stdout.write(json.dumps(line | {"target_lang": lang}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
