"""Reports read from a ledger."""

import datetime as dt
from pathlib import Path

from standoff.ledger import Ledger
from standoff.link.occurrences import Days, reports
from standoff.model import ActorRef, DateInterval, Document, Event, PlaceRef, Quantity, Reading, Span, Statement

TEXT = "KESTREL, March 5. At least 12 sailors were killed in Kestrel, Sudmark said on Tuesday. Norland denied it."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


def reading() -> Reading:
    sudmark = ActorRef(id="x-sud", name="Sudmark", code="SUD-GOV", span=at("Sudmark"))
    tuesday = dt.date(2031, 3, 4)
    statement = Statement(
        id="s1",
        source=(at("Sudmark"),),
        actors=(sudmark,),
        kind="named",
        cue=at("said"),
        content=(at("At least 12 sailors were killed in Kestrel"),),
        form="indirect",
        act="assert",
        said_on=DateInterval(earliest=tuesday, latest=tuesday, precision="day"),
    )
    place = PlaceRef(span=at("Kestrel"), name="Kestrel", geonames=101, country="SUD")
    toll = Quantity(span=at("12 sailors"), value=12.0, unit="sailors", role="killed")
    event = Event(
        id="e1",
        trigger=at("killed"),
        type="ASSAULT",
        place=place,
        quantities=(toll,),
        statement="s1",
        recipients=(sudmark,),
    )
    denial = Event(id="e2", trigger=at("denied"), type="REJECT")
    return Reading(
        document=Document.of(TEXT, name="wire", published="2031-03-05"),
        statements=(statement,),
        events=(event, denial),
        places=(place,),
    )


def test_a_ledger_gives_a_report_for_each_event(tmp_path: Path) -> None:
    with Ledger(tmp_path / "crisis.db") as ledger:
        ledger.add(reading())
        rows = {row["id"] for row in ledger.rows("events")}
        told, denied = reports(ledger)
    assert {told.id, denied.id} == rows
    assert told.sentence == "At least 12 sailors were killed in Kestrel, Sudmark said on Tuesday."
    assert (told.voice.name, told.voice.key, told.voice.act) == ("Sudmark", "x-sud", "assert")
    assert told.said == Days(dt.date(2031, 3, 4), dt.date(2031, 3, 4))
    assert told.amounts[0].words.endswith("At least ")
    assert told.countries == {"SUD"}
    assert told.place is not None
    assert told.place.key == "101"
    assert denied.voice.statement is None
    assert denied.said == Days(dt.date(2031, 3, 5), dt.date(2031, 3, 5))
