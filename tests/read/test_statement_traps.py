"""The writer's own words never stand in a statement: texts that tempt a reader to put them there.

The texts and what each field of theirs means are in ``statement_traps.yaml``.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
import yaml

from standoff.model import Reading, Span

Read = Callable[..., Reading]
FILE = Path(__file__).with_name("statement_traps.yaml")


class Trap(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"kind": "class"}):
    """One text, as ``statement_traps.yaml`` explains its fields."""

    id: str
    kind: str
    text: str
    outside: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    none: bool = False
    open: bool = False


def load() -> list[Trap]:
    return msgspec.convert(yaml.safe_load(FILE.read_text(encoding="utf-8")), list[Trap])


TRAPS = load()


def cases() -> Iterator[object]:
    known = pytest.mark.xfail(reason="known leak, or a statement that is not found", strict=True, raises=AssertionError)
    for trap in TRAPS:
        yield pytest.param(trap, id=trap.id, marks=[known] if trap.open else [])


def at(text: str, words: str) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize("trap", list(cases()))
def test_the_writers_own_words_stand_in_no_statement(read: Read, trap: Trap) -> None:
    contents = [part for statement in read(trap.text).statements for part in statement.content]
    for words in trap.outside:
        leaked = [part.text for part in contents if part.overlaps(at(trap.text, words))]
        assert not leaked, f"the writer's {words!r} is in a statement: {leaked}"
    for words in trap.inside:
        held = any(part.contains(at(trap.text, words)) for part in contents)
        assert held, f"{words!r} is in no statement: {[part.text for part in contents]}"
    if trap.none:
        assert contents == []


def test_each_trap_has_a_name_of_its_own_that_begins_with_its_class() -> None:
    assert [name for name, count in Counter(trap.id for trap in TRAPS).items() if count > 1] == []
    assert [trap.id for trap in TRAPS if trap.id.partition("/")[0] != trap.kind] == []


def test_each_trap_quotes_words_that_its_text_has_once() -> None:
    found = {(trap.id, words): trap.text.count(words) for trap in TRAPS for words in (*trap.outside, *trap.inside)}
    assert [place for place, count in found.items() if count != 1] == []


def test_each_trap_states_words_of_both_voices_or_that_there_is_no_statement() -> None:
    assert [trap.id for trap in TRAPS if bool(trap.outside and trap.inside) == trap.none] == []
    assert [trap.id for trap in TRAPS if trap.none and (trap.outside or trap.inside)] == []
