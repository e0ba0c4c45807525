"""Quantities in words, right and wrong:  python -m tests.benchmarks.quantity_forms [--verbose] [--kinds KIND ...]

Each line of quantity_forms.tsv has an English quantity (or names), right renderings and wrong ones. A wrong one counts
as found with a `number-mismatch` (`name-mismatch`) of severity major; any finding of that check from minor on of a
right one is a false alarm.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from qa.config import Config
from qa.engines import Engines
from qa.model import Severity
from qa.run.batches import check_texts
from qa.run.settings import Settings

FORMS = Path(__file__).with_name("quantity_forms.tsv")
NAMES = frozenset(("city near a river", "island", "city abroad", "capital", "person", "names exchanged"))
"""Kinds whose renderings have another name instead of another quantity."""
FRAMES = {
    "en": "The report says: {} were named by the people who did the work.",
    "bg": "Докладът казва: {}, според хората, които свършиха работата.",
    "cs": "Zpráva říká: {}, podle lidí, kteří práci vykonali.",
    "el": "Η έκθεση λέει: {}, σύμφωνα με όσους έκαναν τη δουλειά.",
    "fa": "گزارش می‌گوید: {}، به گفته کسانی که کار را انجام دادند.",
    "fi": "Raportti sanoo: {}, kertovat työn tekijät.",
    "he": "הדוח אומר: {}, לדברי מי שעשו את העבודה.",
    "hr": "Izvješće kaže: {}, prema ljudima koji su obavili posao.",
    "hu": "A jelentés szerint {}, mondják azok, akik a munkát végezték.",
    "id": "Laporan itu mengatakan: {}, menurut orang yang mengerjakannya.",
    "nb": "Rapporten sier: {}, ifølge dem som gjorde arbeidet.",
    "ro": "Raportul spune: {}, potrivit celor care au făcut munca.",
    "sk": "Správa hovorí: {}, podľa ľudí, ktorí prácu vykonali.",
    "th": "รายงานระบุว่า {} ตามที่ผู้ทำงานกล่าว",
    "uk": "У звіті сказано: {}, за словами людей, які виконали роботу.",
    "vi": "Báo cáo cho biết: {}, theo lời những người làm việc đó.",
    "ar": "يقول التقرير: {} كما ذكر الذين قاموا بالعمل.",
    "da": "Rapporten siger: {} blev nævnt af dem, der udførte arbejdet.",
    "de": "Der Bericht sagt: {} wurden von den Leuten genannt, die die Arbeit machten.",
    "es": "El informe dice: {}, según las personas que hicieron el trabajo.",
    "fr": "Le rapport dit : {}, selon les personnes qui ont fait le travail.",
    "hi": "रिपोर्ट कहती है: {}, जैसा काम करने वाले लोगों ने बताया।",
    "it": "Il rapporto dice: {}, secondo le persone che hanno fatto il lavoro.",
    "ja": "報告書によると、{}と作業をした人々が述べている。",
    "ko": "보고서에 따르면 {}, 작업을 한 사람들이 그렇게 말했다.",
    "nl": "Het rapport zegt: {}, volgens de mensen die het werk deden.",
    "pl": "Raport mówi: {}, według ludzi, którzy wykonali pracę.",
    "pt": "O relatório diz: {}, segundo as pessoas que fizeram o trabalho.",
    "ru": "В отчёте сказано: {}, по словам людей, которые сделали работу.",
    "sv": "Rapporten säger: {}, enligt dem som gjorde arbetet.",
    "tr": "Rapor şöyle diyor: {}, işi yapan insanlara göre.",
    "zh": "报告说：{}，做这项工作的人是这样说的。",
}


def main(verbose: bool, kinds: list[str]) -> None:
    """One row a kind: wrong renderings found, right ones with a finding."""
    engines, settings = Engines(), Settings(Config())
    found, tried, alarms, right = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for line in FORMS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, english, lang, good, bad = line.split("\t")
        if kinds and kind not in kinds:
            continue
        source = FRAMES["en"].format(english)
        for sound, renderings in ((True, good.split("|")), (False, bad.split("|"))):
            for one in renderings:
                target = FRAMES[lang].format(one)
                findings, _ = check_texts(
                    source, target, source_lang="en", target_lang=lang, settings=settings, engines=engines
                )
                check = "name-mismatch" if kind in NAMES else "number-mismatch"
                told = [f for f in findings if f.check == check and f.severity is not Severity.NEUTRAL]
                hit = any(f.severity is not Severity.MINOR for f in told)
                if sound:
                    right[kind] += 1
                    alarms[kind] += bool(told)
                else:
                    tried[kind] += 1
                    found[kind] += hit
                if verbose and (told if sound else not hit):
                    what = "; ".join(f"{f.severity} {f.message}" for f in told) or "silent"
                    print(f"{'false alarm' if sound else 'missed'}: {kind} {lang} '{english}' → '{one}': {what}")
    print("| kind | wrong ones found | right ones with a finding |\n|---|---|---|")
    for kind in tried:
        print(f"| {kind} | {found[kind]}/{tried[kind]} | {alarms[kind]}/{right[kind]} |")
    print(f"| all | {found.total() / tried.total():.3f} of {tried.total()} | {alarms.total()} of {right.total()} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--kinds", nargs="*", default=[])
    given = parser.parse_args()
    main(given.verbose, given.kinds)
