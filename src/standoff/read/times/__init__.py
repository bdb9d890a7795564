"""When: the dates, times, durations and sets that a text names (TIMEX3, ISO 24617-1)."""

from standoff.read.times.component import Times, create_times, time_expressions
from standoff.read.times.grammar import Expression, expressions

__all__ = ["Expression", "Times", "create_times", "expressions", "time_expressions"]
