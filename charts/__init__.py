"""Scores in, figures out: every chart is a plain plotly dict with the words and the table that stand for it."""

from charts.bands import band_bars
from charts.canvas import config
from charts.change import change_dumbbell
from charts.chart import Chart
from charts.comparison import dimension_bars
from charts.completeness import completeness_board
from charts.distribution import score_distribution
from charts.overview import dimension_overview
from charts.profile import dimension_profile
from charts.radar import radar
from charts.ranking import ranking_dots
from charts.shift import rank_shift
from charts.slope import change_slope
from charts.theme import DARK, LIGHT, Frame, Theme, Width, band_colours, theme_of
from charts.weight_trace import TraceLine, rank_line

__all__ = [
    "DARK",
    "LIGHT",
    "Chart",
    "Frame",
    "Theme",
    "TraceLine",
    "Width",
    "band_bars",
    "band_colours",
    "change_dumbbell",
    "change_slope",
    "completeness_board",
    "config",
    "dimension_bars",
    "dimension_overview",
    "dimension_profile",
    "radar",
    "rank_line",
    "rank_shift",
    "ranking_dots",
    "score_distribution",
    "theme_of",
]
