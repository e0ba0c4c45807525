"""The HTML report in a real browser: what is drawn, filters, address, widths, themes, directions."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bitext_samples import bitext, gradient, side_report, span
from pages import HOSTILE, Page, hostile
from report_samples import finding
from status_samples import tree

from qa.model import Detail, Finding, RunInfo, Severity
from qa.parse import parse_text
from qa.report import Report


@pytest.fixture(autouse=True)
def window(browser: Any) -> Iterator[None]:
    """Every test begins with the same window."""
    browser.get("about:blank")
    browser.get_log("browser")
    browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    yield


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Page:
    return Page(browser, tmp_path, side_report(*gradient()))


def test_findings_formulas_and_directions(page: Page) -> None:
    assert page.texts(".pair h3")[1:] == ["_posts/de/gradient-de.md", "_posts/ar/gradient-ar.md"]
    assert page.count("article.finding") == 5
    page.press("jjjj")
    page.wait(lambda: page.count(".katex") >= 6)
    assert page.count(".formula.bad") == 0
    assert page.count(".cell[dir=rtl][lang=ar]") == 2
    assert "13" in page.texts("mark.major") and "momentum" in page.texts("mark.minor")
    page.click("#overview > summary")
    page.wait(lambda: page.count("#heat tbody td button") == 2)
    assert page.texts("#heat tbody td button") == ["2", "3"]
    assert page.texts("#heat thead th") == ["ar", "de"]
    assert page.errors() == []


def test_filters(page: Page) -> None:
    page.set("language", "ar")
    assert page.count("article.finding") == 2
    page.set("check", "formula-changed")
    assert page.texts("article.finding .what") == ["'L' became 'M'"]
    page.click("#overview > summary")
    page.wait(lambda: page.count("#heat tbody td button") == 2)
    assert page.texts("#heat tbody td button") == ["1", "✓"]
    page.click("#reset")
    assert page.count("article.finding") == 5
    page.set("search", "paragraph is missing")
    assert page.count("article.finding") == 1
    page.set("search", "")
    page.click("#heat td button")
    assert page.texts("#list .pair h3") == ["_posts/ar/gradient-ar.md"]
    assert page.errors() == []


def test_a_tile_shows_its_severity_alone_and_clear_brings_all_back(page: Page) -> None:
    assert page.texts("#tiles b") == ["2", "2", "1", "1"]
    page.click("#tiles .critical")
    assert page.count("article.finding.critical") == page.count("article.finding") == 2
    assert page.js("document.activeElement.dataset.severity") == "critical"
    page.click("#tiles .minor")
    assert page.count("article.finding") == 3
    page.click("#tiles .critical")
    assert page.count("article.finding.minor") == page.count("article.finding") == 1
    page.click("#tiles .minor")
    assert page.count("article.finding") == 5 and page.count("article.finding.neutral") == 0
    page.click("#tiles .neutral")
    assert page.count("article.finding.neutral") == page.count("article.finding") == 1
    page.set("language", "de")
    page.set("order", "path")
    page.click("#reset")
    assert page.count("article.finding") == 5
    assert page.js("document.getElementById('order').value") == "worst"
    assert page.js("document.getElementById('reset').disabled") is True
    assert page.address in ("", "#")


def test_search_looks_into_the_notes(page: Page) -> None:
    page.set("search", "Potenzreihe")
    assert page.count(".nothing") == 1
    page.set("search", "GLATTEN")
    assert page.texts("#list .pair h3") == ["_posts/de/gradient-de.md"]
    assert page.count("#list .row") == 1 and page.count("article.finding") == 0
    assert page.texts("#list .chip") == ["1 place"]
    page.set("search", "halbiert")
    assert page.texts("article.finding .what") == ["number '30' is missing from the translation"]
    page.set("search", "smooth")
    assert len(page.texts("#list .pair h3")) == 2


def test_filters_and_the_open_note_are_in_the_address(page: Page) -> None:
    page.set("language", "ar")
    page.set("search", "momentum")
    page.click("#tiles .minor")
    page.click(".pair .alone")
    address = page.address
    assert "language=ar" in address and "q=momentum" in address and "severity=minor" in address
    assert "note=_posts%2Far%2Fgradient-ar.md" in address
    for again in (page.browser.refresh, lambda: page.visit(address[1:])):
        again()
        assert page.texts("article.finding .what") == ["'momentum' is not translated"]
        assert page.js("document.getElementById('search').value") == "momentum"
        assert page.js("document.getElementById('language').value") == "ar"
        assert page.texts("#pair") == ["Only _posts/ar/gradient-ar.md ✕"]
    page.browser.execute_script("location.hash = 'language=de'")
    page.wait(lambda: page.texts("#list .pair h3") == ["_posts/de/gradient-de.md"])
    assert page.errors() == []


@pytest.mark.parametrize(
    "address",
    [
        "severity=<img src=x onerror=owned=1>,none&note=%00&order=__proto__",
        "q=%E0%A4%A",
        "view=status&cell=a",
        "=&&&",
        "findings",
    ],
)
def test_any_address_is_only_text(page: Page, address: str) -> None:
    page.visit(address)
    assert page.js("window.owned") is None and page.count("main img") == 0
    assert page.js("document.getElementById('view-status').hidden") is True
    assert page.errors() == []


def causes(count: int = 30) -> Report:
    """A field that all notes lack, a notice, and one other finding."""
    _, (english_german, _) = gradient()
    pairs, found = [], []
    for number in range(count):
        target = replace(english_german.target, path=f"_posts/de/{number}-de.md")
        pairs.append(replace(english_german, target=target))
        found.append(finding(target, (0, 3), check="front-matter", severity=Severity.MINOR, message="field is missing"))
    many = [told(found, f"field is missing {word}") for word in "abcdef"]
    single = finding(pairs[3].target, span(pairs[3].target, "13"), message="13")
    return side_report([single, *many], pairs)


def told(found: list[Finding], message: str) -> Finding:
    accept = '; accept with ignores = [{check = "front-matter", reason = "…"}]'
    details = tuple(Detail(f.target, None, f.message) for f in found)
    return replace(found[0], message=message + accept, details=details)


def test_causes_come_first_and_lead_to_their_notes(browser: Any, tmp_path: Path) -> None:
    page = Page(browser, tmp_path, causes())
    assert page.count("#causes article.finding") == 4
    page.click("#causes .gap")
    assert page.count("#causes article.finding") == 6
    assert page.texts("#causes .places summary")[0] == "30 places in 30 notes"
    assert 'ignores = [{check = "front-matter", reason = "…"}]' in page.texts("#causes .why code")
    page.click("#causes .places summary")
    page.wait(lambda: page.count("#causes .places li") == 30)
    page.click("#causes .places li:nth-child(4) button")
    assert page.texts("#list .pair h3") == ["_posts/de/3-de.md"]
    assert page.count("#list article.finding") == 7 and page.js("document.getElementById('causes').hidden")
    assert page.texts("#count") == ["7 of 7"]
    page.click("#pair")
    assert page.count("#causes article.finding") == 4
    for _ in range(6):
        page.press("j")
    assert page.texts(".finding.now .what") == ["field is missing f"]
    assert page.errors() == []


def test_details_fold_and_lead_to_their_rows(browser: Any, tmp_path: Path) -> None:
    _, (pair, _) = gradient()
    parts = [span(pair.target, words) for words in ("Wir folgen", "Der Fehler halbiert")]
    places = [finding(pair.target, at, message=f"block {n}") for n, at in enumerate(parts)]
    whole = replace(places[0], details=tuple(Detail(f.target, None, f.message) for f in places))
    page = Page(browser, tmp_path, side_report([whole], [pair]))
    assert page.texts("#list .places summary") == ["2 places"]
    page.click("#list .places summary")
    page.wait(lambda: page.count("#list .places li") == 2)
    assert page.texts("#list .places li")[1].endswith(" block 1")
    rows = page.count("#list .row")
    page.click("#list .places li:nth-child(2) button")
    assert page.count("#list .row") > rows


def test_what_is_new_stands_beside_what_is_known(browser: Any, tmp_path: Path) -> None:
    whole = side_report(*gradient())
    found = whole.findings
    page = Page(browser, tmp_path, replace(whole, findings=found[:2], before=found[2:], known=4))
    assert set(page.texts(".finding .age")) == {"new"}
    new = page.count("article.finding")
    page.set("known", "known")
    assert set(page.texts(".finding .age")) == {"known before"}
    old = page.count("article.finding")
    page.set("known", "all")
    assert page.count("article.finding") == old + new
    assert "known=all" in page.address
    fresh = Page(browser, tmp_path, whole)
    assert fresh.js("document.getElementById('known-label').hidden") and fresh.count(".age") == 0


def test_lost_words_are_marked_where_they_are_and_their_place_on_the_other_side(page: Page) -> None:
    assert page.texts("mark.lost") == ["30", "This paragraph is about momentum and is left out of some translations."]
    assert page.texts(".cell.empty mark.place") == ["▸ not in the translation"]
    assert page.texts(".cell:not(.empty) mark.place") == ["13"]
    plain, soft = (
        page.js(f"getComputedStyle(document.querySelector('{name}')).backgroundColor")
        for name in ("mark.place", "mark.lost")
    )
    assert plain == "rgba(0, 0, 0, 0)" != soft


def test_keyboard(page: Page) -> None:
    page.press("j")
    assert page.js("document.activeElement.querySelector('.what').textContent") == "'-' became '+'"
    assert page.count("mark.now") == 2
    page.press("jj")
    page.press("k")
    assert page.texts(".finding.now .what") == ["number '30' is missing from the translation"]
    assert page.texts("#count") == ["2 / 5"]
    rows = page.count(".row")
    page.press("o")
    assert page.count(".row") > rows
    page.press("/j")
    assert page.js("document.activeElement.id") == "search"


def test_rows_unfold(page: Page) -> None:
    folded = page.count("#list .gap")
    page.click("#list .gap")
    assert page.count("#list .gap") == folded - 1


# ---- the status ----


@pytest.fixture
def status(browser: Any, tmp_path: Path) -> Page:
    return Page(browser, tmp_path, replace(side_report(*gradient()), status=tree()), "view=status")


def test_the_status_has_a_page(status: Page) -> None:
    assert status.js("document.getElementById('view-findings').hidden") is True
    assert status.texts("#tree tbody th") == [note.source for note in tree().notes]
    assert status.texts("#stages b") == ["2", "2", "2", "1", "1"]
    assert status.texts("#tree tr:nth-child(1) td button") == ["✓3", "2"]
    assert status.texts("#notices li") == list(tree().notices)
    assert "144 words to translate" in status.texts(".total .todo")
    status.click("#views [data-view=findings]")
    assert status.count("article.finding") == 5 and "view" not in status.address
    assert status.errors() == []


def test_stale_sections_unfold_in_their_cell(status: Page) -> None:
    status.click("#tree td button.stale")
    assert status.texts(".stale-part .chip") == ["changed", "added"]
    assert "+The step is 0.2, or <b>less</b>.\n" in status.texts(".diff .plus")
    assert status.count(".diff b") == 0
    address = status.address
    status.visit(address[1:])
    assert status.count(".stale-part") == 2
    status.click(".detail .jump")
    assert status.texts("#list .pair h3") == ["_posts/de/gradient-de.md"]


def test_the_status_is_filtered(status: Page) -> None:
    status.click("#stages .major")
    assert len(status.texts("#tree tbody th")) == 2 and "state=stale" in status.address
    status.set("language", "de")
    assert status.texts("#tree thead th") == ["de"]
    status.click("#reset")
    assert len(status.texts("#tree tbody th")) == 4 and status.address == "#view=status"
    status.set("search", "note-2")
    assert len(status.texts("#tree tbody th")) == 1


def test_a_page_of_the_status_alone(browser: Any, tmp_path: Path) -> None:
    page = Page(browser, tmp_path, Report((), RunInfo(), status=tree()))
    assert page.js("document.title") == "qa: status"
    assert page.texts("#title") == ["Translation status"] and page.texts("#coverage") == ["4 notes, 2 languages"]
    assert page.js("document.getElementById('view-findings').hidden") is True
    assert page.js("document.getElementById('views').hidden") is True
    page.click("#stages .major")
    page.click("#reset")
    assert len(page.texts("#tree tbody th")) == 4 and page.address in ("", "#")


# ---- widths, themes, directions ----

WIDE = "\\sum_{i=1}^{n} " + " + ".join(f"x_{{{i}}}^{{2}} \\cdot y_{{{i}}}" for i in range(30))


def broad() -> Report:
    """Everything that could be wider than a telephone."""
    long = "Donaudampfschifffahrtsgesellschaft" * 6
    table = f"| a | b |\n|---|---|\n| {long} | 1 |\n"
    text = f"# {long}\n\nA ${WIDE}$ and `{long}` b.\n\n$$\n{WIDE}\n$$\n\n```\n{long}{long}\n```\n\n{table}"
    source = parse_text(text, f"notes/{long}/a-en.md", "en")
    target = parse_text(text.replace("# ", "# ا ").replace("and", "و"), f"notes/{long}/a-ar.md", "ar")
    found = [
        finding(target, span(target, "و"), source, span(source, "and"), message=f"'{long}' became '{WIDE}'"),
        finding(target, span(target, WIDE), source, span(source, WIDE), check="x" * 60, category=f"accuracy/{long}"),
        finding(target, span(target, f"{long}{long}"), source, span(source, f"{long}{long}"), message="code"),
    ]
    cause = told(
        [*found, replace(found[0], target=replace(found[0].target, path=f"notes/{long}/b-ar.md"))], f"in all of {long}"
    )
    languages = tuple("ar bn cs da de el es fa fi fr he hi hu it ja ko nl pl pt-BR ru zh-Hant".split())
    return replace(side_report([*found, cause], [bitext(source, target)]), status=tree(languages, 6))


TOO_WIDE = """[...document.querySelectorAll('body *')]
    .filter(n => n.getBoundingClientRect().right > innerWidth + 1 && !n.closest('.formula, .skip'))
    .map(n => n.outerHTML.slice(0, 80))"""
SCROLL_BARS = """[...document.querySelectorAll('body *')]
    .filter(n => /auto|scroll/.test(getComputedStyle(n).overflowY) && n.scrollHeight > n.clientHeight + 1).length"""
AT_THE_RIGHT = """(() => {
    const cell = document.querySelector('.cell[dir=rtl]'), range = new Range();
    range.selectNodeContents(cell.querySelector('.block'));
    const text = range.getBoundingClientRect(), room = cell.getBoundingClientRect();
    return room.right - text.right < text.left - room.left;
})()"""
SIZES = [(360, 740), (390, 844), (430, 932), (768, 1024), (1300, 900)]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", ["", "view=status"])
def test_nothing_scrolls_sideways_and_one_bar_scrolls(
    browser: Any, tmp_path: Path, size: tuple[int, int], dark: bool, address: str
) -> None:
    page = Page(browser, tmp_path, broad(), address)
    page.size(*size, dark=dark)
    page.visit(address)
    page.browser.execute_script(
        "document.querySelectorAll('button.whole, #tree td button.stale').forEach(b => b.click())"
    )
    page.browser.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    time.sleep(0.3)
    assert page.js("document.documentElement.dataset.theme") == ("dark" if dark else "light")
    assert page.js("document.documentElement.scrollWidth") <= size[0]
    assert page.js(TOO_WIDE) == []
    assert page.js(SCROLL_BARS) == 0
    assert page.errors() == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("many", [False, True])
def test_a_finding_is_on_the_first_screen(browser: Any, tmp_path: Path, size: tuple[int, int], many: bool) -> None:
    page = Page(browser, tmp_path, causes() if many else replace(side_report(*gradient()), status=tree()))
    page.size(*size)
    page.visit()
    assert page.js("document.querySelector('article.finding .what').getBoundingClientRect().bottom") < size[1]


def test_on_a_telephone_the_sides_stand_above_each_other(page: Page) -> None:
    page.size(390)
    page.visit()
    tops = page.js(
        "[...document.querySelector('.row').querySelectorAll('.cell')].map(n => n.getBoundingClientRect().top)"
    )
    assert tops[0] < tops[1]
    assert page.js("getComputedStyle(document.getElementById('choices')).display") == "none"
    page.click("#more-filters")
    assert page.js("getComputedStyle(document.getElementById('choices')).display") == "grid"


def test_right_to_left_cells_begin_at_the_right(page: Page) -> None:
    page.set("language", "ar")
    cell = "document.querySelector('.cell[dir=rtl]')"
    assert page.js(f"getComputedStyle({cell}).direction") == "rtl"
    assert page.js(AT_THE_RIGHT)
    assert page.js(f"getComputedStyle({cell}.querySelector('.formula')).direction") == "ltr"


# ---- what strangers write ----


def test_nothing_runs_from_a_hostile_note(browser: Any, tmp_path: Path) -> None:
    page = Page(browser, tmp_path, replace(hostile(), status=tree(("x<img src=x onerror=owned=1>",), 2)))
    page.press("jo")
    page.click("#views [data-view=status]")
    page.click("#tree td button.stale, #tree td button")
    time.sleep(0.3)
    assert page.js("window.owned") is None
    assert page.count("main img, main a, main iframe, .pair script, .pair [onerror]") == 0
    page.click("#views [data-view=findings]")
    assert page.count("article.finding") == 2
    assert HOSTILE in page.texts(".what")
    assert page.errors() == []


def test_it_takes_five_thousand_findings(browser: Any, tmp_path: Path) -> None:
    findings, bitexts = [], []
    found, pairs = gradient()
    for number in range(100):
        findings += [
            replace(f, message=f"{f.message} {i}", target=replace(f.target, path=f"{number}{f.target.path}"))
            for f in found[:5]
            for i in range(10)
        ]
        for pair in pairs:
            target = replace(pair.target, path=f"{number}{pair.target.path}")
            bitexts.append(replace(pair, target=target))
    page = Page(browser, tmp_path, side_report(findings, bitexts))
    assert page.texts("#count") == ["5,000 of 5,000"]
    for _ in range(3):
        page.press("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj")
    assert page.texts("#count") == ["120 / 5,000"]
    page.set("check", "segment-omitted")
    assert page.texts("#count") == ["1,000 of 5,000"]
    assert page.errors() == []
