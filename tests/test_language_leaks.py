"""What the language checks report and what they leave alone, on single sentences."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analysis import analyse
from qa.checks import all_checks
from qa.checks.language._same_script import SWITCH, segments
from qa.engines import Engines
from qa.model import Bead, Bitext, Finding, Severity
from qa.parse import parse_text
from tests.effort import calls

LEAKS = ("untranslated-fragment", "untranslated-block", "foreign-script")


def bitext(source: str, target: str, lang: str, source_lang: str = "en", symmetric: bool = False) -> Bitext:
    """Blocks aligned in order, the last source block standing for all that follow."""
    documents = parse_text(source, "s.md", source_lang), parse_text(target, "t.md", lang)
    count = len(documents[0].blocks)
    beads = tuple(Bead((min(i, count - 1),), (i,)) for i in range(len(documents[1].blocks))) if count else ()
    return Bitext(*documents, beads, symmetric=symmetric)


def run(pair: Bitext, *ids: str, siblings: Sequence[Bitext] = ()) -> list[Finding]:
    checks, analysis = all_checks(), analyse([pair, *siblings], Engines())[0]
    return [finding for name in ids or LEAKS for finding in checks[name]().run(analysis)]


def serious(pair: Bitext, *ids: str) -> list[str]:
    return [finding.target.text for finding in run(pair, *ids) if finding.severity.rank >= Severity.MAJOR.rank]


FOUND = [
    ("It is largely avoided for activations.", "एक्टिवेशन्स के लिए इसे largely हटा दिया गया है।", "hi", "largely"),
    ("It is designed primarily for phones.", "صُمم primarily للهواتف.", "ar", "primarily"),
    ("Pick red or blue today.", "Выберите красный or синий сегодня.", "ru", "or"),
    ("The loss falls, but it is slow.", "損失は下がるが、but it is slow という。", "ja", "but it is slow"),
    ("Use the key with every request.", "모든 요청에 with every request 키를 사용하세요.", "ko", "with every request"),
    ("Keep the old copy in a safe place.", "Bewahren Sie die alte Kopie in a safe place auf.", "de", "in a safe place"),
    ("Everyone should read it before they vote.", "Todos deben leerlo before they vote.", "es", "before they vote"),
    ("We write the result to a file.", "Zapisujemy wynik to a file.", "pl", "to a file"),
    ("The Start of the End.", "El fin es The Start of the End.", "es", "The Start of the End"),
    ("Read the [book on lanterns](a.md).", "请阅读 [book on lanterns](a.md)。", "zh", "book on lanterns"),
    ("The result is largely unknown.", "Das Ergebnis ist largely unbekannt.", "de", "largely"),
    ("The order is decided by the user.", "Urutan ditentukan is decided by the user.", "id", "is decided by the user"),
]


@pytest.mark.parametrize(("source", "target", "lang", "leak"), FOUND)
def test_leak_is_found_exactly(source: str, target: str, lang: str, leak: str) -> None:
    found = serious(bitext(source, target, lang), "untranslated-fragment")
    assert len(found) == 1
    assert leak in found[0]
    assert len(found[0]) <= len(leak) + 4


QUIET = [
    ("Attention is a mechanism.", "注意力机制 (attention mechanism) 是一种机制。", "zh"),
    ('He said "this is it".', 'उसने कहा "this is it"।', "hi"),
    ("Use Hugging Face Transformers.", "Используйте Hugging Face Transformers.", "ru"),
    ("The `for` loop runs.", "`for` 循环运行。", "zh"),
    ("Press **Read and write permissions** now.", "अब **Read and write permissions** दबाएँ।", "hi"),
    ("Press **Read and write permissions** now.", "Drücken Sie jetzt **Read and write permissions**.", "de"),
    (
        "See [The Art of War for Beginners](https://x.org).",
        "Siehe [The Art of War for Beginners](https://x.org).",
        "de",
    ),
    ("The cross-entropy loss falls.", "Der Cross-Entropy-Loss fällt.", "de"),
    ("Residual connections help deep networks.", "Residual Connections helfen tiefen Netzen.", "de"),
    ("The server has an API key.", "Сервер имеет API-ключ.", "ru"),
    ("The token is in the cache.", "token は cache にあります。", "ja"),
    ("The Pile is a corpus.", "the Pile 是一个语料库。", "zh"),
    ("In the end we print it.", "Cuối cùng ta in nó ra.", "vi"),
    ("Die in the morning.", "Sterben am Morgen, die Sonne war so warm an der Wand.", "de"),
    (
        "See https://example.org/the/best/of/all for more.",
        "詳しくは https://example.org/the/best/of/all を参照。",
        "ja",
    ),
    ("Where $x$ is in the set.", "जहाँ $x \\text{ is in the set}$ है।", "hi"),
    ("Python API", "Python API", "hi"),
    ("A proof of concept is easy.", "Ein Proof of Concept ist einfach.", "de"),
    ("The bag of words model is old.", "Le modèle bag of words est ancien.", "fr"),
    ("A mixture of experts is new.", "mixture of experts 是新的。", "zh"),
    ("We use Weights & Biases.", "Wir nutzen Weights & Biases.", "de"),
    ("It is trained end-to-end.", "Es wird end-to-end trainiert.", "de"),
    ("GPT-4 and BERT", "GPT-4, BERT", "ar"),
    ("The book Introduction to Systems is good.", "El libro Introduction to Systems es bueno.", "es"),
    ("See the page Getting Started with Maps.", "Vedi la pagina Getting Started with Maps.", "it"),
    ("Read the [Harbour book on Lanterns](a.md).", "请阅读 [Harbour book on Lanterns](a.md)。", "zh"),
    ("Use it with --pages and --which only.", "--pages と --which でのみ使う。", "ja"),
]


@pytest.mark.parametrize(("source", "target", "lang"), QUIET)
def test_what_stays_quiet(source: str, target: str, lang: str) -> None:
    assert not serious(bitext(source, target, lang))


@pytest.mark.parametrize("lang", ["de", "fr", "pl", "hi", "ja", "ar", "sw", "ka"])
@pytest.mark.parametrize(
    "block", ["# How to read the curve", "The error is large in both of them.", "- Compare it with the other."]
)
def test_untranslated_block(lang: str, block: str) -> None:
    found = run(bitext(block, block, lang), "untranslated-block", "untranslated-fragment")
    assert [(f.check, f.severity) for f in found] == [("untranslated-block", Severity.MAJOR)]
    assert found[0].target.text == block.strip("#-. ")


def test_a_leak_of_another_source_language() -> None:
    source = "Der Fluss ist sehr lang, und er fließt nach Norden."
    pair = bitext(source, "The river is very long, und er fließt nach Norden.", "en", "de")
    assert serious(pair) == ["und er fließt nach Norden"]
    assert not serious(bitext(source, "The river is very long and it flows north.", "en", "de"))
    assert serious(bitext(source, "नदी बहुत लंबी है und er fließt nach Norden।", "hi", "de"))


@pytest.mark.parametrize(
    ("source", "target", "source_lang", "found"),
    [
        ("模型的梯度很小。", "The 梯度 of the model is small.", "zh", ["梯度"]),
        ("模型的梯度很小。", "The gradient (梯度) of the model is small.", "zh", []),
        ("模型的梯度很小。", "模型的梯度很小。", "zh", ["模型的梯度很小"]),
        ("Модель почти верна.", "The model is почти right.", "ru", ["почти"]),
        ("Иван Петров пишет.", "Иван Петров writes.", "ru", []),
    ],
)
def test_source_in_another_script(source: str, target: str, source_lang: str, found: list[str]) -> None:
    assert serious(bitext(source, target, "en", source_lang)) == found


def test_english_leaks_beside_a_german_source() -> None:
    source = "Das wird weitgehend vermieden, etwa im Feed-Forward-Netz."
    assert serious(bitext(source, "इसे largely टाला जाता है।", "hi", "de")) == ["largely"]
    assert serious(bitext(source, "इसे largely टाला जाता है।", "hi", "de", symmetric=True)) == ["largely"]
    assert not serious(bitext("Das nennt man out of the box.", "这叫 out of the box。", "zh", "de"))


def test_without_a_source() -> None:
    assert serious(bitext("", "आंतरिक एक्टिवेशन के लिए क largely हटाया गया।", "hi")) == ["largely"]
    assert serious(bitext("", "Das Modell is not very good and it fails oft.", "de"))
    assert not serious(bitext("", "Das Modell ist nicht sehr gut.", "de"))


def test_the_message_says_why() -> None:
    source = parse_text("The method is largely avoided.", "s.md", "en")
    others = {"de": "Die Methode wird weitgehend vermieden.", "zh": "该方法基本上被避免。"}
    siblings = tuple(Bitext(source, parse_text(text, f"{lang}.md", lang), ()) for lang, text in others.items())
    target = parse_text("यह विधि largely छोड़ दी गई है।", "hi.md", "hi")
    found = run(Bitext(source, target, (Bead((0,), (0,)),)), "untranslated-fragment", siblings=siblings)
    assert len(found) == 1
    for part in ("'largely' is an English adverb", "the source has it", "de and zh translate it"):
        assert part in found[0].message


def test_siblings_decide_on_content_words() -> None:
    source = parse_text("A small kettle boils the water.", "s.md", "en")
    translated = {
        "de": "Ein kleiner Kessel kocht das Wasser.",
        "ru": "Маленький чайник кипятит воду.",
        "ja": "小さなやかんが湯を沸かす。",
    }
    kept = {
        "de": "Ein kleiner Kettle kocht es.",
        "ru": "Маленький kettle кипятит воду.",
        "ja": "小さな kettle が沸かす。",
    }
    target = parse_text("एक छोटा kettle पानी उबालता है।", "hi.md", "hi")
    for others, severity in ((translated, Severity.MAJOR), (kept, Severity.NEUTRAL)):
        siblings = tuple(Bitext(source, parse_text(text, f"{lang}.md", lang), ()) for lang, text in others.items())
        found = run(Bitext(source, target, (Bead((0,), (0,)),)), "untranslated-fragment", siblings=siblings)
        assert [(f.target.text, f.severity) for f in found] == [("kettle", severity)]


def test_a_rare_word_that_all_other_translations_translate() -> None:
    source = parse_text("We look at the eigenvectors with softmax.", "s.md", "en")
    target = parse_text("我们用 softmax 来看 eigenvectors 吧。", "zh.md", "zh")
    others = {"de": "Eigenvektoren", "fr": "vecteurs propres", "ru": "собственные векторы", "ja": "固有ベクトル"}
    siblings = [Bitext(source, parse_text(f"{text}: softmax.", lang, lang), ()) for lang, text in others.items()]

    def found(count: int) -> list[tuple[str, Severity]]:
        pair = Bitext(source, target, (Bead((0,), (0,)),))
        return [(f.target.text, f.severity) for f in run(pair, "untranslated-fragment", siblings=siblings[:count])]

    assert found(4) == [("eigenvectors", Severity.MAJOR)]
    assert found(1) == []


def test_words_inside_other_words_of_the_siblings_do_not_keep_it() -> None:
    source = parse_text("The angle is small, it grows with the force.", "s.md", "en")
    target = parse_text("कोण छोटा है, with बल बढ़ता है।", "hi.md", "hi")
    others = ("Winkel $\\theta_{with}$ withmann.", "L'angle $\\text{with}$ est petit.", "角度 $x_{with}$ 很小。")
    siblings = tuple(
        Bitext(source, parse_text(text, lang, lang), ()) for text, lang in zip(others, ("de", "fr", "zh"), strict=True)
    )
    found = run(Bitext(source, target, (Bead((0,), (0,)),)), "untranslated-fragment", siblings=siblings)
    assert [(f.target.text, f.severity) for f in found] == [("with", Severity.MAJOR)]


def test_a_name_that_most_translations_keep() -> None:
    source = parse_text("The money goes to the Society of the Open Door (SOD).", "s.md", "en")
    target = parse_text("Das Geld geht an die Society of the Open Door (SOD).", "de.md", "de")
    kept = ("L'argent va à la Society of the Open Door (SOD).", "Il denaro va alla Society of the Open Door (SOD).")
    kept += ("O dinheiro vai para a Society of the Open Door (SOD).",)
    lost = ("L'argent va à la Société de la porte ouverte.",) * 3
    for others, severities in ((kept, {Severity.NEUTRAL}), (lost, {Severity.MAJOR}), (kept[:2], {Severity.MINOR})):
        siblings = tuple(Bitext(source, parse_text(text, f"{i}.md", "fr"), ()) for i, text in enumerate(others))
        found = run(Bitext(source, target, (Bead((0,), (0,)),)), "untranslated-fragment", siblings=siblings)
        assert {finding.severity for finding in found} == severities


def test_ignored_terms() -> None:
    check = all_checks()["untranslated-fragment"]
    pair = bitext("It is largely done.", "Es ist largely erledigt.", "de")
    assert list(check().run(analyse([pair], Engines())[0]))
    assert not list(check(ignore=("Largely",)).run(analyse([pair], Engines())[0]))  # type: ignore[call-arg]


SCRIPTS = [
    ("गेंद उछ喘ती है।", "hi", "喘"),
    ("سماها والت优化 للمسار.", "ar", "优化"),
    ("Το μο듐λο είναι μικρό.", "el", "듐"),
    ("Это оптимизациeй назвали.", "ru", "e"),
    ("Der Ball verliert 能量 dabei.", "de", "能量"),
    ("यह दर कम ा है।", "hi", "ा"),
    ("ఈ పేజీのようなページ ఉంది.", "te", "のようなページ"),
    ("模型的関数很小，训练过程也很简单。", "zh", "関"),
    ("這個問題很簡単，請說明實驗結果。", "zh-Hant", "単"),
]


@pytest.mark.parametrize(("target", "lang", "letters"), SCRIPTS)
def test_foreign_letters(target: str, lang: str, letters: str) -> None:
    assert serious(bitext("The ball is small.", target, lang), "foreign-script") == [letters]


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("The word 優化 means optimisation.", "Das Wort 優化 heißt Optimierung.", "de"),
        ("The angle α is 3 μs.", "कोण α तथा 3 μs है।", "hi"),
        ("An API call.", "API को कॉल करें, URLs भी।", "hi"),
        ("The token.", "MCP server를 사용하고 API를 부른다.", "ko"),
        ("Use the tokenizer.", "使用tokenizer对象。", "zh"),
        ("Serbian", "Ово је пример, a ovo je drugi.", "sr"),
        ("Kanji", "漢字とカナとひらがな。", "ja"),
        ("It runs on amd and armhf.", "يعمل على amd وarmhf بلا تعديل.", "ar"),
        # forms that Taiwan writes beside its standard ones
        ("The box is small, so it starts.", "因爲箱子很小，所以啓動。這個問題很簡單，請說明。", "zh-Hant"),
    ],
)
def test_letters_that_belong(source: str, target: str, lang: str) -> None:
    assert not serious(bitext(source, target, lang), "foreign-script")


@given(st.lists(st.floats(-3, 3, allow_nan=False), max_size=9))
def test_segments_are_the_best_path(scores: list[float]) -> None:
    def worth(path: tuple[int, ...]) -> float:
        return sum(s for s, on in zip(scores, path, strict=True) if on) - SWITCH * sum(
            a != b for a, b in itertools.pairwise(path)
        )

    chosen = [0] * len(scores)
    for start, end in segments(scores):
        chosen[start:end] = [1] * (end - start)
    best = max((worth(path) for path in itertools.product((0, 1), repeat=len(scores))), default=0.0)
    assert worth(tuple(chosen)) == pytest.approx(best)


def test_whole_note_in_a_fence() -> None:
    note = "# Titel\n\nEin Absatz mit etwas Text.\n"
    pair = bitext(note, f"```markdown\n{note}```\n", "de")
    assert len(run(pair, "translator-residue")) == 1
    assert not run(bitext(f"```markdown\n{note}```\n", f"```markdown\n{note}```\n", "de"), "translator-residue")


@pytest.mark.parametrize(
    ("target", "lang"),
    [
        ("Sure! Here is the translation into German:", "de"),
        ("Please provide the markdown content you'd like me to translate.", "vi"),
        ("Voici la traduction du document :", "fr"),
        ("以下是翻译：", "zh"),
        ("Вот перевод текста:", "ru"),
        ("<think> Let me see.", "es"),
    ],
)
def test_remarks(target: str, lang: str) -> None:
    (finding,) = run(bitext("The gradient is small.", target, lang), "translator-residue")
    # what is shown ends with a word
    after = target[finding.target.end_column - 1 : finding.target.end_column]
    assert lang == "zh" or not after.isalpha() or not finding.target.text[-1].isalpha()


@pytest.mark.parametrize(
    ("source", "target", "lang"),
    [
        ("Here is the translation of the poem:", "Hier ist die Übersetzung des Gedichts:", "de"),
        ("The model writes `<think>` first.", "Das Modell schreibt zuerst `<think>`.", "de"),
        ("The rest of the file follows.", "Die Notiz erklärt den Code.", "de"),
        ("Note: the matrix is symmetric.", "Hinweis: Die Matrix ist symmetrisch.", "de"),
    ],
)
def test_notes_about_translation(source: str, target: str, lang: str) -> None:
    assert not run(bitext(source, target, lang), "translator-residue")


def test_large_notes_take_little_work() -> None:
    source = "\n\n".join(f"The value {i} is largely the same in every run of the test." for i in range(400))
    target = "\n\n".join(f"Der Wert {i} ist weitgehend derselbe in jedem Lauf des Tests." for i in range(400))
    pair = bitext(source, target, "de")
    checks = (*LEAKS, "wrong-language", "repeated-text", "mojibake", "translator-residue")
    assert not serious(pair, *checks)
    assert calls(lambda: serious(bitext(source, target, "de"), *checks)) < 1000 * 400


def test_a_note_that_was_not_translated() -> None:
    note = "\n\n".join(
        f"The {word} of the method is easy to see in the plot." for word in ("aim", "use", "rate", "end", "cost")
    )
    found = run(bitext(note, note, "de"), "translation-untranslated")
    assert [(f.severity, f.message) for f in found] == [
        (Severity.CRITICAL, "the note is not translated: 60 of 60 words, in 5 blocks, are English")
    ]
    assert found[0].target.line == 1
    assert found[0].target.end_line == 9


def test_a_note_in_a_third_language() -> None:
    source = "\n\n".join(f"The {word} of the method is easy to see in the plot." for word in ("aim", "use", "rate"))
    portuguese = (
        "O objetivo deste método é muito fácil de ver no gráfico que está na próxima página do nosso livro, "
        "e não há nenhuma outra maneira de mostrar isso com tão poucas palavras para os leitores."
    )
    found = run(bitext(source, f"{portuguese}\n\nCurto.\n\n{portuguese}", "de"), "wrong-language")
    assert [f.message for f in found] == ["Portuguese instead of German in 2 blocks"]
    assert found[0].target.end_line == 5


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Energie wächst and the observed langsam an."),
        ("fr", "L'énergie augmente and the observed lentement."),
        ("hi", "ऊर्जा धीरे and the observed बढ़ती है।"),
        ("ja", "エネルギーはゆっくり and the observed 増えます。"),
    ],
)
def test_a_row_of_words_from_elsewhere_in_the_source(lang: str, text: str) -> None:
    source = "The energy grows slowly.\n\nNothing else.\n\nCompare it.\n\nWe plot the model and the observed values."
    pair = bitext(source, f"{text}\n\n$a$\n\n$b$\n\n$c$", lang)
    assert serious(pair, "untranslated-fragment") == ["and the observed"]


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("de", "Wir hören auf.\n\nEs ist eine Notiz, die hier mit der", ["der"]),
        ("zh", "我们停止。\n\n这是一个笔记，", ["这是一个笔记"]),
        ("hi", "हम रुकते हैं।\n\nयह एक नोट है जो एक लंबे विचार के बाद अंत में यहाँ समाप्त होता है", []),
        ("de", "Wir hören auf.\n\nEs ist eine Notiz, die hier nach einem langen Gedanken endlich endet", []),
        (
            "es",
            "¡Claro! Te ayudo con eso.\n\nEs una nota que termina aquí, al final de un largo pensamiento.",
            ["¡Claro!"],
        ),
        ("fr", "Bien sûr, on arrête.\n\nC'est une note qui se termine ici, à la fin d'une longue pensée.", []),
    ],
)
def test_answers_and_broken_ends(lang: str, text: str, found: list[str]) -> None:
    source = "Do we stop here?\n\nIt is a note that ends here at last, after what was a long and slow thought."
    assert serious(bitext(source, text, lang), "translator-residue") == found


def test_an_exclamation_of_the_source_may_be_an_opening() -> None:
    assert not serious(bitext("Sure thing! It works.", "Bien sûr ! Ça marche.", "fr"), "translator-residue")


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Getting started", ["Getting started"]),
        ("Next Steps", ["Next Steps"]),
        ("Visual Studio", []),
        ("Kubernetes pods", []),
        ("आगे", []),
    ],
)
def test_a_heading_of_two_words_left_in_another_script(heading: str, found: list[str]) -> None:
    name = "Next Steps" if heading == "आगे" else heading
    source = f"# Guide\n\n## {name}\n\nThe next lines list the steps of the guide."
    target = f"# मार्गदर्शिका\n\n## {heading}\n\nअगली पंक्तियाँ मार्गदर्शिका के चरण बताती हैं।"
    assert serious(bitext(source, target, "hi")) == found
