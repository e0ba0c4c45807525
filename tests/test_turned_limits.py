"""Negations and limits told from their other end, and beside each a fault of the same kind."""

import pytest

from qa import check_texts
from qa.engines import Engines
from qa.model import Severity
from tests.test_siblings_opposites import found

CASES = [
    # source, language, right, wrong
    (
        "The bag is not heavy, and I carry heavy books in it.",
        "fr",
        "Le sac est léger, et j'y porte des livres lourds.",
        "",
    ),
    (
        "The soup was not too hot, and the hot bread was good.",
        "it",
        "La minestra era piuttosto fredda, e il pane caldo era buono.",
        "",
    ),
    ("The bag is heavy, and I carry heavy books in it.", "fr", "", "Le sac est léger, et j'y porte des livres lourds."),
    (
        "The bag is not heavy, but the heavy box stands on it.",
        "de",
        "Die Tasche ist leicht, aber die schwere Kiste steht darauf.",
        "Die Tasche ist nicht schwer, aber die leichte Kiste steht darauf.",
    ),
    (
        "An odd number is never divisible by two without remainder.",
        "es",
        "Un número impar, dividido entre dos, siempre deja resto.",
        "",
    ),
    ("An odd number is never divisible by two.", "es", "", "Un número impar siempre es divisible entre dos."),
    (
        "The sum is odd if and only if both terms differ in parity.",
        "pl",
        "Suma jest nieparzysta wtedy i tylko wtedy, gdy oba składniki różnią się parzystością.",
        "",
    ),
    (
        "The product is nonzero if and only if both factors differ from zero.",
        "ro",
        "Produsul este nenul atunci și numai atunci când ambii factori diferă de zero.",
        "",
    ),
    (
        "This is the difference between bacteria and viruses.",
        "pl",
        "Oto różnica między bakteriami a wirusami.",
        "Oto różnica między bakteriami a bakteriami.",
    ),
    (
        "Unless the window is clean, you will see nothing.",
        "ru",
        "Если окно грязное, вы ничего не увидите.",
        "Если окно чистое, вы увидите всё.",
    ),
    (
        "Unless you dry it well, the wood will not last.",
        "ru",
        "Если её плохо высушить, дерево долго не прослужит.",
        "",
    ),
    ("Unless you dry it well, the wood will rot.", "ru", "", "Если её хорошо высушить, дерево сгниёт."),
    (
        "We are not liable for lost keys.",
        "it",
        "Decliniamo ogni responsabilità per le chiavi smarrite.",
        "Siamo responsabili per le chiavi smarrite.",
    ),
    (
        "We are not liable for lost keys.",
        "fr",
        "Nous déclinons toute responsabilité en cas de perte des clés.",
        "Nous sommes responsables en cas de perte des clés.",
    ),
    ("There is no reason not to open the letter.", "fi", "Ei ole mitään syytä olla avaamatta kirjettä.", ""),
    (
        "The horse is not dangerous, but do not ride it.",
        "id",
        "Kuda itu jinak, tetapi jangan ditunggangi.",
        "Kuda itu berbahaya, tetapi jangan ditunggangi.",
    ),
]
PRIMES = {
    "en": "The converse is false, because not every prime number is odd.",
    "fi": "Käänteinen väite on epätosi, koska kaikki alkuluvut eivät ole parittomia.",
    "uk": "Обернене твердження хибне, бо не всі прості числа непарні.",
    "ro": "Reciproca este falsă, deoarece nu toate numerele prime sunt impare.",
}
EVEN = "Die Umkehrung ist falsch, denn es gibt auch gerade Primzahlen."
TURNED = "Die Umkehrung ist falsch, denn nicht alle Primzahlen sind gerade."


def _is_major(source: str, target: str, lang: str) -> bool:
    told = check_texts(source, target, source_lang="en", target_lang=lang)
    return any(one.severity.rank >= Severity.MAJOR.rank for one in told)


@pytest.mark.parametrize(("source", "lang", "right", "wrong"), CASES)
def test_told_from_the_other_end(source: str, lang: str, right: str, wrong: str) -> None:
    assert not right or not _is_major(source, right, lang)
    assert not wrong or _is_major(source, wrong, lang)


@pytest.mark.parametrize(("german", "severities"), [(EVEN, set()), (TURNED, {Severity.MAJOR})])
def test_votes_for_what_the_others_deny(german: str, severities: set[Severity]) -> None:
    told = found({**PRIMES, "de": german}, Engines())
    assert {level for lang, check, level in told if (lang, check) == ("de", "antonym-swapped")} == severities
