"""The columns that follow the tree: figures as printed, band, place in the list and rank in the weight group."""

from reports.book.filled import Filled, scores_shown
from reports.book.given import Book, order_of
from reports.book.layout import FIRST, NUMBER, TOOK_PART, Layout, at, cell, quoted
from reports.book.styles import printed_format
from scoring import Rounding
from scoring.formulas import ABSENT, NOT_APPLICABLE_SHOWN, band_formula, contributions, printed_formula
from words import Words

FULL = '[<-999999]"–";0.000000000000'


def figure_columns(book: Book, layout: Layout, _: Words) -> list[tuple[Filled, str]]:
    """The printed figures and the band, each with its heading."""
    return [
        (_index(book, layout, _), _("{part}, as printed").format(part=_.of(book.instrument.root.name))),
        *_dimensions(book, layout, _),
        (_band(book, layout, _), _("Band")),
    ]


def _index(book: Book, layout: Layout, _: Words) -> Filled:
    """The index by the rounding of the instrument; in words where the region did not take part."""
    instrument, score = book.instrument, at(layout.root.own)
    made = printed_formula(score, instrument.scale)
    by_contributions = instrument.scale.rounding is Rounding.ROUND_CONTRIBUTIONS
    if by_contributions:
        made = contributions(layout.branch(layout.root), instrument.scale)
    took_part = f"{quoted(layout.sheets.answers)}{at(TOOK_PART)}"
    yes, no = _("yes"), _("did not take part")
    absent = f'IF(TRIM({took_part})="{yes}","{NOT_APPLICABLE_SHOWN}","{no}")'
    shown = [
        (NOT_APPLICABLE_SHOWN if here else _("did not take part")) if figure is None else figure
        for figure, here in zip(book.printed_of(instrument.root.code), book.regions["took_part"], strict=True)
    ]
    formula = f"=IF(ISNUMBER({score}),{made},{absent})"
    form = printed_format(instrument.scale.decimals)
    return Filled(layout.figures_from, formula, shown, "result", form, array=by_contributions)


def _dimensions(book: Book, layout: Layout, _: Words) -> list[tuple[Filled, str]]:
    """The printed figures of the dimensions."""
    made = []
    for place, part in enumerate(book.instrument.dimensions):
        score = at(layout.root.first + place)
        formula = f"=IF(ISNUMBER({score}),{printed_formula(score, book.instrument.scale)},{score})"
        figures = zip(book.printed_of(part.code), scores_shown(book, part.code), strict=True)
        shown = [text if figure is None else figure for figure, text in figures]
        form = printed_format(book.instrument.scale.decimals)
        column = Filled(layout.figures_from + 1 + place, formula, shown, "number", form)
        made.append((column, _("{part}, as printed").format(part=_.of(part.name))))
    return made


def _band(book: Book, layout: Layout, _: Words) -> Filled:
    """The band of the printed index."""
    names = {band.code: _.of(band.name) for band in book.instrument.bands}
    first, last = layout.figures_from + 1, layout.band - 1
    lowest = f"IF({layout.branch(layout.root).unscored}>0,{ABSENT},MIN({at(first)}:{at(last)}))"
    formula = band_formula(book.instrument, at(layout.figures_from), lowest, names)
    shown = [names.get(str(code), NOT_APPLICABLE_SHOWN) for code in book.ranked("band")]
    return Filled(layout.band, formula, shown, "text", "General")


def place_columns(book: Book, layout: Layout, _: Words) -> list[tuple[Filled, str]]:
    """What regions are ordered by, their place in the list (none twice) and their rank among those of their scheme."""
    index, key, number = at(layout.root.own), at(layout.key), at(NUMBER)
    none = len(book.instrument.schemes) + 1
    keys, numbers = layout.down(layout.key), layout.down(NUMBER)
    before = f"{cell(FIRST, layout.key, '$')}:{key}"
    scores = book.scores_of(book.instrument.root.code)[0].tolist()
    shown = [
        round(score, 12) if score == score else -1e99 if here else -2e99
        for score, here in zip(scores, book.regions["took_part"], strict=True)
    ]
    place = f"=SUMPRODUCT(--({keys}>{key}))+SUMPRODUCT(--({before}={key}))"
    in_scheme = f"1+SUMPRODUCT(({numbers}={number})*({keys}>{key}+1E-9))"
    ranks = [NOT_APPLICABLE_SHOWN if rank is None else rank for rank in book.ranked("rank_in_scheme")]
    ordered = f"=IF(ISNUMBER({index}),ROUND({index},12),IF({number}={none},-2E+99,-1E+99))"
    return [
        (Filled(layout.key, ordered, shown, "number", FULL, width=19), _("Ordered by")),
        (Filled(layout.key + 1, place, order_of(book), "number", "0"), _("Place in the list")),
        (
            Filled(
                layout.key + 2, f'=IF(ISNUMBER({index}),{in_scheme},"{NOT_APPLICABLE_SHOWN}")', ranks, "number", "0"
            ),
            _("Rank in its weight group"),
        ),
    ]
