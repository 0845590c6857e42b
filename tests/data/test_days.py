"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.days import DAY_FIRST, Day, read_day, read_serial
from data.figures import FigureState


@pytest.mark.parametrize(
    "written",
    [
        "10 Juli 2019", "10 juli 2019", "10-Jul-2019", "10 July 2019", "Rabu, 10 Juli 2019", "Juli 10, 2019",
        "2019-07-10", "2019-07-10 00:00:00", "2019-07-10T00:00:00", "\u00a010 \u200bJuli 2019",
        "\uff11\uff10 Juli 2019",
    ],
)  # fmt: skip
def test_a_date_with_its_month_in_letters_or_its_year_first_is_plain(written: str) -> None:
    assert read_day(written) == Day(date(2019, 7, 10), FigureState.OK)


@pytest.mark.parametrize("written", ["10/7/2019", "10-07-2019", "10.7.2019", "10 / 7 / 2019"])
def test_digits_are_day_month_year(written: str) -> None:
    assert read_day(written) == Day(date(2019, 7, 10), FigureState.INTERPRETED, DAY_FIRST)


@pytest.mark.parametrize(("written", "reading"), [("7/13/2019", date(2019, 7, 13)), ("10/7/19", date(2019, 7, 10))])
def test_a_month_that_stands_first_and_a_short_year_are_asked_about(written: str, reading: date) -> None:
    assert read_day(written) == Day(None, FigureState.DOUBTFUL, readings=(reading,))


@pytest.mark.parametrize(
    "written",
    ["31/2/2019", "30 Februari 2019", "13/13/2019", "10-11 Juli 2019", "Juli 2019", "2019", "kemarin", "10 Jula 2019",
     "10/7-2019", "10/7/201", "0 Juli 2019"],
)  # fmt: skip
def test_what_is_no_day_is_wrong(written: str) -> None:
    assert read_day(written).state is FigureState.WRONG


@pytest.mark.parametrize("written", ["", "-", "n/a", "nihil"])
def test_blanks_are_blank(written: str) -> None:
    assert read_day(written).state is FigureState.BLANK


def test_a_number_that_may_be_a_date_is_asked_about() -> None:
    assert read_serial(43656) == Day(None, FigureState.DOUBTFUL, readings=(date(2019, 7, 10),))
    assert [read_serial(number).state for number in (2019, 99999, float("nan"))] == [FigureState.WRONG] * 3


@given(st.text())
def test_no_text_is_too_odd(written: str) -> None:
    day = read_day(written)
    assert (day.value is not None) == (day.state in (FigureState.OK, FigureState.INTERPRETED))


@given(st.dates(date(2000, 1, 1), date(2035, 12, 31)))
def test_every_date_comes_back_from_iso_form_and_day_first(day: date) -> None:
    assert read_day(day.isoformat()).value == day
    assert read_day(f"{day.day}/{day.month}/{day.year}").value == day
