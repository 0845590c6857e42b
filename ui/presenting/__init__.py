"""A region presented: its slides, as a deck and on the screen."""
