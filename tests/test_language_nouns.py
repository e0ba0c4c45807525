"""Nouns are borrowed, verbs and adjectives are not; a label among translated ones is left over."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity
from qa.text.word_classes import is_never_borrowed, word_class

TRADE = "The lantern stands on a shelf. The bucket hangs beside the ladder."
KEPT_TRADE = "lantern ஒன்று shelf மீது உள்ளது. bucket ஒன்று ladder அருகில் உள்ளது."
"""A note that keeps the nouns of its trade."""

LEFT = [
    ("The keeper explains the light.", "காவலர் ஒளியை explains.", "explains"),
    ("The rope is heavy.", "கயிறு heavy ஆக உள்ளது.", "heavy"),
    ("Knock twice.", "கதவை twice தட்டவும்.", "twice"),
    ("It is cold, so wear gloves.", "குளிர், எனவே wear gloves.", "wear gloves"),
    ("The knot may look certain.", "முடிச்சு look certain ஆகலாம்.", "look certain"),
]


@pytest.mark.parametrize(("source", "target", "leak"), LEFT)
def test_verbs_and_adjectives_are_left_over_in_a_note_of_loans_too(source: str, target: str, leak: str) -> None:
    pair = bitext(f"{TRADE}\n\n{source}", f"{KEPT_TRADE}\n\n{target}", "ta")
    assert serious(pair) == [leak]


STAYS = [
    ("The hammer is new.", "hammer புதியது."),
    ("Prompts are short, and builds are quick.", "prompts குறுகியவை, builds வேகமானவை."),
    ("Use the debug flag.", "debug கொடியைப் பயன்படுத்தவும்."),
    ("This dynamic is old.", "இந்த dynamic பழையது."),
]


@pytest.mark.parametrize(("source", "target"), STAYS)
def test_nouns_stay_in_a_note_of_loans(source: str, target: str) -> None:
    assert serious(bitext(f"{TRADE}\n\n{source}", f"{KEPT_TRADE}\n\n{target}", "ta")) == []


def test_glosses_and_slips_are_no_loans() -> None:
    source = f"{TRADE}\n\nThe result is bright and clear. The humidity is low."
    glosses = "lantern (விளக்கு) ஒன்று அலமாரி/shelf மீது உள்ளது. வாளி (bucket) ஏணி/ladder அருகில் உள்ளது."
    assert serious(bitext(source, f"{glosses}\n\nமுடிவு பிரகாசமானது. humidity குறைவு.", "ta")) == ["humidity"]


def test_a_name_that_happens_to_stand_beside_a_word_is_no_part_of_it() -> None:
    pair = bitext("Then Marlowe hung a heavy lamp here.", "பிறகு Marlowe heavy விளக்கை இங்கே தொங்கவிட்டார்.", "ta")
    assert serious(pair) == ["heavy"]


def test_code_beside_an_adjective_does_not_make_it_a_term() -> None:
    pair = bitext("Set `tries` if the wire is unreliable.", "கம்பி unreliable `tries` ஆக அமைக்கவும்.", "ta")
    assert serious(pair) == ["unreliable"]


CAPITALS = [
    ("- Measure the length of the rope.", "- Measure கயிற்றின் நீளம்.", "Measure"),
    ("- Measure the length of the rope.", "- கயிற்றின் நீளத்தை Measure செய்யவும்.", "Measure"),
    ("Usually, the wind is weak.", "Usually காற்று பலவீனமானது.", "Usually"),
]


@pytest.mark.parametrize(("source", "target", "leak"), CAPITALS)
def test_the_capital_of_the_source_sentence_makes_no_name(source: str, target: str, leak: str) -> None:
    assert serious(bitext(source, target, "ta")) == [leak]


@pytest.mark.parametrize("name", ["React", "Swift", "Express"])
def test_a_product_called_by_a_common_word_stays(name: str) -> None:
    pair = bitext(f"{name} is a library for small pages.", f"{name} என்பது சிறிய பக்கங்களுக்கான நூலகம்.", "ta")
    assert serious(pair) == []


TABLE = "| Step | Time |\n|---|---|\n| Cover | Bake |\n| Wait | Cool |\n"


def test_a_label_among_translated_ones_is_left_over() -> None:
    target = "| Step | நேரம் |\n|---|---|\n| மூடவும் | Bake |\n| காத்திருக்கவும் | ஆறவிடவும் |\n"
    assert serious(bitext(TABLE, target, "ta")) == ["Step", "Bake"]


def test_labels_that_are_all_kept_are_minor() -> None:
    target = "| Step | Time |\n|---|---|\n| மூடவும் | சுடவும் |\n| காத்திருக்கவும் | ஆறவிடவும் |\n"
    assert [f.severity for f in run(bitext(TABLE, target, "ta"))] == [Severity.MINOR] * 2


def test_a_label_that_two_languages_spell_alike_stays() -> None:
    source = "| force | strength |\n|---|---|\n| attractive | weak |\n| repulsive | strong |\n"
    target = "| force | intensité |\n|---|---|\n| attractive | faible |\n| répulsive | forte |\n"
    assert serious(bitext(source, target, "fr")) == []


CLASSES = [("heavy", True), ("explains", True), ("twice", True), ("table", False), ("builds", False), ("commit", False)]


@pytest.mark.parametrize(("word", "never"), CLASSES)
def test_word_classes(word: str, never: bool) -> None:
    assert is_never_borrowed(word, "en") is never
    assert not word_class(word, "de")


NUMBERS = [
    ("It rests for twenty minutes.", "இது twenty minutes ஓய்வெடுக்கும்.", "twenty minutes"),
    ("Turn two handles.", "two handles திருப்பவும்.", "two handles"),
]


@pytest.mark.parametrize(("source", "target", "leak"), NUMBERS)
def test_a_number_with_its_noun_is_no_term(source: str, target: str, leak: str) -> None:
    assert serious(bitext(f"{TRADE}\n\n{source}", f"{KEPT_TRADE}\n\n{target}", "ta")) == [leak]


def test_verbs_in_es_and_ies_are_verbs() -> None:
    pair = bitext("Marlowe publishes a letter.", "Marlowe ஒரு கடிதத்தை publishes.", "ta")
    assert serious(pair) == ["publishes"]


def test_code_that_only_the_translation_has_beside_a_word_does_not_name_it() -> None:
    source = "The call `turn` moves the heavy weather vane."
    assert serious(bitext(source, "அழைப்பு `turn` weather திசைகாட்டியை நகர்த்தும்.", "ta")) == ["weather"]
    # an adversary: beside the code in the source as well
    assert serious(bitext("The `turn` vane moves.", "`turn` vane நகர்கிறது.", "ta")) == []


def test_what_somebody_does_is_no_name_in_a_heading() -> None:
    source, target = "# Watching the Moon with a lamp\n\nIt shines.", "# விளக்குடன் Watching the Moon\n\nஅது ஒளிர்கிறது."
    assert serious(bitext(source, target, "ta")) == ["Watching the Moon"]
    named = bitext("We saw Watching the Moon again.", "நாங்கள் Watching the Moon மீண்டும் பார்த்தோம்.", "ta")
    assert serious(named) == []


LONG = (
    "The keeper opens the gate early, carries water across the yard, feeds two horses, sweeps the floor, mends a "
    "fence, paints the door, counts eggs, washes bottles, sharpens a knife, empties the bucket, waters young plants, "
    "gathers wood, lights the stove, bakes bread, boils soup, writes a letter, reads the paper, closes the shutters, "
    "feeds chickens, checks locks, and sleeps until morning while rain falls over the quiet valley and distant hills."
)
LONG_TA = (
    "காவலர் அதிகாலையில் வாயிலைத் திறந்து, முற்றம் வழியாக நீரைச் சுமந்து, இரண்டு குதிரைகளுக்கு உணவளித்து, தரையைப் பெருக்கி, "
    "வேலியைச் சரிசெய்து, கதவுக்கு வண்ணம் பூசி, முட்டைகளை எண்ணி, புட்டிகளைக் கழுவி, கத்தியைத் தீட்டி, காலை வரை உறங்குகிறார்."
)


def test_a_familiar_noun_is_a_slip_in_a_long_note_that_borrows_nothing() -> None:
    source, target = f"{LONG}\n\nThe mirror is clean.", f"{LONG_TA}\n\nmirror சுத்தமாக உள்ளது."
    assert serious(bitext(source, target, "ta")) == ["mirror"]
    # adversaries: the note keeps it twice, keeps another word twice, or is too short to tell
    twice = bitext(f"{source}\n\nA mirror hangs.", f"{target}\n\nஒரு mirror தொங்குகிறது.", "ta")
    assert serious(twice) == []
    borrows = bitext(
        f"{source}\n\nA ladder and a shelf. The ladder.", f"{target}\n\nஒரு ladder, ஒரு அலமாரி. அந்த ladder.", "ta"
    )
    assert serious(borrows) == []
    assert serious(bitext("The mirror is clean.", "mirror சுத்தமாக உள்ளது.", "ta")) == []


def test_a_plural_before_a_verb_for_several_is_no_product() -> None:
    source, target = f"{LONG}\n\nDoctors often visit farms.", f"{LONG_TA}\n\nDoctors அடிக்கடி ஓய்வு தேவைப்படும்."
    assert serious(bitext(source, target, "ta")) == ["Doctors"]
    assert serious(bitext("Requests is a library.", "Requests ஒரு நூலகம்.", "ta")) == []
