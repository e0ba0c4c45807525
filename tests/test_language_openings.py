"""Words whose capital is not theirs (in capitals for stress, days, what opens a sentence), what code says to readers,
the target's own words in Latin letters."""

from __future__ import annotations

import pytest
from test_language_leaks import bitext, run, serious

import qa
from qa.model import Severity
from qa.text.code_texts import without_texts


def told(source: str, target: str, lang: str) -> list[str]:
    found = run(bitext(source, target, lang), "untranslated-fragment", "untranslated-block")
    return [f.target.text for f in found if f.severity is not Severity.NEUTRAL]


LEFT = [
    ("You must NEVER open the valve.", "वाल्व NEVER खोलना चाहिए।", "hi", "NEVER"),
    ("You must NEVER open the valve.", "Zaworu NEVER nie wolno otwierać.", "pl", "NEVER"),
    ("The valve is ALWAYS shut.", "הברז ALWAYS סגור.", "he", "ALWAYS"),
    ("Do NOT open the valve.", "Вентиль NOT открывать.", "ru", "NOT"),
    ("We meet on Monday at noon.", "Мы встречаемся в Monday в полдень.", "ru", "Monday"),
    ("The lamp is old. Small lamps break first.", "Лампа старая. Small лампы ломаются первыми.", "ru", "Small"),
    ("LanternNet offers similar data.", "LanternNet offers похожие данные.", "ru", "offers"),
    ("**Conclusion.** The lamp is old and dirty.", "**Conclusion.** Лампа старая и грязная.", "ru", "Conclusion"),
    ("**Caution:** the lamp is hot.", "**Caution:** лампа горячая.", "ru", "Caution"),
    ("Bubbles show where the air escapes.", "Bubbles показывают, где выходит воздух.", "ru", "Bubbles"),
    ("**Caution:** the lamp is hot.", "**Caution:** lampa jest gorąca.", "pl", "Caution"),
    ("May guests bring a dog to the hall?", "May gli ospiti portare un cane nella sala?", "it", "May"),
]


@pytest.mark.parametrize(("source", "target", "lang", "left"), LEFT)
def test_what_is_left(source: str, target: str, lang: str, left: str) -> None:
    assert told(source, target, lang) == [left]


KEPT = [
    ("May Brown takes your questions.", "May Brown risponde alle vostre domande.", "it"),
    ("Join them with AND or with OR.", "Соедините их через AND или через OR.", "ru"),
    ("Clients MUST send it, servers SHOULD answer.", "Клиент MUST отправить, сервер SHOULD ответить.", "ru"),
    ("The REST interface is old.", "Интерфейс REST старый.", "ru"),
    ("The sale is on Black Friday at noon.", "Распродажа в Black Friday в полдень.", "ru"),
    ("The lamp is old. Swift is a language.", "Лампа старая. Swift — это язык.", "ru"),
    ("Read the list of SMART Attributes of the disk.", "Прочтите список атрибутов SMART этого диска.", "ru"),
    ("Your notes lie in the hidden folder .local there.", "Заметки лежат в скрытой папке .local там.", "ru"),
    ("LanternNet images are large.", "Образы LanternNet images большие.", "ru"),
]


@pytest.mark.parametrize(("source", "target", "lang"), KEPT)
def test_what_stays(source: str, target: str, lang: str) -> None:
    assert serious(bitext(source, target, lang)) == []


def test_a_day_among_translated_cells() -> None:
    source = "| Day | Amount |\n|---|---|\n| Monday | one |\n| Tuesday | two |\n"
    target = "| Dzień | Ilość |\n|---|---|\n| Monday | jeden |\n| Wtorek | dwa |\n"
    assert told(source, target, "pl") == ["Monday"]


def test_words_of_comments_and_messages_are_no_code() -> None:
    code = 'rows = read("a.csv")  # skip days without rain\nprint("The day was dry")\n# rows.sort(key)\n'
    assert without_texts(code).split() == 'rows = read("a.csv") # print(" ") # rows.sort(key)'.split()


CODE = "```python\n# {}\nrain = [4, 0]\n# {}\nprint({!r})\n```\n"


def test_a_header_is_no_code_for_a_comment() -> None:
    table = "\n| {} | {} |\n|---|---|\n| one | two |\n"
    english = CODE.format("skip every day", "add them up", "It rained") + table.format("Day", "Amount")
    german = CODE.format("jeden Tag auslassen", "sie addieren", "Es hat geregnet") + table.format("Day", "Menge")
    assert "Day" in told(english, german, "de")


def test_a_printed_text_below_translated_comments() -> None:
    english = CODE.format("skip dry days", "add them up", "Total rain this week")
    german = CODE.format("trockene Tage auslassen", "sie addieren", "Total rain this week")
    assert told(english, german, "de") == ["Total rain this week"]


ROMANISED = [
    ("Малая модель обучается medlenno, и мы проверяем каждый результат.", "ru", "medlenno"),
    ("छोटा मॉडल dheere सीखता है, और हम हर परिणाम जाँचते हैं।", "hi", "dheere"),
    ("Мала модель navchaietsia povilno, і ми перевіряємо кожен результат.", "uk", "navchaietsia povilno"),
    ("小模型 xunlian de hen man，我们检查每个结果。", "zh", "xunlian de hen man"),
    ("小さなモデルは yukkuri gakushu sareru ので、結果を確認します。", "ja", "yukkuri gakushu sareru"),
]
BLOCK = "Hum har din parinaam jaanchte hain aur aankde surakshit rakhte hain."


@pytest.mark.parametrize(("target", "lang", "left"), ROMANISED)
def test_the_targets_words_in_latin_letters(target: str, lang: str, left: str) -> None:
    assert told("The small model learns slowly, and we check every result.", target, lang) == [left]


def test_a_block_in_latin_letters_is_not_called_english() -> None:
    pair = bitext("We check the results every day and store the data.", BLOCK, "hi")
    found = run(pair, "untranslated-fragment", "untranslated-block", "wrong-language")
    assert [f.severity for f in found] == [Severity.MAJOR]
    assert "Latin letters" in found[0].message


CLOSE = [
    ("Сначала мы читаем высоту и пишем её в таблицу; потом він має бути рівним, інакше краплі губляться.", "ru"),
    ("Спочатку ми читаємо висоту і пишемо її в таблицю; потім оно должно быть ровным, иначе капли теряются.", "uk"),
]


@pytest.mark.parametrize(("target", "lang"), CLOSE)
def test_letters_tell_a_short_clause_of_a_close_language(target: str, lang: str) -> None:
    source = "First we read the height and write it into the table; then it must be level, otherwise drops are lost."
    assert len(run(bitext(source, target, lang), "wrong-language")) == 1


def test_serbian_has_two_scripts() -> None:
    target = "Мали модел sporo uči i mi, а ми проверавамо сваки резултат."
    assert run(bitext("The small model learns slowly.", target, "sr-Cyrl"), "wrong-language") == []


def test_a_cell_of_names_is_no_sentence_in_latin_letters() -> None:
    source = "# Bakeries\n\n| Town | Shops |\n|---|---|\n| Bern | three of the old ones |\n"
    target = "# Пекарни\n\n| Город | Лавки |\n|---|---|\n| Берн | ALBERTO, Bertina, DiBertini, ELETTRA, RoBerta |\n"
    assert not run(bitext(source, target, "ru"), "untranslated-block")


def test_a_verb_that_opens_a_sentence_as_its_subject_is_a_name() -> None:
    source = "# Pages\n\nReact changes only the text that is new. The rest of the page stays as it was before.\n"
    hindi = "# पृष्ठ\n\nReact केवल वही पाठ बदलता है जो नया है। पृष्ठ का बाकी भाग पहले जैसा रहता है।\n"
    found = qa.check_texts(source, hindi, source_lang="en", target_lang="hi")
    assert [one.message for one in found if one.check == "untranslated-fragment"] == []
    left = hindi.replace("केवल वही पाठ", "केवल वही text")
    found = qa.check_texts(source, left, source_lang="en", target_lang="hi")
    assert any(one.check == "untranslated-fragment" and "text" in one.message for one in found)
