"""Print for how many days each state's main offices have no known holder: ``python coverage.py [TODAY] [SINCE]``.

Counted are the days from SINCE (1990-01-01 unless told otherwise), or from the state's first day, to TODAY. A state's
days include its predecessor's ("RUS" with "SUN"); a role that a state lacks (Iceland has no defence minister) counts
as held. Vacancies between two holders count as days without one, so a few days are no fault.
"""

import csv
import datetime as dt
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from standoff.register import entries
from standoff.register.entry import Holding
from standoff.register.tables import DATA, parted, read_tables

STATES = Path(__file__).with_name("crisis_states.csv")
ROLES = ("head of state", "head of government", "foreign minister", "defence minister")
FIRST = dt.date(1990, 1, 1)
ONE_DAY = dt.timedelta(days=1)
Holders = dict[tuple[str, str], list[Holding]]


@dataclass(frozen=True)
class Gap:
    """The days, both included, on which nobody is known to have held a role."""

    start: dt.date
    end: dt.date

    @property
    def days(self) -> int:
        """How many they are."""
        return (self.end - self.start).days + 1


def states() -> list[dict[str, str]]:
    """Return the states to look at, as ``crisis_states.csv`` lists them."""
    with STATES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def holders() -> Holders:
    """Return the packaged holdings by body and role."""
    tables = read_tables((DATA,))
    offices = {office.id: office for office in entries.offices(tables)}
    found: Holders = defaultdict(list)
    for holding in entries.holdings(tables):
        office = offices[holding.office]
        for role in {office.role, *office.roles}:
            found[office.body, role].append(holding)
    return found


def gaps(held: Iterable[Holding], first: dt.date, last: dt.date) -> Iterator[Gap]:
    """Yield the spans between two days that no holding covers."""
    free = first
    for holding in sorted(held, key=lambda holding: holding.start):
        if free < holding.start <= last:
            yield Gap(free, holding.start - ONE_DAY)
        end = holding.end or last
        free = max(free, end + ONE_DAY) if holding.start <= last else free
    if free <= last:
        yield Gap(free, last)


def state_gaps(state: dict[str, str], role: str, held: Holders, first: dt.date, last: dt.date) -> list[Gap]:
    """Return the gaps of one role in one state, its predecessors counted in."""
    if role in parted(state["without"]):
        return []
    bodies = (state["code"], *parted(state["predecessor"]))
    founded = dt.date.fromisoformat(state["since"]) if state["since"] and not state["predecessor"] else first
    return list(gaps((one for body in bodies for one in held.get((body, role), ())), max(first, founded), last))


def main(last: dt.date, first: dt.date) -> None:
    """Print one line a state, the days without a holder by role, and the sums."""
    held = holders()
    print(f"days without a holder, {first} to {last}")
    print(f"{'':6}" + "".join(f"{role:>20}" for role in ROLES))
    total = dict.fromkeys(ROLES, 0)
    for state in states():
        days = {role: sum(gap.days for gap in state_gaps(state, role, held, first, last)) for role in ROLES}
        total = {role: total[role] + days[role] for role in ROLES}
        print(f"{state['code']:6}" + "".join(f"{days[role]:>20}" for role in ROLES))
    print(f"{'all':6}" + "".join(f"{total[role]:>20}" for role in ROLES))


if __name__ == "__main__":
    days = [dt.date.fromisoformat(written) for written in sys.argv[1:3]]
    today, first, *_ = [*days, FIRST] if days else [dt.datetime.now(tz=dt.UTC).date(), FIRST]
    main(today, first)
