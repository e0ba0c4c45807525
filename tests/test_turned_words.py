"""Words that became their opposites, and things that became others of their kind, told by words."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

import pytest

from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks.meaning._kinds import exchanged
from qa.checks.meaning._turned_words import turned_words
from qa.engines import Engines
from qa.model import Bead, Bitext, Severity
from qa.parse import parse_text


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(
    source: str, target: str, langs: tuple[str, str], check: str, engines: Engines
) -> Iterator[tuple[str, Severity]]:
    sides = (parse_text(text, f"{lang}.md", lang) for text, lang in zip((source, target), langs, strict=True))
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    for finding in all_checks()[check]().run(analysis):
        yield finding.message, finding.severity


@pytest.mark.parametrize(
    ("lang", "right", "turned", "words"),
    [
        (
            "de",
            "Spülen Sie die Gläser mit kaltem Wasser.",
            "Spülen Sie die Gläser mit heißem Wasser.",
            ("cold", "heißem"),
        ),
        ("es", "Enjuague los vasos con agua fría.", "Enjuague los vasos con agua caliente.", ("cold", "caliente")),
        ("ko", "잔을 찬물이 아닌 차가운 물로 헹구세요.", "잔을 뜨거운 물로 헹구세요.", ("cold", "뜨거운")),
    ],
)
def test_a_word_that_became_its_opposite_is_major(
    lang: str, right: str, turned: str, words: tuple[str, str], engines: Engines
) -> None:
    source = "Rinse the glasses with cold water."
    assert not list(told(source, right, ("en", lang), "antonym-swapped", engines))
    found = list(told(source, turned, ("en", lang), "antonym-swapped", engines))
    assert [severity for _, severity in found] == [Severity.MAJOR]
    assert all(word in found[0][0] for word in words), found
    assert [severity for _, severity in told(turned, source, (lang, "en"), "antonym-swapped", engines)] == [
        Severity.MAJOR
    ]


def test_a_negation_beside_a_word_explains_its_opposite(engines: Engines) -> None:
    sides = (
        parse_text("The lower shelf is not wet.", "en.md", "en"),
        parse_text("Das untere Regal ist trocken.", "de.md", "de"),
    )
    assert not list(turned_words(analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]))


@pytest.mark.parametrize(
    ("source", "right", "lang", "word", "instead"),
    [
        # both sides negate: neither negation turned the word
        (
            "A small p-value does not mean that the effect matters.",
            "Un valor p petit no vol dir que l'efecte sigui important.",
            "ca",
            "petit",
            "gran",
        ),
        (
            "We accept patches without tests only if they change nothing.",
            "Kami menerima tampalan tanpa ujian hanya jika ia tidak mengubah apa-apa.",
            "ms",
            "menerima",
            "menolak",
        ),
        # "heiß" may be said by the heater, and is not
        (
            "Turn the heater off and wait until its surface is cold.",
            "Schalten Sie das Heizgerät aus und warten Sie, bis seine Oberfläche kalt ist.",
            "de",
            "kalt",
            "heiß",
        ),
        # "en moins de" is no "less" of what is locked
        (
            "When the computer is locked, the program forgets the key within a minute.",
            "Lorsque l'ordinateur est verrouillé, le programme oublie la clé en moins d'une minute.",
            "fr",
            "verrouillé",
            "déverrouillé",
        ),
    ],
)
def test_what_may_excuse_a_turned_word_is_weighed(
    source: str, right: str, lang: str, word: str, instead: str, engines: Engines
) -> None:
    assert not list(told(source, right, ("en", lang), "antonym-swapped", engines))
    found = list(told(source, right.replace(word, instead), ("en", lang), "antonym-swapped", engines))
    assert [severity for _, severity in found] == [Severity.MAJOR]
    assert instead in found[0][0]


def test_an_opposite_that_the_sentence_names_is_said_for_itself(engines: Engines) -> None:
    source, target = "Heat flows from the warm body to the cold one.", "Isı, sıcak cisimden soğuk cisme akar."
    assert not list(told(source, target, ("en", "tr"), "antonym-swapped", engines))


def test_a_negation_of_one_side_alone_explains_an_opposite_whatever_the_judge_says(engines: Engines) -> None:
    source, target = "You will rarely need to come back to the manual.", "你几乎不需要经常回来看手册。"
    assert not list(told(source, target, ("en", "zh"), "antonym-swapped", engines))


def test_a_thing_that_became_another_of_its_kind_is_told(engines: Engines) -> None:
    source = "Her brother became a baker in the old town."
    right, other = "Ihr Bruder wurde Bäcker in der Altstadt.", "Ihre Schwester wurde Bäckerin in der Altstadt."
    assert not list(told(source, right, ("en", "de"), "meaning-changed", engines))
    [(message, _)] = told(source, other, ("en", "de"), "meaning-changed", engines)
    assert message == "'brother' became another kin: 'Schwester' says 'sister'"


@pytest.mark.parametrize(
    ("english", "text", "lang", "kinds"),
    [
        ("A red and a blue wire", "Ein rotes und ein blaues Kabel", "de", []),
        ("A red wire", "Ein grünes Kabel", "de", ["colour"]),
        ("She knows it by heart", "Sie kennt es auswendig", "de", []),
        ("A red wire", "一根绿色的电线", "zh", ["colour"]),
        ("A red wire", "一根红色的电线", "zh", []),
        ("The energy is constant", "能量不变", "zh", []),
        ("The entropy can grow", "熵能增长", "zh", []),
        ("The hand of the clock", "時計のアイテム", "ja", []),
        ("Read it on the train", "カードを読む", "ja", []),
        ("A red wire", "whatever", "xx", []),
    ],
)
def test_things_of_a_kind(english: str, text: str, lang: str, kinds: list[str]) -> None:
    assert [thing.kind for thing in exchanged(english, text, lang)] == kinds


STORED = files("qa.text").joinpath("data")


@pytest.mark.parametrize("lang", sorted(file.name.removesuffix(".tsv") for file in STORED.joinpath("kinds").iterdir()))
def test_a_thing_is_stored_once(lang: str) -> None:
    keys = [line.split("\t")[0] for line in STORED.joinpath(f"kinds/{lang}.tsv").read_text("utf-8").splitlines()]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("The light is weaker on the other side.", "反対側では光が強い。", "強い"),
        ("Prices increase every year.", "どの年も価格は減ります。", "減り"),
    ],
)
def test_a_japanese_character_with_its_ending_is_a_word(source: str, target: str, said: str) -> None:
    from qa.checks.meaning._lexicon import Attestation, attestation
    from qa.checks.meaning._opposites import Pairs, opposites

    told = [v for v in opposites(source, Pairs.FIRM) if attestation(source, v, target, "ja") is Attestation.TURNED]
    assert told and said in target


def test_a_hyphened_negation_is_one_word() -> None:
    from qa.checks.meaning._lexicon import Attestation, attestation
    from qa.checks.meaning._opposites import opposites

    source = "The dialog offers solvers for either linear and non-linear problems."
    [variant, *_] = [v for v in opposites(source) if v.instead == "nonlinear"]
    target = "Der Dialog bietet Löser für lineare und nichtlineare Probleme."
    assert attestation(source, variant, target, "de") is Attestation.SILENT


def test_an_example_in_the_language_of_the_note_is_at_home() -> None:
    from qa.checks.meaning._exchanged_things import LANGUAGE, _is_at_home
    from qa.checks.meaning._kinds import exchanged

    source = "You can give it a name in English, with as many words as you like."
    [home] = exchanged(source, "日本語で、好きなだけ長い名前を付けることができます。", "ja")
    [away] = exchanged(source, "韓国語で、好きなだけ長い名前を付けることができます。", "ja")
    assert home.kind == away.kind == LANGUAGE
    assert _is_at_home(home, "ja")
    assert not _is_at_home(away, "ja")


@pytest.mark.parametrize(
    ("lang", "source", "right", "turned"),
    [
        ("fr", "When the boat moves away, the light turns red.", "Quand le bateau s'éloigne, la lampe devient rouge.",
         "Quand le bateau s'approche, la lampe devient rouge."),
        ("tr", "When the boat moves away, the light turns red.", "Tekne uzaklaşırken ışık kırmızıya döner.",
         "Tekne yaklaşırken ışık kırmızıya döner."),
        ("pt", "The upper limit falls with age.", "O limite superior diminui com a idade.",
         "O limite superior aumenta com a idade."),
        ("ko", "In dry air the paint hardens.", "건조한 공기에서 페인트가 굳는다.", "습한 공기에서 페인트가 굳는다."),
        ("el", "The water level falls with the tide.", "Η στάθμη του νερού πέφτει με την παλίρροια.",
         "Η στάθμη του νερού ανεβαίνει με την παλίρροια."),
        ("ru", "Finally, close the lid and wait.", "Наконец, закройте крышку и подождите.",
         "Сначала закройте крышку и подождите."),
        ("ru", "In water the waves are longitudinal.", "В воде волны продольные.", "В воде волны поперечные."),
        ("es", "The boat moves away by about ten metres.", "El barco se aleja aproximadamente diez metros.",
         "El barco se aproxima unos diez metros."),
    ],
)  # fmt: skip
def test_opposites_of_waves_and_ways(lang: str, source: str, right: str, turned: str, engines: Engines) -> None:
    assert not list(told(source, right, ("en", lang), "antonym-swapped", engines))
    assert [severity for _, severity in told(source, turned, ("en", lang), "antonym-swapped", engines)] == [
        Severity.MAJOR
    ]


@pytest.mark.parametrize(
    ("lang", "source", "right", "turned"),
    [
        ("sv", "Beginners underestimate the wind.", "Nybörjare underskattar vinden.", "Nybörjare överskattar vinden."),
        ("bg", "Beginners underestimate the wind.", "Начинаещите подценяват вятъра.",
         "Начинаещите надценяват вятъра."),
        ("el", "If the water is above the mark, close the valve.",
         "Αν το νερό είναι πάνω από το σημάδι, κλείστε τη βάνα.",
         "Αν το νερό είναι κάτω από το σημάδι, κλείστε τη βάνα."),
        ("es", "Do not hurry when the prices fall.", "No se apresure cuando los precios bajan.",
         "No se apresure cuando los precios suben."),
        ("de", "Buy when the neighbours sell.", "Kaufen Sie, wenn die Nachbarn verkaufen.",
         "Verkaufen Sie, wenn die Nachbarn verkaufen."),
        ("de", "The earlier you sow, the more you reap.", "Je früher Sie säen, desto mehr ernten Sie.",
         "Je später Sie säen, desto mehr ernten Sie."),
        ("ja", "The earlier you sow, the more you reap.", "早く種をまくほど、多く収穫できます。",
         "遅く種をまくほど、多く収穫できます。"),
        ("da", "Short ropes are cheaper than long ropes.", "Korte reb er billigere end lange reb.",
         "Korte reb er dyrere end lange reb."),
        ("fi", "Old boats are cheaper than new boats.", "Vanhat veneet ovat halvempia kuin uudet veneet.",
         "Vanhat veneet ovat kalliimpia kuin uudet veneet."),
        ("bg", "Old boats are cheaper than new boats.", "Старите лодки са по-евтини от новите.",
         "Старите лодки са по-скъпи от новите."),
        ("it", "Wet stamps lose value.", "I francobolli umidi perdono valore.",
         "I francobolli umidi acquistano valore."),
        ("nl", "Stairs are riskier than ladders.", "Trappen zijn riskanter dan ladders.",
         "Trappen zijn veiliger dan ladders."),
        ("ru", "The same bucket now holds less.", "В то же ведро теперь входит меньше.",
         "В то же ведро теперь входит больше."),
    ],
)  # fmt: skip
def test_a_word_in_the_place_of_the_one_it_turns_needs_no_judge(
    lang: str, source: str, right: str, turned: str, engines: Engines
) -> None:
    assert not list(told(source, right, ("en", lang), "antonym-swapped", engines))
    assert [severity for _, severity in told(source, turned, ("en", lang), "antonym-swapped", engines)] == [
        Severity.MAJOR
    ]


@pytest.mark.parametrize(
    ("lang", "source", "target"),
    [
        ("es", "The result is unclear.", "El resultado no está claro."),
        ("zh", "…and the more exotic ones:", "…以及更少见的几种："),
        ("de", "Wood is more common than steel here.", "Stahl ist hier weniger verbreitet als Holz."),
        ("pt", "If the gap is not wide enough, it is moved.", "Se o vão for muito estreito, ele é movido."),
        ("sl", "Remember to close the file.", "Ne pozabite zapreti datoteke."),
    ],
)  # fmt: skip
def test_what_negates_beside_it_or_is_less_still_excuses_a_word(
    lang: str, source: str, target: str, engines: Engines
) -> None:
    found = told(source, target, ("en", lang), "antonym-swapped", engines)
    assert not [message for message, severity in found if severity is Severity.MAJOR]


@pytest.mark.parametrize(
    ("lang", "right", "lost"),
    [
        ("fi", "Kukaan ei tunne reittiä, eivätkä vanhat kartat näytä uusia siltoja.",
         "Kukaan ei tunne reittiä, ja vanhat kartat näyttävät uudet sillat."),
        ("hi", "कोई भी रास्ता नहीं जानता, और पुराने नक्शे नए पुल नहीं दिखाते।",
         "कोई भी रास्ता नहीं जानता, और पुराने नक्शे नए पुल दिखाते हैं।"),
        ("ko", "아무도 그 길을 모르며, 과거의 지도는 새 다리를 보여 주지 않습니다.",
         "아무도 그 길을 알 수 없으며, 과거의 지도는 새 다리를 보여 줍니다."),
        ("el", "Κανείς δεν ξέρει τον δρόμο, και οι παλιοί χάρτες δεν δείχνουν τις νέες γέφυρες.",
         "Κανείς δεν ξέρει τον δρόμο, και οι παλιοί χάρτες δείχνουν τις νέες γέφυρες."),
    ],
)  # fmt: skip
def test_a_clause_that_lost_its_negation_beside_one_that_keeps_it(
    lang: str, right: str, lost: str, engines: Engines
) -> None:
    source = "Nobody knows the way, and old maps do not show the new bridges."
    assert not [
        f for f in told(source, right, ("en", lang), "negation-flipped", engines) if f[1] is not Severity.NEUTRAL
    ]
    assert [f[1] for f in told(source, lost, ("en", lang), "negation-flipped", engines)] == [Severity.MAJOR]


def test_a_row_of_denials_needs_one_negation_elsewhere(engines: Engines) -> None:
    source = "Not a duty, not a fault, not a timer: a readiness."
    target = "義務でも、過失でも、タイマーでもなく、心構えです。"
    assert not [f for f in told(source, target, ("en", "ja"), "negation-flipped", engines) if f[1] is Severity.MAJOR]
