"""Answers: the reading of one cell, of the parts that belong together, and the tables that hold them."""
