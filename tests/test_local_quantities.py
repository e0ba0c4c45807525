"""Quantities that only some languages write so, each beside the fault that it must not hide."""

from __future__ import annotations

import pytest

from qa import check_texts

CASES = [
    ("zh", "Boil 2½ litres of milk.", "把2.5升牛奶煮开。", "把3.5升牛奶煮开。"),
    ("hi", "Add 1½ kilos of rice.", "डेढ़ किलो चावल डालें।", "ढाई किलो चावल डालें।"),
    ("de", "Add 3½ cups of rice.", "3,5 Tassen Reis dazugeben.", "35 Tassen Reis dazugeben."),
    ("ta", "About 700,000 people came.", "சுமார் 7 லட்சம் பேர் வந்தனர்.", "சுமார் 9 லட்சம் பேர் வந்தனர்."),
    ("te", "It cost 40 million rupees.", "దీనికి 4 కోట్లు రూపాయలు ఖర్చయింది.", "దీనికి 6 కోట్లు రూపాయలు ఖర్చయింది."),
    ("ml", "About 700,000 people came.", "ഏകദേശം 7 ലക്ഷം പേർ വന്നു.", "ഏകദേശം 9 ലക്ഷം പേർ വന്നു."),
    ("mr", "More than 700,000 people came.", "7 लाखांहून अधिक लोक आले.", "9 लाखांहून अधिक लोक आले."),
    ("gu", "More than 700,000 people came.", "7 લાખથી વધુ લોકો આવ્યા.", "9 લાખથી વધુ લોકો આવ્યા."),
    ("ja", "It begins at 12:40 p.m. today.", "今日は午後0時40分に始まります。", "今日は午前0時40分に始まります。"),
    ("ko", "It begins at 12:40 p.m. today.", "오늘 오후 0시 40분에 시작합니다.", "오늘 오후 1시 40분에 시작합니다."),
    ("th", "It closes at 6:45 p.m. daily.", "ปิดเวลา 18.45 น. ทุกวัน", "ปิดเวลา 19.45 น. ทุกวัน"),
    ("uz", "It took three and a half hours.", "Bu uch yarim soat davom etdi.", "Bu yarim soat davom etdi."),
    ("kk", "It took three and a half hours.", "Бұл үш жарым сағатқа созылды.", "Бұл бес жарым сағатқа созылды."),
    ("th", "It took three and a half hours.", "ใช้เวลาสามชั่วโมงครึ่ง", "ใช้เวลาห้าชั่วโมงครึ่ง"),
    ("th", "It took half an hour.", "ใช้เวลาครึ่งชั่วโมง", "ใช้เวลาสองชั่วโมงครึ่ง"),
    (
        "sw",
        "It runs from 7 a.m. to 9 a.m. daily.",
        "Huenda kuanzia saa moja asubuhi hadi saa tatu asubuhi kila siku.",
        "Huenda kuanzia saa mbili asubuhi hadi saa tatu asubuhi kila siku.",
    ),
    ("fa", "The 16th count begins.", "شانزدهمین سرشماری آغاز می‌شود.", "هفدهمین سرشماری آغاز می‌شود."),
    ("he", "It cost less than 7,000 rupees.", "זה עלה פחות משבעת אלפים רופי.", "זה עלה פחות מתשעת אלפים רופי."),
    ("ur", "About 500 people came.", "تقریباً پانچ سو لوگ آئے۔", "تقریباً تین سو لوگ آئے۔"),
    (
        "fa",
        "The office opened on 3 October 2019.",
        "این دفتر در ۱۱ مهر ۱۳۹۸ گشایش یافت.",
        "این دفتر در ۱۴ مهر ۱۳۹۸ گشایش یافت.",
    ),
    (
        "vi",
        "The third course begins on Friday.",
        "Khóa học thứ ba bắt đầu vào thứ Sáu.",
        "Khóa học thứ tám bắt đầu vào thứ Sáu.",
    ),
    ("vi", "The kitchen is on the third floor; come on Friday.", "Bếp ở tầng ba; hãy đến vào thứ Sáu.", ""),
    (
        "ta", "One in four stays, and two shops are open.",
        "நான்கில் ஒருவர் தங்குகிறார், இரண்டு கடைகள் திறந்துள்ளன.",
        "ஐந்தில் ஒருவர் தங்குகிறார், இரண்டு கடைகள் திறந்துள்ளன.",
    ),
    (
        "ta", "Nearly two thirds live here, and one in four works.",
        "ஏறத்தாழ மூன்றில் இரண்டு பங்கினர் இங்கு வாழ்கின்றனர், நான்கில் ஒருவர் வேலை செய்கிறார்.", "",
    ),
    (
        "cs",
        "In the twenty-first century we travel faster.",
        "V dvacátém prvním století cestujeme rychleji.",
        "V dvacátém druhém století cestujeme rychleji.",
    ),
    (
        "sk",
        "The twenty-first page is missing.",
        "Dvadsiata prvá strana chýba.",
        "Tridsiata prvá strana chýba.",
    ),
    (
        "uk",
        "In the twenty-first century we travel faster.",
        "У двадцять першому столітті ми подорожуємо швидше.",
        "У двадцять другому столітті ми подорожуємо швидше.",
    ),
    (
        "bg",
        "The twenty-first page is missing.",
        "Двадесет и първата страница липсва.",
        "Двадесет и втората страница липсва.",
    ),
    (
        "ro",
        "In the twenty-first century we travel faster.",
        "În secolul al douăzeci și unulea călătorim mai repede.",
        "În secolul al douăzeci și doilea călătorim mai repede.",
    ),
    (
        "sl",
        "In the twenty-first century we travel faster.",
        "V enaindvajsetem stoletju potujemo hitreje.",
        "V dvaindvajsetem stoletju potujemo hitreje.",
    ),
    (
        "hi",
        "Fifteen boats came.",
        "पंद्रह नावें आईं।",
        "पच्चीस नावें आईं।",
    ),
    (
        "hi",
        "It starts a quarter of an hour later and is one and a half times as fast.",
        "वह पंद्रह मिनट बाद चलती है और डेढ़ गुना तेज़ है।",
        "वह बीस मिनट बाद चलती है और डेढ़ गुना तेज़ है।",
    ),
    (
        "fa",
        "It was −7 °C at dawn.",
        "سپیده‌دم دما ۷- درجه بود.",
        "سپیده‌دم دما ۷ درجه بود.",
    ),
    (
        "he",
        "It fell to −7 °C at dawn.",
        "עם שחר ירדה הטמפרטורה ל-−7 °C.",
        "עם שחר ירדה הטמפרטורה ל-7 °C.",
    ),
    (
        "he",
        "It fell to −7 °C at dawn.",
        "עם שחר ירדה הטמפרטורה למינוס 7 מעלות.",
        "עם שחר ירדה הטמפרטורה ל-7 מעלות.",
    ),
    (
        "fa",
        "It was 7 °C at dawn.",
        "سپیده‌دم دما ۷ درجه بود.",
        "سپیده‌دم دما ۷- درجه بود.",
    ),
    (
        "ja",
        "The shop closes at twenty to five.",
        "店は5時20分前に閉まる。",
        "店は5時20分に閉まる。",
    ),
    (
        "ko",
        "The shop closes at twenty to five.",
        "가게는 5시 20분 전에 닫는다.",
        "가게는 4시 20분에 닫는다.",
    ),
    (
        "ko",
        "Come before 2:10.",
        "2시 10분 전에 오세요.",
        "3시 10분 전에 오세요.",
    ),
    (
        "zh",
        "The shop closes at twenty to five.",
        "商店差20分5点关门。",
        "商店差20分4点关门。",
    ),
    (
        "zh",
        "The shop closes at a quarter to five.",
        "商店5点差一刻关门。",
        "商店5点一刻关门。",
    ),
    (
        "de",
        "The shop closes at a quarter to five.",
        "Der Laden schließt um drei viertel fünf.",
        "Der Laden schließt um viertel fünf.",
    ),
    (
        "de",
        "The shop closes at a quarter past four.",
        "Der Laden schließt um viertel fünf.",
        "Der Laden schließt um viertel vier.",
    ),
    (
        "tr",
        "There were nineteen boats.",
        "Teknelerin sayısı on dokuzdu.",
        "Teknelerin sayısı on sekizdi.",
    ),
    (
        "tr",
        "It was minus twenty-one at night.",
        "Gece sıcaklık eksi yirmi birdi.",
        "Gece sıcaklık eksi otuz birdi.",
    ),
]  # fmt: skip


def told(lang: str, source: str, target: str) -> list[str]:
    notes = (f"# $x$\n\n{text} Here $a = b + c$.\n" for text in (source, target))
    found = check_texts(*notes, source_lang="en", target_lang=lang)
    return [f.message for f in found if f.check == "number-mismatch"]


@pytest.mark.parametrize(("lang", "source", "right", "wrong"), CASES)
def test_local_forms_are_silent_and_faults_beside_them_are_told(lang: str, source: str, right: str, wrong: str) -> None:
    assert told(lang, source, right) == []
    assert not wrong or told(lang, source, wrong)


@pytest.mark.parametrize(
    ("day", "common"),
    [
        ("۱ فروردین ۱۴۰۳", "20 March 2024"),
        ("۲۲ بهمن ۱۳۵۷", "11 February 1979"),
        ("۳۰ اسفند ۱۳۹۹", "20 March 2021"),
        ("۱ فروردین ۱۳۹۶", "21 March 2017"),
    ],
)
def test_iranian_days_are_days_of_the_common_era(day: str, common: str) -> None:
    assert told("fa", f"It began on {common}.", f"این کار در {day} آغاز شد.") == []
