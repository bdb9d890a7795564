"""The table that tells which statements are forecasts."""

import functools
import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from standoff.link.tables import load_table
from standoff.model.terms import Act

Kind: TypeAlias = Literal["threat", "promise", "prediction", "ultimatum", "plan"]


class ForecastRules(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Kinds by speech act, kinds that need a day, words of condition, and how late or early it may come.

    See the file.
    """

    kinds: Mapping[Act, Kind]
    dated_only: frozenset[Kind]
    conditions: tuple[str, ...]
    late: int
    early: int

    def conditional(self, sentence: str, trigger: str) -> bool:
        """Tell whether the trigger stands in a condition ("if he comes")."""
        before = sentence[: max(sentence.find(trigger), 0)]
        words = "|".join(map(re.escape, self.conditions))
        return re.search(rf"\b(?:{words})\b[^,;:.]*$", before, re.IGNORECASE) is not None


@functools.cache
def load_forecast_rules() -> ForecastRules:
    """Return the packaged table.

    Raises:
        RegisterError: the file does not fit its schema.
    """
    return load_table("standoff.link.forecasts", "forecasts.yaml", ForecastRules)
