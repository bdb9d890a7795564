"""Compare ``holdings.csv`` with lists of leaders and dated actors: ``python check_holders.py FOLDER [--write]``.

FOLDER holds ``leaders/archigos.csv`` (Archigos 4.1), ``leaders/reign_leaderlist_3_21.csv`` (REIGN, March 2021),
``leaders/world_leaders_wikidata.csv`` and ``petrarch_actors/Phoenix.Countries.actors.txt`` (PETRARCH, January 2014).

A row agrees with a reference that has the same person in the same state's government from a day at most 31 days off.
It differs where the reference has the person within a year and a half and nowhere nearer, or until another day.
Wikidata's list tells years only and PETRARCH's ministers mostly stem from quarterly directories: such a coarse span
bears the row out where it lies within it, without confirming its days. What no reference has stays unchecked.
``--write`` adds the names of the references that agree or bear it out to a row's source.
"""

import csv
import datetime as dt
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from leaders import DATA, country_of, cow_codes, fold, read, reign, write

from standoff.register.dates import first_day, last_day

NEAR, FAR = 31, 550  # days
PETRARCH_END = dt.date(2014, 1, 30)
LEADERS = {"head of state", "head of government", "leader", "supreme leader"}
UNCHECKED = ", not checked against a list"
COLUMNS = "person office start end as_of source"
Key = tuple[str, str]  # state and folded name


@dataclass(frozen=True)
class Span:
    """From when to when a reference has a person in office; a coarse one is known to lie within the true one."""

    start: dt.date
    end: dt.date
    coarse: bool = False


@dataclass(frozen=True)
class Reference:
    """A source to compare with: its spans by state and name, its last day, and the roles that it is about."""

    name: str
    spans: Mapping[Key, list[Span]]
    known_until: dt.date
    roles: frozenset[str] | None = None


def references(folder: Path) -> list[Reference]:
    """Return all references of a folder."""
    leaders = folder / "leaders"
    states = {row["id"]: row["code"] for row in read(DATA / "countries.csv")}
    heads = frozenset(LEADERS)
    return [
        Reference("Archigos 4.1", archigos(leaders / "archigos.csv"), dt.date(2015, 12, 31), heads),
        Reference("REIGN 2021-03", reign_spans(leaders / "reign_leaderlist_3_21.csv"), dt.date(2021, 3, 1), heads),
        Reference(
            "Wikidata 2022", wikidata_spans(leaders / "world_leaders_wikidata.csv", states), dt.date(2022, 1, 1), heads
        ),
        Reference("PETRARCH 2014-01", petrarch(folder / "petrarch_actors/Phoenix.Countries.actors.txt"), PETRARCH_END),
    ]


def archigos(path: Path) -> dict[Key, list[Span]]:
    """Return Archigos' spells of effective leaders by state and surname."""
    codes, found = cow_codes(), defaultdict(list)
    for row in read(path, "latin-1"):
        start, end = dt.date.fromisoformat(row["startdate"]), dt.date.fromisoformat(row["enddate"])
        state = country_of(row["obsid"].split("-")[0], row["startdate"], codes)
        found[state, last_word(row["leader"])].append(Span(start, end))
    return found


def reign_spans(path: Path) -> dict[Key, list[Span]]:
    """Return REIGN's spells by state and surname."""
    found = defaultdict(list)
    for spell in reign(path):
        found[spell.country, last_word(spell.name)].append(Span(first_day(spell.start), last_day(spell.end)))
    return found


def wikidata_spans(path: Path, states: Mapping[str, str]) -> dict[Key, list[Span]]:
    """Return the years of presidents, prime ministers and monarchs by state and full name."""
    found = defaultdict(list)
    for row in read(path):
        if row["countryid"] in states and row["start_year"]:
            span = Span(first_day(row["start_year"]), last_day(row["end_year"] or "2022"), coarse=True)
            found[states[row["countryid"]], plain(row["officeholderLabel"])].append(span)
    return found


def petrarch(path: Path) -> dict[Key, list[Span]]:
    """Return the government spans of PETRARCH's dated country actors by state and every spelling of the name."""
    found: dict[Key, list[Span]] = defaultdict(list)
    names: list[str] = []
    fresh = True
    for line in path.read_text(encoding="latin-1").splitlines():
        span = re.match(r"\s*\[([A-Z]{3})(?:GOV|MIL)\w*\s+([<>]?)(\d{6,8})(?:-(\d{6,8}))?\]", line)
        if span:
            for name in names:
                found[span[1], name].append(_dated(span[2], span[3], span[4]))
        elif re.match(r"\+?[A-Z]", line):
            names = names if line.startswith("+") and not fresh else []
            names.append(plain(line.lstrip("+").split(";")[0].split("[")[0].replace("_", " ")))
        fresh = not re.match(r"\+?[A-Z]", line) and not line.lstrip().startswith("[")
    return found


def _dated(sign: str, first: str, second: str | None) -> Span:
    start, end = _day(first), _day(second) if second else dt.date.max
    if sign == "<":
        start, end = dt.date.min, start
    # Directories appear by quarters: their spans begin on a month's first day.
    return Span(start, end, coarse=start.day == 1)


def _day(written: str) -> dt.date:
    """Read ``YYYYMMDD`` or ``YYMMDD`` (of 1930 to 2029); an impossible day is taken as the month's 28th."""
    if len(written) == 6:
        written = ("20" if written[:2] < "30" else "19") + written
    year, month, day = int(written[:4]), int(written[4:6]), int(written[6:8])
    try:
        return dt.date(year, month, day)
    except ValueError:
        return dt.date(year, min(max(month, 1), 12), 28)


def plain(name: str) -> str:
    """Return a name's words in lower case without accents, points and hyphens."""
    return " ".join(re.findall(r"[a-z']+", fold(name)))


def last_word(name: str) -> str:
    """Return a leader list's surname: the last word outside brackets."""
    words = plain(re.sub(r"\(.*?\)", "", name)).split()
    return words[-1] if words else ""


def keys(person: Mapping[str, str], state: str) -> Iterator[Key]:
    """Yield the state with each way to write the person's full name and surname."""
    full = [name for name in (person["name"], *person["names"].split("|")) if name]
    for name in (*full, *filter(None, person["family"].split("|"))):
        yield state, plain(name)
        yield state, last_word(name)


def judge(row: Mapping[str, str], spans: Iterable[Span], known_until: dt.date) -> str:
    """Return ``agrees``, ``within``, ``differs`` with the nearest span, or nothing where no span is near."""
    verdicts = [_judge(row, span) for span in spans]
    exact = [span for verdict, span in verdicts if verdict == "agrees"]
    if any(_ends_alike(row, span, known_until) for span in exact):
        return "agrees"
    if not exact and any(verdict == "within" for verdict, _ in verdicts):
        return "within"
    start = first_day(row["start"])
    near = [span for verdict, span in verdicts if verdict == "near"]
    nearest = min(exact or near, key=lambda span: abs((span.start - start).days), default=None)
    return f"differs: {nearest.start} to {nearest.end}" if nearest else ""


def _judge(row: Mapping[str, str], span: Span) -> tuple[str, Span]:
    start, end = first_day(row["start"]), last_day(row["end"] or "2026-12")
    slack = dt.timedelta(days=NEAR)
    off = _off(span.start, row["start"])
    if not span.coarse:
        return "agrees" if off <= NEAR else "near" if off < FAR else "", span
    within = start - slack <= span.start <= end and (span.end <= end + slack or span.end == dt.date.max)
    return "within" if within or _years_meet(span, row) else "", span


def _ends_alike(row: Mapping[str, str], span: Span, known_until: dt.date) -> bool:
    """Tell whether both end together, as far as the reference knows; PETRARCH's open ends tell nothing."""
    if span.end == dt.date.max:
        return True
    if span.end >= known_until:
        return not row["end"] or last_day(row["end"]) >= known_until - dt.timedelta(days=NEAR)
    return bool(row["end"]) and _off(span.end, row["end"]) <= NEAR


def _off(day: dt.date, written: str) -> int:
    """Return the days between a day and a coarse date."""
    return max((first_day(written) - day).days, (day - last_day(written)).days, 0)


def _years_meet(span: Span, row: Mapping[str, str]) -> bool:
    """Tell whether a span that starts with a year starts in the row's first year."""
    return (span.start.month, span.start.day) == (1, 1) and str(span.start.year) == row["start"][:4]


def verdicts_of(reference: Reference, rows: list[dict[str, str]]) -> dict[int, str]:
    """Return the judgement on each row that the reference is about, by the row's number."""
    people = {row["id"]: row for row in read(DATA / "people.csv")}
    offices = {row["id"]: row for row in read(DATA / "offices.csv")}
    found = {}
    for number, row in enumerate(rows):
        office = offices[row["office"]]
        if reference.roles is None or reference.roles & {office["role"], *office["roles"].split("|")}:
            names = dict.fromkeys(keys(people[row["person"]], office["body"]))
            spans = [span for key in names for span in reference.spans.get(key, [])]
            found[number] = judge(row, spans, reference.known_until)
    return found


def main(folder: Path, writing: bool) -> None:
    """Print each reference's figures and the rows that differ from it."""
    rows = read(DATA / "holdings.csv")
    borne_out: set[int] = set()
    for reference in references(folder):
        verdicts = verdicts_of(reference, rows)
        report(reference.name, rows, verdicts)
        for number in (number for number, verdict in verdicts.items() if verdict in ("agrees", "within")):
            borne_out.add(number)
            rows[number]["source"] = _named(rows[number]["source"], reference.name, verdicts[number])
    print(f"{len(borne_out)} of {len(rows)} rows agree with a reference or are borne out by one")
    if writing:
        write("holdings.csv", COLUMNS, (tuple(row[column] for column in COLUMNS.split()) for row in rows))


def report(name: str, rows: list[dict[str, str]], verdicts: Mapping[int, str]) -> None:
    """Print one reference's figures and what differs."""
    differing = {number: verdict for number, verdict in verdicts.items() if verdict.startswith("differs")}
    count = Counter(verdicts.values())
    print(f"{name}: {count['agrees']} rows agree, {count['within']} are borne out, {len(differing)} differ")
    for number, verdict in differing.items():
        row = rows[number]
        print(f"  {row['person']}, {row['office']}, {row['start']} to {row['end'] or 'now'}; {verdict}")


def _named(source: str, reference: str, verdict: str) -> str:
    """Return a source with a reference's name, and with a remark where it confirms no days."""
    remark = "" if verdict == "agrees" else " (not its days)"
    return source if reference in source else f"{source.replace(UNCHECKED, '')}; {reference}{remark}"


if __name__ == "__main__":
    csv.field_size_limit(sys.maxsize)
    main(Path(sys.argv[1]), "--write" in sys.argv[2:])
