"""A Reading as a person likes to see it: what was said by whom, and what is told to have happened."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from standoff.cli import cells
from standoff.cli.console import visible
from standoff.cli.tables import row, table
from standoff.model import Commitment, Event, Framing, Reading, Statement

REALITY_STYLE = {
    "occurred": "green",
    "ongoing": "green",
    "planned": "cyan",
    "possible": "yellow",
    "denied": "red",
}
NARRATOR = "the writer"


def reading_view(reading: Reading) -> Group:
    """Return a document's heading, its statements, its events and what else was found."""
    return Group(*_parts(reading), "")


def _parts(reading: Reading) -> Iterator[RenderableType]:
    yield heading(reading)
    for note in reading.notes:
        yield Text(f"  note: {visible(note)}", "yellow")
    if not reading.statements and not reading.events:
        yield Text("  No statement and no event found.", "dim")
    if reading.statements:
        yield _statements(reading.statements)
    if reading.events:
        yield _events(reading.events, reading.statements)
    if reading.commitments:
        yield _listed("Treaties and alliances", map(_commitment, reading.commitments))
    if reading.framing:
        yield _listed("Loaded wording", map(_framing, reading.framing))


def heading(reading: Reading) -> Text:
    """Return the line above a document's tables."""
    document = reading.document
    about = [document.title, document.publisher, document.published]
    name = Text(visible(document.name), "bold reverse")
    return Text.assemble(name, "  ", Text(visible(" · ".join(filter(None, about))), "bold"))


def _statements(statements: Iterable[Statement]) -> Table:
    made = table("Statements", ("", 0), ("Who", 3), ("Act", 0), ("Said", 6), ("When", 0))
    for statement in statements:
        label = f"{statement.id} in {statement.parent}" if statement.parent else statement.id
        row(
            made,
            Text(visible(label), "dim"),
            cells.source(statement),
            cells.act(statement),
            cells.said(statement),
            cells.when(statement.said_on),
        )
    return made


def _events(events: Iterable[Event], statements: Iterable[Statement]) -> Table:
    voices = {statement.id: statement for statement in statements}
    made = table("Events", ("Type", 0), ("Reality", 0), ("Who → whom", 4), ("Words", 2), ("When", 0), ("Voice", 3))
    for event in events:
        voice = voices.get(event.statement or "")
        row(
            made,
            cells.type_of(event),
            Text(event.reality, REALITY_STYLE[event.reality]),
            cells.whom(event),
            event.trigger.text,
            cells.when(event.date),
            f"{voice.id} {cells.who(voice.actors) or cells.source(voice)}" if voice else Text(NARRATOR, "dim"),
        )
    return made


def _listed(title: str, lines: Iterable[str]) -> Group:
    items = [Padding(Text(visible(line)), (0, 0, 0, 2)) for line in lines]
    return Group(Text(f"\n{title}", "bold"), *items)


def _commitment(row: Commitment) -> str:
    date = f" ({cells.when(row.date)})" if row.date else ""
    return f"{row.name}: {row.action}{date}: {row.finding}" + (f"; {row.why}" if row.why else "")


def _framing(row: Framing) -> str:
    return f"{row.span.text}: {row.category}, in the words of {row.voice or NARRATOR}"
