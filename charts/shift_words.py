"""What is said around ranks that are drawn twice: under other weights, or under another version of the instrument."""

from collections.abc import Mapping
from dataclasses import dataclass

from words import Words


@dataclass(frozen=True, slots=True)
class ShiftWords:
    """The texts of the chart, with fields for the figures, and the headers of its table."""

    none: str
    dots: str
    now: str
    before: str
    alt: str
    headers: Mapping[str, str]


def under_weights(_: Words) -> ShiftWords:
    """Speak of other weights beside the official ones."""
    return ShiftWords(
        _("No region has a score under these weights."),
        _("Filled dot: rank under these weights. Open dot: official rank. Coloured: moved {far} places or more."),
        _("{name}: rank {now} with {score},"),
        _("officially rank {before} with {official}."),
        _("Ranks of {total} regions under other weights, {first} first; {moved} moved {far} places or more."),
        {
            "rank": _("Rank now"),
            "region": _("Code"),
            "name": _("Region"),
            "official_rank": _("Official rank"),
            "shift": _("Places gained"),
            "score": _("Score now"),
            "official_score": _("Official score"),
        },
    )


def under_version(asked: str, other: str, _: Words) -> ShiftWords:
    """Speak of two versions of an instrument by name."""
    dots = _("Filled dot: rank under {other}. Open dot: rank under {asked}. Coloured: moved {far} places or more.")
    alt = _("Ranks of {total} regions under {other}, {first} first; {moved} moved {far} places or more.")
    rank, score = _("Rank ({version})"), _("Score ({version})")
    return ShiftWords(
        _("No region has a score under {other}.").format(other=other),
        dots.replace("{other}", other).replace("{asked}", asked),
        _("{name}: rank {now} with {score},"),
        _("before rank {before} with {official}."),
        alt.replace("{other}", other),
        {
            "rank": rank.format(version=other),
            "region": _("Code"),
            "name": _("Region"),
            "official_rank": rank.format(version=asked),
            "shift": _("Places gained"),
            "score": score.format(version=other),
            "official_score": score.format(version=asked),
        },
    )
