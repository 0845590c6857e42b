"""Scores in, figures out: every chart is a plain plotly dict with the words and the table that stand for it."""

from charts.bands import band_bars
from charts.blocks import Bars, Lines, Role, Series, Steps
from charts.canvas import config
from charts.chances import rank_chances
from charts.change import change_dumbbell
from charts.chart import Chart
from charts.comparison import dimension_bars
from charts.completeness import completeness_board
from charts.difference_cells import difference_cells
from charts.distribution import score_distribution
from charts.effects import effect_bars
from charts.hall import hall_figure
from charts.influence import influence_dots
from charts.overview import dimension_overview
from charts.pairs import pair_matrix
from charts.profile import dimension_profile
from charts.radar import radar
from charts.ranking import ranking_dots
from charts.round_lines import round_lines
from charts.shift import rank_shift
from charts.slope import change_slope
from charts.theme import DARK, LIGHT, Frame, Theme, Width, band_colours, theme_of
from charts.waterfall import End, gap_waterfall
from charts.weight_trace import TraceLine, rank_line

__all__ = [
    "DARK",
    "LIGHT",
    "Bars",
    "Chart",
    "End",
    "Frame",
    "Lines",
    "Role",
    "Series",
    "Steps",
    "Theme",
    "TraceLine",
    "Width",
    "band_bars",
    "band_colours",
    "change_dumbbell",
    "change_slope",
    "completeness_board",
    "config",
    "difference_cells",
    "dimension_bars",
    "dimension_overview",
    "dimension_profile",
    "effect_bars",
    "gap_waterfall",
    "hall_figure",
    "influence_dots",
    "pair_matrix",
    "radar",
    "rank_chances",
    "rank_line",
    "rank_shift",
    "ranking_dots",
    "round_lines",
    "score_distribution",
    "theme_of",
]
