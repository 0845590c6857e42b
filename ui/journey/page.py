"""The journey of a programme: its sentence, its strip of rounds, and the view of ranks."""

import streamlit as st

from access import Visitor
from charts import rank_bump
from ui.choices import round_name
from ui.comparing.over_rounds import say_how
from ui.journey.calendar import show_calendar
from ui.journey.choices import CALENDAR, SCORES, choose_highlighted
from ui.journey.found import Journey
from ui.journey.mobility import mobility_table, places_table
from ui.journey.scores import show_scores
from ui.kept import told_once
from ui.page import Figure, downloads, escaped, frame, show
from ui.results import results_of
from ui.tables import height_of, show_table
from ui.why import Reason, why
from words import Words

HEIGHT = 560


def answer_of_journey(journey: Journey, _: Words) -> str:
    """Say in one sentence who moved from the first to the last round."""
    rounds = journey.compared
    if len(rounds) < 2 or len(journey.places) < 2:
        return _("So far {count} round of this programme has scores; ranks move from the second on.").format(
            count=_.number(len(rounds), 0)
        )
    moved = (journey.places.iloc[:, 0] - journey.places.iloc[:, -1]).astype(int)
    best = str(moved.idxmax())
    said = _("From {first} to {last}, {rose} of {count} regions rose and {fell} fell").format(
        first=_.of(rounds[0].name), last=_.of(rounds[-1].name), rose=_.number(int((moved > 0).sum()), 0),
        count=_.number(len(moved), 0), fell=_.number(int((moved < 0).sum()), 0),
    )  # fmt: skip
    if moved[best] == 0:
        return f"{said}."
    start, end = journey.places.loc[best].iloc[[0, -1]]
    return _("{said}; {best} rose most, from place {start} to {end}.").format(
        said=said, best=journey.names[best], start=_.number(int(start), 0), end=_.number(int(end), 0)
    )


def strip_of_rounds(journey: Journey, visitor: Visitor, _: Words) -> list[Figure]:
    """A card for each round: its day, the median of its scores, how many answered."""
    cards = []
    for one in journey.rounds:
        found = results_of(one.code, visitor)
        took_part = int(found.ranking["coverage"].gt(0).sum())
        note = _.plural("{count} region answered", "{count} regions answered", took_part)
        median = found.ranking["score"].median()
        figure = _.number(median, found.instrument.scale.decimals) if took_part else _.number(None, 0)
        cards.append(
            Figure(
                _.day(one.held),
                figure,
                _("{round}: median score; {answered}").format(round=_.of(one.name), answered=note),
            )
        )
    return cards


def show_journey_view(view: str, journey: Journey, visitor: Visitor, _: Words) -> None:
    """Show one view of the journey."""
    if view == CALENDAR:
        show_calendar(journey, visitor, _)
    elif len(journey.compared) < 2 or len(journey.places) < 2:
        st.info(_("It takes two regions with a score in two rounds to tell who passed whom."), icon=":material/info:")
    elif view == SCORES:
        show_scores(journey, _)
    else:
        _show_ranks(journey, _)


def _show_ranks(journey: Journey, _: Words) -> None:
    results = journey.results
    highlighted = choose_highlighted(journey, _)
    places = journey.places.set_axis([round_name(one, _) for one in journey.compared], axis=1)
    show(rank_bump(places, journey.names, highlighted, frame(), _), "perjalanan-peringkat", results, _)
    for said in _notes(journey, _):
        st.caption(escaped(said))
    which = ("mobilitas", journey.states)
    table, decimals = told_once(results, which, _, lambda: mobility_table(journey, _))
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("How much the ranking changed"), anchor=False)
        downloads(table, "mobilitas", results, _)
    show_table(table, decimals, "tabel-mobilitas", _, alt=_("How many regions changed places between the rounds"))
    why(_reasons(_), {}, results, _)
    table, decimals = places_table(journey, _)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.subheader(_("Places of every region"), anchor=False)
        downloads(table, "peringkat-antarputaran", results, _)
    alt = _("Places of every region in every round")
    show_table(table, decimals, "tabel-perjalanan", _, alt=alt, height=min(HEIGHT, height_of(table)))


def _notes(journey: Journey, _: Words) -> list[str]:
    """Say who is left out and how unlike rounds are made comparable."""
    notes = []
    left = journey.scores.index.difference(journey.places.index)
    if len(left):
        notes.append(
            _.plural(
                "{count} region is not ranked here, because it has no score in one of the rounds",
                "{count} regions are not ranked here, because they have no score in one of the rounds",
                len(left),
            )
            + (f": {', '.join(journey.names.loc[left].sort_values())}." if len(left) <= 5 else ".")
        )
    if journey.results.rescored_with is not None:
        notes.append(
            _("All regions are scored with the weights of {scheme}, so that one ranking holds them.").format(
                scheme=journey.results.rescored_with
            )
        )
    return [*notes, *say_how(journey.results, journey.alike, _)]


def _reasons(_: Words) -> tuple[Reason, ...]:
    return (
        Reason(
            _(
                "The chart ranks the regions that have a score in every round shown; each row of this table those in"
                " both of its rounds, so that nobody moves because others came or left."
            )
        ),
        Reason(
            _("τ is 1 where both rounds rank all pairs alike, 0 where as many are turned as kept, −1 where all are."),
            "τ_b = (C − D) / √((n₀ − n₁)(n₀ − n₂))",
            "Kendall (1945), Biometrika 33(3)",
        ),
    )
