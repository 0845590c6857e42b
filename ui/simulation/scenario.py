"""A scenario: one weight a dimension in percent points, written out in the link, whole or in tenths."""

import re
from collections.abc import Mapping

import numpy as np

from scoring.weights.board import Board
from scoring.weights.given import Row

Points = dict[str, float]
WHOLE = 100
LONGEST = 400
PART = re.compile(r"([\w&.-]{1,40}):([0-9]{1,3}(?:\.[0-9])?)")


def decimals_of(board: Board) -> int:
    """Tell how fine the sliders must be to show the board's own weights: 0 for whole points, else 1."""
    points = WHOLE * board.weights
    return 0 if np.allclose(points, np.round(points), rtol=0, atol=1e-9) else 1


def own_points(board: Board) -> Points:
    """Give the weights that the board came with, to the fineness of the sliders, together 100."""
    return to_hundred(dict(zip(board.dimensions, board.weights.tolist(), strict=True)), decimals_of(board))


def equal_points(board: Board) -> Points:
    """Give every dimension the same weight, as far as the sliders' fineness lets them be the same."""
    return to_hundred(dict.fromkeys(board.dimensions, 1.0), decimals_of(board))


def to_hundred(points: Mapping[str, float], decimals: int) -> Points:
    """Scale weights, not all zero, so that they add up to 100; what rounding leaves goes to the largest remainders."""
    return _shared(points, WHOLE, decimals)


def followed(before: Mapping[str, float], moved: str, value: float, decimals: int) -> Points:
    """Move one weight and let the others share what is left, in the proportions they had before it was moved."""
    others = {code: weight for code, weight in before.items() if code != moved}
    if not others:
        return {moved: float(WHOLE)}
    if sum(others.values()) == 0:
        others = dict.fromkeys(others, 1.0)
    shared = _shared(others, WHOLE - value, decimals)
    return {code: float(value) if code == moved else shared[code] for code in before}


def _shared(proportions: Mapping[str, float], points: float, decimals: int) -> Points:
    """Share points out in proportions, to the fineness of the sliders, exactly."""
    unit = 10**decimals
    wanted = np.array(list(proportions.values())) * (points * unit / sum(proportions.values()))
    given = np.floor(wanted + 1e-9)
    left = round(points * unit) - int(given.sum())
    given[np.argsort(given - wanted, kind="stable")[:left]] += 1
    return dict(zip(proportions, (given / unit).tolist(), strict=True))


def total(points: Mapping[str, float]) -> float:
    """Add the weights up, to the tenth."""
    return round(sum(points.values()), 1)


def written(points: Mapping[str, float]) -> str:
    """Write a scenario as it stands in the link."""
    return ",".join(f"{code}:{weight:g}" for code, weight in points.items())


def understood(text: str, board: Board) -> Points | None:
    """Read a scenario from a link; None unless it weighs exactly the dimensions of the board, together 100."""
    found = [PART.fullmatch(part) for part in text[:LONGEST].split(",")]
    points = {part[1]: float(part[2]) for part in found if part}
    fine = all(round(weight, decimals_of(board)) == weight for weight in points.values())
    if len(points) != len(found) or set(points) != set(board.dimensions) or total(points) != WHOLE or not fine:
        return None
    return {code: points[code] for code in board.dimensions}


def weights_of(points: Mapping[str, float], board: Board) -> Row:
    """Turn a scenario into weights; the board's own where it stands for them, although they may be finer."""
    if points == own_points(board):
        return board.weights
    return np.array([points[code] for code in board.dimensions]) / WHOLE
