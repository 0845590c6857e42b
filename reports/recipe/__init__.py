"""The recipe of a round: what its figures were made from, and a script with which anyone makes them again."""

from reports.recipe.given import Dice, Recipe
from reports.recipe.write import recipe_zip

__all__ = ["Dice", "Recipe", "recipe_zip"]
