"""Countries as the register names them ("U.S.", "Britain"), their demonyms and capitals."""

from collections.abc import Iterator

from standoff.read.places.gazetteer import candidates, countries
from standoff.read.places.place import Place, without_point
from standoff.register import Register
from standoff.register.entry import NameSense


class Countries:
    """The countries of a register and their places.

    A country that the gazetteer lacks, as a user's own, is a place without a point.
    """

    def __init__(self, register: Register) -> None:
        actors = {actor.country: actor for actor in register.actors() if actor.kind == "country" and actor.country}
        self._official = {code: actor.name for code, actor in actors.items()}
        self._places = dict(_places(self._official))
        self._names = _codes(register, "name")
        self._demonyms = _codes(register, "demonym")
        self._capitals = {words.casefold(): code for words, code in _codes(register, "capital").items()}

    def place(self, code: str) -> Place | None:
        """Return the country with an ISO 3166 alpha-3 code."""
        return self._places.get(code)

    def named(self, words: str) -> Place | None:
        """Return the country that a name of the register stands for."""
        return self._places.get(self._names.get(words, ""))

    def official_name(self, code: str) -> str | None:
        """Return the register's name of the country with an ISO 3166 alpha-3 code."""
        return self._official.get(code)

    def of_demonym(self, words: str) -> str | None:
        """Return the ISO 3166 alpha-3 code of the country whose people or adjective the words are."""
        return self._demonyms.get(words)

    def of_capital(self, words: str) -> str | None:
        """Return the ISO 3166 alpha-3 code of the country whose capital the words name."""
        return self._capitals.get(words.casefold())

    def is_capital(self, words: str, place: Place) -> bool:
        """Tell whether a name is that of a capital and the place lies in its country."""
        return place.kind == "city" and self.of_capital(words) == place.country

    def can_act(self, words: str, place: Place) -> bool:
        """Tell whether a name can stand for a government: a country's name or its capital's."""
        return place.kind == "country" or self.is_capital(words, place)


def _places(official: dict[str, str]) -> Iterator[tuple[str, Place]]:
    for code, name in official.items():
        if place := countries().get(code):
            yield code, place
        elif not any(place.kind == "area" for place in candidates(name)):
            # What stands among the areas is there because nobody's claim to it is taken for granted.
            yield code, without_point(name, "country", code)


def _codes(register: Register, sense: NameSense) -> dict[str, str]:
    """Return the code for each name of a sense; names that several countries share are left out."""
    found: dict[str, set[str]] = {}
    for name in register.names():
        actor = register.actor(name.actor)
        if name.sense == sense and actor is not None and actor.kind == "country" and actor.country:
            found.setdefault(name.words, set()).add(actor.country)
    return {words: codes.pop() for words, codes in found.items() if len(codes) == 1}
