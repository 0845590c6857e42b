"""A report as a file to read and print: tagged PDF with vector figures."""

from reports.paper.paper import Chapter, Paper, Ranked, Ranking, Section
from reports.paper.region import region_paper
from reports.paper.round import round_paper
from reports.paper.write import pdf_of

__all__ = ["Chapter", "Paper", "Ranked", "Ranking", "Section", "pdf_of", "region_paper", "round_paper"]
