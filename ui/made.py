"""What every figure of a round rests on, as it stands under charts and in every downloaded file."""

from collections.abc import Sequence

from ui.kept import told_once
from ui.results import Results
from words import Words


def made_of(results: Results, _: Words) -> dict[str, str]:
    """Name what every figure of a round rests on: the round, its instrument and the weights."""
    return told_once(results, "dasar", _, lambda: _made_of(results, _))


def _made_of(results: Results, _: Words) -> dict[str, str]:
    """Find the weights in use."""
    instrument, edition = results.instrument, results.published
    weights = results.rescored_with or ", ".join(sorted(results.ranking["scheme"].dropna().unique())) or _("none")
    return {
        _("Round"): _.of(results.round.name),
        _("Instrument"): f"{instrument.version} ({instrument.checksum[:12]})",
        _("Weights"): weights,
        **({} if edition is None else {_("Edition"): f"{edition.number} · {edition.code}"}),
    }


def notes_in_files(results: Results, settings: Sequence[str], _: Words) -> list[str]:
    """Write the lines that stand in every file of a round: a sample is called one first, then what it rests on."""
    sample = [_("SAMPLE: these figures are invented.")] if results.round.sample else []
    return [*sample, *(f"{name}: {value}" for name, value in made_of(results, _).items()), *settings]
