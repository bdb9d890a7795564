"""A reader of brat's stand-off format, after https://brat.nlplab.org/standoff.html and its ``annotation.py``.

It refuses what brat refuses: unknown lines, ids that are twice, references to nothing, words that do not stand at
their offsets.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

TEXTBOUND = re.compile(r"([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)")
EVENT = re.compile(r"([A-Za-z0-9_-]+):(T\d+)((?: [A-Za-z]+\d*:[TE]\d+)*)")
RELATION = re.compile(r"([A-Za-z0-9_-]+) Arg1:([TE]\d+) Arg2:([TE]\d+)")
ATTRIBUTE = re.compile(r"([A-Za-z0-9_-]+) ([TER]\d+)(?: ([A-Za-z0-9_-]+))?")
REFERENCE = re.compile(r"Reference (T\d+) ([A-Za-z]+):(\S+)")


@dataclass
class Annotations:
    """What an ``.ann`` file holds, by id."""

    text: str
    spans: dict[str, tuple[str, list[tuple[int, int]]]] = field(default_factory=dict)
    events: dict[str, tuple[str, str, dict[str, str]]] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    attributes: dict[tuple[str, str], str | None] = field(default_factory=dict)
    references: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)

    def words(self, id_: str) -> str:
        return " ".join(self.text[start:end] for start, end in self.spans[id_][1])


def read(stem: Path) -> Annotations:
    """Read ``STEM.txt`` and ``STEM.ann`` as bytes, as UTF-8 without translation of line ends."""
    found = Annotations(Path(f"{stem}.txt").read_bytes().decode("utf-8"))
    # brat's own reader ends a line wherever Python's splitlines does.
    lines = Path(f"{stem}.ann").read_bytes().decode("utf-8").splitlines()
    ids = [line.split("\t")[0] for line in lines]
    assert len(set(ids)) == len(ids)
    for line in lines:
        _line(found, *line.split("\t"))
    _check(found)
    return found


def _line(found: Annotations, id_: str, rest: str, words: str = "") -> None:
    match id_[0]:
        case "T":
            label, offsets = _matched(TEXTBOUND, rest)
            pairs = [(int(start), int(end)) for start, end in (pair.split() for pair in offsets.split(";"))]
            assert all(start < end <= len(found.text) for start, end in pairs)
            assert all(one[1] < other[0] for one, other in pairwise(pairs))
            found.spans[id_] = (label, pairs)
            assert found.words(id_) == words
        case "E":
            label, trigger, roles = _matched(EVENT, rest)
            named = [(role, target) for role, _, target in (pair.partition(":") for pair in roles.split())]
            assert len({role for role, _ in named}) == len(named)
            found.events[id_] = (label, trigger, dict(named))
        case "R":
            label, first, second = _matched(RELATION, rest)
            found.relations.append((label, first, second))
        case "A":
            label, target, value = _matched(ATTRIBUTE, rest)
            assert (label, target) not in found.attributes
            found.attributes[label, target] = value
        case "N":
            target, base, entry = _matched(REFERENCE, rest)
            found.references[target] = f"{base}:{entry}"
        case "#":
            assert rest.startswith("AnnotatorNotes ")
            found.notes[rest.split()[1]] = words
        case other:
            raise AssertionError(f"no annotation begins with {other}")


def _matched(pattern: re.Pattern[str], rest: str) -> tuple[str, ...]:
    match = pattern.fullmatch(rest)
    assert match, rest
    return match.groups()


def _check(found: Annotations) -> None:
    known = {*found.spans, *found.events}
    for label, trigger, roles in found.events.values():
        assert found.spans[trigger][0] == label
        assert set(roles.values()) <= known
    for _, first, second in found.relations:
        assert {first, second} <= known
    assert {target for _, target in found.attributes} <= known
    assert {*found.references, *found.notes} <= known
