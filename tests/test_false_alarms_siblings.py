"""What one good translation was accused of by its siblings, and the faults of the same kind that must still be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.engines import Engines
from tests.test_siblings import check

DOUGH = {
    "de": """# Focaccia über Nacht

Mehl, Wasser, Salz und Hefe mit einem Holzlöffel verrühren, bis alles feucht ist. Die Schüssel abdecken \
und eine Viertelstunde in Ruhe lassen. Dann den Teig falten: Hände anfeuchten, eine Seite hochziehen, \
überschlagen, die Schüssel um 90 Grad drehen. Vier Faltungen sind eine Runde; macht drei Runden im \
Abstand von einer halben Stunde.

Die Schüssel in den Kühlschrank stellen. Alles zwischen 12 und 24 Stunden geht, weniger als 8 sollten es \
aber nicht sein.

Zu blass? Noch zwei Minuten drinlassen. Oben zu dunkel, innen aber roh? Dann war der Ofen zu heiß: beim \
nächsten Mal auf 210 °C herunterdrehen. Nicht heiß anschneiden, es sei denn, ihr könnt es nicht \
erwarten; hier ist das noch keinem gelungen.
""",
    "fr": """# Focaccia d'une nuit

Mélangez la farine, l'eau, le sel et la levure à la cuillère en bois jusqu'à ce qu'il ne reste plus de \
farine sèche. Couvrez le saladier et laissez-le tranquille un quart d'heure. Pliez ensuite la pâte : \
mouillez-vous les mains, tirez un côté vers le haut, rabattez-le, tournez le saladier de 90 degrés. \
Quatre plis font un tour ; faites trois tours, à une demi-heure d'intervalle.

Mettez le saladier au réfrigérateur. Entre 12 et 24 heures, tout convient, mais pas moins de 8.

Trop pâle ? Accordez-lui deux minutes de plus. Trop foncée dessus mais crue dedans ? C'est que le four \
était trop chaud : baissez-le à 210 °C la prochaine fois. Ne la coupez pas tant qu'elle est chaude, à \
moins de ne pas pouvoir attendre ; ici, personne n'a jamais pu.
""",
    "pt": """# Focaccia de um dia para o outro

Misture farinha, água, sal e fermento com uma colher de pau até não sobrar farinha seca. Cubra a tigela \
e deixe-a em paz por quinze minutos. Depois dobre a massa: molhe as mãos, puxe um lado para cima, \
dobre-o por cima, gire a tigela 90 graus. Quatro dobras são uma rodada; faça três rodadas, com meia hora \
de intervalo.

Leve a tigela à geladeira. Qualquer tempo entre 12 e 24 horas serve, mas não menos de 8.

Ficou pálida? Dê mais dois minutos. Escura demais por cima, mas crua por dentro? Então o forno estava \
quente demais: da próxima vez, baixe para 210 °C. Não corte enquanto estiver quente, a não ser que não \
aguente esperar; aqui ninguém nunca aguentou.
""",
    "ru": """# Фокачча на ночь

Смешайте деревянной ложкой муку, воду, соль и дрожжи, чтобы не осталось сухих комочков. Накройте миску и \
оставьте в покое на четверть часа. Затем складывайте тесто: смочите руки, потяните один край вверх, \
заверните его, поверните миску на 90 градусов. Четыре складывания — один круг; сделайте три круга с \
перерывом в полчаса.

Поставьте миску в холодильник. Подойдёт любое время от 12 до 24 часов, но не меньше 8.

Слишком бледная? Подержите ещё две минуты. Сверху слишком тёмная, а внутри сырая? Значит, духовка была \
слишком горячей: в следующий раз убавьте до 210 °C. Не режьте её горячей, если только вам не совсем \
невтерпёж; у нас ещё никто не смог удержаться.
""",
    "tr": """# Bir gecelik focaccia

Unu, suyu, tuzu ve mayayı kuru yer kalmayana kadar tahta kaşıkla karıştırın. Kâsenin üstünü örtüp çeyrek \
saat kendi hâline bırakın. Sonra hamuru katlayın: ellerinizi ıslatın, bir kenarını yukarı çekin, üstüne \
katlayın, kâseyi 90 derece çevirin. Dört katlama bir tur eder; yarım saat arayla üç tur yapın.

Kâseyi buzdolabına koyun. 12 ile 24 saat arası her süre olur, ama 8 saatten az olmasın.

Rengi çok mu açık? İki dakika daha verin. Üstü fazla koyu ama içi çiğ mi? Demek ki fırın fazla sıcakmış: \
bir dahaki sefere 210 °C'ye düşürün. Bekleyemeyecek durumda değilseniz sıcakken kesmeyin; burada bunu \
başaran hiç olmadı.
""",
    "ja": """# 一晩寝かせるフォカッチャ

粉、水、塩、イーストを木べらで粉っぽさがなくなるまで混ぜます。ボウルにふたをして15分そのまま置きま\
す。それから生地を折りたたみます。手をぬらし、片側を引き上げて折り返し、ボウルを90度回します。4回\
折って1セット。30分おきに3セット行います。

ボウルを冷蔵庫に入れます。12時間から24時間の間ならいつでも構いませんが、8時間より短くしないでください。

色が薄すぎますか。あと2分焼いてください。上は焦げているのに中は生ですか。それはオーブンが熱すぎたの\
です。次は210 °Cに下げましょう。待ちきれない場合を除いて、熱いうちに切らないでください。もっと\
も、ここでは待てた人は一人もいません。
""",
}


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines()


def told(notes: dict[str, str], engines: Engines, folder: Path, check_id: str) -> list[str]:
    return [Path(f.target.path).stem[-2:] for f in check(folder, notes, engines) if f.check == check_id]


def test_a_block_cut_into_other_sentences_lacks_nothing(tmp_path: Path, engines: Engines) -> None:
    assert not told(DOUGH, engines, tmp_path, "segment-omitted")


def test_a_clause_that_is_gone_is_still_told(tmp_path: Path, engines: Engines) -> None:
    gone = ": Hände anfeuchten, eine Seite hochziehen, überschlagen, die Schüssel um 90 Grad drehen"
    shorter = DOUGH["de"].replace("\\\n", "").replace(gone, "")
    assert len(shorter) < len(DOUGH["de"]) - 60
    others = {lang: text for lang, text in DOUGH.items() if lang != "ja"}
    assert told({**others, "de": shorter}, engines, tmp_path, "segment-omitted") == ["de"]


def test_words_that_negate_a_clause_together_are_one_negation(tmp_path: Path, engines: Engines) -> None:
    """`personne n'a jamais pu`, `ninguém nunca aguentou` and `ist noch keinem gelungen`."""
    assert not [lang for lang in told(DOUGH, engines, tmp_path, "negation-flipped") if lang != "de"]
