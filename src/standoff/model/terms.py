"""The closed vocabularies of the record, as typed strings.

They are ``Literal`` types rather than enums so that a row in JSON, SQL or a
DataFrame holds the plain word, and a type checker still knows every word.
"""

from typing import Literal, get_args

Kind = Literal["named", "unnamed", "anonymous", "impersonal"]
"""How a source is identified: by name, by description, explicitly not, or not at all."""

Form = Literal["direct", "indirect", "mixed"]
"""Whether the content stands in quotation marks, in paraphrase, or partly in both."""

Act = Literal[
    "assert",
    "deny",
    "accuse",
    "threaten",
    "promise",
    "demand",
    "warn",
    "predict",
    "reject",
    "praise",
    "condemn",
    "propose",
    "ask",
    "express",
]
"""The speech act of a statement."""

Reality = Literal["occurred", "ongoing", "planned", "possible", "denied"]
"""What the text says of an event's happening, in the voice that holds the event."""

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""The sixteen event types of PLOVER 2.0 (Halterman et al. 2023)."""

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
"""The four types of TIMEX3 (ISO 24617-1)."""

Precision = Literal[
    "time",
    "day",
    "week",
    "weekend",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "century",
    "range",
]
"""How fine a date is; ``range`` when the bounds come from two expressions or a period."""

Usage = Literal["literal", "government", "modifier", "people"]
"""What a place name stands for: the place, its government, a modifier, its people."""

Finding = Literal["consistent", "inconsistent", "not covered"]
"""How what a text says of a treaty compares with the register's row."""

TreatyAction = Literal[
    "sign", "ratify", "join", "enter into force", "suspend", "withdraw", "expire", "reject", "breach", "refer"
]
"""What a text says was done with a treaty or membership."""

EVENT_TYPES: tuple[str, ...] = get_args(EventType)
REALITIES: tuple[str, ...] = get_args(Reality)
ACTS: tuple[str, ...] = get_args(Act)
