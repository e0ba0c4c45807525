"""Link and image destinations, compared as a translator changes them: another language's page, a deeper folder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlsplit

from qa.analysis import Analysis, computed_once
from qa.checks._flow import differing, opposite
from qa.checks._versions import leads_to_version, version_links
from qa.checks.markup._address_keys import LANGUAGE, is_own_copy, key, page_below
from qa.checks.markup._copied_pages import Moved, is_miscopied, moved
from qa.checks.markup._plain_addresses import no_pictures, stands_in, without_links
from qa.model import Block, Document, Inline, InlineKind, Kind
from qa.model.records import dataclass
from qa.parse.attributes import LINKS, PICTURES, Attribute
from qa.parse.tags import NAME as NAME_OF_TAG
from qa.parse.tags import tag_attributes, tags
from qa.text.languages import primary
from qa.text.likeness import is_damaged_copy
from qa.text.tags import is_language_tag, normalise_tag

ADDRESS = re.compile(r"https?://[!#-&(-;=?-Z^_a-z~]{3,2000}")
HOST = re.compile(r"https?://(?:www\.)?([^/?#\s]+)")
"""What fills in an address, and its name: `{% link a.md %}`, `{{ site.url }}`, `{{< ref "a.md" >}}`."""
LAST_MARKS = ".,;:!?)]*_"
"""What stands behind an address rather than in it."""
# what hangs on these numbers: reports/thresholds.md, by `python -m tests.benchmarks.check_thresholds`
LONGEST_CODE = 3
"""Letters of a folder's name (`en`, `api`) up to which its being in both addresses says nothing."""
VERSIONS = 300
"""Links to other languages that are looked at in one block: more than the languages of any project."""


_TONGUES, _SHORT_TONGUES = ("lang", "language", "locale"), frozenset("hl lc l".split())
"""How the name of a parameter ends by which a site is asked for a language (`lang`, `uselang`), and names that are all
of it."""
ADDRESSES = {InlineKind.LINK: LINKS, InlineKind.IMAGE: PICTURES}
_TAGGED = re.compile(r"[-_.]([a-z]{2}(?:[-_][A-Z]{2})?)(?=\.[a-z]{2,8}$|$)")
INDEX, README = "index", "readme"
"""What the first page of a folder is called."""
_WIKI = re.compile(r"[:>]")


def destinations(document: Document, block: Block, kind: InlineKind) -> list[Inline]:
    """The links or images of a block that lead somewhere else, in Markdown, HTML and JSX alike.

    Anchors within the note follow its headings. Of a tag the inner stretch is the address.
    """
    found = [*of_markdown(block, kind), *of_tags(document, block, kind)]
    found += _bare(document, block, found) if kind is InlineKind.LINK else ()
    return [inline for inline in found if inline.value and not inline.value.startswith("#")]


def _bare(document: Document, block: Block, known: Sequence[Inline]) -> Iterator[Inline]:
    """Addresses that stand in the text as they are, which renderers make links of."""
    for text in block.inlines:
        if text.kind is not InlineKind.TEXT or not document.text.count("://", text.start, text.end):
            continue
        if any(link.start <= text.start and text.end <= link.end for link in known):
            continue
        for match in ADDRESS.finditer(document.text, text.start, text.end):
            value = match[0].rstrip(LAST_MARKS)
            yield Inline(
                InlineKind.LINK, match.start(), match.start() + len(value), match.start(), match.start(), value
            )


def of_markdown(block: Block, kind: InlineKind) -> Iterator[Inline]:
    return (inline for inline in block.inlines if inline.kind is kind)


def of_tags(document: Document, block: Block, kind: InlineKind) -> Iterator[Inline]:
    """The addresses in a block's tags; data that stand in the address itself are left out."""
    for span in block.inlines:
        if span.kind is not InlineKind.HTML or "=" not in document.text[span.start : span.end]:
            continue
        for tag in tags(document.text, span):
            for attribute in tag_attributes(document.text, tag):
                if attribute.literal and _is_address(attribute, kind) and _leads(attribute.value):
                    yield Inline(kind, tag.start, tag.end, attribute.start, attribute.end, attribute.value.strip())


def _is_address(attribute: Attribute, kind: InlineKind) -> bool:
    whole = attribute.inner and attribute.value.startswith(("http://", "https://"))
    return attribute.name.lower() in ADDRESSES[kind] or (kind is InlineKind.LINK and whole)


def _leads(value: str) -> bool:
    """Whether a value is an address: not data, not a program, not a word."""
    return any(map(value.__contains__, ("/", ".", "#", "tel:"))) and not value.startswith(("data:", "javascript:"))


def localised(source: str, target: str, lang: str = "") -> bool:
    """Both are pages of one site in two languages, so that the path may differ, or relative ways to one folder.

    `lang`, the language of the translation, says so as the name of a folder anywhere in a path, as a country at the
    host's end (`example.com`, `example.cn`), and in its own letters in a path or query (the text of a badge).
    """
    try:
        urls = [urlsplit(source), urlsplit(target)]
    except ValueError:
        # damage that makes half a bracketed address of it is no language
        return False
    hosts = [[x for x in url.netloc.lower().split(".") if x not in ("", "www")] for url in urls]
    paths = [url.path.strip("/").split("/") for url in urls]
    # a wiki has its folders before colons: `wiki>de:page`
    folders = [[part for name in path for part in _WIKI.split(name)] for path in paths]
    own = {name for name in (*folders[1][:-1], page_below(paths[0], paths[1])) if _is(name, lang)} - {*folders[0]}
    if own and hosts[0] == hosts[1]:
        return True
    if not any(hosts):
        return is_own_copy(paths[0], paths[1], lang) or any(_is_folder_of(a, b) for a, b in (paths, paths[::-1]))
    if not all(hosts):
        return False
    by_host = hosts[0][1:] == hosts[1][1:] and hosts[0][0] != hosts[1][0] and LANGUAGE.match(hosts[1][0]) is not None
    by_country = hosts[0][:-1] == hosts[1][:-1] and _is(hosts[1][-1], lang)
    by_path = hosts[0] == hosts[1] and any(LANGUAGE.match(n) and n not in paths[0] for n in paths[1][:3])
    by_query = hosts[0] == hosts[1] and _asks_for(urls[1].query, lang) and not _asks_for(urls[0].query, lang)
    by_name = hosts[0] == hosts[1] and _named_alike(paths[0], paths[1], lang)
    by_words = hosts[0] == hosts[1] and source.isascii() and _worded(source, target)
    return by_host or by_country or by_path or by_query or by_name or by_words


def _is_folder_of(folder: Sequence[str], page: Sequence[str]) -> bool:
    """`guide` and `../guide/index` or `guide/1`: a folder, and its first page; a folder that both have says nothing."""
    name = folder[-1]
    first = page[-1].partition(".")[0].lstrip("_").lower()
    return len(name) > LONGEST_CODE and name in page[:-1] and (first in (INDEX, README, name) or first.isdigit())


def is_other_host(source: str, target: str) -> bool:
    """Whether two addresses lead to different hosts, neither a damaged copy of the other: a mirror of the site."""
    hosts = [match[1].lower() for address in (source, target) if (match := HOST.match(address))]
    return len(hosts) == 2 and hosts[0] != hosts[1] and not is_damaged_copy(*hosts)


def _named_alike(source: list[str], target: list[str], lang: str) -> bool:
    """Whether two pages have one name but for the tag of a language behind it, `start-ja-JP.html` and `start.html`; the
    translation's is its own or none."""
    (name, tag), (other, own) = (_untagged(path[-1]) for path in (source, target))
    right = (not own or _is(own, lang)) and (not tag or is_language_tag(tag)) and tag != own
    # a folder is its own first page: `https://site.org` and `https://site.org/index-cn`
    named = name == other if name else other == INDEX and tag == "" and own != ""
    return source[:-1] == target[:-1] and named and right


def _untagged(page: str) -> tuple[str, str]:
    """The name of a page without the two letters of a language, with or without its country, and these."""
    tagged = _TAGGED.search(page)
    return (page[: tagged.start()] + page[tagged.end() :], tagged[1]) if tagged else (page, "")


def _asks_for(query: str, lang: str) -> bool:
    """Whether a query asks for the page in a language: `page=12&lang=ru`."""
    asked = (name.lower() for name, value in parse_qsl(query) if _is(value, lang))
    return any(name.endswith(_TONGUES) or name in _SHORT_TONGUES for name in asked)


def _is(name: str, lang: str) -> bool:
    return bool(lang) and primary(normalise_tag(name)) == primary(lang)


def _worded(source: str, target: str) -> bool:
    """Whether an address has letters of another alphabet where the source's has none: words for people to read."""
    said = [any(c.isalpha() and not c.isascii() for c in unquote(url)) for url in (source, target)]
    return said == [False, True]


def all_keys(document: Document, kind: InlineKind) -> set[str]:
    return {key(inline.value) for block in document.blocks for inline in destinations(document, block, kind)}


@dataclass(frozen=True, slots=True)
class ChangedDestination:
    """A destination of the source that the translation lacks: where, with the strange one in its place, if any."""

    source: Block
    old: Inline
    place: tuple[int, int]
    new: Inline | None = None


def changes(analysis: Analysis, kind: InlineKind) -> Iterator[ChangedDestination]:
    """Source spans whose destination the opposite block lacks.

    A destination that stands elsewhere in the translation, or there as plain text, is not lost.
    """
    known = all_keys(analysis.target, kind)
    originals = all_keys(analysis.source, kind)
    for source, target in analysis.pairs():
        wanted, present = destinations(analysis.source, source, kind), destinations(analysis.target, target, kind)
        strange = [i for i in present if key(i.value) not in originals]
        raw = without_links(analysis.target.text, target, strange)
        gone = _replaced(wanted, present, strange)
        lost = [i for i in wanted if i is gone or (key(i.value) not in known and not stands_in(i.value, raw))]
        if kind is InlineKind.IMAGE:
            yield from _no_pictures(source, wanted, present)
        versions = list(version_links(analysis.source, source)) if lost else []
        lost = [i for i in lost if not _within(versions, i)]
        for number, inline in enumerate(lost):
            other = strange[number] if len(strange) == len(lost) else None
            if other is None and len(present) >= len(wanted):
                # another link of the source may have been put in its place
                other = _doubled(wanted, present, inline) if len(lost) == 1 else None
                if other is None:
                    continue
            if other is None or not _is_translated_page(analysis, inline.value, other.value):
                place = (other.start, other.end) if other else (target.content_start, target.content_end)
                yield ChangedDestination(source, inline, place, other)
    yield from _tag_changes(analysis, kind, known, originals)


def _replaced(wanted: Sequence[Inline], present: Sequence[Inline], strange: Sequence[Inline]) -> Inline | None:
    """The address of a block in whose place a damaged copy of it stands, all others being as in the source: elsewhere
    the note may lead there as well."""
    if len(strange) != 1 or len(wanted) != len(present):
        return None
    pairs = [(old, new) for old, new in zip(wanted, present, strict=True) if old.value != new.value]
    alone = len(pairs) == 1 and pairs[0][1] is strange[0]
    return pairs[0][0] if alone and is_damaged_copy(pairs[0][0].value, strange[0].value) else None


def _no_pictures(source: Block, wanted: Sequence[Inline], present: Sequence[Inline]) -> Iterator[ChangedDestination]:
    for old, new in no_pictures(wanted, present):
        yield ChangedDestination(source, old, (new.start, new.end), new)


def _is_translated_page(analysis: Analysis, old: str, new: str) -> bool:
    return localised(old, new, analysis.target.lang) and not is_miscopied(old, new, _moved(analysis))


@computed_once
def _moved(analysis: Analysis) -> Moved:
    """The links of both notes in order, where they have as many."""
    sides = [
        [i.value for block in d.blocks for i in destinations(d, block, InlineKind.LINK)]
        for d in (analysis.source, analysis.target)
    ]
    return moved(zip(*sides, strict=True)) if len(sides[0]) == len(sides[1]) else Moved()


def _doubled(wanted: Sequence[Inline], present: Sequence[Inline], lost: Inline) -> Inline | None:
    """The link that leads where another one of the block leads as well, which in the source leads there alone."""
    counted = Counter(key(i.value) for i in present)
    counted.subtract(key(i.value) for i in wanted)
    more = [aim for aim, count in counted.items() if count > 0]
    if len(more) != 1 or counted[more[0]] > 1 or len(present) != len(wanted):
        return None
    first = next((i.start for i in wanted if key(i.value) == more[0]), lost.start)
    same = [i for i in present if key(i.value) == more[0]]
    return same[-1 if first < lost.start else 0]


def _within(stretches: Sequence[tuple[int, int]], inline: Inline) -> bool:
    """Whether an inline is, or lies in, one of a few stretches."""
    return any(first <= inline.start and inline.end <= last for first, last in stretches[:VERSIONS])


def _tag_changes(
    analysis: Analysis, kind: InlineKind, known: set[str], originals: set[str]
) -> Iterator[ChangedDestination]:
    """The same for tags that stand between blocks of text, which no bead pairs: by their order."""
    sides = [
        [(block, inline) for block in d.blocks if block.kind is Kind.HTML for inline in destinations(d, block, kind)]
        for d in (analysis.source, analysis.target)
    ]
    if kind is InlineKind.IMAGE and len(sides[0]) == len(sides[1]):
        for (block, old), (_, new) in zip(*sides, strict=True):
            yield from _no_pictures(block, [old], [new])
    tag_names = [
        Counter(_tag_name(d, inline) for _, inline in side)
        for d, side in zip((analysis.source, analysis.target), sides, strict=True)
    ]
    for old, new in differing(sides[0], sides[1], lambda one: key(one[1].value), lambda one: one[1].kind):
        if old is None or leads_to_version(old[1].value, analysis.source.path):
            continue
        copied = new and key(new[1].value) not in originals and is_damaged_copy(old[1].value, new[1].value)
        if key(old[1].value) in known and not copied:
            continue
        block, inline = old
        if new:
            if not _is_translated_page(analysis, inline.value, new[1].value):
                yield ChangedDestination(block, inline, (new[1].start, new[1].end), new[1])
            continue
        name = _tag_name(analysis.source, inline)
        place = opposite(analysis, inline.end)
        # a component that is gone as a whole is told as such
        if place and not (name[0].isupper() and tag_names[1][name] < tag_names[0][name]):
            yield ChangedDestination(block, inline, place)


def _tag_name(document: Document, inline: Inline) -> str:
    match = NAME_OF_TAG.match(document.text, inline.start)
    return match[2] if match else "!"
