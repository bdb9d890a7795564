"""The table that says when two reports count as one origin."""

from functools import cache

from msgspec import Struct

from standoff.link.tables import load_table

_SHARES = ("copied", "resembling", "contained", "abridged", "credited_details", "credited_terms")
_COUNTS = ("shingle", "sample", "least_details")


class Rules(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What ``data/origins.yaml`` holds; its comments say what each share is a share of.

    Attributes:
        window: most days between the publication of two reports of one origin.
        shingle: words in a row that are compared.
        sample: one shingle of so many is kept as a key.
        copied: least resemblance of copies.
        resembling: least resemblance of rewrites.
        contained: least containment of an abridgement in the longer text.
        abridged: greatest length of an abridgement, as a share of the longer text's.
        credited_details: least Dice coefficient of the names and figures of two reports that credit one agency.
        credited_terms: least Dice coefficient of their longer words.
        least_details: least number of names and figures that those share.
    """

    window: int
    shingle: int
    sample: int
    copied: float
    resembling: float
    contained: float
    abridged: float
    credited_details: float
    credited_terms: float
    least_details: int

    def __post_init__(self) -> None:
        if not 0 <= self.window <= 36_500:
            raise ValueError("`window` is a number of days, from 0 to 36500")
        for name in _SHARES:
            if not 0 < getattr(self, name) <= 1:
                raise ValueError(f"`{name}` is a share above 0 and up to 1")
        for name in _COUNTS:
            if getattr(self, name) < 1:
                raise ValueError(f"`{name}` counts from 1")

    @property
    def least_keys(self) -> float:
        """Least share of keys that makes it worth to compare two reports in full.

        Half of what the texts must share, as keys are a sample.
        """
        return min(self.resembling, self.contained, self.credited_details) / 2


@cache
def default_rules() -> Rules:
    """Return the packaged rules.

    Raises:
        RegisterError: the file does not fit; the message names the place.
    """
    return load_table(__package__, "origins.yaml", Rules)
