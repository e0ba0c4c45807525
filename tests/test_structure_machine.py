"""What a machine reads and nobody else: values below the top of a front matter, attributes, marked lines, numbers."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Kind
from qa.parse import parse_text

YAML = """---
title: Kiln
hero:
  tagline: Ready in 9 hours
  image: /img/kiln.png
  actions:
    - theme: brand
      text: Get started now
      link: /guide/start
features:
  - title: It is hot
    details: Reaches 1280 degrees.
  - title: It is safe
    details: Locked above 60 degrees.
banner:
  content: |
    The kiln opens on 4 May.
---

The kiln is hot.
"""
GERMAN = (
    YAML.replace("Ready in 9 hours", "Fertig in 9 Stunden")
    .replace("Get started now", "Jetzt beginnen")
    .replace("It is hot", "Er ist heiß")
    .replace("Reaches 1280 degrees.", "Erreicht 1280 Grad.")
    .replace("It is safe", "Er ist sicher")
    .replace("Locked above 60 degrees.", "Über 60 Grad verriegelt.")
    .replace("The kiln opens on 4 May.", "Der Ofen öffnet am 4. Mai.")
    .replace("/guide/start", "/de/guide/start")
    .replace("The kiln is hot.", "Der Ofen ist heiß.")
    .replace("title: Kiln", "title: Brennofen")
)


def found(source: str, target: str) -> list[tuple[str, int, str]]:
    findings = check_texts(source, target, source_lang="en", target_lang="de")
    return [(f.check, f.target.line, f.message) for f in findings if f.severity != "neutral"]


def test_front_matter_of_a_home_page() -> None:
    assert found(YAML, GERMAN) == []


@pytest.mark.parametrize(
    ("old", "new", "check", "line"),
    [
        ("theme: brand", "theme: alt", "front-matter", 7),
        ("/de/guide/start", "/guide/stop", "front-matter", 9),
        ("kiln.png", "klin.png", "front-matter", 5),
        ("  tagline: Fertig in 9 Stunden\n", "", "front-matter", 3),
        ("  - title: Er ist sicher\n    details: Über 60 Grad verriegelt.\n", "", "front-matter", 10),
        ("4. Mai", "7. Mai", "number-mismatch", 17),
        ("Der Ofen öffnet am 4. Mai.", "The kiln opens on 4 May.", "untranslated-block", 17),
    ],
)
def test_damage_below_the_top(old: str, new: str, check: str, line: int) -> None:
    assert old in GERMAN
    assert (check, line) in [one[:2] for one in found(YAML, GERMAN.replace(old, new, 1))]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            '+++\ntitle = "Kiln"\n[extra]\ncaption = "It is hot"\nicon = "a b c d e"\n'
            'steps = ["Heat it", "Wait"]\n+++\n',
            [
                ("title", "Kiln"),
                ("extra.caption", "It is hot"),
                ("extra.steps.*", "Heat it"),
                ("extra.steps.*", "Wait"),
            ],
        ),
        ('+++\ndescription = """\nHeat it.\nWait."""\n+++\n', [("description", "Heat it.\nWait.")]),
        (
            '{"title": "Kiln", "hero": {"text": "It is hot", "link": "/a"}}\n',
            [("title", "Kiln"), ("*.text", "It is hot")],
        ),
        (
            "---\nobjectives:\n  - Heat the kiln with care\n  - Open the door at last\ntags: [a, b]\n"
            "authors:\n  - name: Ann Other\n---\n",
            [("objectives.*", "Heat the kiln with care"), ("objectives.*", "Open the door at last")],
        ),
    ],
)
def test_texts_of_every_kind_of_front_matter(text: str, fields: list[tuple[str, str]]) -> None:
    document = parse_text(text + "\nIt is hot.\n")
    blocks = [block for block in document.blocks if block.kind is Kind.FRONT_MATTER]
    assert [(block.info, block.text) for block in blocks] == fields
    for block in blocks:
        assert document.text[block.content_start : block.content_end].strip() == block.text


BODY = """# Oven

<div id="heat" class="wide" data-kind="a">

It is hot.

</div>

7. Heat it.
8. Wait.

```js {2-3} title="a.js"
a();
b();
```

<Update label="2024-10-12">

It is new.

</Update>

See [the shop](https://example.org/shop).

{{< highlight go "hl_lines=2" >}}
a()
{{< /highlight >}}
"""
OWN = (
    BODY.replace("# Oven", "# Ofen")
    .replace("It is hot.", "Er ist heiß.")
    .replace("Heat it.", "Heize ihn.")
    .replace("Wait.", "Warte.")
    .replace("It is new.", "Er ist neu.")
    .replace("See [the shop]", "Siehe [den Laden]")
)


@pytest.mark.parametrize(
    ("old", "new", "check", "line"),
    [
        ('id="heat"', 'id="glut"', "html-tag", 3),
        ('data-kind="a"', 'data-kind="b"', "html-tag", 3),
        ("7. Heize", "6. Heize", "list-structure", 9),
        ("{2-3}", "{1-3}", "directive-changed", 12),
        ("2024-10-12", "2024-10-21", "number-mismatch", 17),
        ("org/shop", "org/shops", "link-changed", 23),
        ("hl_lines=2", "hl_lines=3", "directive-changed", 25),
    ],
)
def test_damage_to_what_nobody_reads(old: str, new: str, check: str, line: int) -> None:
    assert old in OWN
    assert (check, line) in [one[:2] for one in found(BODY, OWN.replace(old, new, 1))]


def test_the_machine_s_part_may_follow_the_language() -> None:
    target = OWN.replace('id="heat" class="wide"', 'id="hitze" class="wide rtl"').replace(
        "Siehe", "Siehe [hier](#hitze):"
    )
    # an id that the translation leads to, a class, numbers of later items
    assert found(BODY, target.replace("8. Warte", "9. Warte")) == []


def test_texts_in_a_list_of_a_component_are_paired_by_place() -> None:
    source = '<Tabs items={["Main sail", "Jib"]}>\n\nIt is hot.\n\n</Tabs>\n'
    assert (
        found(
            source, source.replace("Main sail", "Großsegel").replace("Jib", "Fock").replace("It is hot", "Es ist heiß")
        )
        == []
    )


DRAWN = """# Oven

- [ ] Heat the oven.
- [/] Open the door.

<svg viewBox="0 0 9 9">
<text x="1">The oven is hot after 12 minutes</text>
</svg>

<iframe src="https://example.org/a" title="How bread rises in 3 hours"></iframe>

<iframe src="https://example.org/b" title="YouTube video player"></iframe>

See [the rest](#what-remains).

## What remains
"""
DRAWN_DE = (
    DRAWN.replace("# Oven", "# Ofen")
    .replace("Heat the oven.", "Heize den Ofen.")
    .replace("Open the door.", "Öffne die Tür.")
    .replace("The oven is hot after 12 minutes", "Der Ofen ist nach 12 Minuten heiß")
    .replace("How bread rises in 3 hours", "Wie Brot in 3 Stunden aufgeht")
    .replace("See [the rest](#what-remains)", "Siehe [den Rest](#was-uebrig-bleibt)")
    .replace("What remains", "Was übrig bleibt")
)


def test_drawings_frames_tasks_and_ids_in_ascii() -> None:
    assert found(DRAWN, DRAWN_DE) == []


@pytest.mark.parametrize(
    ("old", "new", "check", "line"),
    [
        ("[ ] Heize", "[x] Heize", "list-structure", 3),
        ("[/] Öffne", "[-] Öffne", "list-structure", 4),
        ("nach 12 Minuten", "nach 21 Minuten", "number-mismatch", 7),
        ("Der Ofen ist nach 12 Minuten heiß", "The oven is hot after 12 minutes", "untranslated-block", 7),
        ("in 3 Stunden", "in 8 Stunden", "number-mismatch", 10),
        ("#was-uebrig-bleibt", "#what-remains", "link-broken", 14),
    ],
)
def test_damage_in_drawings_frames_and_tasks(old: str, new: str, check: str, line: int) -> None:
    assert old in DRAWN_DE
    assert (check, line) in [one[:2] for one in found(DRAWN, DRAWN_DE.replace(old, new, 1))]


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("1. Heat.\n2. Wait.", "1. Heize.\n1. Warte.", False),
        ("1. Heat.\n\n   ```\n   a\n   ```\n\n2. Wait.", "1. Heize.\n\n   ```\n   a\n   ```\n\n1. Warte.", False),
        ("1. ![A hot oven](a.png)\n2. Wait.", "1. ![Ein heißer Ofen](a.png)\n1. Warte.", False),
        ("1. Heat.\n\nIt is hot.\n\n2. Wait.", "1. Heize.\n\nEs ist heiß.\n\n1. Warte.", True),
        ('1. Heat.\n\n=== "How"\n\n    1. Wait.', '1. Heize.\n\n=== "Wie"\n\n    8. Warte.', True),
    ],
)
def test_the_number_that_a_list_begins_with(source: str, target: str, told: bool) -> None:
    assert (
        "list-structure" in [check for check, _, _ in found(f"# Oven\n\n{source}\n", f"# Ofen\n\n{target}\n")]
    ) is told


def test_texts_without_spaces_and_capitals_are_texts_too() -> None:
    source = (
        '{{< cards >}}\n{{< card title="Stop!" prepend="How to bake" icon="star" >}}\n{{< /cards >}}\n\n'
        '<Faq rows={[{q: "How to bake"}]} />\n\n<div data-note="How to bake">\n\nIt is hot.\n\n</div>\n\n'
        "Take %heat%. ![bg left:40%](a.png)\n\n<Box>\n<template #lead>How two pots fit</template>\n</Box>\n"
    )
    for lang, title, stop, hot, take, fit in (
        ("zh", "如何烘烤", "停！", "它很热。", "取 %heat%。", "两个锅如何放下"),
        ("hi", "कैसे सेंकें", "रुको!", "यह गरम है।", "%heat% लें।", "दो बर्तन कैसे समाते हैं"),
    ):
        target = source.replace("How to bake", title).replace("Stop!", stop).replace("It is hot.", hot)
        target = target.replace("Take %heat%.", take).replace("How two pots fit", fit)
        told = check_texts(source, target, source_lang="en", target_lang=lang)
        assert [(f.check, f.message) for f in told if f.severity != "neutral"] == []
        left = check_texts(source, target.replace(fit, "How two pots fit"), source_lang="en", target_lang=lang)
        assert [f.check for f in left if f.severity != "neutral"] == ["untranslated-block"]
        moved = check_texts(source, target.replace("left:40%", "right:40%"), source_lang="en", target_lang=lang)
        assert "directive-changed" in [f.check for f in moved]


PAGES = "See [a page](/guides/refill), [the next](/guides/clean) and [the last](/guides/store).\n"


@pytest.mark.parametrize(
    ("page", "told"), [("refill", False), ("refil", True), ("nachfuellen", False), ("refill#x", False)]
)
def test_a_page_whose_name_lost_letters_where_all_others_keep_theirs(page: str, told: bool) -> None:
    target = PAGES.replace("See", "Siehe").replace("a page", "eine Seite").replace("the next", "die nächste")
    target = target.replace(" and ", " und ").replace("the last", "die letzte").replace("(/guides", "(/de/guides")
    assert ("link-changed" in [check for check, _, _ in found(PAGES, target.replace("refill", page))]) is told


@pytest.mark.parametrize(("name", "told"), [("a.pngx", True), ("a.webp", False), ("a-de.png", False), ("a.gni", True)])
def test_an_extension_that_no_picture_has(name: str, told: bool) -> None:
    source, target = "![A hot oven](/img/a.png) here.\n", "![Ein heißer Ofen](/img/a.png) hier.\n"
    assert ("image-changed" in [check for check, _, _ in found(source, target.replace("a.png", name))]) is told


def test_words_without_quotation_marks_in_tags_of_hexo() -> None:
    source = (
        "{% blockquote Ann Other, The Wheel https://example.org/wheel %}\nIt turns.\n{% endblockquote %}\n\n"
        "{% post_link brakes 'How to brake' %}\n\n"
        "{% codeblock How to turn lang:js first_line:3 %}\na()\n{% endcodeblock %}\n"
    )
    target = source.replace("The Wheel", "Das Rad").replace("It turns.", "Es dreht sich.")
    target = target.replace("How to brake", "Wie man bremst").replace("How to turn", "Wie man dreht")
    assert found(source, target) == []
    for old, new in (
        ("org/wheel", "org/weel"),
        ("post_link brakes", "post_link breaks"),
        ("first_line:3", "first_line:4"),
    ):
        assert [
            one for one in found(source, target.replace(old, new)) if one[0] in ("directive-changed", "link-changed")
        ]


def test_blocks_of_bookdown_and_pictures_with_a_size() -> None:
    source = '```{block2, type="tip"}\nMeasure it 3 times.\n```\n\n![A hot oven](/a.png =250x)\n'
    target = source.replace("Measure it 3 times.", "Miss es 3 Mal.").replace("A hot oven", "Ein heißer Ofen")
    assert found(source, target) == []
    assert ("number-mismatch", 2) in [one[:2] for one in found(source, target.replace("3 Mal", "8 Mal"))]
    assert ("image-changed", 5) in [one[:2] for one in found(source, target.replace("/a.png", "/b.png"))]


def test_a_sentence_behind_a_footnote_begins_with_no_name() -> None:
    source = "Notes work.[^a] Inline ones do too.\n\n[^a]: It is short.\n"
    target = "Noten gehen.[^a] Auch solche in der Zeile.\n\n[^a]: Sie ist kurz.\n"
    assert found(source, target) == []


def test_titles_beside_words_of_the_machine_are_texts() -> None:
    source = '```admonish warning "How to bake"\nHeat it.\n```\n\n```{r}\n#| tbl-subcap: ["How to bake", "x"]\nt\n```\n'
    target = source.replace("How to bake", "Wie man backt").replace("Heat it", "Erhitze ihn")
    directives = [[d.arguments for d in parse_text(text).directives] for text in (source, target)]
    assert directives[0] == directives[1]
    assert directives[0][0] == "warning"


def test_words_of_the_layout_are_no_english_left() -> None:
    source = (
        "# Heat\n\nThe oven is hot.\n\n- LATER Clean the tray.\n\nTable: The heat\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    target = "# 热\n\n烤箱很热。\n\n- LATER 清洗烤盘。\n\nTable: 温度\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    assert not check_texts(source, target, source_lang="en", target_lang="zh")
