"""Causes within one note, told once: parts never translated, two languages at once, one word kept throughout."""

from __future__ import annotations

from collections.abc import Sequence

from report_samples import finding

from qa.model import Document, Finding, Length, Severity
from qa.parse import parse_text
from qa.run import causes, note_causes
from qa.run.fingerprints import with_fingerprints

GERMAN = [
    "Der Teich liegt hinter dem Haus.",
    "Im Frühjahr legen die Frösche dort ihre Eier.",
    "Das Wasser bleibt bis in den Juni kühl.",
    "Eine Pumpe ist nicht nötig.",
    "Die Seerosen brauchen sechs Stunden Sonne.",
    "Das Netz kommt erst im Herbst darüber.",
    "Wer Fische hält, muss mehr filtern.",
    "Ein flacher Rand hilft den Igeln.",
    "Der Zaun ist einen Meter hoch.",
    "Im Winter bleibt ein Loch im Eis.",
]
ENGLISH = [
    "The pond lies behind the house.",
    "In spring the frogs lay their eggs there.",
    "The water stays cool until June.",
    "A pump is not needed.",
    "The lilies need six hours of sun.",
    "The net goes over it in autumn only.",
    "Whoever keeps fish must filter more.",
    "A shallow edge helps the hedgehogs.",
    "The fence is one metre high.",
    "In winter a hole stays in the ice.",
]


def note(paragraphs: Sequence[str], path: str = "de/pond.md", lang: str = "de") -> Document:
    return parse_text("\n\n".join(paragraphs) + "\n", path, lang)


def left(document: Document, text: str, **more: object) -> Finding:
    """A finding that a text of a note is still English."""
    start = document.text.index(text)
    settings = {
        "check": "untranslated-block",
        "category": "accuracy/untranslated",
        "severity": Severity.MAJOR,
        "message": "the block is English, not translated",
    } | more
    return finding(document, (start, start + len(text)), **settings)  # type: ignore[arg-type]


def word(document: Document, text: str, **more: object) -> Finding:
    said = {"check": "untranslated-fragment", "message": f"'{text}' is an English word; the source has it"} | more
    return left(document, text, **said)


def told(found: Sequence[Finding], document: Document) -> tuple[Finding, ...]:
    return note_causes.told_once(with_fingerprints(found), {document.path: document})


def test_a_note_that_was_translated_in_part_is_one_finding() -> None:
    document = note([*GERMAN[:4], *ENGLISH[4:9], GERMAN[9]])
    number = left(document, GERMAN[0], check="number-mismatch", message="number '2' became '3'")
    one, other = told([*(left(document, text) for text in ENGLISH[4:9]), number], document)
    assert one.message == "the note is translated in part only: 5 of 10 blocks are English, between lines 9 and 17"
    assert one.severity is Severity.MAJOR
    assert [detail.target.line for detail in one.details] == [9, 11, 13, 15, 17]
    assert other.check == "number-mismatch"


def test_blocks_in_a_row_are_one_passage_and_others_stay_apart() -> None:
    document = note([GERMAN[0], ENGLISH[1], ENGLISH[2], *GERMAN[3:7], ENGLISH[7], *GERMAN[8:]])
    row, single = told([left(document, ENGLISH[n]) for n in (1, 2, 7)], document)
    assert row.message == "2 blocks in a row are English, not translated (lines 3 to 5)"
    assert len(row.details) == 2
    assert (single.target.line, single.details) == (15, ())


def test_code_between_two_blocks_does_not_part_them() -> None:
    document = note([GERMAN[0], ENGLISH[1], "```py\nfill(3)\n```", ENGLISH[2], GERMAN[3]])
    (row,) = told([left(document, ENGLISH[n]) for n in (1, 2)], document)
    assert len(row.details) == 2


MIXED = [
    "Der {} liegt hinter dem Haus.", "Im Frühjahr kommt der {} zurück.", "Wir messen den {} zweimal am Tag.",
    "Danach läuft der {} wieder an.", "Jeder {} hat eine Nummer.", "Am Abend wird der {} geprüft.",
    "Der {} steht im Schatten.", "Ohne {} geht es nicht.", "Ein {} reicht für zwei Wochen.", "Der {} kostet wenig.",
]  # fmt: skip
KEPT = ["pond", "frog", "water", "filter", "bucket", "level", "stone", "light", "feed", "hose"]


def mixed(path: str = "de/pond.md", lang: str = "de") -> Document:
    return note([text.format(word) for text, word in zip(MIXED, KEPT, strict=True)] + GERMAN[:5], path, lang)


def test_a_note_in_two_languages_at_once_is_one_finding() -> None:
    document = mixed()
    function = word(document, "hinter", message="English left in the text: 'at' is no German word")
    (one,) = told([word(document, kept) for kept in KEPT], document)
    assert one.message.startswith("the note is written in German mixed with English: 10 words in 10 blocks, such as ")
    assert one.message.endswith('ignores = [{check = "untranslated-fragment", lang = "de", reason = "…"}]')
    assert len(one.details) == 10
    assert len(told([*(word(document, kept) for kept in KEPT), function], document)) == 1


def test_a_conjunction_left_in_such_a_note_is_a_slip_all_the_same() -> None:
    document = note([*mixed().text.strip().split("\n\n"), "Der Eimer and der Schlauch."])
    slip = word(document, "and", message="English left in the text: 'and' is no German word")
    found = told([*(word(document, kept) for kept in KEPT), slip], document)
    assert [f.target.text for f in found if not f.details] == ["and"]


def test_fewer_words_are_single_leaks() -> None:
    document = mixed()
    assert len(told([word(document, kept) for kept in KEPT[:9]], document)) == 9
    # ten words in a long note are no style
    long = note([*document.text.strip().split("\n\n"), *(f"{text} Auch heute." for text in GERMAN * 2)])
    assert len(told([word(long, kept) for kept in KEPT], long)) == 10


def test_a_word_that_a_note_keeps_is_told_once() -> None:
    document = note([text.format("phase") for text in MIXED[:3]] + GERMAN)
    starts = [i for i in range(len(document.text)) if document.text.startswith("phase", i)]
    found = [
        finding(
            document,
            (start, start + 5),
            check="untranslated-fragment",
            severity=Severity.MAJOR,
            message="'phase' is an English word; fr translates it",
        )
        for start in starts
    ]
    (one,) = told(found, document)
    assert one.message == "'phase' is an English word; fr translates it; so in 3 places of the note"
    assert [detail.target.line for detail in one.details] == [1, 3, 5]


def test_an_article_left_twice_is_two_slips_and_formulas_are_never_one() -> None:
    document = note([*GERMAN[:3], "Der Teich and der Zaun.", "Das Netz and der Saum."])
    starts = [i for i in range(len(document.text)) if document.text.startswith("and", i)]
    found = [finding(document, (s, s + 3), check="untranslated-fragment", message="'and'") for s in starts]
    assert len(told(found, document)) == len(starts)
    assert len(told([finding(document, (s, s + 3)) for s in starts], document)) == len(starts)


def test_the_style_of_a_language_is_told_once_for_all_its_notes() -> None:
    documents = [mixed(f"hi/{n}.md", "hi") for n in range(3)]
    found = with_fingerprints([word(document, kept) for document in documents for kept in KEPT])
    lengths = [Length(document.path, "hi", 100) for document in documents]
    (one,) = causes.told_once(found, found, {d.path: d for d in documents}, lengths)
    assert one.message.startswith("the notes are written in Hindi mixed with English: in 3 of 3 notes (hi 3); accept")
    assert len(one.details) == 30


def test_words_that_no_translation_translates_are_one_finding() -> None:
    documents = [
        note([GERMAN[0], "## Building in Public", *GERMAN[1:]], f"{lang}.md", lang) for lang in ("de", "fr", "es")
    ]
    found = with_fingerprints([left(document, "Building in Public") for document in documents])
    lengths = [Length(document.path, document.lang, 100) for document in documents]
    (one,) = causes.told_once(found, found, {d.path: d for d in documents}, lengths)
    assert one.message.startswith("'Building in Public': the block is English, not translated: in 3 of 3 notes (")
    assert sorted(detail.target.path for detail in one.details) == ["de.md", "es.md", "fr.md"]


def broken(document: Document, count: int, address: str = "lost its brackets") -> list[Finding]:
    return [
        left(document, text, check="link-changed", message=f"link to 'https://pond.example/{n}' {address}")
        for n, text in enumerate(GERMAN[:count])
    ]


def test_the_same_kind_of_damage_throughout_a_note_is_one_finding() -> None:
    document = note(GERMAN)
    (one,) = told(broken(document, 5), document)
    assert one.message == "link to 'https://pond.example/0' lost its brackets; the like in 5 places of the note"
    assert len(told(broken(document, 4), document)) == 4
    # five links that lead elsewhere and five without brackets have two causes
    other = broken(note(GERMAN), 10, "is missing")[5:]
    assert len(told([*broken(document, 5), *other], document)) == 2


def test_code_in_letters_of_the_language_is_another_kind_than_a_wrong_command() -> None:
    document = note([f"Nimm `{word}` hier." for word in ("füllen", "leeren", "prüfen", "zählen", "drehen")])
    words = ("füllen", "leeren", "prüfen", "zählen", "drehen")
    found = [left(document, w, check="inline-code-changed", message=f"code 'x' became '{w}'") for w in words]
    assert [len(f.details) for f in told(found, document)] == [0] * 5


def test_code_in_another_script_is_one_habit_from_three_places_on() -> None:
    words = ("залить", "слить", "мерить")
    document = note([f"Вот `{one}` здесь." for one in words])
    said = (
        "code 'a' became 'залить'",
        "ru stands alone against de and en: code 'b' became 'слить'",
        "code is 'мерить'",
    )
    found = [
        left(document, one, check="inline-code-changed", message=message)
        for one, message in zip(words, said, strict=True)
    ]
    assert [len(f.details) for f in told(found, document)] == [3]
    assert [len(f.details) for f in told(found[:2], document)] == [0, 0]


def test_one_name_of_the_code_is_another_one_whoever_agrees_with_the_source() -> None:
    document = note(["Nimm `Teich.voll` hier.", "Nimm `Teich.leer` hier."])
    said = ("code 'Pond.voll' became 'Teich.voll'", "de stands alone against es and fr: code 'Pond.a' became 'Teich.a'")
    words = ("Teich.voll", "Teich.leer")
    found = [
        left(document, one, check="inline-code-changed", message=message)
        for one, message in zip(words, said, strict=True)
    ]
    assert [len(f.details) for f in told(found, document)] == [2]


def test_one_word_of_the_wrong_sense_throughout_is_one_finding() -> None:
    texts = ("Wir ziehen die Pumpe ab.", "Das Abziehen dauert.", "Dann abziehen.", "Die Pumpe füllt.")
    document = note(texts)
    found = [
        left(document, word, check="antonym-swapped", message=f"'{word}' is the opposite of what the others say")
        for word in ("Abziehen", "abziehen", "füllt")
    ]
    assert len(told(found, document)) == 3
    more = left(document, "Abziehen dauert", check="antonym-swapped", message="another")
    assert [len(f.details) for f in told([*found, more], document)] == [3, 0]


def test_one_name_that_is_gone_from_a_note_throughout_is_one_finding() -> None:
    document = note(GERMAN)
    told_of = [
        left(document, text, check="name-mismatch", message=f"a name is missing; en, fr and it have '{name}'")
        for text, name in zip(GERMAN, ("Lindholm", "Lindholm", "Ahlgren", "Lindholm"), strict=False)
    ]
    assert [len(f.details) for f in told(told_of, document)] == [3, 0]


def test_labels_of_a_list_that_are_kept_are_one_choice() -> None:
    labels = ["Pump", "Frog", "Filter", "Bucket", "Fence"]
    document = note([f"- **{label}**: {text}" for label, text in zip(labels, GERMAN, strict=False)])
    found = [word(document, label, message=f"English left in the label: fr translates '{label}'") for label in labels]
    (one,) = told(found, document)
    assert one.message == "English left in the label: fr translates 'Pump'; the like in 5 places of the note"
    assert len(told(found[:4], document)) == 4


def test_a_field_that_a_language_never_translates_is_one_finding() -> None:
    said = ["Fixes pumps that do not start.", "Counts the frogs of a pond.", "Orders sand for the shallow edge."]
    documents = [
        parse_text(f"---\ndescription: {text}\n---\n\n{GERMAN[n]}\n", f"de/{n}.md", "de") for n, text in enumerate(said)
    ]
    found = with_fingerprints([left(document, text) for document, text in zip(documents, said, strict=True)])
    lengths = [Length(document.path, "de", 20) for document in documents]
    (one,) = causes.told_once(found, found, {d.path: d for d in documents}, lengths)
    assert one.message.startswith("field 'description' is not translated: in 3 of 3 notes (de 3); accept with ")


def test_the_very_same_damage_three_times_is_one_finding() -> None:
    document = note(GERMAN)
    said = {"check": "directive-changed", "message": "comment 'format: off' of the source is missing"}
    (one,) = told([left(document, text, **said) for text in GERMAN[:3]], document)
    assert one.message == "comment 'format: off' of the source is missing; so in 3 places of the note"
    assert len(told([left(document, text, **said) for text in GERMAN[:2]], document)) == 2


def test_one_small_word_between_the_same_signs_is_one_choice() -> None:
    names = ("anna", "bert", "cleo")
    document = note([*GERMAN[:3], *(f"- Neuer Zaun _(by [@{name}](https://p.example/{name}))_" for name in names)])
    found = [_by(document, name) for name in names]
    (one,) = note_causes.told_once(found, {document.path: document})
    assert len(one.details) == 3
    # among words each is a slip of its own
    slips = note([f"Der Zaun by {name} steht." for name in names])
    found = [_by(slips, name) for name in names]
    assert len(note_causes.told_once(found, {slips.path: slips})) == 3


def _by(document: Document, name: str) -> Finding:
    start = document.text.rindex("by", 0, document.text.index(name))
    return finding(document, (start, start + 2), check="untranslated-fragment", message="'by' is English")


def test_what_leads_to_one_heading_that_is_gone_is_one_finding() -> None:
    document = note(["Siehe [hier](#eggs) und [dort](#eggs).", "Auch [das Netz](#net)."])
    found = [
        finding(document, (at, at + len(link)), check="link-broken", message=f"fragment '{link}' leads nowhere")
        for link in ("(#eggs)", "(#net)")
        for at in range(len(document.text))
        if document.text.startswith(link, at)
    ]
    assert len(found) == 3
    assert sorted(len(one.details) for one in note_causes.told_once(found, {document.path: document})) == [0, 2]


def test_what_is_wrong_within_an_added_passage_belongs_to_it() -> None:
    document = note([*GERMAN[:3], *ENGLISH[3:6], *GERMAN[6:]])
    text = document.text
    place = text.index(ENGLISH[3]), text.index(ENGLISH[5]) + len(ENGLISH[5])
    added = finding(
        document, place, check="segment-added", message="not in the source: 3 blocks", severity=Severity.MAJOR
    )
    (one, other) = note_causes.told_once(
        [added, left(document, ENGLISH[4]), left(document, GERMAN[7])], {document.path: document}
    )
    assert sorted(f.check for f in (one, other)) == ["segment-added", "untranslated-block"]
    assert [len(f.details) for f in (one, other) if f.check == "segment-added"] == [2]


def test_a_note_in_another_language_is_one_cause() -> None:
    document = note(GERMAN, "kk/pond.md", "kk")
    told = [_wrong(document, text) for text in GERMAN[:6]]
    beside = [
        left(document, GERMAN[7], check="segment-mismatch", message="'…' does not say what '…' says"),
        left(document, GERMAN[8], check="number-mismatch", message="number '2' became '1'"),
    ]
    one, other = note_causes.told_once([*told, *beside], {document.path: document})
    assert (one.check, len(one.details)) == ("wrong-language", 7)
    assert one.message.startswith("the note is written in German, not in Kazakh: 6 of 10 blocks")
    # a number is the same in any language
    assert other.check == "number-mismatch"


def test_a_part_in_another_language_is_told_by_itself() -> None:
    document = note([*GERMAN, *ENGLISH], "kk/pond.md", "kk")
    told = [_wrong(document, text) for text in GERMAN[:6]]
    mismatch = left(document, GERMAN[7], check="segment-mismatch", message="'…' does not say what '…' says")
    assert len(note_causes.told_once([*told, mismatch], {document.path: document})) == 7


def _wrong(document: Document, text: str) -> Finding:
    return left(document, text, check="wrong-language", message=f"German in Kazakh text: '{text}'")
