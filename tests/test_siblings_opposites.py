"""Opposites and negations that one note of several has: with words of the table, and with none."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qa.align import align
from qa.analysis import analyse
from qa.analysis.parallel import Parallel, Version
from qa.checks.meaning._negation import words
from qa.checks.meaning._note_polarity import polarity
from qa.checks.meaning._turns import is_negated
from qa.config import Config
from qa.engines import Engines
from qa.model import Bitext, Finding, Severity
from qa.parse import parse_text
from qa.run.echoes import without_echoes
from qa.run.pipeline import check_documents
from qa.run.settings import Settings
from qa.text.languages import few

OPENING: Mapping[str, str] = {
    "en": "The lighthouse stands on a small island, and a boat brings visitors there in summer.",
    "de": "Der Leuchtturm steht auf einer kleinen Insel, und im Sommer bringt ein Boot Besucher dorthin.",
    "fr": "Le phare se dresse sur une petite île, et un bateau y amène des visiteurs en été.",
    "es": "El faro se alza en una pequeña isla, y en verano un barco lleva allí a los visitantes.",
    "sv": "Fyren står på en liten ö, och på sommaren tar en båt besökare dit.",
}
DOOR: Mapping[str, str] = {
    "en": "The keeper never locks the door of the tower at night.",
    "de": "Der Wärter schließt die Tür des Turms nachts nie ab.",
    "fr": "Le gardien ne ferme jamais à clé la porte de la tour la nuit.",
    "es": "El guardián nunca cierra con llave la puerta de la torre por la noche.",
    "sv": "Vaktaren låser aldrig dörren till tornet på natten.",
}
LAMP: Mapping[str, str] = {
    "en": "The lamp of the tower does not turn during the day.",
    "de": "Die Lampe des Turms dreht sich am Tag nicht.",
    "fr": "La lampe de la tour ne tourne pas pendant la journée.",
    "es": "La lámpara de la torre no gira durante el día.",
    "sv": "Lampan i tornet roterar inte under dagen.",
}
BOAT: Mapping[str, str] = {
    "en": "Every visitor must return to the harbour before the tide rises.",
    "de": "Jeder Besucher muss in den Hafen zurückkehren, bevor die Flut steigt.",
    "fr": "Chaque visiteur doit rentrer au port avant que la marée ne monte.",
    "es": "Cada visitante debe volver al puerto antes de que suba la marea.",
    "sv": "Varje besökare måste återvända till hamnen innan tidvattnet stiger.",
}


TIDE: Mapping[str, str] = {
    "en": "The white lamp opens the harbour in the morning, the red lamp closes the harbour in the evening.",
    "de": "Die weiße Lampe öffnet den Hafen am Morgen, die rote Lampe schließt den Hafen am Abend.",
    "fr": "La lampe blanche ouvre le port le matin, la lampe rouge ferme le port le soir.",
    "es": "La lámpara blanca abre el puerto por la mañana, la lámpara roja cierra el puerto por la tarde.",
    "sv": "Den vita lampan öppnar hamnen på morgonen, den röda lampan stänger hamnen på kvällen.",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def found(
    texts: Mapping[str, str], engines: Engines, *, symmetric: bool = False, least: Severity = Severity.MINOR
) -> list[tuple[str, str, Severity]]:
    """(language, check, severity) of what is said of meanings."""
    first, *rest = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in texts.items())
    told = check_documents(first, rest, Settings(Config()), engines, symmetric=symmetric, whole=not symmetric).findings
    return [
        (f.target_lang, f.check, f.severity)
        for f in told
        if f.check in ("antonym-swapped", "negation-flipped") and f.severity.rank >= least.rank
    ]


def notes(*parts: Mapping[str, str], **changed: tuple[str, str]) -> dict[str, str]:
    """The notes, one paragraph of some of them with words exchanged."""
    whole = {lang: "\n\n".join(part[lang] for part in parts) for lang in OPENING}
    for lang, (old, new) in changed.items():
        assert old in whole[lang]
        whole[lang] = whole[lang].replace(old, new)
    return whole


@pytest.mark.parametrize(
    "changed",
    [
        {"de": ("nie ab", "immer ab")},
        {"fr": ("ne ferme jamais", "ferme toujours")},
        {"es": ("nunca cierra", "siempre cierra")},
        {"de": ("bevor", "nachdem")},
        {"fr": ("avant que la marée ne monte", "après que la marée monte")},
    ],
)
def test_one_note_says_the_opposite(changed: dict[str, tuple[str, str]], engines: Engines) -> None:
    (lang,) = changed
    told = found(notes(OPENING, DOOR, BOAT, **changed), engines, least=Severity.MAJOR)
    assert told
    assert {language for language, *_ in told} == {lang}


STILL: Mapping[str, str] = {
    "en": "The guard hears nothing new, because the lamp does not move relative to him.",
    "de": "Der Wärter hört nichts Neues, weil sich die Lampe relativ zu ihm nicht bewegt.",
    "fr": "Le gardien n'entend rien de nouveau, car la lampe est immobile par rapport à lui.",
    "es": "El guardián no oye nada nuevo, porque la lámpara no se mueve respecto a él.",
    "sv": "Vakten hör inget nytt, eftersom lampan inte rör sig i förhållande till honom.",
    "ru": "Сторож не слышит ничего нового, потому что лампа относительно него не движется.",
}


def test_what_is_at_rest_does_not_move(engines: Engines) -> None:
    first, *rest = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in STILL.items() if lang != "en")
    found = check_documents(first, rest, Settings(Config()), engines, symmetric=True).findings
    assert [
        one.message for one in found if one.check == "negation-flipped" and one.severity.rank >= Severity.MINOR.rank
    ] == []


def test_a_language_without_a_table_of_opposites_is_measured_by_its_siblings(engines: Engines) -> None:
    told = found(notes(OPENING, DOOR, BOAT, sv=("låser aldrig", "låser alltid")), engines)
    assert {language for language, *_ in told} == {"sv"}


def test_right_notes_are_silent(engines: Engines) -> None:
    assert not found(notes(OPENING, DOOR, TIDE, BOAT), engines)


@pytest.mark.parametrize("symmetric", [False, True])
@pytest.mark.parametrize(
    "changed",
    [
        {"de": ("schließt", "öffnet")},
        {"de": ("öffnet", "schließt")},
        {"fr": ("ferme", "ouvre")},
        {"es": ("cierra", "abre")},
        {"sv": ("stänger", "öppnar")},
    ],
)
def test_one_note_says_one_of_two_opposites_twice(
    changed: dict[str, tuple[str, str]], engines: Engines, *, symmetric: bool
) -> None:
    told = found(notes(OPENING, TIDE, BOAT, **changed), engines, symmetric=symmetric, least=Severity.MAJOR)
    assert {language for language, *_ in told} == set(changed)


def test_less_often_is_no_opposite_said_twice(engines: Engines) -> None:
    water = {
        "en": "Water the garden more often in summer, less often in winter.",
        "de": "Gießen Sie den Garten im Sommer häufig, im Winter selten.",
        "fr": "Arrosez le jardin souvent en été, rarement en hiver.",
        "es": "Riegue el jardín con frecuencia en verano, rara vez en invierno.",
        "sv": "Vattna trädgården ofta på sommaren, sällan på vintern.",
    }
    assert not found(notes(OPENING, water), engines, symmetric=True)


def test_what_the_pivot_lacks_is_voted_on(engines: Engines) -> None:
    texts = notes(OPENING, LAMP, BOAT, de=(" am Tag nicht.", " am Tag."))
    texts["en"] = f"{OPENING['en']}\n\n{BOAT['en']}"
    told = found(texts, engines, symmetric=True)
    assert {language for language, *_ in told} == {"de"}


def test_sentences_that_the_pivot_lacks_stand_in_rows(engines: Engines) -> None:
    texts = notes(OPENING, DOOR, BOAT)
    texts["en"] = f"{OPENING['en']}\n\n{BOAT['en']}"
    first, *rest = (parse_text(f"{text}\n", f"{lang}.md", lang) for lang, text in texts.items())
    pairs = analyse([Bitext(first, one, align(first, one, engines), True) for one in rest], engines)
    rows = [{version.lang: version.text for version in row} for row in Parallel(pairs).sentences]
    assert {lang: text for lang, text in DOOR.items() if lang != "en"} in rows


def test_not_the_same_is_no_opposite(engines: Engines) -> None:
    same = {
        "en": "The second room looks different in the evening light.",
        "de": "Das zweite Zimmer sieht im Abendlicht anders aus.",
        "fr": "La deuxième pièce paraît différente à la lumière du soir.",
        "es": "La segunda sala se ve diferente a la luz del atardecer.",
        "sv": "Det andra rummet ser annorlunda ut i kvällsljuset.",
    }
    other = {**notes(OPENING, same), "zh": f"{OPENING['en']}\n\n第二个房间在傍晚的光线下看起来不一样。"}
    other["zh"] = "灯塔矗立在一座小岛上，夏天有一艘船把游客送到那里。\n\n第二个房间在傍晚的光线下看起来不一样。"
    assert not found(other, engines)


@pytest.mark.parametrize("symmetric", [False, True])
def test_to_refuse_is_a_negation(engines: Engines, *, symmetric: bool) -> None:
    boat = {
        "en": "On cold mornings the old motor of the boat would not start.",
        "de": "An kalten Morgen sprang der alte Motor des Bootes nicht an.",
        "fr": "Les matins froids, le vieux moteur du bateau refusait de démarrer.",
        "es": "En las mañanas frías el viejo motor del barco no arrancaba.",
        "sv": "Kalla morgnar startade inte båtens gamla motor.",
    }
    assert not found(notes(OPENING, boat), engines, symmetric=symmetric)
    text = boat["fr"]
    note, table = parse_text(text, "fr.md", "fr"), words("fr")
    assert table is not None
    assert polarity(Version(note, note.blocks[0], 0, len(text), text), table).most
    lost = notes(OPENING, boat, sv=("startade inte", "startade"))
    assert {lang for lang, *_ in found(lost, engines, symmetric=symmetric)} == {"sv"}


def test_the_graver_of_two_stays() -> None:
    def finding(severity: Severity, message: str) -> Finding:
        from qa.checks import all_checks, place

        note = parse_text("The window is open.\n", "de.md", "de")
        return Finding(
            check="antonym-swapped", category=all_checks()["antonym-swapped"].category, severity=severity,
            message=message, target=place(note, 0, 19), source=place(note, 0, 19), source_lang="en", target_lang="de",
            confidence=0.9,
        )  # fmt: skip

    pair, vote = finding(Severity.MAJOR, "pair"), finding(Severity.MINOR, "vote")
    assert [f.message for f in without_echoes([pair, vote], [vote])] == ["pair"]
    pair, vote = finding(Severity.MINOR, "pair"), finding(Severity.MAJOR, "vote")
    assert [f.message for f in without_echoes([pair, vote], [vote])] == ["vote"]


def test_a_negation_inside_a_word_stands_not_beside_it() -> None:
    # "not dangerous" beside words for harmless that begin with their own negation
    def version(lang: str, text: str) -> Version:
        document = parse_text(f"{text}\n", f"{lang}.md", lang)
        return Version(document, document.blocks[0], 0, len(text), text)

    own = version("id", "Sarah memberi umpan silang yang tidak berbahaya.")
    others = (version("da", "Sarah slog et ufarligt indlæg."), version("hr", "Sarah je poslala bezopasan nabačaj."))
    assert is_negated(own, "berbahaya", others, ("ufarligt", "bezopasan"))


def test_many_notes_decide_where_some_say_it_with_another_word(engines: Engines) -> None:
    wall = {
        "en": "The old mill stands above the market and has two wheels.",
        "de": "Die alte Mühle steht über dem Markt und hat zwei Räder.",
        "fr": "Le vieux moulin se dresse au-dessus du marché et a deux roues.",
        "es": "El viejo molino está encima del mercado y tiene dos ruedas.",
        "sv": "Den gamla kvarnen står ovanför torget och har två hjul.",
        "pl": "Stary młyn stoi powyżej rynku i ma dwa koła.",
        "ru": "Старая мельница стоит выше рынка и имеет два колеса.",
        "it": "Il vecchio mulino domina il mercato e ha due ruote.",
        "tr": "Eski değirmen çarşının yukarısında durur ve iki çarkı vardır.",
    }
    town = {
        "en": "The town has a market.", "de": "Die Stadt hat einen Markt.", "fr": "La ville a un marché.",
        "es": "La ciudad tiene un mercado.", "sv": "Staden har ett torg.", "pl": "Miasto ma rynek.",
        "ru": "В городе есть рынок.", "it": "La città ha un mercato.", "tr": "Kentin bir çarşısı vardır.",
    }  # fmt: skip
    texts = {lang: f"{town[lang]}\n\n{text}\n" for lang, text in wall.items() if lang != "en"}
    turned = {**texts, "ru": texts["ru"].replace("выше", "ниже")}

    def told(group: Mapping[str, str]) -> list[tuple[str, str]]:
        first, *rest = (parse_text(text, f"{lang}.md", lang) for lang, text in group.items())
        found = check_documents(first, rest, Settings(Config()), engines, symmetric=True, whole=False).findings
        return [(f.check, f.target_lang) for f in found if f.severity is Severity.MAJOR]

    assert not told(texts)
    assert told(turned) == [("antonym-swapped", "ru")]


def test_not_right_is_wrong_though_other_clauses_negate(engines: Engines) -> None:
    said = {
        "de": "Man hört oft, die Lampe brauche nie Öl. Das stimmt nicht: Im Winter geht sie nachts nicht aus.",
        "fr": "On dit que la lampe n'a jamais besoin d'huile. C'est faux : l'hiver, elle ne s'éteint pas la nuit.",
        "es": "Se oye decir que la lámpara nunca necesita aceite. Es falso: en invierno no se apaga de noche.",
        "it": "Si dice che la lampada non abbia mai bisogno di olio. È falso: d'inverno non si spegne di notte.",
        "pt": "Diz-se que a lâmpada nunca precisa de óleo. É falso: no inverno não se apaga à noite.",
        "ru": "Говорят, что лампе никогда не нужно масло. Это неверно: зимой она не гаснет всю ночь.",
        "pl": "Mówi się, że lampa nigdy nie potrzebuje oleju. To fałsz: zimą nie gaśnie przez całą noc.",
    }
    assert not found(said, engines, symmetric=True, least=Severity.MAJOR)


def test_what_is_not_allowed_is_forbidden(engines: Engines) -> None:
    said = {
        "de": "Die Seile darf man anfassen, es ist aber nicht erlaubt, den Rumpf zu berühren.",
        "fr": "On peut toucher les cordages, mais il n'est pas permis de toucher la coque.",
        "es": "Las cuerdas se pueden tocar, pero no está permitido tocar el casco.",
        "pt": "As cordas podem ser tocadas, mas não é permitido tocar no casco.",
        "it": "Le corde si possono toccare, ma è vietato toccare lo scafo.",
    }
    assert not found(said, engines, symmetric=True, least=Severity.MAJOR)


def test_a_message_names_the_words_of_few_languages() -> None:
    assert few(["'nicht' in de", "'no' in es"]) == "'nicht' in de, 'no' in es"
    many = few([f"'no' in x{number}" for number in range(18)])
    assert many.endswith("'no' in x4 and 13 more")
    assert len(many) < 100
