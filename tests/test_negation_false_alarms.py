"""Ways of saying the same with and without a negation, and beside each the negation that is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.analysis import analyse
from qa.checks.meaning._negation import words
from qa.checks.meaning._polarity import polarity_flips
from qa.checks.meaning._turns import clauses_negated, delay, scarcity, undone
from qa.config import Config
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Group, Note, Severity
from qa.parse import parse_text
from qa.run.pipeline import check_group
from qa.run.settings import Settings


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "誤差はないとして計算する。"),
        ("el", "Τίποτε άλλο."),
        ("fi", "Sää on kaunis, muttei lämmin."),
        ("fi", "Vaikkeivat portit aukea, odota."),
        ("et", "Ärge sulgege akent."),
        ("fa", "قفل برنمی‌گردد."),
        ("fa", "پیام بازنگشت."),
        ("fa", "توپ به زمین نرسید."),
        ("cs", "Přepište název, nikoli cestu."),
        ("cs", "Server se neptá."),
        ("cs", "Nebojí se a nechce čekat."),
        ("sk", "Server nečaká."),
        ("sl", "Strežnik nima odgovora."),
        ("hr", "Poslužitelj neće stati."),
        ("en", "They had not a doubt."),
        ("tr", "Torbayı bağlayın, kedi un çuvalına girmesin."),
        ("tr", "Misafirler dışarıda kalmasınlar."),
        ("az", "Qonaqlar bayırda qalmasınlar."),
    ],
)
def test_forms_that_negate(lang: str, text: str) -> None:
    table = words(lang)
    assert table and table.negates(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("cs", "Na nebeské klenbě i na nebesích svítí hvězdy, neboť je noc."),
        ("cs", "Nechte kameny, nehty a nervy; nesou to nemocní."),
        ("cs", "To je nejlepší možnost."),
        ("sk", "Neskôr nech nesie nemecký nápis pod nebom."),
        ("sl", "Nemški napis nemudoma visi pod nebom."),
        ("hr", "Netko negdje radi nešto, netom u nedjelju."),
        ("et", "Keegi tuli kunagi siia."),
        ("fa", "بازنویسی برنامهٔ بازنشسته و برنده"),
        ("ja", "早くしないと遅れる。"),
        ("ja", "窓を閉めないといけない。"),
        ("ru", "Если сосед не возражает, войдите."),
        ("ru", "В тот год деда не стало."),
        ("pl", "Autor nie żyje od roku."),
        ("en", "It is no doubt a good plan."),
        ("tr", "Elmasın parıltısı ve temasın izi kalır."),
        ("az", "Təmasın izi qalır."),
    ],
)
def test_words_that_only_look_like_a_negation(lang: str, text: str) -> None:
    table = words(lang)
    assert table and not table.negates(text)


ENGLISH = "The tunnel was not opened again until May."
ONLY_THEN = {
    "de": "Der Tunnel wurde erst im Mai wieder geöffnet.",
    "cs": "Tunel byl znovu otevřen až v květnu.",
    "sk": "Tunel znovu otvorili až v máji.",
    "pl": "Tunel otwarto ponownie dopiero w maju.",
    "sl": "Predor so znova odprli šele maja.",
    "hr": "Tunel je ponovno otvoren tek u svibnju.",
    "fi": "Tunneli avattiin uudelleen vasta toukokuussa.",
    "et": "Tunnel avati uuesti alles mais.",
    "ro": "Tunelul a fost redeschis abia în mai.",
    "tr": "Tünel ancak mayısta yeniden açıldı.",
    "hi": "सुरंग मई में जाकर ही दोबारा खुली।",
    "hu": "Az alagutat csak májusban nyitották meg újra.",
    "zh": "隧道五月才重新开放。",
}
LOST = {
    "de": "Der Tunnel wurde bis Mai wieder geöffnet.",
    "cs": "Tunel byl až do května znovu otevřen.",
    "pl": "Tunel był ponownie otwarty do maja.",
    "fi": "Tunneli avattiin uudelleen toukokuuhun asti.",
    "ro": "Tunelul a fost redeschis până în mai.",
    "tr": "Tünel mayısa kadar yeniden açıldı.",
    "hi": "सुरंग मई तक दोबारा खुली थी।",
}


def _delay(source: str, target: str, lang: str) -> bool:
    tables = [table for table in (words("en"), words(lang)) if table]
    return delay((source, target), tables, ("en", lang), 0)


@pytest.mark.parametrize("lang", ONLY_THEN)
def test_not_until_is_only_then(lang: str, engines: Engines) -> None:
    assert _delay(ENGLISH, ONLY_THEN[lang], lang)
    assert not _flips(ENGLISH, ONLY_THEN[lang], lang, engines)


@pytest.mark.parametrize("lang", LOST)
def test_until_alone_does_not_say_so(lang: str) -> None:
    assert not _delay(ENGLISH, LOST[lang], lang)


def test_a_second_negation_is_no_delay() -> None:
    source = "The tunnel was not opened until May, and the bridge was not closed."
    assert not _delay(source, "Der Tunnel wurde erst im Mai geöffnet, und die Brücke wurde gesperrt.", "de")


@pytest.mark.parametrize("lang", ["fi", "tr"])
def test_a_negation_lost_beside_until_is_told(lang: str, engines: Engines) -> None:
    assert _flips(ENGLISH, LOST[lang], lang, engines)


def _flips(source: str, target: str, lang: str, engines: Engines) -> list[str]:
    sides = parse_text(source, "en.md", "en"), parse_text(target, "other.md", lang)
    analysis = analyse([Bitext(*sides, (Bead((0,), (0,), 0.9, 1.0),))], engines)[0]
    return [flip.word for flip in polarity_flips(analysis, 0.003)]


@pytest.mark.parametrize(
    ("lang", "text", "left"),
    [
        ("en", "The praise is not undeserved.", 0),
        ("en", "That is little, yet not nothing.", 0),
        ("en", "The box is not heavy, and the lid is unpainted.", 1),
        ("en", "The box is not heavy and never was.", 2),
        ("de", "Das Lob ist nicht unverdient.", 0),
        ("cs", "Server nikdy nečeká.", 1),
        ("fr", "Le serveur ne redémarre pas.", 1),
        ("en", "The server does not start anymore.", 1),
        ("he", "הוא מעולם לא חזר.", 2),
    ],
)
def test_a_negation_undone_counts_for_none(lang: str, text: str, left: int) -> None:
    table = words(lang)
    assert table
    found = clauses_negated(text, table, lang)
    assert max(0, len(found) - undone(text, found, table, lang)) == left


DELAY = {
    "en": "# Tunnel\n\nThe tunnel was not opened again until May. The toll is paid at the gate.\n",
    "cs": "# Tunel\n\nTunel byl znovu otevřen až v květnu. Mýto se platí u brány.\n",
    "fi": "# Tunneli\n\nTunneli avattiin uudelleen vasta toukokuussa. Tulli maksetaan portilla.\n",
    "ro": "# Tunelul\n\nTunelul a fost redeschis abia în mai. Taxa se plătește la poartă.\n",
    "tr": "# Tünel\n\nTünel ancak mayısta yeniden açıldı. Geçiş ücreti kapıda ödenir.\n",
}
PRAISE = {
    "en": "# Praise\n\nThe praise is not undeserved, but it is late. The prize is paid in May.\n",
    "de": "# Lob\n\nDas Lob ist nicht unverdient, aber es kommt spät. Der Preis wird im Mai ausgezahlt.\n",
    "fr": "# Éloge\n\nL'éloge n'est pas immérité, mais il vient tard. Le prix est versé en mai.\n",
    "pl": "# Pochwała\n\nTo zasłużona pochwała, ale przychodzi późno. Nagroda jest wypłacana w maju.\n",
}
PAID = {
    "de": ("wird im Mai ausgezahlt", "wird im Mai nicht ausgezahlt"),
    "fr": ("est versé", "n'est pas versé"),
    "en": ("is paid", "is not paid"),
}


CEASING = {
    "en": "Once the lake is frozen, the waves no longer beat against the shore.\n",
    "de": "Ist der See erst zugefroren, schlagen die Wellen nicht mehr ans Ufer.\n",
    "fr": "Une fois le lac gelé, les vagues ne battent plus la rive.\n",
    "ja": "湖が凍ると、波はもう岸に打ち寄せません。\n",
    "es": "Cuando el lago se hiela, las olas dejan de golpear la orilla.\n",
    "hi": "झील जम जाने पर लहरें किनारे से टकराना बंद कर देती हैं।\n",
}
YET = {
    "en": "The northern half of the field is already mown, but the southern half is not.\n",
    "de": "Die nördliche Hälfte der Wiese ist schon gemäht, die südliche nicht.\n",
    "zh": "草地的北半边已经割过，南半边却没有。\n",
    "hi": "मैदान का उत्तरी आधा हिस्सा कट चुका है, दक्षिणी आधा नहीं।\n",
    "ja": "草地の北半分はもう刈り終わっていますが、南半分はまだです。\n",
}


@pytest.mark.parametrize("notes", [DELAY, PRAISE, CEASING, YET])
def test_the_vote_leaves_turns_of_phrase_alone(notes: dict[str, str], tmp_path: Path, engines: Engines) -> None:
    assert not _voted(notes, tmp_path, engines)


def test_the_vote_still_tells_the_negation_that_is_lost(tmp_path: Path, engines: Engines) -> None:
    notes = {lang: text.replace(*PAID.get(lang, ("", ""))) for lang, text in PRAISE.items()}
    assert [f.target.path for f in _voted(notes, tmp_path, engines) if f.target] == [str(tmp_path / "note-pl.md")]


def _voted(notes: dict[str, str], folder: Path, engines: Engines) -> list[Finding]:
    for lang, text in notes.items():
        (folder / f"note-{lang}.md").write_text(text, encoding="utf-8")
    path = {lang: str(folder / f"note-{lang}.md") for lang in notes}
    group = Group("note", Note(path["en"], "en"), tuple(Note(path[lang], lang) for lang in notes if lang != "en"))
    found = check_group(group, Settings(Config()), engines).findings
    return [f for f in found if f.check == "negation-flipped" and f.severity.rank >= Severity.MINOR.rank]


@pytest.mark.parametrize(
    ("texts", "langs", "side", "same"),
    [
        (("The tyre is too soft.", "Le pneu n'est pas assez gonflé."), ("en", "fr"), 1, True),
        (("The tyre is not hard enough.", "Der Reifen ist zu weich."), ("en", "de"), 0, True),
        (("The tyre is too soft.", "轮胎不够硬。"), ("en", "zh"), 1, True),
        (("The tyre is too soft.", "Le pneu n'est pas trop mou."), ("en", "fr"), 1, False),
        (("The tyre is not hard enough.", "Le pneu est assez dur."), ("en", "fr"), 0, False),
        (("The rope is not long enough to use.", "Das Seil ist lang genug, um es zu nutzen."), ("en", "de"), 0, False),
        (("The tyre is hard.", "Le pneu n'est pas assez gonflé."), ("en", "fr"), 1, False),
    ],
)
def test_not_enough_is_too(texts: tuple[str, str], langs: tuple[str, str], side: int, same: bool) -> None:
    tables = [table for lang in langs if (table := words(lang))]
    assert scarcity(texts, tables, side) is same


def test_too_soft_is_not_hard_enough(engines: Engines) -> None:
    from qa.run.batches import check_texts

    for text, told in (
        ("Le pneu n'est pas assez gonflé.", False),
        ("Le pneu n'est pas trop mou.", True),
    ):
        found, _ = check_texts(
            "The tyre is too soft.\n",
            f"{text}\n",
            source_lang="en",
            target_lang="fr",
            settings=Settings(Config()),
            engines=engines,
        )
        assert any(finding.check == "negation-flipped" for finding in found) is told
