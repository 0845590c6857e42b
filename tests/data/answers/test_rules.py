"""Every rule of the reader can be said."""

import pytest

from data.answers.rules import explain_rule
from data.days import DAY_FIRST
from data.figures import Rule
from words import speak

TOLD_BY_AN_ISSUE = {Rule.AS_WRITTEN, Rule.TWO_READINGS, Rule.NIHIL, Rule.FRACTION, Rule.OTHER_UNIT, Rule.NOT_A_NUMBER}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rule_by_which_an_answer_is_read_is_said_in_words(language: str) -> None:
    rules = [str(rule) for rule in set(Rule) - TOLD_BY_AN_ISSUE]
    rules += ["confirmed", "corrected", "formula", "level-words", "choice-word", DAY_FIRST]
    told = [explain_rule(rule, speak(language)) for rule in rules]
    assert all(told)
    assert len(set(told)) == len(rules)


def test_what_was_read_as_written_needs_no_words() -> None:
    assert explain_rule("", speak("id")) == ""
    assert explain_rule("no rule of ours", speak("id")) == ""
