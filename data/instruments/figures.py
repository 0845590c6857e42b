"""How figures are printed: the scale, the bands, and the figures that published tables print themselves."""

from decimal import Decimal

from data.instruments.fields import Table
from data.instruments.parts import check_code
from data.instruments.problems import shown
from scoring import Aggregation, Band, Node, Printed, PrintedOf, Rounding, Scale

SCALE_KEYS = ("low", "high", "decimals", "rounding")
BAND_KEYS = ("code", "name", "floor", "minimum_dimension")
PRINTED_KEYS = ("code", "name", "of", "headers")


def read_scale(document: Table) -> Scale | None:
    """Read `[scale]`; None, with the problem noted, when its ends or decimals cannot be used."""
    table = document.table("scale", "[scale] with low, high and decimals")
    if table is None:
        return None
    table.only(SCALE_KEYS)
    low, high = table.number("low"), table.number("high")
    decimals = table.number("decimals", Decimal(0), Decimal(6))
    rounding = table.choice("rounding", Rounding.SUM_THEN_ROUND)
    if decimals is not None and decimals != int(decimals):
        table.report("decimals", shown(decimals), "a whole number from 0 to 6")
    if low is not None and high is not None and low >= high:
        table.report("high", shown(high), f"a number above low ({low})")
        return None
    return None if low is None or high is None else Scale(low, high, int(decimals or 0), rounding)


def check_rounding(document: Table, scale: Scale | None, nodes: list[Node]) -> None:
    """Note contributions that are to be rounded where the root makes no sum of them."""
    root = next((node for node in nodes if node.parent is None), None)
    if scale is None or root is None or scale.rounding is not Rounding.ROUND_CONTRIBUTIONS:
        return
    if root.aggregation is not Aggregation.ARITHMETIC:
        table = document.table("scale", "")
        expected = f'"sum-then-round": the {root.aggregation} root {root.code} is no sum of contributions'
        if table is not None:
            table.report("rounding", f'"{scale.rounding}"', expected)


def read_bands(document: Table, scale: Scale | None) -> tuple[Band, ...]:
    """Read every `[[bands]]`, best first."""
    bands: list[Band] = []
    codes: set[str] = set()
    tables = document.tables("bands", "band")
    for table in tables:
        table.only(BAND_KEYS)
        code, name = table.text("code"), table.wording("name")
        if code and code in codes:
            table.report("code", f'"{code}", as another band', "a code of its own")
        codes.add(code)
        floor = _on_scale(table, "floor", scale)
        minimum = _on_scale(table, "minimum_dimension", scale) if "minimum_dimension" in table.values else None
        if floor is None:
            continue
        if bands and floor >= bands[-1].floor:
            table.report("floor", shown(floor), f"a number below the floor of the band above ({bands[-1].floor})")
        bands.append(Band(code, name, floor, minimum))
    if scale is not None and bands and len(bands) == len(tables):
        _check_lowest(tables[-1], bands[-1], scale)
    return tuple(bands)


def _on_scale(table: Table, key: str, scale: Scale | None) -> Decimal | None:
    """Read a figure on the printed scale."""
    return table.number(key) if scale is None else table.number(key, scale.low, scale.high)


def _check_lowest(table: Table, band: Band, scale: Scale) -> None:
    """Note a lowest band that does not take in every score."""
    if band.floor > scale.low:
        table.report("floor", shown(band.floor), f"{scale.low}, where the scale begins: this is the lowest band")
    if band.minimum_dimension is not None:
        table.report("minimum_dimension", shown(band.minimum_dimension), "nothing: no band lies below the lowest")


def read_printed(document: Table, codes: list[str]) -> list[tuple[Printed, Table]]:
    """Read every `[[printed]]` with its place in the file; a code must not be taken in the tree or by another."""
    printed: list[tuple[Printed, Table]] = []
    for table in document.tables("printed", "printed figure"):
        table.only(PRINTED_KEYS)
        code = table.text("code")
        check_code(code, table)
        if code and code in (*codes, *(figure.code for figure, _ in printed)):
            table.report("code", f'"{code}", which is taken', "a code of its own")
        of = PrintedOf.SCORE
        if "of" in table.values:
            of = table.choice("of", PrintedOf.SCORE)
        else:
            table.report("of", "nothing", "score or change")
        printed.append((Printed(code, table.wording("name"), of, table.texts("headers")), table))
    return printed
