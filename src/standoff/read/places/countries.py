"""Countries as the register names them ("U.S.", "Britain"), their demonyms and capitals."""

import functools

from standoff.read.places.gazetteer import Place, countries
from standoff.register import Register


def country_named(words: str) -> Place | None:
    """Return the country that a name of the register stands for, as the gazetteer has it."""
    return countries().get(_codes("name").get(words, ""))


def country_name(code: str) -> str | None:
    """Return the register's name of the country with an ISO 3166 alpha-3 code."""
    return _names_by_code().get(code)


def demonym(words: str) -> str | None:
    """Return the ISO 3166 alpha-3 code of the country whose people or adjective the words are."""
    return _codes("demonym").get(words)


def is_capital(words: str, place: Place) -> bool:
    """Tell whether a name is that of a capital and the place lies in its country."""
    return place.kind == "city" and _capitals().get(words.casefold()) == place.country


def can_act(words: str, place: Place) -> bool:
    """Tell whether a name can stand for a government: a country's name or its capital's."""
    return place.kind == "country" or is_capital(words, place)


@functools.cache
def _capitals() -> dict[str, str]:
    return {words.casefold(): code for words, code in _codes("capital").items()}


@functools.cache
def _names_by_code() -> dict[str, str]:
    return {actor.code: actor.name for actor in Register.load().actors() if actor.kind == "country"}


@functools.cache
def _codes(sense: str) -> dict[str, str]:
    """Return the code for each name of a sense; names that several countries share are left out."""
    register = Register.load()
    found: dict[str, set[str]] = {}
    for name in register.names():
        actor = register.actor(name.actor)
        if name.sense == sense and actor is not None and actor.kind == "country" and actor.country:
            found.setdefault(name.words, set()).add(actor.country)
    return {words: codes.pop() for words, codes in found.items() if len(codes) == 1}
