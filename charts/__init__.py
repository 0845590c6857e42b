"""Scores in, figures out: every chart is a plain plotly dict with the words and the table that stand for it."""

from charts.agreement import agreement_dots
from charts.bands import band_bars
from charts.before_after import before_after_bars
from charts.blocks import Bars, Lines, Role, Series, Steps
from charts.bump import rank_bump
from charts.canvas import config
from charts.chances import rank_chances
from charts.change import change_dumbbell
from charts.chart import Chart
from charts.comparison import dimension_bars
from charts.completeness import completeness_board
from charts.deviations import leniency_dots, own_gap_dots
from charts.difference_cells import difference_cells
from charts.distribution import score_distribution
from charts.effects import effect_bars
from charts.group_strips import group_strips
from charts.hall import hall_figure
from charts.influence import influence_dots
from charts.map_classes import Classed, by_band, by_change, by_score
from charts.overview import dimension_overview
from charts.pairs import pair_matrix
from charts.profile import dimension_profile
from charts.radar import radar
from charts.ranking import ranking_dots
from charts.region_map import ABSENT, INAPPLICABLE, MISSING, OUTSIDE, Sheet, region_map
from charts.round_lines import round_lines
from charts.scatter import Axis, measure_scatter
from charts.shift import rank_shift, version_shift
from charts.slope import change_slope
from charts.step_words import (
    Now,
    answer_text,
    band_text,
    effort_text,
    end_of_path,
    headline_of,
    move_text,
    name_of,
    sentence_of_step,
    sentences_of_path,
    why_no_path,
)
from charts.tally import Kind, tally_bars
from charts.theme import DARK, LIGHT, Frame, Theme, Width, band_colours, theme_of
from charts.waterfall import End, gap_waterfall
from charts.weight_trace import TraceLine, rank_line

__all__ = [
    "ABSENT",
    "DARK",
    "INAPPLICABLE",
    "LIGHT",
    "MISSING",
    "OUTSIDE",
    "Axis",
    "Bars",
    "Chart",
    "Classed",
    "End",
    "Frame",
    "Kind",
    "Lines",
    "Now",
    "Role",
    "Series",
    "Sheet",
    "Steps",
    "Theme",
    "TraceLine",
    "Width",
    "agreement_dots",
    "answer_text",
    "band_bars",
    "band_colours",
    "band_text",
    "before_after_bars",
    "by_band",
    "by_change",
    "by_score",
    "change_dumbbell",
    "change_slope",
    "completeness_board",
    "config",
    "difference_cells",
    "dimension_bars",
    "dimension_overview",
    "dimension_profile",
    "effect_bars",
    "effort_text",
    "end_of_path",
    "gap_waterfall",
    "group_strips",
    "hall_figure",
    "headline_of",
    "influence_dots",
    "leniency_dots",
    "measure_scatter",
    "move_text",
    "name_of",
    "own_gap_dots",
    "pair_matrix",
    "radar",
    "rank_bump",
    "rank_chances",
    "rank_line",
    "rank_shift",
    "ranking_dots",
    "region_map",
    "round_lines",
    "score_distribution",
    "sentence_of_step",
    "sentences_of_path",
    "tally_bars",
    "theme_of",
    "version_shift",
    "why_no_path",
]
