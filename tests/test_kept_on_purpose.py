"""Words of the source that stand in a translation on purpose are minor, those that were forgotten are not."""

from qa import check_texts
from qa.model import Finding, Severity


def found(source: str, target: str, lang: str) -> list[Finding]:
    return list(check_texts(source, target, source_lang="en", target_lang=lang))


def grave(source: str, target: str, lang: str, check: str = "") -> list[str]:
    return [
        f.message
        for f in found(source, target, lang)
        if f.severity.rank >= Severity.MAJOR.rank and check in ("", f.check)
    ]


BAKERY = "We could treat the distance from the oven as our feature. The baker learns from it quickly."


def test_an_emphasised_word_that_the_source_does_not_emphasise_is_a_foreign_word() -> None:
    told = found(BAKERY, "Podemos tratar a distância do forno como nossa *feature*. O padeiro aprende logo.", "pt")
    assert [f.severity for f in told if f.target.text == "feature"] == [Severity.MINOR]
    assert grave(BAKERY, "Podemos tratar a distância do forno como nossa feature. O padeiro aprende logo.", "pt")


PAGER = "The second option tells `less` to stop early. On a small screen less is easier to read."


def test_a_word_that_is_a_command_elsewhere_is_called_so() -> None:
    assert not grave(
        PAGER,
        "2番目のオプションは `less` に早く終了するように指示します。小さな画面ではlessのほうが読みやすいです。",
        "ja",
    )
    assert grave(
        PAGER.replace("`less`", "`more`"),
        "2番目のオプションは `more` に早く終了するように指示します。小さな画面ではlessのほうが読みやすいです。",
        "ja",
    )


LIST = (
    "A list is needed.\n\n- **When to Start**: Is it fixed?\n- **Inputs**: Are they clear?\n"
    "- **Steps**: Is each tried?\n"
)


def test_a_list_whose_items_all_keep_their_opening_words_names_something() -> None:
    heading = "## When it is late\n\n**Notes**: Wait.\n\n**Hints**: Ask.\n\n**Rules**: Obey.\n\n**Ends**: Go.\n\n"
    spanish = "## Cuando es tarde\n\n**Notas**: Espere.\n\n**Consejos**: Pregunte.\n\n**Reglas**: Obedezca.\n\n"
    spanish += "**Finales**: Váyase.\n\nHace falta una lista.\n\n"
    kept = (
        "- **When to Start**: ¿Está fijada la hora?\n- **Inputs**: ¿Están claras?\n- **Steps**: ¿Se probó cada uno?\n"
    )
    half = kept.replace("Inputs", "Entradas").replace("When to Start", "Cuándo empezar")
    source = heading + LIST
    assert not grave(source, spanish + kept, "es", "untranslated-fragment")
    assert grave(source, spanish + half, "es", "untranslated-fragment")


def test_what_ends_an_enumeration_is_not_the_opposite_of_its_beginning() -> None:
    source = "If many are left, keep an order: the letters first (they are the most urgent), then parcels, then papers."
    japanese = "多く残っている場合は、順番を守ります：手紙（最も急ぐもの）、次に小包、最後に新聞です。"
    assert not grave(source, japanese, "ja", "antonym-swapped")
    assert grave("First add the flour, then the water.", "Zuletzt gibt man das Mehl dazu, dann das Wasser.", "de")


def test_the_same_line_of_two_wrapped_sentences_is_no_sentence_said_twice() -> None:
    wrapped = (
        "Given a cup and a spoon,\nthe first pot of the kitchen\ncan be filled quickly\nby pouring in the water.\n"
        "Since the second pot is larger,\nthis pot of the kitchen\ncan be filled quickly\nby using the tap."
    )
    german = "Mit Tasse und Löffel lässt sich der erste Topf durch Eingießen füllen. Der zweite mit dem Hahn."
    assert not [f for f in found(german, wrapped, "en") if f.check == "repeated-text"]
    twice = "The pot can be filled quickly. It is large.\nThe pot can be filled quickly."
    assert [
        f
        for f in check_texts("Der Topf ist schnell voll. Er ist groß.", twice, source_lang="de", target_lang="en")
        if f.check == "repeated-text"
    ]


def test_a_noun_behind_a_name_belongs_to_it_and_one_alone_does_not() -> None:
    source = "You can build it from the FreeBSD ports yourself, and then it works everywhere."
    assert not grave(source, "あるいは FreeBSD ports から自分でビルドすれば、どこでも動作します。", "ja")
    source = "You can build it from the old sources yourself, and then it works everywhere."
    assert grave(source, "あるいは古い sources から自分でビルドすれば、どこでも動作します。", "ja")


def test_a_keyword_of_code_stays_and_the_same_word_of_a_sentence_does_not() -> None:
    source = "Keep else statements on the same line as their braces. Otherwise the page looks ragged."
    assert not grave(source, "else 语句要与花括号保持在同一行。否则页面看起来不整齐。", "zh")
    assert grave(
        "Keep the line or else the page looks ragged today.", "请保持这一行 or else 今天页面看起来不整齐。", "zh"
    )


def test_a_question_asked_with_the_opposite_word_asks_the_same() -> None:
    assert not grave("Are semicolons necessary in recipes?", "菜谱中的分号多余吗？", "zh", "antonym-swapped")
    assert not grave("Is it difficult to bake?", "Ist es leicht zu backen?", "de", "antonym-swapped")
    assert grave(
        "It is difficult to bake this bread.", "Es ist leicht, dieses Brot zu backen.", "de", "antonym-swapped"
    )


def test_an_order_given_as_a_ban_is_no_sure_negation() -> None:
    assert not grave("**Always take the cake out of the oven.**", "**不要忘记把蛋糕从烤箱里拿出来。**", "zh")


def test_what_does_not_end_until_goes_on_until() -> None:
    source = "The line doesn't end until it reaches the door."
    assert not grave(source, "队伍会一直排到门口为止。", "zh", "negation-flipped")
