"""Who held which office when."""

import datetime as dt
from bisect import insort
from collections import defaultdict
from collections.abc import Iterable

from standoff.register.entry import Holding, Office

_EVER = dt.date.max


class Tenure:
    """Offices and their holders, both ways."""

    def __init__(self, offices: Iterable[Office], holdings: Iterable[Holding]) -> None:
        self.offices = {office.id: office for office in offices}
        self._by_person: dict[str, list[Holding]] = defaultdict(list)
        self._by_office: dict[str, list[Holding]] = defaultdict(list)
        self._by_role: dict[tuple[str, str], list[Office]] = defaultdict(list)
        for holding in holdings:
            insort(self._by_person[holding.person], holding, key=_start)
            insort(self._by_office[holding.office], holding, key=_start)
        for office in self.offices.values():
            for role in {office.role, *office.roles}:
                self._by_role[office.body, role].append(office)

    def of_person(self, person: str) -> tuple[Holding, ...]:
        """Return a person's holdings in order of their first day."""
        return tuple(self._by_person.get(person, ()))

    def of_office(self, office: str) -> tuple[Holding, ...]:
        """Return an office's holdings in order of their first day."""
        return tuple(self._by_office.get(office, ()))

    def on(self, person: str, day: dt.date) -> tuple[Office, ...]:
        """Return the offices that a person held on a day, the latest taken first."""
        held = [holding for holding in self.of_person(person) if _covers(holding, day)]
        return tuple(self.offices[holding.office] for holding in reversed(held))

    def code(self, person: str, day: dt.date | None) -> str:
        """Return the code of the office held on a day, of the latest office where no day is given."""
        if day is not None:
            return next((office.code for office in self.on(person, day)), "")
        held = self.of_person(person)
        return self.offices[held[-1].office].code if held else ""

    def holder(self, body: str, role: str, day: dt.date | None) -> str | None:
        """Return the id of who held a body's role on a day, or holds or held it last where none is given.

        ``None`` where nobody is known to have, or where several did.
        """
        held = [h for office in self._by_role.get((body, role), ()) for h in self.of_office(office.id)]
        if day is None:
            last = max(held, key=lambda h: (h.end or _EVER, h.start), default=None)
            return last.person if last else None
        people = {holding.person for holding in _on_changeover([h for h in held if _covers(h, day)], day)}
        return people.pop() if len(people) == 1 else None

    def distance(self, person: str, day: dt.date | None) -> tuple[int, int]:
        """Return how many days a person's nearest holding lies from a day, then minus its last start."""
        held = self.of_person(person)
        latest = -max((holding.start.toordinal() for holding in held), default=0)
        if day is None:
            return 0, latest
        return min((_gap(holding, day) for holding in held), default=_EVER.toordinal()), latest


def _start(holding: Holding) -> dt.date:
    return holding.start


def _covers(holding: Holding, day: dt.date) -> bool:
    return holding.start <= day and (holding.end is None or day <= holding.end)


def _on_changeover(held: list[Holding], day: dt.date) -> list[Holding]:
    """Return the incoming holders alone on the day that the outgoing ones leave."""
    incoming = [holding for holding in held if holding.end != day]
    return incoming or held


def _gap(holding: Holding, day: dt.date) -> int:
    if day < holding.start:
        return (holding.start - day).days
    return 0 if holding.end is None or day <= holding.end else (day - holding.end).days
