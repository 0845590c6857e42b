"""The sheet that sums up: the self-score of every part, how complete it is, and the band, while people fill."""

from collections.abc import Mapping
from typing import Any

from data.template.anchors import SCORE, SUMMARY
from data.template.lists import letters
from data.template.node_formulas import HELPERS, Helpers, index_formula
from data.template.pages import FIRST_ROW, HEADER_ROW, MACHINE_COLUMN, Column, Columns, Head, finish, head
from data.template.self_score import SelfScore
from data.template.styles import LINE, TEAL, Styles
from data.template.summary_lines import Line, counted, hidden_formulas, hidden_values, lines_of
from scoring import Instrument
from scoring.formulas import NOT_APPLICABLE_SHOWN, band_formula, part_formula
from words import Words


def summary_columns(_: Words) -> Columns:
    """List the columns: those that people read, then the hidden ones that carry the arithmetic."""
    return Columns(
        [
            Column("code", _("Code"), 12),
            Column("name", _("Part"), 62),
            Column("weight", _("Weight"), 10),
            Column("shown", _("Self-score"), 14, SCORE),
            Column("complete", _("Completeness"), 14),
            Column("filled", _("Answered"), 12),
            Column("band", _("Band"), 18),
            *(Column(name, "", 9) for name in HELPERS),
        ]
    )


def write_summary(
    page: Any,
    instrument: Instrument,
    addresses: Mapping[str, str],
    scored: SelfScore,
    styles: Styles,
    shown: Head,
    title: str,
    _: Words,
) -> None:
    """Write the sheet over the scores that the lines show at `addresses`, with the values the engine gives them."""
    columns = summary_columns(_)
    hint = _("Computed from your answers while you fill. It is a preview: the scores that count are computed by us.")
    visible = Columns(columns.all[: -len(HELPERS)])
    head(page, styles, SUMMARY, title, hint, visible, shown)
    helpers = Helpers({name: letters(columns.at(name)) for name in HELPERS})
    page.set_column(columns.at(HELPERS[0]), columns.at(HELPERS[-1]), 9, None, {"hidden": True})
    page.set_row(HEADER_ROW, 22)
    lines = lines_of(instrument)
    heads = {line.part.code: line for line in lines if line.children is not None}
    for line in lines:
        page.set_row(line.row, 24 if line.parent is None else 17)
        if line.parent is None:
            page.write_string(line.row, MACHINE_COLUMN, line.part.code, styles.of("machine"))
        formulas = dict(hidden_formulas(line, instrument, heads, addresses, helpers))
        cached = hidden_values(line, instrument, scored)
        for name, formula in formulas.items():
            page.write_formula(line.row, columns.at(name), formula, None, cached[name])
        _write_shown(page, line, instrument, columns, helpers, scored, styles, _)
    last = lines[-1].row
    _draw_bars(page, columns.at("shown"), last, "#9DD8CE", float(instrument.scale.low), float(instrument.scale.high))
    _draw_bars(page, columns.at("complete"), last, "#D5DDE5", 0, 1)
    page.freeze_panes(FIRST_ROW, 0)
    page.repeat_rows(HEADER_ROW)
    finish(page, shown, last, columns.at("band"))


def _draw_bars(page: Any, column: int, last_row: int, colour: str, low: float, high: float) -> None:
    """Draw each figure of a column as a bar behind it."""
    look = {"bar_color": colour, "bar_solid": True, "bar_border_color": LINE}
    ends = {"min_type": "num", "max_type": "num", "min_value": low, "max_value": high}
    page.conditional_format(FIRST_ROW, column, last_row, column, {"type": "data_bar", **look, **ends})


def _write_shown(
    page: Any,
    line: Line,
    instrument: Instrument,
    columns: Columns,
    helpers: Helpers,
    scored: SelfScore,
    styles: Styles,
    _: Words,
) -> None:
    """Write what people read of a row."""
    whole = line.parent is None
    figures = "whole_figure" if whole else "figure"
    row, standing, scale = line.row, scored.parts[line.part.code], instrument.scale
    page.write_string(row, columns.at("code"), line.part.code, styles.of("whole" if whole else "part"))
    page.write_string(row, columns.at("name"), _.of(line.part.name), styles.of("whole" if whole else "part"))
    _write_weight(page, line, instrument, columns, styles)
    score, coverage = helpers.at("score", row), helpers.at("coverage", row)
    top = line.part == instrument.root and line.children is not None
    printed = (
        index_formula(instrument, helpers, row, *line.children) if top and line.children else part_formula(score, scale)
    )
    decimals = styles.of(figures, num_format="0." + "0" * scale.decimals if scale.decimals else "0")
    page.write_formula(row, columns.at("shown"), printed, decimals, _or_dash(standing.printed))
    percent = styles.of(figures, num_format="0%")
    complete = f'=IF(ISNUMBER({coverage}),{coverage},"{NOT_APPLICABLE_SHOWN}")'
    page.write_formula(row, columns.at("complete"), complete, percent, _or_dash(standing.coverage))
    answered, asked = counted(instrument, line.part, scored)
    of = f'={helpers.at("answered", row)}&" / "&{helpers.at("asked", row)}'
    page.write_formula(row, columns.at("filled"), of, styles.of(figures), f"{answered} / {asked}")
    if top and line.children and instrument.bands:
        names = {band.code: _.of(band.name) for band in instrument.bands}
        knocks = helpers.over("knock", *line.children)
        band = band_formula(instrument, columns.cell("shown", row), f"MIN({knocks})", names)
        reached = NOT_APPLICABLE_SHOWN if scored.band is None else _.of(scored.band.name)
        page.write_formula(row, columns.at("band"), band, styles.of(figures, font_color=TEAL), reached)
    else:
        page.write_blank(row, columns.at("band"), None, styles.of(figures))


def _write_weight(page: Any, line: Line, instrument: Instrument, columns: Columns, styles: Styles) -> None:
    """Write the share of a part among its siblings."""
    style = styles.of("figure" if line.parent else "whole_figure", num_format="0.0%")
    if line.parent is None:
        page.write_blank(line.row, columns.at("weight"), None, style)
        return
    weights = instrument.schemes[0].weights
    total = sum(weights[child.code] for child in instrument.children(line.parent.code))
    page.write_number(line.row, columns.at("weight"), weights[line.part.code] / total if total else 0, style)


def _or_dash(value: float | None) -> str | float:
    return NOT_APPLICABLE_SHOWN if value is None else value
