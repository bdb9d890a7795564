"""Whatever a text holds, printing it neither fails nor steers the terminal."""

import io
import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from rich.console import RenderableType

from standoff.cli import console
from standoff.cli.reading_view import reading_view
from standoff.cli.row_view import row_view
from standoff.model import Reading

from ..model.strategies import readings

STEERING = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x202D, 0x202E, 0x2066, 0x2067)}


def printed(view: RenderableType) -> str:
    """Return what a console writes to a file."""
    stream = io.StringIO()
    console.out(stream).print(view)
    return stream.getvalue()


@given(st.text())
def test_visible_is_one_line_without_steering_characters(text: str) -> None:
    shown = console.visible(text)
    assert not STEERING & set(shown)
    kept = [char for char in text if unicodedata.category(char)[0] in "LNP"]
    assert [char for char in shown if unicodedata.category(char)[0] in "LNP"] == kept


@given(readings())
def test_any_reading_can_be_shown(reading: Reading) -> None:
    for view in (reading_view(reading), row_view(reading)):
        assert not STEERING - {"\n"} & set(printed(view))


def test_marks_of_rich_markup_are_printed_as_they_stand() -> None:
    assert "[red]Norland[/red] :boom:" in printed("[red]Norland[/red] :boom:")
