"""Numbers as people type them."""

from math import isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.figures import Field, Figure, FigureState, Measure, Rule, explain, read_number, read_text, written
from words import speak

ANY = Field()
SCORE = Field(0, 4)
PERCENT = Field(0, 100, Measure.PERCENT, "persen")
RUPIAH = Field(0, measure=Measure.RUPIAH)
SPEED = Field(0, unit="Mbps")


@pytest.mark.parametrize("written", ["", " ", "-", "–", "—", "n/a", "N/A", "\u00a0", "\u200b", "Belum Diisi", "Y/T"])
def test_blanks_are_blank_and_never_zero(written: str) -> None:
    assert read_text(written, ANY) == Figure(None, FigureState.BLANK)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0", 0), ("3", 3), ("12,5", 12.5), ("1.250,00", 1250), ("1.250.000", 1250000), ("-0,29", -0.29),
        ("−0,29", -0.29), ("\u00a02,55\u00a0", 2.55), ("\uff11\uff12,5", 12.5), ("0,125", 0.125),
        ("1\u200b2,\u20665\u2069", 12.5), ("\u061c\u0661\u0662", 12), ("\u0967\u0968,\u096b", 12.5),
        ("\u202e5\u202c", 5), ("\ufeff7\ufe0f", 7),
    ],
)  # fmt: skip
def test_what_is_written_as_indonesians_do_is_read_as_written(written: str, value: float) -> None:
    assert read_text(written, ANY) == Figure(value, FigureState.OK)


@pytest.mark.parametrize(
    ("written", "value", "field", "rule"),
    [
        ("12.5", 12.5, ANY, Rule.DECIMAL_POINT),
        ("0.125", 0.125, ANY, Rule.DECIMAL_POINT),
        ("1,250.00", 1250, ANY, Rule.THOUSANDS_COMMA),
        ("1,250,000", 1250000, ANY, Rule.THOUSANDS_COMMA),
        ("1 250 000", 1250000, ANY, Rule.THOUSANDS_SPACE),
        ("1.250", 1.25, SCORE, Rule.ONLY_READING),
        ("1.250", 1250, Field(100, 5000), Rule.ONLY_READING),
        ("350 juta", 350e6, ANY, Rule.SCALE_WORD),
        ("1,2 M", 1.2e9, RUPIAH, Rule.SCALE_WORD),
        ("Rp 1.234.567.890,00", 1234567890, RUPIAH, Rule.UNIT_WRITTEN),
        ("Rp1.250.000,-", 1250000, RUPIAH, Rule.UNIT_WRITTEN),
        ("12,5%", 12.5, PERCENT, Rule.UNIT_WRITTEN),
        ("12,5", 12.5, PERCENT, Rule.PERCENT_ASSUMED),
        ("1,2 miliar", 1.2e9, RUPIAH, Rule.SCALE_WORD),
        ("Rp 2 T", 2e12, RUPIAH, Rule.SCALE_WORD),
        ("15 rb", 15000, ANY, Rule.SCALE_WORD),
        ("0,8 persen", 0.8, PERCENT, Rule.UNIT_WRITTEN),
        ("90 Mbps", 90, SPEED, Rule.UNIT_WRITTEN),
    ],
)
def test_what_needs_a_rule_names_it(written: str, value: float, field: Field, rule: Rule) -> None:
    assert read_text(written, field) == Figure(value, FigureState.INTERPRETED, rule)
    assert explain(rule, speak("en"))


@pytest.mark.parametrize(
    ("written", "field", "rule", "readings"),
    [
        ("1.250", ANY, Rule.TWO_READINGS, (1.25, 1250)),
        ("1,250", ANY, Rule.TWO_READINGS, (1.25, 1250)),
        ("1.250", SPEED, Rule.TWO_READINGS, (1.25, 1250)),
        ("nihil", ANY, Rule.NIHIL, (0,)),
        ("0,8", PERCENT, Rule.FRACTION, (0.8, 80)),
    ],
)
def test_what_has_two_readings_has_no_value(written: str, field: Field, rule: Rule, readings: tuple[float]) -> None:
    assert read_text(written, field) == Figure(None, FigureState.DOUBTFUL, rule, readings)


@pytest.mark.parametrize(
    ("written", "field", "rule"),
    [
        ("dua", ANY, Rule.NOT_A_NUMBER),
        (">80", ANY, Rule.NOT_A_NUMBER),
        ("7-10", ANY, Rule.NOT_A_NUMBER),
        ("1e5", ANY, Rule.NOT_A_NUMBER),
        ("±75 %", PERCENT, Rule.NOT_A_NUMBER),
        (">80%", PERCENT, Rule.NOT_A_NUMBER),
        ("7 – 10", ANY, Rule.NOT_A_NUMBER),
        ("10 s.d. 12", ANY, Rule.NOT_A_NUMBER),
        ("12\xb9", ANY, Rule.NOT_A_NUMBER),
        ("5\u2082", ANY, Rule.NOT_A_NUMBER),
        ("12\u2462", ANY, Rule.NOT_A_NUMBER),
        ("\u2462", ANY, Rule.NOT_A_NUMBER),
        ("12\u3251", ANY, Rule.NOT_A_NUMBER),
        ("\xbd", ANY, Rule.NOT_A_NUMBER),
        ("2 T", ANY, Rule.OTHER_UNIT),
        ("350 juta", PERCENT, Rule.OTHER_UNIT),
        ("12.5.2023", ANY, Rule.NOT_A_NUMBER),
        ("9" * 400, ANY, Rule.NOT_A_NUMBER),
        ("12,5%", ANY, Rule.OTHER_UNIT),
        ("90 Mbps", ANY, Rule.OTHER_UNIT),
        ("1,2 M", ANY, Rule.OTHER_UNIT),
        ("Rp 5", ANY, Rule.OTHER_UNIT),
    ],
)
def test_what_is_no_number_of_this_field_is_wrong(written: str, field: Field, rule: Rule) -> None:
    assert read_text(written, field) == Figure(None, FigureState.WRONG, rule)


def test_a_numeric_cell_is_its_number_and_percent_formats_count() -> None:
    assert read_number(2.55, "0.00", SCORE) == Figure(2.55, FigureState.OK)
    assert read_number(0.125, "0.0%", PERCENT) == Figure(12.5, FigureState.OK)
    assert read_number(12.5, "General", PERCENT) == Figure(12.5, FigureState.INTERPRETED, Rule.PERCENT_ASSUMED)
    assert read_number(100, "0", PERCENT) == Figure(100, FigureState.INTERPRETED, Rule.PERCENT_ASSUMED)
    assert read_number(0, "General", PERCENT) == Figure(0, FigureState.OK)
    assert read_number(1, "General", PERCENT).readings == (1, 100)
    assert read_number(0.8, "General", PERCENT).state is FigureState.DOUBTFUL
    assert read_number(0.5, "0%", SCORE) == Figure(None, FigureState.WRONG, Rule.OTHER_UNIT)
    assert read_number(float("inf"), "General", ANY).state is FigureState.WRONG


@given(st.text(), st.sampled_from([ANY, SCORE, PERCENT, RUPIAH, SPEED]))
def test_no_text_is_too_odd(written: str, field: Field) -> None:
    figure = read_text(written, field)
    assert (figure.value is not None) == (figure.state in (FigureState.OK, FigureState.INTERPRETED))
    assert figure.value is None or isfinite(figure.value)


@given(st.integers(-(10**15), 10**15), st.integers(0, 10**2 - 1))
def test_a_number_written_as_indonesians_do_comes_back(whole: int, hundredths: int) -> None:
    written = f"{whole:,}".replace(",", ".") + f",{hundredths:02d}"
    sign = "-" if whole < 0 else ""
    assert read_text(written, ANY).value == float(f"{sign}{abs(whole)}.{hundredths:02d}") + 0.0


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from([ANY, PERCENT, RUPIAH]))
def test_what_is_proposed_is_read_without_doubt(value: float, field: Field) -> None:
    assert read_text(written(value, field), field).value == value


@given(st.text(st.characters(categories=["Nd"]), min_size=1, max_size=12))
def test_digits_of_every_script_are_digits(digits: str) -> None:
    assert read_text(digits, ANY).value == float(int(digits))


@given(st.text(st.sampled_from("0123456789.,")), st.sampled_from(["\u200b", "\u2067", "\ufeff", "\xad"]))
def test_what_cannot_be_seen_changes_nothing(seen: str, unseen: str) -> None:
    assert read_text(unseen.join(f" {seen} "), ANY) == read_text(f" {seen} ", ANY)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(["-", " - ", "–", " s.d. ", " sampai "]))
def test_a_range_is_never_one_number(low: int, high: int, between: str) -> None:
    assert read_text(f"{low}{between}{high}", ANY).state is FigureState.WRONG
