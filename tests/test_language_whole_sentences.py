"""A sentence left over is one finding with its exact bounds; what a note without code, or in its own letters, keeps."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

from qa.model import Severity

SENTENCES = [
    # formulas, code, names, numbers and colons cut the words apart
    ("The mast is tall. Wind bends $h$ by up to 4 %. We wait.", "Мачта высокая. {} Мы ждём.", "ru",
     "Wind bends $h$ by up to 4 %."),
    ("The mast is tall. Where $h$ is the height, $w$ the width. We wait.", "돛대가 높다. {} 우리는 기다린다.", "ko",
     "Where $h$ is the height, $w$ the width."),
    ("The mast is tall. Harbourly keeps every log; Saltmarsh draws it. We wait.", "Der Mast ist hoch. {} Wir warten.",
     "de", "Harbourly keeps every log; Saltmarsh draws it."),
    ("The mast is tall. Our boat lies beside the pier of Lindau. We wait.", "El mástil es alto. {} Esperamos.", "es",
     "Our boat lies beside the pier of Lindau."),
    ("The mast is tall. Run `mast --up` before you leave the harbour. We wait.", "மாஸ்ட் உயரமானது. {} காத்திருக்கிறோம்.",
     "ta", "Run `mast --up` before you leave the harbour."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "lang", "left"), SENTENCES)
def test_a_sentence_left_over_is_one_finding(source: str, target: str, lang: str, left: str) -> None:
    found = [f for f in run(bitext(source, target.format(left), lang)) if f.severity is not Severity.NEUTRAL]
    assert [(f.target.text, f.severity) for f in found] == [(left.rstrip("."), Severity.MAJOR)]
    assert "the sentence 'W" in found[0].message or f"the sentence '{left[:5]}" in found[0].message


def test_two_sentences_left_over_are_two_findings() -> None:
    source = "The mast is tall. Wind bends it. Rain makes the rope heavy. We wait."
    target = "Der Mast ist hoch. Wind bends it. Rain makes the rope heavy. Wir warten."
    assert serious(bitext(source, target, "de")) == ["Wind bends it", "Rain makes the rope heavy"]


def test_a_word_of_the_translation_is_never_drawn_in() -> None:
    source = "The mast is tall. The wind bends the mast in every storm. We wait."
    target = "Der Mast ist hoch. Der Wind bends the mast in every storm. Wir warten."
    assert serious(bitext(source, target, "de")) == ["bends the mast in every storm"]


NOTE = """# The garden

The gardener opens the gate early and waters the seedlings slowly. Nobody works on Sunday, because everybody rests.

The {word} of the wall is half a metre, and birds sit on the old roof until the evening.
"""
GERMAN = """# Der Garten

Die Gärtnerin öffnet früh das Tor und gießt langsam die Setzlinge. Am Sonntag arbeitet niemand, weil alle ruhen.

Die width der Mauer beträgt einen halben Meter, und bis zum Abend sitzen Vögel auf dem alten Dach.
"""
GEORGIAN = """# ბაღი

მებაღე ადრე აღებს ჭიშკარს და ნელა რწყავს ნერგებს. კვირას არავინ მუშაობს, რადგან ყველა ისვენებს.

კედლის mirror ნახევარი მეტრია, ჩიტები კი საღამომდე სხედან ძველ სახურავზე.
"""
STRAY = [("mirror", "ka", GEORGIAN)]


@pytest.mark.parametrize(("word", "lang", "target"), STRAY)
def test_a_note_without_code_that_keeps_nothing_else_left_it_over(word: str, lang: str, target: str) -> None:
    assert serious(bitext(NOTE.format(word=word), target, lang)) == [word]


def test_in_the_letters_of_the_source_a_trade_may_have_lent_it() -> None:
    assert serious(bitext(NOTE.format(word="width"), GERMAN, "de")) == []


@pytest.mark.parametrize(("word", "lang", "target"), STRAY)
def test_a_note_with_code_may_have_borrowed_it(word: str, lang: str, target: str) -> None:
    code = "\n\n`git pull`\n"
    assert serious(bitext(NOTE.format(word=word) + code, target + code, lang)) == []


def test_a_word_of_a_trade_may_be_borrowed() -> None:
    word, lang, target = STRAY[0]
    assert serious(bitext(NOTE.format(word="thread"), target.replace(word, "thread"), lang)) == []


def test_a_note_that_writes_loans_in_its_own_letters_left_one_over() -> None:
    source = "An element shows what the camera sees. Only the text changes. The rest of the page stays."
    target = "एक एलिमेंट दिखाता है कि कैमरा क्या देखता है। केवल text बदलता है। पृष्ठ का बाकी हिस्सा वैसा ही रहता है।"
    assert serious(bitext(source, target, "hi")) == ["text"]


def test_a_note_that_keeps_english_letters_elsewhere_may_keep_it() -> None:
    source = "An element shows what the camera sees in the folder. Only the text changes. The rest of the page stays."
    target = "एक एलिमेंट folder में दिखाता है कि कैमरा क्या देखता है। केवल text बदलता है। पृष्ठ का बाकी हिस्सा वैसा ही है।"
    assert "text" not in serious(bitext(source, target, "hi"))
