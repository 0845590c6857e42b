"""What an instrument chooses from: the named ways to combine, to miss, to round, to ask and to answer."""

from enum import StrEnum


class Aggregation(StrEnum):
    """How a node makes one score of its children's."""

    ARITHMETIC = "arithmetic"
    GEOMETRIC = "geometric"
    HARMONIC = "harmonic"
    MINIMUM = "minimum"


class MissingPolicy(StrEnum):
    """What a node does with a child that has no score."""

    ZERO = "zero"
    REWEIGHT = "reweight"
    BLOCK = "block"


class Rounding(StrEnum):
    """When the printed index is rounded: once at the end, or each weighted contribution before the sum."""

    SUM_THEN_ROUND = "sum-then-round"
    ROUND_CONTRIBUTIONS = "round-contributions"


class Kind(StrEnum):
    """What an answer to an indicator is."""

    LEVEL = "level"
    YES_NO = "yes_no"
    RATIO = "ratio"
    NUMBER = "number"


class Transform(StrEnum):
    """What is done to an answer before it is placed between the goalposts."""

    NONE = "none"
    LN = "ln"


class Combining(StrEnum):
    """What is made of the scores of several assessors."""

    MEAN = "mean"
    MEDIAN = "median"


class Status(StrEnum):
    """Why an answer has or has no number."""

    ANSWERED = "answered"
    BLANK = "blank"
    NOT_APPLICABLE = "not_applicable"
    NOT_PARTICIPATING = "not_participating"


class PrintedOf(StrEnum):
    """Which of our own figures a printed one is held against."""

    SCORE = "score"
    CHANGE = "change"
