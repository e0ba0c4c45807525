"""Units of measurement: what each measures, and how large it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from qa.model.records import dataclass

D = Decimal


@dataclass(frozen=True, slots=True)
class MeasurementUnit:
    """A unit by its id: what it measures, and how large it is in the base unit of that dimension (`offset` added)."""

    id: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


def _named(dimension: str, table: str) -> Iterator[MeasurementUnit]:
    """Units from `id factor` pairs."""
    words = table.split()
    for name, factor in zip(words[::2], words[1::2], strict=True):
        yield MeasurementUnit(name, dimension, D(factor))


UNITS: Mapping[str, MeasurementUnit] = {
    unit.id: unit
    for unit in (
        *_named(
            "time",
            "ps 1e-12 ns 1e-9 µs 1e-6 ms 1e-3 s 1 min 60 h 3600 d 86400 week 604800 month 2629746 year 31556952 "
            "decade 315569520 century 3155695200",
        ),
        *_named(
            "length",
            "nm 1e-9 µm 1e-6 mm 1e-3 cm 1e-2 dm 0.1 m 1 km 1000 in 0.0254 ft 0.3048 yd 0.9144 mi 1609.344 ly 9.4607e15 "
            "smil 10000 pm 1e-12 nmi 1852 au 149597870700 pc 3.0857e16",
        ),
        *_named("mass", "ng 1e-12 µg 1e-9 mg 1e-6 g 1e-3 dag 1e-2 kg 1 t 1000 oz 0.028349523125 lb 0.45359237 jin 0.5"),
        *_named(
            "area",
            "mm² 1e-6 cm² 1e-4 m² 1 km² 1e6 ha 1e4 acre 4046.8564224 mi² 2589988.110336 ft² 0.09290304 "
            "are 100 dunam 1000 in² 0.00064516 yd² 0.83612736",
        ),
        *_named(
            "volume",
            "mm³ 1e-9 cm³ 1e-6 mL 1e-6 cL 1e-5 dL 1e-4 L 1e-3 hL 0.1 m³ 1 km³ 1e9 gal 0.003785411784 "
            "nL 1e-12 µL 1e-9 pt 0.000473176473 bbl 0.158987294928 ft³ 0.028316846592 in³ 1.6387064e-5 yd³ 0.7645549",
        ),
        MeasurementUnit("fl oz", "volume", D("2.95735295625e-5")),
        *_named("volume", "tbsp 1.5e-5 tsp 5e-6 cup 2.4e-4"),
        *_named("data", "bit 1 kbit 1e3 Mbit 1e6 Gbit 1e9 Tbit 1e12 B 8 kB 8e3 MB 8e6 GB 8e9 TB 8e12 PB 8e15"),
        *_named("data", "KiB 8192 MiB 8388608 GiB 8589934592 TiB 8796093022208"),
        *_named("frequency", "Hz 1 kHz 1e3 MHz 1e6 GHz 1e9 THz 1e12"),
        *_named("power", "µW 1e-6 mW 1e-3 W 1 kW 1e3 MW 1e6 GW 1e9 TW 1e12 hp 745.69987"),
        *_named("voltage", "µV 1e-6 mV 1e-3 V 1 kV 1e3"),
        *_named("current", "µA 1e-6 mA 1e-3 A 1"),
        *_named("resistance", "Ω 1 kΩ 1e3 MΩ 1e6"),
        *_named("energy", "J 1 kJ 1e3 MJ 1e6 cal 4.184 kcal 4184 kWh 3.6e6 MWh 3.6e9 Wh 3600 eV 1.602176634e-19"),
        *_named("energy", "BTU 1055.05585262 keV 1.602176634e-16 MeV 1.602176634e-13 GeV 1.602176634e-10"),
        *_named("force", "N 1 kN 1e3"),
        *_named("torque", "Nm 1 kNm 1e3 mNm 1e-3"),
        *_named(
            "pressure",
            "Pa 1 hPa 100 kPa 1e3 MPa 1e6 bar 1e5 mbar 100 atm 101325 mmHg 133.322 inHg 3386.389 psi 6894.757",
        ),
        *_named("speed", "m/s 1 km/h 0.27777777777777778 km/s 1e3 mph 0.44704 kn 0.51444444444444444"),
        *_named("light", "lm 1"),
        *_named("illuminance", "lx 1"),
        *_named("field", "T 1 mT 1e-3"),
        *_named("activity", "Bq 1"),
        *_named("dose", "Sv 1 mSv 1e-3 µSv 1e-6"),
        *_named("rate", "bit/s 1 kbit/s 1e3 Mbit/s 1e6 Gbit/s 1e9 B/s 8 kB/s 8e3 MB/s 8e6 GB/s 8e9"),
        *_named("amount", "kmol 1e3 mol 1 mmol 1e-3 µmol 1e-6 nmol 1e-9"),
        *_named("ratio", "% 0.01 ‰ 0.001 ppm 1e-6 ppb 1e-9"),
        *_named("points", "pp 0.01"),
        *_named("image", "px 1 Mpx 1e6"),
        *_named("resolution", "dpi 1"),
        *_named("level", "dB 1"),
        *_named("angle", "° 1 rad 57.29577951308232"),
        *_named("purity", "karat 1"),
        MeasurementUnit("K", "temperature", D(1)),
        MeasurementUnit("°C", "temperature", D(1), D("273.15")),
        MeasurementUnit("°F", "temperature", D(5) / D(9), D("255.3722222222222")),
        *(
            MeasurementUnit(code, f"money {code}", D(1))
            for code in "USD EUR GBP JPY CNY INR RUB KRW CHF BRL CAD AUD MXN TRY PLN SEK NOK DKK CZK HUF UAH ILS THB "
            "VND HKD TWD SGD NZD".split()
        ),
        MeasurementUnit("¢", "cents", D(1)),
    )
}
BINARY = {"kB": "KiB", "MB": "MiB", "GB": "GiB", "TB": "TiB"}
"""Sizes of memory by powers of a thousand and of 1,024: who writes the first may mean the second."""
