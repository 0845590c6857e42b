"""What a change of version does to the ranking of a past round."""

from collections.abc import Sequence

import streamlit as st

from access import Visitor
from charts import version_shift
from scoring import Instrument
from scoring.versions import Aspect, differences
from ui.instrument.choices import choose_tried
from ui.instrument.found import Moved, moved_by, rounds_asked
from ui.kept import kept
from ui.page import caption, escaped, frame, show
from ui.results import Results, results_of
from ui.why import Reason, notes_of, why
from words import Words

FAR = 5
HEIGHT = 560
NAMED = 8


def show_effect(before: Instrument, after: Instrument, visitor: Visitor, _: Words) -> None:
    """Score the answers of a round that was asked by one of two versions under the other, and show the ranks."""
    listed = rounds_asked((before.version, after.version), visitor)
    st.subheader(_("What the change does to a ranking"), anchor=False)
    if not listed:
        st.info(_("No round with answers was asked by either version."), icon=":material/info:")
        return
    results = results_of(choose_tried(listed, visitor, _), visitor)
    caption(results, _)
    other = after if results.instrument.version == before.version else before
    moved = moved_by(results, other)
    if moved is None:
        st.info(
            _("No answer of this round is an answer to {other}: the two share no indicator.").format(
                other=escaped(other.version)
            ),
            icon=":material/info:",
        )
        return
    look, versions = frame(), (results.instrument.version, other.version)
    chart = kept(
        results, ("versi", other.checksum), look, _,
        lambda: version_shift(moved.rows, FAR, frozenset(), versions, other.scale, look, _),
    )  # fmt: skip
    settings = {_("Versions"): f"{versions[0]} → {versions[1]} ({other.checksum[:12]})"}
    st.markdown(f"**{escaped(answer_of_effect(moved, versions, _))}**")
    for said in say_carried(moved, results, other, _):
        st.caption(escaped(said))
    show(chart, "instrumen-geser", results, _, height=HEIGHT, notes=notes_of(settings))
    why(_reasons(_), settings, results, _)


def answer_of_effect(moved: Moved, versions: tuple[str, str], _: Words) -> str:
    """Say how many regions change their place, and how far at most."""
    shift = moved.rows["shift"].dropna().abs()
    if not len(shift):
        return _("No region has a score under both versions.")
    if not shift.any():
        return _("Under {other} every region keeps the place that it has under {asked}.").format(
            other=versions[1], asked=versions[0]
        )
    told = _("Under {other} {count} of {all} regions change their place, by {far} places at most.")
    return told.format(
        other=versions[1],
        count=_.number(int((shift > 0).sum()), 0),
        all=_.number(len(shift), 0),
        far=_.number(int(shift.max()), 0),
    )


def say_carried(moved: Moved, results: Results, other: Instrument, _: Words) -> list[str]:
    """Say on what the comparison rests, and what it cannot know."""
    found = moved.carried
    asked = results.instrument
    said = []
    if found.whole:
        said.append(_("Both versions ask for the same answers: the whole index is compared."))
    else:
        common = _("Compared on the {count} indicators that both ask alike; these are not the published ranks.")
        said.append(common.format(count=_.number(len(found.codes), 0)))
        for instrument, codes in ((asked, found.only_asked), (other, found.only_other)):
            if codes:
                left = _("Left out, only in {version}: {parts}.")
                said.append(left.format(version=instrument.version, parts=_named(codes, instrument, _)))
    if any(one.aspect is Aspect.CRITERION and one.code in found.codes for one in differences(asked, other)):
        judged = _("Criteria of levels differ too: the answers were judged by those of {version}.")
        said.append(judged.format(version=asked.version))
    known = {scheme.code for scheme in other.schemes}
    used = results.entries["scheme"].dropna().unique()
    lacking = sorted(code for code in used if code not in known)
    if lacking:
        told = _("{other} has no weight group {schemes}: those regions are scored with its first, {first}.")
        said.append(told.format(other=other.version, schemes=", ".join(lacking), first=other.schemes[0].code))
    return said


def _named(codes: Sequence[str], instrument: Instrument, _: Words) -> str:
    """Name a few parts and count the others."""
    names = ", ".join(_.of(instrument.part(code).name) for code in codes[:NAMED])
    more = len(codes) - NAMED
    return names if more <= 0 else _("{names} and {count} more").format(names=names, count=_.number(more, 0))


def _reasons(_: Words) -> list[Reason]:
    return [
        Reason(
            _(
                "The answers of the round are scored by both versions, each with its own goalposts, weights and rules."
                " An answer counts where both ask for the same measure; all else has the weight 0 on both sides."
            ),
            "Δ rank = rank(S(x; V1)) − rank(S(x; V2))",
        ),
        Reason(_("Ranks use unrounded scores; equal scores share the better place (1, 2, 2, 4).")),
    ]
