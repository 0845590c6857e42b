"""Native charts of PowerPoint, which people can edit: bars, lines, and the way from one figure to another."""

from itertools import accumulate, pairwise
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement
from pptx.util import Pt

from reports.deck.look import BODY, DOWN, FONT, INK, LINE, MUTED, SERIES, SMALL, TEXT, UP
from reports.slides import Bars, Lines, Role, Series, Steps
from words import Words


def add_bars(page: Any, bars: Bars, _: Words) -> None:
    """Draw groups of bars on the whole scale."""
    chart = _chart(page, XL_CHART_TYPE.COLUMN_CLUSTERED, bars.categories, bars.series, _)
    chart.plots[0].gap_width, chart.plots[0].overlap = 60, -8
    _scale(chart, bars.low, bars.high, bars.decimals)
    _legend(chart, bars.series)
    for series, given, colour in zip(chart.plots[0].series, bars.series, _colours(bars.series), strict=True):
        _filled(series, colour)
        _labels(series, bars.decimals, bold=given.role is Role.OWN, position=XL_LABEL_POSITION.OUTSIDE_END)


def add_lines(page: Any, lines: Lines, _: Words) -> None:
    """Draw lines over moments on the whole scale; a missing value is a gap."""
    chart = _chart(page, XL_CHART_TYPE.LINE_MARKERS, lines.moments, lines.series, _)
    _scale(chart, lines.low, lines.high, lines.decimals)
    _legend(chart, lines.series)
    for series, colour in zip(chart.plots[0].series, _colours(lines.series), strict=True):
        series.smooth = False
        series.format.line.color.rgb, series.format.line.width = colour, Pt(3)
        series.marker.size = 10
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = colour
        _labels(series, lines.decimals, bold=True, position=XL_LABEL_POSITION.ABOVE)


def add_steps(page: Any, steps: Steps, _: Words) -> None:
    """Draw the way from one figure to another: bars that float, the steps up and down in two colours."""
    figures = [step for _label, step in steps.steps]
    heights = list(accumulate(figures, initial=steps.start[1]))
    lower = [min(pair) for pair in pairwise(heights)]
    nothing = (None,) * len(figures)
    series = (
        Series("", (None, *lower, None), Role.OTHER),
        Series(_("Score"), (steps.start[1], *nothing, steps.end[1]), Role.OWN),
        Series(_("Rise"), (None, *(one if one > 0 else None for one in figures), None), Role.OWN),
        Series(_("Fall"), (None, *(-one if one < 0 else None for one in figures), None), Role.OTHER),
    )
    names = (steps.start[0], *(label for label, _step in steps.steps), steps.end[0])
    chart = _chart(page, XL_CHART_TYPE.COLUMN_STACKED, names, series, _)
    chart.plots[0].gap_width = 45
    chart.has_legend = False
    ends = [steps.start[1], steps.end[1], *heights]
    room = max(max(ends) - min(ends), 10.0**-steps.decimals)
    floor = max(0.0, min(ends) - room)
    _scale(chart, floor, max(ends) + room / 4, steps.decimals)
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False  # it does not begin at 0
    base, score, rise, fall = chart.plots[0].series
    base.format.fill.background()
    for one, colour in ((score, INK), (rise, UP), (fall, DOWN)):
        _filled(one, colour)
    position = XL_LABEL_POSITION.INSIDE_END
    _labels(score, steps.decimals, bold=True, position=position, colour=RGBColor(255, 255, 255))
    _signed_labels(rise, steps.decimals, "+")
    _signed_labels(fall, steps.decimals, "−")


def _chart(page: Any, kind: XL_CHART_TYPE, categories: tuple[str, ...], series: tuple[Series, ...], _: Words) -> Any:
    """Place a chart over the body of a slide."""
    filled = CategoryChartData()
    filled.categories = categories
    for one in series:
        filled.add_series(one.name, one.values)
    chart = page.shapes.add_chart(kind, BODY.left, BODY.top, BODY.width, BODY.height, filled).chart
    language = OxmlElement("c:lang")
    language.set("val", {"id": "id-ID", "en": "en-GB"}[_.language])
    chart._chartSpace.insert(1, language)  # whose decimal mark the figures have
    chart.font.name, chart.font.size = FONT, TEXT
    chart.font.color.rgb = INK
    chart.has_title = False
    axis = chart.category_axis
    axis.tick_labels.font.size = TEXT if len(categories) < 8 else SMALL
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.has_major_gridlines = False
    axis.format.line.color.rgb = MUTED
    axis._element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}").set(
        "rot", "0"
    )  # long names take two lines; they do not turn
    return chart


def _scale(chart: Any, low: float, high: float, decimals: int) -> None:
    """Show the scale from end to end."""
    axis = chart.value_axis
    axis.minimum_scale, axis.maximum_scale = low, high
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = LINE
    axis.format.line.fill.background()
    axis.tick_labels.font.size = SMALL
    axis.tick_labels.font.color.rgb = MUTED
    whole = high - low >= 4 and float(low).is_integer()
    axis.tick_labels.number_format = _number_format(0 if whole else decimals)
    axis.tick_labels.number_format_is_linked = False


def _legend(chart: Any, series: tuple[Series, ...]) -> None:
    """Name the series above the chart, where there are several."""
    chart.has_legend = len(series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        chart.legend.font.size = TEXT


def _colours(series: tuple[Series, ...]) -> list[RGBColor]:
    """A colour for each series by what it is; of several that are the same thing each has its own."""
    used = dict.fromkeys(Role, 0)
    colours = []
    for one in series:
        choice = SERIES[one.role]
        colours.append(RGBColor.from_string(choice[used[one.role] % len(choice)]))
        used[one.role] += 1
    return colours


def _filled(series: Any, colour: RGBColor) -> None:
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = colour


def _labels(series: Any, decimals: int, *, bold: bool, position: XL_LABEL_POSITION, colour: RGBColor = INK) -> None:
    """Write the figures at the bars."""
    labels = series.data_labels
    labels.show_value, labels.position = True, position
    labels.number_format, labels.number_format_is_linked = _number_format(decimals), False
    labels.font.size, labels.font.bold = SMALL, bold
    labels.font.color.rgb = colour


def _signed_labels(series: Any, decimals: int, sign: str) -> None:
    """Write the steps with their sign."""
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = f'"{sign}"{_number_format(decimals)}', False
    labels.font.size, labels.font.bold = SMALL, True
    labels.font.color.rgb = RGBColor(255, 255, 255)


def _number_format(decimals: int) -> str:
    """The format of a number with so many decimals; the comma comes from the language of the machine."""
    return "0" + ("." + "0" * decimals if decimals else "")
