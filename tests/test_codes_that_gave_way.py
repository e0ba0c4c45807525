"""Code that gave way to other code, in code marks and in plain text."""

import pytest

from qa import check_texts
from qa.model import Severity

CHECK = "inline-code-changed"


def told(source: str, target: str, lang: str, least: Severity = Severity.MAJOR) -> list[str]:
    found = check_texts(source, target, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == CHECK and f.severity >= least]


RIGHT = (
    ("Call `open()` before `open_all()`.", "Rufen Sie `open()` vor `open_all()` auf.", "de"),
    ("Copy it to `dist/`, not to `dist/old`.", "将其复制到`dist/`，而不是`dist/old`。", "zh"),
    ("Wrap it in `<em>` and `<b>`.", "Entourez-le de `<em>` et de `<b>`.", "fr"),
    ("Say `'Good morning'` to greet.", "Sagen Sie `'Guten Morgen'` zum Gruß.", "de"),
    ("The last token is `##er`.", "L'ultimo token è `##ere`.", "it"),
    ("Moved %d of %s folders.", "%2$s個のフォルダーのうち%1$d個を移動しました。", "ja"),
    ("Add --quiet and call parse_args, then readFile.", "加上--quiet并调用parse_args，然后调用readFile。", "zh"),
    ("Set app.mode.LEVEL in notes.yaml.", "notes.yamlでapp.mode.LEVELを設定します。", "ja"),
    ("Type npm install and then npm test.", "Geben Sie npm install und danach npm test ein.", "de"),
    ("A git commit needs a message.", "Un commit de git necesita un mensaje.", "es"),
    ("The word ends in -s or -t.", "Das Wort endet auf -s oder -d.", "de"),
    ("A $billion company.", "Ein Milliardenunternehmen.", "de"),
)
WRONG = (
    ("Call `open()` before `save()`.", "Rufen Sie `reopen()` vor `save()` auf.", "de"),
    ("Copy it to `dist/`, not to `dist/old`.", "将其复制到`分发/`，而不是`dist/old`。", "zh"),
    ("Compare with `==`, assign with `=`.", "Comparez avec `===`, affectez avec `=`.", "fr"),
    ("Compare with `>=` or `<`.", "`＞＝`か`<`で比べます。", "ja"),
    ("Wrap it in `<em>`.", "Entourez-le de `<i>`.", "fr"),
    ("Open it in mode `'wb'`.", "以`'ab'`模式打开。", "zh"),
    ("Match `\\d{3}` alone.", "Nur `\\d{4}` passt.", "de"),
    ("The keys are `size` and `color`.", "Las claves son `size` y `talla`.", "es"),
    ("Moved %d of %s folders.", "%2$s個のフォルダーのうち%1$s個を移動しました。", "ja"),
    ("Add --quiet and --force.", "加上--quiet和--quiet。", "zh"),
    ("Add --quiet and --force.", "加上--quiet和--强制。", "zh"),
    ("Call readFile first.", "Сначала вызовите прочитатьФайл.", "ru"),
    ("Set app.mode.LEVEL first.", "まずapp.モード.LEVELを設定します。", "ja"),
    ("Install flask==2.1 now.", "Installieren Sie jetzt kolben==2.1.", "de"),
    ("Edit notes.yaml and keep rules.toml.", "Edite notes.yaml y conserve notes.yaml.", "es"),
    ("The option -r repeats it.", "Die Option -w wiederholt es.", "de"),
    ("Type npm install and then npm test.", "Geben Sie npm install und danach npm start ein.", "de"),
    ("Add it to PATH.", "Fügen Sie es zu PFAD hinzu.", "de"),
    ("Your ticket $ticket expires.", "Su entrada $entrada caduca.", "es"),
)


@pytest.mark.parametrize(("source", "target", "lang"), RIGHT)
def test_kept_code_is_silent(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang, Severity.MINOR) == []


@pytest.mark.parametrize(("source", "target", "lang"), WRONG)
def test_other_code_is_told(source: str, target: str, lang: str) -> None:
    assert told(source, target, lang)


def test_option_beside_letters_without_spaces_is_no_english_word() -> None:
    source, target = "Use the option --start here.", "ここではオプション--startを使います。"
    assert not list(check_texts(source, target, source_lang="en", target_lang="ja"))
