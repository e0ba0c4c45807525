"""Words of another language left in an English translation, sentence by sentence."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run

from qa.model import Severity

LEFT = [
    ("fr", "Le vernis brûle facilement.", "The vernis burns easily.", "vernis"),
    ("it", "La barca resta raramente asciutta.", "The boat raramente stays dry.", "raramente"),
    ("es", "Use guantes durante el trabajo.", "Wear guantes during the work.", "guantes"),
    ("pl", "Drewno było jeszcze wilgotne.", "The wood was still wilgotne.", "wilgotne"),
    ("cs", "Zkontrolujte hlavně šrouby pod čarou.", "Check hlavně the screws below the line.", "hlavně"),
    ("de", "Die Feuchtigkeit schadet dem Holz.", "The Feuchtigkeit harms the wood.", "Feuchtigkeit"),
    ("ru", "Влага вредит дереву.", "Влага harms the wood.", "Влага"),
    ("zh", "潮气对木头有害。", "潮气 harms the wood.", "潮气"),
    ("ja", "湿気は木を傷めます。", "湿気 harms the wood.", "湿気"),
    ("hi", "नमी लकड़ी को नुक़सान पहुँचाती है।", "नमी harms the wood.", "नमी"),
    ("hi", "## भंडारण\n\nनाव सूखी रहे।", "## भंडारण\n\nKeep the boat dry.", "भंडारण"),
    ("ko", "## 보관\n\n배를 말린다.", "## 보관\n\nDry the boat.", "보관"),
]


@pytest.mark.parametrize(("language", "source", "target", "word"), LEFT)
def test_a_word_of_the_source(language: str, source: str, target: str, word: str) -> None:
    found = run(bitext(source, target, "en", language))
    assert [(f.target.text, f.severity) for f in found] == [(word, Severity.MAJOR)]


KEPT = [
    # a name, a loan, a German noun that English writes small, a gloss, a quotation, a symbol, an abbreviation
    ("de", "Daniel Kleppner schrieb das Buch.", "Daniel Kleppner wrote the book."),
    ("fr", "Le milieu de la ville est calme.", "The milieu of the town is calm."),
    ("es", "Después de la siesta cenamos.", "After the siesta we have dinner."),
    ("de", "Dieser Ansatz löst die Gleichung.", "This ansatz solves the equation."),
    ("pl", "Pękło wilgotne drewno.", "The damp (wilgotne) wood cracked."),
    ("ru", "Слово «влага» значит вода в воздухе.", "The word “влага” means water in the air."),
    ("el", "Η μέση τιμή μ είναι άγνωστη.", "The mean μ is unknown."),
    ("sv", "Koka soppan i 20 min på spisen.", "Boil the soup for 20 min on the stove."),
    ("es", "Ferdinand de Lesseps dirigió la obra.", "Ferdinand de Lesseps led the work."),
    ("hu", "A vonat Győr felé megy tovább.", "The train goes on to Győr from here."),
    ("cs", "Vlak jede do Plzně a zpět.", "The train runs to Plzeň and back."),
]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_what_english_keeps(language: str, source: str, target: str) -> None:
    found = run(bitext(source, target, "en", language))
    assert [f.target.text for f in found if f.severity is not Severity.NEUTRAL] == []
