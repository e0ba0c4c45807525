"""What translators of handbooks write rightly, and beside each a fault of the same kind."""

from __future__ import annotations

import pytest

from qa import check_texts
from qa.model import Severity


def told(source: str, target: str, lang: str, least: Severity = Severity.MAJOR) -> set[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return {f.check for f in found if f.severity.rank >= least.rank}


def test_a_word_of_a_command_has_no_opposite() -> None:
    source = "If the printer is silent, you should enter **`include tray 0x20`** in the field."
    right = "Jika pencetak tidak berbunyi, Anda harus mengecualikan nampan itu dengan **`include tray 0x20`** di kolom."
    assert "antonym-swapped" not in told(source, right, "id")
    plain = "Remember to exclude the second tray in the field before you print the page."
    assert "antonym-swapped" in told(plain, "Ingatlah untuk menyertakan baki kedua di kolom sebelum mencetak.", "id")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("ja", "夕方には窓を開けねばなりません。", "夕方に窓を開けてはなりません。"),
        ("ko", "저녁에는 창문을 열지 않으면 안 됩니다.", "저녁에는 창문을 열면 안 됩니다."),
    ],
)
def test_what_must_be_done_is_no_negation(lang: str, right: str, wrong: str) -> None:
    source = "You must open the window in the evening."
    assert told(source, right, lang, Severity.MINOR) == set()
    assert "negation-flipped" in told(source, wrong, lang, Severity.MINOR)


def test_from_one_to_the_next_is_no_repetition() -> None:
    source = "How the drawers are divided varies from kitchen to kitchen."
    assert told(source, "Felul în care sunt împărțite sertarele variază de la bucătărie la bucătărie.", "ro") == set()
    source = "How the drawers are divided depends on the kitchen and on the cook."
    wrong = "Felul în care sunt împărțite sertarele depinde de la bucătărie la bucătărie și de bucătar."
    assert "repeated-text" in told(source, wrong, "ro")


def test_a_label_with_its_translation_in_brackets_is_a_gloss() -> None:
    source = "If the oven stays cold, choose the entry Clean and dry the heating plate once more."
    gloss = "如果烤箱一直不热，请再次选择 Clean and dry the heating plate（清洁并烘干加热板）这一项。"
    assert told(source, gloss, "zh") == set()
    assert "untranslated-fragment" in told(
        source, "如果烤箱一直不热，请再次选择 Clean and dry the heating plate 这一项。", "zh"
    )


def test_a_file_of_the_own_language_may_have_any_tag_of_it() -> None:
    source = "The document you are reading is also kept as `manual.en.html` on the stick."
    assert told(source, "您正在阅读的文档在U盘上也有一份 `manual.zh_CN.html`。", "zh-CN") == set()
    assert "inline-code-changed" in told(source, "您正在阅读的文档在U盘上也有一份 `handbook.zh_CN.html`。", "zh-CN")


def test_megabytes_of_1024_are_minor() -> None:
    source = "The old cash register has 512 MB of memory and a disk of 20 GB."
    assert told(source, "De oude kassa heeft 512 MiB geheugen en een schijf van 20 GiB.", "nl") == set()
    assert "number-mismatch" in told(source, "De oude kassa heeft 512 GB geheugen en een schijf van 20 GB.", "nl")


def test_a_hyphened_word_of_a_title_is_no_name() -> None:
    source = "Set it up as [Section 4, “Sending E-Mails From The Ship”](mail.html) says, and start it."
    right = "Configúrelo como dice la [Sección 4, “Enviar correo electrónico desde el barco”](mail.html), y arránquelo."
    assert told(source, right, "es") == set()


def test_this_over_that_is_not_that() -> None:
    source = "Why should we choose oak over any other wood?"
    assert told(source, "Почему мы должны выбрать дуб, а не какую-то другую древесину?", "ru") == set()
    wrong = "Почему нам не следует выбирать дуб или другую древесину?"
    assert "negation-flipped" in told("Why should we choose oak or some other wood?", wrong, "ru")


def test_a_name_for_what_has_none_may_be_another() -> None:
    source = "Ask for the drawing `show foo_plan` at the desk."
    assert told(source, "Chiedete il disegno `show pippo_plan` al banco.", "it") == set()
    assert "inline-code-changed" in told(source, "Chiedete il disegno `show bar_plan` al banco.", "it")


def test_a_japanese_sentence_goes_on_behind_a_block_of_code() -> None:
    source = (
        "If the lamps have to hang elsewhere, you can still wire them up from there.\n\n"
        "```\nwire lamp1 lamp2\n```\n\n"
        "In any case, if you find a lamp whose owner allows it, you should consider giving it away."
    )
    target = (
        "どうしても別の場所に掛けなければならない場合でも、そこから配線してください。例えば\n\n"
        "```\nwire lamp1 lamp2\n```\n\n"
        "のようにして配線できます。いずれにせよ、持ち主が許しているランプを見つけた場合は、譲ることを考慮すべきです。"
    )
    assert told(source, target, "ja") == set()
    more = target.replace("いずれにせよ", "夏には子供たちが庭で赤い凧を作り、夜まで遊びます。いずれにせよ")
    assert "segment-added" in told(source, more, "ja")


def test_a_file_system_is_no_file() -> None:
    source = "The kernel, the file system and the tools are made for one standard."
    right = "Der Kernel, die Verzeichnisstruktur und die Werkzeuge sind für einen Standard gemacht."
    assert "meaning-changed" not in told(source, right, "de")
    assert "meaning-changed" in told("Drag the file to the left.", "Ziehen Sie das Verzeichnis nach links.", "de")


def test_not_only_is_no_only() -> None:
    source = "The lamp depends not only on the cable, but on a certain plug."
    assert "meaning-changed" not in told(source, "灯不仅依赖于电缆，还依赖某种插头。", "zh")


def test_a_korean_subject_may_begin_the_next_word_too() -> None:
    notes = {
        "en": "If the kitchen is rented out, the kitchen rules apply to all guests.",
        "de": "Wenn die Küche vermietet ist, gelten die Regeln der Küche für alle Gäste.",
        "fr": "Si la cuisine est louée, les règles de la cuisine valent pour tous les clients.",
    }
    right = "빌려준 주방이 주방 규칙을 따르면 모든 손님에게 적용됩니다."
    assert "term-collapsed" not in told(notes["en"], right, "ko")


def test_nynorsk_negates_in_words_of_its_own() -> None:
    source = "You cannot do anything with the boat outside the harbour."
    assert told(source, "Du kan ikkje gjere noko som helst med båten utanfor hamna.", "nn") == set()
    assert "negation-flipped" in told("You can use the boat.", "Du kan ikkje bruke båten.", "nn")


def test_a_stress_mark_on_a_russian_vowel_is_minor() -> None:
    source = "The larger part of the roof is new."
    assert told(source, "Бóльшая часть крыши новая.", "ru") == set()
    assert "foreign-script" in told(source, "Большaя часть крыши новая.", "ru")


def test_the_caption_of_a_picture_may_be_terse() -> None:
    source = "**Figure 3. A photograph of the window.**\n\nThe window was made in spring."
    assert told(source, "**Abbildung 3. Schaufenster**\n\nDas Fenster entstand im Frühling.", "de") == set()


def test_an_address_may_be_asked_for_another_way() -> None:
    source = "The list is kept at `https://boats.example.org/list` for all members."
    assert told(source, "L'elenco si trova in `http://boats.example.org/list` per tutti i soci.", "it") == set()
    wrong = "L'elenco si trova in `https://boats.example.org/lost` per tutti i soci."
    assert "inline-code-changed" in told(source, wrong, "it")


def test_an_id_that_a_program_counts_is_broken_in_the_source_too() -> None:
    source = "See note [[15]](#id2806) on it. The lamp is on."
    assert told(source, "Siehe Anmerkung [[15]](#id2845) dazu. Die Lampe ist an.", "de") == set()
    assert "link-broken" in told("See [note](#lamp-on).\n\n## Lamp on", "Siehe [dort](#lamp-on).\n\n## Lampe an", "de")


def test_not_even_is_no_second_negation() -> None:
    source = "No lamps (even small ones) will be lit while the curtain is open."
    assert (
        told(source, "Não serão acesas nenhumas lâmpadas (nem as pequenas) enquanto a cortina está aberta.", "pt")
        == set()
    )


def test_unless_not_is_if_in_chinese() -> None:
    source = "Choose this lamp if you are convinced that you need it."
    assert told(source, "除非您确信自己需要这盏灯，否则请不要选择它。", "zh") == set()
    assert "negation-flipped" in told(source, "即使您确信自己需要这盏灯，也请不要选择它。", "zh")


def test_a_dutch_verb_in_two_parts_keeps_its_prefix() -> None:
    source = "Every desktop has an entry to log out in the menu of programs."
    right = "Elk bureaublad heeft een onderdeel om zich af te melden in het menu van programma's."
    assert "antonym-swapped" not in told(source, right, "nl")
    wrong = right.replace("af te melden", "aan te melden")
    assert "antonym-swapped" in told(source, wrong, "nl")


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong", "check"),
    [
        (
            "fr",
            "Tick the box to send data about your computer. It is used to speed up the download of updates.",
            "Cochez la case pour envoyer des données sur votre ordinateur. Elles servent à accélérer le téléchargement"
            " des mises à jour.",
            "Cochez la case pour envoyer des données sur votre ordinateur. Elles servent à accélérer l'envoi des mises"
            " à jour.",
            "antonym-swapped",
        ),
        (
            "de",
            "Only certain kinds of messages are allowed, excluding everything that involves passwords.",
            "Nur bestimmte Arten von Nachrichten sind erlaubt, das schließt alles aus, was Passwörter beinhaltet.",
            "Nur bestimmte Arten von Nachrichten sind erlaubt, einschließlich allem, was Passwörter betrifft.",
            "antonym-swapped",
        ),
        (
            "nl",
            "The first clock that was accurate enough to be used on ships was built by a carpenter.",
            "Het eerste uurwerk dat nauwkeurig genoeg was voor gebruik op schepen werd gebouwd door een timmerman.",
            "De eerste schep die nauwkeurig genoeg was voor gebruik op zee werd gebouwd door een timmerman.",
            "meaning-changed",
        ),
    ],
)
def test_a_word_that_translates_another_one_turns_nothing(
    lang: str, source: str, right: str, wrong: str, check: str
) -> None:
    assert check not in told(source, right, lang, Severity.MINOR)
    assert check in told(source, wrong, lang, Severity.MINOR)


def test_what_is_said_behind_a_phrase_sets_it_apart() -> None:
    source = "The telescope can be turned by thirty degrees, either West or East."
    right = "Le télescope peut tourner de trente degrés, soit vers l'est soit vers l'ouest."
    assert "term-collapsed" not in told(source, right, "fr")
    source = "If you clear the **Font** box, a standard font is used instead of the default handwriting font."
    right = (
        "Se desmarcar a opção **Tipo de letra**, usa-se um tipo de letra normal em vez do tipo de letra que imita a"
        " escrita à mão."
    )
    assert "term-collapsed" not in told(source, right, "pt")


def test_steps_and_names_that_begin_alike_are_no_repetition() -> None:
    source = "Choose a file and open the menu: Properties → Rights → Advanced rights."
    right = "Escolha um ficheiro e abra o menu: Propriedades → Direitos → Direitos avançados."
    assert "repeated-text" not in told(source, right, "pt")
    source = "Gardeners Choice Gardener's choice is a game of patience for one player."
    right = "La elección del jardinero La elección del jardinero es un solitario para un jugador."
    assert "repeated-text" not in told(source, right, "es")
    assert "repeated-text" in told("Gardener's choice is a game of patience for one player.", right, "es")


@pytest.mark.parametrize(
    ("lang", "source", "right", "wrong", "check"),
    [
        (
            "es",
            "At noon the temperature drops by up to 5 °C and the birds stop singing.",
            "A mediodía la temperatura baja hasta 5 °C y los pájaros dejan de cantar.",
            "A mediodía la temperatura sube hasta 5 °C y los pájaros dejan de cantar.",
            "antonym-swapped",
        ),
        (
            "id",
            "Switch off the flash and the automatic focus.",
            "Matikan lampu kilat dan fokus otomatis.",
            "Nyalakan lampu kilat dan fokus otomatis.",
            "antonym-swapped",
        ),
        (
            "de",
            "In the dark, which lasts seven and a half minutes at most, it gets colder by up to 5 °C.",
            "Im Dunkeln, das höchstens siebeneinhalb Minuten dauert, wird es um bis zu 5 °C kälter.",
            "Im Dunkeln, das mindestens siebeneinhalb Minuten dauert, wird es um bis zu 5 °C kälter.",
            "number-mismatch",
        ),
    ],
)
def test_up_to_is_no_rise_and_no_other_bound(lang: str, source: str, right: str, wrong: str, check: str) -> None:
    assert told(source, right, lang, Severity.MINOR) == set()
    assert check in told(source, wrong, lang)


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "The setting is right for long letters, but not for short labels on small boxes.",
            "Die Einstellung passt für lange Briefe, nicht aber für kurze Aufschriften auf kleinen Schachteln.",
            "Die Einstellung passt für lange Briefe, aber für kurze Aufschriften auf kleinen Schachteln.",
        ),
        (
            "Dark glasses are not enough: the wind blows sand into the eyes from the side.",
            "Eine dunkle Brille reicht nicht: Der Wind bläst Sand von der Seite in die Augen.",
            "Eine dunkle Brille reicht: Der Wind bläst Sand von der Seite in die Augen.",
        ),
    ],
)
def test_the_clause_that_negates_is_judged(source: str, right: str, wrong: str) -> None:
    assert told(source, right, "de", Severity.MINOR) == set()
    assert "negation-flipped" in told(source, wrong, "de")


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("ru", "Уходите только после того, как выключите газ.", "Выключите газ после того, как уйдёте."),
        ("uk", "Ідіть лише після того, як вимкнете газ.", "Вимкніть газ після того, як підете."),
        ("cs", "Odejděte až poté, co vypnete plyn.", "Vypněte plyn poté, co odejdete."),
    ],
)
def test_what_is_said_from_the_other_end_keeps_its_order(lang: str, right: str, wrong: str) -> None:
    source = "Turn off the gas before you leave."
    assert "antonym-swapped" not in told(source, right, lang, Severity.MINOR)
    assert "antonym-swapped" in told(source, wrong, lang, Severity.MINOR)
