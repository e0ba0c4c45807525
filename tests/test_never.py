"""The word "never" that became "not always", and the reverse."""

import pytest

from qa import check_texts
from qa.checks.meaning._negation import words
from qa.checks.meaning._never import opposed_times
from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.parse import parse_text
from qa.run.pipeline import check_documents
from qa.run.settings import Settings

TURNED = [
    ("The bridge never opens at night.", "Podul nu se deschide întotdeauna noaptea.", "ro", True),
    ("The bridge never opens at night.", "Podul nu întotdeauna se deschide noaptea.", "ro", True),
    ("The bridge never opens at night.", "Мост не всегда открывается ночью.", "ru", True),
    ("The bridge never opens at night.", "Le pont n'ouvre pas toujours la nuit.", "fr", True),
    ("The bridge does not always open at night.", "Die Brücke öffnet nachts nie.", "de", True),
    ("The bridge doesn't always open at night.", "El puente nunca se abre de noche.", "es", True),
    ("The bridge never opens at night.", "大桥晚上不总是打开。", "zh", True),
    ("The bridge never opens at night.", "Мост никогда не открывается ночью.", "ru", False),
    ("The bridge does not always open at night.", "Die Brücke öffnet nachts nicht immer.", "de", False),
    ("It is not always open, and never at night.", "Sie ist nicht immer offen und nachts nie.", "de", False),
    ("It is not always open.", "यह कभी-कभी बंद रहता है।", "hi", False),
]


@pytest.mark.parametrize(("source", "target", "lang", "turned"), TURNED)
def test_times_that_turned(source: str, target: str, lang: str, *, turned: bool) -> None:
    assert (opposed_times((source, target), ("en", lang)) is not None) is turned


def test_it_is_told_once() -> None:
    found = check_texts(TURNED[2][0], TURNED[2][1], source_lang="en", target_lang="ru")
    assert [(one.check, one.severity) for one in found] == [("antonym-swapped", Severity.MAJOR)]


def test_one_of_four_notes_without_a_source() -> None:
    texts = {
        "de": "Die Fähre fährt bei Nebel nie aus dem Hafen.",
        "fr": "Le bac ne quitte pas toujours le port par brouillard.",
        "es": "El transbordador nunca sale del puerto con niebla.",
        "ru": "Паром никогда не выходит из порта в туман.",
    }
    first, *rest = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in texts.items())
    found = check_documents(first, rest, Settings(Config()), Engines(), symmetric=True).findings
    assert {(one.target_lang, one.severity) for one in found if one.severity.rank >= Severity.MINOR.rank} == {
        ("fr", Severity.MAJOR)
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Cơ sở dữ liệu và tài liệu nằm trên máy."),
        ("cs", "Vyberte soubor nebo složku větší než tato."),
        ("sk", "Hviezdy sú väčšie než mesiac."),
        ("fi", "Valitse tiedoston nimi näytön välilehdeltä ja auton väri."),
        ("lv", "Izvēlieties failu vai mapi, kas ir nepieciešama."),
        ("sv", "Den visas också i listan."),
        ("pt", "Clique com o botão esquerdo."),
        ("pl", "Niektóre pliki są w folderze."),
        ("sr", "Недавно отворена датотека."),
        ("ca", "El compte és a la llista, i la fletxa va cap a dalt."),
        ("el", "Το μήνυμα στο κεντρικό παράθυρο."),
        ("et", "Raamatu välja väli puudutab."),
        ("it", "L'aspetto della finestra."),
        ("uk", "Безпосередньо і безпечно."),
        ("pl", "Bezpośrednio i bezpiecznie."),
        ("sr", "Безбедност је непосредна и неопходна."),
        ("sl", "Nedavni neposredni."),
        ("pl", "Usiądź obok niej w niedzielę."),
        ("cs", "Nejlepší je jít nejprve do nebe."),
        ("da", "Først udløses alarmen."),
        ("eu", "Hautatu ezkerreko aukera eta ezarri."),
        ("hi", "निर्देशिका का नाम निर्धारित करें।"),
        ("hu", "Egyetlen közvetlen út van a nemzeti parkhoz."),
        ("it", "Il blocco è fisso e attendibile."),
        ("nl", "Vergelijk het wachtwoord onmiddellijk."),
        ("tr", "Size ve sizin sizce süzgeç."),
        ("el", "Ο παραλήπτης είναι απαραίτητος για το άθροισμα των μηνών."),
        ("ru", "Немного нефти для безопасности."),
        ("es", "El bloque esperado."),
    ],
)
def test_ordinary_words_that_look_like_negations_are_none(lang: str, text: str) -> None:
    table = words(lang)
    assert table is not None
    assert [match["word"] for match in table.maybe(table.busy(text))] == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("vi", "Xem liệu nó có đúng."),
        ("cs", "Soubor je neplatný."),
        ("fi", "Tili on voimaton ja rajaton."),
        ("fi", "Vältä sitä."),
        ("lv", "Fails ir nederīgs."),
        ("pt", "Esqueça isso."),
        ("pl", "Plik jest nieważny."),
        ("sr", "Датотека је неважећа."),
        ("ca", "No hi ha cap llum."),
        ("el", "Το αρχείο είναι κενό."),
        ("et", "See on puudumatu ja lõputu, kasutamatu."),
        ("it", "Aspetta il treno."),
        ("uk", "Безкоштовно."),
        ("eu", "Ezin da ireki."),
        ("cs", "Nelze otevřít."),
        ("hu", "Nem véletlen."),
        ("tr", "Ekmeksiz çorba."),
        ("pl", "Bezpłatny plik."),
        ("sr", "Бесплатно и неважеће."),
    ],
)
def test_words_that_may_negate_are_still_heard(lang: str, text: str) -> None:
    table = words(lang)
    assert table is not None
    assert table.any.search(table.busy(text)) is not None


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Never lend the key that opens the cellar.", "Завжди позичайте ключ, який відчиняє льох.", "uk"),
        ("You may always return the boat early.", "Non puoi mai riportare la barca in anticipo.", "it"),
        ("Never lend the key that opens the cellar.", "地下室を開ける鍵はいつも貸してください。", "ja"),
    ],
)
def test_never_that_became_always(source: str, target: str, lang: str) -> None:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    assert [(one.check, one.severity) for one in found] == [("negation-flipped", Severity.MAJOR)]
