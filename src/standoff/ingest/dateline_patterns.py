"""The patterns of ``data/dateline.yaml``, checked and compiled."""

import re
from collections.abc import Iterable, Sequence
from importlib.resources import files

import msgspec
import yaml

from standoff.errors import RegisterError
from standoff.model import iso_date

_FILE = "data/dateline.yaml"


class _Data(msgspec.Struct, forbid_unknown_fields=True):
    months: list[list[str]]
    weekdays: list[str]
    dates: list[str]
    yearless: list[str]
    clock: str
    published: list[str]
    updated: list[str]
    noise: list[str]
    openers: list[str]
    name: str
    place: str
    credit: str
    dash: str
    datelines: list[str]


class Patterns:
    """The compiled patterns.

    Attributes:
        date: a date with a year.
        yearless: a date without one.
        beside: what may stand beside a date: weekday, time, "published", "updated".
        updated: the words that mark a date as that of a later change.
        byline: a whole byline; group ``names``.
        name: one or more names, and nothing else.
        datelines: each matches a whole dateline at the start of a line.
    """

    def __init__(self, data: _Data) -> None:
        self._months = {word: number for number, words in enumerate(data.months, 1) for word in words}
        weekday = rf"\b(?i:{'|'.join(data.weekdays)})\b\.?"
        self.date = self._dates(data.dates)
        self.yearless = self._dates(data.yearless)
        self.updated = _words(data.updated)
        labels = _words(data.published + data.updated + data.noise)
        self.beside = re.compile(rf"{data.clock}|{weekday}|{labels.pattern}:?", re.I)
        names = rf"{data.name}(?:(?:, {data.name}){{0,4}},? (?:and|&) {data.name})?"
        self.name = re.compile(names)
        self.byline = re.compile(
            rf"(?i:{'|'.join(data.openers)}):? (?!{weekday})(?P<names>{names})(?:, [^.!?]{{2,60}})?"
        )
        self.datelines = [self._dateline(template, data, weekday) for template in data.datelines]

    def iso(self, match: re.Match[str], year: int | None = None) -> str | None:
        """Return the ISO form of a matched date.

        ``None`` where the calendar has no such day, the year is not known, or 3/4 may be March or April.
        """
        found = {key: value for key, value in match.groupdict().items() if value}
        written = next((value for key, value in found.items() if key.startswith("year")), None)
        year = int(written) if written else year
        if year is None:
            return None
        number = self._months.get(_starting(found, "month").lower())
        if number is not None:
            day = _starting(found, "day")
            return iso_date.of(year, number, int(day) if day else None)
        if "m" in found:
            return iso_date.of(year, int(found["m"]), int(found["d"]))
        return _in_either_order(year, int(found["first"]), int(found["second"]))

    def _dates(self, templates: Sequence[str]) -> re.Pattern[str]:
        return re.compile("|".join(self._date(n, template) for n, template in enumerate(templates)), re.I)

    def _date(self, number: int, template: str) -> str:
        month = "|".join(sorted(self._months, key=len, reverse=True))
        body = template.format(
            month=rf"(?P<month{number}>{month})\.?",
            day=rf"(?P<day{number}>\d{{1,2}})(?:st|nd|rd|th)?",
            year=rf"(?P<year{number}>[12]\d{{3}})",
        )
        return rf"(?<![\w/.-]){body}(?!(?!T\d)[\w/]|-\d)"

    def _dateline(self, template: str, data: _Data, weekday: str) -> re.Pattern[str]:
        date = re.sub(r"\(\?P<\w+>", "(?:", "|".join((*self._unnamed(data.dates[:2]), *self._unnamed(data.yearless))))
        return re.compile(
            template.format(place=data.place, credit=data.credit, dash=data.dash, weekday=weekday, date=f"(?i:{date})")
        )

    def _unnamed(self, templates: Iterable[str]) -> list[str]:
        return [self._date(0, template) for template in templates]


def load() -> Patterns:
    """Return the packaged patterns.

    Raises:
        RegisterError: the file is not YAML, lacks a part, or has a faulty pattern; the message says which.
    """
    text = files("standoff.ingest").joinpath(_FILE).read_text(encoding="utf-8")
    try:
        return Patterns(msgspec.convert(yaml.safe_load(text), _Data))
    except (yaml.YAMLError, msgspec.ValidationError, KeyError, re.error) as error:
        raise RegisterError(f"{_FILE}: {error}") from error


def _words(alternatives: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(alternatives, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.I)


def _starting(found: dict[str, str], prefix: str) -> str:
    return next((value for key, value in found.items() if re.fullmatch(rf"{prefix}\d+", key)), "")


def _in_either_order(year: int, first: int, second: int) -> str | None:
    dates = {iso_date.of(year, second, first), iso_date.of(year, first, second)} - {None}
    return dates.pop() if len(dates) == 1 else None
