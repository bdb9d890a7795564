"""Invented reports: Norland and Sudmark quarrel over the harbour of Kestrel."""

import datetime as dt
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from standoff.link.occurrences import Amount, Days, Occurrence, Party, Report, Site, Voice
from standoff.link.occurrences.occurrence import occurrence
from standoff.model.terms import Act

PARTIES = {
    "Norland": Party("x-nrl", "Norland", "NRL-GOV"),
    "Norland army": Party("x-nrl-mil", "Norland army", "NRL-MIL"),
    "Sudmark": Party("x-sud", "Sudmark", "SUD-GOV"),
    "Belnor": Party("x-bel", "Belnor", "BEL-GOV"),
    "Varn": Party("x-varn", "Ilse Varn", "SUD-GOV", True),
    "Holt": Party("x-holt", "Jonas Holt", "SUD-GOV", True),
    "people": Party("people", "people"),
}
SITES = {"Kestrel": Site("101", "Kestrel", "SUD"), "Ostrava Point": Site("102", "Ostrava Point", "BEL")}

MakeReport = Callable[..., Report]
MakeVoice = Callable[..., Voice]
Gather = Callable[..., Occurrence]


def days(words: str | None) -> Days | None:
    """``2031-03-05``, or two such dates with ``..`` between them."""
    if words is None:
        return None
    first, _, last = words.partition("..")
    return Days(dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))


@pytest.fixture
def voice() -> MakeVoice:
    """Make the voice of a statement by somebody."""

    def make(who: str, act: Act = "assert", said: str | None = None, statement: str | None = None) -> Voice:
        party = PARTIES[who]
        return Voice(party.id, party.name, statement or f"s-{party.id}-{act}", (party,), act, False, days(said))

    return make


@pytest.fixture
def report() -> MakeReport:
    """Make a report; by the narrator, on 2031-03-05, of an explosion in Kestrel, unless told otherwise."""
    numbers = count(1)

    def make(document: str = "wire", **given: Any) -> Report:
        number = next(numbers)
        fields: dict[str, Any] = {
            "id": f"r{number:03}",
            "voice": Voice(f"narrator {document}"),
            "type": "ASSAULT",
            "mode": "explosives",
            "published": "2031-03-05",
            "date": None,
            "actors": (),
            "recipients": (),
            "trigger": "bombed",
            "start": number,
        } | given
        for name in ("published", "date"):
            fields[name] = days(fields[name])
        for name in ("actors", "recipients"):
            fields[name] = tuple(PARTIES[who] for who in fields[name])
        if isinstance(fields.get("place"), str):
            fields["place"] = SITES[fields["place"]]
        return Report(document=document, **fields)

    return make


@pytest.fixture
def killed(report: MakeReport) -> MakeReport:
    """Make a report of so many dead in Kestrel on 2031-03-04."""

    def make(document: str, number: float, words: str = "", **given: Any) -> Report:
        amounts = (Amount(number, "people", "killed", words),)
        fields = {"date": "2031-03-04", "place": "Kestrel", "mode": None, "trigger": "killed", "amounts": amounts}
        return report(document, **fields | given)

    return make


@pytest.fixture
def gather() -> Gather:
    """Make an occurrence of some reports, as if they had been linked."""
    return lambda *reports: occurrence(list(reports), [])
