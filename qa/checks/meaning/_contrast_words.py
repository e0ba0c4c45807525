"""Words by which languages set two things apart."""

from __future__ import annotations

VERSUS = frozenset({"vs", "versus", "contra", "kontra", "против", "contre", "बनाम", "مقابل"})
"""Words that stand for "versus", and hardly for anything else."""
COMPARING = frozenset(
    "برابر مقابل مقایسه vergleich gegensatz comparación comparação comparazione comparaison confronto rapport face "
    "frente porównaniu porovnání srovnání сравнении сравнению порівнянні противовес összehasonlítva szemben verrattuna "
    "verglichen vergelijking jämfört sammenlignet dibanding dibandingkan karşı karşılık comparație σύγκριση बजाय "
    "तुलना".split()
)
"""What languages say for "versus" beside small words, as a rule in several words."""
AMONG = frozenset(
    "arasında arasındaki arasındakı बीच मध्ये दरम्यान মধ্যে মধ্যকার 사이 사이의 இடையே இடையிலான మధ్య વચ્ચે ನಡುವೆ ನಡುವಿನ "
    "közt között közötti közti välillä välinen väliset vahel vaheline درمیان ਵਿਚਕਾਰ orasidagi "
    "арасындағы".split()
)
"""Words for "between" that stand behind the second of two things."""
