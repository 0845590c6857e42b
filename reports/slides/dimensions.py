"""The dimensions of a region: against its peers, and against regions of choice."""

from typing import Any

import pandas as pd

from charts import Bars, Role, Series
from reports.slides.parts import dimensions_of, source_line, values_of, written
from reports.slides.slide import Slide
from reports.slides.subject import Subject
from words import Words


def dimensions(subject: Subject, _: Words) -> Slide | None:
    """Set every dimension beside the median and the best of the peers; none without a score."""
    rows = dimensions_of(subject)
    if rows["score"].isna().all():
        return None
    notes = [_told(row, subject, _) for row in rows.itertuples()]
    return Slide(
        "dimensi",
        _finding(rows, subject, _),
        beside_peers(rows, subject, _),
        source_line(subject, _),
        tuple(notes),
    )


def beside_peers(rows: pd.DataFrame, subject: Subject, _: Words) -> Bars:
    """Draw rows with label and score beside the median and the best of the peers, where there are enough of them."""
    series = [Series(subject.name, values_of(rows["score"]), Role.OWN)]
    if rows["median"].notna().any():
        series.append(Series(_("median of {peers}").format(peers=subject.peers), values_of(rows["median"]), Role.PEERS))
        series.append(Series(_("best of them"), values_of(rows["best"]), Role.BEST))
    return _bars(rows["label"], series, subject)


def comparison(subject: Subject, _: Words) -> Slide | None:
    """Set every dimension beside that of the regions chosen; none where there is nobody to compare with."""
    rows = subject.compared
    names = list(dict.fromkeys(rows["name"]))
    if len(names) < 2 or rows["score"].isna().all():
        return None
    codes = list(dict.fromkeys(rows["code"]))
    wide = rows.pivot(index="code", columns="name", values="score").reindex(index=codes, columns=names)
    labels = rows.drop_duplicates("code").set_index("code")["label"]
    series = [Series(name, values_of(wide[name]), Role.OWN if name == subject.name else Role.OTHER) for name in names]
    own, others = wide[subject.name], wide.drop(columns=subject.name).max(axis=1)
    ahead = [labels[code] for code in codes if own[code] >= others[code]]
    title = (
        _("Level with or ahead of all others in {dimensions}").format(dimensions=_listed(ahead, _))
        if ahead
        else _("In no dimension ahead of {regions}").format(
            regions=_listed([one for one in names if one != subject.name], _)
        )
    )
    notes = (
        _("The regions were chosen by hand. Dimensions are compared, not the index: weights may differ between them."),
    )
    return Slide("perbandingan", title, _bars(labels.reindex(codes), series, subject), source_line(subject, _), notes)


def _bars(labels: pd.Series, series: list[Series], subject: Subject) -> Bars:
    scale = subject.instrument.scale
    return Bars(tuple(labels), tuple(series), float(scale.low), float(scale.high), scale.decimals)


def _finding(rows: pd.DataFrame, subject: Subject, _: Words) -> str:
    """Name the dimension furthest above the peers' median and the one furthest below."""
    gaps = rows.assign(gap=rows["score"] - rows["median"]).dropna(subset="gap").sort_values("gap", ascending=False)
    if gaps.empty:
        best, worst = rows.loc[rows["score"].idxmax()], rows.loc[rows["score"].idxmin()]
        return _("Strongest in {best} ({high}), weakest in {worst} ({low})").format(
            best=best["label"], high=written(best["score"], subject, _),
            worst=worst["label"], low=written(worst["score"], subject, _),
        )  # fmt: skip
    up, down = gaps.iloc[0], gaps.iloc[-1]
    places = subject.instrument.scale.decimals
    if down["gap"] >= 0:
        return _("At or above the median of {peers} in every dimension").format(peers=subject.peers)
    lag = _("{dimension} is {points} behind the median of {peers}").format(
        dimension=down["label"], points=_.number(-down["gap"], places), peers=subject.peers
    )
    if up["gap"] <= 0:
        return lag
    return _("{dimension} is strong (+{points}); {lag}").format(
        dimension=up["label"], points=_.number(up["gap"], places), lag=lag
    )


def _told(row: Any, subject: Subject, _: Words) -> str:
    """Say one dimension for the speaker."""
    label, score = str(row.label), float(row.score)
    median, best = float(row.median), float(row.best)
    return _("{dimension}: {score}; median of {peers} {median}, best {best}.").format(
        dimension=label, score=written(score, subject, _), peers=subject.peers,
        median=written(median, subject, _), best=written(best, subject, _),
    )  # fmt: skip


def _listed(names: list[str], _: Words) -> str:
    """Write names as a list with an "and" before the last."""
    if len(names) == 1:
        return names[0]
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
