"""Where a figure comes from: its formula, its inputs, and the cell of the workbook each was read from."""

import pandas as pd

from data.result_table import Part
from reports import basis_names, combining, part_names
from scoring import FINAL, Aggregation, Indicator, Instrument, Kind, Node, Rounding, Transform
from ui.results import Results
from ui.tables import on_printed_scale
from words import Words


def cells_of(results: Results, region: str) -> pd.DataFrame:
    """The cells a region's answers were read from: code, part, raw, number, sheet, cell, rule, file."""
    rows = results.answers[results.answers["region"] == region]
    return rows.assign(file=results.entries.loc[region, "file_name"], address=rows["sheet"] + "!" + rows["cell"])


def source_of(results: Results, region: str) -> pd.Series:
    """Code -> the cells it was read from, for every answered code of a region."""
    cells = cells_of(results, region)
    asked = cells[cells["part"].isin([Part.VALUE, Part.NUMERATOR, Part.DENOMINATOR, Part.PRINTED])]
    return asked.groupby("code")["address"].agg(", ".join)


def cell_table(results: Results, region: str, code: str, _: Words) -> pd.DataFrame:
    """Every cell behind one code: which part of the answer, what stood there, how it was read, and where."""
    cells = cells_of(results, region)
    cells = cells[cells["code"] == code]
    parts = part_names(_)
    return pd.DataFrame(
        {
            _("What"): [parts.get(part, part) for part in cells["part"]],
            _("As written"): cells["raw"],
            _("Read as"): [_.plain(number) for number in cells["number"]],
            _("Cell"): cells["address"].where(cells["part"] != FINAL, cells["rule"].map(basis_names(_))),
            _("File"): cells["file"],
        }
    )


def inputs_table(results: Results, region: str, node: Node, _: Words) -> tuple[pd.DataFrame, dict[str, int]]:
    """The children of a node for one region: weight in the region's scheme, score, and weighted contribution."""
    instrument = results.instrument
    scheme = instrument.scheme(_scheme_of(results, region))
    rows = results.scores[results.scores["region"] == region].astype({"code": object}).set_index("code")
    children = [
        child
        for child in instrument.children(node.code)
        if scheme.weights[child.code] > 0 and pd.notna(rows.loc[child.code, "coverage"])
    ]
    total = sum(scheme.weights[child.code] for child in children)
    places = instrument.scale.decimals
    table = pd.DataFrame(
        {
            _("Part"): [_.of(child.name) for child in children],
            _("Weight (%)"): [100 * scheme.weights[child.code] / total for child in children],
            _("Score"): [float(rows.loc[child.code, "published"] or "nan") for child in children],
        }
    )
    decimals = {_("Weight (%)"): 1, _("Score"): places}
    if node.aggregation is Aggregation.ARITHMETIC:
        unrounded = on_printed_scale(rows.loc[[child.code for child in children], "score"], instrument)
        table[_("Contribution")] = table[_("Weight (%)")] * unrounded.to_numpy() / 100
        decimals[_("Contribution")] = places + 2
    return table, decimals


def formula_of(part: Node | Indicator, instrument: Instrument, _: Words) -> str:
    """Say in words how the score of a part is made."""
    return _formula_of_node(part, instrument, _) if isinstance(part, Node) else _formula_of_indicator(part, _)


def _formula_of_node(node: Node, instrument: Instrument, _: Words) -> str:
    """How the children become one score, what a blank does, and how the index is rounded."""
    sentences = combining(node, _)
    if node.parent is None:
        sentences.append(
            _("Each weighted contribution is rounded half-up before the sum.")
            if instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS
            else _("The sum is rounded half-up once, at the end.")
        )
    return " ".join(sentences)


def _formula_of_indicator(indicator: Indicator, _: Words) -> str:
    """How an answer becomes a score."""
    unit = _.of(indicator.unit)
    if indicator.goalposts is None:
        corners = "; ".join(
            f"{_.number(point.answer, 2)} → {_.number(point.score, 2)}" for point in indicator.breakpoints
        )
        return _("Read off straight lines between these points (answer → score): {corners}.").format(corners=corners)
    worst, best = (_.number(end, _decimals(end)) for end in (indicator.goalposts.worst, indicator.goalposts.best))
    sentences = [
        _("Scores 0 at {worst} and full marks at {best} ({unit}), in a straight line between.").format(
            worst=worst, best=best, unit=unit
        )
    ]
    if indicator.transform is Transform.LN:
        sentences.append(_("The natural logarithm is taken first."))
    if indicator.ratio is not None:
        ratio = indicator.ratio
        sentences.append(
            _("The answer is {numerator} / {denominator} × {per}.").format(
                numerator=_.of(ratio.numerator), denominator=_.of(ratio.denominator), per=_.number(ratio.per, 0)
            )
        )
    if indicator.kind is Kind.YES_NO:
        sentences.append(_("Yes without evidence counts 0."))
    if indicator.guess is not None:
        sentences.append(_("GUESSED: {reason}").format(reason=_.of(indicator.guess)))
    return " ".join(sentences)


def _decimals(value: float) -> int:
    """As many decimals as the number needs, up to three."""
    return len(f"{value:.3f}".rstrip("0").partition(".")[2])


def _scheme_of(results: Results, region: str) -> str:
    """The weight scheme a region is scored with in these results."""
    return str(results.ranking.set_index("region").loc[region, "scheme"])
