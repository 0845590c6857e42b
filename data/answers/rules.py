"""How an answer was read, in words: every rule that the reader has, and what people vouched for."""

from data.answers.states import CONFIRMED, CORRECTED
from data.days import DAY_FIRST
from data.figures import Rule, explain
from words import Words

FORMULA, LEVEL_WORDS, CHOICE_WORD = "formula", "level-words", "choice-word"
_OF_NUMBERS = frozenset(str(rule) for rule in Rule)


def explain_rule(rule: str, _: Words) -> str:
    """Say how an answer was read; empty for one that was read as written."""
    others = {
        CONFIRMED: _("confirmed by a person"),
        CORRECTED: _("given by a person in place of what was written"),
        DAY_FIRST: _("the date was read as day, month, year"),
        FORMULA: _("the saved result of a formula was read"),
        LEVEL_WORDS: _("the level was read from its words"),
        CHOICE_WORD: _("the word was taken for an entry of the list"),
    }
    return others.get(rule) or (explain(Rule(rule), _) if rule in _OF_NUMBERS else "")
