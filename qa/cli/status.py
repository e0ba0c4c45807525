"""`qa status`: what must be translated, and which sections."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qa.cli import options
from qa.cli.terminal import say
from qa.model.errors import QaError

if TYPE_CHECKING:
    from qa.model.status import Status

FORMATS = ("text", "json", "csv", "markdown", "html")


@click.command()
@options.of_tree
@click.option("-f", "--format", "style", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--todo", "language", metavar="LANG", default="", help="The work list of one language.")
@click.option(
    "--export", type=click.Path(path_type=Path), metavar="FILE", help="Write what to translate: .md .xlf .po."
)
@click.option("--report", type=click.Path(path_type=Path), help="Count the findings of this JSON report of qa check.")
def status(**given: Any) -> None:
    """Show notes and languages: current, stale (sections, words), missing, orphaned, reviewed.

    No engine is loaded: the history of the notes tells what is stale.
    """
    from dataclasses import replace

    from qa import discover
    from qa.run.attested import lock_path, read, reviewed_by_path
    from qa.run.staleness.known import with_provenances
    from qa.run.staleness.tree import provenances
    from qa.run.status import findings_of, status_of, unlisted

    tree = options.tree(given)
    if not tree.found.groups and not tree.found.missing and not tree.found.orphaned:
        raise QaError(*discover.nothing_found(tree.found, tree.paths, given["target_lang"]))
    told = provenances(tree.found.groups, tree.cache, tree.config.stamp)
    findings = findings_of(given["report"]) if given["report"] else None
    accepted = read(lock_path(Path.cwd()))
    counted = None
    if accepted:
        groups = with_provenances(tree.found.groups, told)
        counted = reviewed_by_path(groups, tree.config, tree.cache, accepted)
    seen = status_of(tree.found, told, tree.cache, counted, findings)
    seen = replace(seen, notices=(*seen.notices, *unlisted(tree.found)))
    language = _language(seen, given["language"])
    if given["export"]:
        _export(seen, given["export"], language)
    click.echo(_rendered(seen, given["style"], language), nl=False)


def _language(seen: Status, asked: str) -> str:
    """The language as the notes spell it; QaError for one that they are not translated into."""
    from qa.text.tags import resolve_tag

    if not asked or asked in seen.languages:
        return asked
    if (resolved := resolve_tag(asked)) in seen.languages:
        return resolved
    raise QaError(f"--todo: nothing is translated into '{asked}'", f"the notes are in {' '.join(seen.languages)}")


def _rendered(seen: Status, style: str, language: str) -> str:
    from qa.report.status import markdown, records, text

    if style == "text" and language:
        return text.todo(seen, language)
    renderers = {
        "text": text.render,
        "json": records.json,
        "csv": records.comma_separated,
        "markdown": markdown.render,
        "html": _page,
    }
    return renderers[style](_only(seen, language) if language else seen)


def _page(seen: Status) -> str:
    """The page of `qa check` with nothing but the status."""
    from qa.model import RunInfo
    from qa.report import REPORTERS, Report

    return REPORTERS["html"](Report((), RunInfo(), status=seen))


def _only(seen: Status, language: str) -> Status:
    """The status of one language."""
    from dataclasses import replace

    notes = (
        replace(note, translations=tuple(t for t in note.translations if t.lang == language)) for note in seen.notes
    )
    kept = tuple(note for note in notes if note.translations)
    totals = tuple(total for total in seen.totals if total.lang == language)
    return replace(seen, notes=kept, languages=(language,), totals=totals)


def _export(seen: Status, path: Path, language: str) -> None:
    """One file a language; the ending of its name says in which form."""
    from qa.cli.reports import write
    from qa.report.status.export import EXPORTS
    from qa.report.wording import plural
    from qa.run.to_translate import left_out, to_translate

    if path.suffix.lower() not in EXPORTS:
        raise QaError(f"--export: {path.name!r} has no known ending", f"one of {' '.join(EXPORTS)}")
    languages = (language,) if language else seen.languages
    if len(languages) > 1 and "{lang}" not in str(path):
        raise QaError(
            f"--export: one file for {len(languages)} languages", "name one with --todo LANG, or put {lang} in"
        )
    source = next((note.lang for note in seen.notes if note.lang), "")
    for lang in languages:
        units = to_translate(seen, lang)
        unread = left_out(seen, lang)
        for source_path in unread:
            say(f"{source_path}: cannot be read, left out of what is to be translated into {lang}")
        if not units:
            # XLIFF knows no file without a unit
            say(f"{'nothing else' if unread else 'nothing'} to translate into {lang}, no file written")
            continue
        file = Path(str(path).replace("{lang}", lang))
        write(file, EXPORTS[path.suffix.lower()](units, source, lang))
        say(f"{plural(len(units), 'section')} to translate into {lang}: {file}")
