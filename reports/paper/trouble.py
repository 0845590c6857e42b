"""What is wrong or missing in the files of a round."""

from reports.paper.paper import Section
from reports.slides import Column, Found, Grid, RoundSubject
from words import Words

SHOWN = 200


def trouble(subject: RoundSubject, _: Words) -> tuple[Section, ...]:
    """List what was found in the files, whose answers are incomplete, and who did not take part."""
    sections = (_printed(subject, _), _found(subject.found, _), _incomplete(subject, _), _absent(subject, _))
    return tuple(section for section in sections if section is not None)


def _printed(subject: RoundSubject, _: Words) -> Section | None:
    """Say whether our figures equal those that the files print; none where they print none."""
    same, printed = subject.agreeing
    if not printed:
        return None
    told = _("{same} of {printed} published scores are reproduced exactly by the rules below.")
    return Section(told.format(same=_.number(same, 0), printed=_.number(printed, 0)), None)


def _found(found: tuple[Found, ...], _: Words) -> Section:
    """List the problems, the gravest first."""
    if not found:
        return Section(_("No problem was found in the cells of the files."), None)
    title = _.plural("{count} problem in the files", "{count} problems in the files", len(found))
    columns = Column(_("File"), 0.28), Column(_("Cell"), 0.15), Column(_("Severity"), 0.12), Column(_("Problem"), 0.45)
    rows = tuple((one.file, one.cell or "–", one.severity, one.told) for one in found[:SHOWN])
    lead = ""
    if len(found) > SHOWN:
        lead = _("The first {shown} of {count}; all stand in the dashboard.").format(
            shown=_.number(SHOWN, 0), count=_.number(len(found), 0)
        )
    return Section(title, Grid(columns, rows, lead))


def _incomplete(subject: RoundSubject, _: Words) -> Section:
    """List the regions with blanks."""
    rows = subject.ranking[subject.ranking["coverage"] < 1 - 1e-9]
    if rows.empty:
        return Section(_("Every region that took part answered every applicable part."), None)
    title = _.plural("{count} region left parts blank", "{count} regions left parts blank", len(rows))
    columns = (
        Column(_("Region"), 0.6),
        Column(_("Coverage (%)"), 0.2, number=True),
        Column(_("Score"), 0.2, number=True),
    )
    places = subject.instrument.scale.decimals
    return Section(
        title,
        Grid(
            columns,
            tuple(
                (row["name"], _.number(row["coverage"] * 100, 0), _.number(row["published"], places))
                for _place, row in rows.iterrows()
            ),
        ),
    )


def _absent(subject: RoundSubject, _: Words) -> Section | None:
    """Name the listed regions that did not take part; none where all did."""
    if not subject.absent:
        return None
    count = len(subject.absent)
    title = _.plural("{count} listed region did not take part", "{count} listed regions did not take part", count)
    return Section(title, None, (", ".join(subject.absent),))
