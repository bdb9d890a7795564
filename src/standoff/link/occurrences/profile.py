"""What is compared of a report, worked out once."""

import re
from dataclasses import dataclass

from standoff.link.occurrences.report import Days, Party, Report
from standoff.link.occurrences.rules import Rules

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?:ings?|ed|e?s)$")
_STEM = 6
"""Words are cut to so many letters, so that "withdrew" is not "withheld" but "bombing" is "bombings"."""
_FIRM = 3
"""A date of so many days or fewer says when; a longer one only narrows it down."""
_AHEAD = frozenset({"planned", "possible"})
_AFFIRMED = frozenset({"occurred", "ongoing"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Those on one end of an event.

    Attributes:
        ids: their ids.
        sides: their codes without sectors, or ids where they have none.
        people: whether all of them are people that the register knows.
    """

    ids: frozenset[str]
    sides: frozenset[str]
    people: bool

    @classmethod
    def of(cls, parties: tuple[Party, ...]) -> "Parties":
        """Return the named ones: "people" or "terrorists" is everybody's, an unknown name is still a name."""
        named = [party for party in parties if party.code or party.name[:1].isupper()]
        return cls(
            ids=frozenset(party.id for party in named),
            sides=frozenset(party.root or party.id for party in named),
            people=all(party.person for party in named),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A report as comparisons see it. Days are ordinals (:meth:`datetime.date.toordinal`).

    Attributes:
        family: name of its type family.
        first: first day of its date; ``None`` where it has none.
        last: last day.
        published: last day of publication.
        ahead: whether its voice looks ahead or supposes, and does not say that it came or failed to come.
        affirmed: whether its voice says that it came about.
        speech: whether its type tells of speech.
        broad: whether its mode says little.
        one_sided: whether it is a deed that needs no second party.
        actors: who did it.
        recipients: to whom.
        parties: sides of either, and the country of the place.
        amounts: number by role and unit.
        stem: the trigger's stem.
        words: stems of the sentence.
        rank: place in the order by which reports look up to others: the more it tells, the earlier it comes.
    """

    report: Report
    family: str
    first: int | None
    last: int | None
    published: int | None
    ahead: bool
    affirmed: bool
    speech: bool
    broad: bool
    one_sided: bool
    actors: Parties
    recipients: Parties
    parties: frozenset[str]
    amounts: dict[tuple[str, str], frozenset[float]]
    stem: str
    words: frozenset[str]
    rank: tuple[int, int, str]

    @property
    def firm(self) -> bool:
        """Whether it has a date that tells the day, or nearly."""
        return self.first is not None and self.last is not None and self.last - self.first < _FIRM


def profile(report: Report, rules: Rules) -> Profile:
    """Return the profile of a report."""
    actors, recipients = Parties.of(report.actors), Parties.of(report.recipients)
    country = {report.place.country} if report.place and report.place.country else set()
    return Profile(
        report=report,
        family=rules.family(report.type),
        first=report.date.first.toordinal() if report.date else None,
        last=report.date.last.toordinal() if report.date else None,
        published=report.published.last.toordinal() if report.published else None,
        ahead=report.reality in _AHEAD,
        affirmed=report.reality in _AFFIRMED,
        speech=report.type in rules.speech,
        broad=report.type in rules.broad,
        one_sided=report.type in rules.one_sided,
        actors=actors,
        recipients=recipients,
        parties=actors.sides | recipients.sides | country,
        amounts=_amounts(report),
        stem=stem(report.trigger),
        words=stems(report.sentence),
        rank=(-_detail(report), report.published.last.toordinal() if report.published else 0, report.id),
    )


def stem(words: str) -> str:
    """Return the stem of the first word ("Bombings" -> ``bomb``): regular endings off, then cut."""
    match = _WORD.search(words.casefold())
    return _cut(match[0]) if match else ""


def stems(words: str) -> frozenset[str]:
    """Return the stems of words of four letters or more, and of numbers."""
    found = _WORD.findall(words.casefold())
    return frozenset(_cut(word) for word in found if len(word) > 3 or word.isdigit())


def _cut(word: str) -> str:
    bare = _ENDING.sub("", _ENDING.sub("", word))
    return (bare if len(bare) > 2 else word)[:_STEM]


def _amounts(report: Report) -> dict[tuple[str, str], frozenset[float]]:
    found: dict[tuple[str, str], frozenset[float]] = {}
    for amount in report.amounts:
        key = (amount.role, stem(amount.unit))
        found[key] = found.get(key, frozenset()) | {amount.value}
    return found


def _detail(report: Report) -> int:
    exact = _exactness(report.date)
    parts = (report.mode, report.actors, report.recipients, report.place, report.amounts)
    return exact + sum(map(bool, parts))


def _exactness(date: Days | None) -> int:
    if date is None:
        return 0
    return 3 if date.length == 1 else 2 if date.length <= 7 else 1
