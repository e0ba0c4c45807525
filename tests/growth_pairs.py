"""Pairs that made some check grow faster than their text: `PAIRS[name](n)` → source, target, the target's language."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

SYLLABLES = "ba ke li mo nu ra te vi zo du fa go hi ja ko".split()
Pair = tuple[str, str, str]


def name(number: int) -> str:
    """A name that no table has, another one for each number."""
    number, parts = number + 300, []
    while number:
        parts.append(SYLLABLES[number % len(SYLLABLES)])
        number //= len(SYLLABLES)
    return "".join(parts).capitalize()


def row(source: str, target: str, lang: str = "de", between: str = " ") -> Callable[[int], Pair]:
    """The same words again and again; `@` stands for another name each time."""

    def made(n: int) -> Pair:
        sides = ((source, 0), (target, 7))
        texts = [between.join(text.replace("@", name(i + by)) for i in range(n)) + "\n" for text, by in sides]
        return texts[0], texts[1], lang

    return made


def _names_of_two_sentences(n: int) -> Pair:
    came, went, kam, ging = ([f"@{name(i + by)}" for i in range(n)] for by in (0, 5000, 9000, 15000))
    source = f"{' and the great '.join(came)} came. Then the great {' and the great '.join(went)} went.\n"
    target = f"{' und der große '.join(kam)} kam. Dann ging der große {' und der große '.join(ging)}.\n"
    return source.replace("@", ""), target.replace("@", ""), "de"


def _tables(n: int) -> Pair:
    one = "| city {0} | river |\n|---|---|\n| {0} m | {1} km |\n| bread | water |\n\ntext {0}\n\n"
    other = "| Fluss | Stadt {0} |\n|---|---|\n| {1} km | {0} m |\n| Wasser | Brot |\n\nText {0}\n\n"
    return "".join(one.format(i, i + 3) for i in range(n)), "".join(other.format(i, i + 3) for i in range(n)), "de"


def _lost_clauses(n: int) -> Pair:
    one = "The boat number {0} sails to the island in summer, and the keeper waits at the old harbour door.\n\n"
    other = "Das Boot Nummer {0} fährt im Sommer zur Insel.\n\n"
    return "".join(one.format(i) for i in range(n)), "".join(other.format(i) for i in range(n)), "de"


OURS = "the river carries slow morning bread under seven lamps clever station paper winter friend never green".split()
THEIRS = "der Fluss trägt langsam Morgen Brot unter sieben Lampen klug Bahnhof Papier Winter Freund nie grün".split()


def unlike_sentences(n: int) -> Pair:
    """One paragraph of sentences by chance, and fewer such ones in its place: none translates another."""
    drawn, sides = random.Random(n), []
    for words, count in ((OURS, n), (THEIRS, n - n // 10)):
        made = (" ".join(drawn.choices(words, k=drawn.randint(5, 9))).capitalize() for _ in range(count))
        sides.append(". ".join(made) + ".\n")
    return sides[0], sides[1], "de"


TURNED = (
    "Every visitor must return to the harbour before the tide rises.",
    "Einige Besucher dürfen in den Hafen zurückkehren, nachdem die Flut steigt.",
)
TRADED = (
    "The upper plate moves to the window, and the lower plate moves to the door.",
    "Die untere Platte bewegt sich zum Fenster, und die obere Platte bewegt sich zur Tür.",
)
UNEVEN = (
    "The keeper does not lock the door, and the boat does not sail to the island.",
    "Der Wärter schließt die Tür nicht ab, und das Boot fährt zur Insel.",
)


def _sentences_left(n: int) -> Pair:
    source = [f"The boat number {i} sails to the island in summer." for i in range(n)]
    target = [text if i % 2 else f"Das Boot Nummer {i} fährt im Sommer zur Insel." for i, text in enumerate(source)]
    return " ".join(source), " ".join(target), "de"


def _codes_of_sentences(n: int) -> Pair:
    """Codes once each, of which the first two stand in each other's sentence."""
    names = [name(i) for i in range(n)]
    source, target = names, [*reversed(names[:2]), *names[2:]]
    ours, theirs = (
        " ".join(text.replace("@", one) for one in row)
        for text, row in (("Set `@` in the request now.", source), ("Setze `@` jetzt in der Anfrage.", target))
    )
    return ours, theirs, "de"


PAIRS: Mapping[str, Callable[[int], Pair]] = {
    "names in Chinese": row("we met @,", "我们遇见了巴克利莫努，", "zh"),
    "names in Japanese": row("we met @,", "山田太郎鈴木一郎に会った、", "ja"),
    "names in Russian": row("we met @,", "мы встретили Петрова,", "ru"),
    "names in German": row("we met @ there,", "wir trafen @ dort,"),
    "names that begin paragraphs": row("@ met us in the old town.", "@ traf uns in der Altstadt.", between="\n\n"),
    "names of two sentences": _names_of_two_sentences,
    "names to and from": row("a letter from @ to Bohr,", "ein Brief von Bohr an @,"),
    "logic turned": row(*TURNED, between="\n\n"),
    "logic in one paragraph": row(*TURNED),
    "opposites traded": row(*TRADED, between="\n\n"),
    "negations of clauses": row(*UNEVEN, between="\n\n"),
    "clauses in a third language": row(
        "The lighthouse stands there,", "et le bateau est là pour les visiteurs de la mer,"
    ),
    "leads left": row("**Sliding window**: the mean.", "**Sliding window**: das Mittel.", between="\n\n"),
    "English misspelt": row("Der Leuchtturm steht dort.", "the lighthuose stands on a smal island.", "en"),
    "cells exchanged": _tables,
    "clauses lost": _lost_clauses,
    "critic marks": row("{++ new ++}{-- old --}{~~ a ~> b ~~}", "{++ neu ++}{-- alt --}{~~ a ~> c ~~}"),
    "sentences left": _sentences_left,
    "codes of sentences": _codes_of_sentences,
    "rates changed": row("It runs 3 times a day.", "Es läuft 3 Mal pro Woche."),
    "keys changed": row("Press Ctrl+A now.", "Drücke Ctrl+B jetzt."),
    "commands changed": row("Run python @.py foo now.", "Starte python @.py bar jetzt."),
    "sentences in brackets": row("The mean (it is small) grows.", "Das Mittel (es ist klein) wächst."),
}
