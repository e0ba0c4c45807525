"""Corners of generators, as whole pages showed them: what was a false alarm, and the damage beside it that is told."""

from __future__ import annotations

import json

import pytest

from qa import check_texts
from qa.config import Config
from qa.engines import Engines
from qa.model import Kind
from qa.parse import parse_text
from qa.parse.dialects import Dialect
from qa.parse.notebook import DETACHED, read
from qa.parse.visibility import visibility
from qa.run import batches
from qa.run.settings import Settings
from qa.text.named_texts import is_named_text

FRAME = (
    "# Oven\n\nRead this before you bake.\n\n{}\n\nThat is all.\n",
    "# Ofen\n\nLies das vor dem Backen.\n\n{}\n\nDas ist alles.\n",
)


CELL = (
    "```{{code-cell}} python\n---\ntags: [remove-input]\nmystnb:\n  figure:\n    caption: |\n      {}\n    name: {}\n"
    "---\nbake(1)\n```"
)


def found(source: str, target: str, language: str = "de") -> list[tuple[str, str]]:
    findings = check_texts(source, target, source_lang="en", target_lang=language)
    return [(f.check, f.message) for f in findings if f.severity != "neutral"]


def framed(source: str, target: str) -> list[tuple[str, str]]:
    return found(FRAME[0].format(source), FRAME[1].format(target))


def texts(note: str, dialect: Dialect | None = None) -> list[str]:
    return [block.text for block in parse_text(note, "oven.md", "en", dialect).blocks if block.text]


@pytest.mark.parametrize(
    ("name", "is_text"),
    [
        ("img-alt", True),
        ("buttonText", True),
        ("toc-title", True),
        ("seo_description", True),
        ("og.title", True),
        ("title", False),
        ("subtext", False),
        ("context", False),
        ("lst-label", False),
        ("showTitle", False),
        ("v-text", False),
        ("a" * 5000 + "-title", False),
    ],
)
def test_names_that_end_in_a_word_for_a_text(name: str, is_text: bool) -> None:
    assert is_named_text(name) is is_text


@pytest.mark.parametrize(
    ("source", "target"),
    [
        # names of attributes and options
        (
            '<Tip headline="Stove" buttonText="Bake">\n  It is hot.\n</Tip>',
            '<Tip headline="Herd" buttonText="Backen">\n  Er ist heiß.\n</Tip>',
        ),
        (
            "::::{grid} 2\n:::{grid-item-card} Trays\n:img-alt: Two trays in one oven\n\nThey are hot.\n:::\n::::",
            "::::{grid} 2\n:::{grid-item-card} Bleche\n:img-alt: Zwei Bleche im Ofen\n\nSie sind heiß.\n:::\n::::",
        ),
        (
            "```{exercise-start} A loaf of 6 pounds\n:label: loaf\n```\n\nBake it.\n\n```{exercise-end}\n```",
            "```{exercise-start} Ein Brot von 6 Pfund\n:label: loaf\n```\n\nBacke es.\n\n```{exercise-end}\n```",
        ),
        # what only translators read
        (
            '<Translate id="oven.count" description="Shown below the list of ovens">\n  It is hot.\n</Translate>',
            '<Translate id="oven.count" description="Shown below the list of ovens">\n  Er ist heiß.\n</Translate>',
        ),
        # comments of templates
        (
            "It is hot{% comment %} or very warm {% endcomment %} at the top.",
            "Er ist oben{% comment %} or very warm {% endcomment %} heiß.",
        ),
        (
            "It is hot{::comment} or very warm {:/comment} at the top.",
            "Er ist oben{::comment} or very warm {:/comment} heiß.",
        ),
        (
            "{% comment %}\nSay something here about the coals\n{% endcomment %}\n\nIt is hot.",
            "{% comment %}\nSay something here about the coals\n{% endcomment %}\n\nEr ist heiß.",
        ),
        # keys with a caption, inserted text
        ('Press ++ctrl+alt+"Save"++ twice.', 'Drücke zweimal ++ctrl+alt+"Sichern"++.'),
        ("It stands in ++humid++ air.", "Er steht in ++feuchter++ Luft."),
        # options and titles
        (
            "```ad-info\ntitle: Weigh the bread\ncollapse: open\nIt is heavy.\n```",
            "```ad-info\ntitle: Wiege das Brot\ncollapse: open\nEs ist schwer.\n```",
        ),
        (
            '```{r}\n#| fig-subcap:\n#|   - "Ovens of clay"\n#|   - "Ovens of iron"\n#| layout-ncol: 2\nbake(1)\n```',
            '```{r}\n#| fig-subcap:\n#|   - "Öfen aus Lehm"\n#|   - "Öfen aus Eisen"\n#| layout-ncol: 2\nbake(1)\n```',
        ),
        ("<<< @/oven.js#heat{2 js}[Whole file]", "<<< @/oven.js#heat{2 js}[Ganze Datei]"),
        (
            "::: tabs\n@tab:active Oven of clay\nIt is hot.\n@tab Oven of iron#iron\nIt is cold.\n:::",
            "::: tabs\n@tab:active Ofen aus Lehm\nEr ist heiß.\n@tab Ofen aus Eisen#iron\nEr ist kalt.\n:::",
        ),
        # what a machine looks up
        ("See <inv:python:*:*#index> first.", "Siehe zuerst <inv:python:*:*#index>."),
        ("Read {bdg-primary}`three pages`.", "Lies {bdg-primary}`drei Seiten`."),
        (
            '::: {.rmdnote data-latex="{Five ovens}"}\nThey are hot.\n:::',
            '::: {.rmdnote data-latex="{Fünf Öfen}"}\nSie sind heiß.\n:::',
        ),
        (
            "  Oven     Heat\n-------  -------\n      1        2\n",
            "  Ofen aus Lehm     Hitze\n-------  -------\n      1        2\n",
        ),
        (CELL.format("Heat of 12 ovens", "fig-heat"), CELL.format("Hitze von 12 Öfen", "fig-heat")),
        ('> [!div class="checklist"]\n> * Remove the tray', '> [!div class="checklist"]\n> * Nimm das Blech heraus'),
        # raw text is text
        (
            "{% raw %}\nThe oven is hot for 5 hours.\n{% endraw %}",
            "{% raw %}\nDer Ofen ist 5 Stunden lang heiß.\n{% endraw %}",
        ),
        # the id of a heading as Nextra writes it
        (
            "## Heat [#heat-id]\n\nSee [heat](#heat-id).",
            "## Hitze [#heat-id]\n\nSiehe [Hitze](#heat-id).",
        ),
    ],
)
def test_right_translations_are_not_told(source: str, target: str) -> None:
    assert framed(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "check", "word"),
    [
        (
            '<Tip buttonText="Bake for 5 minutes">\n  It is hot.\n</Tip>',
            '<Tip buttonText="6 Minuten backen">\n  Er ist heiß.\n</Tip>',
            "number-mismatch",
            "'5'",
        ),
        ('Press ++ctrl+alt+"Save"++ twice.', 'Drücke zweimal ++cmd+alt+"Sichern"++.', "directive-changed", "cmd"),
        ("Press ++enter++ twice.", "Drücke zweimal ++eingabe++.", "directive-changed", "enter"),
        (
            "```ad-info\ntitle: Weigh the bread\ncollapse: open\nIt is heavy.\n```",
            "```ad-info\ntitle: Wiege das Brot\ncollapse: closed\nEs ist schwer.\n```",
            "directive-changed",
            "collapse: open",
        ),
        (
            "::: tabs\n@tab Oven of iron#iron\nIt is cold.\n:::",
            "::: tabs\n@tab Ofen aus Eisen#eisen\nEr ist kalt.\n:::",
            "directive-changed",
            "#iron",
        ),
        ("<<< @/oven.js#heat{2 js}[Whole file]", "<<< @/oven.js#glut{2 js}[Ganze Datei]", "directive-changed", "heat"),
        (
            "{% raw %}\nThe oven is hot for 5 hours.\n{% endraw %}",
            "{% raw %}\nDer Ofen ist 6 Stunden lang heiß.\n{% endraw %}",
            "number-mismatch",
            "'5'",
        ),
        ("See <inv:python:*:*#index>.", "Siehe <inv:python:*:*#indax>.", "link-changed", "#index"),
        ("See {bdg-link-primary}`it <heat>`.", "Sieh {bdg-link-primary}`es <glut>`.", "link-changed", "heat"),
        (
            "::: code-tabs#shell\n@tab The bash\n\n```sh\nbake\n```\n:::",
            "::: code-tabs#bash\n@tab Die Bash\n\n```sh\nbake\n```\n:::",
            "directive-changed",
            "#shell",
        ),
        (
            '> [!div class="checklist"]\n> * Remove the tray',
            '> [!div class="liste"]\n> * Nimm das Blech heraus',
            "directive-changed",
            "checklist",
        ),
        (
            CELL.format("Heat of 12 ovens", "fig-heat"),
            CELL.format("Hitze von 13 Öfen", "fig-heat"),
            "number-mismatch",
            "12",
        ),
        (
            CELL.format("Heat of 12 ovens", "fig-heat"),
            CELL.format("Hitze von 12 Öfen", "glut"),
            "directive-changed",
            "heat",
        ),
        ("## Heat [#heat-id]\n\nSee it.", "## Hitze [#glut-id]\n\nSieh es.", "link-broken", "heat-id"),
        ("## Heat [#heat-id]\n\nSee it.", "## Hitze\n\nSieh es.", "link-broken", "heat-id"),
        ("$$\na = b + c\n$$ {#eq-heat}", "$$\na = b + c\n$$", "directive-changed", "#eq-heat"),
        (
            "[The 3 lightest loaves]{.aside} were sold. [Press {{< kbd Shift-P >}} to print]{.margin}.",
            "[The 3 lightest loaves]{.aside} were sold. [Press {{< kbd Shift-P >}} to print]{.margin}.",
            "untranslated-block",
            "English",
        ),
        (
            "The colour is `red`, so {+ 12 pots +} are new and {- 3 pots -} are lost.",
            "The colour is `red`, so {+ 12 pots +} are new and {- 3 pots -} are lost.",
            "untranslated-block",
            "English",
        ),
        (
            '```dataview\nTABLE heat AS "Heat" FROM #oven WHERE heat > 20\n```',
            '```dataview\nTABLE heat AS "Hitze" FROM #oven WHERE heat > 27\n```',
            "code-changed",
            "27",
        ),
        (
            '<svg role="img" aria-label="A pot that holds 2 litres" viewBox="0 0 9 9">\n  <circle r="3"/>\n</svg>',
            '<svg role="img" aria-label="Ein Topf, der 3 Liter fasst" viewBox="0 0 9 9">\n  <circle r="3"/>\n</svg>',
            "number-mismatch",
            "2",
        ),
        ('Call <a href="tel:+4912345">us</a>.', 'Ruf <a href="tel:+4912354">uns</a> an.', "link-changed", "tel:"),
        (
            "\\BeginKnitrBlock{tip}\nNever open it while it burns. The heat would escape.\n\\EndKnitrBlock{tip}",
            "\\BeginKnitrBlock{tip}\nNever open it while it burns. The heat would escape.\n\\EndKnitrBlock{tip}",
            "untranslated-block",
            "English",
        ),
    ],
)
def test_damage_is_told(source: str, target: str, check: str, word: str) -> None:
    assert any(told == check and word in message for told, message in framed(source, target)), framed(source, target)


FRONT = (
    "---\ntitle: Oven\nabstract: |\n  We baked 48 loaves in the first week. See [the plan](/plan/big).\n"
    'banner:\n  content: |\n    The course begins on 4 June. <a href="/course">Sign up</a>\n---\n\nIt is hot.\n'
)
GERMAN = (
    "---\ntitle: Ofen\nabstract: |\n  Wir buken in der ersten Woche 48 Brote. Siehe [den Plan](/plan/big).\n"
    'banner:\n  content: |\n    Der Kurs beginnt am 4. Juni. <a href="/course">Anmelden</a>\n---\n\nEr ist heiß.\n'
)


@pytest.mark.parametrize(
    ("old", "new", "check", "word"),
    [
        ("48", "47", "number-mismatch", "48"),
        ("/plan/big", "/plan/bug", "front-matter", "'/plan/big' in 'abstract'"),
        ("4. Juni", "5. Juni", "number-mismatch", "4 June"),
        ('"/course"', '"/courses"', "front-matter", "'/course' in 'banner.content'"),
        (' <a href="/course">Anmelden</a>', "", "front-matter", "is missing"),
    ],
)
def test_texts_and_addresses_of_the_front_matter(old: str, new: str, check: str, word: str) -> None:
    assert found(FRONT, GERMAN) == []
    told = found(FRONT, GERMAN.replace(old, new))
    assert any(one == check and word in message for one, message in told), told


def test_an_address_in_the_translations_language_is_right() -> None:
    assert found(FRONT, GERMAN.replace("/plan/big", "/de/plan/big").replace('"/course"', '"/de/course"')) == []


TABLE = (
    "Days:\n\n  Right     Left     Center\n-------     ------ ----------\n"
    "     12     east      noon\n    123     west      dusk\n\nText.\n"
)


def test_a_simple_table_of_pandoc() -> None:
    document = parse_text(TABLE, "a.md", "en", Dialect.QUARTO)
    cells = [(b.text, b.cell[1:]) for b in document.blocks if b.kind is Kind.TABLE_CELL and b.cell]
    assert cells[:4] == [("Right", (0, 0)), ("Left", (0, 1)), ("Center", (0, 2)), ("12", (1, 0))]
    assert cells[-1] == ("dusk", (2, 2))
    assert not visibility(document).unseen
    # letters that are as wide as two
    wide = texts("零件      数量\n----      ----\n板        12\n")
    assert wide == ["零件", "数量", "板", "12"]


@pytest.mark.parametrize(
    "note",
    [
        "A sentence of some words\n--- --- ---\nThe next line\n",
        "Heading\n-------\n\nText\n",
        "- one  two\n  --- ---\n  1    2\n",
    ],
)
def test_no_simple_table(note: str) -> None:
    assert all(block.kind is not Kind.TABLE_CELL for block in parse_text(note, "a.md", "en").blocks)


def test_rows_below_dashes_that_do_not_fit_are_not_told() -> None:
    note = "| a | b |\n|---|---|---|\n| one | two | three |\n| one | two | three | four |\n"
    told = [problem.message for problem in parse_text(note, "oven.md", "en", Dialect.MARKDOWN).problems]
    assert told == [
        "line of dashes has 3 columns and its header 2: no table is shown",
        "row has 4 cells and its table 2, so that the last are not shown",
    ]


def test_a_drawing_in_mdx_is_read() -> None:
    note = (
        '<svg viewBox="0 0 9 9" aria-label="A pot">\n  <title>The pot</title>\n  <text x="1">Pour here</text>\n</svg>\n'
    )
    assert texts(note, Dialect.MDX) == ["A pot", "The pot", "Pour here"]


def test_a_picture_of_html_that_is_not_attached() -> None:
    cell = {"cell_type": "markdown", "metadata": {}, "source": ['<img src="attachment:a.png" alt="b">']}
    held = {**cell, "attachments": {"a.png": {"image/png": ""}}}
    assert [p.kind for p in read(json.dumps({"cells": [cell]})).problems] == [DETACHED]
    assert read(json.dumps({"cells": [held]})).problems == ()


def test_comments_are_no_words_that_nobody_sees() -> None:
    note = "{::comment}\na remark\n{:/comment}\n\n{% comment %}\nb\n{% endcomment %}\n\n[[_TOC_]]\n\n% c\n\nText\n"
    assert visibility(parse_text(note, "a.md", "en", Dialect.KRAMDOWN)).words <= 2


MDX = "import Pots from './pots'\n\nRead this.\n\n{}\n", "import Pots from './pots'\n\nLies das.\n\n{}\n"


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("There are {count} pots of {total}.", "Von {total} Töpfen gibt es {count}."),
        ("It has {n} {n === 1 ? 'pot' : 'pots'}.", "Er hat {n} {n === 1 ? 'Topf' : n < 5 ? 'Töpfe' : 'Töpfen'}."),
        ("It is{' '}<b>hot</b>.", "Er ist <b>heiß</b>."),
        ("{rows.map(row => <li>It is hot</li>)}", "{rows.map((row) => (<li>Er ist heiß</li>))}"),
        ("{/* a remark */}\n\nIt is hot.", "{/* eine Bemerkung */}\n\nEr ist heiß."),
    ],
)
def test_expressions_of_a_right_translation(source: str, target: str) -> None:
    assert found(MDX[0].format(source), MDX[1].format(target)) == []


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("There are {count} pots.", "Es gibt {zahl} Töpfe.", "expression '{count}' became '{zahl}'"),
        ("There are {props.count} pots.", "Es gibt Töpfe.", "expression '{props.count}' is missing"),
        ("It costs {n * (2 + 1)} euros.", "Es kostet {(n * 2) + 1} Euro.", "expression '{n*(2+1)}' became '{(n*2)+1}'"),
        (
            "{hot && <p>It is hot.</p>}",
            "{heiß && <p>Er ist heiß.</p>}",
            "expression '{hot&&<p></p>}' became '{heiß&&<p></p>}'",
        ),
    ],
)
def test_expressions_that_changed(source: str, target: str, message: str) -> None:
    assert ("directive-changed", message) in found(MDX[0].format(source), MDX[1].format(target))


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        (
            "See [why]({% link _posts/2020-01-02-salt.md %}).",
            "Siehe [warum]({% linky _posts/2020-01-02-salt.md %}).",
            "destination '{% link _posts/2020-01-02-salt.md %}' became '{% linky _posts/2020-01-02-salt.md %}'",
        ),
        ("Ask the {term}`club <Club>`.", "Frag den {termy}`Klub <Klub>`.", "role 'term' became 'termy'"),
        (
            "Use <xref:Tyre.Pump(Int)> or [a pump](xref:Tyre.Pump).",
            "Nutze <xref:Tyre.Pump(Int)> oder [eine Pumpe](xref:Tyrex.Pump).",
            "destination 'xref:Tyre.Pump' became 'xref:Tyrex.Pump'",
        ),
    ],
)
def test_names_in_addresses_and_roles(source: str, target: str, told: str) -> None:
    assert [message for _, message in framed(source, target)] == [told]


def test_roles_of_words_may_be_other_words_or_none() -> None:
    assert framed("Ask the {term}`club`.", "Frag den {term}`Klub`.") == []
    assert framed("Ask the {term}`club` now.", "Frag jetzt den Klub.") == []


def test_a_film_beside_a_picture_of_its_name() -> None:
    source = '<video controls poster="sage.png"><source src="sage.mp4">Your browser is old.</video>'
    target = source.replace("Your browser is old.", "Dein Browser ist alt.")
    assert framed(source, target) == []
    assert framed(source, target.replace("sage.mp4", "sagex.mp4")) == [
        ("image-changed", "image 'sage.mp4' became 'sagex.mp4'")
    ]


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        (("i.", "ii."), []),
        (("1.", "2."), ["item is numbered here and numbered with Roman numbers in en"]),
        (("a.", "b."), ["item is numbered with letters here and numbered with Roman numbers in en"]),
        (("-", "-"), ["item is a bullet here and numbered with Roman numbers in en"]),
    ],
)
def test_the_kind_of_a_lettered_list(marks: tuple[str, str], told: list[str]) -> None:
    source = "# Oven\n\ni. Cut the plate.\nii. Drill the hole.\n"
    target = f"# Ofen\n\n{marks[0]} Schneide das Blech.\n{marks[1]} Bohre das Loch.\n"
    settings = Settings(Config(dialect="quarto"))
    engines = Engines()
    findings, _ = batches.check_texts(
        source, target, source_lang="en", target_lang="de", settings=settings, engines=engines
    )
    assert [f.message for f in findings if f.check == "list-structure"] == told


def test_members_of_a_documented_class_are_no_text() -> None:
    note = "Text.\n\n[[autodoc]] Mill\n    - grind\n    - all\n\n[[open-in-colab]]\n\nMore text.\n"
    assert texts(note) == ["Text.", "More text."]
    marks = [(d.syntax, d.arguments) for d in parse_text(note, "mill.md").directives]
    assert marks == [("[[autodoc]]", "Mill - grind - all"), ("[[open-in-colab]]", "")]
    assert framed("[[autodoc]] Mill\n    - stop", "[[autodoc]] Mill\n    - halt") == [
        ("directive-changed", "argument 'Mill - stop' became 'Mill - halt'")
    ]


GLOSSARY = """```{glossary}
pier
pillar
  At least 2 metres wide.

  It stands in water.
arch
  A curve.
```

:::{glossary}
Term
: Definition
:::
"""


def test_terms_of_a_glossary_are_texts_of_their_own() -> None:
    assert texts(GLOSSARY) == [
        "pier", "pillar", "At least 2 metres wide.", "It stands in water.", "arch", "A curve.", "Term", "Definition",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "title", ["__Ready in 5 minutes__", "_Ready in 5 minutes_", "==Ready in 5 minutes==", "~~Ready in 5 minutes~~"]
)
def test_english_between_marks_that_code_has_as_well(title: str) -> None:
    assert framed(f"- {title}", f"- {title}") == [("untranslated-block", "the block is English, not translated")]


def test_names_of_code_between_underscores() -> None:
    assert framed("Call __init__ and my_name now.", "Rufe jetzt __init__ und my_name auf.") == []
