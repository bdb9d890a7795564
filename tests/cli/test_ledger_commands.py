"""``show``, ``search``, ``report`` and ``summary`` tell what a ledger holds."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from standoff.ledger import KINDS, Ledger
from standoff.model import Commitment, Document, Event, Framing, Reading, Span, Statement

from .conftest import RUN, TEXT, Command, reading_of

DENIAL = (
    "=Norland did not blockade the port, President Ola Brandt insisted. The regime will attack in June, "
    "an official who asked not to be named predicted. The port fell. Norland left the Harbour Treaty."
)


def at(words: str) -> Span:
    start = DENIAL.index(words)
    return Span.of(DENIAL, start, start + len(words))


def denial() -> Reading:
    """Return a Reading in which another voice denies what TEXT tells."""
    norland = replace(reading_of(Document.of(TEXT)).events[0].actors[0], span=at("Norland"))
    brandt = replace(norland, id="x-brandt", name="Ola Brandt", code="NRL-GOV", span=at("President Ola Brandt"))
    insisted = Statement(
        id="s1",
        source=(brandt.span,),
        actors=(brandt,),
        kind="named",
        cue=at("insisted"),
        content=(at("=Norland did not blockade the port"),),
        form="indirect",
        act="deny",
    )
    predicted = Statement(
        id="s2",
        source=(at("an official who asked not to be named"),),
        actors=(),
        kind="anonymous",
        cue=at("predicted"),
        content=(at("The regime will attack in June"),),
        form="indirect",
        act="predict",
    )
    events = (
        Event(
            id="e1",
            trigger=at("blockade"),
            type="COERCE",
            actors=(norland,),
            reality="denied",
            statement="s1",
        ),
        Event(id="e2", trigger=at("attack"), type="ASSAULT", reality="planned", statement="s2"),
        Event(id="e3", trigger=at("fell"), type="ASSAULT"),
    )
    treaty = Commitment(
        id="c1",
        span=at("Harbour Treaty"),
        name="Harbour Treaty",
        action="withdraw",
        finding="inconsistent",
        why="the text has 2031, the register 2030-02-01",
        citation="Norland Gazette 2030",
    )
    return Reading(
        document=Document.of(DENIAL, name="wire-2.txt", published="2031-03-07"),
        statements=(insisted, predicted),
        events=events,
        framing=(Framing(span=at("regime"), category="epithet", voice="s2"),),
        commitments=(treaty,),
        run=RUN,
    ).check()


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a ledger with two reports that contradict each other; no test here writes to it."""
    path = tmp_path_factory.mktemp("ledger") / "crisis.db"
    with Ledger(path) as store:
        store.add(reading_of(Document.of(TEXT, name="wire-1.txt", published="2031-03-05")))
        store.add(denial())
    return path


def shown(standoff_: Command, *args: str | Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in standoff_("show", *args).out.splitlines()]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format_", ["table", "jsonl", "csv"])
def test_every_kind_can_be_shown_in_every_format(standoff_: Command, ledger: Path, kind: str, format_: str) -> None:
    ran = standoff_("show", kind, "--ledger", ledger, "--format", format_)
    assert ran.code == 0
    assert ran.out or "No " in ran.err or format_ != "table"


@pytest.mark.parametrize(
    ("filters", "triggers"),
    [
        (["--actor", "NRL"], ["blockaded", "blockade"]),
        (["--reality", "denied"], ["blockade"]),
        (["--type", "assault"], ["attack", "fell"]),
        (["--voice", "narrator"], ["fell"]),
        (["--act", "deny"], ["blockade"]),
        (["--source", "not to be named"], ["attack"]),
        (["--until", "2031-03-06"], ["blockaded"]),
        (["--since", "2031-03-06", "--limit", "1"], ["blockade"]),
        (["--document", "wire-2.txt", "--offset", "2"], ["fell"]),
    ],
)
def test_filters_narrow_what_is_shown(
    standoff_: Command, ledger: Path, filters: list[str], triggers: list[str]
) -> None:
    assert [row["trigger"] for row in shown(standoff_, "events", "--ledger", ledger, *filters)] == triggers


def test_csv_is_what_the_ledger_holds_and_safe_only_when_asked(standoff_: Command, ledger: Path) -> None:
    def contents(*more: str) -> list[str]:
        ran = standoff_("show", "statements", "--ledger", ledger, "--format", "csv", *more)
        return [row["content"] for row in csv.DictReader(io.StringIO(ran.out))]

    assert "=Norland did not blockade the port" in contents()
    assert "'=Norland did not blockade the port" in contents("--spreadsheet")


def test_table_is_the_default_on_a_terminal(standoff_: Command, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "Events" in standoff_("show", "events", "--ledger", ledger).out


@pytest.mark.parametrize("args", [("--since", "March"), ("--type", "INVADE")])
def test_bad_filter_is_a_usage_error(standoff_: Command, ledger: Path, args: tuple[str, str]) -> None:
    ran = standoff_("show", "events", "--ledger", ledger, *args)
    assert ran.code == 2
    assert args[1] in ran.err


def test_search_marks_the_place(standoff_: Command, ledger: Path) -> None:
    (hit,) = (json.loads(line) for line in standoff_("search", "fell", "--ledger", ledger).out.splitlines())
    assert DENIAL[hit["start"] : hit["end"]] == "fell"
    text = standoff_("search", "fell", "--ledger", ledger, "--format", "text").out
    assert f"wire-2.txt · 2031-03-07 · {hit['start']}-{hit['end']}" in text
    assert "The port fell." in text


def test_search_within_statements(standoff_: Command, ledger: Path) -> None:
    assert standoff_("search", "fell", "--in", "statements", "--ledger", ledger).out == ""
    assert standoff_("search", "June", "--in", "statements", "--ledger", ledger).out


def test_search_without_a_hit_says_so(standoff_: Command, ledger: Path) -> None:
    assert "Nothing found" in standoff_("search", "zebra", "--ledger", ledger, "--format", "text").err


def test_report_writes_a_page(standoff_: Command, ledger: Path, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    ran = standoff_("report", "--ledger", ledger, "-o", page, "--title", "Harbour <crisis>", "--until", "2031-03-06")
    assert ran.code == 0
    html = page.read_text("utf-8")
    assert "Harbour &lt;crisis&gt;" in html
    assert "Ilse Varn" in html
    assert "Ola Brandt" not in html


def test_summary_tells_voices_apart(standoff_: Command, ledger: Path) -> None:
    lines = standoff_("summary", "--ledger", ledger).out.splitlines()
    assert max(map(len, lines)) <= 100
    out = "\n".join(lines)
    assert "reports 2, published 2031-03-05 to 2031-03-07" in out
    own = next(line.split()[-5:] for line in lines if "in the writers' own words" in line)
    said = next(line.split()[-5:] for line in lines if "said by their sources" in line)
    assert own == ["1", "-", "-", "-", "-"]
    assert said == ["1", "-", "1", "-", "1"]


def test_summary_shows_an_example_of_each(standoff_: Command, ledger: Path) -> None:
    out = standoff_("summary", "--ledger", ledger).out
    for words in (
        "Ilse Varn: COERCE occurred, Norland (NRL)",
        "Ola Brandt: COERCE denied, Norland (NRL)",
        "A prediction",
        "An anonymous source",
        "register: the text has 2031, the register 2030-02-01 [Norland Gazette 2030]",
        "an official who asked not to be named: regime",
    ):
        assert words in out, words


def test_summary_of_an_empty_ledger_is_short(standoff_: Command, tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    Ledger(path).close()
    ran = standoff_("summary", "--ledger", path)
    assert ran.code == 0
    assert "reports 0" in ran.out
    assert "prediction" not in ran.out
