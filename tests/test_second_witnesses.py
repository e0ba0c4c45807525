"""What one witness tells and another denies: sentences read with their neighbours, measures, warnings, first words."""

from __future__ import annotations

from qa import check_texts

SEASON = "Autumn leaves do not die. The colours of autumn are made anew."
LEASE = "**Second step.** The claim is filed with the court of the town where the house stands. Fees start at EUR 240."


def told(source: str, target: str, lang: str, *checks: str, least: str = "minor") -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    wanted = ("minor", "major", "critical") if least == "minor" else ("major", "critical")
    return [one.message for one in found if one.check in checks and one.severity.value in wanted]


def test_season_at_the_beginning_is_no_name() -> None:
    assert not told(SEASON, "秋の葉は死ぬのではない。秋の色は新たに作られる。", "ja", "name-mismatch")
    assert told("Autumn explained the plan to us.", "計画は私たちに説明された。", "ja", "name-mismatch")


def test_length_of_what_grows_shorter() -> None:
    source = "As the days grow shorter than eleven hours, the cells stop working."
    assert not told(source, "昼の長さが11時間を下回ると、細胞は働くのをやめる。", "ja", "antonym-swapped")
    assert told(source, "昼が11時間より長くなると、細胞は働くのをやめる。", "ja", "antonym-swapped")
    assert not told(source, "Gdy długość dnia spada poniżej jedenastu godzin, komórki ustają.", "pl", "antonym-swapped")


def test_warned_not_to() -> None:
    source = "Others think that they warn insects not to lay their eggs there."
    assert not told(source, "Teised arvavad, et need hoiatavad putukaid sinna munemast.", "et", "negation-flipped")
    assert not told(source, "そこに卵を産むなと昆虫に警告しているのだという者もいる。", "ja", "negation-flipped")
    lost = "そこに卵を産めと昆虫に勧めているのだという者もいる。"
    assert told("Others think that insects do not lay their eggs there.", lost, "ja", "negation-flipped")


def test_pronoun_for_what_the_sentence_before_names() -> None:
    right = (
        "**Tweede stap.** Die wordt ingediend bij de rechtbank van de stad waar het huis staat. "
        "De kosten bedragen minimaal € 240."
    )
    assert not told(LEASE, right, "nl", "segment-omitted", least="major")
    lost = "**Tweede stap.** De vordering wordt ingediend. De kosten bedragen minimaal € 240."
    assert told(LEASE, lost, "nl", "segment-omitted")


def test_void_is_no_negation() -> None:
    source = "Notice given by telephone is void."
    assert not told(source, "Une résiliation donnée par téléphone est nulle.", "fr", "negation-flipped")
    assert told(source, "Aucune résiliation par téléphone n'est vide.", "fr", "negation-flipped")


def test_quoted_question_at_the_other_end() -> None:
    source = '"What did you promise to the river?" asked her two sisters.'
    assert not told(source, "بہنوں نے پوچھا: ”تم نے دریا سے کیا وعدہ کیا تھا؟“", "ur", "sentence-end")
    lost = "Was hast du dem Fluss versprochen, fragten ihre beiden Schwestern?"
    assert told("Her two sisters knew what she had promised.", lost, "de", "sentence-end")


def test_opposite_denied_within_its_word() -> None:
    source = "An easy induction shows that the two numbers are equal."
    assert not told(source, "Нескладною індукцією доводимо, що ці два числа рівні.", "uk", "antonym-swapped")
    assert told("The first task is easy for children.", "Перше завдання складне для дітей.", "uk", "antonym-swapped")


def test_verb_behind_the_formula() -> None:
    source = "We know all primes.\n\nConsider\n\n$$ N = a b + 1. $$\n\nNo prime divides the number."
    right = "Bütün asalları biliyoruz.\n\n$$ N = a b + 1 $$\n\nsayısını ele alalım. Hiçbir asal bu sayıyı bölmez."
    assert not told(source, right, "tr", "segment-added", least="major")


def test_how_often_is_how_far_apart() -> None:
    source = "The drug is given by weight, at most every six hours."
    checks = "meaning-changed", "number-mismatch"
    assert not told(source, "薬は体重に応じて、6時間以上の間隔をあけて与えます。", "ja", *checks)
    assert not told(source, "약은 몸무게에 맞추어 먹이되, 적어도 여섯 시간 간격을 둔다.", "ko", *checks)
    assert told("The dose is at most six grams.", "용량은 적어도 여섯 그램이다.", "ko", *checks)
    assert told(source, "약은 몸무게에 맞추어 적어도 여섯 시간마다 먹인다.", "ko", *checks)
