"""A folder with instrument.toml and indicators.csv in, an instrument out; or all that is wrong with it."""

from pathlib import Path

from data.instruments.fields import TOP_KEYS, Table
from data.instruments.figures import check_rounding, read_bands, read_printed, read_scale
from data.instruments.files import InstrumentFiles, bytes_of, read_text, read_toml
from data.instruments.headers import check_headers
from data.instruments.indicators import read_indicators
from data.instruments.nodes import read_nodes
from data.instruments.parts import Part
from data.instruments.problems import CSV_FILE, TOML_FILE, InstrumentError, Problem, shown
from data.instruments.rows import Sheet, read_rows
from data.instruments.schemes import WrittenScheme, read_schemes, weigh
from data.instruments.tree import check_children, check_tree
from scoring import Combining, Indicator, Instrument, Node, Printed

FORMAT = 1


def shipped() -> dict[str, Path]:
    """Give the folder of every instrument that comes with the program, by version."""
    return {path.parent.name: path.parent for path in sorted(Path(__file__).parent.glob(f"*/{TOML_FILE}"))}


def load_instrument(folder: Path) -> Instrument:
    """Read the instrument in a folder; raises InstrumentError with every problem of both files at once."""
    problems: list[Problem] = []
    toml, table = (bytes_of(folder / name, problems) for name in (TOML_FILE, CSV_FILE))
    if toml is None or table is None:
        raise InstrumentError(problems)
    return read_instrument(InstrumentFiles(toml, table), folder.absolute().name)


def read_instrument(files: InstrumentFiles, expected: str) -> Instrument:
    """Read an instrument whose version is expected; raises InstrumentError with every problem of both files at once."""
    problems: list[Problem] = []
    document = read_toml(TOML_FILE, files.toml, problems)
    text = read_text(CSV_FILE, files.csv, problems)
    sheet = Sheet([], whole=False) if text is None else read_rows(text, problems)
    leaves = read_indicators(sheet.rows)
    if document is None:
        raise InstrumentError(problems)
    version = _read_version(document, expected)
    name, citation = document.wording("name"), document.text("citation")
    zero_rows = document.switch("zero_rows_did_not_take_part")
    parts = [*read_nodes(document), *leaves]
    nodes = [part.body for part in parts if isinstance(part.body, Node)]
    scale = read_scale(document)
    combining = document.choice("combining", Combining.MEAN)
    check_rounding(document, scale, nodes)
    bands = read_bands(document, scale)
    printed = read_printed(document, [part.code for part in parts])
    written = read_schemes(document)
    check_tree(document, parts)
    _check_headers(parts, printed, written)
    if sheet.whole:
        check_children(parts)
    schemes = weigh(written, parts) if sheet.whole else ()
    if problems or scale is None:
        raise InstrumentError(problems)
    return Instrument(
        version=version,
        name=name,
        citation=citation,
        checksum=files.checksum,
        nodes=tuple(nodes),
        indicators=tuple(part.body for part in parts if isinstance(part.body, Indicator)),
        schemes=schemes,
        scale=scale,
        bands=bands,
        printed=tuple(figure for figure, _ in printed),
        zero_rows_did_not_take_part=zero_rows,
        combining=combining,
    )


def _read_version(document: Table, expected: str) -> str:
    """Read what the file says about itself: its format and its version, which is also the name of the folder."""
    document.only(TOP_KEYS)
    written = document.values.get("format")
    if isinstance(written, bool) or written != FORMAT:
        document.report("format", shown(written), f"{FORMAT}, the format this program reads")
    version = document.text("version")
    if version and version != expected:
        document.report("version", f'"{version}"', f'"{expected}", the name of the folder')
    return version


def _check_headers(parts: list[Part], printed: list[tuple[Printed, Table]], written: list[WrittenScheme]) -> None:
    """Note headers that mean two columns, or two schemes."""
    columns = [(part.code, part.body.headers, part.source) for part in parts if isinstance(part.body, Indicator)]
    check_headers([*columns, *((figure.code, figure.headers, table) for figure, table in printed)])
    check_headers(
        (scheme.scheme.code, scheme.scheme.headers, scheme.table) for scheme in written if scheme.table is not None
    )
