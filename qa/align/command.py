"""What `qa align` prints."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from qa.align import render
from qa.align.blocks import align
from qa.align.lengths import usual_ratio
from qa.align.sections import beads_of_sections, sections
from qa.align.sentences import align_lines, embedder, sentence_beads
from qa.engines import Engines
from qa.model import Bead, Bitext, Document
from qa.model.errors import QaError

ListedNote = tuple[str, str, list[dict[str, Any]]]
HINT = "name a Markdown file in UTF-8"


def command(
    source: Path, target: Path, unit: str, source_lang: str, target_lang: str, engines: Engines
) -> dict[str, Any]:
    """The contract's JSON of two files at unit section, block, sentence or line; a missing language is identified."""
    if unit == "line":
        return _lines(source, target, source_lang, target_lang, engines)
    documents = [_parsed(source, source_lang), _parsed(target, target_lang)]
    bitext = Bitext(documents[0], documents[1], align(documents[0], documents[1], engines))
    if unit == "section":
        return _sections(bitext)
    if unit == "sentence":
        return _sentences(bitext, engines)
    sides = [_side(document, render.blocks(document)) for document in documents]
    return render.to_json(sides[0], sides[1], bitext.beads, unit)


def _side(document: Document, segments: list[dict[str, Any]]) -> ListedNote:
    return document.path, document.lang, segments


def _parsed(path: Path, lang: str) -> Document:
    from dataclasses import replace

    from qa.parse import parse

    document = parse(path, str(path), lang)
    for problem in document.problems:
        if problem.kind == "parse-failed":
            raise QaError(f"{path}: {problem.message}", HINT)
    return document if lang else replace(document, lang=_identified(document.text))


def _identified(text: str) -> str:
    from qa.text import identify

    return identify(text)[0]


def _sections(bitext: Bitext) -> dict[str, Any]:
    parts = sections(bitext.source), sections(bitext.target)
    sides = []
    for document, found in zip((bitext.source, bitext.target), parts, strict=True):
        segments = []
        for k, section in enumerate(found):
            first, last = document.blocks[section.blocks[0]], document.blocks[section.blocks[-1]]
            title = document.blocks[section.heading].text if section.heading >= 0 else ""
            segments.append(render.segment(k, "section", document, first.start, last.end, title))
        sides.append(_side(document, segments))
    return render.to_json(sides[0], sides[1], beads_of_sections(bitext, *parts), "section")


def _sentences(bitext: Bitext, engines: Engines) -> dict[str, Any]:
    sides: tuple[list[dict[str, Any]], list[dict[str, Any]]] = ([], [])
    beads = []
    notes = bitext.source, bitext.target
    embed = cache(lambda: embedder(bitext, engines))
    usual = usual_ratio(bitext)
    for bead in bitext.beads:
        kinds = [note.blocks[i[0]].kind if i else "" for note, i in zip(notes, (bead.source, bead.target), strict=True)]
        for part in sentence_beads(bitext, bead, embed, usual):
            ends: list[tuple[int, ...]] = []
            both = (part.source, part.source_text), (part.target, part.target_text)
            for k, (stretch, text) in enumerate(both):
                if stretch is None:
                    ends.append(())
                    continue
                ends.append((len(sides[k]),))
                sides[k].append(render.segment(len(sides[k]), str(kinds[k]), notes[k], *stretch, text))
            beads.append(Bead(ends[0], ends[1], part.score, bead.confidence, bead.moved))
    return render.to_json(_side(notes[0], sides[0]), _side(notes[1], sides[1]), beads, "sentence")


def _lines(source: Path, target: Path, source_lang: str, target_lang: str, engines: Engines) -> dict[str, Any]:
    texts = [_read(source), _read(target)]
    languages = [lang or _identified(text) for lang, text in zip((source_lang, target_lang), texts, strict=True)]
    lines = [text.splitlines() for text in texts]
    sides = [
        (str(path), lang, [_line(i, line) for i, line in enumerate(own) if line.strip()])
        for path, lang, own in zip((source, target), languages, lines, strict=True)
    ]
    beads = align_lines(lines[0], lines[1], (languages[0], languages[1]), engines)
    return render.to_json(sides[0], sides[1], beads, "line")


def _line(index: int, text: str) -> dict[str, Any]:
    return {"index": index, "kind": "line", "line": index + 1, "end_line": index + 1, "text": text.strip()}


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QaError(f"{path}: cannot be read as UTF-8 text ({type(error).__name__})", HINT) from error
